package io.github.kamrules.examples.portfolioreview.csv;

import static io.github.kamrules.examples.portfolioreview.csv.UnusableInputException.unusable;

import io.github.kamrules.account.Account;
import io.github.kamrules.examples.portfolioreview.source.Nearest;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.sales.Deals;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Makes accounts of {@code orders.csv} and {@code accounts.csv}, of either or of both, for the standard policy. */
public final class CsvSource {
    private static final int NAMED = 10;

    private final CsvOptions options;
    private final Problems problems = new Problems();
    private final Optional<OrdersFile> orders;
    private final Optional<AccountsFile> accounts;
    private final Optional<StatesFile> states;
    private final Optional<ContactsFile> contacts;
    private final Optional<CalendarFolder> calendar;
    private final Optional<DealsFile> deals;

    private CsvSource(CsvOptions options) {
        this.options = options;
        orders = options.orders().map(path -> new OrdersFile());
        accounts = options.accounts().map(path -> new AccountsFile(name(path)));
        states = options.states().map(path -> new StatesFile());
        contacts = options.contacts().map(path -> new ContactsFile());
        calendar = options.calendar().map(CalendarFolder::new);
        deals = options.deals().map(path -> new DealsFile());
    }

    /**
     * Reads the files.
     *
     * @param options what to read
     * @return the accounts, notes on what was noticed, and every problem with its place
     * @throws UnusableInputException if nothing can be made of the files
     * @throws IOException if a file cannot be read
     */
    public static CsvInput read(CsvOptions options) throws IOException {
        return new CsvSource(options).read();
    }

    /**
     * Returns the policy that files are reviewed by: the standard policy, with the words of the notes added. Texts are no part
     * of a fingerprint, so it is that of the standard policy, and so are id and version.
     *
     * @return the policy
     */
    public static Policy policy() {
        Policy standard = StandardPolicy.standard();
        return standard.extend(standard.id(), standard.version())
                .texts(CsvTexts.bundle())
                .build();
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private CsvInput read() throws IOException {
        if (accounts.isPresent()) {
            read(options.accounts().orElseThrow(), AccountsFile.REQUIRED, accounts.get());
            accounts.get().settleAttributes();
            if (accounts.get().rows().isEmpty()) {
                throw nothingUsable(options.accounts().orElseThrow());
            }
        }
        if (orders.isPresent()) {
            read(options.orders().orElseThrow(), OrdersFile.REQUIRED, orders.get());
            if (orders.get().entries().isEmpty()) {
                throw nothingUsable(options.orders().orElseThrow());
            }
        }
        if (states.isPresent()) {
            read(options.states().orElseThrow(), StatesFile.REQUIRED, states.get());
            if (states.get().isEmpty()) {
                throw nothingUsable(options.states().orElseThrow());
            }
        }
        if (contacts.isPresent()) {
            read(options.contacts().orElseThrow(), ContactsFile.REQUIRED, contacts.get());
            if (contacts.get().isEmpty()) {
                throw nothingUsable(options.contacts().orElseThrow());
            }
        }
        if (calendar.isPresent()) {
            if (!calendar.get().isThere()) {
                throw new UnusableInputException(unusable("no-calendar")
                        .with("file", options.calendar().orElseThrow().toString()));
            }
            calendar.get().read(this::read);
        }
        if (deals.isPresent()) {
            read(options.deals().orElseThrow(), DealsFile.REQUIRED, deals.get());
            if (deals.get().isEmpty()) {
                throw nothingUsable(options.deals().orElseThrow());
            }
        }
        Currencies currencies = Currencies.of(options, named());
        LocalDate asOf = asOf();
        List<Account> made =
                withCalendars(withDeals(withContacts(withStates(accounts(asOf, currencies), asOf), asOf), currencies));
        List<Message> notes = notes(made, asOf, currencies);
        String name = Stream.of(options.orders(), options.accounts())
                .flatMap(Optional::stream)
                .map(CsvSource::name)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return new CsvInput(
                new SourceData(name, asOf, made, notes, policy(), List.of(), CsvTexts.bundle()), problems.all());
    }

    private void read(Path path, List<String> required, CsvFile.Format format) throws IOException {
        String obstacle = Files.notExists(path) ? "missing" : Files.isDirectory(path) ? "folder" : "";
        if (obstacle.isEmpty() && !Files.isReadable(path)) {
            obstacle = "denied";
        }
        if (!obstacle.isEmpty()) {
            throw new UnusableInputException(unusable(obstacle).with("file", path.toString()));
        }
        try (InputStream in = Files.newInputStream(path)) {
            CsvFile.read(name(path), in, CsvFile.MAX_LINE, required, problems, format);
        }
    }

    private UnusableInputException nothingUsable(Path path) {
        Problem first = problems.all().stream()
                .filter(problem -> problem.file().equals(name(path)))
                .findFirst()
                .orElseThrow();
        return new UnusableInputException(
                unusable("no-row").with("file", name(path)).with("first", first.message()));
    }

    private List<CurrencyUnit> named() {
        List<CurrencyUnit> named = new ArrayList<>();
        orders.ifPresent(
                file -> file.entries().forEach(entry -> entry.currency().ifPresent(named::add)));
        accounts.ifPresent(file -> named.addAll(file.currencies()));
        deals.ifPresent(file -> named.addAll(file.currencies()));
        return named;
    }

    private Optional<OrdersFile.Entry> lastThatCounts() {
        return orders.flatMap(file -> file.entries().stream()
                .filter(entry -> entry.status().counts())
                .max(Comparator.comparing(OrdersFile.Entry::date)));
    }

    private LocalDate asOf() throws UnusableInputException {
        Optional<LocalDate> date = options.asOf()
                .or(() -> lastThatCounts().map(entry -> entry.date().plusDays(1)));
        return date.orElseThrow(
                () -> new UnusableInputException(unusable(orders.isPresent() ? "no-order-counts" : "no-date")));
    }

    private List<Account> accounts(LocalDate asOf, Currencies currencies) {
        Map<String, List<OrdersFile.Entry>> byAccount = new LinkedHashMap<>();
        orders.ifPresent(file -> file.entries()
                .forEach(entry -> byAccount
                        .computeIfAbsent(entry.account(), id -> new ArrayList<>())
                        .add(entry)));
        List<Account> made = new ArrayList<>();
        accounts.ifPresent(file -> file.rows().forEach((id, row) -> {
            Optional<OrderHistory> history =
                    orders.map(known -> history(byAccount.getOrDefault(id, List.of()), currencies));
            made.add(file.account(row, history, asOf, currencies));
        }));
        byAccount.forEach((id, entries) -> {
            Row first = entries.get(0).row();
            if (accounts.isPresent() && accounts.get().rows().containsKey(id)) {
                return;
            } else if (accounts.isPresent()) {
                first.report("account_id", Problem.reason("no-such-account"), Effect.KEPT);
            }
            made.add(Account.builder()
                    .id(id)
                    .name(id)
                    .sales(Sales.builder()
                            .currency(currencies.target())
                            .orderHistory(history(entries, currencies))
                            .build())
                    .build());
        });
        return made;
    }

    private List<Account> withStates(List<Account> made, LocalDate asOf) {
        if (states.isEmpty()) {
            return made;
        }
        Map<String, LevelState> before = states.get()
                .statesFor(made.stream().map(account -> account.id().value()).toList(), asOf);
        return made.stream()
                .map(account -> Optional.ofNullable(before.get(account.id().value()))
                        .map(account::withState)
                        .orElse(account))
                .toList();
    }

    /** Of an account without a row of its own the file tells nothing: nobody lists the people at every account. */
    private List<Account> withContacts(List<Account> made, LocalDate asOf) {
        if (contacts.isEmpty()) {
            return made;
        }
        Map<String, Contacts> people = contacts.get()
                .contactsOf(made.stream().map(account -> account.id().value()).toList(), asOf);
        return made.stream()
                .map(account -> Optional.ofNullable(people.get(account.id().value()))
                        .map(known -> account.toBuilder().contacts(known).build())
                        .orElse(account))
                .toList();
    }

    private List<Account> withCalendars(List<Account> made) {
        if (calendar.isEmpty()) {
            return made;
        }
        calendar.get()
                .reportOthers(made.stream().map(account -> account.id().value()).collect(Collectors.toSet()));
        return made.stream()
                .map(account -> account.toBuilder()
                        .calendar(calendar.get().calendar(account.id().value()))
                        .build())
                .toList();
    }

    /** An account without a row has no open deal: the file tells them all, as that of orders does. */
    private List<Account> withDeals(List<Account> made, Currencies currencies) {
        if (deals.isEmpty()) {
            return made;
        }
        Map<String, Deals> open = deals.get()
                .dealsOf(made.stream().map(account -> account.id().value()).toList(), currencies);
        Sales nothing = Sales.builder().currency(currencies.target()).build();
        return made.stream()
                .map(account -> account.toBuilder()
                        .sales(account.sales().orElse(nothing).toBuilder()
                                .deals(open.getOrDefault(account.id().value(), Deals.none()))
                                .build())
                        .build())
                .toList();
    }

    private static OrderHistory history(List<OrdersFile.Entry> entries, Currencies currencies) {
        return OrderHistory.of(
                entries.stream().map(entry -> entry.order(currencies)).toList());
    }

    private List<Message> notes(List<Account> made, LocalDate asOf, Currencies currencies) {
        List<Message> notes = new ArrayList<>();
        if (options.asOf().isEmpty()) {
            lastThatCounts()
                    .ifPresent(last -> notes.add(note("as-of")
                            .with("asOf", asOf)
                            .with("line", last.row().line())
                            .with("date", last.date())));
        }
        if (!problems.all().isEmpty()) {
            notes.add(note("problems")
                    .with("rows", problems.count(Effect.ROW_LEFT_OUT))
                    .with("values", problems.count(Effect.VALUE_LEFT_OUT))
                    .with("kept", problems.count(Effect.KEPT)));
        }
        orders.ifPresent(file -> orderNotes(file, made, currencies).forEach(notes::add));
        accounts.ifPresent(file -> accountNotes(file).forEach(notes::add));
        contacts.ifPresent(file -> ignored(options.contacts().orElseThrow(), file.ignored(), ContactsFile.OPTIONAL)
                .ifPresent(notes::add));
        calendar.ifPresent(folder -> folder.present()
                .filter(table -> !table.ignored().isEmpty())
                .forEach(table -> notes.add(note("calendar-columns-ignored")
                        .with("file", table.name())
                        .with("columns", named(table.ignored())))));
        deals.ifPresent(file -> ignored(options.deals().orElseThrow(), file.ignored(), DealsFile.OPTIONAL)
                .ifPresent(notes::add));
        count(notes, "states", (int)
                made.stream().filter(account -> !account.states().isEmpty()).count());
        if (currencies.guessed()) {
            notes.add(note("currency-guessed")
                    .with("currency", currencies.target().getCode()));
        }
        count(notes, "rounded", currencies.rounded());
        count(notes, "converted", currencies.converted());
        count(notes, "cleaned", problems.cleanedCells());
        return notes;
    }

    private List<Message> orderNotes(OrdersFile file, List<Account> made, Currencies currencies) {
        List<Message> notes = new ArrayList<>();
        List<OrdersFile.Entry> cancelled = file.entries().stream()
                .filter(entry -> !entry.status().counts())
                .toList();
        if (!cancelled.isEmpty()) {
            Money sum = made.stream()
                    .flatMap(account -> account.sales().stream())
                    .flatMap(sales -> sales.orderHistory().stream())
                    .flatMap(history -> history.orders().stream())
                    .filter(order -> !order.status().counts())
                    .map(order -> order.amount())
                    .reduce(Money.of(currencies.target(), BigDecimal.ZERO), Money::plus);
            notes.add(note("cancelled").with("count", cancelled.size()).with("amount", sum));
        }
        count(notes, "without-order-id", file.withoutId());
        if (accounts.isPresent()) {
            List<String> silent = made.stream()
                    .filter(account -> account.sales()
                            .flatMap(Sales::orderHistory)
                            .filter(history -> history.orders().isEmpty())
                            .isPresent())
                    .map(account -> account.id().value())
                    .toList();
            if (!silent.isEmpty()) {
                notes.add(note("without-orders").with("count", silent.size()).with("accounts", named(silent)));
            }
        }
        if (!file.ignored().isEmpty()) {
            List<String> near = file.ignored().stream()
                    .flatMap(column ->
                            Nearest.to(column, OrdersFile.OPTIONAL).stream().map(meant -> column + " -> " + meant))
                    .toList();
            notes.add(note(near.isEmpty() ? "columns-ignored" : "columns-ignored-near")
                    .with("columns", named(file.ignored()))
                    .with("meant", near));
        }
        return notes;
    }

    private List<Message> accountNotes(AccountsFile file) {
        List<Message> notes = new ArrayList<>();
        if (!file.attributes().isEmpty()) {
            List<String> columns =
                    file.attributes().stream().map(AttributeColumn::toString).toList();
            notes.add(note("attributes").with("columns", named(columns)).with("count", columns.size()));
        }
        if (!file.doubtful().isEmpty()) {
            notes.add(note("attributes-near").with("meant", file.doubtful()));
        }
        if (orders.isPresent() && file.hasFigures()) {
            notes.add(note("figures-unused").with("columns", AccountsFile.FIGURES));
        }
        return notes;
    }

    /** Returns a note on the columns of a file that are not read. */
    private static Optional<Message> ignored(Path path, List<String> columns, List<String> known) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<String> near = columns.stream()
                .flatMap(column -> Nearest.to(column, known).stream().map(meant -> column + " -> " + meant))
                .toList();
        return Optional.of(note(near.isEmpty() ? "columns-ignored-in" : "columns-ignored-in-near")
                .with("file", name(path))
                .with("columns", named(columns))
                .with("meant", near));
    }

    private static void count(List<Message> notes, String key, int count) {
        if (count > 0) {
            notes.add(note(key).with("count", count));
        }
    }

    private static List<String> named(List<String> names) {
        return names.size() <= NAMED
                ? names
                : Stream.concat(names.stream().limit(NAMED), Stream.of("...")).toList();
    }

    private static Message note(String key) {
        return Message.of(TextKey.of("csv.note." + key));
    }
}

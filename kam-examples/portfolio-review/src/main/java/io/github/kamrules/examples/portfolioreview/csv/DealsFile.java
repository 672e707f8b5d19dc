package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.sales.Deal;
import io.github.kamrules.sales.DealOrigin;
import io.github.kamrules.sales.DealStages;
import io.github.kamrules.sales.Deals;
import io.github.kamrules.scale.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the rows of {@code deals.csv}: the sales that are not decided yet. */
final class DealsFile implements CsvFile.Format {
    static final List<String> REQUIRED = List.of("account_id", "deal_id", "amount", "stage");
    static final List<String> OPTIONAL = List.of("currency", "closes_on", "origin");

    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<List<String>, Long> lines = new HashMap<>();
    private List<String> ignored = List.of();

    /** A row that can be used. Its money waits until the currency of the portfolio is settled. */
    private record Entry(Row row, String id, BigDecimal amount, Optional<CurrencyUnit> currency, Level stage) {}

    @Override
    public Consumer<Row> begin(List<String> columns) {
        ignored = columns.stream()
                .filter(column -> !REQUIRED.contains(column) && !OPTIONAL.contains(column))
                .toList();
        return this::take;
    }

    private void take(Row row) {
        // All cells are read before any is judged, so that a row with two mistakes tells both.
        Optional<String> account = row.text("account_id", OrdersFile.MAX_ID, Effect.ROW_LEFT_OUT);
        Optional<String> id = row.text("deal_id", OrdersFile.MAX_ID, Effect.ROW_LEFT_OUT);
        Optional<BigDecimal> amount = row.amount("amount", Effect.ROW_LEFT_OUT);
        Optional<CurrencyUnit> currency = row.currency("currency", Effect.ROW_LEFT_OUT);
        Optional<Level> stage = row.text("stage", Integer.MAX_VALUE, Effect.ROW_LEFT_OUT)
                .flatMap(cell -> row.level("stage", DealStages.SCALE, Effect.ROW_LEFT_OUT));
        boolean currencyRead = currency.isPresent() || row.cell("currency").isEmpty();
        if (account.isEmpty() || id.isEmpty() || amount.isEmpty() || stage.isEmpty() || !currencyRead) {
            return;
        }
        Long first = lines.putIfAbsent(List.of(account.get(), id.get()), row.line());
        if (first != null) {
            row.report("deal_id", Problem.reason("repeated-deal").with("first", first), Effect.ROW_LEFT_OUT);
        } else if (amount.get().signum() <= 0) {
            row.report("amount", Problem.reason("not-above-zero"), Effect.ROW_LEFT_OUT);
        } else {
            entries.computeIfAbsent(account.get(), key -> new ArrayList<>())
                    .add(new Entry(row, id.get(), amount.get(), currency, stage.get()));
        }
    }

    /** Returns the deals of each account that is reviewed, of some none, and reports those of others. */
    Map<String, Deals> dealsOf(List<String> accounts, Currencies currencies) {
        Map<String, List<Entry>> left = new LinkedHashMap<>(entries);
        Map<String, Deals> found = new LinkedHashMap<>();
        for (String account : accounts) {
            List<Entry> ofAccount = Optional.ofNullable(left.remove(account)).orElse(List.of());
            found.put(
                    account,
                    Deals.of(ofAccount.stream()
                            .flatMap(entry -> deal(entry, currencies).stream())
                            .toList()));
        }
        left.values()
                .forEach(others -> others.forEach(entry ->
                        entry.row().report("account_id", Problem.reason("not-reviewed"), Effect.ROW_LEFT_OUT)));
        return found;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<String> ignored() {
        return ignored;
    }

    List<CurrencyUnit> currencies() {
        return entries.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.currency().stream())
                .toList();
    }

    private static Optional<Deal> deal(Entry entry, Currencies currencies) {
        Row row = entry.row();
        Money amount = currencies.money(entry.amount(), entry.currency());
        if (!amount.isPositive()) { // so little that nothing is left of it
            row.report("amount", Problem.reason("not-above-zero"), Effect.ROW_LEFT_OUT);
            return Optional.empty();
        }
        Deal.Builder deal = Deal.builder().id(entry.id()).amount(amount).stage(entry.stage());
        row.date("closes_on", Effect.VALUE_LEFT_OUT).ifPresent(deal::closesOn);
        row.constant("origin", DealOrigin.class, "level", Effect.VALUE_LEFT_OUT).ifPresent(deal::origin);
        return Optional.of(deal.build());
    }
}

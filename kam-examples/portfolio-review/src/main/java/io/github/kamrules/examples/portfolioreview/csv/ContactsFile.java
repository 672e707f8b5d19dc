package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.ContactLevel;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.CoverageLevels;
import io.github.kamrules.relationship.DecisionRole;
import io.github.kamrules.relationship.InfluenceLevels;
import io.github.kamrules.relationship.SupportLevels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the rows of {@code contacts.csv}: the people at the accounts. */
final class ContactsFile implements CsvFile.Format {
    static final List<String> REQUIRED = List.of("account_id", "contact_id");
    static final List<String> OPTIONAL =
            List.of("name", "level", "roles", "influence", "support", "coverage", "last_contact", "top_decision_maker");

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<List<String>, Long> lines = new HashMap<>();
    private List<String> ignored = List.of();

    @Override
    public Consumer<Row> begin(List<String> columns) {
        ignored = columns.stream()
                .filter(column -> !REQUIRED.contains(column) && !OPTIONAL.contains(column))
                .toList();
        return this::take;
    }

    private void take(Row row) {
        // Both cells are read before any is judged, so that a row with two mistakes tells both.
        Optional<String> account = row.text("account_id", OrdersFile.MAX_ID, Effect.ROW_LEFT_OUT);
        Optional<String> contact = row.text("contact_id", OrdersFile.MAX_ID, Effect.ROW_LEFT_OUT);
        if (account.isEmpty() || contact.isEmpty()) {
            return;
        }
        Long first = lines.putIfAbsent(List.of(account.get(), contact.get()), row.line());
        if (first != null) {
            row.report("contact_id", Problem.reason("repeated-contact").with("first", first), Effect.ROW_LEFT_OUT);
            return;
        }
        rows.computeIfAbsent(account.get(), id -> new ArrayList<>()).add(row);
    }

    /** Returns the contacts of the accounts that are reviewed, and reports those of others. */
    Map<String, Contacts> contactsOf(List<String> accounts, LocalDate asOf) {
        Set<String> reviewed = new HashSet<>(accounts);
        Map<String, Contacts> found = new LinkedHashMap<>();
        rows.forEach((account, ofAccount) -> {
            if (reviewed.contains(account)) {
                found.put(
                        account,
                        Contacts.of(ofAccount.stream()
                                .map(row -> contact(row, asOf))
                                .toList()));
            } else {
                ofAccount.forEach(row -> row.report("account_id", Problem.reason("not-reviewed"), Effect.ROW_LEFT_OUT));
            }
        });
        return found;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<String> ignored() {
        return ignored;
    }

    private static Contact contact(Row row, LocalDate asOf) {
        Contact.Builder contact = Contact.builder().id(row.cell("contact_id"));
        row.text("name", AccountsFile.MAX_TEXT, Effect.VALUE_LEFT_OUT).ifPresent(contact::name);
        row.constant("level", ContactLevel.class, "level", Effect.VALUE_LEFT_OUT)
                .ifPresent(contact::level);
        contact.roles(row.constants("roles", DecisionRole.class));
        row.level("influence", InfluenceLevels.SCALE).ifPresent(contact::influence);
        row.level("support", SupportLevels.SCALE).ifPresent(contact::support);
        row.level("coverage", CoverageLevels.SCALE).ifPresent(contact::coverage);
        AccountsFile.past(row, "last_contact", asOf).ifPresent(contact::lastContact);
        row.flag("top_decision_maker").ifPresent(contact::topDecisionMaker);
        return contact.build();
    }
}

package io.github.kamrules.examples.portfolioreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what was left out, repaired or noticed in the rows, since nobody can see it in the result. */
final class Notes {
    private Notes() {}

    /**
     * Returns the notes on some rows.
     *
     * @param tables the rows
     * @param asOf the date as of which they are reviewed
     * @param letters what repaired their texts
     * @return one sentence for each thing that occurs
     */
    static List<String> of(Tables tables, LocalDate asOf, Letters letters) {
        List<String> notes = new ArrayList<>();
        tables.linesWithoutOrder()
                .forEach(line -> notes.add("Left out: a line of "
                        + Figures.money(Mapping.sum(List.of(line), Tables.OrderLine::amount)) + " in order "
                        + line.order() + ", which does not exist."));
        List<Tables.Order> cancelled = tables.orders().stream()
                .filter(order -> !Mapping.status(order).counts())
                .toList();
        if (!cancelled.isEmpty()) {
            notes.add("Count for nothing: " + cancelled.size() + " cancelled orders, together "
                    + Figures.money(Mapping.sum(cancelled, Tables.Order::amount)) + ".");
        }
        long later = tables.payments().stream()
                .filter(payment -> payment.date().isAfter(asOf))
                .count();
        if (later > 0) {
            notes.add("Left out: " + later + " payments dated after " + asOf + ".");
        }
        List<String> neverPaid = neverPaid(tables);
        if (!neverPaid.isEmpty()) {
            notes.add("Never paid, perhaps test records, reviewed all the same: " + String.join(", ", neverPaid) + ".");
        }
        long withoutLimit = tables.customers().stream()
                .filter(customer -> customer.creditLimit().signum() == 0)
                .count();
        if (withoutLimit > 0) {
            notes.add("Read as not agreed: " + withoutLimit + " credit limits of 0.");
        }
        if (letters.repairedTexts() > 0) {
            notes.add("Repaired: letters with accents in " + letters.repairedTexts() + " names.");
        }
        return notes;
    }

    private static List<String> neverPaid(Tables tables) {
        Set<Integer> ordered =
                tables.orders().stream().map(Tables.Order::customer).collect(Collectors.toSet());
        Set<Integer> paid =
                tables.payments().stream().map(Tables.Payment::customer).collect(Collectors.toSet());
        return tables.customers().stream()
                .filter(customer -> ordered.contains(customer.number()) && !paid.contains(customer.number()))
                .map(Mapping::id)
                .toList();
    }
}

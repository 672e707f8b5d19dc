package io.github.kamrules.examples.portfolioreview.steelwheels;

import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
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
    static List<Message> of(Tables tables, LocalDate asOf, Letters letters) {
        List<Message> notes = new ArrayList<>();
        tables.linesWithoutOrder()
                .forEach(line -> notes.add(note("line-without-order")
                        .with("amount", Mapping.sum(List.of(line), Tables.OrderLine::amount))
                        .with("order", line.order())));
        List<Tables.Order> cancelled = tables.orders().stream()
                .filter(order -> !Mapping.status(order).counts())
                .toList();
        if (!cancelled.isEmpty()) {
            notes.add(note("cancelled-orders")
                    .with("count", cancelled.size())
                    .with("amount", Mapping.sum(cancelled, Tables.Order::amount)));
        }
        long later = tables.payments().stream()
                .filter(payment -> payment.date().isAfter(asOf))
                .count();
        if (later > 0) {
            notes.add(note("payments-after-as-of").with("count", later).with("asOf", asOf));
        }
        List<String> neverPaid = neverPaid(tables);
        if (!neverPaid.isEmpty()) {
            notes.add(note("never-paid").with("accounts", neverPaid));
        }
        long withoutLimit = tables.customers().stream()
                .filter(customer -> customer.creditLimit().signum() == 0)
                .count();
        if (withoutLimit > 0) {
            notes.add(note("credit-limits-of-zero").with("count", withoutLimit));
        }
        if (letters.repairedTexts() > 0) {
            notes.add(note("repaired-names").with("count", letters.repairedTexts()));
        }
        return notes;
    }

    private static Message note(String key) {
        return Message.of(TextKey.of("note." + key));
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

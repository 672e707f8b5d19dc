package io.github.kamrules.examples.portfolioreview.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the rows of a table that may have any number of them for each account. */
final class ListFile<T> implements CsvFile.Format {
    private final String name;
    private final List<String> required;
    private final List<String> optional;
    private final Function<Row, Optional<T>> reader;
    private final Map<String, List<T>> entries = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private List<String> ignored = List.of();

    /**
     * Makes a table without rows.
     *
     * @param name the name of the file
     * @param required the columns that it must have, but for account_id
     * @param optional the columns that it may have
     * @param reader what makes an entry of a row, and reports the row if it cannot
     */
    ListFile(String name, List<String> required, List<String> optional, Function<Row, Optional<T>> reader) {
        this.name = name;
        this.required = new ArrayList<>(List.of("account_id"));
        this.required.addAll(required);
        this.optional = optional;
        this.reader = reader;
    }

    String name() {
        return name;
    }

    List<String> required() {
        return required;
    }

    @Override
    public Consumer<Row> begin(List<String> columns) {
        ignored = columns.stream()
                .filter(column -> !required.contains(column) && !optional.contains(column))
                .toList();
        return this::take;
    }

    private void take(Row row) {
        // All cells are read before any is judged, so that a row with two mistakes tells both.
        Optional<String> account = row.text("account_id", OrdersFile.MAX_ID, Effect.ROW_LEFT_OUT);
        Optional<T> entry = reader.apply(row);
        if (account.isPresent() && entry.isPresent()) {
            rows.add(row);
            entries.computeIfAbsent(account.get(), id -> new ArrayList<>()).add(entry.get());
        }
    }

    /** Returns the entries of an account: none if it has no row, since the table is there. */
    List<T> of(String account) {
        return entries.getOrDefault(account, List.of());
    }

    /** Reports the rows of accounts that are not reviewed. */
    void reportOthers(Set<String> accounts) {
        rows.stream()
                .filter(row -> !accounts.contains(row.cell("account_id")))
                .forEach(row -> row.report("account_id", Problem.reason("not-reviewed"), Effect.ROW_LEFT_OUT));
    }

    List<String> ignored() {
        return ignored;
    }
}

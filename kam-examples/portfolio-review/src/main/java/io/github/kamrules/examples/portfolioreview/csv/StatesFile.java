package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.examples.portfolioreview.output.SpreadsheetText;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.scale.Level;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.text.Message;
import io.github.kamrules.tier.Tiers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the rows of {@code states.csv}, which the last review wrote: the tier at which each account was kept. */
final class StatesFile implements CsvFile.Format {
    static final List<String> REQUIRED = List.of("account_id", "tier", "since", "as_of");
    static final List<String> OPTIONAL = List.of("pending_tier", "pending_reviews");

    private static final int MAX_COUNT = 10_000;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, LevelState> states = new LinkedHashMap<>();

    @Override
    public Consumer<Row> begin(List<String> columns) {
        return this::take;
    }

    private void take(Row row) {
        // All cells are read before any is judged, so that a row with two mistakes tells both.
        Optional<String> id =
                row.text("account_id", OrdersFile.MAX_ID, Effect.ROW_LEFT_OUT).map(SpreadsheetText::original);
        Optional<Level> tier = row.text("tier", Integer.MAX_VALUE, Effect.ROW_LEFT_OUT)
                .flatMap(cell -> row.level("tier", Tiers.SCALE, Effect.ROW_LEFT_OUT));
        Optional<LocalDate> since = row.date("since", Effect.ROW_LEFT_OUT);
        Optional<LocalDate> asOf = row.date("as_of", Effect.ROW_LEFT_OUT);
        if (id.isEmpty() || tier.isEmpty() || since.isEmpty() || asOf.isEmpty()) {
            return;
        }
        Row first = rows.putIfAbsent(id.get(), row);
        if (first != null) {
            row.report(
                    "account_id", Problem.reason("repeated-account").with("first", first.line()), Effect.ROW_LEFT_OUT);
        } else if (since.get().isAfter(asOf.get())) {
            row.report("since", Problem.reason("after-state").with("asOf", asOf.get()), Effect.ROW_LEFT_OUT);
        } else {
            LevelState.Builder state = LevelState.builder()
                    .decision(StandardDecisions.TIER.id())
                    .level(Tiers.SCALE.idOf(tier.get()))
                    .since(since.get())
                    .asOf(asOf.get());
            pending(row, tier.get(), state);
            states.put(id.get(), state.build());
        }
    }

    private static void pending(Row row, Level tier, LevelState.Builder state) {
        Optional<Level> pending = row.level("pending_tier", Tiers.SCALE, Effect.VALUE_LEFT_OUT);
        Optional<Integer> count = row.whole("pending_reviews", 1, MAX_COUNT);
        if (pending.filter(tier::equals).isPresent()) {
            row.report("pending_tier", Problem.reason("pending-same"), Effect.VALUE_LEFT_OUT);
        } else if (pending.isPresent() && count.isPresent()) {
            state.pending(Tiers.SCALE.idOf(pending.get()), count.get());
        } else if (!row.cell("pending_tier").isEmpty()
                && row.cell("pending_reviews").isEmpty()) {
            row.report("pending_tier", Problem.reason("pending-alone"), Effect.VALUE_LEFT_OUT);
        }
    }

    /** Returns the states of accounts that are reviewed, and reports those that are of no use. */
    Map<String, LevelState> statesFor(Iterable<String> accounts, LocalDate asOf) {
        Map<String, LevelState> left = new LinkedHashMap<>(states);
        Map<String, LevelState> found = new LinkedHashMap<>();
        for (String id : accounts) {
            LevelState state = left.remove(id);
            if (state != null && state.asOf().isAfter(asOf)) {
                report(id, "as_of", Problem.reason("after-as-of").with("asOf", asOf));
            } else if (state != null) {
                found.put(id, state);
            }
        }
        left.keySet().forEach(id -> report(id, "account_id", Problem.reason("not-reviewed")));
        return found;
    }

    private void report(String id, String column, Message reason) {
        Row row = rows.get(id);
        if (row != null) {
            row.report(column, reason, Effect.ROW_LEFT_OUT);
        }
    }

    boolean isEmpty() {
        return states.isEmpty();
    }
}

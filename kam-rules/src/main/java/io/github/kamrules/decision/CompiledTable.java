package io.github.kamrules.decision;

import io.github.kamrules.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows that are tested one by one, or looked up where there are many. */
abstract class CompiledTable extends CompiledLogic {

    /** The result when no row applies. */
    static final long NO_ROW = Long.MIN_VALUE;

    /** A longer table is explained by the rows that apply and those that nearly did. */
    static final int MAX_EXPLAINED = 20;

    private static final int MAX_NEAR_MISSES = 10;

    final Check[] checks;
    final RowSource oneByOne = this::nextByTesting;
    RowSource source = oneByOne;
    private @Nullable RowIndex diagram;

    CompiledTable(int[] reads, Check[] checks) {
        super(reads);
        this.checks = checks;
    }

    /** Looks rows up from now on, if there is an index. */
    final void index(@Nullable RowIndex index) {
        if (index != null) {
            source = index;
            diagram = index.isDiagram() ? index : null;
        }
    }

    private int nextByTesting(DecisionBuffer buffer, int from) {
        for (int row = from; row < checks.length; row++) {
            if (checks[row].holds(buffer)) {
                return row;
            }
        }
        return -1;
    }

    /** Returns a number that stands for the result of the rows that apply, or {@link #NO_ROW}. */
    abstract long result(RowSource source, DecisionBuffer buffer);

    /** Returns the result of rows that are listed already, so that there is no case to look at. */
    @SuppressWarnings("NullAway") // a source of listed rows does not look at the buffer
    final long result(RowSource listed) {
        return result(listed, null);
    }

    final long result(DecisionBuffer buffer) {
        return diagram == null ? result(source, buffer) : diagram.find(buffer);
    }

    @Override
    final int rowCount() {
        return checks.length;
    }

    @Override
    final int row(CaseSpace space, int row) {
        return checks[row].in(space);
    }

    final int[] rows(CaseSpace space) {
        return Arrays.stream(checks).mapToInt(check -> check.in(space)).toArray();
    }

    final List<Integer> hits(DecisionBuffer buffer) {
        List<Integer> hits = new ArrayList<>();
        for (int row = source.next(buffer, 0); row >= 0; row = source.next(buffer, row + 1)) {
            hits.add(row + 1);
        }
        return hits;
    }

    // ---- explaining

    /** Explains rows: first those that apply or may apply, then the default, then the others, of many only some. */
    final List<Explanation> explain(
            Explainer explainer,
            Plan.Decided decided,
            List<? extends Row<?>> all,
            Optional<? extends Output<?>> otherwise,
            Map<String, Operand> shown) {
        List<Explanation> hits = new ArrayList<>();
        List<Explanation> others = new ArrayList<>();
        boolean isLong = all.size() > MAX_EXPLAINED;
        boolean certain = false;
        int reached = lastReached(explainer.buffer());
        int leftOut = 0;
        for (int i = 0; i < all.size(); i++) {
            Row<?> row = all.get(i);
            int result = i > reached ? 0 : checks[i].possible(explainer.buffer());
            if (isLong && (i > reached || (result == Check.FALSE && !isNear(i, others, explainer.buffer())))) {
                leftOut++;
                continue;
            }
            String key = i > reached ? "row.later" : key(i, result, !hits.isEmpty(), explainer.buffer());
            List<Explanation> reasons =
                    i > reached ? List.of() : explainer.conditions(row.condition(), checks[i], result, shown);
            Message message = rowMessage(key, i + 1, all.size(), value(decided, row.output()));
            (result == Check.FALSE || i > reached ? others : hits)
                    .add(explainer.node(Explanation.Kind.ROW, message, row.source(), reasons));
            certain |= result == Check.TRUE;
        }
        if (!certain && otherwise.isPresent()) {
            String key = hits.isEmpty() ? "row.otherwise" : "row.otherwise-maybe";
            Message message = rowMessage(key, all.size() + 1, all.size(), value(decided, otherwise.get()));
            hits.add(explainer.node(Explanation.Kind.ROW, message, Optional.empty(), List.of()));
        }
        hits.addAll(others);
        if (leftOut > 0) {
            hits.add(explainer.node(
                    Explanation.Kind.ROW,
                    Wording.message("row.others").with("count", leftOut).with("rows", all.size()),
                    Optional.empty(),
                    List.of()));
        }
        return hits;
    }

    /** Returns the last row that can make a difference. */
    int lastReached(DecisionBuffer buffer) {
        return checks.length - 1;
    }

    /** Returns which text tells what came of a row. */
    String key(int row, int result, boolean afterOthers, DecisionBuffer buffer) {
        return result == Check.TRUE ? "row.yes" : result == Check.EITHER ? "row.maybe" : "row.no";
    }

    /** Says what a row answers. */
    Object value(Plan.Decided decided, Output<?> output) {
        return Explainer.output(decided, output);
    }

    /** Returns whether a row that does not apply is worth telling in a long table: one cell alone was against it. */
    private boolean isNear(int row, List<Explanation> told, DecisionBuffer buffer) {
        if (told.size() >= MAX_NEAR_MISSES) {
            return false;
        }
        int against = 0;
        for (Check cell : checks[row] instanceof Check.All all ? all.parts : new Check[] {checks[row]}) {
            against += cell.possible(buffer) == Check.FALSE ? 1 : 0;
        }
        return against == 1;
    }

    private static Message rowMessage(String key, int row, int rows, Object value) {
        return Wording.message(key).with("row", row).with("rows", rows).with("value", value);
    }
}

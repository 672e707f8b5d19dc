package io.github.kamrules.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of which all that apply belong to the answer: the set of their levels, or the list. */
final class CompiledHits extends CompiledTable {

    private final MultipleHits<?> table;
    /** By row: its level in a set, itself in a list. */
    private final long[] bits;
    /** What a list's bits stand for; null for a set. */
    private final @Nullable Listing listing;

    private final Plan.Outcome none;

    CompiledHits(
            MultipleHits<?> table,
            int[] reads,
            Check[] checks,
            long[] bits,
            @Nullable Listing listing,
            Plan.Outcome none) {
        super(reads, checks);
        this.table = table;
        this.bits = bits;
        this.listing = listing;
        this.none = none;
    }

    @Override
    long result(RowSource source, DecisionBuffer buffer) {
        long mask = 0;
        for (int row = source.next(buffer, 0); row >= 0; row = source.next(buffer, row + 1)) {
            mask |= bits[row];
        }
        return mask == 0 ? NO_ROW : canonical(mask);
    }

    private long canonical(long mask) {
        return listing == null ? mask : listing.canonical(mask);
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        long result = result(buffer);
        if (result == NO_ROW) {
            buffer.put(slot, none.state(), none.value(), none.reason());
        } else {
            buffer.put(slot, 1, result, 0);
        }
        return OK;
    }

    @Override
    int outcomes(CaseSpace space, Plan.Decided decided) {
        return space.sets(rows(space), bits, mask -> mask == 0 ? space.code(none) : space.code(1, canonical(mask)));
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        long certain = 0;
        long possible = 0;
        for (int row = 0; row < checks.length; row++) {
            int result = checks[row].possible(buffer);
            certain |= result == Check.TRUE ? bits[row] : 0;
            possible |= result == Check.FALSE ? 0 : bits[row];
        }
        if (certain == 0) {
            add(none.state(), none.value(), none.reason(), outcomes);
        }
        if (possible != 0) {
            add(1, possible, 0, outcomes);
            add(1, certain, 0, outcomes);
        }
    }

    private void add(int state, long mask, int reason, OutcomeSet outcomes) {
        outcomes.add(Plan.Kind.SET, state, canonical(mask), listing == null ? mask : listing.counted(mask), reason);
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        return explain(explainer, decided, table.rows(), table.otherwise(), shown);
    }
}

package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of which all that apply become one number. */
final class CompiledNumbers extends CompiledTable {

    private final NumberTable table;
    private final NumberTable.Aggregation aggregation;
    private final long[] numbers;
    /** What is answered when no row applies; null for a gap. */
    private final Plan.@Nullable Outcome none;

    private final Plan.NumberLine number;

    CompiledNumbers(
            NumberTable table,
            int[] reads,
            Check[] checks,
            long[] numbers,
            Plan.@Nullable Outcome none,
            Plan.NumberLine number) {
        super(reads, checks);
        this.table = table;
        this.aggregation = table.aggregation();
        this.numbers = numbers;
        this.none = none;
        this.number = number;
    }

    @Override
    long result(RowSource source, DecisionBuffer buffer) {
        int row = source.next(buffer, 0);
        if (row < 0) {
            return NO_ROW;
        }
        long result = numbers[row];
        for (row = source.next(buffer, row + 1); row >= 0; row = source.next(buffer, row + 1)) {
            result = combined(result, numbers[row]);
        }
        return result;
    }

    private long combined(long one, long other) {
        return switch (aggregation) {
            case SUM, COUNT -> one + other;
            case MIN -> Math.min(one, other);
            case MAX -> Math.max(one, other);
        };
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        long result = result(buffer);
        if (result != NO_ROW) {
            buffer.put(slot, stateOf(result), result, 0);
        } else if (none == null) {
            return notApplicableOrGap(buffer, slot);
        } else {
            buffer.put(slot, none.state(), none.value(), none.reason());
        }
        return OK;
    }

    @Override
    int outcomes(CaseSpace space, Plan.Decided decided) {
        int rows = space.numbers(rows(space), numbers, this::combined);
        return space.outcomesOf(
                rows,
                place -> {
                    long value = space.number(place);
                    return space.code(stateOf(value), value);
                },
                Optional.ofNullable(none),
                reads);
    }

    private int stateOf(long value) {
        return number.cells().stateOf(value, number.decimals());
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        Range range = new Range();
        for (int row = 0; row < checks.length; row++) {
            int result = checks[row].possible(buffer);
            if (result != Check.FALSE) {
                range.add(numbers[row], result == Check.TRUE);
            }
        }
        if (range.any) {
            outcomes.add(Plan.Kind.NUMBER, stateOf(range.least()), range.least(), 0);
            outcomes.add(Plan.Kind.NUMBER, stateOf(range.most()), range.most(), 0);
        }
        if (!range.certain && none != null) {
            outcomes.add(Plan.Kind.NUMBER, none.state(), none.value(), none.reason());
        } else if (!range.certain) {
            composeNotApplicableOrGap(buffer, outcomes);
        }
    }

    /** Between what the result lies when some rows certainly apply and others may. */
    private final class Range {

        private boolean any;
        private boolean certain;
        /** The smallest and largest number of all rows, and of those that certainly apply. */
        private long smallest = Long.MAX_VALUE;

        private long largest = Long.MIN_VALUE;
        private long smallestCertain = Long.MAX_VALUE;
        private long largestCertain = Long.MIN_VALUE;
        /** The sum of the certain rows, with those that would lower it and with those that would raise it. */
        private long lowSum;

        private long highSum;
        private boolean anyBelow;
        private boolean anyAbove;

        void add(long value, boolean certainly) {
            any = true;
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
            if (certainly) {
                certain = true;
                smallestCertain = Math.min(smallestCertain, value);
                largestCertain = Math.max(largestCertain, value);
            }
            anyBelow |= value < 0;
            anyAbove |= value > 0;
            lowSum += certainly ? value : Math.min(0, value);
            highSum += certainly ? value : Math.max(0, value);
        }

        long least() {
            return switch (aggregation) {
                // At least one row applies, so where none is below zero the smallest one alone is the least.
                case SUM, COUNT -> certain || anyBelow ? lowSum : smallest;
                case MIN -> smallest;
                case MAX -> certain ? largestCertain : smallest;
            };
        }

        long most() {
            return switch (aggregation) {
                case SUM, COUNT -> certain || anyAbove ? highSum : largest;
                case MIN -> certain ? smallestCertain : largest;
                case MAX -> largest;
            };
        }
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        return explain(explainer, decided, table.rows(), table.otherwise(), shown);
    }

    @Override
    Object value(Plan.Decided decided, Output<?> output) {
        return aggregation == NumberTable.Aggregation.COUNT
                ? Wording.answer(decided.decision(), Decimal.ONE)
                : super.value(decided, output);
    }
}

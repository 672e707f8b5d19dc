package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes one decision for many cases whose inputs stand as plain whole numbers in an array, as they do in a column store or in
 * the result of a query. It answers as a {@link DecisionBuffer} does, and faster: inputs that get the same answer from every
 * test of the decision, and of those that it rests on, are told apart no further, so that a case becomes one of few
 * combinations; each is decided once and looked up from then on. Where there are too many of them, or the logic looks at
 * more than that, every case is decided in a buffer.
 *
 * <p>Each column has one input: a number as its unscaled value with decimals that are the same for all cases, a date as the
 * days since 1970-01-01, a level as its position on the scale, a flag as 0 or 1; or {@link #MISSING} or {@link
 * Outcomes#NOT_APPLICABLE}. What is outside the domain is an invalid input. An input without a column is missing.
 *
 * <p>Mutable, and for one thread at a time. Any number of deciders of one graph can be used side by side.
 */
public final class Decider {

    /** What stands in a column for an input that is missing: the code of what is not decided. */
    public static final long MISSING = Outcomes.UNDECIDED;

    /** With more combinations than this, none is remembered. */
    private static final int MOST = 65_536;

    /** Groups of every column beside those in its domain: missing, not applicable, outside. */
    private static final int OTHERS = 3;

    /** So many cases of a column are looked at before the next column: what they need stays in the nearest cache. */
    private static final int BLOCK = 512;

    private final DecisionBuffer buffer;
    private final int[] cone;
    private final int decision;
    private final Column[] columns;
    private final int[] strides;
    /** By combination: one more than the place of its code, 0 while it is not known; empty when none is remembered. */
    private final short[] places;
    /** Work space for the cases of a block: their groups in one column, and their combinations. */
    private final int[] groups;

    private final int[] combinations;
    /** Work space for one case. */
    private final long[] one;

    private long[] answers = new long[16];
    private int known;

    private Decider(DecisionGraph graph, Plan.Decided decided, List<Column> columns) {
        Plan plan = graph.plan();
        buffer = graph.newBuffer();
        cone = decided.cone;
        decision = decided.slot - plan.decisionBase();
        this.columns = columns.toArray(new Column[0]);
        strides = new int[this.columns.length];
        long size = isLookedUp(plan) ? 1 : MOST + 1;
        for (int i = 0; i < strides.length && size <= MOST; i++) {
            strides[i] = (int) size;
            size *= this.columns[i].groups + OTHERS;
        }
        places = new short[size <= MOST ? (int) size : 0];
        groups = new int[places.length == 0 ? 0 : BLOCK];
        combinations = new int[groups.length];
        one = new long[strides.length];
    }

    /** Returns whether groups tell all that the decision looks at: code sees the numbers themselves. */
    private boolean isLookedUp(Plan plan) {
        return Arrays.stream(cone).noneMatch(index -> plan.inOrder[index].isCode())
                && Arrays.stream(columns).allMatch(column -> column.grouped);
    }

    /**
     * Decides one case.
     *
     * @param values what stands in each column
     * @return the outcome as a code: see {@link DecisionBuffer#code}
     * @throws IllegalArgumentException if there are fewer values than columns
     */
    public long decide(long[] values) {
        return decide(values, 0);
    }

    /**
     * Decides one of several cases that stand one after the other.
     *
     * @param values the cases, each with what stands in each column
     * @param from where the case begins
     * @return the outcome as a code: see {@link DecisionBuffer#code}
     * @throws IllegalArgumentException if from there on are fewer values than columns
     */
    public long decide(long[] values, int from) {
        if (from < 0 || values.length - from < columns.length) {
            throw new IllegalArgumentException("A case has " + columns.length + " values, but from " + from
                    + " on an array of " + values.length + " has not.");
        }
        if (places.length == 0) {
            return decideInBuffer(values, from);
        }
        int combination = 0;
        for (int i = 0; i < columns.length; i++) {
            combination += columns[i].group(values[from + i]) * strides[i];
        }
        int place = places[combination];
        return place > 0 ? answers[place - 1] : remember(combination, decideInBuffer(values, from));
    }

    /**
     * Decides many cases that stand in columns, one column after the other: the same answers as case by case, sooner.
     *
     * @param values what stands in each column, by column and case
     * @param from the first case
     * @param to the case after the last
     * @param codes where the outcomes go, by case, as codes: see {@link DecisionBuffer#code}; other places stay as they are
     * @throws IllegalArgumentException if there are not as many columns as the decider has, if {@code from} and {@code to} are
     *     no range, or if a column or {@code codes} ends before {@code to}; then nothing is decided
     */
    public void decide(long[][] values, int from, int to, long[] codes) {
        check(values, from, to, codes);
        int begin = from;
        while (begin < to) {
            int count = Math.min(BLOCK, to - begin);
            if (places.length == 0) {
                for (int i = begin; i < begin + count; i++) {
                    codes[i] = decideInBuffer(values, i);
                }
            } else {
                decideBlock(values, begin, count, codes);
            }
            begin += count;
        }
    }

    private void check(long[][] values, int from, int to, long[] codes) {
        if (values.length != columns.length) {
            throw new IllegalArgumentException(
                    "The decider has " + columns.length + " columns, but " + values.length
                            + " were given.\nMaybe cases and columns are the wrong way round: values[2][7] is column 2 of case 7.");
        }
        if (from < 0 || from > to) {
            throw new IllegalArgumentException(
                    "Cases from " + from + " to " + to
                            + " are no range.\nMaybe the number of cases was given: what is needed is the case after the last.");
        }
        for (int i = 0; i < columns.length; i++) {
            if (values[i].length < to) {
                throw new IllegalArgumentException("The column of the input (" + columns[i].input.id() + ") has "
                        + values[i].length + " values, but there are cases up to " + to
                        + ".\nMaybe fill it up with Decider.MISSING.");
            }
        }
        if (codes.length < to) {
            throw new IllegalArgumentException("The array for codes has " + codes.length
                    + " places, but there are cases up to " + to
                    + ".\nMaybe make it as long as the columns: the code of a case goes to the place of the case.");
        }
    }

    private void decideBlock(long[][] values, int from, int count, long[] codes) {
        Arrays.fill(combinations, 0, count, 0);
        for (int i = 0; i < columns.length; i++) {
            columns[i].groups(values[i], from, count, groups);
            int stride = strides[i];
            for (int j = 0; j < count; j++) {
                combinations[j] += groups[j] * stride;
            }
        }
        for (int j = 0; j < count; j++) {
            int place = places[combinations[j]];
            codes[from + j] =
                    place > 0 ? answers[place - 1] : remember(combinations[j], decideInBuffer(values, from + j));
        }
    }

    private long remember(int combination, long code) {
        int place = 0;
        while (place < known && answers[place] != code) {
            place++;
        }
        if (place == Short.MAX_VALUE) {
            return code;
        }
        if (place == known) {
            answers = known == answers.length ? Arrays.copyOf(answers, 2 * known) : answers;
            answers[known++] = code;
        }
        places[combination] = (short) (place + 1);
        return code;
    }

    private long decideInBuffer(long[][] values, int index) {
        for (int i = 0; i < one.length; i++) {
            one[i] = values[i][index];
        }
        return decideInBuffer(one, 0);
    }

    private long decideInBuffer(long[] values, int from) {
        buffer.clear();
        for (int i = 0; i < columns.length; i++) {
            columns[i].put(values[from + i], buffer);
        }
        buffer.decide(cone);
        return buffer.code(decision);
    }

    /** Says what stands in which column. Not thread-safe. */
    public static final class Builder {

        private final DecisionGraph graph;
        private final Plan.Decided decided;
        private final List<Column> columns = new ArrayList<>();

        Builder(DecisionGraph graph, Decision<?> decision) {
            this.graph = graph;
            decided = graph.plan().decided(decision);
            checkArgument(
                    decided.stratum == 0,
                    "The decision (%s) looks at all cases, so that it cannot be made for one alone.\n"
                            + "Maybe use a buffer, and tell it among which cases it stands.",
                    decision.id());
        }

        /**
         * Adds a column of numbers.
         *
         * @param input the input
         * @param decimals how many decimals each number has, 0 to 18
         * @return this builder
         * @throws IllegalArgumentException if the graph does not read the input, it has a column, or decimals are out of range
         */
        @CanIgnoreReturnValue
        public Builder number(NumberInput input, int decimals) {
            checkArgument(
                    decimals >= 0 && decimals <= 18,
                    "The numbers of the input (%s) must have 0 to 18 decimals, but not %s.",
                    input.id(),
                    decimals);
            return add(input, decimals);
        }

        /**
         * Adds a column of dates.
         *
         * @param input the input
         * @return this builder
         * @throws IllegalArgumentException if the graph does not read the input, or it has a column
         */
        @CanIgnoreReturnValue
        public Builder date(DateInput input) {
            return add(input, 0);
        }

        /**
         * Adds a column of levels.
         *
         * @param input the input
         * @return this builder
         * @throws IllegalArgumentException if the graph does not read the input, or it has a column
         */
        @CanIgnoreReturnValue
        public Builder level(LevelInput<?> input) {
            return add(input, 0);
        }

        /**
         * Adds a column of flags.
         *
         * @param input the input
         * @return this builder
         * @throws IllegalArgumentException if the graph does not read the input, or it has a column
         */
        @CanIgnoreReturnValue
        public Builder flag(FlagInput input) {
            return add(input, 0);
        }

        private Builder add(Input input, int decimals) {
            int slot = graph.inputs().indexOf(input);
            checkArgument(
                    slot >= 0,
                    "The graph does not read the input (%s).%s",
                    input.id(),
                    Ids.hint(input.id(), graph.inputs().stream().map(Input::id).toList()));
            checkArgument(
                    columns.stream().noneMatch(column -> column.slot == slot),
                    "The input (%s) has a column already.",
                    input.id());
            columns.add(new Column(graph.plan(), decided, slot, decimals));
            return this;
        }

        /**
         * Returns the decider.
         *
         * @return a new one, which has decided nothing yet
         */
        public Decider build() {
            return new Decider(graph, decided, columns);
        }
    }

    /** A column, and the groups that its values fall into. After them come missing, not applicable, and outside the domain. */
    private static final class Column {

        final Input input;
        final int slot;
        /** How many groups there are in the domain; of levels and flags each is one. */
        final int groups;
        /** Whether the values of a group are all in the domain: of numbers in steps, those between two steps are not. */
        final boolean grouped;

        private final Domain domain;
        private final int decimals;
        /** Where each group begins, and then where the domain ends, if it does; null for levels and flags. */
        private final long @Nullable [] begins;

        Column(Plan plan, Plan.Decided decided, int slot, int decimals) {
            this.slot = slot;
            input = plan.inputs.get(slot);
            this.decimals = decimals;
            domain = plan.domains.get(slot);
            grouped = !(domain instanceof Domain.Numbers numbers)
                    || numbers.step().isEmpty()
                    || (decimals == 0 && plan.whole[slot]);
            if (domain instanceof Domain.Levels levels) {
                groups = levels.scale().size();
                begins = null;
            } else if (domain instanceof Domain.Flags) {
                groups = 2;
                begins = null;
            } else {
                Groups found = new Groups(plan.cellsOf(slot), decimals, domain instanceof Domain.Dates);
                begins = found.begins(state -> decided.group(plan, slot, state));
                groups = found.count();
            }
        }

        int group(long value) {
            int group = begins == null
                    ? (int) Math.max(-1, Math.min(value, groups))
                    : NumberCells.reached(begins, value) - 1;
            return group >= 0 && group < groups ? group : other(value);
        }

        /** Finds the groups of neighbouring values. */
        void groups(long[] values, int from, int count, int[] found) {
            if (begins == null) {
                for (int i = 0; i < count; i++) {
                    found[i] = group(values[from + i]);
                }
                return;
            }
            NumberCells.reached(begins, values, from, count, found);
            for (int i = 0; i < count; i++) {
                int group = found[i] - 1;
                found[i] = group >= 0 && group < groups ? group : other(values[from + i]);
            }
        }

        private int other(long value) {
            return value == MISSING ? groups : value == Outcomes.NOT_APPLICABLE ? groups + 1 : groups + 2;
        }

        void put(long value, DecisionBuffer buffer) {
            InputSink sink = buffer.input(slot);
            if (value == MISSING) {
                sink.missing();
            } else if (value == Outcomes.NOT_APPLICABLE) {
                sink.notApplicable();
            } else if (domain instanceof Domain.Numbers) {
                sink.number(value, decimals);
            } else if (group(value) == groups + 2) {
                sink.invalid("the value (" + value + ") is outside its domain: " + domain);
            } else if (domain instanceof Domain.Dates) {
                sink.date(LocalDate.ofEpochDay(value));
            } else if (domain instanceof Domain.Levels) {
                sink.level((int) value);
            } else {
                sink.flag(value == 1);
            }
        }
    }

    /** The values of a line of numbers, put together where a decision does not tell them apart. */
    private static final class Groups {

        private final NumberCells cells;
        private final long[] bounds;
        private final long least;
        /** The first value that is none any more; {@link Long#MAX_VALUE} where every value is one. */
        private final long end;

        private int count;

        Groups(NumberCells cells, int decimals, boolean dates) {
            this.cells = cells;
            bounds = cells.bounds(decimals);
            least = dates ? LocalDate.MIN.toEpochDay() : MISSING + 1;
            end = dates ? LocalDate.MAX.toEpochDay() + 1 : Long.MAX_VALUE;
        }

        int count() {
            return count;
        }

        long[] begins(IntUnaryOperator groupOf) {
            long[] begins = new long[bounds.length + 2];
            int group = -1;
            long next = least;
            for (int state = 1; state <= bounds.length + 1; state++) {
                long from = next;
                next = state <= bounds.length ? Math.max(least, Math.min(bounds[state - 1], end)) : end;
                boolean empty = from == next && (state <= bounds.length || from < Long.MAX_VALUE);
                int here = cells.isPossible(state) ? groupOf.applyAsInt(state) : -1;
                if (!empty && here != group) {
                    if (here < 0) {
                        return ended(begins, from);
                    }
                    begins[count++] = from;
                    group = here;
                }
            }
            return end < Long.MAX_VALUE ? ended(begins, end) : Arrays.copyOf(begins, count);
        }

        private long[] ended(long[] begins, long at) {
            begins[count] = at;
            return Arrays.copyOf(begins, count + 1);
        }
    }
}

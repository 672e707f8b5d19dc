package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
 * #NOT_APPLICABLE}. An input without a column is missing.
 *
 * <p>Mutable, and for one thread at a time. Any number of deciders of one graph can be used side by side.
 */
public final class Decider {

    /** What stands in a column for an input that is missing. */
    public static final long MISSING = Long.MIN_VALUE;

    /** What stands in a column for an input that is known not to apply. */
    public static final long NOT_APPLICABLE = Long.MIN_VALUE + 1;

    /** So many codes are remembered at most. */
    private static final int MOST = 65_536;

    private static final int OUTSIDE = 3;

    private final DecisionBuffer buffer;
    private final int[] cone;
    private final int decision;
    private final Column[] columns;
    private final int[] strides;
    /** By combination: one more than the place of its code, 0 while it is not known; empty when none is remembered. */
    private final short[] places;

    private long[] codes = new long[16];
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
            size *= this.columns[i].groups + OUTSIDE;
        }
        places = new short[size <= MOST ? (int) size : 0];
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
     */
    public long decide(long[] values, int from) {
        if (places.length == 0) {
            return decideInBuffer(values, from);
        }
        int combination = 0;
        for (int i = 0; i < columns.length; i++) {
            combination += columns[i].group(values[from + i]) * strides[i];
        }
        int place = places[combination];
        return place > 0 ? codes[place - 1] : remember(combination, decideInBuffer(values, from));
    }

    private long remember(int combination, long code) {
        int place = 0;
        while (place < known && codes[place] != code) {
            place++;
        }
        if (place == Short.MAX_VALUE) {
            return code;
        }
        if (place == known) {
            codes = known == codes.length ? Arrays.copyOf(codes, 2 * known) : codes;
            codes[known++] = code;
        }
        places[combination] = (short) (place + 1);
        return code;
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

        final int slot;
        final int groups;
        /** Whether each value of a group is in the domain or none is: of steps not every value is. */
        final boolean grouped;

        private final Domain domain;
        private final int decimals;
        /** From which value on each group goes, and where the domain ends; for numbers and dates. */
        private final long[] begins;
        /** By value, for levels and flags; null for others. */
        private final int @Nullable [] direct;

        Column(Plan plan, Plan.Decided decided, int slot, int decimals) {
            this.slot = slot;
            this.decimals = decimals;
            domain = plan.inputs.get(slot).domain();
            grouped = !(domain instanceof Domain.Numbers numbers)
                    || numbers.step().isEmpty()
                    || (decimals == 0 && plan.whole[slot]);
            if (domain instanceof Domain.Levels || domain instanceof Domain.Flags) {
                groups = domain instanceof Domain.Levels levels ? levels.scale().size() : 2;
                direct = IntStream.range(0, groups).toArray();
                begins = new long[0];
            } else {
                direct = null;
                begins = begins(plan, decided);
                groups = Math.max(0, begins.length - 1);
            }
        }

        private long[] begins(Plan plan, Plan.Decided decided) {
            NumberCells cells = plan.cellsOf(slot);
            long[] bounds = cells.bounds(decimals);
            long[] found = new long[bounds.length + 2];
            int count = 0;
            int group = -1;
            for (int state = 1; state <= bounds.length + 1; state++) {
                long from = state == 1 ? NOT_APPLICABLE + 1 : Math.max(bounds[state - 2], NOT_APPLICABLE + 1);
                long until = state <= bounds.length ? bounds[state - 1] : Long.MAX_VALUE;
                if (from < until) {
                    int next = cells.isPossible(state) ? decided.group(plan, slot, state) : -1;
                    if (next != group) {
                        found[count++] = from;
                        group = next;
                    }
                }
            }
            if (group != -1) {
                found[count++] = Long.MAX_VALUE;
            }
            return Arrays.copyOf(found, count);
        }

        int group(long value) {
            if (direct != null) {
                return value >= 0 && value < direct.length ? (int) value : special(value);
            }
            int reached = NumberCells.reached(begins, value);
            return reached > 0 && reached <= groups ? reached - 1 : special(value);
        }

        private int special(long value) {
            return value == MISSING ? groups : value == NOT_APPLICABLE ? groups + 1 : groups + 2;
        }

        void put(long value, DecisionBuffer buffer) {
            InputSink sink = buffer.input(slot);
            if (value == MISSING) {
                sink.missing();
            } else if (value == NOT_APPLICABLE) {
                sink.notApplicable();
            } else if (domain instanceof Domain.Numbers) {
                sink.number(value, decimals);
            } else if (domain instanceof Domain.Dates) {
                sink.date(LocalDate.ofEpochDay(value));
            } else if (direct != null && value >= 0 && value < direct.length) {
                if (domain instanceof Domain.Levels) {
                    sink.level((int) value);
                } else {
                    sink.flag(value == 1);
                }
            } else {
                sink.invalid("the value (" + value + ") is outside its domain: " + domain);
            }
        }
    }
}

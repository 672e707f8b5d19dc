package io.github.kamrules.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A figure of a population, compiled. */
final class CompiledFigure extends CompiledPopulationLogic {

    /** The decimals of a figure that is not a whole number, as it is shown and kept; comparisons do not use them. */
    static final int DECIMALS = 6;

    private static final Object ALL = "";

    private final PopulationFigure figure;
    private final Plan.Decided decided;
    private final int basisSlot;
    private final int groupSlot;

    CompiledFigure(PopulationFigure figure, int[] reads, Plan.Decided decided, int basisSlot, int groupSlot) {
        super(reads);
        this.figure = figure;
        this.decided = decided;
        this.basisSlot = basisSlot;
        this.groupSlot = groupSlot;
    }

    /** The numbers of one group, smallest first, and the sums of the positive ones up to each. */
    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Group(long[] numbers, long[] positive, long sum) {

        static final Group EMPTY = of(new long[0]);

        static Group of(long[] numbers) {
            Arrays.sort(numbers);
            long[] positive = new long[numbers.length + 1];
            long sum = 0;
            for (int i = 0; i < numbers.length; i++) {
                positive[i + 1] = Math.addExact(positive[i], Math.max(0, numbers[i]));
                sum = Math.addExact(sum, numbers[i]);
            }
            return new Group(numbers, positive, sum);
        }

        /** Returns how many numbers are at most this one. */
        int atMost(long number) {
            int low = 0;
            int high = numbers.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (numbers[middle] <= number) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** All cases: their numbers, their groups, and the groups sorted. */
    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Table(long[] numbers, @Nullable Object[] groups, Map<Object, Group> byGroup, int known, int unknown)
            implements PopulationTable {}

    @Override
    PopulationTable.Builder newTable(int size) {
        long[] numbers = new long[size];
        @Nullable Object[] groups = new Object[size];
        boolean[] unknown = new boolean[size];
        return new PopulationTable.Builder() {
            @Override
            public void put(int row, DecisionBuffer buffer) {
                boolean known = isKnown(buffer, basisSlot) && (groupSlot < 0 || isKnown(buffer, groupSlot));
                boolean applies =
                        !known || (buffer.state[basisSlot] != 0 && (groupSlot < 0 || buffer.state[groupSlot] != 0));
                unknown[row] = !known;
                if (known && applies) {
                    numbers[row] = number(buffer, basisSlot);
                    groups[row] = group(buffer);
                }
            }

            @Override
            public PopulationTable build() {
                Map<Object, List<Long>> collected = new HashMap<>();
                int known = 0;
                int missing = 0;
                for (int row = 0; row < size; row++) {
                    Object group = groups[row];
                    if (group != null) {
                        collected.computeIfAbsent(group, g -> new ArrayList<>()).add(numbers[row]);
                        known++;
                    }
                    missing += unknown[row] ? 1 : 0;
                }
                Map<Object, Group> byGroup = new HashMap<>();
                collected.forEach((group, list) -> byGroup.put(
                        group, Group.of(list.stream().mapToLong(Long::longValue).toArray())));
                return new Table(numbers, groups, byGroup, known, missing);
            }
        };
    }

    private static boolean isKnown(DecisionBuffer buffer, int slot) {
        return buffer.status[slot] == DecisionBuffer.KNOWN;
    }

    @Override
    boolean readsValue(int slot) {
        return slot == basisSlot;
    }

    @Override
    boolean canTry(DecisionBuffer buffer) {
        return hasValue(buffer, basisSlot)
                && (groupSlot < 0
                        || groupSlot >= buffer.plan.decisionBase()
                        || isLevel()
                        || isKnown(buffer, groupSlot));
    }

    /** Returns whether the groups are levels, whose states are all there is to know; of a text the state does not tell it. */
    private boolean isLevel() {
        return figure.group().orElseThrow() instanceof LevelOperand<?>;
    }

    private Object group(DecisionBuffer buffer) {
        if (groupSlot < 0) {
            return ALL;
        }
        Object raw = figure.group().orElseThrow() instanceof TextInput ? buffer.rawValue(groupSlot) : null;
        return raw == null ? (Object) buffer.state[groupSlot] : raw;
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        if (buffer.state[basisSlot] == 0 || (groupSlot >= 0 && buffer.state[groupSlot] == 0)) {
            buffer.put(slot, 0, 0, 0);
            return OK;
        }
        put(buffer, slot, number(buffer, basisSlot), group(buffer));
        return OK;
    }

    private void put(DecisionBuffer buffer, int slot, long number, Object group) {
        Table table = (Table) buffer.population().table(slot - buffer.plan.decisionBase());
        Group others = table.byGroup.getOrDefault(group, Group.EMPTY);
        int row = buffer.row();
        boolean mine = row >= 0 && group.equals(table.groups[row]);
        long old = mine ? table.numbers[row] : 0;
        long count = others.numbers.length - (mine ? 1 : 0) + 1L;
        long above = (long) others.numbers.length - others.atMost(number) - (mine && old > number ? 1 : 0);
        long positive = others.positive[others.numbers.length] - Math.max(0, old) + Math.max(0, number);
        long decimals = pow(decimals(buffer, basisSlot));
        switch (figure.kind()) {
            case RANK -> put(buffer, slot, above + 1, 1);
            case COUNT -> put(buffer, slot, count, 1);
            case TOP_SHARE -> put(buffer, slot, above + 1, count);
            case QUANTILE -> put(buffer, slot, count - above, count);
            case SHARE -> putShare(buffer, slot, Math.max(0, number), positive);
            case SHARE_ABOVE -> {
                long larger = others.positive[others.numbers.length]
                        - others.positive[others.atMost(number)]
                        - (mine && old > number ? Math.max(0, old) : 0);
                putShare(buffer, slot, larger, positive);
            }
            case SUM -> put(buffer, slot, Math.addExact(others.sum - old, number), decimals);
            case MEAN -> put(buffer, slot, Math.addExact(others.sum - old, number), count * decimals);
            case MEDIAN -> {
                long[] numbers = new long[(int) count];
                int kept = 0;
                boolean skipped = !mine;
                for (long other : others.numbers) {
                    if (!skipped && other == old) {
                        skipped = true;
                    } else {
                        numbers[kept++] = other;
                    }
                }
                numbers[kept] = number;
                Arrays.sort(numbers);
                long twice = numbers[(numbers.length - 1) / 2] + numbers[numbers.length / 2];
                put(buffer, slot, twice, 2 * decimals);
            }
        }
    }

    private static long pow(int decimals) {
        long power = 1;
        for (int i = 0; i < decimals; i++) {
            power *= 10;
        }
        return power;
    }

    private void putShare(DecisionBuffer buffer, int slot, long part, long whole) {
        if (whole <= 0) {
            buffer.put(slot, 0, 0, 0);
        } else {
            put(buffer, slot, part, whole);
        }
    }

    /** Compares part / whole exactly with the bounds, and keeps it rounded. */
    private void put(DecisionBuffer buffer, int slot, long part, long whole) {
        int decimals = decided.number().decimals();
        long rounded = BigDecimal.valueOf(part)
                .movePointRight(decimals)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
        buffer.put(slot, decided.number().cells().stateOfShare(part, whole), rounded, 0);
    }

    @Override
    int outcomes(CaseSpace space, Plan.Decided ofSlot) {
        return space.free(ofSlot);
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        int none = buffer.possiblyNotApplicable(basisSlot)
                | (groupSlot < 0 ? Check.FALSE : buffer.possiblyNotApplicable(groupSlot));
        boolean mayNotSum =
                figure.kind() == PopulationFigure.Kind.SHARE || figure.kind() == PopulationFigure.Kind.SHARE_ABOVE;
        if (mayNotSum || (none & Check.TRUE) != 0) {
            outcomes.add(Plan.Kind.NUMBER, 0, 0, 0);
        }
        if (none == Check.TRUE) {
            return;
        }
        if (figure.kind().isWhole()) {
            long most = largestCount(buffer);
            boolean counted = figure.kind() == PopulationFigure.Kind.COUNT && groupSlot < 0 && buffer.row() < 0;
            add(outcomes, counted ? most : 1);
            add(outcomes, most);
        } else {
            decided.addAllNumbers(outcomes);
        }
    }

    /** Returns how many cases its group may have at most, this one included. */
    private long largestCount(DecisionBuffer buffer) {
        Table table = (Table) buffer.population().table(decided.slot - buffer.plan.decisionBase());
        if (groupSlot < 0 || (isKnown(buffer, groupSlot) && buffer.state[groupSlot] != 0)) {
            return table.byGroup.getOrDefault(group(buffer), Group.EMPTY).numbers.length + 1L;
        }
        return table.byGroup.values().stream()
                        .mapToInt(g -> g.numbers.length)
                        .max()
                        .orElse(0)
                + 1L;
    }

    private void add(OutcomeSet outcomes, long number) {
        outcomes.add(Plan.Kind.NUMBER, decided.number().cells().stateOf(number, 0), number, 0);
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided target, Map<String, Operand> shown) {
        List<Explanation> reads = new ArrayList<>();
        for (Operand operand : figure.operands()) {
            int slot = operand.equals(figure.basis()) ? basisSlot : groupSlot;
            shown.putIfAbsent(operand.id(), operand);
            reads.add(explainer.node(
                    Explanation.Kind.INPUT,
                    Wording.message("code.read")
                            .with("operand", operand.label())
                            .with("value", explainer.current(operand, slot)),
                    Optional.empty(),
                    List.of()));
        }
        Table table = (Table) explainer
                .buffer()
                .population()
                .table(target.slot - explainer.buffer().plan.decisionBase());
        return List.of(explainer.node(
                Explanation.Kind.ROW,
                Wording.message("figure" + (groupSlot < 0 ? "" : "-within"))
                        .with(
                                "figure",
                                Wording.message("figure."
                                        + figure.kind()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace("_", "-")))
                        .with("basis", figure.basis().label())
                        .with(
                                "group",
                                figure.group()
                                        .map(Operand::label)
                                        .<Object>map(l -> l)
                                        .orElse(""))
                        .with("known", table.known())
                        .with("all", table.known() + table.unknown()),
                figure.source(),
                reads));
    }
}

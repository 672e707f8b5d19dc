package io.github.kamrules.decision;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A capacity, compiled. */
final class CompiledCapacity extends CompiledPopulationLogic {

    /** The score of a case that has none. */
    private static final long NO_SCORE = Long.MIN_VALUE;

    private static final Score[] NOBODY = {};

    private final Capacity<?> capacity;
    private final Plan.Decided decided;
    private final int baseSlot;
    private final int[] scoreSlots;
    private final Check kept;
    /** By state: how many cases may have the level. */
    private final int[] most;
    /** Whether a level and the one below it are both limited, so that who drops may drop again. */
    private final boolean chained;

    CompiledCapacity(
            Capacity<?> capacity,
            int[] reads,
            Plan.Decided decided,
            int baseSlot,
            int[] scoreSlots,
            Check kept,
            int[] most) {
        super(reads);
        this.capacity = capacity;
        this.decided = decided;
        this.baseSlot = baseSlot;
        this.scoreSlots = scoreSlots;
        this.kept = kept;
        this.most = most;
        chained = IntStream.range(1, most.length)
                .anyMatch(level -> most[level] < Integer.MAX_VALUE && most[level - 1] < Integer.MAX_VALUE);
    }

    /** The scores of a case, compared one after the other. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its own method
    private record Score(long[] parts) implements Comparable<Score> {

        @Override
        public int compareTo(Score other) {
            return Arrays.compare(parts, other.parts);
        }

        boolean isAtMost(Score line) {
            return compareTo(line) <= 0;
        }
    }

    /** All cases: their levels, scores, and whether they are kept; by level the scores of those that may drop, lowest first. */
    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Table(
            int[] states,
            @Nullable Score[] scores,
            boolean[] keeps,
            Score[][] free,
            int[] keptCount,
            @Nullable Score[] lines,
            int known,
            int unknown)
            implements PopulationTable {

        boolean knowsAsItIs(int row, int state, Score score) {
            Score known = row < 0 ? null : scores[row];
            return known != null && states[row] == state && known.compareTo(score) == 0 && !keeps[row];
        }
    }

    @Override
    PopulationTable.Builder newTable(int size) {
        int[] states = new int[size];
        @Nullable Score[] scores = new Score[size];
        boolean[] keeps = new boolean[size];
        boolean[] unknown = new boolean[size];
        return new PopulationTable.Builder() {
            @Override
            public void put(int row, DecisionBuffer buffer) {
                boolean known = true;
                for (int read : reads) {
                    known &= buffer.status[read] == DecisionBuffer.KNOWN;
                }
                unknown[row] = !known;
                if (known) {
                    states[row] = buffer.state[baseSlot];
                    scores[row] = score(buffer);
                    keeps[row] = kept.holds(buffer);
                }
            }

            @Override
            public PopulationTable build() {
                Score[][] free = new Score[most.length][];
                int[] keptCount = new int[most.length];
                free[0] = NOBODY;
                for (int state = 1; state < most.length; state++) {
                    int level = state;
                    free[state] = IntStream.range(0, size)
                            .filter(row -> states[row] == level && !keeps[row])
                            .mapToObj(row -> Objects.requireNonNull(scores[row]))
                            .sorted()
                            .toArray(Score[]::new);
                    keptCount[state] = (int) IntStream.range(0, size)
                            .filter(row -> states[row] == level && keeps[row])
                            .count();
                }
                int missing = 0;
                int known = 0;
                for (int row = 0; row < size; row++) {
                    missing += unknown[row] ? 1 : 0;
                    known += states[row] != 0 ? 1 : 0;
                }
                return new Table(states, scores, keeps, free, keptCount, lines(free, keptCount), known, missing);
            }
        };
    }

    /** Returns for each level the score up to which cases drop, when all stay as they are; null where none does. */
    private @Nullable Score[] lines(Score[][] free, int[] keptCount) {
        @Nullable Score[] lines = new Score[most.length];
        Score[] dropped = NOBODY;
        for (int level = most.length - 1; level >= 1; level--) {
            Score[] all = Stream.concat(Arrays.stream(free[level]), Arrays.stream(dropped))
                    .sorted()
                    .toArray(Score[]::new);
            long room = Math.max(0L, (long) most[level] - keptCount[level]);
            dropped = NOBODY;
            if (most[level] < Integer.MAX_VALUE && all.length > room) {
                Score line = all[all.length - 1 - (int) room];
                lines[level] = line;
                dropped =
                        Arrays.stream(all).filter(score -> score.isAtMost(line)).toArray(Score[]::new);
            }
        }
        return lines;
    }

    @Override
    boolean readsValue(int slot) {
        return Ints.contains(scoreSlots, slot);
    }

    /**
     * Of a case that the others do not know of, the scores matter only by how they compare with those at the line: most cases of
     * which little is known are alike.
     */
    @Override
    void sign(DecisionBuffer buffer, Signature.Builder ints) {
        Table table = table(buffer, decided);
        int row = buffer.row();
        if (chained || (row >= 0 && table.scores[row] != null)) {
            ints.add(row);
            return;
        }
        ints.add(-1);
        for (int level = 1; level < most.length; level++) {
            long atLine = table.free[level].length - Math.max(0L, (long) most[level] - table.keptCount[level]);
            for (long at = Math.max(0, atLine - 1); at <= atLine && at < table.free[level].length; at++) {
                Score line = table.free[level][(int) at];
                for (int i = 0; i < scoreSlots.length; i++) {
                    int slot = scoreSlots[i];
                    if (buffer.status[slot] == DecisionBuffer.KNOWN) {
                        long mine = buffer.state[slot] == 0 ? NO_SCORE : number(buffer, slot);
                        ints.add(Long.compare(mine, line.parts[i]));
                    }
                }
            }
        }
    }

    @Override
    boolean canTry(DecisionBuffer buffer) {
        for (int slot : scoreSlots) {
            if (!hasValue(buffer, slot)) {
                return !scoreMatters(buffer);
            }
        }
        return true;
    }

    private Score score(DecisionBuffer buffer) {
        long[] parts = new long[scoreSlots.length];
        for (int i = 0; i < parts.length; i++) {
            int slot = scoreSlots[i];
            boolean has = hasValue(buffer, slot) && buffer.state[slot] != 0;
            parts[i] = has ? number(buffer, slot) : NO_SCORE;
        }
        return new Score(parts);
    }

    private static Table table(DecisionBuffer buffer, Plan.Decided decided) {
        return (Table) buffer.population().table(decided.slot - buffer.plan.decisionBase());
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        int state = buffer.state[baseSlot];
        boolean stays = state == 0 || kept.holds(buffer);
        int after = stays ? state : stateAfter(table(buffer, decided), buffer.row(), state, score(buffer));
        buffer.put(slot, after, 0, 0);
        return OK;
    }

    /** Returns the level that a case keeps, which has a level and a score and may drop. */
    private int stateAfter(Table table, int row, int state, Score score) {
        int current = state;
        if (table.knowsAsItIs(row, state, score)) {
            Score line = table.lines[current];
            while (line != null && score.isAtMost(line)) {
                line = table.lines[--current];
            }
            return current;
        }
        Score[] dropped = NOBODY;
        for (int level = most.length - 1; level >= 1; level--) {
            Pool pool = new Pool(table, row, level, dropped);
            int room =
                    most[level] == Integer.MAX_VALUE ? Integer.MAX_VALUE : Math.max(0, most[level] - pool.keptCount());
            boolean here = current == level;
            if (pool.size() + (here ? 1 : 0) <= room) {
                dropped = NOBODY;
                if (here) {
                    return level;
                }
                continue;
            }
            Score line = pool.lineWith(here ? Optional.of(score) : Optional.empty(), room);
            boolean drops = here && score.isAtMost(line);
            if (here && !drops) {
                return level;
            }
            current = drops ? level - 1 : current;
            dropped = most[level - 1] < Integer.MAX_VALUE ? pool.atMost(line) : NOBODY;
        }
        return current;
    }

    /** The cases at one level that may drop, without the one in hand. */
    private static final class Pool {

        private final Table table;
        private final int level;
        private final Score[] dropped;
        /** The position in the level's scores of what the case in hand was before; -1 when it was not here. */
        private final int own;

        private final boolean ownKept;

        Pool(Table table, int row, int level, Score[] dropped) {
            this.table = table;
            this.level = level;
            this.dropped = dropped;
            boolean wasHere = row >= 0 && table.states[row] == level;
            ownKept = wasHere && table.keeps[row];
            own = wasHere && !ownKept
                    ? Arrays.binarySearch(table.free[level], Objects.requireNonNull(table.scores[row]))
                    : -1;
        }

        int keptCount() {
            return table.keptCount[level] - (ownKept ? 1 : 0);
        }

        int size() {
            return table.free[level].length - (own >= 0 ? 1 : 0) + dropped.length;
        }

        /** Returns the score of the first case that does not find room, the highest first; all scores up to it are out. */
        Score lineWith(Optional<Score> score, int room) {
            if (dropped.length > 0) {
                Score[] all = Stream.concat(others(), score.stream()).sorted().toArray(Score[]::new);
                return all[all.length - 1 - room];
            }
            // Without copying: the scores of the level, less the old one of the case in hand, plus its new one.
            int fromLow = size() + (score.isPresent() ? 1 : 0) - 1 - room;
            if (score.isEmpty()) {
                return at(fromLow);
            }
            Score mine = score.get();
            Score smaller = fromLow < size() && at(fromLow).isAtMost(mine) ? at(fromLow) : mine;
            return fromLow > 0 && !at(fromLow - 1).isAtMost(smaller) ? at(fromLow - 1) : smaller;
        }

        private Score at(int index) {
            return table.free[level][own >= 0 && index >= own ? index + 1 : index];
        }

        Score[] atMost(Score line) {
            return others().filter(score -> score.isAtMost(line)).toArray(Score[]::new);
        }

        private Stream<Score> others() {
            Score[] free = table.free[level];
            Stream<Score> here =
                    IntStream.range(0, free.length).filter(i -> i != own).mapToObj(i -> free[i]);
            return Stream.concat(here, Arrays.stream(dropped));
        }
    }

    @Override
    int outcomes(CaseSpace space, Plan.Decided ofSlot) {
        Diagrams diagrams = space.diagrams();
        int level = diagrams.apply(
                space.states(baseSlot),
                kept.in(space),
                // Who stays is told apart from who may drop by a number beyond all states.
                (state, keeps) -> state == CaseSpace.NO_STATE || (state != 0 && keeps == CaseSpace.WRONG)
                        ? CaseSpace.NO_STATE
                        : state == 0 || keeps == CaseSpace.TRUE ? state + most.length : state);
        for (int limited = most.length - 1; limited >= 1; limited--) {
            if (most[limited] < Integer.MAX_VALUE) {
                int from = limited;
                level = diagrams.apply(
                        level,
                        space.freePlace(ofSlot),
                        (state, place) -> state == from && place == CaseSpace.FALSE ? state - 1 : state);
            }
        }
        return diagrams.map(
                level,
                state -> state == CaseSpace.NO_STATE
                        ? CaseSpace.WRONG
                        : space.code(state >= most.length ? state - most.length : state, 0));
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        int keeps = kept.possible(buffer);
        Table table = table(buffer, decided);
        Score low = score(buffer, false);
        Score high = score(buffer, true);
        for (int state : buffer.possibleStates(baseSlot)) {
            if (state == 0 || (keeps & Check.TRUE) != 0) {
                outcomes.add(Plan.Kind.LEVEL, state, 0, 0);
            }
            if (state != 0 && (keeps & Check.FALSE) != 0) {
                int highest = highestAfter(table, buffer, state, low, high);
                int lowest = lowestAfter(table, buffer, state, low, high);
                for (int between = lowest; between <= highest; between++) {
                    outcomes.add(Plan.Kind.LEVEL, between, 0, 0);
                }
            }
        }
    }

    /** Returns a level below which a case does not drop, whatever its score is between two scores. */
    private int lowestAfter(Table table, DecisionBuffer buffer, int state, Score low, Score high) {
        return chained && low.compareTo(high) != 0
                ? lowestAfter(table, buffer.row(), state)
                : stateAfter(table, buffer.row(), state, low);
    }

    private int highestAfter(Table table, DecisionBuffer buffer, int state, Score low, Score high) {
        return chained && low.compareTo(high) != 0 ? state : stateAfter(table, buffer.row(), state, high);
    }

    /**
     * Returns a level below which a case does not drop, whatever its score. A better score does not always help: where two
     * levels that follow each other are limited, a tie can push others down that then compete with the case.
     */
    private int lowestAfter(Table table, int row, int state) {
        long fromAbove = 0;
        for (int level = most.length - 1; level > state; level--) {
            fromAbove = most[level] == Integer.MAX_VALUE ? 0 : fromAbove + table.free[level].length;
        }
        int lowest = state;
        while (most[lowest] < Integer.MAX_VALUE) {
            Pool pool = new Pool(table, row, lowest, NOBODY);
            if (pool.size() + fromAbove + 1 + pool.keptCount() <= most[lowest]) {
                break;
            }
            fromAbove += pool.size();
            lowest--;
        }
        return lowest;
    }

    /** Returns whether there is a level that the case may have, and keeps or not by its score. */
    private boolean scoreMatters(DecisionBuffer buffer) {
        Table table = table(buffer, decided);
        Score low = score(buffer, false);
        Score high = score(buffer, true);
        for (int state : buffer.possibleStates(baseSlot)) {
            if (state != 0
                    && lowestAfter(table, buffer, state, low, high) != highestAfter(table, buffer, state, low, high)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the lowest or the highest score that the case may have. */
    private Score score(DecisionBuffer buffer, boolean high) {
        long[] parts = new long[scoreSlots.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = possibleScore(buffer, scoreSlots[i], high);
        }
        return new Score(parts);
    }

    private static long possibleScore(DecisionBuffer buffer, int slot, boolean high) {
        if (buffer.status[slot] == DecisionBuffer.KNOWN) {
            return buffer.state[slot] == 0 ? NO_SCORE : number(buffer, slot);
        }
        if (buffer.status[slot] == DecisionBuffer.UNDECIDED) {
            OutcomeSet score = buffer.undecided(slot);
            if (score.anyValue() && !score.gap && !score.conflict && !score.failed) {
                return high ? score.max : score.notApplicable ? NO_SCORE : score.min;
            }
        }
        return high ? Long.MAX_VALUE : NO_SCORE;
    }

    @Override
    int passesOn(DecisionBuffer buffer) {
        byte status = buffer.status[baseSlot];
        boolean passes = status == buffer.status[decided.slot]
                && (status == DecisionBuffer.KNOWN
                        ? buffer.state[baseSlot] == buffer.state[decided.slot]
                        : status == DecisionBuffer.UNDECIDED && !scoreMatters(buffer));
        return passes ? baseSlot : -1;
    }

    /** Of a limited level that the case has, its places are worth a word; of others they are not. */
    @Override
    List<Explanation> explainPassing(Explainer explainer, Plan.Decided target, Map<String, Operand> shown) {
        DecisionBuffer buffer = explainer.buffer();
        boolean limited =
                buffer.status[baseSlot] == DecisionBuffer.KNOWN && most[buffer.state[baseSlot]] < Integer.MAX_VALUE;
        return limited ? List.of(place(explainer, buffer.state[baseSlot], List.of())) : List.of();
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided target, Map<String, Operand> shown) {
        DecisionBuffer buffer = explainer.buffer();
        List<Explanation> told = new ArrayList<>();
        shown.putIfAbsent(capacity.base().id(), capacity.base());
        capacity.scores().forEach(score -> shown.putIfAbsent(score.id(), score));
        List<Explanation> reasons = capacity.kept().equals(Condition.anyOf())
                ? List.of()
                : explainer.conditions(capacity.kept(), kept, kept.possible(buffer), shown);
        for (Map.Entry<Integer, Parameter> limit : capacity.limits().entrySet()) {
            told.add(0, place(explainer, limit.getKey() + 1, reasons));
        }
        return told;
    }

    private Explanation place(Explainer explainer, int level, List<Explanation> reasons) {
        DecisionBuffer buffer = explainer.buffer();
        Table table = table(buffer, decided);
        Parameter inForce =
                explainer.inForce(Objects.requireNonNull(capacity.limits().get(level - 1)));
        return explainer.node(
                Explanation.Kind.ROW,
                Wording.message("capacity." + outcome(buffer, level))
                        .with("level", Wording.labelAt(capacity.base().scale(), level - 1))
                        .with("most", inForce.value())
                        .with("members", table.free[level].length + table.keptCount[level])
                        .with(
                                "score",
                                capacity.scores().stream().map(Operand::label).toList()),
                inForce.source(),
                reasons);
    }

    /** Returns how many cases of a level have a better score than the case at hand. */
    private long ahead(DecisionBuffer buffer, int level) {
        Score own = score(buffer);
        return Arrays.stream(table(buffer, decided).free[level])
                .filter(score -> !score.isAtMost(own))
                .count();
    }

    /** Says in one word what a limit does to the case. */
    private String outcome(DecisionBuffer buffer, int level) {
        if (buffer.status[baseSlot] != DecisionBuffer.KNOWN || buffer.status[decided.slot] != DecisionBuffer.KNOWN) {
            return "open";
        }
        int before = buffer.state[baseSlot];
        int after = buffer.state[decided.slot];
        if (before < level || after > level) {
            return "not-reached";
        }
        if (after < level) {
            return before == level && ahead(buffer, level) < most[level] - table(buffer, decided).keptCount[level]
                    ? "displaced-tie"
                    : "displaced";
        }
        return before == after && kept.possible(buffer) == Check.TRUE ? "kept" : "room";
    }
}

package io.github.kamrules.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** A capacity, compiled. */
final class CompiledCapacity extends CompiledPopulationLogic {

    /** The score of a case that has none. */
    private static final long NO_SCORE = Long.MIN_VALUE + 1;
    /** The line under which nobody drops. */
    private static final long NOBODY = Long.MIN_VALUE;

    private final Capacity<?> capacity;
    private final Plan.Decided decided;
    private final int baseSlot;
    private final int scoreSlot;
    private final Check kept;
    /** By state: how many cases may have the level. */
    private final int[] most;

    CompiledCapacity(
            Capacity<?> capacity,
            int[] reads,
            Plan.Decided decided,
            int baseSlot,
            int scoreSlot,
            Check kept,
            int[] most) {
        super(reads);
        this.capacity = capacity;
        this.decided = decided;
        this.baseSlot = baseSlot;
        this.scoreSlot = scoreSlot;
        this.kept = kept;
        this.most = most;
    }

    /** All cases: their levels, scores, and whether they are kept; by level the scores of those that may drop, lowest first. */
    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Table(
            int[] states,
            long[] scores,
            boolean[] keeps,
            long[][] free,
            int[] keptCount,
            long[] lines,
            int known,
            int unknown)
            implements PopulationTable {

        boolean knowsAsItIs(int row, int state, long score) {
            return row >= 0 && states[row] == state && scores[row] == score && !keeps[row];
        }
    }

    @Override
    PopulationTable.Builder newTable(int size) {
        int[] states = new int[size];
        long[] scores = new long[size];
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
                long[][] free = new long[most.length][];
                int[] keptCount = new int[most.length];
                for (int state = 1; state < most.length; state++) {
                    int level = state;
                    free[state] = java.util.stream.IntStream.range(0, size)
                            .filter(row -> states[row] == level && !keeps[row])
                            .mapToLong(row -> scores[row])
                            .sorted()
                            .toArray();
                    keptCount[state] = (int) java.util.stream.IntStream.range(0, size)
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

    /** Returns for each level the score up to which cases drop, when all stay as they are; the least number where none does. */
    private long[] lines(long[][] free, int[] keptCount) {
        long[] lines = new long[most.length];
        Arrays.fill(lines, NOBODY);
        long[] dropped = {};
        for (int level = most.length - 1; level >= 1; level--) {
            long[] all = LongStream.concat(Arrays.stream(free[level]), Arrays.stream(dropped))
                    .sorted()
                    .toArray();
            long room = Math.max(0L, (long) most[level] - keptCount[level]);
            dropped = new long[0];
            if (most[level] < Integer.MAX_VALUE && all.length > room) {
                long line = all[all.length - 1 - (int) room];
                lines[level] = line;
                dropped = Arrays.stream(all).filter(score -> score <= line).toArray();
            }
        }
        return lines;
    }

    @Override
    int valueSlot() {
        return scoreSlot;
    }

    private long score(DecisionBuffer buffer) {
        return buffer.state[scoreSlot] == 0 ? NO_SCORE : buffer.value[scoreSlot];
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
    private int stateAfter(Table table, int row, int state, long score) {
        int current = state;
        if (table.knowsAsItIs(row, state, score)) {
            while (score <= table.lines[current]) {
                current--;
            }
            return current;
        }
        long[] dropped = {};
        for (int level = most.length - 1; level >= 1; level--) {
            Pool pool = new Pool(table, row, level, dropped);
            int room =
                    most[level] == Integer.MAX_VALUE ? Integer.MAX_VALUE : Math.max(0, most[level] - pool.keptCount());
            boolean here = current == level;
            if (pool.size() + (here ? 1 : 0) <= room) {
                dropped = new long[0];
                if (here) {
                    return level;
                }
                continue;
            }
            long line = pool.lineWith(here ? Optional.of(score) : Optional.empty(), room);
            boolean drops = here && score <= line;
            if (here && !drops) {
                return level;
            }
            current = drops ? level - 1 : current;
            dropped = most[level - 1] < Integer.MAX_VALUE ? pool.atMost(line) : new long[0];
        }
        return current;
    }

    /** The cases at one level that may drop, without the one in hand. */
    private static final class Pool {

        private final Table table;
        private final int level;
        private final long[] dropped;
        /** The position in the level's scores of what the case in hand was before; -1 when it was not here. */
        private final int own;

        private final boolean ownKept;

        Pool(Table table, int row, int level, long[] dropped) {
            this.table = table;
            this.level = level;
            this.dropped = dropped;
            boolean wasHere = row >= 0 && table.states[row] == level;
            ownKept = wasHere && table.keeps[row];
            own = wasHere && !ownKept ? Arrays.binarySearch(table.free[level], table.scores[row]) : -1;
        }

        int keptCount() {
            return table.keptCount[level] - (ownKept ? 1 : 0);
        }

        int size() {
            return table.free[level].length - (own >= 0 ? 1 : 0) + dropped.length;
        }

        /** Returns the score of the first case that does not find room, the highest first; all scores up to it are out. */
        long lineWith(Optional<Long> score, int room) {
            if (dropped.length > 0) {
                long[] all = LongStream.concat(
                                Arrays.stream(others()), score.stream().mapToLong(Long::longValue))
                        .sorted()
                        .toArray();
                return all[all.length - 1 - room];
            }
            // Without copying: the scores of the level, less the old one of the case in hand, plus its new one.
            int fromLow = size() + (score.isPresent() ? 1 : 0) - 1 - room;
            if (score.isEmpty()) {
                return at(fromLow);
            }
            long mine = score.get();
            long below = fromLow > 0 ? at(fromLow - 1) : Long.MIN_VALUE;
            long here = fromLow < size() ? at(fromLow) : Long.MAX_VALUE;
            return Math.max(below, Math.min(here, mine));
        }

        private long at(int index) {
            return table.free[level][own >= 0 && index >= own ? index + 1 : index];
        }

        long[] atMost(long line) {
            return Arrays.stream(others()).filter(s -> s <= line).toArray();
        }

        private long[] others() {
            long[] free = table.free[level];
            LongStream here = java.util.stream.IntStream.range(0, free.length)
                    .filter(i -> i != own)
                    .mapToLong(i -> free[i]);
            return LongStream.concat(here, Arrays.stream(dropped)).toArray();
        }
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        int keeps = kept.possible(buffer);
        long[] scores = possibleScores(buffer);
        for (int state : buffer.possibleStates(baseSlot)) {
            if (state == 0 || (keeps & Check.TRUE) != 0) {
                outcomes.add(Plan.Kind.LEVEL, state, 0, 0);
            }
            if (state != 0 && (keeps & Check.FALSE) != 0) {
                Table table = table(buffer, decided);
                // The better the score, the higher the level.
                int low = stateAfter(table, buffer.row(), state, scores[0]);
                int high = stateAfter(table, buffer.row(), state, scores[1]);
                for (int between = low; between <= high; between++) {
                    outcomes.add(Plan.Kind.LEVEL, between, 0, 0);
                }
            }
        }
    }

    private long[] possibleScores(DecisionBuffer buffer) {
        if (buffer.status[scoreSlot] == DecisionBuffer.KNOWN) {
            return new long[] {score(buffer), score(buffer)};
        }
        if (buffer.status[scoreSlot] == DecisionBuffer.UNDECIDED) {
            OutcomeSet score = buffer.undecided(scoreSlot);
            if (score.anyValue() && !score.gap && !score.conflict && !score.failed) {
                return new long[] {score.notApplicable ? NO_SCORE : score.min, score.max};
            }
        }
        return new long[] {NO_SCORE, Long.MAX_VALUE};
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided target, Map<String, Operand> shown) {
        DecisionBuffer buffer = explainer.buffer();
        List<Explanation> told = new ArrayList<>();
        for (Operand operand : List.of(capacity.base(), capacity.score())) {
            shown.putIfAbsent(operand.id(), operand);
        }
        Table table = table(buffer, decided);
        List<Explanation> reasons = capacity.kept().equals(Condition.anyOf())
                ? List.of()
                : explainer.conditions(capacity.kept(), kept, kept.possible(buffer), shown);
        for (Map.Entry<Integer, Parameter> limit : capacity.limits().entrySet()) {
            int level = limit.getKey() + 1;
            Parameter inForce = explainer.inForce(limit.getValue());
            told.add(
                    0,
                    explainer.node(
                            Explanation.Kind.ROW,
                            Wording.message("capacity." + outcome(buffer, level))
                                    .with(
                                            "level",
                                            Wording.labelAt(capacity.base().scale(), limit.getKey()))
                                    .with("most", inForce.value())
                                    .with("members", table.free[level].length + table.keptCount[level])
                                    .with("score", capacity.score().label()),
                            inForce.source(),
                            reasons));
        }
        return told;
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
        return after < level ? "displaced" : before == after && kept.possible(buffer) == Check.TRUE ? "kept" : "room";
    }
}

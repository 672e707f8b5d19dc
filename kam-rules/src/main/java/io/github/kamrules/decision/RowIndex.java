package io.github.kamrules.decision;

import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, arranged by the states of its columns, so that a case is looked up instead of tested row by row.
 *
 * <p>A small enough table becomes a decision diagram: a node for each column, with a branch for each of its states, down to
 * the result of the rows that are then left; nodes from which the same rows can still apply are one. A larger one keeps for
 * each column and state the set of rows that accept it, and intersects these. Neither allocates while deciding.
 */
final class RowIndex implements RowSource {

    /** With fewer rows than this, testing them one by one is as fast. */
    static final int MIN_ROWS = 8;
    /** A diagram of more entries than this costs more memory than it is worth. */
    static final int MAX_ENTRIES = 1_000_000;

    private final int[] slots;
    /** By column, state and word: the rows that accept the state. */
    private final long[][][] accepting;

    private final int words;
    /** Nodes: the column, then for each of its states the place of the next node, or the complement of a result's. */
    private int[] diagram = {};

    private int root;
    private long[] results = {};

    private RowIndex(int[] slots, long[][][] accepting, int words) {
        this.slots = slots;
        this.accepting = accepting;
        this.words = words;
    }

    /**
     * Arranges rows; null when they test more than the states of their columns, or are too few to be worth it.
     *
     * @param checks the rows, each the checks of its cells
     * @param slots the slots of the columns
     * @param states how many states each column has
     * @param result the result of the rows that apply, for a diagram
     * @param maxEntries how large a diagram may be
     */
    static @Nullable RowIndex of(
            Check[] checks, int[] slots, int[] states, ToLongFunction<RowSource> result, int maxEntries) {
        if (checks.length < MIN_ROWS) {
            return null;
        }
        Map<Integer, Integer> columns = new HashMap<>();
        for (int column = 0; column < slots.length; column++) {
            columns.put(slots[column], column);
        }
        int words = (checks.length + 63) / 64;
        long[][][] accepting = new long[slots.length][][];
        for (int column = 0; column < slots.length; column++) {
            accepting[column] = new long[states[column]][words];
        }
        for (int row = 0; row < checks.length; row++) {
            Check[] cells = new Check[slots.length];
            for (Check cell : checks[row] instanceof Check.All all ? all.parts : new Check[] {checks[row]}) {
                Integer column = columns.get(slotOf(cell));
                if (column == null) {
                    return null;
                }
                cells[column] = cells[column] == null ? cell : new Check.All(new Check[] {cells[column], cell});
            }
            for (int column = 0; column < slots.length; column++) {
                for (int state = 0; state < states[column]; state++) {
                    if (cells[column] == null || accepts(cells[column], state)) {
                        accepting[column][state][row / 64] |= 1L << row % 64;
                    }
                }
            }
        }
        RowIndex index = new RowIndex(slots, accepting, words);
        new Builder(index, checks.length, result, maxEntries).build();
        return index;
    }

    /** Returns the one slot whose state a check tests, or -1. */
    private static int slotOf(Check check) {
        if (check instanceof Check.OnSlot test) {
            return test.slot;
        } else if (check instanceof Check.None not) {
            return slotOf(not.part);
        }
        Check[] parts = check instanceof Check.All all ? all.parts : check instanceof Check.Any any ? any.parts : null;
        if (parts == null || parts.length == 0) {
            return -1;
        }
        int slot = slotOf(parts[0]);
        return Arrays.stream(parts).allMatch(part -> slotOf(part) == slot) ? slot : -1;
    }

    private static boolean accepts(Check check, int state) {
        if (check instanceof Check.All all) {
            return Arrays.stream(all.parts).allMatch(part -> accepts(part, state));
        } else if (check instanceof Check.Any any) {
            return Arrays.stream(any.parts).anyMatch(part -> accepts(part, state));
        } else if (check instanceof Check.None not) {
            return !accepts(not.part, state);
        }
        return ((Check.OnSlot) check).matches(state);
    }

    boolean isDiagram() {
        return results.length > 0;
    }

    /** Looks up the result; only of a diagram. */
    long find(DecisionBuffer buffer) {
        int at = root;
        while (at >= 0) {
            at = diagram[at + 1 + buffer.state[slots[diagram[at]]]];
        }
        return results[~at];
    }

    @Override
    public int next(DecisionBuffer buffer, int from) {
        for (int word = from >>> 6; word < words; word++) {
            long rows = word == from >>> 6 ? -1L << from : -1L;
            for (int column = 0; column < slots.length && rows != 0; column++) {
                rows &= accepting[column][buffer.state[slots[column]]][word];
            }
            if (rows != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(rows);
            }
        }
        return -1;
    }

    /** Builds the diagram from the last column up, a node for each set of rows that is left at a column. */
    private static final class Builder {

        private final RowIndex index;
        private final int rows;
        private final ToLongFunction<RowSource> result;
        private final int maxEntries;
        /** By column: the nodes, by the rows that can still apply there. */
        private final List<Map<BitSet, Integer>> nodes = new ArrayList<>();

        private final Map<Long, Integer> places = new HashMap<>();
        private final List<Long> results = new ArrayList<>();
        private int[] entries = new int[1_024];
        private int size;
        private int work;

        Builder(RowIndex index, int rows, ToLongFunction<RowSource> result, int maxEntries) {
            this.index = index;
            this.rows = rows;
            this.result = result;
            this.maxEntries = maxEntries;
        }

        void build() {
            while (nodes.size() < index.slots.length) {
                nodes.add(new HashMap<>());
            }
            BitSet all = new BitSet();
            all.set(0, rows);
            int first = node(0, all);
            if (work <= maxEntries) {
                index.root = first;
                index.diagram = Arrays.copyOf(entries, size);
                index.results = Longs.toArray(results);
            }
        }

        private int node(int column, BitSet left) {
            if (work > maxEntries) {
                return -1;
            } else if (column == index.slots.length || left.isEmpty()) {
                return ~resultOf(left);
            }
            Integer known = nodes.get(column).get(left);
            if (known != null) {
                return known;
            }
            long[][] states = index.accepting[column];
            work += states.length + index.words + 1;
            int[] next = new int[states.length];
            boolean same = true;
            for (int state = 0; state < states.length && work <= maxEntries; state++) {
                BitSet still = BitSet.valueOf(states[state]);
                still.and(left);
                next[state] = node(column + 1, still);
                same &= next[state] == next[0];
            }
            int made = same ? next[0] : add(column, next);
            nodes.get(column).put(left, made);
            return made;
        }

        private int add(int column, int[] next) {
            if (size + next.length + 1 > entries.length) {
                entries = Arrays.copyOf(entries, 2 * (size + next.length + 1));
            }
            int node = size;
            entries[size++] = column;
            System.arraycopy(next, 0, entries, size, next.length);
            size += next.length;
            return node;
        }

        private int resultOf(BitSet left) {
            long found = result.applyAsLong((buffer, from) -> left.nextSetBit(from));
            return places.computeIfAbsent(found, r -> {
                results.add(r);
                return results.size() - 1;
            });
        }
    }
}

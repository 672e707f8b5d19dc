package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import java.util.Collection;

/**
 * What the bits of a list stand for: the outputs of the rows, in the order in which they stand in the answer, then the
 * default output.
 *
 * <p>Different rows can have the same output, so different bits can mean the same list. A list is therefore kept as the
 * lowest bits that mean it: equal lists are equal numbers.
 */
final class Listing {

    private final ImmutableList<Object> outputs;
    /** By bit: the position on the scale of its output. */
    private final int[] levels;
    /** By level: the bits of the rows with this output. */
    private final long[] bits;

    Listing(Collection<Object> outputs, java.util.List<?> scale) {
        this.outputs = ImmutableList.copyOf(outputs);
        this.levels = this.outputs.stream().mapToInt(scale::indexOf).toArray();
        this.bits = new long[scale.size()];
        for (int bit = 0; bit < levels.length; bit++) {
            bits[levels[bit]] |= 1L << bit;
        }
    }

    /** Returns the answer that bits stand for. */
    ImmutableList<Object> listOf(long value) {
        ImmutableList.Builder<Object> list = ImmutableList.builder();
        for (long left = value; left != 0; left &= left - 1) {
            list.add(outputs.get(Long.numberOfTrailingZeros(left)));
        }
        return list.build();
    }

    /** Returns the lowest bits that stand for the same list. */
    long canonical(long value) {
        long result = 0;
        long free = -1;
        for (long left = value; left != 0; left &= left - 1) {
            long lowest = Long.lowestOneBit(bits[levels[Long.numberOfTrailingZeros(left)]] & free);
            result |= lowest;
            free = -lowest << 1;
        }
        return result;
    }

    /** Returns the lowest bits that stand for the same levels, each as often, in whatever order. */
    long counted(long value) {
        long result = 0;
        for (long same : bits) {
            long lowest = same;
            for (int i = Long.bitCount(same & value); i > 0; i--) {
                result |= Long.lowestOneBit(lowest);
                lowest &= lowest - 1;
            }
        }
        return result;
    }

    /** Returns all bits whose outputs are among some levels, given by their positions on the scale. */
    long bitsOf(long levelMask) {
        long result = 0;
        for (int level = 0; level < bits.length; level++) {
            result |= (levelMask >>> level & 1) != 0 ? bits[level] : 0;
        }
        return result;
    }

    /** Returns the positions on the scale of the levels in a list. */
    long levelsOf(long value) {
        long result = 0;
        for (int level = 0; level < bits.length; level++) {
            result |= (bits[level] & value) != 0 ? 1L << level : 0;
        }
        return result;
    }

    /** Returns for each level among the first bits the lowest of its bits. */
    long distinct(int count) {
        long rows = (1L << count) - 1;
        long result = 0;
        for (long same : bits) {
            result |= Long.lowestOneBit(same & rows);
        }
        return result;
    }
}

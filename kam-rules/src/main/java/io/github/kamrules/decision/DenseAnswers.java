package io.github.kamrules.decision;

import org.jspecify.annotations.Nullable;

/**
 * What a level decision answers for each combination of the states that it reads: filled as cases come, and looked up from then
 * on. For logic that looks at states alone, and has few combinations of them.
 *
 * <p>Shared by all buffers of a graph without a lock: an entry is one byte, and whoever fills it fills in the same.
 */
final class DenseAnswers {

    /** Few enough to stay in the fastest memory. */
    private static final int MOST = 4_096;

    private static final int MOST_STATES = Byte.MAX_VALUE - 1;

    private final int[] slots;
    private final int[] strides;
    /** By combination: one more than the state of the answer, 0 while it is not known. */
    private final byte[] answers;

    private DenseAnswers(int[] slots, int[] strides, int size) {
        this.slots = slots;
        this.strides = strides;
        answers = new byte[size];
    }

    /**
     * Returns room for the answers, null if there are too many.
     *
     * @param slots the slots that are read
     * @param counts how many states each of them has
     * @param levels how many states the answer has
     */
    static @Nullable DenseAnswers of(int[] slots, int[] counts, int levels) {
        int[] strides = new int[slots.length];
        long size = 1;
        for (int i = 0; i < slots.length; i++) {
            strides[i] = (int) size;
            size *= counts[i];
            if (size > MOST) {
                return null;
            }
        }
        return levels > MOST_STATES ? null : new DenseAnswers(slots, strides, (int) size);
    }

    /** Returns the combination of a case, -1 if something that is read is not known. */
    int combination(DecisionBuffer buffer) {
        byte[] status = buffer.status;
        int[] state = buffer.state;
        int combination = 0;
        for (int i = 0; i < slots.length; i++) {
            int slot = slots[i];
            if (status[slot] != DecisionBuffer.KNOWN) {
                return -1;
            }
            combination += state[slot] * strides[i];
        }
        return combination;
    }

    /** Returns the state of the answer, -1 while it is not known. */
    int answer(int combination) {
        return answers[combination] - 1;
    }

    void keep(int combination, int state) {
        answers[combination] = (byte) (state + 1);
    }
}

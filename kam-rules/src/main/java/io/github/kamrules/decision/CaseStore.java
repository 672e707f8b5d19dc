package io.github.kamrules.decision;

import org.jspecify.annotations.Nullable;

/**
 * The inputs of cases, kept from one pass over all cases to the next, so that they need not be read again: one byte for each
 * input of a case. A case whose inputs do not fit into that is not kept, and has to be read again. Rows may be kept and given back by several threads at a
 * time, each row by one.
 */
public final class CaseStore {

    private static final byte MISSING = -1;

    private final Plan plan;
    private final int inputs;
    private final byte[] states;
    private final boolean[] kept;
    /** By input: the values of the cases where the value itself is needed, and not only its cell; else null. */
    private final @Nullable Object[] @Nullable [] values;

    /**
     * Makes a store.
     *
     * @param graph the graph whose inputs are kept
     * @param size the number of cases; with no pass to keep them for, 0 does
     */
    public CaseStore(DecisionGraph graph, int size) {
        plan = graph.plan();
        inputs = plan.inputs.size();
        states = new byte[Math.multiplyExact(inputs, size)];
        kept = new boolean[size];
        values = new Object[inputs][];
        for (int input = 0; input < inputs; input++) {
            values[input] = plan.keepsValue[input] ? new Object[size] : null;
        }
    }

    /**
     * Keeps the inputs in a buffer, if they fit.
     *
     * @param row the position of the case
     * @param buffer a buffer of the graph that holds the inputs of the case
     */
    public void keep(int row, DecisionBuffer buffer) {
        if (!buffer.isPlain()) {
            return;
        }
        for (int input = 0; input < inputs; input++) {
            boolean missing = buffer.status[input] == DecisionBuffer.MISSING;
            if (!missing && buffer.state[input] > Byte.MAX_VALUE) {
                return;
            }
            states[row * inputs + input] = missing ? MISSING : (byte) buffer.state[input];
            @Nullable Object[] column = values[input];
            if (column != null) {
                column[row] = buffer.rawValue(input);
            }
        }
        kept[row] = true;
    }

    /**
     * Puts the inputs of a case into a buffer.
     *
     * @param row the position of the case
     * @param buffer a buffer of the graph
     * @return whether the case was kept; otherwise its inputs have to be read again
     */
    public boolean giveBack(int row, DecisionBuffer buffer) {
        if (!kept[row]) {
            return false;
        }
        buffer.clear();
        for (int input = 0; input < inputs; input++) {
            byte state = states[row * inputs + input];
            if (state != MISSING) {
                @Nullable Object[] column = values[input];
                buffer.know(input, state, column == null ? null : column[row]);
            }
        }
        return true;
    }
}

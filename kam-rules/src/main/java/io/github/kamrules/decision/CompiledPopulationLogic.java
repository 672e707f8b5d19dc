package io.github.kamrules.decision;

/** Logic that looks at all cases, compiled. */
abstract class CompiledPopulationLogic extends CompiledLogic {

    CompiledPopulationLogic(int[] reads) {
        super(reads);
    }

    abstract PopulationTable.Builder newTable(int size);

    /** Returns the number slot whose value is read, and not only its cell. */
    abstract int valueSlot();

    /** Returns whether the value of the number can be had: it was kept, or is made anew for each completion. */
    static boolean hasValue(DecisionBuffer buffer, int slot) {
        byte status = buffer.status[slot];
        if (slot < buffer.plan.decisionBase()) {
            return status == DecisionBuffer.KNOWN;
        }
        return status == DecisionBuffer.KNOWN
                || (status == DecisionBuffer.UNDECIDED
                        && !buffer.plan.decidedAt(slot).isCode());
    }
}

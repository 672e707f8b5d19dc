package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Logic that looks at all cases, compiled. */
abstract class CompiledPopulationLogic extends CompiledLogic {

    private static final int RATIO_DECIMALS = 9;
    private static final int INPUT_DECIMALS = 3;

    CompiledPopulationLogic(int[] reads) {
        super(reads);
    }

    abstract PopulationTable.Builder newTable(int size);

    /** Adds all that the outcome depends on beside the states and values of decisions that are read. */
    void sign(DecisionBuffer buffer, Signature.Builder ints) {
        ints.add(buffer.row());
    }

    /** Returns whether the value of a number in a slot is read, and not only its cell. */
    abstract boolean readsValue(int slot);

    /** Returns whether completions can be tried: all values that matter can be had. */
    abstract boolean canTry(DecisionBuffer buffer);

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

    /** Returns the value of a number in a slot, in units that are the same for all cases. */
    static long number(DecisionBuffer buffer, int slot) {
        if (slot >= buffer.plan.decisionBase()) {
            return buffer.value[slot];
        }
        Object raw = java.util.Objects.requireNonNull(buffer.rawValue(slot));
        BigDecimal number =
                raw instanceof Ratio ratio ? ratio.toDecimal(RATIO_DECIMALS).value() : ((Decimal) raw).value();
        BigDecimal scaled = number.movePointRight(decimals(buffer, slot)).setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE / 4);
        return scaled.max(most.negate()).min(most).longValueExact();
    }

    static int decimals(DecisionBuffer buffer, int slot) {
        if (slot >= buffer.plan.decisionBase()) {
            return buffer.plan.decidedAt(slot).number().decimals();
        }
        Domain.Numbers domain = (Domain.Numbers) ((Input) buffer.operandAt(slot)).domain();
        return domain.unit().equals(Unit.RATIO) ? RATIO_DECIMALS : INPUT_DECIMALS;
    }
}

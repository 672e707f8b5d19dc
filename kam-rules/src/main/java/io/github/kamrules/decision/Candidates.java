package io.github.kamrules.decision;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The outcomes of a decision that are still possible. Immutable and thread-safe.
 *
 * @param values for a level decision the possible levels, in the order of the scale; for a set decision two sets, the levels
 *     that are certain and those that are possible; for a list decision two lists, likewise, each level as often as at
 *     least or at most; for a number decision the smallest and the largest possible number, or
 *     none if no number is possible
 * @param notApplicable whether "not applicable" is possible
 * @param gap whether it is possible that no row of this decision applies
 * @param conflict whether it is possible that rows of this decision exclude each other
 * @param failed whether it is possible that the failure of an input or of another decision decides the case; the verdict
 *     names it
 * @param <V> the type of the answer
 */
public record Candidates<V>(List<V> values, boolean notApplicable, boolean gap, boolean conflict, boolean failed) {

    /**
     * Copies the values.
     *
     * @param values for a level decision the possible levels, in the order of the scale; for a set decision two sets, the
     *     levels that are certain and those that are possible; for a list decision two lists, likewise; for a number decision the smallest and the largest possible
     *     number, or none if no number is possible
     * @param notApplicable whether "not applicable" is possible
     * @param gap whether it is possible that no row of this decision applies
     * @param conflict whether it is possible that rows of this decision exclude each other
     * @param failed whether it is possible that the failure of an input or of another decision decides the case; the verdict
     *     names it
     */
    public Candidates {
        values = ImmutableList.copyOf(values);
    }

    @Override
    public String toString() {
        ImmutableList.Builder<Object> all = ImmutableList.builder();
        all.addAll(values);
        if (notApplicable) {
            all.add("not applicable");
        }
        if (gap) {
            all.add("gap");
        }
        if (conflict) {
            all.add("conflict");
        }
        if (failed) {
            all.add("failed");
        }
        return Joiner.on(" | ").join(all.build());
    }
}

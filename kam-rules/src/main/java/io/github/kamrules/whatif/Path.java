package io.github.kamrules.whatif;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
import java.util.List;

/**
 * Changes of facts that together lead to a wanted answer, none of which can be left out. Immutable and thread-safe.
 *
 * @param changes the changes, in the order of the levers
 * @param cost what they cost together
 */
public record Path(List<Change> changes, Decimal cost) {

    /**
     * Copies the changes.
     *
     * @param changes the changes, in the order of the levers
     * @param cost what they cost together
     */
    public Path {
        changes = ImmutableList.copyOf(changes);
    }

    @Override
    public String toString() {
        return changes + " at " + cost;
    }
}

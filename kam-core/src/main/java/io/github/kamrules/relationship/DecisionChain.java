package io.github.kamrules.relationship;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The steps that a large purchase takes at the account until it is decided, such as department, purchasing, finance, board
 * (items 53 and 177 of the KAM catalogue). Immutable and thread-safe.
 *
 * @param steps how many steps there are, 1 to 20
 * @param knownSteps at how many of them we know who decides, 0 to {@code steps}; absent if nobody has counted
 */
public record DecisionChain(int steps, Optional<Integer> knownSteps) {
    private static final int MOST = 20;

    /**
     * Makes a chain.
     *
     * @param steps how many steps there are, 1 to 20
     * @param knownSteps at how many of them we know who decides, 0 to {@code steps}; absent if nobody has counted
     * @throws IllegalArgumentException if a number is out of range
     */
    public DecisionChain {
        checkArgument(steps >= 1 && steps <= MOST, "The steps (%s) of a decision chain must be 1 to %s.", steps, MOST);
        int most = steps;
        knownSteps.ifPresent(known -> checkArgument(
                known >= 0 && known <= most,
                "The known steps (%s) of a decision chain must be 0 to the number of its steps (%s).",
                known,
                most));
    }

    /**
     * Returns a chain of which nobody has counted the known steps.
     *
     * @param steps how many steps there are, 1 to 20
     * @return the chain
     * @throws IllegalArgumentException if the number is out of range
     */
    public static DecisionChain of(int steps) {
        return new DecisionChain(steps, Optional.empty());
    }

    /**
     * Returns a chain.
     *
     * @param steps how many steps there are, 1 to 20
     * @param knownSteps at how many of them we know who decides, 0 to {@code steps}
     * @return the chain
     * @throws IllegalArgumentException if a number is out of range
     */
    public static DecisionChain of(int steps, int knownSteps) {
        return new DecisionChain(steps, Optional.of(knownSteps));
    }

    /**
     * Returns at how many steps we do not know who decides.
     *
     * @return the number, 0 or more; absent if nobody has counted
     */
    public OptionalInt gaps() {
        return knownSteps.isPresent() ? OptionalInt.of(steps - knownSteps.get()) : OptionalInt.empty();
    }
}

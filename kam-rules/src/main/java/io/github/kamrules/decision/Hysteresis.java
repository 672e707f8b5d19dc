package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Conditions with two bounds, so that an account near one bound does not go to and fro: a level is entered at the higher
 * bound and left below the lower one.
 */
public final class Hysteresis {

    private Hysteresis() {}

    /**
     * Returns the condition "the number is at least {@code enter}; or it is at least {@code stay}, and the level kept by the
     * last review is the given one or a higher one". Both bounds are included.
     *
     * <pre>{@code
     * FirstMatch.when(Hysteresis.of(SCORE, ENTER_KEY, STAY_KEY, STATE.level(), KEY), KEY).otherwise(ORDINARY)
     * }</pre>
     *
     * @param <T> the type of the levels
     * @param number the number that is compared
     * @param enter the bound for those below the level
     * @param stay the bound for those at the level or above it, less than {@code enter}
     * @param kept the level kept by the last review; where it does not apply, only {@code enter} counts
     * @param level the level that the condition stands for
     * @return the condition
     * @throws IllegalArgumentException if {@code stay} is not less than {@code enter}, or the scale has no order
     */
    public static <T> Condition of(NumberOperand number, Parameter enter, Parameter stay, LevelInput<T> kept, T level) {
        checkArgument(
                stay.value().compareTo(enter.value()) < 0,
                "The bound (%s) for staying at the level (%s) must be less than the one (%s) for entering it.\n"
                        + "Maybe the two changed places.",
                stay.value(),
                level,
                enter.value());
        return number.atLeast(enter).or(number.atLeast(stay).and(kept.atLeast(level)));
    }
}

package io.github.kamrules.decision;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Scale;
import java.util.List;

/**
 * The inputs that carry what the last review left behind, for {@link Stability}: all but {@code seen} do not apply while no
 * review has kept a level. Immutable and thread-safe.
 *
 * @param level the level that was kept
 * @param days the days since the level was reached
 * @param pendingLevel the other level that the last reviews spoke for; not applicable when the last one confirmed the level
 * @param confirmations how many reviews in a row speak for that other level, the present one included if it does, too; not
 *     applicable without one
 * @param seen whether a review as of the present date has been counted already
 * @param <T> the type of the levels
 */
public record StateInputs<T>(
        LevelInput<T> level, NumberInput days, LevelInput<T> pendingLevel, NumberInput confirmations, FlagInput seen) {

    /** The days since a level was reached, or none. */
    public static final Domain.Numbers DAYS =
            Domain.wholeNumbers("[0, inf)", Unit.DAYS).orNone();

    /** The number of reviews in a row, or none. */
    public static final Domain.Numbers CONFIRMATIONS =
            Domain.wholeNumbers("[1, inf)", Unit.COUNT).orNone();

    /**
     * Checks the parts.
     *
     * @param level the level that was kept
     * @param days the days since the level was reached
     * @param pendingLevel the other level that the last reviews spoke for
     * @param confirmations how many reviews in a row speak for that other level
     * @param seen whether a review as of the present date has been counted already
     */
    public StateInputs {
        requireNonNull(level, "level");
        requireNonNull(days, "days");
        requireNonNull(pendingLevel, "pendingLevel");
        requireNonNull(confirmations, "confirmations");
        requireNonNull(seen, "seen");
    }

    /**
     * Returns plain inputs, whose ids begin with a name.
     *
     * @param <T> the type of the levels
     * @param name the name, lower-case words joined by hyphens
     * @param scale the scale of the levels
     * @return the inputs
     */
    public static <T> StateInputs<T> of(String name, Scale<T> scale) {
        return new StateInputs<>(
                LevelInput.orNone(name + "-level", scale),
                NumberInput.of(name + "-days", DAYS),
                LevelInput.orNone(name + "-pending", scale),
                NumberInput.of(name + "-confirmations", CONFIRMATIONS),
                FlagInput.of(name + "-seen"));
    }

    List<Operand> all() {
        return ImmutableList.of(level, days, pendingLevel, confirmations, seen);
    }
}

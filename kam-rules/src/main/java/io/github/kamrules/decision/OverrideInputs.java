package io.github.kamrules.decision;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Scale;
import java.util.List;

/**
 * The inputs that carry a level which people set by hand, for {@link Overridden}: none applies while there is no such level,
 * or before its first day. Immutable and thread-safe.
 *
 * @param level the level
 * @param daysLeft the days until the last day on which it is in force: 0 on that day, negative after it
 * @param reason why it was set
 * @param <T> the type of the levels
 */
public record OverrideInputs<T>(LevelInput<T> level, NumberInput daysLeft, TextInput reason) {

    /** The days until the last day, or none. */
    public static final Domain.Numbers DAYS_LEFT =
            Domain.wholeNumbers("(-inf, inf)", Unit.DAYS).orNone();

    /**
     * Checks the parts.
     *
     * @param level the level
     * @param daysLeft the days until the last day on which it is in force
     * @param reason why it was set
     */
    public OverrideInputs {
        requireNonNull(level, "level");
        requireNonNull(daysLeft, "daysLeft");
        requireNonNull(reason, "reason");
    }

    /**
     * Returns plain inputs, whose ids begin with a name.
     *
     * @param <T> the type of the levels
     * @param name the name, lower-case words joined by hyphens
     * @param scale the scale of the levels
     * @return the inputs
     */
    public static <T> OverrideInputs<T> of(String name, Scale<T> scale) {
        return new OverrideInputs<>(
                LevelInput.orNone(name + "-level", scale),
                NumberInput.of(name + "-days-left", DAYS_LEFT),
                TextInput.orNone(name + "-reason"));
    }

    /**
     * Returns the condition that an override is in force.
     *
     * <pre>{@code
     * Capacity.of(OVERRIDDEN_TIER, SCORE).limit(Tiers.KEY, "35").keeping(OVERRIDE.inForce())
     * }</pre>
     *
     * @return the condition
     */
    public Condition inForce() {
        return daysLeft.atLeast("0");
    }

    List<Operand> all() {
        return ImmutableList.of(level, daysLeft, reason);
    }
}

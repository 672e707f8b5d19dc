package io.github.kamrules.history;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A level that people set by hand, in place of what the rules decide: why, from when and until when. There is none without
 * a reason, and none for good.
 *
 * <pre>{@code
 * LevelOverride override = LevelOverride.builder()
 *         .decision("tier")
 *         .level("KEY")
 *         .reason("Reference customer for the new plant.")
 *         .decidedBy("sales manager")
 *         .firstDay(LocalDate.of(2026, 1, 1))
 *         .lastDay(LocalDate.of(2026, 12, 31))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class LevelOverride {
    private static final int MAX_REASON = 1_000;
    private static final int MAX_DECIDED_BY = 300;

    LevelOverride() {}

    /**
     * Returns the decision.
     *
     * @return the id of the decision, as in {@code tier}
     */
    public abstract String decision();

    /**
     * Returns the level that was set.
     *
     * @return the name of the level on the scale of the decision, as in {@code KEY}
     */
    public abstract String level();

    /**
     * Returns why it was set.
     *
     * @return the reason, not blank, at most 1,000 characters
     */
    public abstract String reason();

    /**
     * Returns who set it; a role is enough.
     *
     * @return the role or name, not blank, at most 300 characters; absent if it is not known
     */
    public abstract Optional<String> decidedBy();

    /**
     * Returns the first day on which it is in force.
     *
     * @return the date
     */
    public abstract LocalDate firstDay();

    /**
     * Returns the last day on which it is in force.
     *
     * @return the date, not before {@link #firstDay}
     */
    public abstract LocalDate lastDay();

    /**
     * Returns whether it is in force on a day.
     *
     * @param day the day
     * @return true from the first to the last day, both included
     */
    public final boolean inForce(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    @Value.Check
    void check() {
        Checks.decision("an override", decision());
        Checks.level(what("level"), level());
        Checks.text(what("reason"), reason(), MAX_REASON);
        decidedBy().ifPresent(by -> Checks.text(what("author"), by, MAX_DECIDED_BY));
        checkArgument(
                !lastDay().isBefore(firstDay()),
                "The override of decision (%s) ends on %s, before it begins on %s.\n"
                        + "Maybe the two dates changed places.",
                decision(),
                lastDay(),
                firstDay());
    }

    private String what(String part) {
        return part + " of the override of decision (" + decision() + ")";
    }

    /**
     * Returns a builder that holds this override's values.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Returns a builder without values.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return ImmutableLevelOverride.builder();
    }

    /** Builds overrides. Not thread-safe. */
    public interface Builder {
        /**
         * Takes over all values of an override.
         *
         * @param override the override
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder from(LevelOverride override);

        /**
         * Sets the decision. Required.
         *
         * @param decision the id of the decision
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder decision(String decision);

        /**
         * Sets the level. Required.
         *
         * @param level the name of the level, not blank, at most 200 characters
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder level(String level);

        /**
         * Sets why. Required.
         *
         * @param reason the reason, not blank, at most 1,000 characters
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder reason(String reason);

        /**
         * Sets who decided it; a role is enough.
         *
         * @param decidedBy the role or name, not blank, at most 300 characters
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder decidedBy(String decidedBy);

        /**
         * Sets the first day. Required.
         *
         * @param firstDay the first day on which it is in force
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder firstDay(LocalDate firstDay);

        /**
         * Sets the last day. Required.
         *
         * @param lastDay the last day on which it is in force, not before the first
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder lastDay(LocalDate lastDay);

        /**
         * Returns the override.
         *
         * @return the override
         * @throws IllegalArgumentException if a part is out of range or parts contradict each other
         * @throws IllegalStateException if a required part is missing
         */
        LevelOverride build();
    }
}

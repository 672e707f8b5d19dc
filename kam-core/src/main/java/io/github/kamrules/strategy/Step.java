package io.github.kamrules.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.text.TextKey;
import org.immutables.value.Value;

/**
 * One thing to do in carrying out a strategy: who does it, and when, counted in calendar days from the start of the plan
 * that it goes into. Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Step {
    Step() {}

    /**
     * Returns what is to be done.
     *
     * @return the key of its text, by custom {@code strategy.<id>.step.<number from 1>}
     */
    public abstract TextKey text();

    /**
     * Returns who on the company's side carries it out, or sees to it that the customer does.
     *
     * @return the role
     */
    public abstract Role role();

    /**
     * Returns which side has to act.
     *
     * @return the party
     */
    public abstract Party party();

    /**
     * Returns when to begin.
     *
     * @return days after the start of the plan, 0 or more
     */
    public abstract int startDay();

    /**
     * Returns how long it takes.
     *
     * @return days, 1 or more
     */
    public abstract int durationDays();

    @Value.Check
    void check() {
        checkArgument(startDay() >= 0, "The start day (%s) of step (%s) must be 0 or more.", startDay(), text());
        checkArgument(
                durationDays() >= 1,
                "The duration in days (%s) of step (%s) must be 1 or more.",
                durationDays(),
                text());
    }

    /**
     * Returns a builder that holds this step's values.
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
        return ImmutableStep.builder();
    }

    /** Builds steps. Everything is required. Not thread-safe. */
    public interface Builder {
        /**
         * Takes over all values of a step.
         *
         * @param step the step
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder from(Step step);

        /**
         * Sets what is to be done.
         *
         * @param text the key of its text
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder text(TextKey text);

        /**
         * Sets who carries it out, or sees to it that the customer does.
         *
         * @param role the role
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder role(Role role);

        /**
         * Sets which side has to act.
         *
         * @param party the party
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder party(Party party);

        /**
         * Sets when to begin.
         *
         * @param startDay days after the start of the plan, 0 or more
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder startDay(int startDay);

        /**
         * Sets how long it takes.
         *
         * @param durationDays days, 1 or more
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder durationDays(int durationDays);

        /**
         * Returns the step.
         *
         * @return the step
         * @throws IllegalStateException if something is not set
         * @throws IllegalArgumentException if a number is out of range
         */
        Step build();
    }
}

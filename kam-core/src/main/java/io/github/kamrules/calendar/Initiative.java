package io.github.kamrules.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** An undertaking that runs with the account or for it, such as a joint promotion. Immutable and thread-safe. */
@Value.Immutable
@KamStyle
public abstract class Initiative {
    Initiative() {}

    /**
     * Returns what kind of undertaking it is.
     *
     * @return the kind
     */
    public abstract InitiativeKind kind();

    /**
     * Returns how far it is.
     *
     * @return the state
     */
    public abstract InitiativeState state();

    /**
     * Returns the day on which it begins or began.
     *
     * @return the first day, if it is known
     */
    public abstract Optional<LocalDate> firstDay();

    /**
     * Returns the day on which it ends or ended.
     *
     * @return the last day, not before the first one, if it is known
     */
    public abstract Optional<LocalDate> lastDay();

    /**
     * Returns whether the account got out of it what it expected.
     *
     * @return true if so; absent as long as nobody knows
     */
    public abstract Optional<Boolean> metExpectations();

    /**
     * Returns whether it is agreed and not over: one need not begin another of its kind.
     *
     * @return true if it is planned or runs
     */
    public final boolean underWay() {
        return state() == InitiativeState.PLANNED || state() == InitiativeState.RUNNING;
    }

    @Value.Check
    void check() {
        checkArgument(
                firstDay().isEmpty()
                        || lastDay().isEmpty()
                        || !lastDay().get().isBefore(firstDay().get()),
                "The last day (%s) of an initiative must not be before its first day (%s).",
                lastDay().orElse(null),
                firstDay().orElse(null));
    }

    /**
     * Returns an undertaking of which no more is known.
     *
     * @param kind what kind of undertaking it is
     * @param state how far it is
     * @return the undertaking
     */
    public static Initiative of(InitiativeKind kind, InitiativeState state) {
        return builder().kind(kind).state(state).build();
    }

    /**
     * Returns a builder that holds the parts of this undertaking.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutableInitiative.builder().from(this);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutableInitiative.builder();
    }

    /** A builder of undertakings. Not thread-safe. */
    public interface Builder {
        /**
         * Sets what kind of undertaking it is. Required.
         *
         * @param kind the kind
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder kind(InitiativeKind kind);

        /**
         * Sets how far it is. Required.
         *
         * @param state the state
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder state(InitiativeState state);

        /**
         * Sets the day on which it begins or began.
         *
         * @param firstDay the first day
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder firstDay(LocalDate firstDay);

        /**
         * Sets the day on which it ends or ended.
         *
         * @param lastDay the last day, not before the first one
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder lastDay(LocalDate lastDay);

        /**
         * Sets whether the account got out of it what it expected.
         *
         * @param metExpectations true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder metExpectations(boolean metExpectations);

        /**
         * Builds the undertaking.
         *
         * @return the undertaking
         * @throws IllegalArgumentException if the last day is before the first one
         * @throws IllegalStateException if kind or state is missing
         */
        Initiative build();
    }
}

package io.github.kamrules.history;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a decision with levels left an account: its level, since when, and which other level lately suggested itself and
 * how many reviews in a row. It is stored after a review and handed to the next one, which can then tell a lasting change
 * from a passing one.
 *
 * <pre>{@code
 * LevelState state = LevelState.builder()
 *         .decision("tier")
 *         .level("KEY")
 *         .since(LocalDate.of(2025, 6, 30))
 *         .pending("DEVELOPMENT", 1)
 *         .asOf(LocalDate.of(2026, 3, 31))
 *         .build();
 * }</pre>
 *
 * <p>Nothing in it depends on the policy, so the days go on when the policy changes. Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class LevelState {
    LevelState() {}

    /**
     * Returns the decision.
     *
     * @return the id of the decision, as in {@code tier}
     */
    public abstract String decision();

    /**
     * Returns the level at which the account is kept.
     *
     * @return the name of the level on the scale of the decision, as in {@code KEY}
     */
    public abstract String level();

    /**
     * Returns the date of the review that brought the account to its level.
     *
     * @return the date, not after {@link #asOf}
     */
    public abstract LocalDate since();

    /**
     * Returns the other level that the last reviews spoke for.
     *
     * @return the name of the level, not that of {@link #level}; absent if the last review confirmed the level
     */
    public abstract Optional<String> pendingLevel();

    /**
     * Returns how many reviews in a row spoke for the other level.
     *
     * @return the number, 1 or more; 0 if there is no other level
     */
    @Value.Default
    public int pendingCount() {
        return 0;
    }

    /**
     * Returns the date of the last review that counted: a review as of the same date changes nothing any more.
     *
     * @return the date
     */
    public abstract LocalDate asOf();

    @Value.Check
    void check() {
        Checks.decision("a state", decision());
        Checks.level(what("level"), level());
        pendingLevel().ifPresent(pending -> checkPending(pending));
        checkArgument(
                pendingLevel().isPresent() ? pendingCount() >= 1 : pendingCount() == 0,
                "The pending count (%s) of the state of decision (%s) must be %s.",
                pendingCount(),
                decision(),
                pendingLevel().isPresent() ? "1 or more" : "0, for it has no pending level");
        checkArgument(
                !since().isAfter(asOf()),
                "The state of decision (%s) is as of %s, but its level began later, on %s.\n"
                        + "Maybe the two dates changed places.",
                decision(),
                asOf(),
                since());
    }

    private void checkPending(String pending) {
        Checks.level(what("pending level"), pending);
        checkArgument(
                !pending.equals(level()),
                "The pending level (%s) of the state of decision (%s) must be another one than its level.\n"
                        + "Maybe leave it out: the last review confirmed the level.",
                pending,
                decision());
    }

    private String what(String part) {
        return part + " of the state of decision (" + decision() + ")";
    }

    /**
     * Returns a builder that holds this state's values.
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
        return ImmutableLevelState.builder();
    }

    /** Builds states. Not thread-safe. */
    public interface Builder {
        /**
         * Takes over all values of a state.
         *
         * @param state the state
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder from(LevelState state);

        /**
         * Sets the decision. Required.
         *
         * @param decision the id of the decision
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder decision(String decision);

        /**
         * Sets the level at which the account is kept. Required.
         *
         * @param level the name of the level, not blank, at most 200 characters
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder level(String level);

        /**
         * Sets the date of the review that brought the account to its level. Required.
         *
         * @param since the date, not after the date of the last review
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder since(LocalDate since);

        /**
         * Sets the other level that the last reviews spoke for; {@link #pendingCount} goes with it.
         *
         * @param pendingLevel the name of the level, not blank, at most 200 characters
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder pendingLevel(String pendingLevel);

        /**
         * Sets how many reviews in a row spoke for the other level.
         *
         * @param pendingCount the number, 1 or more
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder pendingCount(int pendingCount);

        /**
         * Sets the other level that the last reviews spoke for, and how many they were.
         *
         * @param level the name of the level, not blank, at most 200 characters
         * @param count the number of reviews, 1 or more
         * @return this builder
         */
        @CanIgnoreReturnValue
        default Builder pending(String level, int count) {
            return pendingLevel(level).pendingCount(count);
        }

        /**
         * Sets the date of the last review that counted. Required.
         *
         * @param asOf the date
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder asOf(LocalDate asOf);

        /**
         * Returns the state.
         *
         * @return the state
         * @throws IllegalArgumentException if a part is out of range or parts contradict each other
         * @throws IllegalStateException if a required part is missing
         */
        LevelState build();
    }
}

package io.github.kamrules.relationship;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the company and an account stand to each other, as the people who know say: its strength, which way it is going,
 * since when there is one, when one last spoke, what shows how far it has come, and how the account decides.
 *
 * <pre>{@code
 * Relationship.of(RelationshipStrengths.GOOD, Trajectories.DEVELOPING)
 * }</pre>
 *
 * <p>Each part may be unknown. Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Relationship {
    Relationship() {}

    /**
     * Returns how strong the relationship is today.
     *
     * @return a level of {@link RelationshipStrengths}, if known
     */
    public abstract Optional<Level> strength();

    /**
     * Returns which way the relationship is going.
     *
     * @return a level of {@link Trajectories}, if known
     */
    public abstract Optional<Level> trajectory();

    /**
     * Returns the day on which the relationship began.
     *
     * @return the date, if known
     */
    public abstract Optional<LocalDate> since();

    /**
     * Returns the date of the last meaningful exchange with anybody at the account. {@link Contacts} can say it by
     * person.
     *
     * @return the date, if known
     */
    public abstract Optional<LocalDate> lastContact();

    /**
     * Returns what shows how far the relationship has come.
     *
     * @return the indicators, if any is known
     */
    public abstract Optional<RelationshipIndicators> indicators();

    /**
     * Returns the steps that a large purchase takes at the account until it is decided.
     *
     * @return the chain, if known
     */
    public abstract Optional<DecisionChain> decisionChain();

    @Value.Check
    void check() {
        strength().ifPresent(level -> checkScale("strength", level, RelationshipStrengths.SCALE));
        trajectory().ifPresent(level -> checkScale("trajectory", level, Trajectories.SCALE));
    }

    static void checkScale(String part, Level level, Scale<Level> scale) {
        checkArgument(
                scale.contains(level),
                "The %s (%s of scale %s) of a relationship must be of scale %s: one of %s.",
                part,
                level,
                level.scale(),
                scale.id(),
                scale.values());
    }

    /**
     * Returns a relationship of which strength and trajectory are known.
     *
     * @param strength a level of {@link RelationshipStrengths}
     * @param trajectory a level of {@link Trajectories}
     * @return the relationship
     * @throws IllegalArgumentException if a level is of another scale
     */
    public static Relationship of(Level strength, Level trajectory) {
        return builder().strength(strength).trajectory(trajectory).build();
    }

    /**
     * Returns a builder that holds this relationship's values.
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
        return ImmutableRelationship.builder();
    }

    /** Builds relationships. Not thread-safe. */
    public interface Builder {
        /**
         * Takes over all values of a relationship.
         *
         * @param relationship the relationship
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder from(Relationship relationship);

        /**
         * Sets how strong the relationship is today.
         *
         * @param strength a level of {@link RelationshipStrengths}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder strength(Level strength);

        /**
         * Sets which way the relationship is going.
         *
         * @param trajectory a level of {@link Trajectories}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder trajectory(Level trajectory);

        /**
         * Sets the day on which the relationship began.
         *
         * @param since the date
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder since(LocalDate since);

        /**
         * Sets the date of the last meaningful exchange with anybody at the account.
         *
         * @param lastContact the date
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder lastContact(LocalDate lastContact);

        /**
         * Sets what shows how far the relationship has come.
         *
         * @param indicators the indicators
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder indicators(RelationshipIndicators indicators);

        /**
         * Sets the steps that a large purchase takes at the account until it is decided.
         *
         * @param decisionChain the chain
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder decisionChain(DecisionChain decisionChain);

        /**
         * Returns the relationship.
         *
         * @return the relationship
         * @throws IllegalArgumentException if a level is of another scale
         */
        Relationship build();
    }
}

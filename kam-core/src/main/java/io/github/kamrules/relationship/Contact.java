package io.github.kamrules.relationship;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A person at the account whom the company knows. Only the id is required.
 *
 * <p>The library needs no name and writes none into a message. Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Contact {
    Contact() {}

    /**
     * Returns what identifies the contact within the account.
     *
     * @return the id, not blank
     */
    public abstract String id();

    /**
     * Returns the person's name.
     *
     * @return the name, if known
     */
    public abstract Optional<String> name();

    /**
     * Returns where in the account's organisation the person stands.
     *
     * @return the level, if known
     */
    public abstract Optional<ContactLevel> level();

    /**
     * Returns the date of the last meaningful exchange with the person.
     *
     * @return the date, if known
     */
    public abstract Optional<LocalDate> lastContact();

    /**
     * Returns whether the person has the last word on purchases.
     *
     * @return true if so; false by default
     */
    @Value.Default
    public boolean topDecisionMaker() {
        return false;
    }

    /**
     * Returns what parts the person takes in purchases.
     *
     * @return the roles, in the order of {@link DecisionRole}; empty if none is known
     */
    public abstract Set<DecisionRole> roles();

    /**
     * Returns how much weight the person has in what the account buys.
     *
     * @return a level of {@link InfluenceLevels}, if known
     */
    public abstract Optional<Level> influence();

    /**
     * Returns how the person stands to buying from us.
     *
     * @return a level of {@link SupportLevels}, if known
     */
    public abstract Optional<Level> support();

    /**
     * Returns how well we are in touch with the person.
     *
     * @return a level of {@link CoverageLevels}, if known
     */
    public abstract Optional<Level> coverage();

    /**
     * Returns whether anything is known of the part that the person takes in purchases: a role, the last word, influence,
     * support or coverage.
     *
     * @return true if so
     */
    public final boolean mapped() {
        return topDecisionMaker()
                || !roles().isEmpty()
                || influence().isPresent()
                || support().isPresent()
                || coverage().isPresent();
    }

    @Value.Check
    void check() {
        checkArgument(!id().isBlank(), "The id of a contact must not be blank.");
        influence().ifPresent(level -> checkScale("influence", level, InfluenceLevels.SCALE));
        support().ifPresent(level -> checkScale("support", level, SupportLevels.SCALE));
        coverage().ifPresent(level -> checkScale("coverage", level, CoverageLevels.SCALE));
    }

    private static void checkScale(String part, Level level, Scale<Level> scale) {
        checkArgument(
                scale.contains(level),
                "The %s (%s of scale %s) of a contact must be of scale %s: one of %s.",
                part,
                level,
                level.scale(),
                scale.id(),
                scale.values());
    }

    /**
     * Returns a builder that holds this contact's values.
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
        return ImmutableContact.builder();
    }

    /** Builds contacts. Not thread-safe. */
    public interface Builder {
        /**
         * Takes over all values of a contact.
         *
         * @param contact the contact
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder from(Contact contact);

        /**
         * Sets what identifies the contact within the account. Required.
         *
         * @param id the id, not blank
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder id(String id);

        /**
         * Sets the person's name.
         *
         * @param name the name
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder name(String name);

        /**
         * Sets where in the account's organisation the person stands.
         *
         * @param level the level
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder level(ContactLevel level);

        /**
         * Sets the date of the last meaningful exchange.
         *
         * @param lastContact the date
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder lastContact(LocalDate lastContact);

        /**
         * Sets whether the person has the last word on purchases.
         *
         * @param topDecisionMaker true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder topDecisionMaker(boolean topDecisionMaker);

        /**
         * Adds parts that the person takes in purchases.
         *
         * @param roles the roles
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder addRoles(DecisionRole... roles);

        /**
         * Sets what parts the person takes in purchases, in place of those given so far.
         *
         * @param roles the roles
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder roles(Iterable<DecisionRole> roles);

        /**
         * Sets how much weight the person has in what the account buys.
         *
         * @param influence a level of {@link InfluenceLevels}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder influence(Level influence);

        /**
         * Sets how the person stands to buying from us.
         *
         * @param support a level of {@link SupportLevels}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder support(Level support);

        /**
         * Sets how well we are in touch with the person.
         *
         * @param coverage a level of {@link CoverageLevels}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder coverage(Level coverage);

        /**
         * Returns the contact.
         *
         * @return the contact
         * @throws IllegalStateException if the id is not set
         * @throws IllegalArgumentException if the id is blank, or a level is of another scale
         */
        Contact build();
    }
}

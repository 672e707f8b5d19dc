package io.github.kamrules.relationship;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import java.time.LocalDate;
import java.util.Optional;
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

    @Value.Check
    void check() {
        checkArgument(!id().isBlank(), "The id of a contact must not be blank.");
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
         * Returns the contact.
         *
         * @return the contact
         * @throws IllegalStateException if the id is not set
         * @throws IllegalArgumentException if the id is blank
         */
        Contact build();
    }
}

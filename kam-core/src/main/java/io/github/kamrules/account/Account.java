package io.github.kamrules.account;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.calendar.Calendar;
import io.github.kamrules.history.LevelOverride;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.internal.Names;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.sales.Sales;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * What a company knows about one customer or possible customer.
 *
 * <p>An account is what a CRM calls an account: an organisation, or a part of one, that is managed as a unit. Only its
 * id and its name are needed. Everything else may be absent, which means that it is not known; rules tell what is known
 * to be empty from what is not known.
 *
 * <pre>{@code
 * Account account = Account.builder()
 *         .id("C-119")
 *         .name("La Rochelle Gifts")
 *         .kind(AccountKind.INTERMEDIARY)
 *         .country("FR")
 *         .sales(sales)
 *         .relationship(Relationship.of(RelationshipStrengths.GOOD, Trajectories.DEVELOPING))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Account {
    private static final int MAX_TEXT = 300;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Pattern COUNTRY_OF_USERS = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");
    private static final Map<String, String> MISTAKEN_COUNTRIES = Map.of("UK", "GB", "EL", "GR");

    Account() {}

    /**
     * Returns the id of the account.
     *
     * @return the id, unique in a portfolio
     */
    public abstract AccountId id();

    /**
     * Returns the name of the account.
     *
     * @return the name, not blank, 1 to 300 characters
     */
    public abstract String name();

    /**
     * Returns what kind of customer the account is.
     *
     * @return the kind; absent if it is not known
     */
    public abstract Optional<AccountKind> kind();

    /**
     * Returns how the account sells on what it buys.
     *
     * @return the role; absent if it does not, or if it is not known
     */
    public abstract Optional<ChannelRole> channelRole();

    /**
     * Returns the account to which this one belongs, such as the head of its group.
     *
     * @return the id of another account; absent if there is none, or if it is not known
     */
    public abstract Optional<AccountId> parentId();

    /**
     * Returns the country in which the account sits.
     *
     * @return the two upper-case letters of ISO 3166-1, such as FR, or one of the codes which that standard leaves to
     *     its users, such as XK; absent if it is not known
     */
    public abstract Optional<String> country();

    /**
     * Returns the industry of the account, in the company's own words or codes.
     *
     * @return the industry, not blank, 1 to 300 characters; absent if it is not known
     */
    public abstract Optional<String> industry();

    /**
     * Returns what the account buys.
     *
     * @return the sales; absent if nothing is known of them
     */
    public abstract Optional<Sales> sales();

    /**
     * Returns how we stand with the account.
     *
     * @return the relationship; absent if nothing is known of it
     */
    public abstract Optional<Relationship> relationship();

    /**
     * Returns the people we know there.
     *
     * @return the contacts, which may be known to be none; absent if they are not known
     */
    public abstract Optional<Contacts> contacts();

    /**
     * Returns what happens between the account and us, by date.
     *
     * @return the calendar; absent if nobody keeps one
     */
    public abstract Optional<Calendar> calendar();

    /**
     * Returns how the market stands in which the account buys and sells.
     *
     * @return the conditions; absent if nobody judged them
     */
    public abstract Optional<MarketConditions> market();

    /**
     * Returns what speaks for or against calling the account strategic.
     *
     * @return the evidence; absent if nobody judged it
     */
    public abstract Optional<StrategicEvidence> evidence();

    /**
     * Returns whether the account was chosen for pursuit.
     *
     * @return true if we decided to win it, false if we decided not to; absent if nobody decided
     */
    public abstract Optional<Boolean> targeted();

    /**
     * Returns the company's own attributes.
     *
     * @return the values by name, names in kebab-case such as "overdue-share", in the order of the names
     */
    @Value.NaturalOrder
    public abstract SortedMap<String, AttributeValue> attributes();

    /**
     * Returns the value of one of the company's own attributes.
     *
     * @param name the name of the attribute, in kebab-case
     * @return the value; absent if the account does not have it
     */
    public final Optional<AttributeValue> attribute(String name) {
        return Optional.ofNullable(attributes().get(name));
    }

    /**
     * Returns where earlier reviews left the account.
     *
     * @return the states by the id of their decision, in the order of these ids; empty for an account that no review kept
     */
    @Value.NaturalOrder
    public abstract SortedMap<String, LevelState> states();

    /**
     * Returns the levels that people set by hand. Whether one is in force is a matter of the date of the review.
     *
     * @return the overrides by the id of their decision, in the order of these ids
     */
    @Value.NaturalOrder
    public abstract SortedMap<String, LevelOverride> overrides();

    /**
     * Returns this account with another state.
     *
     * @param state the state, in place of the one that the account had for its decision
     * @return the account with this state
     */
    public final Account withState(LevelState state) {
        Map<String, LevelState> all = new TreeMap<>(states());
        all.put(state.decision(), state);
        return toBuilder().states(all).build();
    }

    /**
     * Returns this account without a state: the next review starts afresh for that decision, without any dwell time.
     *
     * @param decision the id of the decision
     * @return the account without a state for this decision
     */
    public final Account withoutState(String decision) {
        Map<String, LevelState> all = new TreeMap<>(states());
        all.remove(decision);
        return toBuilder().states(all).build();
    }

    /**
     * Returns this account with another override.
     *
     * @param override the override, in place of the one that the account had for its decision
     * @return the account with this override
     */
    public final Account withOverride(LevelOverride override) {
        Map<String, LevelOverride> all = new TreeMap<>(overrides());
        all.put(override.decision(), override);
        return toBuilder().overrides(all).build();
    }

    /**
     * Returns this account without an override: the rules decide again.
     *
     * @param decision the id of the decision
     * @return the account without an override for this decision
     */
    public final Account withoutOverride(String decision) {
        Map<String, LevelOverride> all = new TreeMap<>(overrides());
        all.remove(decision);
        return toBuilder().overrides(all).build();
    }

    /**
     * Returns this account with another value for an attribute.
     *
     * @param name the name of the attribute, in kebab-case
     * @param value the value, in place of the one it had
     * @return the account with this value
     * @throws IllegalArgumentException if the name is not in kebab-case
     */
    public final Account withAttribute(String name, AttributeValue value) {
        Map<String, AttributeValue> all = new TreeMap<>(attributes());
        all.put(name, value);
        return toBuilder().attributes(all).build();
    }

    /**
     * Returns this account without the names of people at the customer: contacts have none, and numbers for ids. Nothing is decided by
     * these, so every decision about it is the same. Texts that a user wrote, such as attributes and the reason of an override, stay
     * as they are.
     *
     * @return the account; this one if its contacts are not known
     */
    public final Account withoutContactData() {
        return contacts()
                .map(known -> toBuilder().contacts(known.withoutNames()).build())
                .orElse(this);
    }

    /**
     * Returns a builder that holds the parts of this account.
     *
     * <p>The builder takes each attribute, state and override once, so one that this account has already is changed with
     * {@link #withAttribute}, {@link #withState} or {@link #withOverride}.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutableAccount.builder().from(this);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutableAccount.builder();
    }

    @Value.Check
    void check() {
        checkText("name", name());
        industry().ifPresent(industry -> checkText("industry", industry));
        parentId()
                .ifPresent(parent -> checkArgument(
                        !parent.equals(id()),
                        "The parent of account (%s) must be another account.\n"
                                + "Maybe leave it out: the account is the head.",
                        id()));
        country().ifPresent(this::checkCountry);
        attributes().keySet().forEach(name -> Names.kebab("attribute name of account " + id(), name));
        states().forEach((key, state) -> checkKey("state", key, state.decision()));
        overrides().forEach((key, override) -> checkKey("override", key, override.decision()));
    }

    private void checkKey(String what, String key, String decision) {
        checkArgument(
                key.equals(decision),
                "The %s under the key (%s) of account (%s) is one of decision (%s).\nMaybe put it under that key.",
                what,
                key,
                id(),
                decision);
    }

    private void checkText(String what, String text) {
        checkArgument(!text.isBlank(), "The %s of account (%s) must not be blank.", what, id());
        checkArgument(
                text.length() <= MAX_TEXT,
                "The %s of account (%s) must have at most %s characters, but it has %s.",
                what,
                id(),
                MAX_TEXT,
                text.length());
    }

    private void checkCountry(String country) {
        if (!isCountry(country)) {
            String upper = country.strip().toUpperCase(Locale.ROOT);
            String meant = MISTAKEN_COUNTRIES.getOrDefault(upper, upper);
            throw new IllegalArgumentException("The country (" + country + ") of account (" + id()
                    + ") must be a two-letter code of ISO 3166-1.\n"
                    + (isCountry(meant) ? "Maybe write " + meant + "." : "Maybe look it up there; France is FR."));
        }
    }

    private static boolean isCountry(String code) {
        return COUNTRIES.contains(code) || COUNTRY_OF_USERS.matcher(code).matches();
    }

    /**
     * A builder of accounts. Not thread-safe.
     *
     * <p>A class, not an interface, so that attributes are added by one method only.
     */
    public abstract static class Builder {
        Builder() {}

        /**
         * Sets the id of the account. Required.
         *
         * @param id the id
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder id(AccountId id);

        /**
         * Sets the id of the account. Required.
         *
         * @param id the id, not blank, 1 to 200 characters
         * @return this builder
         * @throws IllegalArgumentException if the id is blank or too long
         */
        @CanIgnoreReturnValue
        public final Builder id(String id) {
            return id(AccountId.of(id));
        }

        /**
         * Sets the name of the account. Required.
         *
         * @param name the name, not blank, 1 to 300 characters
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder name(String name);

        /**
         * Sets what kind of customer the account is.
         *
         * @param kind the kind
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder kind(AccountKind kind);

        /**
         * Sets how the account sells on what it buys.
         *
         * @param channelRole the role
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder channelRole(ChannelRole channelRole);

        /**
         * Sets the account to which the account belongs.
         *
         * @param parentId the id of another account
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder parentId(AccountId parentId);

        /**
         * Sets the account to which the account belongs.
         *
         * @param parentId the id of another account, not blank, 1 to 200 characters
         * @return this builder
         * @throws IllegalArgumentException if the id is blank or too long
         */
        @CanIgnoreReturnValue
        public final Builder parentId(String parentId) {
            return parentId(AccountId.of(parentId));
        }

        /**
         * Sets the country in which the account sits.
         *
         * @param country the two upper-case letters of ISO 3166-1, such as FR
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder country(String country);

        /**
         * Sets the industry of the account.
         *
         * @param industry the industry in the company's own words or codes, not blank, 1 to 300 characters
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder industry(String industry);

        /**
         * Sets what the account buys.
         *
         * @param sales the sales
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder sales(Sales sales);

        /**
         * Sets how we stand with the account.
         *
         * @param relationship the relationship
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder relationship(Relationship relationship);

        /**
         * Sets the people we know there.
         *
         * @param contacts all contacts; {@link Contacts#none()} if we are known to have none
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder contacts(Contacts contacts);

        /**
         * Sets what happens between the account and us.
         *
         * @param calendar the calendar
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder calendar(Calendar calendar);

        /**
         * Sets how the market stands in which the account buys and sells.
         *
         * @param market the conditions
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder market(MarketConditions market);

        /**
         * Sets what speaks for or against calling the account strategic.
         *
         * @param evidence the evidence
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder evidence(StrategicEvidence evidence);

        /**
         * Sets whether the account was chosen for pursuit.
         *
         * @param targeted true if we decided to win it, false if we decided not to
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder targeted(boolean targeted);

        /**
         * Adds one of the company's own attributes.
         *
         * @param name the name, in kebab-case such as "overdue-share", each at most once
         * @param value the value
         * @return this builder
         */
        @CanIgnoreReturnValue
        public final Builder attribute(String name, AttributeValue value) {
            return putAttribute(name, value);
        }

        /**
         * Sets all of the company's own attributes, in place of those given so far.
         *
         * @param attributes the values by name, names in kebab-case
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder attributes(Map<String, ? extends AttributeValue> attributes);

        /**
         * Adds where earlier reviews left the account.
         *
         * @param state the state, at most one of each decision
         * @return this builder
         */
        @CanIgnoreReturnValue
        public final Builder state(LevelState state) {
            return putState(state.decision(), state);
        }

        /**
         * Sets all states, in place of those given so far.
         *
         * @param states the states by the id of their decision
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder states(Map<String, ? extends LevelState> states);

        /**
         * Adds a level that people set by hand.
         *
         * @param override the override, at most one of each decision
         * @return this builder
         */
        @CanIgnoreReturnValue
        public final Builder override(LevelOverride override) {
            return putOverride(override.decision(), override);
        }

        /**
         * Sets all overrides, in place of those given so far.
         *
         * @param overrides the overrides by the id of their decision
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder overrides(Map<String, ? extends LevelOverride> overrides);

        /**
         * Builds the account.
         *
         * @return the account
         * @throws IllegalArgumentException if a part is out of range, or an attribute, a state or an override is given twice
         * @throws IllegalStateException if id or name is missing
         */
        public abstract Account build();

        abstract Builder putAttribute(String name, AttributeValue value);

        abstract Builder putState(String decision, LevelState state);

        abstract Builder putOverride(String decision, LevelOverride override);
    }
}

package io.github.kamrules.relationship;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What shows how far an account and the company have come with each other: the indicators by which the
 * {@linkplain RelationshipTypes type of the relationship} is told (items 62 to 77 and 82 of the KAM catalogue).
 *
 * <p>They are of eight dimensions: contacts, information, price, purchasing, competition, agreement, visibility and
 * governance; and there is the alignment without which no alliance holds. Each part may be absent, which means that nobody
 * judged it; that is not the same as no, none or 0.
 *
 * <pre>{@code
 * RelationshipIndicators indicators = RelationshipIndicators.builder()
 *         .goodKeyContacts(4)
 *         .informationAccess(InformationLevels.L3)
 *         .visibility(VisibilityLevels.MEDIUM_HIGH)
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class RelationshipIndicators {
    RelationshipIndicators() {}

    /**
     * Returns how many people in key roles at the account know the company well and are on good terms with it (item 62).
     *
     * @return the number, 0 or more; absent if nobody judged it
     */
    public abstract Optional<Integer> goodKeyContacts();

    /**
     * Returns whether the company has a say in what the account will buy next (item 62).
     *
     * @return true if so; absent if nobody judged it
     */
    public abstract Optional<Boolean> influenceOnNewBusiness();

    /**
     * Returns whether the top managements of both sides are in contact (item 67).
     *
     * @return true if so; absent if nobody judged it
     */
    public abstract Optional<Boolean> topToTopContact();

    /**
     * Returns how confidential the most confidential of what the account tells the company is (item 63).
     *
     * @return a level of {@link InformationLevels}; absent if nobody judged it
     */
    public abstract Optional<Level> informationAccess();

    /**
     * Returns how the price comes about (item 64).
     *
     * @return a level of {@link PricingModes}; absent if nobody judged it
     */
    public abstract Optional<Level> pricingMode();

    /**
     * Returns how the account orders (item 68).
     *
     * @return a level of {@link ProcurementModes}; absent if nobody judged it
     */
    public abstract Optional<Level> procurementMode();

    /**
     * Returns in how many of the areas that matter to the company the account has no other supplier (item 70).
     *
     * @return the number, 0 or more; absent if nobody judged it
     */
    public abstract Optional<Integer> keyAreasWithoutRival();

    /**
     * Returns what the supply rests on (item 67).
     *
     * @return a level of {@link AgreementForms}; absent if nobody judged it
     */
    public abstract Optional<Level> agreement();

    /**
     * Returns whether the account offers business to the company alone (item 68).
     *
     * @return true if so; absent if nobody judged it
     */
    public abstract Optional<Boolean> exclusiveOpportunities();

    /**
     * Returns whether there is a contract over several years that is carried on (item 68).
     *
     * @return true if so; absent if nobody judged it
     */
    public abstract Optional<Boolean> longTermContract();

    /**
     * Returns how much of the company the account's people see and know (item 65).
     *
     * @return a level of {@link VisibilityLevels}; absent if nobody judged it
     */
    public abstract Optional<Level> visibility();

    /**
     * Returns whether the account's people themselves speak of a special relationship (item 71).
     *
     * @return true if so; absent if nobody judged it
     */
    public abstract Optional<Boolean> acknowledged();

    /**
     * Returns the form of the alliance (item 73).
     *
     * @return a level of {@link AllianceForms}; absent if nobody judged it
     */
    public abstract Optional<Level> alliance();

    /**
     * Returns whether managers of both sides lead what they do together (item 75).
     *
     * @return true if so; absent if nobody judged it
     */
    public abstract Optional<Boolean> jointGovernance();

    /**
     * Returns whether both sides look for business together (item 76).
     *
     * @return true if so; absent if nobody judged it
     */
    public abstract Optional<Boolean> jointOpportunity();

    /**
     * Returns whether both sides hold the same values (item 82).
     *
     * @return true if so; absent if nobody judged it
     */
    public abstract Optional<Boolean> valuesAligned();

    /**
     * Returns whether the goals of both sides agree (item 82).
     *
     * @return true if so; absent if nobody judged it
     */
    public abstract Optional<Boolean> goalsAligned();

    /**
     * Returns whether both sides expect the same of each other (item 82).
     *
     * @return true if so; absent if nobody judged it
     */
    public abstract Optional<Boolean> expectationsAligned();

    @Value.Check
    void check() {
        checkCount("number of good key contacts", goodKeyContacts());
        checkCount("number of key areas without a rival", keyAreasWithoutRival());
        checkScale("information access", informationAccess(), InformationLevels.SCALE);
        checkScale("pricing mode", pricingMode(), PricingModes.SCALE);
        checkScale("procurement mode", procurementMode(), ProcurementModes.SCALE);
        checkScale("agreement", agreement(), AgreementForms.SCALE);
        checkScale("visibility", visibility(), VisibilityLevels.SCALE);
        checkScale("alliance", alliance(), AllianceForms.SCALE);
    }

    private static void checkCount(String part, Optional<Integer> count) {
        count.ifPresent(
                found -> checkArgument(found >= 0, "The %s (%s) of a relationship must be 0 or more.", part, found));
    }

    private static void checkScale(String part, Optional<Level> level, Scale<Level> scale) {
        level.ifPresent(found -> Relationship.checkScale(part, found, scale));
    }

    /**
     * Returns a builder that holds these indicators.
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
        return ImmutableRelationshipIndicators.builder();
    }

    /** Builds indicators. Not thread-safe. */
    public interface Builder {
        /**
         * Takes over all values of other indicators.
         *
         * @param indicators the indicators
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder from(RelationshipIndicators indicators);

        /**
         * Sets how many people in key roles are on good terms with the company.
         *
         * @param goodKeyContacts the number, 0 or more
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder goodKeyContacts(int goodKeyContacts);

        /**
         * Sets whether the company has a say in what the account will buy next.
         *
         * @param influenceOnNewBusiness true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder influenceOnNewBusiness(boolean influenceOnNewBusiness);

        /**
         * Sets whether the top managements of both sides are in contact.
         *
         * @param topToTopContact true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder topToTopContact(boolean topToTopContact);

        /**
         * Sets how confidential the most confidential of what the account tells the company is.
         *
         * @param informationAccess a level of {@link InformationLevels}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder informationAccess(Level informationAccess);

        /**
         * Sets how the price comes about.
         *
         * @param pricingMode a level of {@link PricingModes}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder pricingMode(Level pricingMode);

        /**
         * Sets how the account orders.
         *
         * @param procurementMode a level of {@link ProcurementModes}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder procurementMode(Level procurementMode);

        /**
         * Sets in how many of the areas that matter to the company the account has no other supplier.
         *
         * @param keyAreasWithoutRival the number, 0 or more
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder keyAreasWithoutRival(int keyAreasWithoutRival);

        /**
         * Sets what the supply rests on.
         *
         * @param agreement a level of {@link AgreementForms}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder agreement(Level agreement);

        /**
         * Sets whether the account offers business to the company alone.
         *
         * @param exclusiveOpportunities true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder exclusiveOpportunities(boolean exclusiveOpportunities);

        /**
         * Sets whether there is a contract over several years that is carried on.
         *
         * @param longTermContract true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder longTermContract(boolean longTermContract);

        /**
         * Sets how much of the company the account's people see and know.
         *
         * @param visibility a level of {@link VisibilityLevels}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder visibility(Level visibility);

        /**
         * Sets whether the account's people themselves speak of a special relationship.
         *
         * @param acknowledged true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder acknowledged(boolean acknowledged);

        /**
         * Sets the form of the alliance.
         *
         * @param alliance a level of {@link AllianceForms}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder alliance(Level alliance);

        /**
         * Sets whether managers of both sides lead what they do together.
         *
         * @param jointGovernance true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder jointGovernance(boolean jointGovernance);

        /**
         * Sets whether both sides look for business together.
         *
         * @param jointOpportunity true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder jointOpportunity(boolean jointOpportunity);

        /**
         * Sets whether both sides hold the same values.
         *
         * @param valuesAligned true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder valuesAligned(boolean valuesAligned);

        /**
         * Sets whether the goals of both sides agree.
         *
         * @param goalsAligned true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder goalsAligned(boolean goalsAligned);

        /**
         * Sets whether both sides expect the same of each other.
         *
         * @param expectationsAligned true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder expectationsAligned(boolean expectationsAligned);

        /**
         * Returns the indicators.
         *
         * @return the indicators
         * @throws IllegalArgumentException if a level is of another scale or a number is negative
         */
        RelationshipIndicators build();
    }
}

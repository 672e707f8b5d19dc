package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.ACCOUNT_KIND;
import static io.github.kamrules.fact.AccountFacts.CHANNEL_ROLE;
import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.fact.CalendarFacts.CATEGORY_PLAN_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_EXECUTIVE_VISIT;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_FORUM;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_INFORMATION;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_JOINT_PROMOTION;
import static io.github.kamrules.fact.CalendarFacts.DAYS_TO_NEXT_EVENT;
import static io.github.kamrules.fact.CalendarFacts.DAYS_TO_NEXT_PEAK;
import static io.github.kamrules.fact.CalendarFacts.DISAPPOINTING_INITIATIVES;
import static io.github.kamrules.fact.CalendarFacts.FEEDBACK_CHANNELS;
import static io.github.kamrules.fact.CalendarFacts.INCENTIVE_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.JOINT_PROMOTION_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.OWNER_FEEDBACK;
import static io.github.kamrules.fact.CalendarFacts.PILOT_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.PRICE_WAR;
import static io.github.kamrules.fact.CalendarFacts.PRODUCT_SIMILARITY;
import static io.github.kamrules.fact.CalendarFacts.REPRESENTATIVE;
import static io.github.kamrules.fact.CalendarFacts.SUPPLY_GAP;
import static io.github.kamrules.fact.CalendarFacts.UNRESOLVED_FEEDBACK;
import static io.github.kamrules.fact.CalendarFacts.VALUE_ADD_UNDER_WAY;
import static io.github.kamrules.policy.Recommended.NO;
import static io.github.kamrules.policy.Recommended.YES;
import static io.github.kamrules.standard.StandardDecisions.ACCOUNT_CATEGORY;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.EXIT_CANDIDATE;
import static io.github.kamrules.standard.StandardDecisions.GROWTH_ROUTE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.AccountKind;
import io.github.kamrules.account.ChannelRole;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.policy.Recommended;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.scale.Level;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.tier.AccountCategories;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.GrowthRoutes;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.tier.ValueClasses;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TacticTriggersTest {

    private static Given of(Level tier) {
        return Given.strict()
                .decided(TIER, tier)
                .decided(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
                .decided(VALUE_CLASS, ValueClasses.HEAD)
                .decided(ATTRACTIVENESS, AttractivenessLevels.HIGH)
                .decided(ACCOUNT_CATEGORY, AccountCategories.INVEST_FOR_GROWTH)
                .decided(RELATIONSHIP_STRENGTH, RelationshipStrengths.GOOD)
                .decided(STRATEGIC_REASONS, Set.of())
                .decided(GROWTH_ROUTE, GrowthRoutes.DEEPEN)
                .decided(EXIT_CANDIDATE, YesNo.NO)
                .fact(MARGIN_RATIO, "0.20")
                .fact(DAYS_SINCE_LAST_ORDER, "30");
    }

    private static Given key() {
        return of(Tiers.KEY);
    }

    private static void assertThatIs(Given given, Strategy strategy, Recommended expected) {
        assertThat(given.recommended(strategy)).as(strategy.id().value()).contains(expected);
    }

    @Test
    void whatNobodyKnowsCallsForNoTactic() {
        for (Strategy tactic : TacticStrategies.all()) {
            assertThatIs(key(), tactic, NO);
        }
    }

    static Stream<Arguments> overdue() {
        return Stream.of(
                Arguments.of(DAYS_SINCE_EXECUTIVE_VISIT, TacticStrategies.EXECUTIVE_VISIT, 180),
                Arguments.of(DAYS_SINCE_INFORMATION, TacticStrategies.INFORMATION_EXCHANGE, 90),
                Arguments.of(DAYS_SINCE_FORUM, TacticStrategies.ANNUAL_FORUM, 365));
    }

    @ParameterizedTest
    @MethodSource("overdue")
    void aKeyAccountGetsWhatIsOverdueOrNeverWas(NumberInput daysSince, Strategy tactic, int days) {
        String late = String.valueOf(days + 1);

        assertThatIs(key().fact(daysSince, String.valueOf(days)), tactic, NO);
        assertThatIs(key().fact(daysSince, late), tactic, YES);
        assertThatIs(key().notApplicable(daysSince), tactic, YES);
        assertThatIs(of(Tiers.STRATEGIC).fact(daysSince, late), tactic, YES);
        assertThatIs(of(Tiers.DEVELOPMENT).fact(daysSince, late), tactic, NO);
    }

    @ParameterizedTest
    @MethodSource("overdue")
    void aDeclineAndALostCustomerComeFirst(NumberInput daysSince, Strategy tactic, int days) {
        Given late = key().notApplicable(daysSince);

        assertThatIs(late.decided(ACCOUNT_CATEGORY, AccountCategories.RECOVER), tactic, NO);
        assertThatIs(key().notApplicable(daysSince).decided(LIFECYCLE_STAGE, LifecycleStages.LOST), tactic, NO);
    }

    @ParameterizedTest
    @MethodSource("overdue")
    void whoHasInfluenceAloneCostsNoExecutive(NumberInput daysSince, Strategy tactic, int days) {
        Given influence = key().notApplicable(daysSince)
                .decided(STRATEGIC_REASONS, Set.of(StrategicReasons.INFLUENCE))
                .decided(ATTRACTIVENESS, AttractivenessLevels.MEDIUM)
                .decided(VALUE_CLASS, ValueClasses.LONG_TAIL);

        assertThatIs(influence, tactic, NO);
    }

    @Test
    void anOccasionIsSupportedFromAMonthBefore() {
        Strategy support = TacticStrategies.SUPPORT_EVENT;

        assertThatIs(key().fact(DAYS_TO_NEXT_EVENT, "30"), support, YES);
        assertThatIs(key().fact(DAYS_TO_NEXT_EVENT, "31"), support, NO);
        assertThatIs(key().notApplicable(DAYS_TO_NEXT_EVENT), support, NO);
        assertThatIs(of(Tiers.DEVELOPMENT).fact(DAYS_TO_NEXT_EVENT, "0"), support, YES);
        assertThatIs(of(Tiers.ORDINARY).fact(DAYS_TO_NEXT_EVENT, "0"), support, NO);
        assertThatIs(key().fact(DAYS_TO_NEXT_EVENT, "0").decided(LIFECYCLE_STAGE, LifecycleStages.TARGET), support, NO);
    }

    @Test
    void aPilotIsOneAtATime() {
        Strategy pilot = TacticStrategies.PILOT_NEW_PRODUCT;

        assertThatIs(key().fact(REPRESENTATIVE, true).fact(PILOT_UNDER_WAY, false), pilot, YES);
        assertThatIs(key().fact(REPRESENTATIVE, true).fact(PILOT_UNDER_WAY, true), pilot, NO);
        assertThatIs(key().fact(REPRESENTATIVE, true), pilot, NO);
        assertThatIs(key().fact(REPRESENTATIVE, false).fact(PILOT_UNDER_WAY, false), pilot, NO);
    }

    @Test
    void aJointPromotionIsDueOnceAYear() {
        Strategy promotion = TacticStrategies.JOINT_PROMOTION;
        Given none = key().fact(JOINT_PROMOTION_UNDER_WAY, false);

        assertThatIs(none.notApplicable(DAYS_SINCE_JOINT_PROMOTION), promotion, YES);
        assertThatIs(
                key().fact(JOINT_PROMOTION_UNDER_WAY, false).fact(DAYS_SINCE_JOINT_PROMOTION, "366"), promotion, YES);
        assertThatIs(
                key().fact(JOINT_PROMOTION_UNDER_WAY, false).fact(DAYS_SINCE_JOINT_PROMOTION, "365"), promotion, NO);
        assertThatIs(
                key().fact(JOINT_PROMOTION_UNDER_WAY, true).notApplicable(DAYS_SINCE_JOINT_PROMOTION), promotion, NO);
    }

    @Test
    void aCategoryIsManagedWithWhoSellsOn() {
        Strategy category = TacticStrategies.JOINT_CATEGORY_MANAGEMENT;

        assertThatIs(
                key().fact(ACCOUNT_KIND, AccountKind.INTERMEDIARY).fact(CATEGORY_PLAN_UNDER_WAY, false), category, YES);
        assertThatIs(
                of(Tiers.DEVELOPMENT).fact(CHANNEL_ROLE, ChannelRole.DEALER).fact(CATEGORY_PLAN_UNDER_WAY, false),
                category,
                YES);
        assertThatIs(
                key().fact(ACCOUNT_KIND, AccountKind.ENTERPRISE).fact(CATEGORY_PLAN_UNDER_WAY, false), category, NO);
        assertThatIs(
                key().fact(ACCOUNT_KIND, AccountKind.INTERMEDIARY).fact(CATEGORY_PLAN_UNDER_WAY, true), category, NO);
    }

    @Test
    void aRewardIsForWhoCanGrowAndFightsNoPriceWar() {
        Strategy incentive = TacticStrategies.INCENTIVE;

        assertThatIs(key().fact(PRICE_WAR, false).fact(INCENTIVE_UNDER_WAY, false), incentive, YES);
        assertThatIs(key().fact(PRICE_WAR, true).fact(INCENTIVE_UNDER_WAY, false), incentive, NO);
        assertThatIs(key().fact(INCENTIVE_UNDER_WAY, false), incentive, NO);
        assertThatIs(key().fact(PRICE_WAR, false).fact(INCENTIVE_UNDER_WAY, true), incentive, NO);
        assertThatIs(
                key().fact(PRICE_WAR, false)
                        .fact(INCENTIVE_UNDER_WAY, false)
                        .decided(GROWTH_ROUTE, GrowthRoutes.EXTEND),
                incentive,
                NO);
    }

    @Test
    void valueIsAddedWhereProductsAreAlikeOrSomethingDisappointed() {
        Strategy value = TacticStrategies.ADD_VALUE;

        assertThatIs(key().fact(PRODUCT_SIMILARITY, ExposureLevels.HIGH), value, YES);
        assertThatIs(key().fact(PRODUCT_SIMILARITY, ExposureLevels.MEDIUM), value, NO);
        assertThatIs(key().fact(DISAPPOINTING_INITIATIVES, "1"), value, YES);
        assertThatIs(key().fact(DISAPPOINTING_INITIATIVES, "0"), value, NO);
        assertThatIs(key().fact(PRODUCT_SIMILARITY, ExposureLevels.HIGH).fact(VALUE_ADD_UNDER_WAY, true), value, NO);
    }

    @Test
    void feedbackIsActedUpon() {
        assertThatIs(key().fact(OWNER_FEEDBACK, "2"), TacticStrategies.REASSIGN_OWNER, YES);
        assertThatIs(key().fact(OWNER_FEEDBACK, "3"), TacticStrategies.REASSIGN_OWNER, NO);
        assertThatIs(key().notApplicable(OWNER_FEEDBACK), TacticStrategies.REASSIGN_OWNER, NO);
        assertThatIs(of(Tiers.ORDINARY).fact(UNRESOLVED_FEEDBACK, "1"), TacticStrategies.VOICE_OF_CUSTOMER, YES);
        assertThatIs(key().fact(UNRESOLVED_FEEDBACK, "0"), TacticStrategies.VOICE_OF_CUSTOMER, NO);
        assertThatIs(key().fact(FEEDBACK_CHANNELS, "1"), TacticStrategies.OPEN_FEEDBACK_CHANNEL, YES);
        assertThatIs(key().fact(FEEDBACK_CHANNELS, "2"), TacticStrategies.OPEN_FEEDBACK_CHANNEL, NO);
        assertThatIs(of(Tiers.DEVELOPMENT).fact(FEEDBACK_CHANNELS, "0"), TacticStrategies.OPEN_FEEDBACK_CHANNEL, NO);
    }

    @Test
    void aSeasonTellsWhetherSupplyIsInQuestion() {
        Strategy secure = StandardStrategies.SECURE_SUPPLY;

        assertThatIs(key().fact(DAYS_TO_NEXT_PEAK, "57"), secure, NO);
        assertThatIs(key().fact(DAYS_TO_NEXT_PEAK, "56").fact(SUPPLY_GAP, "0"), secure, NO);
        assertThatIs(key().fact(DAYS_TO_NEXT_PEAK, "56"), secure, YES);
        assertThatIs(
                key().fact(DAYS_TO_NEXT_PEAK, "56").fact(SUPPLY_GAP, "0.5").fact(DAYS_SINCE_LAST_ORDER, "300"),
                secure,
                YES);
        assertThatIs(key().notApplicable(DAYS_TO_NEXT_PEAK), secure, YES);
        assertThatIs(key(), secure, YES);
        assertThatIs(key().fact(DAYS_SINCE_LAST_ORDER, "300"), secure, NO);
    }
}

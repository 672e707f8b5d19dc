package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.AGREEMENT;
import static io.github.kamrules.fact.AccountFacts.ALLIANCE;
import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.fact.AccountFacts.EXCLUSIVE_OPPORTUNITIES;
import static io.github.kamrules.fact.AccountFacts.EXPECTATIONS_ALIGNED;
import static io.github.kamrules.fact.AccountFacts.GOALS_ALIGNED;
import static io.github.kamrules.fact.AccountFacts.GOOD_KEY_CONTACTS;
import static io.github.kamrules.fact.AccountFacts.INFORMATION_ACCESS;
import static io.github.kamrules.fact.AccountFacts.JOINT_GOVERNANCE;
import static io.github.kamrules.fact.AccountFacts.LONG_TERM_CONTRACT;
import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static io.github.kamrules.fact.AccountFacts.PRICING_MODE;
import static io.github.kamrules.fact.AccountFacts.VALUES_ALIGNED;
import static io.github.kamrules.policy.Recommended.NO;
import static io.github.kamrules.policy.Recommended.YES;
import static io.github.kamrules.standard.StandardDecisions.ACCOUNT_CATEGORY;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.EXIT_CANDIDATE;
import static io.github.kamrules.standard.StandardDecisions.GROWTH_ROUTE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_TYPE;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.policy.Recommended;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.RelationshipTypes;
import io.github.kamrules.scale.Level;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.tier.AccountCategories;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.GrowthRoutes;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.tier.ValueClasses;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyTriggersTest {

    /** An ordinary account of no interest and without trouble. */
    private static Given account() {
        return Given.strict()
                .decided(TIER, Tiers.ORDINARY)
                .decided(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
                .decided(VALUE_CLASS, ValueClasses.LONG_TAIL)
                .decided(ATTRACTIVENESS, AttractivenessLevels.LOW)
                .decided(ACCOUNT_CATEGORY, AccountCategories.OPPORTUNISTIC)
                .decided(RELATIONSHIP_STRENGTH, RelationshipStrengths.LIMITED)
                .decided(STRATEGIC_REASONS, Set.of())
                .decided(NEGLECT, RiskLevels.LOW)
                .decided(GROWTH_ROUTE, GrowthRoutes.DEEPEN)
                .decided(EXIT_CANDIDATE, YesNo.NO)
                .fact(MARGIN_RATIO, "0.20")
                .fact(ORDER_COUNT, "3")
                .fact(DAYS_SINCE_LAST_ORDER, "30");
    }

    private static Given key() {
        return account()
                .decided(TIER, Tiers.KEY)
                .decided(VALUE_CLASS, ValueClasses.HEAD)
                .decided(ATTRACTIVENESS, AttractivenessLevels.HIGH)
                .decided(ACCOUNT_CATEGORY, AccountCategories.INVEST_FOR_GROWTH);
    }

    private static void assertThatIs(Given given, Strategy strategy, Recommended expected) {
        assertThat(given.recommended(strategy)).as(strategy.id().value()).contains(expected);
    }

    @Test
    void anOrdinaryAccountIsServedAtLowCostAndNothingElse() {
        for (Strategy strategy : StandardStrategies.all()) {
            assertThatIs(account(), strategy, strategy.equals(StandardStrategies.EFFICIENT_COVERAGE) ? YES : NO);
        }
    }

    @Test
    void aKeyAccountIsSuppliedCoveredAdvancedAndDeepened() {
        List<Strategy> expected = List.of(
                StandardStrategies.SECURE_SUPPLY,
                StandardStrategies.EXECUTIVE_COVERAGE,
                StandardStrategies.ADVANCE_RELATIONSHIP,
                StandardStrategies.INVEST_FOR_GROWTH,
                StandardStrategies.CROSS_SELL);
        for (Strategy strategy : StandardStrategies.all()) {
            assertThatIs(key(), strategy, expected.contains(strategy) ? YES : NO);
        }
    }

    @Test
    void aVeryStrongRelationshipNeedsNoAdvance() {
        assertThatIs(
                key().decided(RELATIONSHIP_STRENGTH, RelationshipStrengths.VERY_STRONG),
                StandardStrategies.ADVANCE_RELATIONSHIP,
                NO);
    }

    @ParameterizedTest
    @CsvSource({"FIRST_TIME, YES", "REPEAT, YES", "LOYAL, YES", "LOST, NO", "TARGET, NO"})
    void aDeclineIsStoppedWhileTheyBuy(String stage, Recommended expected) {
        Given given = account()
                .decided(LIFECYCLE_STAGE, LifecycleStages.SCALE.parse(stage))
                .decided(ACCOUNT_CATEGORY, AccountCategories.RECOVER);
        assertThatIs(given, StandardStrategies.RECOVER_RELATIONSHIP, expected);
        assertThatIs(
                key().decided(ACCOUNT_CATEGORY, AccountCategories.RECOVER),
                StandardStrategies.ADVANCE_RELATIONSHIP,
                NO);
    }

    @ParameterizedTest
    @CsvSource({"INVEST_AND_PROTECT, YES", "DEFEND, YES", "INVEST_FOR_GROWTH, NO"})
    void keyAccountsAreProtected(String category, Recommended expected) {
        Level level = AccountCategories.SCALE.parse(category);
        assertThatIs(key().decided(ACCOUNT_CATEGORY, level), StandardStrategies.PROTECT_KEY_ACCOUNT, expected);
        assertThatIs(account().decided(ACCOUNT_CATEGORY, level), StandardStrategies.PROTECT_KEY_ACCOUNT, NO);
    }

    @Test
    void whatWeDependOnIsProtected() {
        assertThatIs(
                key().decided(STRATEGIC_REASONS, Set.of(StrategicReasons.DEPENDENCE)),
                StandardStrategies.PROTECT_KEY_ACCOUNT,
                YES);
    }

    @Test
    void whatCompetitorsWantIsTied() {
        assertThatIs(
                key().decided(STRATEGIC_REASONS, Set.of(StrategicReasons.COMPETITOR_TARGET)),
                StandardStrategies.PRE_EMPTIVE_LOCK_IN,
                YES);
        Given attacked = account()
                .decided(TIER, Tiers.DEVELOPMENT)
                .decided(ATTRACTIVENESS, AttractivenessLevels.MEDIUM)
                .decided(ACCOUNT_CATEGORY, AccountCategories.DEFEND);
        assertThatIs(attacked, StandardStrategies.PRE_EMPTIVE_LOCK_IN, YES);
        assertThatIs(attacked.decided(TIER, Tiers.KEY), StandardStrategies.PRE_EMPTIVE_LOCK_IN, NO);
    }

    @ParameterizedTest
    @CsvSource({"LOW, DEVELOPMENT, NO", "MEDIUM, ORDINARY, NO", "MEDIUM, DEVELOPMENT, YES", "HIGH, ORDINARY, YES"})
    void theNeglectedAreTalkedTo(String neglect, String tier, Recommended expected) {
        assertThatIs(
                account().decided(NEGLECT, RiskLevels.SCALE.parse(neglect)).decided(TIER, Tiers.SCALE.parse(tier)),
                StandardStrategies.RE_ENGAGE,
                expected);
    }

    @Test
    void spoilersOfLittleValueAreContained() {
        Given spoiler = account().decided(STRATEGIC_REASONS, Set.of(StrategicReasons.SPOILER));
        assertThatIs(spoiler, StandardStrategies.CONTAIN_SPOILER, YES);
        assertThatIs(spoiler.notApplicable(VALUE_CLASS), StandardStrategies.CONTAIN_SPOILER, YES);
        assertThatIs(spoiler.decided(VALUE_CLASS, ValueClasses.WAIST), StandardStrategies.CONTAIN_SPOILER, NO);
    }

    @ParameterizedTest
    @CsvSource({"LONG_TAIL, 0.20, YES", "HEAD, 0.01, NO", "HEAD, 0, YES", "HEAD, -0.10, YES"})
    void influentialAccountsThatDoNotPayAreServedAtLowCost(String value, String margin, Recommended expected) {
        assertThatIs(
                account()
                        .decided(STRATEGIC_REASONS, Set.of(StrategicReasons.INFLUENCE))
                        .decided(VALUE_CLASS, ValueClasses.SCALE.parse(value))
                        .fact(MARGIN_RATIO, margin),
                StandardStrategies.LOW_COST_COOPERATION,
                expected);
    }

    @Test
    void firstTimeBuyersAreWelcomedAndProspectsQualified() {
        assertThatIs(
                account().decided(LIFECYCLE_STAGE, LifecycleStages.FIRST_TIME), StandardStrategies.ONBOARDING, YES);
        assertThatIs(account().decided(LIFECYCLE_STAGE, LifecycleStages.TARGET), StandardStrategies.PURSUE_TARGET, YES);
        assertThatIs(
                account().decided(LIFECYCLE_STAGE, LifecycleStages.TARGET), StandardStrategies.QUALIFY_PROSPECT, NO);
        assertThatIs(
                account().decided(LIFECYCLE_STAGE, LifecycleStages.POTENTIAL),
                StandardStrategies.QUALIFY_PROSPECT,
                YES);
    }

    @Test
    void growthLeversAreDevelopedTogether() {
        assertThatIs(
                key().decided(STRATEGIC_REASONS, Set.of(StrategicReasons.GROWTH_LEVER)),
                StandardStrategies.CO_DEVELOPMENT,
                YES);
    }

    @Test
    void theLostAreWonBackUnlessTheyAreToBeGivenUp() {
        Given lost = account().decided(LIFECYCLE_STAGE, LifecycleStages.LOST);
        assertThatIs(lost, StandardStrategies.WIN_BACK, YES);
        assertThatIs(lost, StandardStrategies.EFFICIENT_COVERAGE, NO);
        assertThatIs(lost.decided(EXIT_CANDIDATE, YesNo.YES), StandardStrategies.WIN_BACK, NO);
        assertThatIs(lost, StandardStrategies.CHANGE_OR_EXIT, YES);
    }

    @ParameterizedTest
    @CsvSource({"LOW, NO, YES", "MEDIUM, YES, NO", "HIGH, YES, NO"})
    void developmentIsForTheAttractive(String attractiveness, Recommended development, Recommended efficient) {
        boolean low = attractiveness.equals("LOW");
        Given given = account()
                .decided(TIER, Tiers.DEVELOPMENT)
                .decided(
                        ACCOUNT_CATEGORY,
                        low ? AccountCategories.MANAGE_FOR_CASH : AccountCategories.MAINTAIN_AND_DEEPEN)
                .decided(ATTRACTIVENESS, AttractivenessLevels.SCALE.parse(attractiveness));
        assertThatIs(given, StandardStrategies.KEY_DEVELOPMENT, development);
        assertThatIs(given, StandardStrategies.EFFICIENT_COVERAGE, efficient);
    }

    @Test
    void sellingMoreIsForTheAttractiveWhoAreToBeDeepened() {
        assertThatIs(
                account().decided(ATTRACTIVENESS, AttractivenessLevels.MEDIUM), StandardStrategies.CROSS_SELL, YES);
        assertThatIs(key().decided(GROWTH_ROUTE, GrowthRoutes.EXTEND), StandardStrategies.CROSS_SELL, NO);
    }

    // ---- what fits each outcome ----

    @ParameterizedTest
    @CsvSource({"90, onboarding", "91, second-order"})
    void theFirstPurchaseIsLookedAfterForAWhileThenTheSecondIsToBeEarned(String days, String expected) {
        Given given =
                account().decided(LIFECYCLE_STAGE, LifecycleStages.FIRST_TIME).fact(DAYS_SINCE_LAST_ORDER, days);
        assertThatIs(given, StandardStrategies.ONBOARDING, expected.equals("onboarding") ? YES : NO);
        assertThatIs(given, StandardStrategies.SECOND_ORDER, expected.equals("second-order") ? YES : NO);
    }

    @Test
    void whetherTheFirstPurchaseIsRecentIsOpenWithoutItsDate() {
        Given given = Given.strict()
                .decided(LIFECYCLE_STAGE, LifecycleStages.FIRST_TIME)
                .decided(ACCOUNT_CATEGORY, AccountCategories.OPPORTUNISTIC);
        assertThat(given.recommended(StandardStrategies.ONBOARDING)).isEmpty();
        assertThat(given.recommended(StandardStrategies.SECOND_ORDER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"180, YES", "181, NO"})
    void whoIsSilentIsNotAskedForQuantities(String days, Recommended expected) {
        assertThatIs(key().fact(DAYS_SINCE_LAST_ORDER, days), StandardStrategies.SECURE_SUPPLY, expected);
        assertThatIs(key().decided(ACCOUNT_CATEGORY, AccountCategories.RECOVER), StandardStrategies.SECURE_SUPPLY, NO);
    }

    @Test
    void aSilenceThatIsNotKnownWithholdsNoSupply() {
        Given known = Given.strict()
                .decided(TIER, Tiers.KEY)
                .decided(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
                .decided(VALUE_CLASS, ValueClasses.HEAD)
                .decided(ACCOUNT_CATEGORY, AccountCategories.INVEST_FOR_GROWTH)
                .decided(STRATEGIC_REASONS, Set.of());
        assertThatIs(known, StandardStrategies.SECURE_SUPPLY, YES);
    }

    @ParameterizedTest
    @CsvSource({
        "1, LOW,    ORDINARY,    ask-once",
        "2, LOW,    ORDINARY,    win-back",
        "1, MEDIUM, ORDINARY,    win-back",
        "1, LOW,    DEVELOPMENT, win-back",
    })
    void theLostAreWonBackIfThatIsWorthMoreThanOneQuestion(
            String orders, String attractiveness, String tier, String expected) {
        Given lost = account()
                .decided(LIFECYCLE_STAGE, LifecycleStages.LOST)
                .decided(ATTRACTIVENESS, AttractivenessLevels.SCALE.parse(attractiveness))
                .decided(TIER, Tiers.SCALE.parse(tier))
                .fact(ORDER_COUNT, orders);
        assertThatIs(lost, StandardStrategies.WIN_BACK, expected.equals("win-back") ? YES : NO);
        assertThatIs(lost, StandardStrategies.ASK_ONCE, expected.equals("ask-once") ? YES : NO);
        assertThatIs(lost.decided(EXIT_CANDIDATE, YesNo.YES), StandardStrategies.ASK_ONCE, NO);
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPMENT, HIGH,   KEY_DEVELOPMENT,      key-development",
        "DEVELOPMENT, HIGH,   INVEST_FOR_GROWTH,    invest-for-growth",
        "DEVELOPMENT, HIGH,   INVEST_AND_PROTECT,   key-development",
        "KEY,         HIGH,   INVEST_AND_PROTECT,   protect-key-account",
        "ORDINARY,    MEDIUM, SELECTIVE_TEST,       selective-test",
        "DEVELOPMENT, MEDIUM, MAINTAIN_AND_DEEPEN,  cross-sell",
        "DEVELOPMENT, MEDIUM, MAINTAIN_PROACTIVELY, special-care",
        "ORDINARY,    LOW,    OPPORTUNISTIC,        efficient-coverage",
        "ORDINARY,    LOW,    MANAGE_FOR_CASH,      manage-for-cash",
        "DEVELOPMENT, LOW,    HARVEST,              manage-for-cash",
        "DEVELOPMENT, HIGH,   RECOVER,              recover-relationship",
        "KEY,         MEDIUM, DEFEND,               protect-key-account",
        "ORDINARY,    MEDIUM, DEFEND,               pre-emptive-lock-in",
        "ORDINARY,    LOW,    DEFEND,               efficient-coverage",
        "ORDINARY,    MEDIUM, OPEN_RELATIONSHIP,    open-relationship",
        "KEY,         HIGH,   OPEN_RELATIONSHIP,    advance-relationship",
        "ORDINARY,    LOW,    OPEN_RELATIONSHIP,    efficient-coverage",
    })
    void eachCategoryLeadsToSomethingThatFits(String tier, String attractiveness, String category, String expected) {
        assertThatIs(
                account()
                        .decided(TIER, Tiers.SCALE.parse(tier))
                        .decided(ATTRACTIVENESS, AttractivenessLevels.SCALE.parse(attractiveness))
                        .decided(ACCOUNT_CATEGORY, AccountCategories.SCALE.parse(category)),
                strategy(expected),
                YES);
    }

    @ParameterizedTest
    @CsvSource({
        "KEY,         MEDIUM, SELECTIVE_TEST,       selective-test",
        "ORDINARY,    MEDIUM, SELECTIVE_TEST,       cross-sell",
        "DEVELOPMENT, MEDIUM, MAINTAIN_PROACTIVELY, key-development",
        "DEVELOPMENT, MEDIUM, RECOVER,              key-development",
        "KEY,         LOW,    HARVEST,              manage-for-cash",
        "KEY,         HIGH,   OPEN_RELATIONSHIP,    open-relationship",
        "ORDINARY,    LOW,    OPEN_RELATIONSHIP,    open-relationship",
        "DEVELOPMENT, MEDIUM, MAINTAIN_AND_DEEPEN,  special-care",
    })
    void aCategoryDoesNotLeadToWhatDoesNotFit(String tier, String attractiveness, String category, String not) {
        assertThatIs(
                account()
                        .decided(TIER, Tiers.SCALE.parse(tier))
                        .decided(ATTRACTIVENESS, AttractivenessLevels.SCALE.parse(attractiveness))
                        .decided(ACCOUNT_CATEGORY, AccountCategories.SCALE.parse(category)),
                strategy(not),
                NO);
    }

    @Test
    void whoLeavesLittleRoomIsLookedAfter() {
        Given full = account()
                .decided(ATTRACTIVENESS, AttractivenessLevels.MEDIUM)
                .decided(ACCOUNT_CATEGORY, AccountCategories.MAINTAIN_AND_DEEPEN)
                .decided(GROWTH_ROUTE, GrowthRoutes.EXTEND);
        assertThatIs(full, StandardStrategies.SPECIAL_CARE, YES);
        assertThatIs(full.decided(ACCOUNT_CATEGORY, AccountCategories.RECOVER), StandardStrategies.SPECIAL_CARE, NO);
    }

    @ParameterizedTest
    @CsvSource({"REPEAT, YES", "LOST, NO", "TARGET, NO"})
    void whatWeDependOnIsBalancedByOthersWhileItBuys(String stage, Recommended expected) {
        assertThatIs(
                key().decided(STRATEGIC_REASONS, Set.of(StrategicReasons.DEPENDENCE))
                        .decided(LIFECYCLE_STAGE, LifecycleStages.SCALE.parse(stage)),
                StandardStrategies.REDUCE_DEPENDENCE,
                expected);
    }

    @Test
    void whoIsKeptForItsInfluenceAloneGetsNoCostlyCare() {
        Given influential =
                account().decided(TIER, Tiers.STRATEGIC).decided(STRATEGIC_REASONS, Set.of(StrategicReasons.INFLUENCE));
        assertThatIs(influential, StandardStrategies.LOW_COST_COOPERATION, YES);
        assertThatIs(influential, StandardStrategies.EXECUTIVE_COVERAGE, NO);
        assertThatIs(influential, StandardStrategies.ADVANCE_RELATIONSHIP, NO);
        Given lever = influential.decided(
                STRATEGIC_REASONS, Set.of(StrategicReasons.INFLUENCE, StrategicReasons.GROWTH_LEVER));
        assertThatIs(lever, StandardStrategies.LOW_COST_COOPERATION, NO);
        assertThatIs(lever, StandardStrategies.EXECUTIVE_COVERAGE, YES);
    }

    @Test
    void aSpoilerThatBringsMuchIsProtected() {
        Given spoiler = key().decided(STRATEGIC_REASONS, Set.of(StrategicReasons.SPOILER));
        assertThatIs(spoiler, StandardStrategies.PROTECT_KEY_ACCOUNT, YES);
        assertThatIs(spoiler.decided(VALUE_CLASS, ValueClasses.LONG_TAIL), StandardStrategies.PROTECT_KEY_ACCOUNT, NO);
    }

    @ParameterizedTest
    @CsvSource({"LOST", "RECOVER"})
    void nobodyDevelopsWithOrTiesWhoIsLeaving(String how) {
        Given leaving = key().decided(
                        STRATEGIC_REASONS, Set.of(StrategicReasons.GROWTH_LEVER, StrategicReasons.COMPETITOR_TARGET));
        if (how.equals("LOST")) {
            leaving.decided(LIFECYCLE_STAGE, LifecycleStages.LOST);
        } else {
            leaving.decided(ACCOUNT_CATEGORY, AccountCategories.RECOVER);
        }
        assertThatIs(leaving, StandardStrategies.CO_DEVELOPMENT, NO);
        assertThatIs(leaving, StandardStrategies.PRE_EMPTIVE_LOCK_IN, NO);
    }

    @Test
    void aDeclineIsTalkedAboutOnceNotTwice() {
        Given silent = key().decided(NEGLECT, RiskLevels.MEDIUM);
        assertThatIs(silent, StandardStrategies.RE_ENGAGE, YES);
        assertThatIs(silent.decided(ACCOUNT_CATEGORY, AccountCategories.RECOVER), StandardStrategies.RE_ENGAGE, NO);
        assertThatIs(silent.decided(NEGLECT, RiskLevels.HIGH), StandardStrategies.RE_ENGAGE, YES);
    }

    // ---- the next rung ----

    @Test
    void aKnownGapIsClosedInAnAccountThatIsWorthIt() {
        Map<Strategy, UnaryOperator<Given>> gaps = Map.of(
                StandardStrategies.BROADEN_KEY_CONTACTS, given -> given.fact(GOOD_KEY_CONTACTS, "2"),
                StandardStrategies.SHARE_INSIGHT, given -> given.fact(INFORMATION_ACCESS, InformationLevels.L2),
                StandardStrategies.SELL_VALUE, given -> given.fact(PRICING_MODE, PricingModes.PRICE_DECIDES));
        gaps.forEach((strategy, gap) -> {
            assertThatIs(gap.apply(key()), strategy, YES);
            assertThatIs(gap.apply(key().decided(TIER, Tiers.DEVELOPMENT)), strategy, YES);
            assertThatIs(gap.apply(key().decided(TIER, Tiers.ORDINARY)), strategy, NO);
            assertThatIs(gap.apply(key().decided(ATTRACTIVENESS, AttractivenessLevels.LOW)), strategy, NO);
            assertThatIs(gap.apply(key().decided(LIFECYCLE_STAGE, LifecycleStages.LOST)), strategy, NO);
            assertThatIs(gap.apply(key().decided(ACCOUNT_CATEGORY, AccountCategories.RECOVER)), strategy, NO);
            assertThatIs(key(), strategy, NO);
        });
    }

    @Test
    void whereThereIsNoGapNothingIsClosed() {
        Given given = key().fact(GOOD_KEY_CONTACTS, "3")
                .fact(INFORMATION_ACCESS, InformationLevels.L3)
                .fact(PRICING_MODE, PricingModes.COMPETITIVE_WITH_PREMIUM);
        assertThatIs(given, StandardStrategies.BROADEN_KEY_CONTACTS, NO);
        assertThatIs(given, StandardStrategies.SHARE_INSIGHT, NO);
        assertThatIs(given, StandardStrategies.SELL_VALUE, NO);
    }

    @ParameterizedTest
    @CsvSource({
        "PREFERRED_SUPPLIER, NONE,     true,  YES",
        "PREFERRED_SUPPLIER, INFORMAL, false, YES",
        "PREFERRED_SUPPLIER, INFORMAL, true,  NO",
        "VENDOR,             NONE,     false, NO",
        "PARTNERSHIP,        NONE,     false, NO",
    })
    void aPreferredSupplierWithoutTieProposesAnAgreement(
            String type, String agreement, boolean tied, Recommended expected) {
        assertThatIs(
                key().decided(RELATIONSHIP_TYPE, RelationshipTypes.SCALE.parse(type))
                        .fact(AGREEMENT, AgreementForms.SCALE.parse(agreement))
                        .fact(EXCLUSIVE_OPPORTUNITIES, false)
                        .fact(LONG_TERM_CONTRACT, tied),
                StandardStrategies.PROPOSE_FRAMEWORK,
                expected);
    }

    @Test
    void aMissingAgreementIsATieThatLacksWhateverElseIsUnknown() {
        Given preferred = key().decided(RELATIONSHIP_TYPE, RelationshipTypes.PREFERRED_SUPPLIER);
        assertThatIs(preferred, StandardStrategies.PROPOSE_FRAMEWORK, NO);
        assertThatIs(preferred.fact(AGREEMENT, AgreementForms.NONE), StandardStrategies.PROPOSE_FRAMEWORK, YES);
    }

    @ParameterizedTest
    @CsvSource({
        "PARTNERSHIP,        true,  NONE,     YES",
        "PREFERRED_SUPPLIER, true,  NONE,     NO",
        "PARTNERSHIP,        false, NONE,     NO",
        "PARTNERSHIP,        true,  INFORMAL, NO",
    })
    void partnersWhoseAimsAgreeStudyAnAlliance(String type, boolean aligned, String alliance, Recommended expected) {
        assertThatIs(
                key().decided(RELATIONSHIP_TYPE, RelationshipTypes.SCALE.parse(type))
                        .fact(VALUES_ALIGNED, true)
                        .fact(GOALS_ALIGNED, aligned)
                        .fact(EXPECTATIONS_ALIGNED, true)
                        .fact(ALLIANCE, AllianceForms.SCALE.parse(alliance)),
                StandardStrategies.FORM_ALLIANCE,
                expected);
    }

    @ParameterizedTest
    @CsvSource({"INFORMAL, false, YES", "JOINT_VENTURE, false, YES", "NONE, false, NO", "FORMAL, true, NO"})
    void anAllianceThatNobodyLeadsIsToBeLed(String alliance, boolean led, Recommended expected) {
        assertThatIs(
                key().fact(ALLIANCE, AllianceForms.SCALE.parse(alliance)).fact(JOINT_GOVERNANCE, led),
                StandardStrategies.GOVERN_ALLIANCE,
                expected);
    }

    @Test
    void oneStepAtATimeAndTheSpecialBeforeTheGeneral() {
        List<Strategy> steps = List.of(
                StandardStrategies.GOVERN_ALLIANCE,
                StandardStrategies.PROPOSE_FRAMEWORK,
                StandardStrategies.BROADEN_KEY_CONTACTS,
                StandardStrategies.SHARE_INSIGHT,
                StandardStrategies.SELL_VALUE,
                StandardStrategies.ADVANCE_RELATIONSHIP);
        for (int i = 0; i < steps.size(); i++) {
            for (Strategy later : steps.subList(i + 1, steps.size())) {
                assertThat(steps.get(i).conflictsWith()).contains(later.id());
                assertThat(steps.get(i).priority()).isLessThan(later.priority());
            }
        }
    }

    private static Strategy strategy(String id) {
        return StandardStrategies.all().stream()
                .filter(s -> s.id().equals(StrategyId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givingUpConflictsWithBothWaysOfKeepingWhatPaysNothing() {
        assertThat(StandardStrategies.CHANGE_OR_EXIT.conflictsWith())
                .contains(StrategyId.of("low-cost-cooperation"), StrategyId.of("contain-spoiler"));
    }

    @Test
    void theListIsInTheOrderOfThePrioritiesAndIdsAreUnique() {
        assertThat(StandardStrategies.all()).extracting(Strategy::priority).isSorted();
        Set<StrategyId> ids = new HashSet<>();
        StandardStrategies.all().forEach(s -> assertThat(ids.add(s.id())).isTrue());
        assertThat(ids).hasSizeGreaterThanOrEqualTo(15);
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.ContactFacts.CONTACT_COUNT;
import static io.github.kamrules.fact.ContactFacts.DECISION_CHAIN_LENGTH;
import static io.github.kamrules.fact.ContactFacts.OPPONENT_INFLUENCE;
import static io.github.kamrules.fact.ContactFacts.TOP_DECISION_MAKER_COVERAGE;
import static io.github.kamrules.fact.ContactFacts.TOP_DECISION_MAKER_SUPPORT;
import static io.github.kamrules.fact.ContactFacts.UNCOVERED_ROLES;
import static io.github.kamrules.fact.DealFacts.DAYS_TO_LARGEST_DEAL;
import static io.github.kamrules.fact.DealFacts.LARGEST_DEAL_SHARE;
import static io.github.kamrules.fact.DealFacts.LARGEST_DEAL_STAGE;
import static io.github.kamrules.fact.DealFacts.OPEN_DEALS;
import static io.github.kamrules.fact.DealFacts.PROACTIVE_SHARE;
import static io.github.kamrules.standard.StandardDecisions.ACCOUNT_CATEGORY;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.COMPLEX_DEAL;
import static io.github.kamrules.standard.StandardDecisions.DEAL_RISK;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static io.github.kamrules.standard.StandardDecisions.WIN_ODDS_FACTOR;
import static io.github.kamrules.testkit.RuleVerifier.verifyThat;
import static io.github.kamrules.tier.RiskLevels.HIGH;
import static io.github.kamrules.tier.RiskLevels.LOW;
import static io.github.kamrules.tier.RiskLevels.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Recommended;
import io.github.kamrules.relationship.CoverageLevels;
import io.github.kamrules.relationship.InfluenceLevels;
import io.github.kamrules.relationship.SupportLevels;
import io.github.kamrules.sales.DealStages;
import io.github.kamrules.scale.Level;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.testkit.RuleVerifier;
import io.github.kamrules.tier.AccountCategories;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.tier.ValueClasses;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealRulesTest {

    /** A deal of which nothing speaks against. */
    private static RuleVerifier<Level> risk() {
        return verifyThat(StandardPolicy.strict(), DEAL_RISK)
                .given(OPEN_DEALS, "1")
                .givenAnswer(COMPLEX_DEAL, YesNo.NO)
                .given(LARGEST_DEAL_STAGE, DealStages.QUALIFIED);
    }

    private static RuleVerifier<YesNo> complex() {
        return verifyThat(StandardPolicy.strict(), COMPLEX_DEAL).given(OPEN_DEALS, "1");
    }

    @Test
    void aLargeDealIsComplex() {
        complex().atBoundaryOf(LARGEST_DEAL_SHARE, "0.05").decides(YesNo.NO, YesNo.YES, YesNo.YES);
    }

    @Test
    void aDealWithALongChainIsComplex() {
        complex()
                .given(LARGEST_DEAL_SHARE, "0.01")
                .atBoundaryOf(DECISION_CHAIN_LENGTH, "4")
                .decides(YesNo.NO, YesNo.YES, YesNo.YES);
    }

    @ParameterizedTest
    @CsvSource({"LEAD, MEDIUM", "QUALIFIED, HIGH", "NEGOTIATED, HIGH"})
    void notToHaveMetWhoDecidesIsTheMoreDangerousTheLaterItIs(String stage, String expected) {
        risk().given(LARGEST_DEAL_STAGE, DealStages.SCALE.parse(stage))
                .given(TOP_DECISION_MAKER_COVERAGE, CoverageLevels.NONE)
                .decides(RiskLevels.SCALE.parse(expected));
        risk().given(TOP_DECISION_MAKER_COVERAGE, CoverageLevels.BRIEF).decides(LOW);
    }

    @ParameterizedTest
    @CsvSource({"OPPOSES, HIGH", "DOUBTS, MEDIUM", "NEUTRAL, LOW", "CHAMPIONS, LOW"})
    void supportDecides(String support, String expected) {
        risk().given(TOP_DECISION_MAKER_SUPPORT, SupportLevels.SCALE.parse(support))
                .decides(RiskLevels.SCALE.parse(expected));
    }

    @Test
    void aWeightyOpponentIsDangerousWhereNobodyAboveSpeaksForUs() {
        risk().given(OPPONENT_INFLUENCE, InfluenceLevels.HIGH).decides(HIGH);
        risk().given(OPPONENT_INFLUENCE, InfluenceLevels.HIGH)
                .given(TOP_DECISION_MAKER_SUPPORT, SupportLevels.SUPPORTS)
                .decides(LOW);
        risk().given(OPPONENT_INFLUENCE, InfluenceLevels.MEDIUM).decides(LOW);
    }

    @Test
    void aDealShouldNotHangOnOnePerson() {
        risk().atBoundaryOf(CONTACT_COUNT, "1").decides(MEDIUM, MEDIUM, LOW);
    }

    @Test
    void aComplexDealNeedsTheRolesCovered() {
        risk().givenAnswer(COMPLEX_DEAL, YesNo.YES)
                .atBoundaryOf(UNCOVERED_ROLES, "3")
                .decides(LOW, MEDIUM, MEDIUM);
        risk().given(UNCOVERED_ROLES, "6").decides(LOW);
    }

    @Test
    void aDealWhoseDayHasPassedIsInDoubt() {
        risk().atBoundaryOf(DAYS_TO_LARGEST_DEAL, "0").decides(MEDIUM, LOW, LOW);
    }

    @Test
    void withoutADealThereIsNoQuestion() {
        verifyThat(StandardPolicy.strict(), DEAL_RISK).given(OPEN_DEALS, "0").doesNotApply();
        verifyThat(StandardPolicy.strict(), COMPLEX_DEAL).given(OPEN_DEALS, "0").doesNotApply();
        verifyThat(StandardPolicy.strict(), WIN_ODDS_FACTOR)
                .given(OPEN_DEALS, "0")
                .doesNotApply();
        verifyThat(StandardPolicy.standard(), DEAL_RISK).doesNotApply();
    }

    @ParameterizedTest
    @CsvSource({"OPPOSES, 0.25", "DOUBTS, 0.5", "NEUTRAL, 1", "SUPPORTS, 2", "CHAMPIONS, 3"})
    void supportMultipliesTheOdds(String support, String factor) {
        verifyThat(StandardPolicy.strict(), WIN_ODDS_FACTOR)
                .given(OPEN_DEALS, "1")
                .given(TOP_DECISION_MAKER_SUPPORT, SupportLevels.SCALE.parse(support))
                .decides(Decimal.of(factor));
    }

    @Test
    void theOddsOfADealStayWhereNobodyIsNamed() {
        RuleVerifier<Decimal> factor =
                verifyThat(StandardPolicy.strict(), WIN_ODDS_FACTOR).given(OPEN_DEALS, "1");

        factor.givenNotApplicable(TOP_DECISION_MAKER_SUPPORT).decides(Decimal.ONE);
        factor.isMissing(TOP_DECISION_MAKER_SUPPORT);
    }

    // ---- strategies ----

    private static Given key() {
        return Given.strict()
                .decided(TIER, Tiers.KEY)
                .decided(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
                .decided(VALUE_CLASS, ValueClasses.HEAD)
                .decided(ATTRACTIVENESS, AttractivenessLevels.HIGH)
                .decided(ACCOUNT_CATEGORY, AccountCategories.INVEST_FOR_GROWTH)
                .decided(STRATEGIC_REASONS, Set.of());
    }

    private static void assertThatIs(Given given, Strategy strategy, Recommended expected) {
        assertThat(given.recommended(strategy)).as(strategy.id().value()).contains(expected);
    }

    @Test
    void nothingIsDoneAboutDealsThatNobodyHasNoted() {
        DealStrategies.all().forEach(strategy -> assertThatIs(key(), strategy, Recommended.NO));
    }

    @ParameterizedTest
    @CsvSource({"HIGH, YES", "MEDIUM, NO"})
    void aDealThatMayBeLostIsReviewed(String level, Recommended expected) {
        assertThatIs(
                key().fact(OPEN_DEALS, "1").decided(DEAL_RISK, RiskLevels.SCALE.parse(level)),
                DealStrategies.REVIEW_DEAL,
                expected);
    }

    @ParameterizedTest
    @CsvSource({"YES, YES", "NO, NO"})
    void aComplexDealNeedsATeam(YesNo complex, Recommended expected) {
        assertThatIs(key().fact(OPEN_DEALS, "1").decided(COMPLEX_DEAL, complex), DealStrategies.DEAL_TEAM, expected);
    }

    @ParameterizedTest
    @CsvSource({"0.49, YES", "0.5, NO"})
    void whoWaitsToBeAskedLooksAhead(String share, Recommended expected) {
        assertThatIs(key().fact(PROACTIVE_SHARE, share), DealStrategies.SCAN_OPPORTUNITIES, expected);
    }

    @Test
    void theTopDecisionMakerOfADealIsMetAtAnyAccount() {
        assertThatIs(
                key().decided(TIER, Tiers.ORDINARY)
                        .fact(OPEN_DEALS, "1")
                        .fact(TOP_DECISION_MAKER_COVERAGE, CoverageLevels.NONE),
                ContactStrategies.REACH_TOP_DECISION_MAKER,
                Recommended.YES);
    }
}

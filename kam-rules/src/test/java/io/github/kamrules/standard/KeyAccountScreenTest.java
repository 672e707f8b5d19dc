package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.DEPENDENCE;
import static io.github.kamrules.fact.AccountFacts.GOAL_FIT;
import static io.github.kamrules.fact.AccountFacts.GROUP_REVENUE_SHARE;
import static io.github.kamrules.standard.StandardDecisions.KEY_ACCOUNT_SCREEN;
import static io.github.kamrules.standard.StandardDecisions.KEY_REASONS;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.KeyReasons;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.StrategicReasons;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyAccountScreenTest {

    private static Given noFeature() {
        return Given.strict()
                .fact(GOAL_FIT, "0.4")
                .decided(KEY_REASONS, Set.of())
                .decided(STRATEGIC_REASONS, Set.of())
                .decided(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
                .decided(POTENTIAL_LEVEL, PotentialLevels.MEDIUM);
    }

    private static void assertFeatures(Given given, int features) {
        assertThat(given.value(KEY_ACCOUNT_SCREEN)).contains(Decimal.of(features));
    }

    @Test
    void anAccountMayHaveNoFeature() {
        assertFeatures(noFeature(), 0);
    }

    @Test
    void itFitsOurGoalsByHalfOrMore() {
        assertFeatures(noFeature().fact(GOAL_FIT, "0.5"), 1);
        assertFeatures(noFeature().fact(GOAL_FIT, "0.499999"), 0);
    }

    @Test
    void itBuysMuchAloneOrWithItsGroupAndThatCountsOnce() {
        assertFeatures(noFeature().decided(KEY_REASONS, Set.of(KeyReasons.ECONOMIC)), 1);
        assertFeatures(noFeature().decided(KEY_REASONS, Set.of(KeyReasons.GROUP)), 1);
        assertFeatures(noFeature().decided(KEY_REASONS, Set.of(KeyReasons.ECONOMIC, KeyReasons.GROUP)), 1);
        assertFeatures(noFeature().decided(KEY_REASONS, Set.of(KeyReasons.IMPORTANT, KeyReasons.STRATEGIC)), 0);
    }

    @Test
    void itsLossHurtsWhereWeDependOnIt() {
        assertFeatures(noFeature().decided(STRATEGIC_REASONS, Set.of(StrategicReasons.DEPENDENCE)), 1);
        assertFeatures(
                noFeature().decided(STRATEGIC_REASONS, Set.of(StrategicReasons.SPOILER, StrategicReasons.INFLUENCE)),
                0);
    }

    @Test
    void onlyALoyalCustomerHasLongBeenASteadyOne() {
        for (Level stage : LifecycleStages.SCALE.values()) {
            assertFeatures(noFeature().decided(LIFECYCLE_STAGE, stage), stage.equals(LifecycleStages.LOYAL) ? 1 : 0);
        }
    }

    @Test
    void onlyAHighPotentialCounts() {
        assertFeatures(noFeature().decided(POTENTIAL_LEVEL, PotentialLevels.HIGH), 1);
        assertFeatures(noFeature().decided(POTENTIAL_LEVEL, PotentialLevels.LOW), 0);
    }

    @Test
    void theFeaturesAddUp() {
        assertFeatures(
                noFeature()
                        .fact(GOAL_FIT, "1")
                        .decided(KEY_REASONS, Set.of(KeyReasons.ECONOMIC))
                        .decided(STRATEGIC_REASONS, Set.of(StrategicReasons.DEPENDENCE))
                        .decided(LIFECYCLE_STAGE, LifecycleStages.LOYAL)
                        .decided(POTENTIAL_LEVEL, PotentialLevels.HIGH),
                5);
    }

    @Test
    void answersThatAreMissingLeaveARange() {
        Given given = Given.strict()
                .decided(KEY_REASONS, Set.of(KeyReasons.ECONOMIC))
                .decided(LIFECYCLE_STAGE, LifecycleStages.LOYAL)
                .decided(POTENTIAL_LEVEL, PotentialLevels.HIGH)
                .fact(GROUP_REVENUE_SHARE, "0.1");

        assertThat(given.candidates(KEY_ACCOUNT_SCREEN)).containsExactly(Decimal.of(3), Decimal.of(5));
        assertThat(given.missing(KEY_ACCOUNT_SCREEN)).containsExactly(GOAL_FIT.id(), DEPENDENCE.id());
    }

    @Test
    void aShareThatMakesUsDependAnswersTheQuestionOfLoss() {
        Given given = Given.strict()
                .decided(KEY_REASONS, Set.of(KeyReasons.ECONOMIC))
                .decided(LIFECYCLE_STAGE, LifecycleStages.LOYAL)
                .decided(POTENTIAL_LEVEL, PotentialLevels.HIGH)
                .fact(GROUP_REVENUE_SHARE, "0.25");

        assertThat(given.candidates(KEY_ACCOUNT_SCREEN)).containsExactly(Decimal.of(4), Decimal.of(5));
        assertThat(given.missing(KEY_ACCOUNT_SCREEN)).containsExactly(GOAL_FIT.id());
    }

    @Test
    void eachRowSaysWhereItComesFrom() {
        Explanation described = StandardPolicy.standard()
                .graph()
                .describe(KEY_ACCOUNT_SCREEN, StandardPolicy.standard().texts());

        assertThat(described.children().subList(1, 6))
                .allSatisfy(row -> assertThat(row.source()).isPresent());
    }

    @Test
    void noOtherDecisionReadsIt() {
        for (Decision<?> decision : StandardPolicy.standard().graph().decisions()) {
            assertThat(StandardPolicy.standard().graph().requirements(decision))
                    .extracting(Operand::id)
                    .doesNotContain(KEY_ACCOUNT_SCREEN.id());
        }
    }

    @Test
    void withDefaultsOnlyTheFitStaysOpen() {
        Assessment assessment = Reviewer.of(StandardPolicy.standard())
                .review(Accounts.portfolio(
                        Accounts.withOrders("A1", Accounts.order("2026-05-10", 900)),
                        Accounts.withOrders("A2", Accounts.order("2026-05-10", 9_100))))
                .assessment("A2");

        assertThat(assessment.explain(KEY_ACCOUNT_SCREEN).toText(Locale.ENGLISH))
                .startsWith("""
                        Features of a key account (0 to 5): undecided between from 2 to 3  [STATED (items 19, 20)]
                          missing: Fit with our goals; knowing it could change the answer
                        """);
    }

    @Test
    void anAccountInItsPortfolioIsScreenedAndExplained() {
        Assessment assessment = Reviewer.of(StandardPolicy.standard())
                .review(Accounts.portfolio(Accounts.full(), Accounts.withRevenue("B", 4_000_000)))
                .assessment("C-119");

        assertThat(assessment.explain(KEY_ACCOUNT_SCREEN).cutAtDecisions().toText(Locale.ENGLISH))
                .startsWith("""
                        Features of a key account (0 to 5): 1  [STATED (items 19, 20)]
                          row 1 of 5 applies: 1  [STATED (items 19, 20)]
                            yes: Fit with our goals is at least 50% (it is 80%)""")
                .contains(
                        "no: Strategic reasons: We depend on it is among them (it is It decides our growth)",
                        "no: Lifecycle stage is Loyal customer (it is Repeat customer)",
                        "no: Potential is High (it is Medium)");
    }
}

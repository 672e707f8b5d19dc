package io.github.kamrules.review;

import static io.github.kamrules.fact.AccountFacts.DEPENDENCE;
import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.SHARE_OF_WALLET;
import static io.github.kamrules.fact.AccountFacts.TARGETED;
import static io.github.kamrules.fixtures.Accounts.portfolio;
import static io.github.kamrules.fixtures.Accounts.withRevenue;
import static io.github.kamrules.review.SmallPolicy.strategy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.strategy.Recommendation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecommendationsTest {
    private static final Condition HOLDS = REVENUE.moreThan("0");
    private static final Condition FAILS = REVENUE.lessThan("0");
    private static final Condition OPEN = TARGETED.isTrue();

    private static Policy.Builder policy() {
        return Policy.builder("small", "1");
    }

    private static Assessment assess(Policy.Builder policy) {
        return Reviewer.of(policy.build())
                .review(portfolio(withRevenue("A1", 40), withRevenue("A2", 60)))
                .assessment("A1");
    }

    private static List<String> ids(Policy.Builder policy) {
        return assess(policy).recommendations().stream()
                .map(recommendation ->
                        recommendation.rank() + " " + recommendation.strategy().id())
                .toList();
    }

    private static List<String> reasons(Policy.Builder policy) {
        Assessment assessment = assess(policy);
        return assessment.recommendations().stream()
                .map(Recommendation::reasons)
                .flatMap(List::stream)
                .map(reason -> assessment.policy().texts().render(reason, Locale.ENGLISH))
                .toList();
    }

    @Test
    void areRankedByPriorityThenId() {
        assertThat(ids(policy().recommend(strategy("d", 20), HOLDS)
                        .recommend(strategy("c", 10), HOLDS)
                        .recommend(strategy("b", 20), HOLDS)
                        .recommend(strategy("a", 30), HOLDS)
                        .recommend(strategy("e", 1), FAILS)
                        .recommend(strategy("f", 1), OPEN)))
                .containsExactly("1 c", "2 b", "3 d", "4 a");
    }

    @Test
    void leaveOutWhatConflictsWithOneAbove() {
        assertThat(ids(policy().recommend(strategy("a", 10), HOLDS)
                        .recommend(strategy("b", 20, "a"), HOLDS)
                        .recommend(strategy("c", 30), HOLDS)))
                .containsExactly("1 a", "2 c");
    }

    @Test
    void leaveOutTheLowerOneWhicheverOfTheTwoNamesTheConflict() {
        assertThat(ids(policy().recommend(strategy("a", 10, "b"), HOLDS).recommend(strategy("b", 20), HOLDS)))
                .containsExactly("1 a");
    }

    @Test
    void areNotKeptOutByOneThatIsItselfLeftOut() {
        assertThat(ids(policy().recommend(strategy("a", 10, "b"), HOLDS)
                        .recommend(strategy("b", 20, "c"), HOLDS)
                        .recommend(strategy("c", 30), HOLDS)))
                .containsExactly("1 a", "2 c");
    }

    @Test
    void areNotKeptOutByOneWhoseTriggerDoesNotHold() {
        assertThat(ids(policy().recommend(strategy("a", 10, "b", "c"), FAILS)
                        .recommend(strategy("c", 15, "b"), OPEN)
                        .recommend(strategy("b", 20), HOLDS)))
                .containsExactly("1 b");
    }

    @Test
    void nameTheAccountAndTheStrategy() {
        Recommendation only = assess(policy().recommend(strategy("a", 10), HOLDS))
                .recommendations()
                .get(0);

        assertThat(only.accountId().value()).isEqualTo("A1");
        assertThat(only.strategy()).isEqualTo(strategy("a", 10));
    }

    @Test
    void haveTheConditionsThatHeldAsReasons() {
        assertThat(reasons(policy().recommend(
                                strategy("a", 10),
                                REVENUE_SHARE
                                        .atLeast("0.25")
                                        .and(REVENUE.isNotApplicable().not()))))
                .hasSize(2)
                .anySatisfy(reason -> assertThat(reason).contains("revenue-share", "25%", "40%"));
    }

    @Test
    void haveOfAlternativesTheOneThatHeldAsReason() {
        assertThat(reasons(policy().recommend(
                                strategy("a", 10), DEPENDENCE.isTrue().or(REVENUE_SHARE.atLeast("0.3")))))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("30%").doesNotContain("dependence"));
    }

    @Test
    void haveTheReasonsOfWhatDidNotHoldAsWell() {
        assertThat(reasons(policy().recommend(
                                strategy("a", 10),
                                REVENUE_SHARE
                                        .atLeast("0.5")
                                        .or(REVENUE.lessThan("0"))
                                        .not())))
                .anySatisfy(reason -> assertThat(reason).contains("50%", "40%"));
    }

    @Test
    void areEveryTimeTheSame() {
        Assessment assessment = assess(policy().recommend(strategy("a", 10), HOLDS));

        assertThat(assessment.recommendations()).isEqualTo(assessment.recommendations());
    }

    @Test
    void mayBePossibleOnlyWhileFactsAreMissing() {
        Assessment assessment = assess(policy().recommend(strategy("d", 20), OPEN)
                .recommend(strategy("c", 20), SHARE_OF_WALLET.lessThan("0.5").and(HOLDS))
                .recommend(strategy("b", 10), OPEN.and(FAILS))
                .recommend(strategy("a", 5), HOLDS));

        assertThat(assessment.possibleStrategies())
                .extracting(strategy -> strategy.id().value())
                .containsExactly("c", "d");
    }
}

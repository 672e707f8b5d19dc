package io.github.kamrules.standard;

import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS_SCORE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.SUCCESS_RATE;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.ListDecision;
import io.github.kamrules.decision.ListTable;
import io.github.kamrules.decision.Matrix;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.PopulationFigure;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.fixtures.AccountArbitraries;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.testkit.FactConformance;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.Tiers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever an account is like, no policy throws, and no decision of it fails unless a fact that it reads is wrong. */
class AnyAccountProperties {

    /** One decision of so many is explained at a time, which takes much longer than to make them all. */
    private static final int EXPLAINED = 10;

    private static final KnowledgeSource SOURCE = KnowledgeSource.company("a test");

    /** An attribute that the generated accounts have, often of another type. */
    private static final NumberFact OVERDUE =
            NumberFact.attribute("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));

    private static final LevelDecision<YesNo> LATE = Decision.of("late", YesNo.SCALE);
    private static final LevelDecision<YesNo> CARE = Decision.of("care", YesNo.SCALE);
    private static final NumberDecision RANK = Decision.number(
            "place-by-revenue", Domain.wholeNumbers("[1, inf)", Unit.COUNT).orNone());
    private static final ListDecision<YesNo> NOTES = Decision.listOf("notes", YesNo.SCALE);

    private static final Policy EXTENDED = StandardPolicy.standard()
            .extend("acme", "2026")
            .set(StandardParameters.LOST_AFTER_DAYS, "500", SOURCE)
            .decide(LATE, FirstMatch.when(OVERDUE.atLeast("0.20"), YesNo.YES).otherwise(YesNo.NO))
            .decide(CARE, Code.of("care-code", "1", List.of(TIER, LIFECYCLE_STAGE, ATTRACTIVENESS_SCORE), values -> {
                boolean key = values.applies(TIER) && values.level(TIER).equals(Tiers.KEY);
                boolean good = values.applies(ATTRACTIVENESS_SCORE)
                        && values.number(ATTRACTIVENESS_SCORE).compareTo(Decimal.of(2)) >= 0;
                return values.applies(LIFECYCLE_STAGE)
                        ? Optional.of(key && good ? YesNo.YES : YesNo.NO)
                        : Optional.empty();
            }))
            .decide(RANK, PopulationFigure.rank(AccountFacts.REVENUE))
            .decide(
                    NOTES,
                    ListTable.<YesNo>ruleOrder(RANK, STRATEGIC_REASONS)
                            .row(YesNo.YES, RANK.atMost("3"))
                            .row(YesNo.NO, STRATEGIC_REASONS.contains(StrategicReasons.DEPENDENCE)))
            .replace(
                    SUCCESS_RATE,
                    FirstMatch.when(LIFECYCLE_STAGE.is(LifecycleStages.LOST), Decimal.of("0.1"))
                            .otherwise(Decimal.of("0.4")))
            .recommend(
                    Strategy.builder()
                            .id(StrategyId.of("call-them"))
                            .priority(3)
                            .step(TextKey.of("strategy.call-them.step.1"), Role.ACCOUNT_MANAGER, Party.CUSTOMER, 0, 1)
                            .source(SOURCE)
                            .build(),
                    CARE.is(YesNo.YES)
                            .or(NOTES.contains(YesNo.YES))
                            .and(LATE.is(YesNo.YES).not()))
            .build();

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return AccountArbitraries.portfolios();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.of(StandardPolicy.standard(), StandardPolicy.strict(), EXTENDED);
    }

    @Property(tries = 60)
    void everyDecisionHasAVerdictAndAnExplanationAndNoneFails(
            @ForAll("policies") Policy policy,
            @ForAll("portfolios") Portfolio portfolio,
            @ForAll @IntRange(max = EXPLAINED - 1) int explained) {
        PortfolioReview review = Reviewer.of(policy).review(portfolio);
        List<Decision<?>> decisions = policy.graph().decisions();
        for (Account account : portfolio.accounts()) {
            Assessment assessment = review.assessment(account.id());
            for (int i = 0; i < decisions.size(); i++) {
                Decision<?> decision = decisions.get(i);
                failsByAWrongFactOnly(assessment.verdict(decision));
                if (i % EXPLAINED == explained) {
                    assertThat(assessment.explain(decision).toText(Locale.ENGLISH))
                            .isNotBlank();
                    assertThat(assessment.explain(decision).toText(Locale.SIMPLIFIED_CHINESE))
                            .isNotBlank();
                    takenApart(assessment, decision);
                }
            }
        }
    }

    private static void failsByAWrongFactOnly(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Failed<?> failed) {
            assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.INVALID_INPUT);
            assertThat(failed.failure().origin()).isEqualTo(OVERDUE.id());
        }
    }

    /** Scores, rungs and cells of a decision that has them. */
    private static void takenApart(Assessment assessment, Decision<?> decision) {
        Object logic = assessment.policy().graph().logic(decision);
        if (logic instanceof Scorecard<?>) {
            assertThat(assessment.score(decision).lines()).isNotEmpty();
        } else if (logic instanceof Ladder<?>) {
            assertThat(assessment.ladder(decision).rungs()).isNotEmpty();
        } else if (logic instanceof Matrix<?>) {
            assertThat(assessment.matrix(decision).toString()).isNotBlank();
        }
    }

    @Property(tries = 100)
    void recommendationsAndNextStatesAreMade(
            @ForAll("policies") Policy policy, @ForAll("portfolios") Portfolio portfolio) {
        PortfolioReview review = Reviewer.of(policy).review(portfolio);
        for (Account account : portfolio.accounts()) {
            Assessment assessment = review.assessment(account.id());
            assertThat(assessment.recommendations())
                    .allSatisfy(recommendation ->
                            assertThat(recommendation.reasons()).isNotEmpty());
            List<Strategy> possible = assessment.possibleStrategies();
            assertThat(assessment.recommendations())
                    .extracting(Recommendation::strategy)
                    .noneMatch(possible::contains);
            assertThat(assessment.nextState(TIER).isPresent())
                    .isEqualTo(account.states().containsKey("tier")
                            || assessment
                                    .verdict(StandardDecisions.RAW_TIER)
                                    .value()
                                    .isPresent());
        }
    }

    @Property(tries = 60)
    void everyAccountIsAssessedAloneAndBesideOthersThatDoNotKnowIt(
            @ForAll("policies") Policy policy, @ForAll("portfolios") Portfolio portfolio) {
        Reviewer reviewer = Reviewer.of(policy);
        PortfolioReview none = reviewer.review(Portfolio.of(List.of(), Accounts.AS_OF));
        PortfolioReview others = reviewer.review(portfolio);
        for (Account account : portfolio.accounts()) {
            Assessment alone = reviewer.assess(account, none);
            Assessment beside =
                    reviewer.assess(account.toBuilder().id("unknown").build(), others);
            for (Decision<?> decision : policy.graph().decisions()) {
                failsByAWrongFactOnly(alone.verdict(decision));
                failsByAWrongFactOnly(beside.verdict(decision));
            }
        }
    }

    @Property(tries = 15)
    void everyFactOfOursIsReadAsItsDomainSays(@ForAll("portfolios") Portfolio portfolio) {
        Assume.that(portfolio.size() > 0);
        StandardPolicy.standard()
                .facts()
                .facts()
                .forEach(fact -> FactConformance.of(fact).given(portfolio).check());
    }
}

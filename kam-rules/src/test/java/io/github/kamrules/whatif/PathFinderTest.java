package io.github.kamrules.whatif;

import static io.github.kamrules.fact.AccountFacts.POTENTIAL;
import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.STATED_RELATIONSHIP_STRENGTH;
import static io.github.kamrules.fact.AccountFacts.TARGETED;
import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.PopulationFigure;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.FactTexts;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.standard.StandardStrategies;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.tier.Tiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathFinderTest {

    enum Size {
        SMALL,
        LARGE,
        HUGE
    }

    private static final LevelDecision<Size> SIZE = Decision.of("size", Scale.ordered("size", Size.class));
    private static final NumberDecision RANK =
            Decision.number("rank", Domain.wholeNumbers("[1, inf)", Unit.COUNT).orNone());
    private static final LevelDecision<Size> TOP = Decision.of("top", Scale.ordered("size", Size.class));
    private static final NumberFact PEOPLE =
            NumberFact.attribute("people", Domain.wholeNumbers("[0, inf)", Unit.COUNT));
    private static final LevelDecision<Size> STAFFED = Decision.of("staffed", Scale.ordered("size", Size.class));

    /** A fifth of the portfolio is large; half of it, or a tenth with a very strong relationship, is huge. */
    private static final Policy POLICY = Policy.builder("sizes", "1")
            .decide(
                    SIZE,
                    FirstMatch.when(
                                    REVENUE_SHARE
                                            .atLeast("0.5")
                                            .or(REVENUE_SHARE
                                                    .atLeast("0.3")
                                                    .and(STATED_RELATIONSHIP_STRENGTH.is(
                                                            RelationshipStrengths.VERY_STRONG))),
                                    Size.HUGE)
                            .orWhen(REVENUE_SHARE.atLeast("0.2"), Size.LARGE)
                            .otherwise(Size.SMALL))
            .decide(RANK, PopulationFigure.rank(REVENUE))
            .decide(TOP, FirstMatch.when(RANK.atMost("1"), Size.HUGE).otherwise(Size.SMALL))
            .decide(
                    STAFFED,
                    FirstMatch.when(PEOPLE.atLeast("3").and(TARGETED.isTrue()), Size.HUGE)
                            .otherwise(Size.SMALL))
            .texts(FactTexts.bundle())
            .texts(TextBundle.of(
                    Locale.ENGLISH,
                    Map.of(
                            "decision.size", "Size",
                            "size.SMALL", "Small",
                            "size.LARGE", "Large",
                            "size.HUGE", "Huge")))
            .build();

    private static Account account(String id, long revenue) {
        return Accounts.withRevenue(id, revenue).toBuilder()
                .relationship(Relationship.builder()
                        .strength(RelationshipStrengths.GOOD)
                        .build())
                .build();
    }

    private static Assessment assessment(Account account, Account... others) {
        List<Account> all = new ArrayList<>(Arrays.asList(others));
        all.add(account);
        return Reviewer.of(POLICY).review(Portfolio.of(all, AS_OF)).assessment(account.id());
    }

    private static final PathFinder FINDER = PathFinder.of(
            POLICY,
            Lever.raise(REVENUE).inStepsOf("10").upTo("2000"),
            Lever.raise(STATED_RELATIONSHIP_STRENGTH).costing("20"));

    private static final Assessment SMALL = assessment(account("A", 100), account("B", 900));

    private static String text(Paths paths) {
        return paths.toText(Locale.ENGLISH);
    }

    @Test
    void theOwnPartMovesWithTheRevenueAndTheOthersStay() {
        // 225 of 1,125 would be a fifth; in steps of 10 that is 230 of 1,130.
        Paths paths = FINDER.paths(SMALL, SIZE, Size.LARGE);
        assertThat(text(paths)).isEqualTo("""
                Size: Large. What leads there, cheapest first:
                  Revenue of the trailing year: 100 → 230 (cost 13)
                """);
        assertThat(paths.outcome()).isEqualTo(Paths.Outcome.FOUND);
        assertThat(paths.isComplete()).isTrue();
        assertThat(paths.paths()).singleElement().satisfies(path -> {
            assertThat(path.cost()).isEqualTo(Decimal.of("13"));
            assertThat(path.changes())
                    .containsExactly(new Change(
                            REVENUE, Optional.of(Decimal.of("100")), Decimal.of("230"), 13, Decimal.of("13")));
        });
    }

    @Test
    void severalChangesTogetherComeBeforeADearerOneAlone() {
        // 390 of 1,290 is more than 30 %; 900 of 1,800 is half.
        assertThat(text(FINDER.paths(SMALL, SIZE, Size.HUGE))).isEqualTo("""
                Size: Huge. What leads there, cheapest first:
                  Revenue of the trailing year: 100 → 390, Relationship strength as stated: Good → Very strong (cost 49)
                  Revenue of the trailing year: 100 → 900 (cost 80)
                """);
    }

    @Test
    void aLevelOrAHigherOneCanBeWanted() {
        assertThat(text(FINDER.pathsToAtLeast(SMALL, SIZE, Size.LARGE))).isEqualTo("""
                Size: one of Large, Huge. What leads there, cheapest first:
                  Revenue of the trailing year: 100 → 230 (cost 13)
                """);
    }

    @Test
    void whoIsThereAlreadyNeedsNoPath() {
        Paths paths = FINDER.paths(SMALL, SIZE, Size.SMALL);
        assertThat(paths.outcome()).isEqualTo(Paths.Outcome.ALREADY_THERE);
        assertThat(text(paths)).isEqualTo("Size: Small. The account is there already.\n");
    }

    @Test
    void aRankIsFollowedToTheStepWhereItIsEnough() {
        assertThat(text(FINDER.paths(SMALL, TOP, Size.HUGE))).isEqualTo("""
                top: Huge. What leads there, cheapest first:
                  Revenue of the trailing year: 100 → 900 (cost 80)
                """);
    }

    @Test
    void withoutAPathTheReasonIsTold() {
        assertThat(text(PathFinder.of(
                                POLICY, Lever.raise(REVENUE).inStepsOf("10").upTo("200"))
                        .paths(SMALL, SIZE, Size.HUGE)))
                .isEqualTo("""
                        Size: Huge. Nothing leads there: with every fact changed as far as it may be, the answer is Small.
                        """);
        assertThat(text(PathFinder.of(POLICY, Lever.raise(POTENTIAL)).paths(SMALL, SIZE, Size.HUGE)))
                .isEqualTo("""
                        Size: Huge. Nothing leads there: it does not depend on any fact that may be changed.
                        """);
        Paths undecided = FINDER.paths(SMALL, STAFFED, Size.HUGE);
        assertThat(undecided.outcome()).isEqualTo(Paths.Outcome.NONE);
        assertThat(text(undecided)).isEqualTo("""
                staffed: Huge. Nothing is sure to lead there as long as facts are missing: people, Chosen for pursuit.
                """);
    }

    @Test
    void aFlagCanBeSetThoughItIsNotKnown() {
        Account staffed = account("A", 100).toBuilder()
                .attribute("people", AttributeValue.number(Decimal.of("1")))
                .build();
        assertThat(text(PathFinder.of(
                                POLICY, Lever.set(TARGETED), Lever.raise(PEOPLE).costing("3"))
                        .paths(assessment(staffed), STAFFED, Size.HUGE)))
                .isEqualTo("""
                        staffed: Huge. What leads there, cheapest first:
                          Chosen for pursuit: not known → yes, people: 1 → 3 (cost 7)
                        """);
    }

    @Test
    void aSearchThatIsCutShortSaysSo() {
        Paths paths = FINDER.trying(1).paths(SMALL, SIZE, Size.HUGE);
        assertThat(paths.isComplete()).isFalse();
        assertThat(text(paths)).isEqualTo("Size: Huge. Nothing was found within the limit of the search.\n");
    }

    @Test
    void theWordsAreThereInChinese() {
        Paths paths = FINDER.paths(SMALL, SIZE, Size.HUGE);
        assertThat(paths.toText(Locale.SIMPLIFIED_CHINESE)).contains("成本低的在前", "100→900（成本80）");
        assertThat(paths.toText(Locale.TRADITIONAL_CHINESE)).contains("成本低的在前", "100→900（成本80）");
    }

    @Test
    void aTierThatIsKeptStableIsNotPromisedInOneReview() {
        Policy standard = StandardPolicy.standard();
        Account kept = Accounts.withRevenue("A", 700).toBuilder()
                .state(LevelState.builder()
                        .decision("tier")
                        .level(Tiers.DEVELOPMENT.id())
                        .since(AS_OF.minusYears(2))
                        .asOf(AS_OF.minusYears(1))
                        .build())
                .build();
        Assessment assessment = Reviewer.of(standard)
                .review(Portfolio.of(List.of(kept, Accounts.withRevenue("B", 9_900)), AS_OF))
                .assessment("A");
        PathFinder finder =
                PathFinder.of(standard, Lever.lower(REVENUE).inStepsOf("100").upTo("100"));
        assertThat(text(finder.paths(assessment, StandardDecisions.TIER, Tiers.ORDINARY)))
                .isEqualTo("""
                        Tier: Ordinary account. Nothing leads there in one review: Tier by what is known today would be Ordinary account, but a level that is kept stable moves only after more reviews.
                        """);
        assertThat(finder.paths(assessment, StandardDecisions.RAW_TIER, Tiers.ORDINARY)
                        .outcome())
                .isEqualTo(Paths.Outcome.FOUND);
    }

    @Test
    void aStrategyCanBeTheAim() {
        Policy standard = StandardPolicy.standard();
        Assessment assessment = Reviewer.of(standard)
                .review(Portfolio.of(List.of(Accounts.withRevenue("A", 100), Accounts.withRevenue("B", 9_900)), AS_OF))
                .assessment("A");
        PathFinder finder = PathFinder.of(
                standard,
                Lever.set(TARGETED),
                Lever.raise(REVENUE).inStepsOf("500").upTo("20000"));
        assertThat(finder.pathsTo(assessment, StandardStrategies.EXECUTIVE_COVERAGE.id())
                        .outcome())
                .isEqualTo(Paths.Outcome.FOUND);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finder.pathsTo(assessment, StrategyId.of("no-such-strategy")))
                .withMessage("The strategy (no-such-strategy) is not in the policy standard 1.");
    }

    @Test
    void leversThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lever.raise(REVENUE_SHARE))
                .withMessage("""
                        The fact (revenue-share) follows from (revenue), and cannot change alone.
                        Maybe move (revenue).""");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lever.raise(REVENUE).inStepsOf("0"))
                .withMessage("The step (0) of the fact (revenue) must be more than 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lever.raise(REVENUE).costing("-1"))
                .withMessage("The cost (-1) of a step of the fact (revenue) must be more than 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lever.set(TARGETED).upTo("1"))
                .withMessage("Only numbers have a limit, but the fact (targeted) is none.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lever.raise(AccountFacts.ACCOUNT_KIND))
                .withMessage("The levels of the fact (account-kind) have no order, so there is none above another.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathFinder.of(POLICY))
                .withMessage("""
                        A path finder needs at least one fact that can be changed.
                        Maybe Lever.raise(REVENUE).""");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathFinder.of(POLICY, Lever.raise(REVENUE), Lever.lower(REVENUE)))
                .withMessage("""
                        The fact (revenue) has two levers.
                        Maybe use two finders, one for each.""");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathFinder.of(POLICY, Lever.raise(REVENUE).inStepsOf("0.001"))
                        .paths(SMALL, SIZE, Size.HUGE))
                .withMessage(
                        "The step (0.001) of the fact (revenue) must be a whole number of the smallest units of money, which has 2 decimals.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathFinder.of(StandardPolicy.standard(), Lever.raise(REVENUE))
                        .paths(SMALL, StandardDecisions.TIER, Tiers.KEY))
                .withMessage("""
                        The account was assessed under the policy sizes 1, but paths are looked for under the policy standard 1.
                        Maybe assess it under that policy first.""");
    }
}

package io.github.kamrules.review;

import static io.github.kamrules.standard.StandardDecisions.RAW_TIER;
import static io.github.kamrules.standard.StandardDecisions.STABLE_TIER;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.fixtures.Histories;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.scale.Level;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.Tiers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Policy POLICY = StandardPolicy.standard();
    private static final Replay<Level> REPLAY = Replay.of(POLICY, TIER);

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);

    private static LevelState state(Level level, LocalDate since, LocalDate asOf) {
        return Histories.state("tier", level.id(), since, asOf);
    }

    @Test
    void theFirstReviewBeginsAState() {
        assertThat(REPLAY.of(List.of(Replay.Review.of(MARCH, Tiers.KEY))))
                .containsExactly(state(Tiers.KEY, MARCH, MARCH));
    }

    @Test
    void aFallTakesTwoReviewsAndHalfAYear() {
        assertThat(REPLAY.of(List.of(
                        Replay.Review.of(MARCH, Tiers.KEY),
                        Replay.Review.of(JUNE, Tiers.DEVELOPMENT),
                        Replay.Review.of(SEPTEMBER, Tiers.ORDINARY),
                        Replay.Review.of(DECEMBER, Tiers.ORDINARY))))
                .containsExactly(
                        state(Tiers.KEY, MARCH, MARCH),
                        state(Tiers.KEY, MARCH, JUNE).toBuilder()
                                .pending("DEVELOPMENT", 1)
                                .build(),
                        state(Tiers.DEVELOPMENT, SEPTEMBER, SEPTEMBER),
                        state(Tiers.DEVELOPMENT, SEPTEMBER, DECEMBER).toBuilder()
                                .pending("ORDINARY", 1)
                                .build());
    }

    @Test
    void withinTheDwellTimeReviewsCountAndTheLevelStays() {
        LocalDate last = MARCH.plusDays(179);
        assertThat(REPLAY.of(List.of(
                        Replay.Review.of(MARCH, Tiers.KEY),
                        Replay.Review.of(JUNE, Tiers.ORDINARY),
                        Replay.Review.of(last, Tiers.DEVELOPMENT),
                        Replay.Review.of(last.plusDays(1), Tiers.ORDINARY))))
                .endsWith(
                        state(Tiers.KEY, MARCH, last).toBuilder()
                                .pending("DEVELOPMENT", 2)
                                .build(),
                        state(Tiers.DEVELOPMENT, last.plusDays(1), last.plusDays(1)));
    }

    @Test
    void aReviewThatConfirmsTheLevelEndsTheRow() {
        assertThat(REPLAY.of(List.of(
                        Replay.Review.of(MARCH, Tiers.KEY),
                        Replay.Review.of(JUNE, Tiers.ORDINARY),
                        Replay.Review.of(SEPTEMBER, Tiers.KEY),
                        Replay.Review.of(DECEMBER, Tiers.ORDINARY))))
                .endsWith(
                        state(Tiers.KEY, MARCH, SEPTEMBER),
                        state(Tiers.KEY, MARCH, DECEMBER).toBuilder()
                                .pending("ORDINARY", 1)
                                .build());
    }

    @Test
    void aReviewThatIsNotDecidedNeitherCountsNorResets() {
        List<LevelState> states = REPLAY.of(List.of(
                Replay.Review.undecided(MARCH.minusDays(1)),
                Replay.Review.of(MARCH, Tiers.KEY),
                Replay.Review.of(JUNE, Tiers.ORDINARY),
                Replay.Review.undecided(SEPTEMBER),
                Replay.Review.of(DECEMBER, Tiers.ORDINARY)));
        assertThat(states).hasSize(4);
        assertThat(states.get(2)).isEqualTo(states.get(1));
        assertThat(states.get(3)).isEqualTo(state(Tiers.ORDINARY, DECEMBER, DECEMBER));
    }

    @Test
    void theSameDateAgainChangesNothing() {
        Optional<LevelState> once =
                REPLAY.next(Optional.of(state(Tiers.KEY, MARCH, MARCH)), Replay.Review.of(SEPTEMBER, Tiers.ORDINARY));
        assertThat(REPLAY.next(once, Replay.Review.of(SEPTEMBER, Tiers.ORDINARY)))
                .isEqualTo(once);
        assertThat(REPLAY.next(once, Replay.Review.of(SEPTEMBER, Tiers.STRATEGIC)))
                .isEqualTo(once);
    }

    @Test
    void aDateThatGoesBackIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        REPLAY.of(List.of(Replay.Review.of(JUNE, Tiers.KEY), Replay.Review.of(MARCH, Tiers.ORDINARY))))
                .withMessage("The review as of 2025-03-31 comes after one as of 2025-06-30 has counted for the decision"
                        + " (tier).\nMaybe sort the reviews by their dates.");
    }

    @Test
    void rejectsAStateThatIsNotOfTheDecision() {
        LevelState other = Histories.state("stage", "KEY", MARCH, MARCH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REPLAY.next(Optional.of(other), Replay.Review.of(JUNE, Tiers.KEY)))
                .withMessage("The state of the decision (stage) cannot be replayed as one of the decision (tier).");
        LevelState misspelt = Histories.state("tier", "KEYS", MARCH, MARCH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REPLAY.next(Optional.of(misspelt), Replay.Review.of(JUNE, Tiers.KEY)))
                .withMessageEndingWith("Maybe KEY is meant.");
    }

    @Test
    void needsADecisionWhoseStateThePolicyKeeps() {
        LevelDecision<Level> other = Decision.of("stage", LifecycleStages.SCALE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replay.of(POLICY, other))
                .withMessage("No decision of the policy standard 1 keeps a state of the decision (stage).\n"
                        + "Maybe add one with Stability.of(..., HistoryFacts.stateOf(...)).");
    }

    @Test
    void theNumbersOfThePolicyDecide() {
        Policy hasty = POLICY.extend("hasty", "1")
                .set(StandardParameters.DEMOTE_AFTER_REVIEWS, "1", KnowledgeSource.company("sales board"))
                .set(StandardParameters.DWELL_DAYS, "0", KnowledgeSource.company("sales board"))
                .build();
        assertThat(Replay.of(hasty, TIER)
                        .of(List.of(Replay.Review.of(MARCH, Tiers.KEY), Replay.Review.of(JUNE, Tiers.ORDINARY))))
                .endsWith(state(Tiers.ORDINARY, JUNE, JUNE));
    }

    @Test
    void aChangeOfPolicyDoesNotSkipTheDwellTime() {
        Policy other = POLICY.extend("other", "1")
                .set(StandardParameters.MAJOR_CUSTOMER_SHARE, "0.5", KnowledgeSource.company("sales board"))
                .build();
        Optional<LevelState> before = REPLAY.next(Optional.empty(), Replay.Review.of(MARCH, Tiers.KEY));
        assertThat(Replay.of(other, TIER).next(before, Replay.Review.of(JUNE, Tiers.ORDINARY)))
                .contains(state(Tiers.KEY, MARCH, JUNE).toBuilder()
                        .pending("ORDINARY", 1)
                        .build());
    }

    // ---- accounts

    private static Account buying(LocalDate asOf, long euros) {
        return Accounts.withSales(
                "A1",
                Sales.builder()
                        .currency("EUR")
                        .trailing(asOf, SalesFigures.of(Accounts.euros(euros), 12))
                        .build());
    }

    private static Assessment assess(Account account, LocalDate asOf) {
        Account large = Accounts.withSales(
                "A2",
                Sales.builder()
                        .currency("EUR")
                        .trailing(asOf, SalesFigures.of(Accounts.euros(900_000)))
                        .build());
        return Reviewer.of(POLICY)
                .review(Portfolio.of(List.of(account, large), asOf))
                .assessment("A1");
    }

    @Test
    void anAccountIsKeptAtItsTier() {
        Assessment first = assess(buying(MARCH, 200_000), MARCH);
        assertThat(first.value(TIER)).contains(Tiers.KEY);
        LevelState kept = first.nextState(TIER).orElseThrow();
        assertThat(kept).isEqualTo(state(Tiers.KEY, MARCH, MARCH));

        Assessment second = assess(buying(SEPTEMBER, 1_000).withState(kept), SEPTEMBER);
        assertThat(second.value(RAW_TIER)).contains(Tiers.ORDINARY);
        assertThat(second.value(TIER)).contains(Tiers.KEY);
        kept = second.nextState(TIER).orElseThrow();

        Assessment again = assess(buying(SEPTEMBER, 1_000).withState(kept), SEPTEMBER);
        assertThat(again.value(TIER)).contains(Tiers.KEY);
        assertThat(again.nextState(TIER)).contains(kept);

        Assessment third = assess(buying(DECEMBER, 1_000).withState(kept), DECEMBER);
        assertThat(third.value(TIER)).contains(Tiers.ORDINARY);
        assertThat(third.nextState(TIER)).contains(state(Tiers.ORDINARY, DECEMBER, DECEMBER));
    }

    @Test
    void withoutItsStateAnAccountStartsAfresh() {
        Account kept = buying(SEPTEMBER, 1_000).withState(state(Tiers.KEY, MARCH, MARCH));
        assertThat(assess(kept.withoutState("tier"), SEPTEMBER).value(TIER)).contains(Tiers.ORDINARY);
    }

    @Test
    void theStateStaysWhileTheRawTierIsUndecided() {
        LevelState kept = state(Tiers.KEY, MARCH, MARCH);
        Assessment assessment = assess(Accounts.named("A1").withState(kept), SEPTEMBER);
        assertThat(assessment.verdict(RAW_TIER).value()).isEmpty();
        assertThat(assessment.value(TIER)).contains(Tiers.KEY);
        assertThat(assessment.nextState(TIER)).contains(kept);
        assertThat(assess(Accounts.named("A1"), SEPTEMBER).nextState(TIER)).isEmpty();
    }

    @Test
    void aStateThatIsLaterThanTheReviewStaysAsItIs() {
        LevelState later = state(Tiers.KEY, MARCH, DECEMBER);
        Assessment assessment = assess(buying(SEPTEMBER, 1_000).withState(later), SEPTEMBER);
        assertThat(assessment.verdict(STABLE_TIER))
                .hasToString(assessment.verdict(TIER).toString())
                .asString()
                .contains(
                        "the state of the decision (tier) is as of 2025-12-31, after the date of the review, 2025-09-30.");
        assertThat(assessment.nextState(TIER)).contains(later);
    }

    @Test
    void anOverrideLeavesTheStateToTheRules() {
        Account set =
                buying(SEPTEMBER, 1_000).withOverride(Histories.override("tier", "STRATEGIC", SEPTEMBER, SEPTEMBER));
        Assessment assessment = assess(set, SEPTEMBER);
        assertThat(assessment.value(TIER)).contains(Tiers.STRATEGIC);
        assertThat(assessment.nextState(TIER)).contains(state(Tiers.ORDINARY, SEPTEMBER, SEPTEMBER));
    }
}

package io.github.kamrules.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.fact.LevelFact;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replays a history of reviews: from what a decision would have answered by itself at each date to where the account was left.
 * It decides by the logic of the policy itself, so that a replay gives the same as the reviews did, in one go or step by step.
 *
 * <pre>{@code
 * Replay<Level> replay = Replay.of(policy, TIER);
 * List<LevelState> states = replay.of(List.of(
 *         Replay.Review.of(LocalDate.of(2025, 12, 31), Tiers.KEY),
 *         Replay.Review.of(LocalDate.of(2026, 3, 31), Tiers.DEVELOPMENT)));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class Replay<T> {

    private final LevelDecision<T> decision;
    private final LevelFact<T> raw;
    private final Policy policy;

    /**
     * What the raw decision answered in one review.
     *
     * @param asOf the date of the review
     * @param raw the level; empty if the raw decision was not decided
     * @param <T> the type of the levels
     */
    public record Review<T>(LocalDate asOf, Optional<T> raw) {

        /**
         * Checks the parts.
         *
         * @param asOf the date of the review
         * @param raw the level; empty if the raw decision was not decided
         */
        public Review {
            requireNonNull(asOf, "asOf");
            requireNonNull(raw, "raw");
        }

        /**
         * Returns a review in which the raw decision was decided.
         *
         * @param <T> the type of the levels
         * @param asOf the date of the review
         * @param raw the level
         * @return the review
         */
        public static <T> Review<T> of(LocalDate asOf, T raw) {
            return new Review<>(asOf, Optional.of(raw));
        }

        /**
         * Returns a review in which the raw decision was not decided.
         *
         * @param <T> the type of the levels
         * @param asOf the date of the review
         * @return the review
         */
        public static <T> Review<T> undecided(LocalDate asOf) {
            return new Review<>(asOf, Optional.empty());
        }
    }

    private Replay(LevelDecision<T> decision, LevelFact<T> raw, Policy policy) {
        this.decision = decision;
        this.raw = raw;
        this.policy = policy;
    }

    /**
     * Returns the replay of a decision.
     *
     * @param <T> the type of the levels
     * @param policy the policy by which it is kept stable, with its numbers
     * @param decision the decision under whose id accounts keep the state, such as the tier of the standard policy
     * @return the replay
     * @throws IllegalArgumentException if no decision of the policy keeps a state for this one
     */
    public static <T> Replay<T> of(Policy policy, LevelDecision<T> decision) {
        KeptDecision<T> kept = KeptDecision.of(policy, decision);
        LevelFact<T> raw = LevelFact.attribute("replayed-level", decision.scale());
        LevelDecision<T> replayed = Decision.of("replayed", decision.scale());
        FirstMatch<T> rows = FirstMatch.empty();
        for (T level : decision.scale().values()) {
            rows = rows.orWhen(raw.is(level), level);
        }
        Stability<T> logic = kept.logic();
        return new Replay<>(
                decision,
                raw,
                Policy.builder("replay", "1")
                        .decide(replayed, rows)
                        .decide(
                                kept.stable(),
                                Stability.of(replayed, HistoryFacts.stateOf(decision))
                                        .promoteAfter(inForce(policy, logic.promoteAfter()))
                                        .demoteAfter(inForce(policy, logic.demoteAfter()))
                                        .dwellBeforePromotion(inForce(policy, logic.dwellBeforePromotion()))
                                        .dwellBeforeDemotion(inForce(policy, logic.dwellBeforeDemotion())))
                        .build());
    }

    private static Parameter inForce(Policy policy, Parameter parameter) {
        Map<String, Parameter> all = policy.graph().parameters();
        return Parameter.literal(parameter
                .id()
                .flatMap(id -> Optional.ofNullable(all.get(id)))
                .orElse(parameter)
                .value());
    }

    /**
     * Replays a history from its beginning.
     *
     * @param reviews the reviews, in the order of their dates
     * @return where each review left the account; the reviews before the first decided one left no state, and give none
     * @throws IllegalArgumentException if a date is before the one that counted last
     */
    public List<LevelState> of(List<Review<T>> reviews) {
        List<LevelState> states = new ArrayList<>();
        Optional<LevelState> state = Optional.empty();
        for (Review<T> review : reviews) {
            state = next(state, review);
            state.ifPresent(states::add);
        }
        return ImmutableList.copyOf(states);
    }

    /**
     * Replays one review.
     *
     * @param before where the reviews before left the account; empty if there were none
     * @param review the review
     * @return where it leaves the account; the same state as before if it does not count
     * @throws IllegalArgumentException if the state is of another decision, or the date of the review is before that of the state
     */
    public Optional<LevelState> next(Optional<LevelState> before, Review<T> review) {
        before.ifPresent(state -> check(state, review));
        Account.Builder account = Account.builder().id("replay").name("Replay");
        before.ifPresent(account::state);
        review.raw()
                .ifPresent(level -> account.attribute(
                        raw.id(), AttributeValue.text(decision.scale().idOf(level))));
        return Reviewer.of(policy)
                .review(Portfolio.of(List.of(account.build()), review.asOf()))
                .assessments()
                .get(0)
                .nextState(decision);
    }

    private void check(LevelState state, Review<T> review) {
        checkArgument(
                state.decision().equals(decision.id()),
                "The state of the decision (%s) cannot be replayed as one of the decision (%s).",
                state.decision(),
                decision);
        decision.scale().parse(state.level());
        state.pendingLevel().ifPresent(decision.scale()::parse);
        checkArgument(
                !review.asOf().isBefore(state.asOf()),
                "The review as of %s comes after one as of %s has counted for the decision (%s).\n"
                        + "Maybe sort the reviews by their dates.",
                review.asOf(),
                state.asOf(),
                decision);
    }
}

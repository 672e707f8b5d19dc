package io.github.kamrules.review;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision whose state accounts keep, and the stable decision of a policy that reads that state. Immutable and thread-safe.
 *
 * @param decision the decision under whose id accounts keep the state
 * @param stable the decision that is kept stable
 * @param logic how it is kept stable
 * @param <T> the type of the levels
 */
record KeptDecision<T>(LevelDecision<T> decision, LevelDecision<T> stable, Stability<T> logic) {

    static <T> KeptDecision<T> of(Policy policy, LevelDecision<T> decision) {
        for (Decision<?> stable : policy.graph().decisions()) {
            if (policy.graph().logic(stable) instanceof Stability<?> logic
                    && logic.state().equals(HistoryFacts.stateOf(decision))) {
                return of(decision, stable, logic);
            }
        }
        throw new IllegalArgumentException("No decision of the " + policy + " keeps a state of the decision ("
                + decision + ").\nMaybe add one with Stability.of(..., HistoryFacts.stateOf(...)).");
    }

    @SuppressWarnings("unchecked") // the state has the scale of the decision, and so have the logic and its decision
    private static <T> KeptDecision<T> of(LevelDecision<T> decision, Decision<?> stable, Stability<?> logic) {
        return new KeptDecision<>(decision, (LevelDecision<T>) stable, (Stability<T>) logic);
    }

    Optional<LevelState> next(Assessment assessment) {
        Optional<LevelState> before =
                Optional.ofNullable(assessment.account().states().get(decision.id()));
        if (before.isPresent() && !before.get().asOf().isBefore(assessment.asOf())) {
            return before;
        }
        Optional<T> now = assessment.value(logic.raw());
        Optional<T> level = assessment.value(stable);
        return now.isPresent() && level.isPresent()
                ? Optional.of(next(before, assessment.asOf(), now.get(), level.get()))
                : before;
    }

    private LevelState next(Optional<LevelState> before, LocalDate asOf, T now, T level) {
        Scale<T> scale = decision.scale();
        String name = scale.idOf(level);
        LevelState.Builder next =
                LevelState.builder().decision(decision.id()).level(name).asOf(asOf);
        if (before.isEmpty() || !before.get().level().equals(name)) {
            return next.since(asOf).build();
        }
        next.since(before.get().since());
        if (now.equals(level)) {
            return next.build();
        }
        // The reviews of a row agree on the level nearest to the one that is kept.
        boolean up = scale.indexOf(now) > scale.indexOf(level);
        Optional<T> pending = before.get()
                .pendingLevel()
                .flatMap(id -> scale.values().stream()
                        .filter(other -> scale.idOf(other).equals(id))
                        .findFirst())
                .filter(other -> scale.indexOf(other) > scale.indexOf(level) == up);
        T agreed = pending.filter(other -> scale.indexOf(other) < scale.indexOf(now) == up)
                .orElse(now);
        int count = pending.isPresent() ? before.get().pendingCount() + 1 : 1;
        return next.pending(scale.idOf(agreed), count).build();
    }
}

package io.github.kamrules.policy;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.strategy.Strategy;
import java.util.Comparator;

/**
 * A strategy with the condition under which it is recommended. Immutable and thread-safe.
 *
 * @param strategy the strategy
 * @param trigger when it is recommended
 * @param decision the decision of the policy's graph that evaluates the trigger
 */
public record StrategyRule(Strategy strategy, Condition trigger, LevelDecision<Recommended> decision) {

    /**
     * Returns the order in which strategies are recommended.
     *
     * @return the order: by the priority of the strategy, then by its id
     */
    public static Comparator<StrategyRule> bestFirst() {
        return Comparator.comparingInt((StrategyRule rule) -> rule.strategy().priority())
                .thenComparing(rule -> rule.strategy().id().value());
    }
}

package io.github.kamrules.policy;

import io.github.kamrules.check.Check;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.LevelDecision;
import java.util.Comparator;

/**
 * A check with the condition under which it finds something. Immutable and thread-safe.
 *
 * @param check the check
 * @param when when it finds something
 * @param decision the decision of the policy's graph that evaluates the condition
 */
public record CheckRule(Check check, Condition when, LevelDecision<Found> decision) {

    /**
     * Returns the order in which findings are told.
     *
     * @return the order: the worst first, then by the id of the check
     */
    public static Comparator<CheckRule> worstFirst() {
        return Comparator.comparing((CheckRule rule) -> rule.check().severity())
                .thenComparing(rule -> rule.check().id());
    }
}

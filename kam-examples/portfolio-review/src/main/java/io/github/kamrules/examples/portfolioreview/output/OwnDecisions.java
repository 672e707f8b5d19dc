package io.github.kamrules.examples.portfolioreview.output;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.standard.StandardDecisions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The decisions that a policy makes beyond the standard ones. */
public final class OwnDecisions {
    private static final Set<String> STANDARD =
            StandardDecisions.all().stream().map(Decision::id).collect(Collectors.toSet());

    private OwnDecisions() {}

    /**
     * Returns them.
     *
     * @param policy the policy
     * @return the decisions that the standard policy does not make, in the order of the policy
     */
    public static List<Decision<?>> of(Policy policy) {
        return policy.decisions().stream()
                .filter(decision -> !STANDARD.contains(decision.id()))
                .toList();
    }

    /**
     * Returns an answer as a program reads it.
     *
     * @param assessment the assessment of an account
     * @param decision the decision
     * @return the id of the level, several joined by semicolons, or the number; nothing if there is no answer
     */
    public static String answer(Assessment assessment, Decision<?> decision) {
        return answer(decision, assessment.verdict(decision));
    }

    private static <V> String answer(Decision<?> decision, Verdict<V> verdict) {
        return verdict instanceof Verdict.Decided<V> decided ? ids(decision, decided.answer()) : "";
    }

    @SuppressWarnings("unchecked") // the decision says the type of its answers
    private static String ids(Decision<?> decision, Object answer) {
        if (decision instanceof LevelDecision<?> level) {
            return ((Scale<Object>) level.scale()).idOf(answer);
        } else if (decision instanceof SetOperand<?> set) {
            Scale<Object> scale = (Scale<Object>) set.scale();
            return ((Collection<Object>) answer).stream().map(scale::idOf).collect(Collectors.joining(";"));
        }
        return answer.toString();
    }
}

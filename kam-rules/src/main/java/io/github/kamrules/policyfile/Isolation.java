package io.github.kamrules.policyfile;

import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.source.KnowledgeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a policy of one decision alone, to find out whether it is to blame where a policy cannot be built. All that it reads is
 * answered by code that is never run.
 */
final class Isolation {

    private static final NumberFact NUMBER = NumberFact.attribute("isolation-number", Unit.NONE);
    private static final KnowledgeSource SOURCE = KnowledgeSource.company("isolation");

    /** The parameters that the file sets anew, and their values. */
    private final Map<Parameter, String> settings;

    Isolation(Map<Parameter, String> settings) {
        this.settings = settings;
    }

    /** Returns why a decision cannot be built, empty if it can. */
    <V> Optional<String> refusal(Decision<V> decision, Logic<V> logic) {
        Policy.Builder policy = Policy.builder("isolation", "1");
        try {
            policy.decide(decision, logic);
            for (Operand operand : logic.operands()) {
                if (operand instanceof Decision<?> read && !read.equals(decision)) {
                    answerByCode(read, policy);
                }
            }
            // A parameter that no decision uses cannot be set.
            if (!settings.isEmpty()) {
                List<Condition> uses =
                        settings.keySet().stream().map(NUMBER::atLeast).toList();
                policy.decide(
                        Decision.number(
                                "isolation-parameters",
                                io.github.kamrules.decision.Domain.numbers("[0, 1]", Unit.NONE)),
                        FirstMatch.when(Condition.anyOf(uses), Decimal.ONE).otherwise(Decimal.ZERO));
                settings.forEach((parameter, value) -> policy.set(parameter, value, SOURCE));
            }
            policy.buildUnverified();
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static <W> void answerByCode(Decision<W> decision, Policy.Builder policy) {
        policy.decide(decision, Code.of("isolation", "1", List.of(), inputs -> {
            throw new IllegalStateException("never run");
        }));
    }
}

package io.github.kamrules.policyfile;

import com.google.common.collect.Maps;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a policy of one decision alone, to find out whether it is to blame where a policy cannot be built. All that it reads is
 * answered by code that is never run.
 */
final class Isolation {

    private static final NumberFact NUMBER = NumberFact.attribute("isolation-number", Unit.NONE);

    /** The parameters that the file sets anew. */
    private final Map<Parameter, Setting> settings;

    Isolation(Map<Parameter, Setting> settings) {
        this.settings = settings;
    }

    /** Returns why a decision cannot be built, empty if it can. */
    <V> Optional<String> refusal(Decision<V> decision, Logic<V> logic) {
        try {
            build(decision, logic);
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the setting to blame for a decision that cannot be built with all of them: the first without which it can, or if
     * there is none the first that it uses. Empty if it cannot be built without any of them either.
     */
    <V> Optional<Setting> culprit(Decision<V> decision, Logic<V> logic) {
        Isolation bare = new Isolation(Map.of());
        if (bare.refusal(decision, logic).isPresent()) {
            return Optional.empty();
        }
        Map<String, Parameter> uses = bare.build(decision, logic).graph().declaredParameters();
        List<Parameter> used =
                settings.keySet().stream().filter(uses::containsValue).toList();
        return used.stream()
                .filter(parameter -> new Isolation(Maps.filterKeys(settings, other -> !other.equals(parameter)))
                        .refusal(decision, logic)
                        .isEmpty())
                .findFirst()
                .or(() -> used.stream().findFirst())
                .map(settings::get);
    }

    private <V> Policy build(Decision<V> decision, Logic<V> logic) {
        Policy.Builder policy = Policy.builder("isolation", "1");
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
                    Decision.number("isolation-parameters", Domain.numbers("[0, 1]", Unit.NONE)),
                    FirstMatch.when(Condition.anyOf(uses), Decimal.ONE).otherwise(Decimal.ZERO));
            settings.forEach((parameter, setting) -> policy.set(parameter, setting.value(), setting.source()));
        }
        return policy.buildUnverified();
    }

    private static <W> void answerByCode(Decision<W> decision, Policy.Builder policy) {
        policy.decide(decision, Code.of("isolation", "1", List.of(), inputs -> {
            throw new IllegalStateException("never run");
        }));
    }
}

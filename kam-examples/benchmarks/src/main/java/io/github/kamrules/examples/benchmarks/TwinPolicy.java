package io.github.kamrules.examples.benchmarks;

import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.StrategyRule;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of the standard policy that its twin repeats by hand, with the decisions that this part reads: so both do the same work,
 * or the policy a little more, however the policy grows.
 */
final class TwinPolicy {

    private TwinPolicy() {}

    static Policy make() {
        Policy standard = StandardPolicy.standard();
        Set<String> ids = withWhatTheyRead(standard.graph());
        Policy.Builder policy = Policy.builder("twin", "1");
        for (Decision<?> decision : standard.decisions()) {
            if (ids.contains(decision.id())) {
                decide(decision, standard, policy);
            }
        }
        for (DefaultUsed used : standard.graph().defaults()) {
            if (ids.contains(used.decision().id())) {
                addDefault(used, policy);
            }
        }
        for (StrategyRule rule : standard.strategies()) {
            if (Twin.DECISIONS.contains(rule.decision().id())) {
                policy.recommend(among(rule.strategy()), rule.trigger());
            }
        }
        return policy.buildUnverified();
    }

    private static Set<String> withWhatTheyRead(DecisionGraph graph) {
        Set<String> ids = new HashSet<>(Twin.DECISIONS);
        List<Decision<?>> decisions = graph.decisions();
        // Each decision comes after those that it reads.
        for (int d = decisions.size() - 1; d >= 0; d--) {
            Decision<?> decision = decisions.get(d);
            if (ids.contains(decision.id())) {
                graph.requirements(decision).forEach(operand -> ids.add(operand.id()));
            }
        }
        return ids;
    }

    private static <V> void decide(Decision<V> decision, Policy standard, Policy.Builder policy) {
        policy.decide(decision, standard.graph().logic(decision));
    }

    private static Strategy among(Strategy strategy) {
        List<StrategyId> others = strategy.conflictsWith().stream()
                .filter(other -> Twin.DECISIONS.contains("recommend." + other.value()))
                .toList();
        return strategy.toBuilder().conflictsWith(others).build();
    }

    private static void addDefault(DefaultUsed used, Policy.Builder policy) {
        String value = used.value().toString();
        if (used.input() instanceof NumberInput number) {
            policy.defaultFor(used.decision(), number, value, used.source());
        } else if (used.input() instanceof FlagInput flag) {
            policy.defaultFor(used.decision(), flag, Boolean.parseBoolean(value), used.source());
        } else if (used.input() instanceof LevelInput<?> level) {
            addDefault(used, level, policy);
        } else {
            policy.defaultFor(used.decision(), (DateInput) used.input(), LocalDate.parse(value), used.source());
        }
    }

    @SuppressWarnings("unchecked") // the default of a level is on its scale
    private static <T> void addDefault(DefaultUsed used, LevelInput<T> level, Policy.Builder policy) {
        policy.defaultFor(used.decision(), level, (T) used.value(), used.source());
    }
}

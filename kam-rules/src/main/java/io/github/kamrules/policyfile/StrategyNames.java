package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableSet;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.strategy.StrategyId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The strategies that a policy has while its file is read. */
final class StrategyNames {

    private final Set<String> ids = new LinkedHashSet<>();
    private final ImmutableSet<String> inherited;

    StrategyNames(Optional<Policy> base) {
        base.ifPresent(policy ->
                policy.strategies().forEach(rule -> ids.add(rule.strategy().id().value())));
        inherited = ImmutableSet.copyOf(ids);
    }

    static StrategyId id(Node.Text text) {
        try {
            return StrategyId.of(text.value());
        } catch (IllegalArgumentException e) {
            throw new Misread(text.spot(), String.valueOf(e.getMessage()));
        }
    }

    /** Returns the id of a strategy that there is. */
    StrategyId known(Node.Text text) {
        if (!ids.contains(text.value())) {
            throw new Misread(
                    text.spot(), "There is no strategy (" + text.value() + ")." + Keys.hint(text.value(), ids));
        }
        return id(text);
    }

    /** Returns the ids of the strategies that the policy starts from. */
    Set<String> inherited() {
        return inherited;
    }

    boolean has(StrategyId id) {
        return ids.contains(id.value());
    }

    StrategyId withdrawn(Node.Text text) {
        StrategyId id = known(text);
        ids.remove(text.value());
        return id;
    }

    StrategyId added(Node.Text text) {
        StrategyId id = id(text);
        ids.add(text.value());
        return id;
    }
}

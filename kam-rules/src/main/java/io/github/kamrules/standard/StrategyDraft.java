package io.github.kamrules.standard;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.scale.Level;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;

/** A strategy in the making; its texts have the keys that everyone expects. */
final class StrategyDraft {

    private final StrategyId id;
    private final Strategy.Builder builder;
    private int steps;

    StrategyDraft(String id, int priority) {
        this.id = StrategyId.of(id);
        this.builder = Strategy.builder().id(this.id).priority(priority);
    }

    @CanIgnoreReturnValue
    StrategyDraft step(Role role, Party party, int startDay, int durationDays) {
        steps++;
        builder.step(id.textKey().plus("step." + steps), role, party, startDay, durationDays);
        return this;
    }

    @CanIgnoreReturnValue
    StrategyDraft from(KnowledgeSource source) {
        builder.source(source);
        return this;
    }

    @CanIgnoreReturnValue
    StrategyDraft items(int... items) {
        builder.addItems(items);
        return this;
    }

    @CanIgnoreReturnValue
    StrategyDraft notWith(String... others) {
        for (String other : others) {
            builder.addConflictsWith(StrategyId.of(other));
        }
        return this;
    }

    @CanIgnoreReturnValue
    StrategyDraft about(String topic) {
        builder.topic(topic);
        return this;
    }

    @CanIgnoreReturnValue
    StrategyDraft grows(Level route) {
        builder.growthRoute(route);
        return this;
    }

    Strategy build() {
        return builder.build();
    }
}

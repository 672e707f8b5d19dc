package io.github.kamrules.decision;

import io.github.kamrules.source.KnowledgeSource;

/**
 * A default that stood in for a missing input in one decision. Immutable and thread-safe.
 *
 * @param decision the decision whose default it is
 * @param input the missing input
 * @param value the value that the decision took instead: a {@code Decimal}, a level, a {@code Boolean} or a text
 * @param source where the default comes from
 */
public record DefaultUsed(Decision<?> decision, Input input, Object value, KnowledgeSource source) {

    @Override
    public String toString() {
        return decision.id() + ": " + input.id() + " = " + value + " by default";
    }
}

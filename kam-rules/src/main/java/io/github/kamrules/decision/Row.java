package io.github.kamrules.decision;

import io.github.kamrules.source.KnowledgeSource;
import java.util.Optional;

/**
 * A row of a table or of a first-match list: when the condition holds, this is the answer. Immutable and thread-safe.
 *
 * @param condition when the row applies
 * @param output what it answers
 * @param source where the row comes from, empty when the whole logic's source covers it
 * @param <V> the type of the answer
 */
public record Row<V>(Condition condition, Output<V> output, Optional<KnowledgeSource> source) {

    @Override
    public String toString() {
        return condition + " -> " + output;
    }
}

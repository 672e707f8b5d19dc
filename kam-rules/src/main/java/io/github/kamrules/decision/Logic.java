package io.github.kamrules.decision;

import io.github.kamrules.source.KnowledgeSource;
import java.util.List;
import java.util.Optional;

/**
 * How a decision is answered: a {@link FirstMatch} list, a {@link DecisionTable}, a {@link Scorecard}, an {@link EachMatch}
 * list, or Java {@link Code}. All but code are transparent data. Immutable and thread-safe; {@code toString} is a canonical
 * form.
 *
 * @param <V> the type of the answer
 */
public sealed interface Logic<V> permits RowLogic, Scorecard, EachMatch, Code {

    /**
     * Returns the operands that this logic reads, each once.
     *
     * @return inputs and decisions
     */
    List<Operand> operands();

    /**
     * Returns where this logic comes from.
     *
     * @return the source, if one is stated
     */
    Optional<KnowledgeSource> source();
}

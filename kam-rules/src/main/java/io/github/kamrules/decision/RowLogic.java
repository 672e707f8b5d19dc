package io.github.kamrules.decision;

import java.util.List;
import java.util.Optional;

/**
 * Logic made of rows, each a condition and an answer. Immutable and thread-safe.
 *
 * @param <V> the type of the answer
 */
public sealed interface RowLogic<V> extends Logic<V> permits FirstMatch, DecisionTable {

    /**
     * Returns the rows.
     *
     * @return the rows, first one first
     */
    List<Row<V>> rows();

    /**
     * Returns what is answered when no row applies.
     *
     * @return the default answer, empty for none
     */
    Optional<Output<V>> otherwise();

    /**
     * Returns how the rows that apply become one answer.
     *
     * @return the hit policy
     */
    HitPolicy hitPolicy();

    @Override
    default List<Operand> operands() {
        return rows().stream()
                .flatMap(row -> row.condition().operands().stream())
                .distinct()
                .toList();
    }
}

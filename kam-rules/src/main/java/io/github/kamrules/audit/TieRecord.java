package io.github.kamrules.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Missing inputs that come from one missing number, such as the revenue of an account, its share of the total and its rank: what
 * they can be together. Immutable and thread-safe.
 *
 * @param raw the id of the input that is missing
 * @param alternatives what the inputs can be together, as that number rises; where none of them meets a bound of the policy,
 *     one stands for many
 */
public record TieRecord(String raw, List<List<FactRecord>> alternatives) {

    /**
     * Copies the alternatives.
     *
     * @param raw the id of the input that is missing
     * @param alternatives what the inputs can be together; at least one, and all of the same inputs
     * @throws IllegalArgumentException if there is no alternative, or they are of different inputs
     */
    public TieRecord {
        requireNonNull(raw, "raw");
        alternatives = alternatives.stream()
                .<List<FactRecord>>map(ImmutableList::copyOf)
                .collect(ImmutableList.toImmutableList());
        long kinds = alternatives.stream()
                .map(facts -> facts.stream().map(FactRecord::input).toList())
                .distinct()
                .count();
        checkArgument(
                kinds == 1,
                "What comes from the missing input (%s) must have alternatives, all of the same inputs, but there are %s.",
                raw,
                alternatives);
    }
}

package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import java.util.List;
import java.util.Optional;

/**
 * How a decision is answered: a {@link FirstMatch} list, a {@link DecisionTable}, a table of {@link MultipleHits}, a
 * {@link Ladder}, a {@link Matrix}, a {@link Scorecard}, an {@link EachMatch} list, a {@link PopulationFigure}, a
 * {@link Capacity}, {@link Stability} or {@link Overridden} over another decision, or Java {@link Code}. All but code are
 * transparent data. Immutable and thread-safe; {@code toString} is a canonical form.
 *
 * @param <V> the type of the answer
 */
public abstract sealed class Logic<V>
        permits RowLogic, MultipleHits, Scorecard, EachMatch, PopulationFigure, Capacity, Stability, Overridden, Code {

    Logic() {}

    /**
     * Returns the operands that this logic reads, each once.
     *
     * @return inputs and decisions
     */
    public List<Operand> operands() {
        return conditions().stream()
                .flatMap(condition -> condition.operands().stream())
                .distinct()
                .toList();
    }

    /**
     * Returns the conditions in this logic.
     *
     * @return the conditions, in order
     */
    public abstract List<Condition> conditions();

    /**
     * Returns where this logic comes from.
     *
     * @return the source, if one is stated
     */
    public abstract Optional<KnowledgeSource> source();

    /**
     * Returns where the parts of this logic come from.
     *
     * @return the sources of its rows and lines, those that are stated
     */
    public List<KnowledgeSource> partSources() {
        return ImmutableList.of();
    }

    /**
     * Returns the texts that this logic needs beside the labels of operands and levels.
     *
     * @return reasons, and the names of lines
     */
    public List<TextKey> texts() {
        return ImmutableList.of();
    }

    /** Returns the reasons of "not applicable" that this logic can give, in the order in which it numbers them. */
    List<TextKey> reasons() {
        return ImmutableList.of();
    }

    /** Returns the parameters beside the bounds of conditions. */
    List<Parameter> parameters() {
        return ImmutableList.of();
    }

    /** Throws {@link IllegalArgumentException} when this cannot be the logic of a decision. */
    abstract void check(Decision<?> decision);

    /** Returns with how many decimals the numbers are kept that a decision with this logic answers. */
    abstract int decimals(NumberDecision decision, Compiler compiler);

    /** Compiles this logic for the decision at hand. */
    abstract void compile(LogicCompiler compiler);

    /** Says in words what this logic is. */
    abstract List<Explanation> describe(Decision<?> decision, Describer describer);
}

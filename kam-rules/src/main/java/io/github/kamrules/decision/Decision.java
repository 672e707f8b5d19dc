package io.github.kamrules.decision;

import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.TextKey;

/**
 * A named question: its id and what it can answer. How it is answered is its {@link Logic}, which a {@link DecisionGraph}
 * binds to it and another graph may replace.
 *
 * <p>There are four kinds: {@link LevelDecision} answers with one level of a scale, {@link SetDecision} with a set of
 * levels, {@link ListDecision} with a list of levels, {@link NumberDecision} with a number. Two decisions are equal when kind, id and possible answers are. Immutable
 * and thread-safe.
 *
 * @param <V> the type of the answer
 */
public abstract sealed class Decision<V> implements Operand
        permits LevelDecision, SetDecision, ListDecision, NumberDecision {

    private final String id;

    Decision(String id) {
        this.id = Ids.check("decision", id);
    }

    /**
     * Returns a decision that answers with a level of an open scale.
     *
     * @param <T> the type of the levels
     * @param id the id, lower-case words joined by hyphens
     * @param scale the scale
     * @return the decision
     */
    public static <T> LevelDecision<T> of(String id, Scale<T> scale) {
        return new LevelDecision<>(id, scale);
    }

    /**
     * Returns a decision that answers with a constant of an enum, ordered as declared, lowest first.
     *
     * @param <E> the enum
     * @param id the id, lower-case words joined by hyphens; also the id of the scale
     * @param levels the enum's class
     * @return the decision
     */
    public static <E extends Enum<E>> LevelDecision<E> of(String id, Class<E> levels) {
        return new LevelDecision<>(id, Scale.ordered(id, levels));
    }

    /**
     * Returns a decision that answers with a set of levels, possibly none.
     *
     * @param <T> the type of the levels
     * @param id the id, lower-case words joined by hyphens
     * @param scale the scale
     * @return the decision
     */
    public static <T> SetDecision<T> setOf(String id, Scale<T> scale) {
        return new SetDecision<>(id, scale);
    }

    /**
     * Returns a decision that answers with a list of levels, possibly none, in the order that its table gives them.
     *
     * @param <T> the type of the levels
     * @param id the id, lower-case words joined by hyphens
     * @param scale the scale
     * @return the decision
     */
    public static <T> ListDecision<T> listOf(String id, Scale<T> scale) {
        return new ListDecision<>(id, scale);
    }

    /**
     * Returns a decision that answers with a number.
     *
     * @param id the id, lower-case words joined by hyphens
     * @param domain the numbers that it can answer with
     * @return the decision
     */
    public static NumberDecision number(String id, Domain.Numbers domain) {
        return new NumberDecision(id, domain);
    }

    final void checkLevel(Scale<?> scale, Object value, String where) {
        if (!scale.values().contains(value)) {
            throw new IllegalArgumentException("The decision (" + id + ") answers with (" + value + ") in "
                    + where
                    + ", which is not a level of the scale (" + scale.id() + "), whose levels are " + scale.values()
                    + ".");
        }
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final TextKey label() {
        return TextKey.of("decision." + id);
    }

    /** Returns what the decision can answer, in canonical form. */
    abstract String answers();

    /** Throws {@link IllegalArgumentException} when a part of the logic answers what this decision cannot. */
    abstract void checkAnswer(Object value, String where);

    @Override
    public final boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Decision<?> that
                && getClass() == that.getClass()
                && id.equals(that.id)
                && answers().equals(that.answers());
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }

    @Override
    public final String toString() {
        return id;
    }
}

package io.github.kamrules.decision;

/**
 * A decision with a value for it: one output cell of a row of a {@link CompoundTable}. It is made by the decision, so that
 * the two fit. Immutable and thread-safe.
 */
public final class Answer {

    private final Decision<?> decision;
    private final Object value;

    Answer(Decision<?> decision, Object value) {
        this.decision = decision;
        this.value = value;
    }

    /**
     * Returns which decision the value is for.
     *
     * @return the decision
     */
    public Decision<?> decision() {
        return decision;
    }

    /**
     * Returns the value.
     *
     * @return a level, or a number as {@link io.github.kamrules.number.Decimal}
     */
    public Object value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer that && decision.equals(that.decision) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return 31 * decision.hashCode() + value.hashCode();
    }

    @Override
    public String toString() {
        return decision + " = " + Canonical.answer(value);
    }
}

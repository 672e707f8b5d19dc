package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;

/** A decision that answers with a number. Immutable and thread-safe. */
public final class NumberDecision extends Decision<Decimal> implements NumberOperand {

    private final Domain.Numbers domain;

    NumberDecision(String id, Domain.Numbers domain) {
        super(id);
        this.domain = domain;
    }

    /**
     * Returns the numbers that this decision can answer with.
     *
     * @return the domain
     */
    public Domain.Numbers domain() {
        return domain;
    }

    /**
     * Returns this decision with a number, an output cell of a {@link CompoundTable}.
     *
     * @param number the number as decimal text
     * @return the pair
     * @throws IllegalArgumentException if it is not a number
     */
    public Answer answer(String number) {
        return new Answer(this, Decimal.of(number));
    }

    @Override
    String answers() {
        return domain.toString();
    }

    @Override
    void checkAnswer(Object value, String where) {
        if (!(value instanceof Decimal number && domain.contains(number))) {
            throw new IllegalArgumentException("The decision (" + id() + ") answers with (" + value + ") in " + where
                    + ", which is outside its domain: " + domain);
        }
    }
}

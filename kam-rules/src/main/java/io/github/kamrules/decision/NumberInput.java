package io.github.kamrules.decision;

/** An input with a number as its value. Implementations are immutable and thread-safe. */
public interface NumberInput extends Input, NumberOperand {

    @Override
    Domain.Numbers domain();

    /**
     * Returns a plain number input.
     *
     * @param id the id, lower-case words joined by hyphens
     * @param domain the values that it can have
     * @return the input
     */
    static NumberInput of(String id, Domain.Numbers domain) {
        return new PlainInput.OfNumber(id, domain);
    }
}

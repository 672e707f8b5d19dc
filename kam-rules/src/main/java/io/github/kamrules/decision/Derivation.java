package io.github.kamrules.decision;

import java.util.List;

/**
 * Several inputs that all derive from one missing whole number, such as the revenue of an account in cents, its share of
 * the total, and its rank. Without this, each would be free on its own; with it, only combinations are considered that one
 * value of the raw number can produce.
 *
 * <p>Every input must be monotone in the raw number: as that rises, the input never falls or never rises, and "not
 * applicable" comes only at one end. Implementations are immutable. Two that are equal must give the same values: a buffer
 * remembers what they came to.
 */
public interface Derivation {

    /**
     * Returns the input that people would supply, by which the missing number is named.
     *
     * @return the raw input, one of {@link #inputs} or another one
     */
    Input raw();

    /**
     * Returns the inputs that derive from the raw number.
     *
     * @return the inputs, each once
     */
    List<Input> inputs();

    /**
     * Returns the smallest raw number.
     *
     * @return the lower end, included
     */
    long low();

    /**
     * Returns the largest raw number.
     *
     * @return the upper end, included
     */
    long high();

    /**
     * Gives one input's value for a raw number.
     *
     * @param raw the raw number
     * @param input the position of the input in {@link #inputs}
     * @param sink takes the value; "missing" is not allowed here
     */
    void derive(long raw, int input, InputSink sink);
}

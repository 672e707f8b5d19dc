package io.github.kamrules.fact;

import io.github.kamrules.decision.InputSink;

/**
 * How a fact is read from an account: a function without side effects that calls exactly one method of the sink. Further
 * methods will only be added as default methods.
 */
@FunctionalInterface
public interface FactRule {

    /**
     * Reads the fact.
     *
     * @param context the account in its portfolio
     * @param sink takes the value
     */
    void read(FactContext context, InputSink sink);
}

package io.github.kamrules.fact;

import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.text.TextKey;
import java.util.Optional;

/**
 * An input that is bound to an account in its portfolio: it knows how to read its value from there. It may be missing;
 * missing is never zero. Immutable and thread-safe.
 */
public sealed interface Fact extends Input permits BoundFact {

    /**
     * Reads this fact for an account.
     *
     * @param context the account in its portfolio
     * @param sink takes the value, exactly once
     */
    void read(FactContext context, InputSink sink);

    /**
     * Returns how this fact, when it is missing, derives together with others from one missing number.
     *
     * @param context the account in its portfolio
     * @return the derivation, empty when the missing fact is free on its own
     */
    default Optional<Derivation> derivation(FactContext context) {
        return Optional.empty();
    }

    /**
     * Returns the key of the name that people read.
     *
     * @return {@code fact.} followed by the id, or a key that facts of a kind share
     */
    @Override
    TextKey label();

    /**
     * Returns whether this is a custom attribute of the account, so that its id, its type and its values say everything
     * about it. Other facts are read in code, which a policy file can name only.
     *
     * @return true for an attribute
     */
    boolean isAttribute();
}

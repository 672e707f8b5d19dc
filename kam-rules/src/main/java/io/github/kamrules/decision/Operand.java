package io.github.kamrules.decision;

import io.github.kamrules.text.TextKey;

/**
 * Something that a condition can test: an {@link Input} that the caller hands over, or a {@link Decision} that the graph
 * makes.
 *
 * <p>Operands are told apart by their id; within one graph an id names one operand. Implementations are immutable and
 * thread-safe.
 */
public interface Operand {

    /**
     * Returns the identifier, unique within a graph: lower-case words joined by hyphens, such as {@code revenue-share}.
     *
     * @return the identifier
     */
    String id();

    /**
     * Returns the key of the name that people read.
     *
     * @return the text key, by default {@code operand.} followed by the id
     */
    default TextKey label() {
        return TextKey.of("operand." + id());
    }

    /**
     * Returns the condition that this operand is known not to apply: an input that is known to have no value (the days
     * since the last order of an account without orders), or a decision that answered "not applicable".
     *
     * @return the condition
     */
    default Condition isNotApplicable() {
        return new Condition.NotApplicableTest(this);
    }
}

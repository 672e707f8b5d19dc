package io.github.kamrules.decision;

/** An input that is true or false. Implementations are immutable and thread-safe. */
public interface FlagInput extends Input {

    @Override
    default Domain.Flags domain() {
        return Domain.flags();
    }

    /**
     * Returns the condition "it is true".
     *
     * @return the condition
     */
    default Condition isTrue() {
        return new Condition.FlagTest(this, true);
    }

    /**
     * Returns the condition "it is false".
     *
     * @return the condition
     */
    default Condition isFalse() {
        return new Condition.FlagTest(this, false);
    }

    /**
     * Returns a plain flag.
     *
     * @param id the id, lower-case words joined by hyphens
     * @return the input
     */
    static FlagInput of(String id) {
        return new PlainInput.OfFlag(id);
    }
}

package io.github.kamrules.decision;

/**
 * What a decision reads and the caller hands over: an id and the domain of its possible values.
 *
 * <p>The decision library knows nothing of accounts: whoever uses it implements this interface through one of its five
 * kinds ({@link NumberInput}, {@link DateInput}, {@link LevelInput}, {@link FlagInput}, {@link TextInput}) or takes the plain inputs that
 * their {@code of} methods make. An input may be missing in a case; missing is never zero. Implementations are immutable
 * and thread-safe.
 */
public interface Input extends Operand {

    /**
     * Returns the values that this input can have.
     *
     * @return the domain
     */
    Domain domain();

    /**
     * Returns the condition that this input is known, be it a value or "known not to apply". It is never in doubt: a
     * missing input makes it false, and no default changes that.
     *
     * @return the condition
     */
    default Condition isKnown() {
        return new Condition.KnownTest(this);
    }
}

package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * The values that a rule in code reads: those of the operands it declared, all known. Valid only during the call.
 *
 * <p>Reading an operand that was not declared throws {@link IllegalArgumentException}; reading the value of one that does
 * not apply throws {@link IllegalStateException}: ask {@link #applies} first.
 */
public interface CodeInputs {

    /**
     * Returns whether an operand has a value, and is not "not applicable".
     *
     * @param operand a declared operand
     * @return whether it has a value
     */
    boolean applies(Operand operand);

    /**
     * Returns a number. An exact share is given rounded half-even to 18 decimals.
     *
     * @param operand a declared operand
     * @return its value
     */
    Decimal number(NumberOperand operand);

    /**
     * Returns a date.
     *
     * @param operand a declared operand
     * @return its value
     */
    LocalDate date(DateInput operand);

    /**
     * Returns a level.
     *
     * @param <T> the type of the levels
     * @param operand a declared operand
     * @return its value
     */
    <T> T level(LevelOperand<T> operand);

    /**
     * Returns a set of levels; of a list, the levels in it.
     *
     * @param <T> the type of the levels
     * @param operand a declared operand
     * @return its value
     */
    <T> Set<T> set(SetOperand<T> operand);

    /**
     * Returns a flag.
     *
     * @param operand a declared operand
     * @return its value
     */
    boolean flag(FlagInput operand);

    /**
     * Returns a text.
     *
     * @param operand a declared operand
     * @return its value
     */
    String text(TextInput operand);
}

package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import java.util.Optional;

/**
 * An operand with a number as its value. Comparisons are exact, and every bound says whether it is included.
 *
 * <p>A test on a number that is known not to apply is false, so its negation is true.
 */
public interface NumberOperand extends Operand {

    /**
     * Returns the condition "the value is at least the bound" (the bound is included).
     *
     * @param bound the bound as decimal text, such as {@code "0.10"}
     * @return the condition
     */
    default Condition atLeast(String bound) {
        return atLeast(Parameter.literal(bound));
    }

    /**
     * Returns the condition "the value is at least the parameter" (the bound is included).
     *
     * @param bound the bound
     * @return the condition
     */
    default Condition atLeast(Parameter bound) {
        return new Condition.NumberTest(this, Optional.of(bound), true, Optional.empty(), false);
    }

    /**
     * Returns the condition "the value is more than the bound" (the bound is excluded).
     *
     * @param bound the bound as decimal text
     * @return the condition
     */
    default Condition moreThan(String bound) {
        return moreThan(Parameter.literal(bound));
    }

    /**
     * Returns the condition "the value is more than the parameter" (the bound is excluded).
     *
     * @param bound the bound
     * @return the condition
     */
    default Condition moreThan(Parameter bound) {
        return new Condition.NumberTest(this, Optional.of(bound), false, Optional.empty(), false);
    }

    /**
     * Returns the condition "the value is at most the bound" (the bound is included).
     *
     * @param bound the bound as decimal text
     * @return the condition
     */
    default Condition atMost(String bound) {
        return atMost(Parameter.literal(bound));
    }

    /**
     * Returns the condition "the value is at most the parameter" (the bound is included).
     *
     * @param bound the bound
     * @return the condition
     */
    default Condition atMost(Parameter bound) {
        return new Condition.NumberTest(this, Optional.empty(), false, Optional.of(bound), true);
    }

    /**
     * Returns the condition "the value is less than the bound" (the bound is excluded).
     *
     * @param bound the bound as decimal text
     * @return the condition
     */
    default Condition lessThan(String bound) {
        return lessThan(Parameter.literal(bound));
    }

    /**
     * Returns the condition "the value is less than the parameter" (the bound is excluded).
     *
     * @param bound the bound
     * @return the condition
     */
    default Condition lessThan(Parameter bound) {
        return new Condition.NumberTest(this, Optional.empty(), false, Optional.of(bound), false);
    }

    /**
     * Returns the condition "the value is exactly this".
     *
     * @param value the value as decimal text
     * @return the condition
     */
    default Condition isExactly(String value) {
        Parameter bound = Parameter.literal(value);
        return new Condition.NumberTest(this, Optional.of(bound), true, Optional.of(bound), true);
    }

    /**
     * Returns the condition "the value is in the interval".
     *
     * @param interval the interval in usual notation, such as {@code "[0.10, 0.25)"}: a square bracket includes its bound,
     *     a round one excludes it
     * @return the condition
     */
    default Condition in(String interval) {
        var range = io.github.kamrules.number.Interval.parse(interval);
        return new Condition.NumberTest(
                this,
                range.low().map(NumberOperand::literal),
                range.lowInclusive(),
                range.high().map(NumberOperand::literal),
                range.highInclusive());
    }

    private static Parameter literal(Decimal value) {
        return Parameter.literal(value);
    }
}

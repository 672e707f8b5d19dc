package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextBundle;

/** The words in which decisions are explained. */
public final class DecisionTexts {

    private static final TextBundle BUNDLE =
            TextBundle.ofResources(DecisionTexts.class::getResourceAsStream, KamTexts.languages());

    private DecisionTexts() {}

    /**
     * Returns the library's words for explanations, in all {@link KamTexts#languages()}.
     *
     * @return the bundle, the same every time
     */
    public static TextBundle bundle() {
        return BUNDLE;
    }

    /**
     * Returns how a value of an input, or an answer of a decision, is said: with its unit, or by its label.
     *
     * @param operand the input or decision
     * @param value a value that it can have: a {@code Decimal}, a {@code Ratio}, a {@code LocalDate}, a level, a
     *     {@code Boolean}, a text, or a collection of levels
     * @return an argument of a {@link Message}
     */
    public static Object value(Operand operand, Object value) {
        return operand instanceof Decision<?> decision
                ? Wording.answer(decision, value)
                : Wording.value((Input) operand, value);
    }

    /**
     * Returns how much a number is, to its last digit and with its unit.
     *
     * @param value the number
     * @param unit its unit
     * @return a message with the texts of this bundle
     */
    public static Message quantity(Decimal value, Unit unit) {
        return Wording.quantity(value, unit);
    }
}

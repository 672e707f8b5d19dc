package io.github.kamrules.decision;

import io.github.kamrules.text.KamTexts;
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
     * @return an argument of a {@link io.github.kamrules.text.Message}
     */
    public static Object value(Operand operand, Object value) {
        return operand instanceof Decision<?> decision
                ? Wording.answer(decision, value)
                : Wording.value((Input) operand, value);
    }
}

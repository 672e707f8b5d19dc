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
}

package io.github.kamrules.verify;

import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;

/** The words in which findings are told. */
public final class VerifyTexts {

    private static final TextBundle BUNDLE =
            TextBundle.ofResources(VerifyTexts.class::getResourceAsStream, KamTexts.languages());

    private VerifyTexts() {}

    /**
     * Returns the library's words for findings, in all {@link KamTexts#languages()}. They go with those of
     * {@link io.github.kamrules.decision.DecisionTexts}.
     *
     * @return the bundle, the same every time
     */
    public static TextBundle bundle() {
        return BUNDLE;
    }
}

package io.github.kamrules.examples.portfolioreview.output;

import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;

/** The words of the summary on the console. */
public final class OutputTexts {
    private static final TextBundle BUNDLE =
            TextBundle.ofResources(OutputTexts.class::getResourceAsStream, KamTexts.languages());

    private OutputTexts() {}

    /**
     * Returns the texts.
     *
     * @return the texts in all languages of the library
     */
    public static TextBundle bundle() {
        return BUNDLE;
    }
}

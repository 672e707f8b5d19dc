package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;

/** The words for what is noticed in files: problems, refusals and notes. */
public final class CsvTexts {
    private static final TextBundle BUNDLE =
            TextBundle.ofResources(CsvTexts.class::getResourceAsStream, KamTexts.languages());

    private CsvTexts() {}

    /**
     * Returns the texts.
     *
     * @return the texts in all languages of the library
     */
    public static TextBundle bundle() {
        return BUNDLE;
    }
}

package io.github.kamrules.standard;

import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;

/** The words in which the standard policy speaks: names of its decisions, its reasons, and its strategies. */
public final class StandardTexts {

    private static final TextBundle BUNDLE =
            TextBundle.ofResources(StandardTexts.class::getResourceAsStream, KamTexts.languages());

    private StandardTexts() {}

    /**
     * Returns the texts, in all {@link KamTexts#languages()}.
     *
     * @return the bundle, the same every time
     */
    public static TextBundle bundle() {
        return BUNDLE;
    }
}

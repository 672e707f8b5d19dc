package io.github.kamrules.compare;

import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;

/** The words in which policies and reviews are compared. */
public final class CompareTexts {

    private static final TextBundle BUNDLE =
            TextBundle.ofResources(CompareTexts.class::getResourceAsStream, KamTexts.languages());

    private CompareTexts() {}

    /**
     * Returns the library's words for comparisons, in all {@link KamTexts#languages()}.
     *
     * @return the bundle, the same every time
     */
    public static TextBundle bundle() {
        return BUNDLE;
    }
}

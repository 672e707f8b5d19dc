package io.github.kamrules.fact;

import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;

/** The names of the facts that the library reads from every account. */
public final class FactTexts {

    private static final TextBundle BUNDLE =
            TextBundle.ofResources(FactTexts.class::getResourceAsStream, KamTexts.languages());

    private FactTexts() {}

    /**
     * Returns the names, in all {@link KamTexts#languages()}.
     *
     * @return the bundle, the same every time
     */
    public static TextBundle bundle() {
        return BUNDLE;
    }
}

package io.github.kamrules.whatif;

import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;

/** The words for what would be if facts were different. */
public final class WhatIfTexts {

    private static final TextBundle BUNDLE =
            TextBundle.ofResources(WhatIfTexts.class::getResourceAsStream, KamTexts.languages());

    private WhatIfTexts() {}

    /**
     * Returns the library's words for paths, in all {@link KamTexts#languages()}.
     *
     * @return the bundle, the same every time
     */
    public static TextBundle bundle() {
        return BUNDLE;
    }
}

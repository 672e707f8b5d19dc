package io.github.kamrules.examples.portfolioreview.steelwheels;

import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;

/** The words for what {@link SteelWheelsPolicy} adds. */
final class SteelWheelsTexts {

    private static final TextBundle BUNDLE =
            TextBundle.ofResources(SteelWheelsTexts.class::getResourceAsStream, KamTexts.languages());

    private SteelWheelsTexts() {}

    /**
     * Returns the texts, in all {@link KamTexts#languages()}.
     *
     * @return the bundle, the same every time
     */
    static TextBundle bundle() {
        return BUNDLE;
    }
}

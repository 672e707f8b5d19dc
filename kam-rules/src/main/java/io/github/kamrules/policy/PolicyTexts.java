package io.github.kamrules.policy;

import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;

/** The words in which policies are described. */
public final class PolicyTexts {

    private static final TextBundle BUNDLE =
            TextBundle.ofResources(PolicyTexts.class::getResourceAsStream, KamTexts.languages());

    private PolicyTexts() {}

    /**
     * Returns the library's words for descriptions of policies, in all {@link KamTexts#languages()}.
     *
     * @return the bundle, the same every time
     */
    public static TextBundle bundle() {
        return BUNDLE;
    }
}

package io.github.kamrules.policy;

import io.github.kamrules.text.TextBundle;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;

/** The words in which policies are described. */
public final class PolicyTexts {

    private static final TextBundle ENGLISH = load("texts_en.properties", Locale.ENGLISH);

    private PolicyTexts() {}

    /**
     * Returns the library's words for descriptions of policies: English for now.
     *
     * @return the bundle
     */
    public static TextBundle bundle() {
        return ENGLISH;
    }

    private static TextBundle load(String name, Locale locale) {
        InputStream stream = PolicyTexts.class.getResourceAsStream(name);
        return TextBundle.ofProperties(locale, Objects.requireNonNull(stream, name));
    }
}

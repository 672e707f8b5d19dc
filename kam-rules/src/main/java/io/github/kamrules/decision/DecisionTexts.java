package io.github.kamrules.decision;

import io.github.kamrules.text.TextBundle;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;

/** The words in which decisions are explained. */
public final class DecisionTexts {

    private static final TextBundle ENGLISH = load("texts_en.properties", Locale.ENGLISH);

    private DecisionTexts() {}

    /**
     * Returns the library's words for explanations: English for now.
     *
     * @return the bundle
     */
    public static TextBundle bundle() {
        return ENGLISH;
    }

    private static TextBundle load(String name, Locale locale) {
        InputStream stream = DecisionTexts.class.getResourceAsStream(name);
        return TextBundle.ofProperties(locale, Objects.requireNonNull(stream, name));
    }
}

package io.github.kamrules.fact;

import static java.util.Objects.requireNonNull;

import io.github.kamrules.text.TextBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The names of the facts that the library reads from every account. */
public final class FactTexts {

    private static final TextBundle BUNDLE = load();

    private FactTexts() {}

    /**
     * Returns the names: English for now.
     *
     * @return the bundle
     */
    public static TextBundle bundle() {
        return BUNDLE;
    }

    private static TextBundle load() {
        try (InputStream texts = FactTexts.class.getResourceAsStream("texts_en.properties")) {
            return TextBundle.ofProperties(Locale.ENGLISH, requireNonNull(texts, "texts_en.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.kamrules.standard;

import static java.util.Objects.requireNonNull;

import io.github.kamrules.text.TextBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The words in which the standard policy speaks: names of its decisions, its reasons, and its strategies. */
public final class StandardTexts {

    private static final TextBundle BUNDLE = load();

    private StandardTexts() {}

    /**
     * Returns the texts: English for now.
     *
     * @return the bundle
     */
    public static TextBundle bundle() {
        return BUNDLE;
    }

    private static TextBundle load() {
        try (InputStream texts = StandardTexts.class.getResourceAsStream("texts_en.properties")) {
            return TextBundle.ofProperties(Locale.ENGLISH, requireNonNull(texts, "texts_en.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

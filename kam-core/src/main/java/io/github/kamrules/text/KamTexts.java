package io.github.kamrules.text;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * The texts that come with the library's domain types: the labels of every level, enum constant and unit. Immutable and
 * thread-safe.
 */
public final class KamTexts {
    private KamTexts() {}

    /**
     * Returns the texts of the domain types, in English.
     *
     * @return the bundle, the same every time
     */
    public static TextBundle core() {
        return Core.BUNDLE;
    }

    private static final class Core {
        static final TextBundle BUNDLE = load();

        private static TextBundle load() {
            try (InputStream texts = KamTexts.class.getResourceAsStream("texts_en.properties")) {
                return TextBundle.ofProperties(Locale.ENGLISH, requireNonNull(texts, "texts_en.properties"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

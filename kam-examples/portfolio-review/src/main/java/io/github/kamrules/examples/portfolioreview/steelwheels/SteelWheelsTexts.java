package io.github.kamrules.examples.portfolioreview.steelwheels;

import io.github.kamrules.text.TextBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/** The words for what {@link SteelWheelsPolicy} adds. Another language would be another file. */
final class SteelWheelsTexts {
    private SteelWheelsTexts() {}

    /**
     * Returns the texts.
     *
     * @return the texts in English
     */
    static TextBundle bundle() {
        String name = "texts_en.properties";
        try (InputStream file = SteelWheelsTexts.class.getResourceAsStream(name)) {
            return TextBundle.ofProperties(Locale.ENGLISH, Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

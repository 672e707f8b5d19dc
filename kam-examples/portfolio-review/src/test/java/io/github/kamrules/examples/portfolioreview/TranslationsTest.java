package io.github.kamrules.examples.portfolioreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.fixtures.Translations;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    @Test
    void everyTextOfTheProgramIsThereInAllLanguages() {
        assertThat(Translations.ofModule().problems()).isEmpty();
    }
}

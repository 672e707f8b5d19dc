package io.github.kamrules.languages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.fixtures.Translations;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    @Test
    void everyTextOfTheModuleIsThereInAllLanguages() {
        assertThat(Translations.ofModule().problems()).isEmpty();
    }
}

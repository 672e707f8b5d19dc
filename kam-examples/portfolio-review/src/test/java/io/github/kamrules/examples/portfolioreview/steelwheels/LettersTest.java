package io.github.kamrules.examples.portfolioreview.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
    private final Letters letters = new Letters();

    @Test
    void putsLettersBack() {
        assertThat(letters.repair("u00c5kergatan, Fru00e9du00e9rique, Strau00dfe"))
                .isEqualTo("Åkergatan, Frédérique, Straße");
    }

    @Test
    void leavesOtherTextsAlone() {
        assertThat(letters.repair("Menu 0041, u0041, u00zz")).isEqualTo("Menu 0041, u0041, u00zz");
    }

    @Test
    void countsTheTextsItRepaired() {
        letters.repair("Quu00e9bec, Montru00e9al");
        letters.repair("Paris");
        letters.repair("Ku00f6ln");
        assertThat(letters.repairedTexts()).isEqualTo(2);
    }
}

package io.github.kamrules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"tier", "relationship-strength", "a1-2b"})
    void acceptsKebabCase(String name) {
        assertThat(Names.kebab("id", name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Tier, tier",
        "valueClass, value-class",
        "value_class, value-class",
        "' Value  class ', value-class",
        "a--b, a-b",
    })
    void rejectsOtherNamesWithTheLikelyOne(String name, String likely) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Names.kebab("id of a scale", name))
                .withMessage("The id of a scale (" + name
                        + ") must be in kebab-case: lower-case letters and digits, joined by"
                        + " single hyphens.\nMaybe write " + likely + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1a", "é"})
    void rejectsWhatHasNoLikelyName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Names.kebab("id", name))
                .withMessageEndingWith("hyphens.");
    }

    @ParameterizedTest
    @CsvSource({
        "KY, KEY", // one letter missing
        "key, KEY", // case does not count
        "STRATGEIC, STRATEGIC", // two letters swapped are two replacements
        "PROSPECTS, PROSPECT",
        "KEI, KEY",
    })
    void findsTheNearestName(String written, String nearest) {
        assertThat(Names.nearest(written, List.of("PROSPECT", "ORDINARY", "KEY", "STRATEGIC")))
                .contains(nearest);
    }

    @Test
    void findsNothingWhenAllNamesAreFarOff() {
        assertThat(Names.nearest("GOLD", List.of("PROSPECT", "KEY"))).isEmpty();
        assertThat(Names.nearest("GOLD", List.of())).isEmpty();
    }

    @Test
    void takesTheFirstOfEquallyNearNames() {
        assertThat(Names.nearest("AX", List.of("AY", "AZ"))).contains("AY");
    }
}

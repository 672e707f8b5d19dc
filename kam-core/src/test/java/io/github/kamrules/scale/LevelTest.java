package io.github.kamrules.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.text.TextKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {
    @Test
    void isNamedByScaleAndId() {
        Level level = new Level("value-class", "LONG_TAIL");

        assertThat(level.label()).isEqualTo(TextKey.of("value-class.LONG_TAIL"));
        assertThat(level).hasToString("LONG_TAIL");
        new EqualsTester()
                .addEqualityGroup(level, new Level("value-class", "LONG_TAIL"))
                .addEqualityGroup(new Level("value-class", "HEAD"))
                .addEqualityGroup(new Level("tier", "LONG_TAIL"))
                .testEquals();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key", "1A", "A-B", "_A", "CLÉ"})
    void rejectsMalformedIds(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Level("tier", id))
                .withMessage(
                        "The level (" + id + ") of scale (tier) must be upper-case letters A to Z, digits and '_', a"
                                + " letter first.\nMaybe write it as in FIRST_TIME, and give it any label in the texts.");
    }

    @Test
    void rejectsMalformedScales() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Level("Tier", "KEY"))
                .withMessageStartingWith("The id of a scale (Tier) must be in kebab-case");
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester().setDefault(String.class, "a").testAllPublicConstructors(Level.class);
    }
}

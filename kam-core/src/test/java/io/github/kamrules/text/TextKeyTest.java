package io.github.kamrules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.NullPointerTester;
import java.time.format.TextStyle;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeyTest {
    @Test
    void joinsSegmentsByPoints() {
        assertThat(TextKey.of("strategy.win-back").plus("step.1")).isEqualTo(TextKey.of("strategy.win-back.step.1"));
        assertThat(TextKey.of("tier.KEY")).hasToString("tier.KEY");
    }

    @Test
    void namesTheLabelOfAnEnumConstant() {
        assertThat(TextKey.of(TextStyle.FULL)).isEqualTo(TextKey.of("text-style.FULL"));
        assertThat(TextKey.of(TimeUnit.DAYS)).isEqualTo(TextKey.of("time-unit.DAYS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a b", "größe", "a{b}"})
    void rejectsOtherCharacters(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextKey.of(value))
                .withMessage(
                        "The text key (" + value + ") must be letters a to z, digits, '-' and '_' in segments joined by"
                                + " points.\nMaybe write it as in tier.KEY.");
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester().testAllPublicStaticMethods(TextKey.class);
    }
}

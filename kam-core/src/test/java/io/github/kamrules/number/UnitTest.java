package io.github.kamrules.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.NullPointerTester;
import org.junit.jupiter.api.Test;

class UnitTest {
    @Test
    void isOpenToUnitsOfTheEmbedder() {
        assertThat(Unit.of("seats")).isEqualTo(new Unit("seats")).hasToString("seats");
        assertThat(Unit.of("days")).isEqualTo(Unit.DAYS);
    }

    @Test
    void rejectsIdsOutsideKebabCase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.of("Man days"))
                .withMessageStartingWith("The id of a unit (Man days) must be in kebab-case")
                .withMessageEndingWith("\nMaybe write man-days.");
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester().testAllPublicStaticMethods(Unit.class);
    }
}

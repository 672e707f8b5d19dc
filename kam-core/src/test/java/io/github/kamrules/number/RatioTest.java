package io.github.kamrules.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {
    private static Ratio ratio(String part, String whole) {
        return Ratio.of(Decimal.of(part), Decimal.of(whole));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0.33333333333333333333333333333333333333, 1",
        "1, 3, 0.33333333333333333333333333333333333334, -1",
        "1, 4, 0.25, 0",
        "-1, 4, -0.25, 0",
        "-1, 4, 0, -1",
        "9, 4, 2, 1",
    })
    void comparesWithABoundExactly(String part, String whole, String bound, int order) {
        assertThat(Integer.signum(ratio(part, whole).compareTo(Decimal.of(bound))))
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 4, 0.3333", "1, 8, 2, 0.12", "3, 8, 2, 0.38", "-1, 3, 0, 0", "5, 2, 0, 2"})
    void roundsHalfEven(String part, String whole, int places, String rounded) {
        assertThat(ratio(part, whole).toDecimal(places)).hasToString(rounded);
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.01"})
    void rejectsAWholeNotAboveZero(String whole) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio("1", whole))
                .withMessage("The whole (" + whole + ") of a ratio must be above zero.\n"
                        + "Maybe there is no ratio to speak of: leave it out.");
    }

    @ParameterizedTest
    @CsvSource({"-1", "19"})
    void rejectsPlacesOutOfRange(int places) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio("1", "3").toDecimal(places))
                .withMessage("The places (" + places + ") must be 0 to 18.");
    }

    @Test
    void keepsPartAndWholeApart() {
        new EqualsTester()
                .addEqualityGroup(ratio("1", "2"), ratio("1.0", "2.0"))
                .addEqualityGroup(ratio("2", "4"))
                .testEquals();
        assertThat(ratio("1000", "3000")).hasToString("1000/3000");
    }

    @Test
    void rejectsNulls() {
        NullPointerTester tester = new NullPointerTester().setDefault(Decimal.class, Decimal.ONE);
        tester.testAllPublicStaticMethods(Ratio.class);
        tester.testAllPublicConstructors(Ratio.class);
        tester.testAllPublicInstanceMethods(ratio("1", "2"));
    }
}

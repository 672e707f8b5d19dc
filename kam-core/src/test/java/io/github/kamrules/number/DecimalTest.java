package io.github.kamrules.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    private static final String DIGITS_38 = "12345678901234567890123456789012345678";

    @Test
    void equalsWhateverTheScale() {
        new EqualsTester()
                .addEqualityGroup(
                        Decimal.of("1"),
                        Decimal.of("1.0"),
                        Decimal.of("1e0"),
                        Decimal.of(1),
                        Decimal.of(new BigDecimal("1.000")),
                        Decimal.ofUnscaled(100, 2),
                        Decimal.ONE)
                .addEqualityGroup(
                        Decimal.of("0"), Decimal.of("0.000"), Decimal.of("0e99"), Decimal.of("-0"), Decimal.ZERO)
                .addEqualityGroup(Decimal.of("100"), Decimal.of("1e2"), Decimal.ofUnscaled(1, -2))
                .addEqualityGroup(Decimal.of("-1"))
                .testEquals();
    }

    @ParameterizedTest
    @CsvSource({
        "0.10, 0.1",
        "4.12e5, 412000",
        "-0.0, 0",
        "+7, 7",
        ".5, 0.5",
        "1e-38, 0.00000000000000000000000000000000000001"
    })
    void writesPlainDigitsThatReadBack(String text, String plain) {
        Decimal decimal = Decimal.of(text);

        assertThat(decimal).hasToString(plain);
        assertThat(Decimal.of(decimal.toString())).isEqualTo(decimal);
        assertThat(decimal.value().scale()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1,5", "1 000", "NaN", "0x1"})
    void rejectsTextThatIsNoNumber(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimal.of(text))
                .withMessage("The text (" + text + ") is not a decimal number.\n"
                        + "Maybe write it with a point and without grouping, as in 1250.5.");
    }

    @Test
    void rejectsTextOfAbsurdLengthUnread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimal.of("1".repeat(101)))
                .withMessage("A decimal of 101 characters is too long.");
    }

    @Test
    void holdsUpTo38Digits() {
        assertThat(Decimal.of(DIGITS_38)).hasToString(DIGITS_38);
        assertThat(Decimal.of("0." + DIGITS_38)).hasToString("0." + DIGITS_38);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e38",
                "1e-39",
                DIGITS_38 + "9",
                DIGITS_38 + ".9",
                "1e2147483647",
                "-1e-2147483647",
                "1000e2147483640"
            })
    void rejectsMoreThan38Digits(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimal.of(text))
                .withMessageStartingWith("The decimal (")
                .withMessageEndingWith("at most 38 are allowed.\nMaybe round it first.");
    }

    @Test
    void namesTheNumberThatNeedsTooManyDigits() {
        Decimal large = Decimal.of("1e20");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> large.times(large))
                .withMessage("The decimal (1" + "0".repeat(40)
                        + ") needs 41 digits; at most 38 are allowed.\nMaybe round it first.");
    }

    @Test
    void calculatesExactly() {
        Decimal a = Decimal.of("0.1");
        Decimal b = Decimal.of("0.2");

        assertThat(a.plus(b)).isEqualTo(Decimal.of("0.3"));
        assertThat(a.minus(b)).isEqualTo(Decimal.of("-0.1"));
        assertThat(a.times(b)).isEqualTo(Decimal.of("0.02"));
        assertThat(a.negated()).isEqualTo(Decimal.of("-0.1"));
    }

    @ParameterizedTest
    @CsvSource({"-0.1, -1", "0, 0", "2, 1"})
    void knowsItsSign(String text, int sign) {
        Decimal decimal = Decimal.of(text);

        assertThat(decimal.signum()).isEqualTo(sign);
        assertThat(decimal.isNegative()).isEqualTo(sign < 0);
        assertThat(decimal.isZero()).isEqualTo(sign == 0);
        assertThat(decimal.isPositive()).isEqualTo(sign > 0);
    }

    @Test
    void comparesByValue() {
        Decimal less = Decimal.of("9.99");
        Decimal more = Decimal.of("10");

        assertThat(less).isLessThan(more).isEqualByComparingTo(Decimal.of("9.990"));
        assertThat(less.min(more)).isEqualTo(more.min(less)).isEqualTo(less);
        assertThat(less.max(more)).isEqualTo(more.max(less)).isEqualTo(more);
    }

    @Test
    void rejectsNulls() {
        NullPointerTester tester = new NullPointerTester();
        tester.testAllPublicStaticMethods(Decimal.class);
        tester.testAllPublicConstructors(Decimal.class);
        tester.testAllPublicInstanceMethods(Decimal.ONE);
    }
}

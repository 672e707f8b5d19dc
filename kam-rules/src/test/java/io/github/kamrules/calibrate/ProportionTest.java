package io.github.kamrules.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.decision.Parameter;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Ratio;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0, 0.1611",
        "1, 29, 0.0061, 0.1718",
    })
    void hasTheIntervalsThatNewcombePublishedIn1998(int hits, int total, double low, double high) {
        Interval interval = Proportion.of(hits, total).interval();

        Offset<Double> lastDigit = Offset.offset(0.000101); // ours is rounded outward
        assertThat(interval.low().orElseThrow().value().doubleValue()).isEqualTo(low, lastDigit);
        assertThat(interval.high().orElseThrow().value().doubleValue()).isEqualTo(high, lastDigit);
    }

    @ParameterizedTest
    @CsvSource({"5, 120, '[0.0179, 0.0939]'", "2, 4, '[0.15, 0.85]'", "3, 3, '[0.4384, 1]'", "0, 0, '[0, 1]'"})
    void roundsTheIntervalOutward(int hits, int total, String interval) {
        assertThat(Proportion.of(hits, total).interval()).isEqualTo(Interval.parse(interval));
    }

    @Test
    void tellsTheRateExactly() {
        assertThat(Proportion.of(1, 3).rate()).contains(Ratio.of(Decimal.of(1), Decimal.of(3)));
        assertThat(Proportion.of(0, 0).rate()).isEmpty();
    }

    @Test
    void isSmallUpToTheBound() {
        assertThat(Proportion.of(5, 40).small(Proportion.SMALL_SAMPLE)).isTrue();
        assertThat(Proportion.of(5, 41).small(Proportion.SMALL_SAMPLE)).isFalse();
        assertThat(Proportion.of(5, 41).small(Parameter.literal("41"))).isTrue();
    }

    @Test
    void addsCases() {
        assertThat(Proportion.of(1, 3).plus(Proportion.of(2, 4)))
                .isEqualTo(Proportion.of(3, 7))
                .hasToString("3 of 7");
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "4, 3", "0, -1"})
    void rejectsImpossibleNumbers(int hits, int total) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(hits, total))
                .withMessage("The cases that came true (" + hits + ") must be 0 to the number of all cases (" + total
                        + ").\nMaybe the two numbers are in the wrong order.");
    }
}

package io.github.kamrules.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    private static final Decimal LOW = Decimal.of("0.1");
    private static final Decimal HIGH = Decimal.of("0.25");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(-inf, inf)  | true  | true  | true  | true  | true",
                "[0.1, inf)   | false | true  | true  | true  | true",
                "(0.1, inf)   | false | false | true  | true  | true",
                "(-inf, 0.25] | true  | true  | true  | true  | false",
                "(-inf, 0.25) | true  | true  | true  | false | false",
                "[0.1, 0.25]  | false | true  | true  | true  | false",
                "(0.1, 0.25)  | false | false | true  | false | false",
                "[0.1, 0.25)  | false | true  | true  | false | false",
                "(0.1, 0.25]  | false | false | true  | true  | false",
                "[0.1, 0.1]   | false | true  | false | false | false",
            })
    void holdsTheNumbersBetweenItsEnds(
            String text, boolean below, boolean low, boolean middle, boolean high, boolean above) {
        Interval interval = Interval.parse(text);

        assertThat(interval.contains(Decimal.of("0.0999"))).isEqualTo(below);
        assertThat(interval.contains(LOW)).isEqualTo(low);
        assertThat(interval.contains(Decimal.of("0.2"))).isEqualTo(middle);
        assertThat(interval.contains(HIGH)).isEqualTo(high);
        assertThat(interval.contains(Decimal.of("0.2501"))).isEqualTo(above);
        assertThat(interval).hasToString(text);
    }

    @Test
    void equalsByEnds() {
        new EqualsTester()
                .addEqualityGroup(Interval.all(), Interval.parse("(-inf,inf)"))
                .addEqualityGroup(Interval.atLeast(LOW), Interval.parse("[0.10, inf)"))
                .addEqualityGroup(Interval.moreThan(LOW), Interval.parse("(0.1, inf)"))
                .addEqualityGroup(Interval.atMost(HIGH), Interval.parse("(-inf, 0.250]"))
                .addEqualityGroup(Interval.lessThan(HIGH), Interval.parse(" (-inf, 0.25) "))
                .addEqualityGroup(Interval.closed(LOW, HIGH), Interval.parse("[ 0.1 , 0.25 ]"))
                .addEqualityGroup(Interval.open(LOW, HIGH), Interval.parse("(0.1, 0.25)"))
                .addEqualityGroup(Interval.closedOpen(LOW, HIGH), Interval.parse("[1e-1, 0.25)"))
                .addEqualityGroup(Interval.openClosed(LOW, HIGH), Interval.parse("(0.1, 0.25]"))
                .addEqualityGroup(Interval.exactly(LOW), Interval.closed(LOW, LOW))
                .testEquals();
    }

    @Test
    void showsItsEnds() {
        Interval bounded = Interval.closedOpen(LOW, HIGH);

        assertThat(bounded.low()).contains(LOW);
        assertThat(bounded.lowInclusive()).isTrue();
        assertThat(bounded.high()).contains(HIGH);
        assertThat(bounded.highInclusive()).isFalse();
        assertThat(Interval.all().low()).isEmpty();
        assertThat(Interval.all().high()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2, 1]", "(1, 1)", "[1, 1)", "(1, 1]"})
    void rejectsIntervalsThatHoldNoNumber(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.parse(text))
                .withMessage("The interval " + text + " holds no number.\n"
                        + "Maybe its ends are swapped, or one of them should be inclusive.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "[1]", "[1, 2, 3]", "[-inf, 1]", "[1, inf]", "1..2"})
    void rejectsTextThatIsNoInterval(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.parse(text))
                .withMessage(
                        "The text (" + text + ") is not an interval.\nMaybe write it as in [0.1, 0.25) or (-inf, 5].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(inf, 1]", "[a, 1]"})
    void rejectsEndsThatAreNoNumbers(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.parse(text))
                .withMessageContaining("is not a decimal number");
    }

    @Test
    void rejectsNulls() {
        NullPointerTester tester = new NullPointerTester().setDefault(Decimal.class, Decimal.ONE);
        tester.testAllPublicStaticMethods(Interval.class);
        tester.testAllPublicInstanceMethods(Interval.exactly(Decimal.ONE));
    }
}

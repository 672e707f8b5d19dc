package io.github.kamrules.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
    private static final LocalDate START = LocalDate.of(2025, 6, 30);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final Window YEAR = Window.of(START, END);

    @ParameterizedTest
    @CsvSource({"2025-06-30, false", "2025-07-01, true", "2026-06-30, true", "2026-07-01, false"})
    void leavesOutItsStartAndContainsItsEnd(LocalDate date, boolean contained) {
        assertThat(YEAR.contains(date)).isEqualTo(contained);
    }

    @Test
    void ofATrailingYearStartsOnTheSameDayAYearBefore() {
        assertThat(Window.trailingYear(END)).isEqualTo(YEAR);
        assertThat(YEAR.days()).isEqualTo(365);
    }

    @Test
    void ofAYearThatEndsOnLeapDayStartsAfterTheTwentyEighth() {
        Window leap = Window.trailingYear(LocalDate.of(2024, 2, 29));

        assertThat(leap.startExclusive()).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(leap.days()).isEqualTo(366);
    }

    @Test
    void ofTrailingMonthsStartsOnTheSameDayOfAnEarlierMonth() {
        assertThat(Window.trailingMonths(END, 12)).isEqualTo(YEAR);
        assertThat(Window.trailingMonths(END, 1200)).isEqualTo(Window.of(LocalDate.of(1926, 6, 30), END));
        assertThat(Window.trailingMonths(END, 1)).isEqualTo(Window.of(LocalDate.of(2026, 5, 30), END));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1201})
    void rejectsAnAbsurdNumberOfMonths(int months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.trailingMonths(END, months))
                .withMessage("The months (%s) of a window must be 1 to 1200.", months);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30", "2026-07-01"})
    void rejectsAStartThatIsNotBeforeTheEnd(LocalDate start) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.of(start, END))
                .withMessage(
                        "The start (%s) of a window must be before its end (2026-06-30).\n"
                                + "Maybe the two are swapped; a window of one day starts on the day before.",
                        start);
    }

    @Test
    void readsBackItsText() {
        assertThat(YEAR).hasToString("(2025-06-30, 2026-06-30]");
        assertThat(Window.parse(YEAR.toString())).isEqualTo(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-06-30, 2026-06-30", "(2025-06-30, 2026-06-31]", "(2025-06-30, 2026-06-30)"})
    void rejectsATextThatIsNoWindow(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.parse(text))
                .withMessage("The text (%s) is not a window.\nMaybe write it like (2025-06-30, 2026-06-30].", text);
    }

    @Test
    void isOrderedByEndThenByStart() {
        Window earlier = Window.trailingYear(END.minusDays(1));
        Window longer = Window.of(START.minusDays(1), END);

        assertThat(Stream.of(YEAR, longer, earlier).sorted()).containsExactly(earlier, longer, YEAR);
        assertThat(YEAR).isEqualByComparingTo(Window.trailingYear(END));
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(YEAR, Window.trailingYear(END))
                .addEqualityGroup(Window.of(START.plusDays(1), END))
                .addEqualityGroup(Window.of(START, END.plusDays(1)))
                .testEquals();
    }

    @Test
    void rejectsNulls() {
        NullPointerTester tester = new NullPointerTester().setDefault(int.class, 1);
        tester.testAllPublicStaticMethods(Window.class);
        tester.testAllPublicConstructors(Window.class);
        tester.testAllPublicInstanceMethods(YEAR);
    }
}

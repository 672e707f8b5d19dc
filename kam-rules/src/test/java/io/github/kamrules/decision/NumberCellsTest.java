package io.github.kamrules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberCellsTest {

    private static final Domain.Numbers ALL = Domain.numbers("(-inf, inf)", Unit.NONE);

    private static NumberCells cells(Domain.Numbers domain, String... bounds) {
        return new NumberCells(Arrays.stream(bounds).map(Decimal::of).toList(), domain);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 2", "0.05, 3", "0.1, 4", "0.1000000000000000001, 5", "7, 5"})
    void cutsTheLineAtEveryBound(String value, int state) {
        assertThat(cells(ALL, "0.1", "0").stateOf(Decimal.of(value))).isEqualTo(state);
    }

    @Test
    void comparesSharesExactly() {
        NumberCells cells = cells(ALL, "0.1", "0.333333333333333333");
        assertThat(cells.stateOfShare(1, 10)).isEqualTo(2);
        assertThat(cells.stateOfShare(99_999_999_999_999_999L, 1_000_000_000_000_000_000L))
                .isEqualTo(1);
        assertThat(cells.stateOfShare(100_000_000_000_000_001L, 1_000_000_000_000_000_000L))
                .isEqualTo(3);
        assertThat(cells.stateOfShare(1, 3)).isEqualTo(5);
        assertThat(cells.stateOfShare(333_333_333_333_333_333L, 1_000_000_000_000_000_000L))
                .isEqualTo(4);
        assertThat(cells.stateOfShare(-1, 3)).isEqualTo(1);
    }

    @Test
    void comparesProductsOf128Bits() {
        NumberCells cells = cells(ALL, "1", "-1", "999999999999999999");
        long big = Long.MAX_VALUE;
        assertThat(cells.stateOfShare(big, big)).isEqualTo(4);
        assertThat(cells.stateOfShare(big - 1, big)).isEqualTo(3);
        assertThat(cells.stateOfShare(big, big - 1)).isEqualTo(5);
        assertThat(cells.stateOfShare(-big, big)).isEqualTo(2);
        assertThat(cells.stateOfShare(Long.MIN_VALUE, big)).isEqualTo(1);
        assertThat(cells.stateOfShare(1 - big, big)).isEqualTo(3);
        assertThat(cells.stateOfShare(big, 1)).isEqualTo(7);
        assertThat(cells.stateOf(999_999_999_999_999_999L, 0)).isEqualTo(6);
    }

    @Test
    void unscaledNumbersAreDecimals() {
        NumberCells small = cells(ALL, "0.25", "1250");
        NumberCells large = cells(ALL, "0.25", "1250", "1e30");
        for (NumberCells cells : List.of(small, large)) {
            assertThat(cells.stateOf(25, 2)).isEqualTo(2);
            assertThat(cells.stateOf(250_000, 6)).isEqualTo(2);
            assertThat(cells.stateOf(249_999, 6)).isEqualTo(1);
            assertThat(cells.stateOf(125_000, 2)).isEqualTo(4);
            assertThat(cells.stateOf(125_001, 2)).isEqualTo(5);
            assertThat(cells.stateOfShare(1, 4)).isEqualTo(2);
            assertThat(cells.stateOfShare(5_001, 4)).isEqualTo(5);
        }
        assertThat(large.stateOf(Decimal.of("1e30"))).isEqualTo(6);
    }

    @Test
    void onlyCellsWithANumberOfTheDomainArePossible() {
        assertThat(cells(Domain.numbers("[0, 1]", Unit.NONE), "0.5", "2").possibleStates())
                .containsExactly(2, 3, 4, 5, 6);
        assertThat(cells(Domain.numbers("(0, 1)", Unit.NONE), "0.5").possibleStates())
                .containsExactly(3, 4, 5);
        assertThat(cells(Domain.numbers("[0, inf)", Unit.NONE).orNone(), "-5").possibleStates())
                .containsExactly(0, 4, 5);
    }

    @Test
    void stepsLeaveCellsWithoutANumber() {
        assertThat(cells(Domain.wholeNumbers("[0, 3]", Unit.COUNT), "1", "1.5", "2")
                        .possibleStates())
                .containsExactly(2, 4, 8, 10);
        Domain.Numbers halves = Domain.numbers("(-inf, inf)", Unit.NONE).inStepsOf("0.5");
        assertThat(cells(halves, "-0.2", "0.2", "0.4").possibleStates()).containsExactly(1, 3, 7);
    }

    @Test
    void aCellHasAWitness() {
        Domain.Numbers domain = Domain.wholeNumbers("[-3, 12]", Unit.COUNT);
        NumberCells cells = cells(domain, "0", "2", "4.5", "5.5", "5.7");
        for (int state : cells.possibleStates()) {
            Decimal witness = cells.witness(state, domain).orElseThrow();
            assertThat(domain.contains(witness)).isTrue();
            assertThat(cells.stateOf(witness)).isEqualTo(state);
        }
    }
}

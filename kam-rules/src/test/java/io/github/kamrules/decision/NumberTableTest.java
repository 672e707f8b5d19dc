package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.SCORE;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.failure;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberTableTest {

    private static NumberTable rows(NumberTable empty) {
        return empty.row("2.5", SHARE.atLeast("0.1"))
                .row("-1", SHARE.atLeast("0.2"))
                .row("4", BLOCKED.isTrue());
    }

    private static final NumberTable SUM = rows(NumberTable.sum(SHARE, BLOCKED));
    private static final NumberTable MIN = rows(NumberTable.min(SHARE, BLOCKED));
    private static final NumberTable MAX = rows(NumberTable.max(SHARE, BLOCKED));

    private static Verdict<Decimal> of(NumberTable table, InputValues.Builder values) {
        return decide(graph(SCORE, table), SCORE, values);
    }

    private static InputValues.Builder all(String share, boolean blocked) {
        return given().number(SHARE, share).flag(BLOCKED, blocked);
    }

    private static Verdict<Decimal> number(String value) {
        return decided(Decimal.of(value));
    }

    @Test
    void sumAddsTheNumbersOfTheRowsThatApply() {
        assertThat(of(SUM, all("0.2", true))).isEqualTo(number("5.5"));
        assertThat(of(SUM, all("0.19", true))).isEqualTo(number("6.5"));
        assertThat(of(SUM, all("0.1", false))).isEqualTo(number("2.5"));
    }

    @Test
    void equalNumbersOfTwoRowsBothCount() {
        NumberTable table =
                NumberTable.sum(SHARE).row("3", SHARE.atLeast("0.1")).row("3");
        assertThat(of(table, given().number(SHARE, "0.1"))).isEqualTo(number("6"));
        assertThat(of(table, given().number(SHARE, "0.09"))).isEqualTo(number("3"));
    }

    @Test
    void minAndMaxPickTheSmallestAndTheLargest() {
        assertThat(of(MIN, all("0.2", true))).isEqualTo(number("-1"));
        assertThat(of(MIN, all("0.19", true))).isEqualTo(number("2.5"));
        assertThat(of(MAX, all("0.2", true))).isEqualTo(number("4"));
        assertThat(of(MAX, all("0.2", false))).isEqualTo(number("2.5"));
    }

    @Test
    void withoutARowThereIsAGapOrTheDefaultNumber() {
        for (NumberTable table : List.of(SUM, MIN, MAX)) {
            assertThat(failure(of(table, all("0.09", false))))
                    .hasToString("GAP in score: no row applies, and there is no answer for that case");
            assertThat(of(table.otherwise("0"), all("0.09", false))).isEqualTo(number("0"));
            assertThat(of(table.otherwiseNotApplicable("reason.none"), all("0.09", false)))
                    .isInstanceOf(Verdict.NotApplicable.class);
        }
    }

    @Test
    void aTableWithoutARowForWhatDoesNotApplyDoesNotApplyEither() {
        NumberTable table = NumberTable.sum(DAYS).row("1", DAYS.atLeast("10"));
        assertThat(of(table, given().notApplicable(DAYS))).isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void theSmallestAndTheLargestNumberStayPossible() {
        assertThat(undecided(of(SUM, given().flag(BLOCKED, true))).candidates())
                .isEqualTo(new Candidates<>(List.of(Decimal.of(4), Decimal.of("6.5")), false, false, false, false));
        assertThat(undecided(of(MIN, given().flag(BLOCKED, false))).candidates())
                .isEqualTo(new Candidates<>(List.of(Decimal.of(-1), Decimal.of("2.5")), false, true, false, false));
        assertThat(of(MAX, given().flag(BLOCKED, true))).isEqualTo(number("4"));
    }

    @Test
    void whatCanBeReachedLiesInTheDomain() {
        NumberDecision small = Decision.number("small", Domain.numbers("[-1, 6]", Unit.POINTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(small, SUM))
                .withMessageStartingWith("The table of the decision (small) can reach the sum 6.5, which is outside the"
                        + " decision's domain: ");
        NumberDecision positive = Decision.number("positive", Domain.numbers("[0, 9]", Unit.POINTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(positive, SUM))
                .withMessageStartingWith("The table of the decision (positive) can reach the sum -1, which is outside");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(positive, MIN))
                .withMessageStartingWith(
                        "The decision (positive) answers with (-1) in row 2, which is outside its domain");
        NumberDecision whole = Decision.number("whole", Domain.wholeNumbers("[-9, 9]", Unit.POINTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(whole, SUM))
                .withMessageStartingWith("The table of the decision (whole) can reach numbers that are no multiple");
        assertThat(decide(graph(small, MIN), small, all("0.2", true))).isEqualTo(number("-1"));
    }

    @Test
    void aCountTakesNoNumbers() {
        NumberTable count = ListTable.<String>collect(SHARE).row("a").count();
        assertThatIllegalStateException()
                .isThrownBy(() -> count.row("1"))
                .withMessage("A table that counts rows is complete, and 0 when none applies.\n"
                        + "Maybe add to the list table before count().");
        assertThatIllegalStateException().isThrownBy(() -> count.otherwise("1"));
    }
}

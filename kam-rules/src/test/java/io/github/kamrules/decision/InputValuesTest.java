package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.failure;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import org.junit.jupiter.api.Test;

class InputValuesTest {

    private static Ratio ratio(String part, String whole) {
        return Ratio.of(Decimal.of(part), Decimal.of(whole));
    }

    @Test
    void refusesValuesOutsideTheDomain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().number(SHARE, "1.01"))
                .withMessage("The value (1.01) of the input (share) is outside its domain: numbers[0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().number(DAYS, "1.5"))
                .withMessageEndingWith("numbers[0, inf) in steps of 1 or none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().share(SHARE, ratio("-1", "3")))
                .withMessage("The value (-1/3) of the input (share) is outside its domain: numbers[0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().share(SHARE, ratio("1", "1e18")))
                .withMessageContaining("has too many digits; at most 18 are allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        given().level(STRENGTH, Scale.ordered("alien", "X").value(0)))
                .withMessageContaining("is not of the scale (grade)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().notApplicable(SHARE))
                .withMessage("The input (share) cannot be known not to apply; its domain is numbers[0, 1].");
    }

    @Test
    void goRoundByABuilder() {
        InputValues.Builder values = given().number(SHARE, "0.5").notApplicable(DAYS);

        assertThat(values.build().toBuilder().build()).isEqualTo(values.build());
        assertThat(values.build().toBuilder().number(SHARE, "0.4").build())
                .isEqualTo(given().number(SHARE, "0.4").notApplicable(DAYS).build());
    }

    @Test
    void theSinkTakesOnlyTheKindOfItsInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().sink(SHARE).level(1))
                .withMessage("The input (share) was given (1), but its domain is numbers[0, 1].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().sink(BLOCKED).number(Decimal.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().sink(STRENGTH).text("HIGH"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().sink(COUNTRY).flag(true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().sink(STRENGTH).level(3));
    }

    @Test
    void theBufferTakesOnlyTheKindOfItsInput() {
        DecisionBuffer buffer = graph(
                        FIRST, FirstMatch.when(SHARE.atLeast("0.5"), HIGH).orWhen(STRENGTH.is(HIGH), LOW))
                .newBuffer();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> buffer.input(0).level(1))
                .withMessage("The input (share) was given a level, but its domain is numbers[0, 1].");
        assertThatIllegalArgumentException().isThrownBy(() -> buffer.input(1).number(1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> buffer.input(1).level(3))
                .withMessage("The level (3) of the input (strength) must be 0 to 2.");
        assertThatIllegalArgumentException().isThrownBy(() -> buffer.input(0).share(1, 0));
    }

    @Test
    void anInvalidInputFailsWhatDependsOnItAndNothingElse() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(
                        FIRST,
                        FirstMatch.when(SHARE.atLeast("0.5").and(BLOCKED.isFalse()), HIGH)
                                .otherwise(LOW))
                .decide(SECOND, FirstMatch.when(BLOCKED.isTrue(), HIGH).otherwise(LOW))
                .build();
        InputValues.Builder invalid = given().flag(BLOCKED, false);
        invalid.sink(SHARE).number(-5, 1);
        assertThat(failure(decide(graph, FIRST, invalid)))
                .hasToString("INVALID_INPUT in share: the value (-0.5) is outside its domain: numbers[0, 1]");
        assertThat(decide(graph, SECOND, invalid)).isEqualTo(decided(LOW));
        InputValues.Builder unread = given().flag(BLOCKED, true);
        unread.sink(SHARE).invalid("the CRM sent no number");
        assertThat(decide(graph, FIRST, unread)).isEqualTo(decided(LOW));
        InputValues.Builder open = given();
        open.sink(SHARE).invalid("the CRM sent no number");
        Verdict.Undecided<Level> verdict = undecided(decide(graph, FIRST, open));
        assertThat(verdict.candidates().values()).containsExactly(LOW);
        assertThat(verdict.candidates().failed()).isTrue();
        assertThat(verdict.failures())
                .extracting(Failure::toString)
                .containsExactly("INVALID_INPUT in share: the CRM sent no number");
    }

    @Test
    void anInvalidInputIsTheSameForDecisionsWithAndWithoutADefault() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(SHARE.atLeast("0.5"), HIGH).otherwise(LOW))
                .decide(
                        SECOND,
                        FirstMatch.when(SHARE.lessThan("0.2").or(SHARE.atLeast("0.2")), HIGH)
                                .otherwise(LOW))
                .defaultFor(SECOND, SHARE, "0.1", Examples.SOURCE)
                .build();
        InputValues.Builder invalid = given();
        invalid.sink(SHARE).invalid("no number");
        assertThat(failure(decide(graph, FIRST, invalid)).origin()).isEqualTo("share");
        assertThat(decide(graph, SECOND, invalid)).isEqualTo(decided(HIGH));
    }

    @Test
    void saysWhatItHolds() {
        InputValues values = given().number(SHARE, "0.5").notApplicable(DAYS).build();
        assertThat(values.value(SHARE)).contains(Decimal.of("0.5"));
        assertThat(values.value(DAYS)).isEmpty();
        assertThat(values.isNotApplicable(DAYS)).isTrue();
        assertThat(values.value(BLOCKED)).isEmpty();
        assertThat(values.isNotApplicable(BLOCKED)).isFalse();
    }

    @Test
    void equalsByItsValues() {
        new EqualsTester()
                .addEqualityGroup(given().build(), given().build())
                .addEqualityGroup(
                        given().number(SHARE, "0.5").flag(BLOCKED, true).build(),
                        given().flag(BLOCKED, true).number(SHARE, "0.50").build())
                .addEqualityGroup(given().flag(BLOCKED, true).build())
                .testEquals();
    }
}

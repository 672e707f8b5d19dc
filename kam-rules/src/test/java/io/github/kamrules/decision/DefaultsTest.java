package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.THIRD;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    private final DecisionGraph graph = DecisionGraph.builder()
            .decide(FIRST, FirstMatch.when(SHARE.atLeast("0.5"), HIGH).otherwise(LOW))
            .decide(SECOND, FirstMatch.when(SHARE.atLeast("0.5"), HIGH).otherwise(LOW))
            .decide(
                    THIRD,
                    FirstMatch.when(FIRST.is(LOW).and(BLOCKED.isTrue()), HIGH).otherwise(LOW))
            .defaultFor(FIRST, SHARE, "0.1", SOURCE)
            .build();
    private final DefaultUsed used = new DefaultUsed(FIRST, SHARE, Decimal.of("0.1"), SOURCE);

    @Test
    void standInForAMissingInputAndAreNamedInTheVerdict() {
        assertThat(decide(graph, FIRST, given())).isEqualTo(new Verdict.Decided<>(LOW, List.of(used)));
    }

    @Test
    void areNotTakenForAKnownInput() {
        assertThat(decide(graph, FIRST, given().number(SHARE, "0.5"))).isEqualTo(Examples.decided(HIGH));
    }

    @Test
    void areNotSeenByOtherDecisions() {
        Verdict.Undecided<Level> verdict = undecided(decide(graph, SECOND, given()));
        assertThat(verdict.candidates().values()).containsExactly(LOW, HIGH);
        assertThat(verdict.defaults()).isEmpty();
    }

    @Test
    void areNamedByTheDecisionsThatRestOnThem() {
        assertThat(decide(graph, THIRD, given().flag(BLOCKED, true)))
                .isEqualTo(new Verdict.Decided<>(HIGH, List.of(used)));
        assertThat(undecided(decide(graph, THIRD, given())).defaults()).containsExactly(used);
        assertThat(undecided(decide(graph, THIRD, given())).missing()).containsExactly(new MissingInput(BLOCKED, true));
    }

    @Test
    void areNotTakenForAnInputThatIsKnownNotToApply() {
        DecisionGraph days = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(DAYS.atLeast("10"), HIGH).orWhen(DAYS.lessThan("10"), LOW))
                .defaultFor(FIRST, DAYS, "3", SOURCE)
                .build();
        assertThat(decide(days, FIRST, given()).value()).contains(LOW);
        assertThat(decide(days, FIRST, given().notApplicable(DAYS))).isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void areNotTakenForAnInvalidInput() {
        InputValues.Builder invalid = given();
        invalid.sink(SHARE).number(2, 0);
        assertThat(Examples.failure(decide(graph, FIRST, invalid)))
                .hasToString("INVALID_INPUT in share: the value (2) is outside its domain: numbers[0, 1]");
    }

    @Test
    void doNotMakeAnInputKnown() {
        DecisionGraph known = DecisionGraph.builder()
                .decide(
                        FIRST,
                        FirstMatch.when(STRENGTH.isKnown().and(STRENGTH.is(HIGH)), HIGH)
                                .otherwise(LOW))
                .defaultFor(FIRST, STRENGTH, HIGH, SOURCE)
                .build();
        assertThat(decide(known, FIRST, given()).value()).contains(LOW);
    }

    @Test
    void mayBeLevelsAndFlags() {
        DecisionGraph both = DecisionGraph.builder()
                .decide(
                        FIRST,
                        FirstMatch.when(STRENGTH.is(HIGH).and(BLOCKED.isFalse()), HIGH)
                                .otherwise(LOW))
                .defaultFor(FIRST, STRENGTH, HIGH, SOURCE)
                .defaultFor(FIRST, BLOCKED, false, SOURCE)
                .build();
        Verdict<Level> verdict = decide(both, FIRST, given());
        assertThat(verdict)
                .isEqualTo(new Verdict.Decided<>(
                        HIGH,
                        List.of(
                                new DefaultUsed(FIRST, STRENGTH, HIGH, SOURCE),
                                new DefaultUsed(FIRST, BLOCKED, false, SOURCE))));
        assertThat(undecided(decide(both.toBuilder().withoutDefaults().build(), FIRST, given()))
                        .defaults())
                .isEmpty();
    }

    @Test
    void goWithTheLogicThatIsReplaced() {
        DecisionGraph replaced = graph.toBuilder()
                .replace(FIRST, FirstMatch.when(SHARE.atLeast("0.6"), HIGH).otherwise(LOW))
                .build();
        assertThat(replaced.defaults()).isEmpty();
        assertThat(graph.defaults()).containsExactly(used);
    }
}

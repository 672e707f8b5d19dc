package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SCORE;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SET;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseSpaceTest {

    /** Says nothing of a share of exactly 0.2. */
    private static final FirstMatch<Level> HOLE =
            FirstMatch.when(SHARE.lessThan("0.2"), LOW).orWhen(SHARE.moreThan("0.2"), HIGH);

    private static Optional<String> shown(CaseSet set) {
        return set.witness().map(Witness::toString);
    }

    @Test
    void aHoleIsShownByTheValuesThatFallIntoIt() {
        CaseSpace space = CaseSpace.of(graph(FIRST, HOLE));
        assertThat(shown(space.gaps(FIRST))).contains("share = 0.2");
        assertThat(space.conflicts(FIRST).isEmpty()).isTrue();
        assertThat(space.gaps(FIRST)).isEqualTo(space.withoutRow(FIRST)).hasToString("cases such as: share = 0.2");
    }

    @Test
    void anInputThatMayNotApplyIsNoHole() {
        DecisionGraph graph =
                graph(FIRST, FirstMatch.when(DAYS.lessThan("2"), LOW).orWhen(DAYS.atLeast("2"), HIGH));
        CaseSpace space = CaseSpace.of(graph);
        assertThat(space.gaps(FIRST).isEmpty()).isTrue();
        assertThat(shown(space.notApplicable(FIRST))).contains("days does not apply");
    }

    @Test
    void rowsThatExcludeEachOtherAreShown() {
        DecisionTable<Level> table = DecisionTable.<Level>unique(SHARE, STRENGTH)
                .row(LOW, SHARE.atMost("0.5"), STRENGTH.is(LOW))
                .row(HIGH, SHARE.atLeast("0.5"), STRENGTH.isAnyOf(LOW, MEDIUM))
                .otherwise(MEDIUM);
        CaseSpace space = CaseSpace.of(graph(FIRST, table));
        assertThat(shown(space.conflicts(FIRST))).contains("share = 0.5, strength = LOW");
        assertThat(space.applying(FIRST, 0).and(space.applying(FIRST, 1))).isEqualTo(space.conflicts(FIRST));
        assertThat(space.answering(FIRST, 0)).isEqualTo(space.applying(FIRST, 0).minus(space.conflicts(FIRST)));
    }

    @Test
    void aRowThatOthersTakeEverythingFromNeverAnswers() {
        DecisionGraph graph = graph(
                FIRST,
                FirstMatch.when(SHARE.lessThan("0.5"), LOW)
                        .orWhen(SHARE.atLeast("0.3"), MEDIUM)
                        .orWhen(SHARE.in("[0.4, 0.6]"), HIGH)
                        .otherwise(LOW));
        CaseSpace space = CaseSpace.of(graph);
        assertThat(space.rows(FIRST)).isEqualTo(3);
        assertThat(space.applying(FIRST, 2).isEmpty()).isFalse();
        assertThat(space.answering(FIRST, 2).isEmpty()).isTrue();
        assertThat(space.applying(FIRST, 2).isSubsetOf(space.applying(FIRST, 0).or(space.applying(FIRST, 1))))
                .isTrue();
        assertThat(space.answers(FIRST, HIGH).isEmpty()).isTrue();
        assertThat(space.withoutRow(FIRST).isEmpty()).isTrue();
    }

    @Test
    void decisionsFollowFromInputsUnlessOneIsLookedAtAlone() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(SHARE.moreThan("0.5"), HIGH).otherwise(LOW))
                .decide(
                        SECOND,
                        FirstMatch.when(FIRST.is(HIGH).and(SHARE.atLeast("0.5")), HIGH)
                                .orWhen(FIRST.is(LOW).and(SHARE.atMost("0.5")), LOW))
                .build();
        assertThat(CaseSpace.of(graph).gaps(SECOND).isEmpty()).isTrue();
        CaseSpace alone = CaseSpace.around(graph, SECOND);
        assertThat(shown(alone.gaps(SECOND))).contains("first = LOW, share = 0.75");
        assertThatIllegalArgumentException().isThrownBy(() -> alone.gaps(FIRST)).withMessage("""
                        This space is that of the decision (second) alone, and cannot be asked about (first).
                        Maybe use CaseSpace.of.""");
    }

    @Test
    void aMissingInputIsACaseWhereSomebodyAsksOrADefaultStandsIn() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(
                        FIRST,
                        FirstMatch.when(SHARE.isKnown().not(), LOW)
                                .orWhen(SHARE.atLeast("0.5"), HIGH)
                                .otherwise(MEDIUM))
                .decide(SECOND, FirstMatch.when(STRENGTH.is(HIGH), HIGH).otherwise(LOW))
                .defaultFor(SECOND, STRENGTH, HIGH, SOURCE)
                .build();
        CaseSpace space = CaseSpace.of(graph);
        assertThat(shown(space.answers(FIRST, LOW))).contains("share is missing and would be 0");
        assertThat(shown(space.answers(SECOND, LOW))).contains("strength = LOW");
        assertThat(space.answers(SECOND, LOW).or(space.answers(SECOND, HIGH))).isEqualTo(space.all());
    }

    @Test
    void setsAndScoresAreToldApart() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(SET, EachMatch.when(BLOCKED.isTrue(), LOW).andWhen(COUNTRY.is("FR"), HIGH))
                .decide(
                        SCORE,
                        Scorecard.of(
                                Characteristic.of("share")
                                        .weight("2")
                                        .when(SHARE.atLeast("0.5"), "10")
                                        .otherwise("1"),
                                Characteristic.of("blocked")
                                        .when(BLOCKED.isTrue(), "-5")
                                        .otherwise("0")))
                .decide(
                        FIRST,
                        FirstMatch.when(SET.contains(HIGH).and(SCORE.atLeast("15")), HIGH)
                                .otherwise(LOW))
                .build();
        CaseSpace space = CaseSpace.of(graph);
        assertThat(shown(space.containing(SET, HIGH))).contains("country = FR");
        assertThat(shown(space.answers(SCORE, Decimal.of("-3")))).contains("blocked = true, share = 0");
        assertThat(space.answers(SCORE, Decimal.of("4")).isEmpty()).isTrue();
        assertThat(shown(space.answers(FIRST, HIGH).and(space.containing(SET, LOW))))
                .contains("blocked = true, country = FR, share = 0.5");
        assertThat(shown(CaseSpace.around(graph, FIRST).answers(FIRST, HIGH))).contains("set = HIGH, score = 15");
    }

    @Test
    void aRuleInCodeMayAnswerAnythingThatItDeclares() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, Code.of("any", "1", List.of(SHARE), in -> Optional.of(LOW)))
                .decide(SECOND, FirstMatch.when(FIRST.is(HIGH), HIGH).orWhen(FIRST.is(LOW), LOW))
                .build();
        assertThat(shown(CaseSpace.of(graph).gaps(SECOND))).contains("first = MEDIUM");
    }

    @Test
    void whatReadsSomethingThatWentWrongIsNotBlamed() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, HOLE)
                .decide(SECOND, FirstMatch.when(FIRST.is(HIGH), HIGH).orWhen(FIRST.is(LOW), LOW))
                .build();
        CaseSpace space = CaseSpace.of(graph);
        assertThat(space.gaps(FIRST).isEmpty()).isFalse();
        assertThat(space.gaps(SECOND).isEmpty()).isTrue();
    }

    @Test
    void aStepThatMovesTheAnswerTheWrongWayIsShown() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(
                        FIRST,
                        FirstMatch.when(SHARE.atLeast("0.5").and(BLOCKED.isFalse()), MEDIUM)
                                .orWhen(SHARE.atLeast("0.4"), HIGH)
                                .otherwise(LOW))
                .build();
        CaseSpace space = CaseSpace.of(graph);
        assertThat(space.firstBreak(SHARE, FIRST, true)).hasValueSatisfying(step -> {
            assertThat(step.before()).hasToString("share = 0.4, blocked = false");
            assertThat(step.after()).hasToString("share = 0.5, blocked = false");
            assertThat(step.from()).isEqualTo(HIGH);
            assertThat(step.to()).isEqualTo(MEDIUM);
        });
        assertThat(space.firstBreak(BLOCKED, FIRST, true)).isEmpty();
        assertThat(space.firstBreak(STRENGTH, FIRST, true)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.firstBreak(COUNTRY, FIRST, true))
                .withMessage("The values of the input (country) have no order.");
    }

    @Test
    void aQuestionThatTakesTooMuchIsLeftOpen() {
        Condition[] odd = IntStream.range(0, 12)
                .mapToObj(i -> FlagInput.of("flag-" + i).isTrue())
                .toArray(Condition[]::new);
        DecisionGraph graph =
                graph(FIRST, FirstMatch.when(Condition.atLeast(6, odd), HIGH).otherwise(LOW));
        assertThat(CaseSpace.of(graph).answers(FIRST, HIGH).isEmpty()).isFalse();
        assertThatThrownBy(() -> CaseSpace.of(graph, 20).answers(FIRST, HIGH))
                .isInstanceOf(CaseSpace.TooLargeException.class)
                .hasMessage("The cases differ in too many ways: more than 20 nodes would be needed.");
    }

    @Test
    void setsOfDifferentSpacesCannotBeCombined() {
        DecisionGraph graph = graph(FIRST, HOLE);
        CaseSet one = CaseSpace.of(graph).all();
        CaseSet other = CaseSpace.of(graph).all();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.and(other))
                .withMessage("The two sets belong to different spaces of cases.");
        assertThat(one.and(one)).isEqualTo(one).hasToString("cases such as: any case");
        assertThat(one.minus(one)).hasToString("no case");
    }
}

package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SCORE;
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

import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Level;
import io.github.kamrules.text.TextKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {

    private static final Characteristic STRONG = Characteristic.of("strong")
            .when(STRENGTH.is(HIGH), "3")
            .when(STRENGTH.is(MEDIUM), "2")
            .otherwise("1")
            .weight("0.6");
    private static final Characteristic LARGE = Characteristic.of("large")
            .when(SHARE.atLeast("0.1"), "3")
            .otherwise("0.1")
            .weight("0.4");
    private static final Scorecard<Decimal> CARD = Scorecard.of(STRONG, LARGE);

    private final DecisionGraph score = graph(SCORE, CARD);
    private final DecisionGraph level =
            graph(FIRST, CARD.cutOffs(LOW, CutOff.atLeast("1.8", MEDIUM), CutOff.atLeast("3", HIGH)));

    @Test
    void addsWeightedPointsExactly() {
        assertThat(decide(score, SCORE, given().level(STRENGTH, MEDIUM).number(SHARE, "0.05")))
                .isEqualTo(decided(Decimal.of("1.24")));
        DecisionGraph tenths = graph(
                SCORE,
                Scorecard.of(
                        Characteristic.of("a").otherwise("0.1"),
                        Characteristic.of("b").otherwise("0.2")));
        assertThat(decide(tenths, SCORE, given())).isEqualTo(decided(Decimal.of("0.3")));
    }

    @Test
    void startsFromTheInitialScore() {
        DecisionGraph graph = graph(SCORE, CARD.initialScore("-10.5"));
        assertThat(decide(graph, SCORE, given().level(STRENGTH, HIGH).number(SHARE, "0.1")))
                .isEqualTo(decided(Decimal.of("-7.5")));
    }

    @ParameterizedTest
    @CsvSource({"LOW, 0.1, MEDIUM", "MEDIUM, 0.09, LOW", "HIGH, 0.09, MEDIUM", "HIGH, 0.1, HIGH", "LOW, 0, LOW"})
    void cutOffsIncludeTheirBound(String strength, String share, String expected) {
        assertThat(decide(
                        level,
                        FIRST,
                        given().level(STRENGTH, Examples.GRADE.parse(strength)).number(SHARE, share)))
                .isEqualTo(decided(Examples.GRADE.parse(expected)));
    }

    @Test
    void boundsTheScoreWhileInputsAreMissing() {
        assertThat(undecided(decide(score, SCORE, given().level(STRENGTH, LOW))).candidates())
                .isEqualTo(
                        new Candidates<>(List.of(Decimal.of("0.64"), Decimal.of("1.8")), false, false, false, false));
        assertThat(undecided(decide(score, SCORE, given())).candidates().values())
                .containsExactly(Decimal.of("0.64"), Decimal.of("3"));
    }

    @Test
    void aFactUsedTwiceIsOneFact() {
        DecisionGraph graph = graph(
                SCORE,
                Scorecard.of(
                        Characteristic.of("yes").when(BLOCKED.isTrue(), "1").otherwise("0"),
                        Characteristic.of("no").when(BLOCKED.isFalse(), "1").otherwise("0")));
        assertThat(decide(graph, SCORE, given())).isEqualTo(decided(Decimal.ONE));
    }

    @Test
    void levelsBetweenWhichNoScoreLiesAreNoCandidates() {
        // 0.64, 1.8, 1.84, 3: with strength high, 1.84 and 3 remain.
        assertThat(undecided(decide(level, FIRST, given().level(STRENGTH, HIGH)))
                        .candidates()
                        .values())
                .containsExactly(MEDIUM, HIGH);
    }

    @Test
    void aCharacteristicWithoutPointsForTheCaseIsAGap() {
        DecisionGraph graph =
                graph(SCORE, Scorecard.of(Characteristic.of("strong").when(STRENGTH.is(HIGH), "1")));
        assertThat(failure(decide(graph, SCORE, given().level(STRENGTH, LOW))))
                .hasToString(
                        "GAP in score: no attribute of the characteristic (strong) applies, and it has no points for"
                                + " that case");
        assertThat(undecided(decide(graph, SCORE, given())).candidates())
                .isEqualTo(new Candidates<>(List.of(Decimal.ONE, Decimal.ONE), false, true, false, false));
    }

    @Test
    void aCharacteristicWithoutPointsForWhatDoesNotApplyMakesTheScoreNotApplicable() {
        DecisionGraph graph = graph(
                SCORE,
                Scorecard.of(
                        Characteristic.of("recent").when(DAYS.atMost("30"), "1").when(DAYS.moreThan("30"), "0")));
        assertThat(decide(graph, SCORE, given().notApplicable(DAYS))).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(undecided(decide(graph, SCORE, given())).candidates())
                .isEqualTo(new Candidates<>(List.of(Decimal.ZERO, Decimal.ONE), true, false, false, false));
    }

    @Test
    void cutOffsMustRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> graph(FIRST, CARD.cutOffs(LOW, CutOff.atLeast("2", MEDIUM), CutOff.atLeast("2", HIGH))))
                .withMessage("The cut-offs of the decision (first) must rise, but at least 2 -> HIGH follows"
                        + " at least 2 -> MEDIUM.");
    }

    @Test
    void theScoreMustStayInTheDomainOfTheDecision() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(SCORE, CARD.initialScore("99")))
                .withMessage("The scorecard of the decision (score) can reach the score 102, which is outside the"
                        + " decision's domain: numbers[-100, 100]");
        NumberDecision whole =
                Decision.number("whole", Domain.wholeNumbers("[0, 10]", io.github.kamrules.number.Unit.POINTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(whole, CARD))
                .withMessage(
                        "The scorecard of the decision (whole) can reach scores that are no multiple of the step of"
                                + " its domain: numbers[0, 10] in steps of 1");
        assertThat(decide(
                        graph(
                                whole,
                                Scorecard.of(
                                        Characteristic.of("a")
                                                .when(BLOCKED.isTrue(), "1.5")
                                                .otherwise("0.5"),
                                        Characteristic.of("b")
                                                .when(BLOCKED.isTrue(), "2.5")
                                                .otherwise("0.5"))),
                        whole,
                        given().flag(BLOCKED, true)))
                .isEqualTo(decided(Decimal.of(4)));
    }

    @Test
    void aLevelNeedsCutOffs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.cutOffs(LOW))
                .withMessage("A scorecard that answers with levels needs at least one cut-off.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(STRONG, STRONG))
                .withMessage("The characteristic (strong) stands twice in a scorecard.");
        assertThatIllegalArgumentException()
                .isThrownBy(Scorecard::of)
                .withMessage("A scorecard needs at least one characteristic.");
    }

    @Test
    void cutOffsAreLevelsOfTheScale() {
        Level other = io.github.kamrules.scale.Scale.ordered("other", "X").value(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(FIRST, CARD.cutOffs(LOW, CutOff.atLeast("2", other))))
                .withMessageContaining("The decision (first) answers with (X) in a cut-off, which is not a level of the"
                        + " scale (grade)");
    }

    @Test
    void hasNoScoreWhereItDoesNotApply() {
        DecisionGraph graph = graph(SCORE, CARD.notApplicableWhen(BLOCKED.isTrue(), "reason.blocked"));
        Verdict<Decimal> blocked = decide(graph, SCORE, given().flag(BLOCKED, true));
        assertThat(blocked).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(((Verdict.NotApplicable<Decimal>) blocked).reason().key()).hasToString("reason.blocked");
        assertThat(decide(
                        graph,
                        SCORE,
                        given().flag(BLOCKED, false).level(STRENGTH, HIGH).number(SHARE, "0.1")))
                .isEqualTo(decided(Decimal.of(3)));
        assertThat(undecided(decide(graph, SCORE, given().level(STRENGTH, HIGH).number(SHARE, "0.1")))
                        .candidates())
                .isEqualTo(new Candidates<>(List.of(Decimal.of(3), Decimal.of(3)), true, false, false, false));
    }

    @Test
    void weightsThatMustSumAreChecked() {
        assertThat(graph(SCORE, CARD.weightsSumTo("1.0")).decisions()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        graph(SCORE, Scorecard.of(STRONG, LARGE.weight("0.5")).weightsSumTo("1")))
                .withMessage(
                        "The weights of the decision (score) must add up to 1, but strong 0.6 + large 0.5 is 1.1.\n"
                                + "Maybe set the other weights, too.");
    }

    @Test
    void weightsThatMustSumAreCheckedWhenOneIsSet() {
        Parameter weight = Parameter.of("weight", "0.4", Examples.SOURCE);
        Parameter other = Parameter.of("other", "0.6", Examples.SOURCE);
        DecisionGraph graph = graph(
                SCORE, Scorecard.of(STRONG.weight(other), LARGE.weight(weight)).weightsSumTo("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        graph.toBuilder().set(weight, "0.3", Examples.SOURCE).build())
                .withMessageContaining("strong 0.6 + large 0.3 is 0.9.");
        assertThat(graph.toBuilder()
                        .set(weight, "0.3", Examples.SOURCE)
                        .set(other, "0.7", Examples.SOURCE)
                        .build()
                        .decisions())
                .hasSize(1);
    }

    @Test
    void opinionsMayCountOnlySoMuch() {
        Characteristic felt = Characteristic.of("felt").otherwise("1").subjective();
        Characteristic hard = Characteristic.of("hard").otherwise("1").weight("0.85");
        assertThat(graph(SCORE, Scorecard.of(hard, felt.weight("0.15")).subjectiveAtMost("0.15", 2))
                        .decisions())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        graph(SCORE, Scorecard.of(hard, felt.weight("-0.16")).subjectiveAtMost("0.15", 2)))
                .withMessage(
                        "At most 2 characteristics of the decision (score) may be subjective, with at most 0.15 of the"
                                + " weight together, but there are 1: felt -0.16 is 0.16 of 1.01.\n"
                                + "Maybe lower their weights, or put facts in the place of opinions.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        graph(SCORE, Scorecard.of(hard, felt.weight("0.1")).subjectiveAtMost("0.5", 0)))
                .withMessageContaining("but there are 1: felt 0.1 is 0.1 of 0.95.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.subjectiveAtMost("1.1", 2))
                .withMessage("The share (1.1) of the subjective characteristics must be from 0 to 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.subjectiveAtMost("1", -1))
                .withMessage("The number (-1) of subjective characteristics must be at least 0.");
    }

    @Test
    void reasonsAndLimitsDoNotChangeWhatAGraphIs() {
        assertThat(graph(
                                SCORE,
                                CARD.baseline("3")
                                        .reasonCodes(ReasonCodeAlgorithm.POINTS_ABOVE)
                                        .weightsSumTo("1")
                                        .subjectiveAtMost("0.15", 2))
                        .canonicalForm())
                .isEqualTo(score.canonicalForm());
        assertThat(graph(SCORE, CARD.notApplicableWhen(BLOCKED.isTrue(), "reason.blocked"))
                        .canonicalForm())
                .isNotEqualTo(score.canonicalForm());
    }

    @Test
    void tellsItsTerms() {
        Scorecard<Decimal> card = CARD.notApplicableWhen(BLOCKED.isTrue(), "reason.blocked")
                .weightsSumTo("1")
                .subjectiveAtMost("0.15", 2);

        assertThat(card.gateReason()).hasValue(TextKey.of("reason.blocked"));
        assertThat(card.weightsSum()).hasValue(Decimal.ONE);
        assertThat(card.subjectiveShare()).hasValue(Decimal.of("0.15"));
        assertThat(card.subjectiveCount()).hasValue(2);
        assertThat(CARD.gateReason()).isEmpty();
        assertThat(CARD.weightsSum()).isEmpty();
        assertThat(CARD.subjectiveShare()).isEmpty();
        assertThat(CARD.subjectiveCount()).isEmpty();
    }
}

package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SCORE;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Level;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreBreakdownTest {

    private static final Characteristic STRONG = Characteristic.of("strong")
            .when(STRENGTH.is(HIGH), "10")
            .when(STRENGTH.is(MEDIUM), "5", "reason.only-medium")
            .otherwise("0")
            .weight("0.6");
    private static final Characteristic LARGE = Characteristic.of("large")
            .when(SHARE.atLeast("0.1"), "10")
            .otherwise("0")
            .weight("0.4");
    private static final Scorecard<Decimal> CARD = Scorecard.of(STRONG, LARGE);
    private static final Scorecard<Level> LEVELS =
            CARD.cutOffs(LOW, CutOff.atLeast("3", MEDIUM), CutOff.atLeast("7", HIGH));

    private final DecisionGraph graph = DecisionGraph.builder()
            .decide(FIRST, LEVELS)
            .decide(SCORE, CARD.reasonCodes(ReasonCodeAlgorithm.POINTS_ABOVE))
            .decide(SECOND, FirstMatch.when(FIRST.is(HIGH), HIGH).otherwise(LOW))
            .build();

    @ParameterizedTest
    @CsvSource({
        "HIGH, 0.1, 10, strong=0 large=0",
        "HIGH, 0.09, 6, large=4 strong=0",
        "MEDIUM, 0.1, 7, strong=3 large=0",
        "LOW, 0.1, 4, strong=6 large=0",
        "MEDIUM, 0.09, 3, large=4 strong=3",
        "LOW, 0, 0, strong=6 large=4"
    })
    void ranksByWhatWasLostAgainstTheBest(String strength, String share, String total, String ranking) {
        ScoreBreakdown<Level> score = graph.score(
                FIRST,
                given().level(STRENGTH, Examples.GRADE.parse(strength))
                        .number(SHARE, share)
                        .build());

        assertThat(score.lowest()).contains(Decimal.of(total));
        assertThat(score.highest()).contains(Decimal.of(total));
        assertThat(score.ranked().stream()
                        .map(line -> line.id() + "=" + line.difference().orElseThrow())
                        .toList())
                .containsExactly(ranking.split(" "));
        assertThat(score.open()).isEmpty();
    }

    @Test
    void saysWhatEachCharacteristicGaveAndWhy() {
        ScoreBreakdown<Level> score = graph.score(
                FIRST, given().level(STRENGTH, MEDIUM).number(SHARE, "0.05").build());

        assertThat(score.decision()).isEqualTo(FIRST);
        assertThat(score.verdict()).isEqualTo(decided(MEDIUM));
        ScoreBreakdown.Line strong = score.line("strong");
        assertThat(strong.attribute()).contains(STRONG.attributes().get(1));
        assertThat(strong.lowest()).contains(Decimal.of(3)).isEqualTo(strong.highest());
        assertThat(strong.weight()).isEqualTo(Decimal.of("0.6"));
        assertThat(strong.baseline()).isEqualTo(Decimal.of(6));
        assertThat(strong.settled()).isTrue();
        assertThat(strong.reasonCode()).isEqualTo(TextKey.of("reason.only-medium"));
        assertThat(score.line("large").attribute()).isEmpty();
        assertThat(score.line("large").reasonCode()).isEqualTo(TextKey.of("characteristic.large"));
    }

    @Test
    void tellsTheDistanceToEachCutOff() {
        ScoreBreakdown<Level> score = graph.score(
                FIRST, given().level(STRENGTH, HIGH).number(SHARE, "0").build());

        assertThat(score.distances())
                .containsExactly(
                        new ScoreBreakdown.Distance<>(MEDIUM, Decimal.of(3), Decimal.of(3), Decimal.of(3)),
                        new ScoreBreakdown.Distance<>(HIGH, Decimal.of(7), Decimal.of(-1), Decimal.of(-1)));
    }

    @Test
    void onlySettledCharacteristicsAreRankedWhileAFactIsMissing() {
        ScoreBreakdown<Level> score =
                graph.score(FIRST, given().number(SHARE, "0").build());

        assertThat(score.lowest()).contains(Decimal.ZERO);
        assertThat(score.highest()).contains(Decimal.of(6));
        assertThat(score.ranked()).extracting(ScoreBreakdown.Line::id).containsExactly("large");
        assertThat(score.open()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo("strong");
            assertThat(line.lowest()).contains(Decimal.ZERO);
            assertThat(line.highest()).contains(Decimal.of(6));
            assertThat(line.attribute()).isEmpty();
            assertThat(line.difference()).isEmpty();
        });
        assertThat(score.reasonCodes(5)).containsExactly(TextKey.of("characteristic.large"));
        assertThat(score.distances())
                .containsExactly(
                        new ScoreBreakdown.Distance<>(MEDIUM, Decimal.of(3), Decimal.of(-3), Decimal.of(3)),
                        new ScoreBreakdown.Distance<>(HIGH, Decimal.of(7), Decimal.of(-7), Decimal.of(-1)));
    }

    @Test
    void nothingIsRankedWhileEverythingIsMissing() {
        ScoreBreakdown<Level> score = graph.score(FIRST, given().build());

        assertThat(score.ranked()).isEmpty();
        assertThat(score.open()).hasSize(2);
        assertThat(score.reasonCodes(2)).isEmpty();
        assertThat(score.highest()).contains(Decimal.of(10));
    }

    @Test
    void aFactUsedTwiceGivesAnExactTotal() {
        DecisionGraph twice = graph(
                SCORE,
                Scorecard.of(
                        Characteristic.of("yes").when(BLOCKED.isTrue(), "1").otherwise("0"),
                        Characteristic.of("no").when(BLOCKED.isFalse(), "1").otherwise("0")));

        assertThat(twice.score(SCORE, given().build()).total()).isEqualTo(decided(Decimal.ONE));
    }

    @Test
    void pointsAboveTheLeastAreReasonsWhenAskedFor() {
        ScoreBreakdown<Decimal> score = graph.score(
                SCORE, given().level(STRENGTH, MEDIUM).number(SHARE, "0.2").build());

        assertThat(score.reasonCodes(5))
                .containsExactly(TextKey.of("characteristic.large"), TextKey.of("reason.only-medium"));
        assertThat(score.distances()).isEmpty();
    }

    @Test
    void baselinesArePointsBeforeWeighting() {
        DecisionGraph stated =
                graph(SCORE, Scorecard.of(STRONG, LARGE.baseline("2")).baseline("8"));
        ScoreBreakdown<Decimal> score = stated.score(
                SCORE, given().level(STRENGTH, HIGH).number(SHARE, "0").build());

        assertThat(score.line("strong").baseline()).isEqualTo(Decimal.of("4.8"));
        assertThat(score.line("large").baseline()).isEqualTo(Decimal.of("0.8"));
        assertThat(score.ranked())
                .extracting(line -> line.difference().orElseThrow().toString())
                .containsExactly("0.8", "-1.2");
        assertThat(score.reasonCodes(2)).containsExactly(TextKey.of("characteristic.large"));
    }

    @Test
    void equalDifferencesKeepTheOrderOfTheScorecardAndACodeStandsOnce() {
        DecisionGraph same = graph(
                SCORE,
                Scorecard.of(
                        Characteristic.of("b")
                                .when(BLOCKED.isTrue(), "1")
                                .otherwise("0")
                                .reasonCode("reason.shared"),
                        Characteristic.of("a").when(BLOCKED.isTrue(), "1").otherwise("0"),
                        Characteristic.of("c")
                                .when(BLOCKED.isTrue(), "1")
                                .otherwise("0")
                                .reasonCode("reason.shared")));
        ScoreBreakdown<Decimal> score =
                same.score(SCORE, given().flag(BLOCKED, false).build());

        assertThat(score.ranked()).extracting(ScoreBreakdown.Line::id).containsExactly("b", "a", "c");
        assertThat(score.reasonCodes(3)).containsExactly(TextKey.of("reason.shared"), TextKey.of("characteristic.a"));
        assertThat(score.reasonCodes(1)).containsExactly(TextKey.of("reason.shared"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score.reasonCodes(0))
                .withMessage("The number (0) of reason codes must be at least 1.");
    }

    @Test
    void takesTheDefaultsOfTheDecision() {
        DecisionGraph defaulted =
                graph.toBuilder().defaultFor(FIRST, STRENGTH, MEDIUM, SOURCE).build();
        ScoreBreakdown<Level> score =
                defaulted.score(FIRST, given().number(SHARE, "0.1").build());

        assertThat(score.lowest()).contains(Decimal.of(7)).isEqualTo(score.highest());
        assertThat(score.line("strong").settled()).isTrue();
        assertThat(defaulted.score(SCORE, given().number(SHARE, "0.1").build()).open())
                .hasSize(1);
    }

    @Test
    void takesTheParametersThatAreInForce() {
        Parameter weight = Parameter.of("weight", "0.4", SOURCE);
        DecisionGraph doubled = graph(SCORE, Scorecard.of(STRONG, LARGE.weight(weight))).toBuilder()
                .set(weight, "0.8", SOURCE)
                .build();

        assertThat(doubled.score(SCORE, given().number(SHARE, "0.1").build())
                        .line("large")
                        .highest())
                .contains(Decimal.of(8));
    }

    @Test
    void aGapLeavesTheOtherCharacteristicsRanked() {
        DecisionGraph gap =
                graph(SCORE, Scorecard.of(Characteristic.of("only-high").when(STRENGTH.is(HIGH), "1"), LARGE));
        ScoreBreakdown<Decimal> score =
                gap.score(SCORE, given().level(STRENGTH, LOW).number(SHARE, "0").build());

        assertThat(score.total()).isInstanceOf(Verdict.Failed.class);
        assertThat(score.lowest()).isEmpty();
        assertThat(score.line("only-high").lowest()).isEmpty();
        assertThat(score.ranked()).extracting(ScoreBreakdown.Line::id).containsExactly("large");
    }

    @Test
    void thereIsNothingToRankWhereThereIsNoScore() {
        DecisionGraph gated = graph(SCORE, CARD.notApplicableWhen(BLOCKED.isTrue(), "reason.blocked"));
        ScoreBreakdown<Decimal> score = gated.score(
                SCORE,
                given().flag(BLOCKED, true)
                        .level(STRENGTH, HIGH)
                        .number(SHARE, "0")
                        .build());

        assertThat(score.total()).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(score.ranked()).isEmpty();
        assertThat(score.lines())
                .allSatisfy(line -> assertThat(line.attribute()).isEmpty());
    }

    @Test
    void isAValue() {
        InputValues values = given().level(STRENGTH, HIGH).number(SHARE, "0").build();

        assertThat(graph.score(FIRST, values))
                .isEqualTo(graph.score(FIRST, values))
                .hasSameHashCodeAs(graph.score(FIRST, values))
                .isNotEqualTo(graph.score(FIRST, given().build()));
        assertThat(graph.score(FIRST, values).toString()).startsWith("first scored ");
    }

    @Test
    void refusesWhatHasNoScore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.score(SECOND, given().build()))
                .withMessage("The decision (second) is not made by a scorecard, so it has no score to take apart.\n"
                        + "Maybe explain(...) was meant.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.score(FIRST, given().build()).line("strng"))
                .withMessage("The scorecard of the decision (first) has no characteristic (strng).\n"
                        + "Maybe (strong) was meant.");
    }

    @Test
    void theExplanationRanksTheReasonsToo() {
        Explanation explanation = graph.explain(
                FIRST, given().level(STRENGTH, MEDIUM).number(SHARE, "0").build(), Texts.of(DecisionTexts.bundle()));

        assertThat(explanation.toText(Locale.ENGLISH, 3))
                .contains("score 3, starting from 0\n", "at 3 (included): reached, 0 above it\n")
                .contains("at 7 (included): not reached, 4 below it\n")
                .contains("below the baseline, furthest first: ");
        assertThat(explanation.toText(Locale.SIMPLIFIED_CHINESE, 3)).contains("未达到，还差4分", "低于基准分，差距大的在前：");
        assertThat(explanation.toText(Locale.TRADITIONAL_CHINESE, 3)).contains("未達到，還差4分", "低於基準分，差距大的在前：");
    }
}

package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.decided;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.text.TextKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample scorecard of PMML (Data Mining Group, PMML 4.4, "Scorecard"): department, age and income, points below the
 * baseline.
 *
 * <p>Published results, which these tests repeat: the evaluator JPMML gives, for a person of 25 years in engineering with an
 * income of 500, the score 29 and the reasons RC2 (with reason codes by attribute RC2_3) and RC1, and no third reason; the PMML
 * compiler of LexisNexis Risk Solutions gives the score 41 and RC1, RC2, and no third, for 30 years. Both are open source, and
 * have these results in their tests ({@code AttributeReasonCodeTest}; {@code TestScorecard}). All other results here follow from
 * the table of the sample and are ours.
 */
class PmmlExampleTest {

    private static final TextInput DEPARTMENT = TextInput.of("department");
    private static final NumberInput AGE = NumberInput.of("age", Domain.wholeNumbers("[0, 150]", Unit.YEARS));
    private static final NumberInput INCOME = NumberInput.of("income", Domain.numbers("[0, inf)", Unit.MONEY));
    private static final NumberDecision OVERALL =
            Decision.number("overall-score", Domain.numbers("[-100, 100]", Unit.POINTS));

    private static final Characteristic DEPARTMENT_SCORE = Characteristic.of("department-score")
            .when(DEPARTMENT.isKnown().not(), "-9")
            .when(DEPARTMENT.is("marketing"), "19")
            .when(DEPARTMENT.is("engineering"), "3")
            .when(DEPARTMENT.is("business"), "6")
            .reasonCode("RC1")
            .baseline("19");

    private static final Characteristic AGE_SCORE = Characteristic.of("age-score")
            .when(AGE.isKnown().not(), "-1", "RC2_1")
            .when(AGE.atMost("18"), "-3", "RC2_2")
            .when(AGE.atMost("29"), "0", "RC2_3")
            .when(AGE.atMost("39"), "12", "RC2_4")
            .when(AGE.moreThan("39"), "18", "RC2_5")
            .reasonCode("RC2")
            .baseline("18");

    private static final Characteristic INCOME_SCORE = Characteristic.of("income-score")
            .when(INCOME.isKnown().not(), "5")
            .when(INCOME.atMost("1000"), "26")
            .when(INCOME.atMost("2500"), "5")
            .when(INCOME.moreThan("2500"), "-3")
            .reasonCode("RC3")
            .baseline("10");

    private final DecisionGraph graph = DecisionGraph.builder()
            .decide(
                    OVERALL,
                    Scorecard.of(DEPARTMENT_SCORE, AGE_SCORE, INCOME_SCORE)
                            .initialScore("0")
                            .reasonCodes(ReasonCodeAlgorithm.POINTS_BELOW))
            .build();

    private static InputValues person(String department, String age, String income) {
        return InputValues.builder()
                .text(DEPARTMENT, department)
                .number(AGE, age)
                .number(INCOME, income)
                .build();
    }

    private ScoreBreakdown<Decimal> score(InputValues values) {
        return graph.score(OVERALL, values);
    }

    @Test
    void givesThePublishedScoreAndReasonsForAPersonOf25() {
        ScoreBreakdown<Decimal> score = score(person("engineering", "25", "500"));

        assertThat(score.verdict()).isEqualTo(decided(Decimal.of("29")));
        assertThat(score.reasonCodes(3)).containsExactly(TextKey.of("RC2_3"), TextKey.of("RC1"));
    }

    @Test
    void givesThePublishedScoreAndReasonsForAPersonOf30() {
        ScoreBreakdown<Decimal> score = score(person("engineering", "30", "500"));

        assertThat(score.verdict()).isEqualTo(decided(Decimal.of("41")));
        assertThat(score.reasonCodes(3)).containsExactly(TextKey.of("RC1"), TextKey.of("RC2_4"));
    }

    @Test
    void ranksWhatIsNoReasonLast() {
        assertThat(score(person("engineering", "25", "500")).ranked())
                .extracting(line -> line.id() + " " + line.difference().orElseThrow())
                .containsExactly("age-score 18", "department-score 16", "income-score -16");
    }

    @ParameterizedTest
    @CsvSource({
        "marketing, 18, 1000, 42",
        "marketing, 19, 1001, 24",
        "business, 29, 2500, 11",
        "business, 30, 2501, 15",
        "business, 39, 2501, 15",
        "business, 40, 2501, 21"
    })
    void boundsBelongToTheLowerAttribute(String department, String age, String income, String expected) {
        assertThat(score(person(department, age, income)).total()).isEqualTo(decided(Decimal.of(expected)));
    }

    @Test
    void whatIsMissingHasItsOwnPointsAsInTheSample() {
        ScoreBreakdown<Decimal> score = score(InputValues.builder().build());

        assertThat(score.total()).isEqualTo(decided(Decimal.of("-5")));
        assertThat(score.reasonCodes(9)).isEqualTo(List.of(TextKey.of("RC1"), TextKey.of("RC2_1"), TextKey.of("RC3")));
    }

    @Test
    void aDepartmentThatTheSampleDoesNotNameIsAGap() {
        ScoreBreakdown<Decimal> score = score(person("legal", "25", "500"));

        assertThat(score.total()).isInstanceOf(Verdict.Failed.class);
        assertThat(score.open()).extracting(ScoreBreakdown.Line::id).containsExactly("department-score");
        assertThat(score.reasonCodes(1)).containsExactly(TextKey.of("RC2_3"));
    }
}

package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.THIRD;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.failure;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstMatchTest {

    @Nested
    class Bounds {

        @ParameterizedTest
        @CsvSource({"0.09, false", "0.1, true", "0.11, true"})
        void atLeastIncludesItsBound(String share, boolean holds) {
            assertHolds(SHARE.atLeast("0.10"), share, holds);
        }

        @ParameterizedTest
        @CsvSource({"0.09, false", "0.1, false", "0.11, true"})
        void moreThanExcludesItsBound(String share, boolean holds) {
            assertHolds(SHARE.moreThan("0.10"), share, holds);
        }

        @ParameterizedTest
        @CsvSource({"0.09, true", "0.1, true", "0.11, false"})
        void atMostIncludesItsBound(String share, boolean holds) {
            assertHolds(SHARE.atMost("0.10"), share, holds);
        }

        @ParameterizedTest
        @CsvSource({"0.09, true", "0.1, false", "0.11, false"})
        void lessThanExcludesItsBound(String share, boolean holds) {
            assertHolds(SHARE.lessThan("0.10"), share, holds);
        }

        @ParameterizedTest
        @CsvSource({"0.09, false", "0.1, true", "0.11, false"})
        void isExactlyHoldsForOneNumber(String share, boolean holds) {
            assertHolds(SHARE.isExactly("0.1"), share, holds);
        }

        @ParameterizedTest
        @CsvSource({"0.1, false", "0.10001, true", "0.2, true", "0.20001, false"})
        void anIntervalSaysOfEachEndWhetherItBelongs(String share, boolean holds) {
            assertHolds(SHARE.in("(0.1, 0.2]"), share, holds);
        }

        private static void assertHolds(Condition condition, String share, boolean holds) {
            DecisionGraph graph = graph(FIRST, FirstMatch.when(condition, HIGH).otherwise(LOW));
            assertThat(decide(graph, FIRST, given().number(SHARE, share))).isEqualTo(decided(holds ? HIGH : LOW));
            DecisionGraph negated =
                    graph(FIRST, FirstMatch.when(condition.not(), LOW).otherwise(HIGH));
            assertThat(decide(negated, FIRST, given().number(SHARE, share))).isEqualTo(decided(holds ? HIGH : LOW));
        }
    }

    @Nested
    class OtherTests {

        @Test
        void levelsCompareByTheirPlaceOnTheScale() {
            DecisionGraph graph = graph(
                    FIRST,
                    FirstMatch.when(STRENGTH.atLeast(HIGH), HIGH)
                            .orWhen(STRENGTH.atMost(LOW), LOW)
                            .orWhen(STRENGTH.isAnyOf(MEDIUM, HIGH), MEDIUM));
            for (Level level : GRADE.values()) {
                assertThat(decide(graph, FIRST, given().level(STRENGTH, level))).isEqualTo(decided(level));
            }
        }

        @Test
        void flagsAndTexts() {
            DecisionGraph graph = graph(
                    FIRST,
                    FirstMatch.when(BLOCKED.isTrue(), LOW)
                            .orWhen(COUNTRY.isAnyOf(List.of("FR", "DE")), HIGH)
                            .otherwise(MEDIUM));
            assertThat(decide(graph, FIRST, given().flag(BLOCKED, true))).isEqualTo(decided(LOW));
            assertThat(decide(graph, FIRST, given().flag(BLOCKED, false).text(COUNTRY, "DE")))
                    .isEqualTo(decided(HIGH));
            assertThat(decide(graph, FIRST, given().flag(BLOCKED, false).text(COUNTRY, "GB")))
                    .isEqualTo(decided(MEDIUM));
        }

        @Test
        void noConditionsMeansAlwaysOrNever() {
            DecisionGraph graph = graph(
                    FIRST,
                    FirstMatch.when(Condition.anyOf(), LOW)
                            .orWhen(Condition.always(), HIGH)
                            .otherwise(MEDIUM));
            assertThat(decide(graph, FIRST, given())).isEqualTo(decided(HIGH));
        }

        @Test
        void aGuardHoldsOnlyWhatIsKnown() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(
                            FIRST,
                            FirstMatch.when(Condition.guard(SHARE.atMost("0.1")), LOW)
                                    .otherwise(HIGH))
                    .defaultFor(FIRST, SHARE, "0", Examples.SOURCE)
                    .build();
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.1"))).isEqualTo(decided(LOW));
            assertThat(decide(graph, FIRST, given()).value()).contains(HIGH);
        }

        @Test
        void aGuardCannotReadADecision() {
            assertThatThrownBy(() -> Condition.guard(SECOND.is(HIGH)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A guard can only test inputs, but (second is {HIGH}) reads the decision (second).\n"
                            + "Maybe test the inputs of that decision.");
        }
    }

    @Nested
    class NotApplicable {

        @Test
        void aTestOnANumberThatDoesNotApplyIsFalseAndItsNegationTrue() {
            DecisionGraph graph = graph(
                    FIRST,
                    FirstMatch.when(DAYS.atLeast("0"), LOW)
                            .orWhen(DAYS.lessThan("5"), LOW)
                            .orWhen(DAYS.atLeast("0").not(), HIGH)
                            .otherwise(MEDIUM));
            assertThat(decide(graph, FIRST, given().notApplicable(DAYS))).isEqualTo(decided(HIGH));
        }

        @Test
        void aLevelTestOnADecisionThatDoesNotApplyIsFalseAndItsNegationTrue() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(FIRST, FirstMatch.<Level>empty().otherwiseNotApplicable("reason.none"))
                    .decide(
                            SECOND,
                            FirstMatch.when(FIRST.isAnyOf(GRADE.values()), LOW).otherwise(HIGH))
                    .decide(THIRD, FirstMatch.when(FIRST.is(LOW).not(), HIGH).otherwise(LOW))
                    .build();
            assertThat(decide(graph, FIRST, given()))
                    .isEqualTo(new Verdict.NotApplicable<>(Message.of(TextKey.of("reason.none")), List.of()));
            assertThat(decide(graph, SECOND, given())).isEqualTo(decided(HIGH));
            assertThat(decide(graph, THIRD, given())).isEqualTo(decided(HIGH));
        }

        @Test
        void canBeTestedItself() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(
                            FIRST,
                            FirstMatch.<Level>empty()
                                    .orNotApplicableWhen(DAYS.isNotApplicable(), "reason.never-ordered")
                                    .otherwise(LOW))
                    .decide(
                            SECOND,
                            FirstMatch.when(FIRST.isNotApplicable(), HIGH).otherwise(LOW))
                    .build();
            assertThat(decide(graph, SECOND, given().notApplicable(DAYS))).isEqualTo(decided(HIGH));
            assertThat(decide(graph, SECOND, given().number(DAYS, "3"))).isEqualTo(decided(LOW));
        }

        @Test
        void isNeverMistakenForANumberInTheMiddleOfManyBounds() {
            FirstMatch<Level> rows = FirstMatch.when(DAYS.isNotApplicable(), HIGH);
            for (int bound = 0; bound < 80; bound++) {
                rows = rows.orWhen(DAYS.isExactly(Integer.toString(bound)), LOW);
            }
            DecisionGraph graph = graph(FIRST, rows.otherwise(MEDIUM));
            for (int days = 0; days < 80; days++) {
                assertThat(decide(graph, FIRST, given().number(DAYS, Integer.toString(days))))
                        .isEqualTo(decided(LOW));
            }
        }

        @Test
        void aListWithoutARowForTheCaseDoesNotApplyEither() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(FIRST, FirstMatch.when(DAYS.atLeast("0"), LOW))
                    .decide(SECOND, FirstMatch.when(FIRST.is(LOW), HIGH))
                    .build();
            Verdict<Level> verdict = decide(graph, SECOND, given().notApplicable(DAYS));
            assertThat(verdict).isInstanceOf(Verdict.NotApplicable.class);
            assertThat(((Verdict.NotApplicable<Level>) verdict).reason())
                    .hasToString("reason.reads-what-does-not-apply(operands=[decision.first])");
        }
    }

    @Nested
    class MissingInputs {

        private final DecisionGraph graph = graph(
                FIRST,
                FirstMatch.when(SHARE.atLeast("0.5"), HIGH)
                        .orWhen(BLOCKED.isTrue(), LOW)
                        .otherwise(MEDIUM));

        @Test
        void leaveTheOutcomesThatCanStillCome() {
            Verdict.Undecided<Level> verdict = undecided(decide(graph, FIRST, given().flag(BLOCKED, true)));
            assertThat(verdict.candidates())
                    .isEqualTo(new Candidates<>(List.of(LOW, HIGH), false, false, false, false));
            assertThat(verdict.missing()).containsExactly(new MissingInput(SHARE, true));
            assertThat(verdict.exact()).isTrue();
        }

        @Test
        void doNotMatterWhereTheyCannotChangeTheOutcome() {
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.5"))).isEqualTo(decided(HIGH));
        }

        @Test
        void areTakenJointly() {
            DecisionGraph both = graph(
                    FIRST,
                    FirstMatch.when(SHARE.lessThan("0.5").or(SHARE.atLeast("0.5")), HIGH)
                            .otherwise(LOW));
            assertThat(decide(both, FIRST, given())).isEqualTo(decided(HIGH));
        }

        @Test
        void respectTheStepOfTheirDomain() {
            DecisionGraph between =
                    graph(FIRST, FirstMatch.when(DAYS.in("(3, 4)"), HIGH).otherwise(LOW));
            assertThat(decide(between, FIRST, given())).isEqualTo(decided(LOW));
        }

        @Test
        void sayWhichOfThemCouldChangeTheOutcome() {
            DecisionGraph idle = graph(
                    FIRST,
                    FirstMatch.when(SHARE.atLeast("0.5").and(DAYS.in("(3, 4)")), HIGH)
                            .orWhen(BLOCKED.isTrue(), MEDIUM)
                            .otherwise(LOW));
            assertThat(undecided(decide(idle, FIRST, given())).missing())
                    .containsExactlyInAnyOrder(
                            new MissingInput(SHARE, false),
                            new MissingInput(DAYS, false),
                            new MissingInput(BLOCKED, true));
        }

        @Test
        void ofDecisionsThatAreSettledAreListedToo() {
            DecisionGraph chain = DecisionGraph.builder()
                    .decide(FIRST, FirstMatch.when(SHARE.atLeast("0.5"), HIGH).orWhen(SHARE.lessThan("0.5"), HIGH))
                    .decide(
                            SECOND,
                            FirstMatch.when(FIRST.is(HIGH).and(BLOCKED.isTrue()), HIGH)
                                    .otherwise(LOW))
                    .build();
            assertThat(undecided(decide(chain, SECOND, given())).missing())
                    .containsExactlyInAnyOrder(new MissingInput(SHARE, false), new MissingInput(BLOCKED, true));
        }

        @Test
        void isKnownIsNeverInDoubt() {
            DecisionGraph known =
                    graph(FIRST, FirstMatch.when(SHARE.isKnown(), HIGH).otherwise(LOW));
            assertThat(decide(known, FIRST, given())).isEqualTo(decided(LOW));
            assertThat(decide(known, FIRST, given().number(SHARE, "0"))).isEqualTo(decided(HIGH));
        }
    }

    @Nested
    class Gaps {

        private final DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(SHARE.atLeast("0.5"), HIGH).orWhen(SHARE.atLeast("0.2"), MEDIUM))
                .decide(SECOND, FirstMatch.when(FIRST.is(HIGH), HIGH).otherwise(LOW))
                .decide(THIRD, FirstMatch.when(FIRST.is(LOW), LOW).otherwise(HIGH))
                .build();

        @Test
        void failTheDecision() {
            assertThat(failure(decide(graph, FIRST, given().number(SHARE, "0.1"))))
                    .hasToString("GAP in first: no row applies, and there is no answer for that case");
        }

        @Test
        void failTheReadersWithTheRootCause() {
            assertThat(failure(decide(graph, SECOND, given().number(SHARE, "0.1")))
                            .origin())
                    .isEqualTo("first");
        }

        @Test
        void leaveReadersAloneThatDoNotDependOnThem() {
            // FIRST cannot answer LOW, so whatever it might have answered, THIRD is HIGH.
            assertThat(decide(graph, THIRD, given().number(SHARE, "0.1"))).isEqualTo(decided(HIGH));
        }

        @Test
        void areCandidatesWhileInputsAreMissing() {
            Verdict.Undecided<Level> verdict = undecided(decide(graph, FIRST, given()));
            assertThat(verdict.candidates())
                    .isEqualTo(new Candidates<>(List.of(MEDIUM, HIGH), false, true, false, false));
            assertThat(verdict.failures()).extracting(Failure::origin).containsExactly("first");
        }

        @Test
        void mayFailTheReadersWhileInputsAreMissing() {
            Verdict.Undecided<Level> verdict = undecided(decide(graph, SECOND, given()));
            assertThat(verdict.candidates()).isEqualTo(new Candidates<>(List.of(LOW, HIGH), false, false, false, true));
            assertThat(verdict.failures()).extracting(Failure::origin).containsExactly("first");
        }

        @Test
        void failTheDecisionAtOnceWhenEveryValueLeadsThere() {
            DecisionGraph never =
                    graph(FIRST, FirstMatch.when(SHARE.lessThan("0.5").and(SHARE.atLeast("0.5")), HIGH));
            assertThat(failure(decide(never, FIRST, given())).kind()).isEqualTo(Failure.Kind.GAP);
        }
    }

    @Test
    void answersWithNumbersToo() {
        NumberDecision discount = Decision.number("discount", Domain.numbers("[0, 1]", Unit.RATIO));
        DecisionGraph graph = DecisionGraph.builder()
                .decide(
                        discount,
                        FirstMatch.when(STRENGTH.is(HIGH), Decimal.of("0.125")).otherwise(Decimal.of("0.05")))
                .decide(FIRST, FirstMatch.when(discount.atLeast("0.125"), HIGH).otherwise(LOW))
                .build();
        assertThat(decide(graph, discount, given().level(STRENGTH, HIGH))).isEqualTo(decided(Decimal.of("0.125")));
        assertThat(decide(graph, FIRST, given().level(STRENGTH, HIGH))).isEqualTo(decided(HIGH));
        assertThat(decide(graph, FIRST, given().level(STRENGTH, LOW))).isEqualTo(decided(LOW));
        assertThat(undecided(decide(graph, discount, given())).candidates().values())
                .containsExactly(Decimal.of("0.05"), Decimal.of("0.125"));
    }

    @Test
    void tellsHundredsOfTextsApart() {
        FirstMatch<Level> rows = FirstMatch.when(COUNTRY.isNotApplicable(), LOW);
        List<String> texts = IntStream.range(0, 200).mapToObj(i -> "text " + i).toList();
        DecisionGraph graph =
                graph(FIRST, rows.orWhen(COUNTRY.isAnyOf(texts), HIGH).otherwise(MEDIUM));
        for (String text : texts) {
            assertThat(decide(graph, FIRST, given().text(COUNTRY, text))).isEqualTo(decided(HIGH));
        }
        assertThat(decide(graph, FIRST, given().text(COUNTRY, "another"))).isEqualTo(decided(MEDIUM));
    }
}

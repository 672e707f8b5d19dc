package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SCORE;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SET;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.THIRD;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.failure;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CodeTest {

    private static <V> Code<V> code(Code.Rule<V> rule, Operand... operands) {
        return Code.of("some-code", "1", List.of(operands), rule);
    }

    @Nested
    class Reading {

        @Test
        void seesEveryKindOfValue() {
            Code<Decimal> rule = code(
                    in -> Optional.of(Decimal.of(in.number(SHARE).toString().length()
                            + 10 * in.level(STRENGTH).id().length()
                            + (in.flag(BLOCKED) ? 50 : 0)
                            + in.text(COUNTRY).length()
                            - in.set(SET).size())),
                    SHARE,
                    STRENGTH,
                    BLOCKED,
                    COUNTRY,
                    SET);
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(SET, EachMatch.when(BLOCKED.isTrue(), HIGH).andWhen(SHARE.atMost("1"), LOW))
                    .decide(SCORE, rule)
                    .build();
            assertThat(decide(
                            graph,
                            SCORE,
                            given().number(SHARE, "0.25")
                                    .level(STRENGTH, LOW)
                                    .flag(BLOCKED, true)
                                    .text(COUNTRY, "FR")))
                    .isEqualTo(decided(Decimal.of(4 + 30 + 50 + 2 - 2)));
        }

        @Test
        void seesAnExactShareRoundedTo18Places() {
            DecisionGraph graph = graph(
                    FIRST,
                    code(
                            in -> Optional.of(in.number(SHARE).equals(Decimal.of("0.333333333333333333")) ? HIGH : LOW),
                            SHARE));
            assertThat(decide(graph, FIRST, given().share(SHARE, Ratio.of(Decimal.of(1), Decimal.of(3)))))
                    .isEqualTo(decided(HIGH));
        }

        @Test
        void seesDecisionsAndWhetherTheyApply() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(
                            SCORE,
                            Scorecard.of(Characteristic.of("recent")
                                    .when(DAYS.atMost("30"), "1")
                                    .when(DAYS.moreThan("30"), "0.5")))
                    .decide(
                            FIRST,
                            code(
                                    in -> in.applies(SCORE)
                                            ? Optional.of(in.number(SCORE).equals(Decimal.ONE) ? HIGH : LOW)
                                            : Optional.empty(),
                                    SCORE))
                    .build();
            assertThat(decide(graph, FIRST, given().number(DAYS, "30"))).isEqualTo(decided(HIGH));
            assertThat(decide(graph, FIRST, given().number(DAYS, "31"))).isEqualTo(decided(LOW));
            assertThat(decide(graph, FIRST, given().notApplicable(DAYS))).isInstanceOf(Verdict.NotApplicable.class);
        }

        @Test
        void seesItsOwnDefaultsAlsoWhereOneRuleServesTwoDecisions() {
            Code<Level> rule = code(in -> Optional.of(in.number(SHARE).isZero() ? LOW : HIGH), SHARE);
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(FIRST, rule)
                    .decide(SECOND, rule)
                    .defaultFor(FIRST, SHARE, "0", SOURCE)
                    .defaultFor(SECOND, SHARE, "1", SOURCE)
                    .build();
            assertThat(decide(graph, FIRST, given()).value()).contains(LOW);
            assertThat(decide(graph, SECOND, given()).value()).contains(HIGH);
        }

        @Test
        void ofWhatWasNotDeclaredFailsTheDecision() {
            assertThat(failure(decide(
                                    graph(FIRST, code(in -> Optional.of(in.level(STRENGTH)), SHARE)),
                                    FIRST,
                                    given().number(SHARE, "0")))
                            .detail())
                    .isEqualTo("the code (some-code, version 1) threw java.lang.IllegalArgumentException: The code"
                            + " (some-code) reads (strength), which it did not declare.\n"
                            + "Maybe add it to the operands in Code.of.");
        }

        @Test
        void theValueOfWhatDoesNotApplyFailsTheDecision() {
            assertThat(failure(decide(
                                    graph(
                                            FIRST,
                                            code(
                                                    in -> Optional.of(
                                                            in.number(DAYS).isZero() ? LOW : HIGH),
                                                    DAYS)),
                                    FIRST,
                                    given().notApplicable(DAYS)))
                            .detail())
                    .contains("reads the value of (days), which does not apply.\nMaybe ask applies first.");
        }
    }

    @Nested
    class Failing {

        @Test
        void codeThatThrowsFailsWithItsCause() {
            RuntimeException bang = new IllegalStateException("bang");
            Failure failure = failure(decide(
                    graph(FIRST, code(in -> {
                        throw bang;
                    })),
                    FIRST,
                    given()));
            assertThat(failure)
                    .hasToString(
                            "CODE in first: the code (some-code, version 1) threw java.lang.IllegalStateException: bang");
            assertThat(failure.cause()).containsSame(bang);
        }

        @Test
        @SuppressWarnings("NullAway")
        void codeThatReturnsNullFails() {
            Code.Rule<Level> nothing = in -> nothing();
            assertThat(failure(decide(graph(FIRST, code(nothing)), FIRST, given()))
                            .detail())
                    .isEqualTo("the code (some-code, version 1) returned null; it must return an Optional");
        }

        @SuppressWarnings({"NullAway", "NullableOptional"})
        private static @Nullable Optional<Level> nothing() {
            return null;
        }

        @Test
        void codeThatAnswersOutsideItsDecisionFails() {
            Level alien = io.github.kamrules.scale.Scale.ordered("alien", "X").value(0);
            assertThat(failure(decide(graph(FIRST, code(in -> Optional.of(alien))), FIRST, given()))
                            .detail())
                    .isEqualTo(
                            "the code (some-code, version 1) answered X, which its decision cannot answer: (X) is not a"
                                    + " level of the scale (grade), whose levels are [LOW, MEDIUM, HIGH].");
            assertThat(failure(decide(graph(SCORE, code(in -> Optional.of(Decimal.of(101)))), SCORE, given()))
                            .detail())
                    .endsWith(
                            "answered 101, which its decision cannot answer: A number of numbers[-100, 100] was expected.");
            assertThat(failure(decide(graph(SCORE, code(in -> Optional.of(Decimal.of("0.1234567")))), SCORE, given()))
                            .detail())
                    .endsWith("A number with at most 6 decimals and 18 digits was expected.");
            assertThat(failure(decide(graph(SET, code(in -> Optional.of(Set.of(alien)))), SET, given()))
                            .kind())
                    .isEqualTo(Failure.Kind.CODE);
        }

        @Test
        void leavesReadersAloneThatDoNotDependOnIt() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(FIRST, code(in -> {
                        throw new IllegalStateException("bang");
                    }))
                    .decide(
                            SECOND,
                            FirstMatch.when(FIRST.is(HIGH).and(BLOCKED.isTrue()), HIGH)
                                    .otherwise(LOW))
                    .decide(THIRD, code(in -> Optional.of(LOW), FIRST))
                    .build();
            assertThat(decide(graph, SECOND, given().flag(BLOCKED, false))).isEqualTo(decided(LOW));
            assertThat(failure(decide(graph, SECOND, given().flag(BLOCKED, true)))
                            .origin())
                    .isEqualTo("first");
            assertThat(failure(decide(graph, THIRD, given())).origin()).isEqualTo("first");
            Verdict.Undecided<Level> verdict = undecided(decide(graph, SECOND, given()));
            assertThat(verdict.candidates()).isEqualTo(new Candidates<>(List.of(LOW), false, false, false, true));
            assertThat(verdict.failures()).extracting(Failure::origin).containsExactly("first");
        }
    }

    @Nested
    class MissingInputs {

        @Test
        void leaveEverythingThatTheDecisionCanAnswer() {
            Verdict.Undecided<Level> verdict = undecided(decide(
                    graph(FIRST, code(in -> Optional.of(LOW), SHARE, STRENGTH)), FIRST, given().level(STRENGTH, LOW)));
            assertThat(verdict.candidates()).isEqualTo(new Candidates<>(GRADE.values(), true, false, false, false));
            assertThat(verdict.missing()).containsExactly(new MissingInput(SHARE, true));
            assertThat(verdict.exact()).isTrue();
        }

        @Test
        void leaveTheDeclaredIntervalOfANumber() {
            Verdict.Undecided<Decimal> verdict =
                    undecided(decide(graph(SCORE, code(in -> Optional.of(Decimal.ONE), SHARE)), SCORE, given()));
            assertThat(verdict.candidates())
                    .isEqualTo(new Candidates<>(List.of(Decimal.of(-100), Decimal.of(100)), true, false, false, false));
        }

        @Test
        void leaveAllThatCanBeKeptOfAnUnboundedNumber() {
            NumberDecision open = Decision.number("open", Domain.numbers("[0, inf)", Unit.MONEY));
            assertThat(undecided(decide(graph(open, code(in -> Optional.of(Decimal.ONE), SHARE)), open, given()))
                            .candidates()
                            .values())
                    .containsExactly(Decimal.ZERO, Decimal.of("999999999999.999999"));
        }

        @Test
        void leaveEverySetAndNotApplicable() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(SET, code(in -> Optional.<Set<Level>>empty(), SHARE))
                    .decide(
                            FIRST,
                            FirstMatch.when(SET.isNotApplicable(), HIGH)
                                    .orWhen(SET.isEmpty(), MEDIUM)
                                    .otherwise(LOW))
                    .build();
            assertThat(undecided(decide(graph, SET, given())).candidates())
                    .isEqualTo(
                            new Candidates<>(List.of(Set.of(), Set.of(LOW, MEDIUM, HIGH)), true, false, false, false));
            assertThat(undecided(decide(graph, FIRST, given())).candidates().values())
                    .containsExactly(LOW, MEDIUM, HIGH);
        }

        @Test
        void areOneFreeAnswerForAllReaders() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(FIRST, code(in -> Optional.of(LOW), SHARE))
                    .decide(SECOND, FirstMatch.when(FIRST.is(HIGH), HIGH).otherwise(LOW))
                    .decide(
                            THIRD,
                            FirstMatch.when(FIRST.is(HIGH).and(SECOND.is(LOW)), HIGH)
                                    .otherwise(LOW))
                    .build();
            assertThat(decide(graph, THIRD, given())).isEqualTo(decided(LOW));
            assertThat(undecided(decide(graph, SECOND, given())).missing())
                    .containsExactly(new MissingInput(SHARE, true));
        }

        @Test
        void mayMakeItFailWhereSomethingThatItReadsFails() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(FIRST, FirstMatch.when(SHARE.atLeast("0.5"), HIGH))
                    .decide(SECOND, code(in -> Optional.of(LOW), FIRST))
                    .decide(THIRD, FirstMatch.when(SECOND.is(LOW), HIGH).otherwise(LOW))
                    .build();
            assertThat(undecided(decide(graph, SECOND, given())).candidates())
                    .isEqualTo(new Candidates<>(GRADE.values(), true, false, false, true));
            Verdict.Undecided<Level> reader = undecided(decide(graph, THIRD, given()));
            assertThat(reader.candidates()).isEqualTo(new Candidates<>(List.of(LOW, HIGH), false, false, false, true));
            assertThat(reader.failures()).extracting(Failure::origin).containsExactly("first");
        }
    }

    @Test
    void needsAVersionAndAnId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Code.of("a", " ", List.of(), in -> Optional.of(LOW)))
                .withMessage("The version of the code (a) must not be blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Code.of("A", "1", List.of(), in -> Optional.of(LOW)))
                .withMessage("The id (A) of the code must be lower-case words joined by hyphens or dots, such as"
                        + " revenue-share.");
    }
}

package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
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
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kamrules.scale.Level;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    @Nested
    class First {

        private final DecisionGraph graph = graph(
                FIRST,
                DecisionTable.<Level>first(STRENGTH, SHARE)
                        .row(HIGH, STRENGTH.is(HIGH), SHARE.atLeast("0.2"))
                        .row(MEDIUM, STRENGTH.atLeast(MEDIUM))
                        .row(LOW));

        @Test
        void theFirstRowThatAppliesAnswers() {
            assertThat(decide(graph, FIRST, given().level(STRENGTH, HIGH).number(SHARE, "0.2")))
                    .isEqualTo(decided(HIGH));
            assertThat(decide(graph, FIRST, given().level(STRENGTH, HIGH).number(SHARE, "0.19")))
                    .isEqualTo(decided(MEDIUM));
            assertThat(decide(graph, FIRST, given().level(STRENGTH, LOW).number(SHARE, "0.2")))
                    .isEqualTo(decided(LOW));
        }

        @Test
        void rowsBelowACertainOneDoNotCount() {
            assertThat(undecided(decide(graph, FIRST, given().level(STRENGTH, HIGH)))
                            .candidates()
                            .values())
                    .containsExactly(MEDIUM, HIGH);
            assertThat(decide(graph, FIRST, given().level(STRENGTH, MEDIUM))).isEqualTo(decided(MEDIUM));
        }
    }

    @Nested
    class Unique {

        private final DecisionGraph graph = graph(
                FIRST,
                DecisionTable.<Level>unique(SHARE, BLOCKED)
                        .row(HIGH, SHARE.in("[0.2, 1]"), BLOCKED.isFalse())
                        .row(LOW, SHARE.in("[0, 0.2]")));

        @Test
        void theOnlyRowThatAppliesAnswers() {
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.21").flag(BLOCKED, false)))
                    .isEqualTo(decided(HIGH));
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.19"))).isEqualTo(decided(LOW));
        }

        @Test
        void rowsThatApplyAtOnceAreAConflictThatNamesThem() {
            assertThat(failure(decide(graph, FIRST, given().number(SHARE, "0.2").flag(BLOCKED, false))))
                    .hasToString("CONFLICT in first: the rows [1, 2] apply at once, but at most one may");
        }

        @Test
        void aCaseWithoutARowIsAGap() {
            assertThat(failure(decide(graph, FIRST, given().number(SHARE, "0.3").flag(BLOCKED, true))))
                    .hasToString("GAP in first: no row applies, and there is no answer for that case");
        }

        @Test
        void conflictAndGapAreCandidatesWhileInputsAreMissing() {
            Verdict.Undecided<Level> verdict = undecided(decide(graph, FIRST, given()));
            assertThat(verdict.candidates()).isEqualTo(new Candidates<>(List.of(LOW, HIGH), false, true, true, false));
            assertThat(verdict.failures())
                    .extracting(Failure::toString)
                    .containsExactly(
                            "GAP in first: no row applies, and there is no answer for that case",
                            "CONFLICT in first: the rows [1, 2] apply at once, but at most one may");
        }

        @Test
        void correlatedConditionsAreNoConflict() {
            DecisionGraph split = graph(
                    FIRST,
                    DecisionTable.<Level>unique(SHARE)
                            .row(HIGH, SHARE.atLeast("0.2"))
                            .row(LOW, SHARE.lessThan("0.2")));
            assertThat(undecided(decide(split, FIRST, given())).candidates())
                    .isEqualTo(new Candidates<>(List.of(LOW, HIGH), false, false, false, false));
        }

        @Test
        void otherwiseAnswersTheGap() {
            DecisionGraph complete = graph(
                    FIRST,
                    DecisionTable.<Level>unique(BLOCKED)
                            .row(LOW, BLOCKED.isTrue())
                            .otherwise(HIGH));
            assertThat(decide(complete, FIRST, given().flag(BLOCKED, false))).isEqualTo(decided(HIGH));
        }
    }

    @Nested
    class Any {

        private final DecisionGraph graph = graph(
                FIRST,
                DecisionTable.<Level>any(SHARE, BLOCKED)
                        .row(HIGH, SHARE.atLeast("0.2"))
                        .row(HIGH, BLOCKED.isFalse())
                        .row(LOW, SHARE.lessThan("0.1")));

        @Test
        void rowsThatAgreeAnswer() {
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.2").flag(BLOCKED, false)))
                    .isEqualTo(decided(HIGH));
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.1").flag(BLOCKED, false)))
                    .isEqualTo(decided(HIGH));
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.09").flag(BLOCKED, true)))
                    .isEqualTo(decided(LOW));
        }

        @Test
        void rowsThatDisagreeAreAConflictThatNamesThem() {
            assertThat(failure(
                            decide(graph, FIRST, given().number(SHARE, "0.09").flag(BLOCKED, false))))
                    .hasToString("CONFLICT in first: the rows [2, 3] apply at once, but do not all answer the same");
        }

        @Test
        void aCaseWithoutARowIsAGap() {
            assertThat(failure(decide(graph, FIRST, given().number(SHARE, "0.1").flag(BLOCKED, true))))
                    .hasToString("GAP in first: no row applies, and there is no answer for that case");
        }

        @Test
        void whatAllRowsAgreeOnIsDecidedWhileInputsAreMissing() {
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.2"))).isEqualTo(decided(HIGH));
            assertThat(undecided(decide(graph, FIRST, given().flag(BLOCKED, false)))
                            .candidates())
                    .isEqualTo(new Candidates<>(List.of(HIGH), false, false, true, false));
            assertThat(undecided(decide(graph, FIRST, given().flag(BLOCKED, true)))
                            .candidates())
                    .isEqualTo(new Candidates<>(List.of(LOW, HIGH), false, true, false, false));
        }
    }

    @Nested
    class Priority {

        private final DecisionGraph graph = graph(
                FIRST,
                DecisionTable.priority(List.of(HIGH, LOW, MEDIUM), SHARE, BLOCKED)
                        .row(MEDIUM)
                        .row(LOW, BLOCKED.isTrue())
                        .row(HIGH, SHARE.atLeast("0.2"))
                        .rowNotApplicable("reason.blocked", BLOCKED.isTrue()));

        @Test
        void theMostImportantOutputAnswers() {
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.2").flag(BLOCKED, true)))
                    .isEqualTo(decided(HIGH));
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.19").flag(BLOCKED, true)))
                    .isEqualTo(decided(LOW));
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.19").flag(BLOCKED, false)))
                    .isEqualTo(decided(MEDIUM));
        }

        @Test
        void onlyMoreImportantOutputsStayPossible() {
            assertThat(undecided(decide(graph, FIRST, given().flag(BLOCKED, true)))
                            .candidates()
                            .values())
                    .containsExactly(LOW, HIGH);
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.5"))).isEqualTo(decided(HIGH));
        }

        @Test
        void notApplicableIsLessImportantThanEveryOutput() {
            DecisionGraph other = graph(
                    FIRST,
                    DecisionTable.priority(List.of(HIGH), SHARE, BLOCKED)
                            .rowNotApplicable("reason.blocked", BLOCKED.isTrue())
                            .row(HIGH, SHARE.atLeast("0.2"))
                            .otherwiseNotApplicable("reason.else"));
            assertThat(decide(other, FIRST, given().number(SHARE, "0.2").flag(BLOCKED, true)))
                    .isEqualTo(decided(HIGH));
            assertThat(reason(decide(other, FIRST, given().number(SHARE, "0.1").flag(BLOCKED, true))))
                    .isEqualTo("reason.blocked");
            assertThat(reason(decide(other, FIRST, given().number(SHARE, "0.1").flag(BLOCKED, false))))
                    .isEqualTo("reason.else");
        }

        @Test
        void needsTheOrderOfAllOutputs() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> DecisionTable.priority(List.of(HIGH), SHARE).row(LOW))
                    .withMessage("Row 1 answers with (LOW), which is not in the order of the outputs: [HIGH].\n"
                            + "Maybe add it there.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DecisionTable.priority(List.<Level>of(), SHARE))
                    .withMessage("A decision table of the hit policy PRIORITY needs the order of its outputs,"
                            + " most important first.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DecisionTable.priority(List.of(HIGH, HIGH), SHARE))
                    .withMessage("The output (HIGH) stands twice in the order of the outputs.");
        }
    }

    @Nested
    class Cells {

        private Verdict<Level> of(Condition cell, InputValues.Builder values) {
            return decide(
                    graph(
                            FIRST,
                            DecisionTable.<Level>first(cell.operands().get(0))
                                    .row(HIGH, cell)
                                    .otherwise(LOW)),
                    FIRST,
                    values);
        }

        @Test
        void areIntervalsOpenOrClosed() {
            for (String inside : List.of("0.1", "0.2499")) {
                assertThat(of(SHARE.in("[0.1, 0.25)"), given().number(SHARE, inside)))
                        .isEqualTo(decided(HIGH));
            }
            for (String outside : List.of("0.0999", "0.25")) {
                assertThat(of(SHARE.in("[0.1, 0.25)"), given().number(SHARE, outside)))
                        .isEqualTo(decided(LOW));
            }
            assertThat(of(SHARE.in("(0.1, 0.25]"), given().number(SHARE, "0.1")))
                    .isEqualTo(decided(LOW));
            assertThat(of(SHARE.in("(0.1, 0.25]"), given().number(SHARE, "0.25")))
                    .isEqualTo(decided(HIGH));
        }

        @Test
        void areLists() {
            assertThat(of(STRENGTH.isAnyOf(LOW, HIGH), given().level(STRENGTH, HIGH)))
                    .isEqualTo(decided(HIGH));
            assertThat(of(STRENGTH.isAnyOf(LOW, HIGH), given().level(STRENGTH, MEDIUM)))
                    .isEqualTo(decided(LOW));
            Condition alternatives = SHARE.lessThan("0.1").or(SHARE.atLeast("0.9"));
            assertThat(of(alternatives, given().number(SHARE, "0.9"))).isEqualTo(decided(HIGH));
            assertThat(of(alternatives, given().number(SHARE, "0.1"))).isEqualTo(decided(LOW));
        }

        @Test
        void areNegated() {
            assertThat(of(STRENGTH.is(HIGH).not(), given().level(STRENGTH, HIGH)))
                    .isEqualTo(decided(LOW));
            assertThat(of(STRENGTH.is(HIGH).not(), given().level(STRENGTH, LOW)))
                    .isEqualTo(decided(HIGH));
            assertThat(of(SHARE.in("[0.1, 0.25)").not(), given().number(SHARE, "0.25")))
                    .isEqualTo(decided(HIGH));
            assertThat(of(SHARE.in("[0.1, 0.25)").not(), given().number(SHARE, "0.1")))
                    .isEqualTo(decided(LOW));
            assertThat(of(DAYS.atLeast("10").not(), given().notApplicable(DAYS)))
                    .isEqualTo(decided(HIGH));
        }
    }

    @Nested
    class NotApplicable {

        @Test
        void aTableWithoutARowForItDoesNotApplyEither() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(
                            FIRST,
                            DecisionTable.<Level>unique(DAYS)
                                    .row(LOW, DAYS.atLeast("10"))
                                    .row(HIGH, DAYS.lessThan("10")))
                    .decide(
                            SECOND,
                            DecisionTable.<Level>first(FIRST, BLOCKED)
                                    .row(HIGH, BLOCKED.isTrue())
                                    .row(LOW, FIRST.is(LOW)))
                    .build();
            assertThat(decide(graph, FIRST, given().notApplicable(DAYS))).isInstanceOf(Verdict.NotApplicable.class);
            assertThat(decide(graph, SECOND, given().notApplicable(DAYS).flag(BLOCKED, false)))
                    .isInstanceOf(Verdict.NotApplicable.class);
            assertThat(decide(graph, SECOND, given().notApplicable(DAYS).flag(BLOCKED, true)))
                    .isEqualTo(decided(HIGH));
            assertThat(undecided(decide(graph, SECOND, given().notApplicable(DAYS)))
                            .candidates())
                    .isEqualTo(new Candidates<>(List.of(HIGH), true, false, false, false));
        }

        @Test
        void aRowMayAnswerIt() {
            DecisionGraph graph = graph(
                    FIRST,
                    DecisionTable.<Level>first(BLOCKED)
                            .rowNotApplicable("reason.blocked", BLOCKED.isTrue())
                            .otherwise(LOW));
            Verdict<Level> verdict = decide(graph, FIRST, given().flag(BLOCKED, true));
            assertThat(verdict.<String>match(d -> "", n -> n.reason().toString(), u -> "", f -> ""))
                    .isEqualTo("reason.blocked");
        }
    }

    private static String reason(Verdict<Level> verdict) {
        return verdict.match(d -> "", n -> n.reason().toString(), u -> "", f -> "");
    }

    @Test
    void aCellTestsExactlyOneColumn() {
        DecisionTable<Level> table = DecisionTable.first(STRENGTH, SHARE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row(HIGH, BLOCKED.isTrue()))
                .withMessage(
                        "The cell (blocked is true) of row 1 must test exactly one of the columns [strength, share].\n"
                                + "Maybe a FirstMatch list fits better.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row(HIGH, STRENGTH.is(HIGH).and(SHARE.atLeast("0.1"))))
                .withMessageStartingWith("The cell ((strength is {HIGH} and share in [0.1, inf))) of row 1 must test");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row(HIGH, SHARE.atLeast("0.1"), SHARE.lessThan("0.2")))
                .withMessage(
                        "Row 1 tests the column (share) twice.\nMaybe join the two tests with and(...) in one cell.");
    }

    @Test
    void aColumnStandsOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionTable.first(STRENGTH, SHARE, STRENGTH))
                .withMessage("The column (strength) stands twice in a decision table.");
    }

    @Test
    void aSourceNeedsARow() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DecisionTable.first(STRENGTH).rowFrom(Examples.SOURCE))
                .withMessage("A decision table without rows has no row to give a source to.");
    }

    @Test
    void tellsTheOrderOfItsOutputs() {
        assertThat(DecisionTable.priority(List.of(HIGH, LOW, MEDIUM), SHARE).ranking())
                .isEqualTo(List.of(HIGH, LOW, MEDIUM));
        assertThat(DecisionTable.first(SHARE).ranking()).isEmpty();
    }
}

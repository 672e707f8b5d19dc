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
}

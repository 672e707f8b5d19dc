package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SCORE;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.failure;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompoundTableTest {

    private static DecisionGraph graph(CompoundTable table) {
        return DecisionGraph.builder().decide(table).build();
    }

    @Test
    void eachOutputColumnAnswersItsDecision() {
        DecisionGraph graph = graph(CompoundTable.unique(SHARE)
                .row(List.of(FIRST.answer(HIGH), SCORE.answer("12")), SHARE.atLeast("0.2"))
                .row(List.of(SCORE.answer("2"), FIRST.answer(LOW)), SHARE.lessThan("0.1"))
                .otherwise(FIRST.answer(MEDIUM), SCORE.answer("4")));
        assertThat(graph.decisions()).containsExactly(FIRST, SCORE);
        assertThat(decide(graph, FIRST, given().number(SHARE, "0.2"))).isEqualTo(decided(HIGH));
        assertThat(decide(graph, SCORE, given().number(SHARE, "0.2"))).isEqualTo(decided(Decimal.of(12)));
        assertThat(decide(graph, SCORE, given().number(SHARE, "0.09"))).isEqualTo(decided(Decimal.of(2)));
        assertThat(decide(graph, FIRST, given().number(SHARE, "0.1"))).isEqualTo(decided(MEDIUM));
        assertThat(decide(graph, SCORE, given().number(SHARE, "0.1"))).isEqualTo(decided(Decimal.of(4)));
    }

    @Test
    void anyComparesTheWholeRow() {
        DecisionGraph graph = graph(CompoundTable.any(SHARE, BLOCKED)
                .row(List.of(FIRST.answer(HIGH), SECOND.answer(HIGH)), SHARE.atLeast("0.2"))
                .row(List.of(FIRST.answer(HIGH), SECOND.answer(HIGH)), BLOCKED.isFalse())
                .row(List.of(FIRST.answer(HIGH), SECOND.answer(LOW)), BLOCKED.isTrue()));
        assertThat(decide(graph, FIRST, given().number(SHARE, "0.2").flag(BLOCKED, false)))
                .isEqualTo(decided(HIGH));
        assertThat(failure(decide(graph, FIRST, given().number(SHARE, "0.2").flag(BLOCKED, true))))
                .as("its own outputs agree, but the rows do not")
                .hasToString("CONFLICT in first: the rows [1, 3] apply at once, but do not all answer the same");
    }

    /**
     * The routing rules of the DMN specification (OMG DMN 1.5, clause 8.2, the example of OUTPUT ORDER with several output
     * columns). Rows and results were checked against the test suite of camunda/dmn-scala.
     */
    @Nested
    class RoutingRules {

        private final Scale<Level> routings = Scale.nominal("routing", "DECLINE", "REFER", "ACCEPT");
        private final Scale<Level> levels = Scale.nominal("review-level", "LEVEL_2", "LEVEL_1", "NONE");
        private final NumberInput age = NumberInput.of("age", Domain.wholeNumbers("[0, 150]", Unit.YEARS));
        private final LevelInput<Level> risk =
                LevelInput.of("risk-category", Scale.ordered("risk", "LOW", "MEDIUM", "HIGH"));
        private final FlagInput debtReview = FlagInput.of("debt-review");

        private final ListDecision<Level> routing = Decision.listOf("routing", routings);
        private final ListDecision<Level> review = Decision.listOf("review-level", levels);

        private List<Answer> both(String routed, String reviewed) {
            return List.of(routing.answer(routings.parse(routed)), review.answer(levels.parse(reviewed)));
        }

        private final DecisionGraph graph = graph(CompoundTable.outputOrder(age, risk, debtReview)
                .ranked(routings.values().stream().map(routing::answer).toArray(Answer[]::new))
                .ranked(levels.values().stream().map(review::answer).toArray(Answer[]::new))
                .row(both("ACCEPT", "NONE"))
                .row(both("DECLINE", "NONE"), age.lessThan("18"))
                .row(both("REFER", "LEVEL_1"), risk.is(risk.scale().value(2)))
                .row(both("REFER", "LEVEL_2"), debtReview.isTrue()));

        private List<Level> of(Scale<Level> scale, String... ids) {
            return Stream.of(ids).map(scale::parse).toList();
        }

        @Test
        void answerAsPublished() {
            InputValues.Builder young =
                    given().number(age, "17").level(risk, risk.scale().value(2)).flag(debtReview, true);
            assertThat(decide(graph, routing, young))
                    .isEqualTo(decided(of(routings, "DECLINE", "REFER", "REFER", "ACCEPT")));
            assertThat(decide(graph, review, young))
                    .isEqualTo(decided(of(levels, "NONE", "LEVEL_2", "LEVEL_1", "NONE")));
            InputValues.Builder reviewed =
                    given().number(age, "25").level(risk, risk.scale().value(1)).flag(debtReview, true);
            assertThat(decide(graph, routing, reviewed)).isEqualTo(decided(of(routings, "REFER", "ACCEPT")));
            assertThat(decide(graph, review, reviewed)).isEqualTo(decided(of(levels, "LEVEL_2", "NONE")));
            InputValues.Builder accepted =
                    given().number(age, "25").level(risk, risk.scale().value(1)).flag(debtReview, false);
            assertThat(decide(graph, routing, accepted)).isEqualTo(decided(of(routings, "ACCEPT")));
        }
    }

    @Test
    void priorityComparesTheColumnsFromLeftToRight() {
        CompoundTable table = CompoundTable.priority(SHARE, BLOCKED)
                .ranked(FIRST.answer(HIGH), FIRST.answer(LOW))
                .ranked(SECOND.answer(LOW), SECOND.answer(MEDIUM), SECOND.answer(HIGH))
                .row(List.of(FIRST.answer(LOW), SECOND.answer(LOW)))
                .row(List.of(FIRST.answer(HIGH), SECOND.answer(HIGH)), SHARE.atLeast("0.2"))
                .row(List.of(FIRST.answer(HIGH), SECOND.answer(MEDIUM)), BLOCKED.isTrue());
        DecisionGraph graph = graph(table);
        assertThat(decide(graph, SECOND, given().number(SHARE, "0.2").flag(BLOCKED, true)))
                .isEqualTo(decided(MEDIUM));
        assertThat(decide(graph, SECOND, given().number(SHARE, "0.2").flag(BLOCKED, false)))
                .isEqualTo(decided(HIGH));
        assertThat(decide(graph, SECOND, given().number(SHARE, "0.1").flag(BLOCKED, false)))
                .isEqualTo(decided(LOW));
        assertThat(decide(graph, FIRST, given().number(SHARE, "0.2"))).isEqualTo(decided(HIGH));
        assertThat(undecided(decide(graph, SECOND, given().number(SHARE, "0.2")))
                        .candidates()
                        .values())
                .containsExactly(MEDIUM, HIGH);
    }

    @Test
    void otherwiseMayNotApply() {
        DecisionGraph graph = graph(CompoundTable.first(SHARE)
                .row(List.of(FIRST.answer(HIGH), SECOND.answer(HIGH)), SHARE.atLeast("0.2"))
                .otherwiseNotApplicable("reason.small"));
        assertThat(decide(graph, FIRST, given().number(SHARE, "0.1"))).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(decide(graph, SECOND, given().number(SHARE, "0.1"))).isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void everyRowAnswersEveryOutputColumn() {
        CompoundTable table = CompoundTable.first(SHARE).row(List.of(FIRST.answer(HIGH), SECOND.answer(HIGH)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row(List.of(FIRST.answer(HIGH))))
                .withMessage("Row 2 answers the decisions [first], but the output columns are [first, second].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.row(List.of(FIRST.answer(HIGH), FIRST.answer(LOW))))
                .withMessage("Row 2 answers the decision (first) twice.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.otherwise(SCORE.answer("1")))
                .withMessage("Otherwise answers the decisions [score], but the output columns are [first, second].");
    }

    @Test
    void theHitPolicyFitsTheDecisions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(CompoundTable.collect(SHARE).row(List.of(FIRST.answer(HIGH)))))
                .withMessage("The hit policy COLLECT gives a list, which the decision (first) does not answer with.\n"
                        + "Maybe use Decision.listOf.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(CompoundTable.first(SHARE)))
                .withMessage("The compound table has no rows, so it answers no decision.");
        assertThatIllegalStateException()
                .isThrownBy(() -> CompoundTable.priority(SHARE).row(List.of(FIRST.answer(HIGH))))
                .withMessage("A table of the hit policy PRIORITY needs the order of its outputs before its rows.\n"
                        + "Maybe call ranked(...) first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CompoundTable.priority(SHARE).ranked(FIRST.answer(HIGH)).row(List.of(FIRST.answer(LOW))))
                .withMessage("Row 1 answers with (first = LOW), which is not in the order of the outputs: [HIGH].\n"
                        + "Maybe add it there.");
    }
}

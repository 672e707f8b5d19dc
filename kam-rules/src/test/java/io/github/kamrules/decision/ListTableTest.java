package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SCORE;
import static io.github.kamrules.decision.Examples.SET;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListTableTest {

    private static final ListDecision<Level> LIST = Decision.listOf("list", GRADE);

    private static ListTable<Level> rows(ListTable<Level> empty) {
        return empty.row(LOW, SHARE.atLeast("0.1"))
                .row(HIGH, SHARE.atLeast("0.2"))
                .row(MEDIUM, BLOCKED.isTrue())
                .row(LOW, BLOCKED.isTrue());
    }

    private static final ListTable<Level> RULE_ORDER = rows(ListTable.ruleOrder(SHARE, BLOCKED));

    private static InputValues.Builder all(String share, boolean blocked) {
        return given().number(SHARE, share).flag(BLOCKED, blocked);
    }

    @Test
    void ruleOrderListsTheOutputsInTheOrderOfTheRows() {
        DecisionGraph graph = graph(LIST, RULE_ORDER);
        assertThat(decide(graph, LIST, all("0.2", true))).isEqualTo(decided(List.of(LOW, HIGH, MEDIUM, LOW)));
        assertThat(decide(graph, LIST, all("0.19", true))).isEqualTo(decided(List.of(LOW, MEDIUM, LOW)));
        assertThat(decide(graph, LIST, all("0.1", false))).isEqualTo(decided(List.of(LOW)));
    }

    @Test
    void outputOrderListsTheMostImportantFirst() {
        DecisionGraph graph = graph(LIST, rows(ListTable.outputOrder(List.of(MEDIUM, LOW, HIGH), SHARE, BLOCKED)));
        assertThat(decide(graph, LIST, all("0.2", true))).isEqualTo(decided(List.of(MEDIUM, LOW, LOW, HIGH)));
    }

    @Test
    void collectListsTheOutputsWithRepetition() {
        DecisionGraph graph = graph(LIST, rows(ListTable.collect(SHARE, BLOCKED)));
        assertThat(decide(graph, LIST, all("0.1", true))).isEqualTo(decided(List.of(LOW, MEDIUM, LOW)));
    }

    @Test
    void withoutARowTheListIsEmptyOrTheDefaultOutput() {
        assertThat(decide(graph(LIST, RULE_ORDER), LIST, all("0.09", false))).isEqualTo(decided(List.of()));
        assertThat(decide(graph(LIST, RULE_ORDER.otherwise(HIGH)), LIST, all("0.09", false)))
                .isEqualTo(decided(List.of(HIGH)));
        assertThat(decide(graph(LIST, RULE_ORDER.otherwiseNotApplicable("reason.none")), LIST, all("0.09", false)))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void whatIsCertainAndWhatIsPossibleAreListed() {
        DecisionGraph graph = graph(LIST, RULE_ORDER);
        assertThat(undecided(decide(graph, LIST, given().number(SHARE, "0.2")))
                        .candidates()
                        .values())
                .containsExactly(List.of(LOW, HIGH), List.of(LOW, HIGH, MEDIUM, LOW));
        assertThat(undecided(decide(graph, LIST, given().flag(BLOCKED, true)))
                        .candidates()
                        .values())
                .as("LOW stands there at least once, whichever row it comes from")
                .containsExactly(List.of(LOW, MEDIUM), List.of(LOW, HIGH, MEDIUM, LOW));
    }

    @Test
    void otherRowsWithTheSameOutputsAreTheSameAnswer() {
        DecisionGraph graph = graph(
                LIST,
                ListTable.<Level>ruleOrder(SHARE)
                        .row(HIGH, SHARE.lessThan("0.5"))
                        .row(HIGH, SHARE.atLeast("0.5")));
        assertThat(decide(graph, LIST, given())).isEqualTo(decided(List.of(HIGH)));
    }

    @Test
    void theSameOutputsInAnotherOrderAreAnotherAnswer() {
        DecisionGraph graph = graph(
                LIST,
                ListTable.<Level>ruleOrder(BLOCKED)
                        .row(HIGH, BLOCKED.isTrue())
                        .row(LOW)
                        .row(HIGH, BLOCKED.isFalse()));
        assertThat(undecided(decide(graph, LIST, given())).candidates().values())
                .containsExactly(List.of(HIGH, LOW), List.of(HIGH, LOW));
        assertThat(decide(graph, LIST, given().flag(BLOCKED, false))).isEqualTo(decided(List.of(LOW, HIGH)));
    }

    @Test
    void aListCanBeTestedByOtherDecisions() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(LIST, RULE_ORDER)
                .decide(
                        FIRST,
                        FirstMatch.when(LIST.contains(HIGH), HIGH)
                                .orWhen(LIST.isEmpty(), LOW)
                                .otherwise(MEDIUM))
                .build();
        assertThat(decide(graph, FIRST, all("0.2", true))).isEqualTo(decided(HIGH));
        assertThat(decide(graph, FIRST, all("0.19", true))).isEqualTo(decided(MEDIUM));
        assertThat(decide(graph, FIRST, all("0.09", false))).isEqualTo(decided(LOW));
        assertThat(decide(graph, FIRST, given().number(SHARE, "0.2"))).isEqualTo(decided(HIGH));
    }

    @Test
    void asASetEachOutputStandsOnce() {
        DecisionGraph graph = graph(SET, RULE_ORDER.asSet());
        assertThat(decide(graph, SET, all("0.1", true))).isEqualTo(decided(Set.of(LOW, MEDIUM)));
        assertThat(decide(graph, SET, all("0.09", false))).isEqualTo(decided(Set.of()));
        assertThat(decide(graph(SET, RULE_ORDER.otherwise(HIGH).asSet()), SET, all("0.09", false)))
                .isEqualTo(decided(Set.of(HIGH)));
        assertThat(undecided(decide(graph, SET, given().number(SHARE, "0.2")))
                        .candidates()
                        .values())
                .containsExactly(Set.of(LOW, HIGH), Set.of(LOW, MEDIUM, HIGH));
    }

    @Test
    void countedItIsTheNumberOfRowsThatApply() {
        DecisionGraph graph = graph(SCORE, RULE_ORDER.count());
        assertThat(decide(graph, SCORE, all("0.2", true))).isEqualTo(decided(Decimal.of(4)));
        assertThat(decide(graph, SCORE, all("0.09", false))).isEqualTo(decided(Decimal.of(0)));
        assertThat(undecided(decide(graph, SCORE, given().flag(BLOCKED, true)))
                        .candidates()
                        .values())
                .containsExactly(Decimal.of(2), Decimal.of(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE_ORDER.otherwise(HIGH).count())
                .withMessage("A count is 0 when no row applies, so the default output (HIGH) would never count.\n"
                        + "Maybe leave it out.");
    }

    @Test
    void codesOfEqualListsAreEqual() {
        DecisionGraph graph = graph(LIST, RULE_ORDER);
        long low = graph.decide(all("0.1", false).build()).code(0);
        assertThat(graph.answer(LIST, low)).contains(List.of(LOW));
        DecisionGraph other = graph(
                LIST,
                ListTable.<Level>collect(BLOCKED).row(LOW, BLOCKED.isTrue()).row(LOW, BLOCKED.isFalse()));
        assertThat(other.decide(given().flag(BLOCKED, true).build()).code(0))
                .isEqualTo(other.decide(given().flag(BLOCKED, false).build()).code(0));
    }

    @Test
    void sixtyTwoRowsAndADefaultOutputFit() {
        ListTable<Level> table = ListTable.ruleOrder(SHARE);
        for (int i = 0; i < ListTable.MAX_ROWS; i++) {
            table = table.row(i == 61 ? HIGH : LOW, SHARE.atLeast(i == 61 ? "0.9" : "0.5"));
        }
        DecisionGraph graph = graph(LIST, table.otherwise(MEDIUM));
        assertThat(decide(graph, LIST, given().number(SHARE, "0.1"))).isEqualTo(decided(List.of(MEDIUM)));
        assertThat(graph.answer(
                        LIST, graph.decide(given().number(SHARE, "0.9").build()).code(0)))
                .hasValueSatisfying(list -> assertThat(list).hasSize(62).endsWith(HIGH));
        ListTable<Level> longer = table.row(LOW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(LIST, longer))
                .withMessage(
                        "The table of the decision (list) has 63 rows, but one that answers with a list can have at"
                                + " most 62.\nMaybe answer with a set, by asSet(), or join rows with equal outputs by anyOf.");
        assertThat(decide(graph(SET, longer.asSet()), SET, given().number(SHARE, "0.1")))
                .isEqualTo(decided(Set.of(LOW)));
    }

    @Test
    void onlyATableAnswersWithAList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(LIST, Code.of("code", "1", List.of(SHARE), in -> Optional.of(List.of(LOW)))))
                .withMessage(
                        "The decision (list) answers with a list of levels, which code cannot, since a list is made of"
                                + " the rows of a table.\nMaybe answer with a set, by Decision.setOf.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(LIST, FirstMatch.when(BLOCKED.isTrue(), List.of(LOW))))
                .withMessage("The decision (list) answers with a list of levels, which FirstMatch cannot.\n"
                        + "Maybe use a ListTable.");
    }

    @Test
    void anOutputIsALevelOfTheDecisionAndATableHasRows() {
        Decision<List<Level>> other = Decision.listOf("list", io.github.kamrules.scale.Scale.nominal("x", "A", "B"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(other, RULE_ORDER))
                .withMessageStartingWith("The decision (list) answers with (LOW) in row 1, which is not a level");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(LIST, ListTable.<Level>collect(SHARE)))
                .withMessage("The decision (list) has no rows.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListTable.outputOrder(List.of(HIGH), SHARE).row(LOW))
                .withMessageStartingWith("Row 1 answers with (LOW), which is not in the order of the outputs");
    }

    @Test
    void tellsTheOrderOfItsOutputs() {
        assertThat(ListTable.outputOrder(List.of(HIGH, LOW, MEDIUM), SHARE).ranking())
                .isEqualTo(List.of(HIGH, LOW, MEDIUM));
        assertThat(ListTable.collect(SHARE).ranking()).isEmpty();
    }
}

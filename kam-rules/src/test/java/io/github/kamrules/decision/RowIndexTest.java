package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SET;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowIndexTest {

    @Test
    void aTableOfThousandsOfRowsBecomesOneDiagram() {
        NumberInput a = NumberInput.of("a", Domain.wholeNumbers("[0, 100]", Unit.NONE));
        NumberInput b = NumberInput.of("b", Domain.wholeNumbers("[0, 100]", Unit.NONE));
        DecisionTable<Level> table = DecisionTable.unique(a, b);
        List<Row<Level>> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            for (int j = 0; j < 50; j++) {
                rows.add(new Row<>(
                        a.in("[" + 2 * i + ", " + (2 * i + 2) + ")").and(b.in("[" + 2 * j + ", " + (2 * j + 2) + ")")),
                        Output.of(GRADE.value((i + j) % 3)),
                        Optional.empty()));
            }
        }
        DecisionGraph graph =
                Examples.graph(FIRST, new DecisionTable<>(table.table().withRows(rows)));
        CompiledTable compiled =
                (CompiledTable) graph.newBuffer().plan.decisions.get(0).compiled();
        assertThat(((RowIndex) compiled.source).isDiagram()).isTrue();
        for (int i = 0; i < 100; i += 7) {
            for (int j = 0; j < 100; j += 9) {
                assertThat(Examples.decide(
                                graph, FIRST, Examples.given().number(a, "" + i).number(b, "" + j)))
                        .isEqualTo(Examples.decided(GRADE.value((i / 2 + j / 2) % 3)));
            }
        }
    }

    @Test
    void whatIsNotTestedByItsStateAloneIsTestedRowByRow() {
        DecisionTable<Level> onASet = DecisionTable.<Level>first(SET, BLOCKED);
        DecisionTable<Level> onKnown = DecisionTable.<Level>first(SHARE);
        DecisionTable<Level> small = DecisionTable.<Level>first(SHARE);
        for (int i = 0; i < RowIndex.MIN_ROWS; i++) {
            onASet = onASet.row(GRADE.value(0), SET.contains(GRADE.value(0)));
            onKnown = onKnown.row(GRADE.value(0), SHARE.isKnown());
            small = i == 0 ? small : small.row(GRADE.value(0), SHARE.atLeast("0.5"));
        }
        DecisionGraph graph = DecisionGraph.builder()
                .decide(SET, EachMatch.when(BLOCKED.isTrue(), GRADE.value(0)))
                .decide(FIRST, onASet)
                .decide(SECOND, onKnown)
                .decide(THIRD, small)
                .build();
        Plan plan = graph.newBuffer().plan;
        for (Decision<?> decision : List.of(FIRST, SECOND, THIRD)) {
            CompiledTable table = (CompiledTable) plan.decided(decision).compiled();
            assertThat(table.source).isSameAs(table.oneByOne);
        }
    }
}

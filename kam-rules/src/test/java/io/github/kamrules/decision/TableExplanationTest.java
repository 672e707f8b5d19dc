package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SCORE;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.scale.Level;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TableExplanationTest {

    private static final Texts TEXTS = Texts.of(DecisionTexts.bundle());
    private static final ListDecision<Level> LIST = Decision.listOf("list", GRADE);

    private static <V> String explained(Decision<V> decision, Logic<V> logic, InputValues.Builder values) {
        return graph(decision, logic).explain(decision, values.build(), TEXTS).toText(Locale.ENGLISH);
    }

    @Test
    void priorityTellsWhatIsOutrankedAndWhatMayOutrank() {
        DecisionTable<Level> table = DecisionTable.priority(List.of(HIGH, MEDIUM, LOW), SHARE, BLOCKED)
                .row(LOW)
                .row(MEDIUM, BLOCKED.isTrue())
                .row(HIGH, SHARE.atLeast("0.2"));
        assertThat(explained(FIRST, table, given().flag(BLOCKED, true)))
                .contains("row 1 of 3 does not count, since a more important output applies: LOW")
                .contains("row 2 of 3 applies unless a more important output does: MEDIUM")
                .contains("row 3 of 3 may apply: HIGH");
        assertThat(explained(FIRST, table, given().flag(BLOCKED, true).number(SHARE, "0.1")))
                .contains("row 2 of 3 applies: MEDIUM")
                .contains("row 3 does not apply: HIGH");
    }

    @Test
    void aListTellsEachRow() {
        ListTable<Level> table = ListTable.<Level>ruleOrder(SHARE, BLOCKED)
                .row(HIGH, SHARE.atLeast("0.2"))
                .row(LOW, BLOCKED.isTrue())
                .otherwise(MEDIUM);
        assertThat(explained(LIST, table, given().number(SHARE, "0.2").flag(BLOCKED, true)))
                .contains("row 1 of 2 applies: HIGH")
                .contains("row 2 of 2 applies: LOW")
                .doesNotContain("MEDIUM");
        assertThat(explained(LIST, table, given().number(SHARE, "0.1")))
                .contains("row 2 of 2 may apply: LOW")
                .contains("if no row applies: MEDIUM")
                .contains("row 1 does not apply: HIGH");
    }

    @Test
    void aCountTellsOneForEachRow() {
        NumberTable count = ListTable.<Level>collect(SHARE)
                .row(HIGH, SHARE.atLeast("0.2"))
                .row(HIGH, SHARE.atLeast("0.1"))
                .count();
        assertThat(explained(SCORE, count, given().number(SHARE, "0.15")))
                .contains("row 2 of 2 applies: 1")
                .contains("row 1 does not apply: 1");
    }

    @Test
    void ofManyRowsThoseThatApplyAndThoseThatNearlyDidAreTold() {
        DecisionTable<Level> table = DecisionTable.<Level>unique(SHARE, STRENGTH, COUNTRY);
        for (int i = 0; i < 10; i++) {
            String from = "0." + i;
            String cell = i == 9 ? "[0.9, 1]" : "[" + from + ", 0." + (i + 1) + ")";
            table = table.row(LOW, SHARE.in(cell), STRENGTH.is(LOW), COUNTRY.is("FR"))
                    .row(MEDIUM, SHARE.in(cell), STRENGTH.is(MEDIUM), COUNTRY.is("FR"))
                    .row(HIGH, SHARE.in(cell), STRENGTH.is(HIGH), COUNTRY.is("FR"));
        }
        String text = explained(
                FIRST,
                table.otherwise(LOW),
                given().number(SHARE, "0.35").level(STRENGTH, MEDIUM).text(COUNTRY, "FR"));
        assertThat(text)
                .contains("row 11 of 30 applies: MEDIUM")
                .contains("row 10 does not apply: LOW")
                .contains("row 12 does not apply: HIGH")
                .contains("row 2 does not apply: MEDIUM")
                .contains("of 30 rows 19 more do not apply or are not reached");
        assertThat(text.lines().filter(line -> line.startsWith("  row"))).hasSize(11);
    }

    @Test
    void anyHitPolicyIsDescribed() {
        String described = graph(
                        LIST, ListTable.outputOrder(List.of(HIGH, LOW), SHARE).row(HIGH, SHARE.atLeast("0.2")))
                .describe(LIST, TEXTS)
                .toText(Locale.ENGLISH);
        assertThat(described)
                .contains("all rows that apply answer, the most important output first")
                .contains("HIGH: whenever");
        assertThat(graph(FIRST, DecisionTable.<Level>any(SHARE).row(HIGH))
                        .describe(FIRST, TEXTS)
                        .toText(Locale.ENGLISH))
                .contains("rows that apply at once must answer the same");
    }

    @Test
    void whatDecidesDifferentlyHasAnotherCanonicalForm() {
        ListTable<Level> rows = ListTable.<Level>collect(SHARE).row(HIGH, SHARE.atLeast("0.2"));
        assertThat(List.of(
                                rows,
                                rows.otherwise(HIGH),
                                rows.otherwiseNotApplicable("reason.a"),
                                rows.asSet(),
                                rows.count(),
                                ListTable.<Level>ruleOrder(SHARE).row(HIGH, SHARE.atLeast("0.2")),
                                ListTable.outputOrder(List.of(HIGH), SHARE).row(HIGH, SHARE.atLeast("0.2")),
                                ListTable.outputOrder(List.of(HIGH, LOW), SHARE).row(HIGH, SHARE.atLeast("0.2")),
                                ListTable.<Level>collect(SHARE, BLOCKED).row(HIGH, SHARE.atLeast("0.2")),
                                NumberTable.sum(SHARE).row("1"),
                                NumberTable.min(SHARE).row("1"),
                                NumberTable.max(SHARE).row("1"))
                        .stream()
                        .map(Object::toString))
                .doesNotHaveDuplicates()
                .contains(
                        "table of a list OUTPUT_ORDER [HIGH > LOW] (share): share in [0.2, inf) -> HIGH",
                        "table of a SUM COLLECT (share): () -> 1");
        CompoundTable compound = CompoundTable.any(SHARE)
                .row(List.of(FIRST.answer(HIGH), Examples.SECOND.answer(HIGH)))
                .row(List.of(FIRST.answer(HIGH), Examples.SECOND.answer(LOW)));
        assertThat(compound.logic(FIRST)).hasToString("table ANY by [0, 1] (share): () -> HIGH; () -> HIGH");
    }
}

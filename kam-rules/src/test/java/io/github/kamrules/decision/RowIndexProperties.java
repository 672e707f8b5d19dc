package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.SCORE;
import static io.github.kamrules.decision.Examples.SET;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Looking rows up gives what testing them one by one gives. */
class RowIndexProperties {

    private static final ListDecision<Level> LIST = Decision.listOf("list", GRADE);
    private static final Operand[] COLUMNS = {SHARE, STRENGTH, BLOCKED, COUNTRY, DAYS};

    private static Condition[] cells(Random random) {
        List<Condition> cells = new ArrayList<>();
        for (Operand column : COLUMNS) {
            if (random.nextInt(100) < 40) {
                Condition cell = cell(column, random);
                cells.add(
                        random.nextInt(5) == 0
                                ? cell.not()
                                : random.nextInt(5) == 0 ? cell.or(cell(column, random)) : cell);
            }
        }
        return cells.toArray(new Condition[0]);
    }

    private static Condition cell(Operand column, Random random) {
        int tenth = random.nextInt(10);
        if (column instanceof LevelInput<?>) {
            return STRENGTH.atLeast(GRADE.value(tenth % 3));
        } else if (column instanceof FlagInput flag) {
            return tenth < 5 ? flag.isTrue() : flag.isFalse();
        } else if (column instanceof TextInput text) {
            return tenth < 5 ? text.is("FR") : text.isAnyOf(List.of("DE", "US"));
        } else if (column.equals(SHARE)) {
            return tenth < 5 ? SHARE.atLeast("0." + tenth) : SHARE.lessThan("0." + tenth);
        }
        return tenth < 2 ? DAYS.isNotApplicable() : tenth < 6 ? DAYS.atMost("" + tenth) : DAYS.moreThan("" + tenth);
    }

    private static DecisionGraph graph(int policy, int rows, Random random) {
        if (policy < 4) {
            DecisionTable<Level> table = switch (policy) {
                case 0 -> DecisionTable.unique(COLUMNS);
                case 1 -> DecisionTable.any(COLUMNS);
                case 2 -> DecisionTable.priority(GRADE.values(), COLUMNS);
                default -> DecisionTable.first(COLUMNS);
            };
            for (int i = 0; i < rows; i++) {
                table = table.row(GRADE.value(random.nextInt(3)), cells(random));
            }
            return Examples.graph(FIRST, table);
        } else if (policy < 8) {
            ListTable<Level> table =
                    policy == 4 ? ListTable.outputOrder(GRADE.values(), COLUMNS) : ListTable.collect(COLUMNS);
            for (int i = 0; i < rows; i++) {
                table = table.row(GRADE.value(random.nextInt(3)), cells(random));
            }
            return switch (policy) {
                case 6 -> Examples.graph(SET, table.asSet());
                case 7 -> Examples.graph(SCORE, table.count());
                default -> Examples.graph(LIST, table);
            };
        }
        NumberTable table = switch (policy) {
            case 8 -> NumberTable.sum(COLUMNS);
            case 9 -> NumberTable.min(COLUMNS);
            default -> NumberTable.max(COLUMNS);
        };
        for (int i = 0; i < rows; i++) {
            table = table.row("" + (random.nextInt(5) - 2), cells(random));
        }
        return Examples.graph(SCORE, table);
    }

    private static InputValues values(Random random) {
        InputValues.Builder values = Examples.given()
                .number(SHARE, Decimal.ofUnscaled(random.nextInt(101), 2).toString())
                .level(STRENGTH, GRADE.value(random.nextInt(3)))
                .flag(BLOCKED, random.nextBoolean())
                .text(COUNTRY, List.of("FR", "DE", "US", "GB").get(random.nextInt(4)));
        return (random.nextInt(5) == 0 ? values.notApplicable(DAYS) : values.number(DAYS, "" + random.nextInt(12)))
                .build();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void everyWayToFindTheRowsGivesTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        DecisionGraph graph = graph(random.nextInt(11), RowIndex.MIN_ROWS + random.nextInt(40), random);
        DecisionBuffer buffer = graph.newBuffer();
        CompiledTable table = (CompiledTable) buffer.plan.decisions.get(0).compiled();
        RowIndex index = (RowIndex) table.source;
        assertThat(index.isDiagram()).isTrue();
        int[] states = new int[COLUMNS.length];
        java.util.Arrays.fill(states, 63);
        RowIndex sets = Objects.requireNonNull(RowIndex.of(table.checks, table.reads, states, table::result, 3));
        assertThat(sets.isDiagram()).isFalse();
        for (int i = 0; i < 40; i++) {
            values(random).fill(graph, buffer);
            buffer.decide();
            long tested = table.result(table.oneByOne, buffer);
            assertThat(table.result(buffer)).isEqualTo(tested);
            assertThat(table.result(sets, buffer)).isEqualTo(tested);
        }
    }
}

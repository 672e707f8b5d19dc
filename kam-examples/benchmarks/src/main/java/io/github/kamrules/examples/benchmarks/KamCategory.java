package io.github.kamrules.examples.benchmarks;

import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.CutOff;
import io.github.kamrules.decision.Decider;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/** The decision of {@link CategoryData} in KAM Rules: a scorecard and a table. */
public final class KamCategory {

    private static final Scale<Level> STATUS = Scale.ordered("relationship-status", CategoryData.RELATIONSHIPS);
    private static final Scale<Level> CATEGORY = Scale.nominal("category", CategoryData.CATEGORIES);
    private static final Scale<Level> ATTRACTIVE = Scale.ordered("attractive", "LOW", "MEDIUM", "HIGH");
    private static final NumberInput REVENUE = NumberInput.of("revenue", Domain.numbers("[0, inf)", Unit.MONEY));
    private static final NumberInput POTENTIAL = NumberInput.of("potential", Domain.numbers("[0, inf)", Unit.MONEY));
    private static final NumberInput MARGIN = NumberInput.of("margin", Domain.numbers("[0, 1]", Unit.RATIO));
    private static final LevelInput<Level> RELATIONSHIP = LevelInput.of("relationship", STATUS);
    private static final LevelDecision<Level> ATTRACTIVENESS = Decision.of("attractiveness", ATTRACTIVE);
    private static final LevelDecision<Level> DECISION = Decision.of("category", CATEGORY);

    private static final DecisionGraph GRAPH = graph();

    private KamCategory() {}

    private static DecisionGraph graph() {
        DecisionTable<Level> table = DecisionTable.unique(ATTRACTIVENESS, RELATIONSHIP);
        for (int row = 0; row < CategoryData.TABLE.length; row++) {
            for (int column = 0; column < STATUS.size(); column++) {
                table = table.row(
                        CATEGORY.value(CategoryData.TABLE[row][column]),
                        ATTRACTIVENESS.is(ATTRACTIVE.value(row)),
                        RELATIONSHIP.is(STATUS.value(column)));
            }
        }
        return DecisionGraph.builder()
                .decide(
                        ATTRACTIVENESS,
                        Scorecard.of(
                                        Characteristic.of("revenue")
                                                .when(REVENUE.atLeast("50000"), "10")
                                                .when(REVENUE.atLeast("10000"), "5")
                                                .otherwise("0")
                                                .weight("0.3"),
                                        Characteristic.of("potential")
                                                .when(POTENTIAL.atLeast("100000"), "10")
                                                .when(POTENTIAL.atLeast("30000"), "5")
                                                .otherwise("0")
                                                .weight("0.45"),
                                        Characteristic.of("margin")
                                                .when(MARGIN.atLeast("0.30"), "10")
                                                .when(MARGIN.atLeast("0.10"), "5")
                                                .otherwise("0")
                                                .weight("0.25"))
                                .cutOffs(
                                        ATTRACTIVE.value(0),
                                        CutOff.atLeast("3", ATTRACTIVE.value(1)),
                                        CutOff.atLeast("6.5", ATTRACTIVE.value(2))))
                .decide(DECISION, table)
                .build();
    }

    /**
     * Decides in a buffer that is used again.
     *
     * @return what decides, for one thread
     */
    public static Categories buffer() {
        DecisionBuffer buffer = GRAPH.newBuffer();
        int decision = GRAPH.indexOf(DECISION);
        int revenue = GRAPH.inputs().indexOf(REVENUE);
        int potential = GRAPH.inputs().indexOf(POTENTIAL);
        int margin = GRAPH.inputs().indexOf(MARGIN);
        int relationship = GRAPH.inputs().indexOf(RELATIONSHIP);
        return Categories.each((data, account) -> {
            buffer.clear();
            buffer.input(revenue).number(data.revenue[account], 2);
            buffer.input(potential).number(data.potential[account], 2);
            buffer.input(margin).number(data.margin[account], 4);
            buffer.input(relationship).level(data.relationship[account]);
            buffer.decide();
            return buffer.code(decision);
        });
    }

    /**
     * Decides from arrays of numbers, account by account.
     *
     * @return what decides, for one thread
     */
    public static Categories decider() {
        Decider decider = newDecider();
        long[] values = new long[4];
        return Categories.each((data, account) -> {
            values[0] = data.revenue[account];
            values[1] = data.potential[account];
            values[2] = data.margin[account];
            values[3] = data.relationship[account];
            return decider.decide(values);
        });
    }

    /**
     * Decides from columns of numbers, all accounts at once.
     *
     * @return what decides, for one thread
     */
    public static Categories columns() {
        Decider decider = newDecider();
        return (data, codes) -> decider.decide(data.columns, 0, codes.length, codes);
    }

    private static Decider newDecider() {
        return GRAPH.decider(DECISION)
                .number(REVENUE, 2)
                .number(POTENTIAL, 2)
                .number(MARGIN, 4)
                .level(RELATIONSHIP)
                .build();
    }
}

package io.github.kamrules.policyfile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Axis;
import io.github.kamrules.decision.Capacity;
import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.EachMatch;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.HitPolicy;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Matrix;
import io.github.kamrules.decision.MultipleHits;
import io.github.kamrules.decision.NumberTable;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Output;
import io.github.kamrules.decision.Overridden;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.PopulationFigure;
import io.github.kamrules.decision.ReasonCodeAlgorithm;
import io.github.kamrules.decision.Row;
import io.github.kamrules.decision.RowLogic;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes how decisions are answered. */
final class LogicWriter {

    private final List<LevelDecision<?>> decisions;

    /** Makes a writer; the decisions are all those under whose ids accounts may keep a state or an override. */
    LogicWriter(List<LevelDecision<?>> decisions) {
        this.decisions = decisions;
    }

    /** Adds the key and the value that say how a decision is answered. */
    <V> void write(Decision<V> decision, Logic<V> logic, Tree.Fields fields) {
        Function<Object, Node> answers = answers(decision);
        if (logic instanceof FirstMatch<V> match) {
            fields.put("first-match", firstMatch(match, answers));
        } else if (logic instanceof EachMatch<?> match) {
            fields.put("each-match", Tree.items(match.rows(), row -> row(row, answers)));
        } else if (logic instanceof DecisionTable<V> table) {
            fields.put(
                    "table",
                    table(
                            word(table.hitPolicy()),
                            table.columns(),
                            table.ranking(),
                            table.rowGroups(),
                            table.rows(),
                            table.otherwise(),
                            answers));
        } else if (logic instanceof MultipleHits<V> table) {
            boolean count =
                    table instanceof NumberTable numbers && numbers.aggregation() == NumberTable.Aggregation.COUNT;
            fields.put(
                    "table",
                    table(
                            hit(table),
                            table.columns(),
                            table.ranking(),
                            table.rowGroups(),
                            table.rows(),
                            table.otherwise(),
                            count ? LogicWriter::name : answers));
        } else if (logic instanceof Scorecard<V> card) {
            fields.put("scorecard", scorecard(card, answers));
        } else if (logic instanceof Ladder<V> ladder) {
            fields.put("ladder", ladder(ladder, answers));
        } else if (logic instanceof Matrix<V> matrix) {
            fields.put("matrix", matrix(matrix, answers));
        } else if (logic instanceof PopulationFigure figure) {
            fields.put("among-all", figure(figure));
        } else if (logic instanceof Capacity<V> capacity) {
            fields.put("capacity", capacity(capacity));
        } else if (logic instanceof Stability<V> stability) {
            fields.put("stability", stability(decision, stability));
        } else if (logic instanceof Overridden<V> overridden) {
            fields.put("override", override(decision, overridden));
        } else if (logic instanceof Code<V> code) {
            fields.put(
                    "code",
                    Tree.fields()
                            .put("id", code.id())
                            .put("version", code.version())
                            .node());
            return; // its source is part of the code
        }
        fields.maybe("source", logic.source().map(LogicWriter::source));
    }

    static Node source(KnowledgeSource source) {
        Node items = Tree.items(source.items(), item -> Tree.text(Integer.toString(item)));
        return switch (source.quality()) {
            case COMPANY -> Tree.text(source.citation());
            case STATED -> Tree.fields().put("stated", items).node();
            case RECONSTRUCTED -> Tree.fields().put("reconstructed", items).node();
            case LITERATURE ->
                Tree.fields()
                        .put("literature", source.citation())
                        .unlessEmpty("items", items)
                        .node();
            case ASSUMED ->
                Tree.fields()
                        .put("assumed", source.citation())
                        .unlessEmpty("items", items)
                        .node();
        };
    }

    private static Function<Object, Node> answers(Decision<?> decision) {
        if (decision instanceof LevelDecision<?> level) {
            return value -> Tree.text(idOf(level.scale(), value));
        } else if (decision instanceof SetOperand<?> set) {
            return value -> Tree.text(idOf(set.scale(), value));
        }
        return LogicWriter::name;
    }

    @SuppressWarnings("unchecked") // the answers of a decision are on its scale
    private static <T> String idOf(Scale<T> scale, Object value) {
        return scale.idOf((T) value);
    }

    private static Node name(Object value) {
        return Tree.text(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    private static Node number(Parameter parameter) {
        return Tree.text(parameter.toString());
    }

    private static Node output(Output<?> output, Function<Object, Node> answers) {
        return output.value().isPresent()
                ? answers.apply(output.value().get())
                : Tree.fields()
                        .put("not-applicable", output.reason().orElseThrow().value())
                        .node();
    }

    private static void put(Output<?> output, Function<Object, Node> answers, Tree.Fields fields) {
        if (output.value().isPresent()) {
            fields.put("then", answers.apply(output.value().get()));
        } else {
            fields.put("not-applicable", output.reason().orElseThrow().value());
        }
    }

    private static Node row(Row<?> row, Function<Object, Node> answers) {
        Tree.Fields fields = Tree.fields().put("when", ConditionWriter.write(row.condition()));
        put(row.output(), answers, fields);
        return fields.maybe("source", row.source().map(LogicWriter::source)).node();
    }

    private static Node firstMatch(RowLogic<?> match, Function<Object, Node> answers) {
        List<Node> rows = new ArrayList<>();
        match.rows().forEach(row -> rows.add(row(row, answers)));
        match.otherwise()
                .ifPresent(output -> rows.add(
                        Tree.fields().put("otherwise", output(output, answers)).node()));
        return Tree.items(rows, row -> row);
    }

    // ---- tables

    private static String word(HitPolicy policy) {
        return Shapes.word(policy);
    }

    private static String hit(MultipleHits<?> table) {
        return table instanceof NumberTable numbers ? Shapes.word(numbers.aggregation()) : word(table.hitPolicy());
    }

    private static Node table(
            String hit,
            List<Operand> columns,
            List<?> ranking,
            List<Integer> groups,
            List<? extends Row<?>> rows,
            Optional<? extends Output<?>> otherwise,
            Function<Object, Node> answers) {
        return Tree.fields()
                .put("hit", hit)
                .put("inputs", Tree.items(columns, column -> Tree.text(column.id())))
                .unlessEmpty("order", Tree.items(ranking, answers))
                .put("rows", Tree.items(rows, row -> tableRow(row, columns, answers)))
                .maybe("otherwise", otherwise.map(output -> output(output, answers)))
                .unlessEmpty("groups", Tree.items(groups, group -> Tree.text(Integer.toString(group))))
                .node();
    }

    private static Node tableRow(Row<?> row, List<Operand> columns, Function<Object, Node> answers) {
        List<Condition> tests =
                row.condition() instanceof Condition.And and ? and.conditions() : List.of(row.condition());
        List<Node> cells = new ArrayList<>();
        List<Condition> inOrder = new ArrayList<>();
        for (Operand column : columns) {
            List<Condition> ofColumn = tests.stream().filter(isOf(column)).toList();
            inOrder.addAll(ofColumn);
            cells.add(cell(ofColumn));
        }
        boolean ordered = inOrder.equals(tests);
        if (ordered && row.source().isEmpty()) {
            cells.add(output(row.output(), answers));
            return Tree.items(cells, cell -> cell);
        }
        Tree.Fields fields = Tree.fields().put("when", ordered ? Tree.items(cells, cell -> cell) : byColumn(tests));
        put(row.output(), answers, fields);
        return fields.maybe("source", row.source().map(LogicWriter::source)).node();
    }

    private static Predicate<Condition> isOf(Operand column) {
        return test -> test.operands().equals(List.of(column));
    }

    private static Node cell(List<Condition> tests) {
        if (tests.isEmpty()) {
            return Tree.text(ConditionReader.UNTESTED);
        }
        return tests.size() == 1
                ? ConditionWriter.test(tests.get(0))
                : Tree.fields()
                        .put("all", Tree.items(tests, ConditionWriter::test))
                        .node();
    }

    /** Writes the tests of a row in the order in which they were given, which is not that of the columns. */
    private static Node byColumn(List<Condition> tests) {
        Tree.Fields fields = Tree.fields();
        tests.stream().map(test -> test.operands().get(0)).distinct().forEach(column -> {
            List<Condition> ofColumn = tests.stream().filter(isOf(column)).toList();
            fields.put(column.id(), cell(ofColumn));
        });
        return fields.node();
    }

    // ---- scorecards, ladders, matrices

    private static Node scorecard(Scorecard<?> card, Function<Object, Node> answers) {
        Tree.Fields fields = Tree.fields();
        if (!card.initialScore().value().isZero()) {
            fields.put("initial-score", number(card.initialScore()));
        }
        fields.put("characteristics", Tree.items(card.characteristics(), LogicWriter::characteristic));
        card.lowest().ifPresent(lowest -> fields.put("lowest", answers.apply(lowest)));
        fields.unlessEmpty(
                "cut-offs",
                Tree.items(
                        card.cutOffs(),
                        cut -> Tree.fields()
                                .put("at-least", number(cut.score()))
                                .put("level", answers.apply(cut.level()))
                                .node()));
        card.gate()
                .ifPresent(gate -> fields.put(
                        "not-applicable",
                        Tree.fields()
                                .put("when", ConditionWriter.write(gate))
                                .put("reason", card.gateReason().orElseThrow().value())
                                .node()));
        if (card.reasonCodeAlgorithm() != ReasonCodeAlgorithm.POINTS_BELOW) {
            fields.put("reason-codes", Shapes.word(card.reasonCodeAlgorithm()));
        }
        fields.maybe("baseline", card.baseline().map(LogicWriter::decimal));
        fields.maybe("weights-sum-to", card.weightsSum().map(LogicWriter::decimal));
        card.subjectiveShare()
                .ifPresent(share -> fields.put(
                        "subjective-at-most",
                        Tree.fields()
                                .put("share", share.toString())
                                .put(
                                        "count",
                                        Integer.toString(card.subjectiveCount().orElseThrow()))
                                .node()));
        return fields.node();
    }

    private static Node decimal(Decimal number) {
        return Tree.text(number.toString());
    }

    private static Node characteristic(Characteristic characteristic) {
        Tree.Fields fields = Tree.fields().put("id", characteristic.id());
        if (!characteristic.weight().toString().equals("1")) {
            fields.put("weight", number(characteristic.weight()));
        }
        fields.put("points", Tree.items(characteristic.attributes(), LogicWriter::points));
        fields.maybe("otherwise", characteristic.otherwise().map(LogicWriter::number));
        fields.maybe("baseline", characteristic.baseline().map(LogicWriter::decimal));
        if (!characteristic.reasonCode().equals(characteristic.label())) {
            fields.put("reason-code", characteristic.reasonCode().value());
        }
        if (characteristic.isSubjective()) {
            fields.put("subjective", "true");
        }
        return fields.maybe("source", characteristic.source().map(LogicWriter::source))
                .node();
    }

    private static Node points(Characteristic.Attribute attribute) {
        return Tree.fields()
                .put("when", ConditionWriter.write(attribute.condition()))
                .put("points", number(attribute.points()))
                .maybe("reason-code", attribute.reasonCode().map(key -> Tree.text(key.value())))
                .node();
    }

    private static <T> Node ladder(Ladder<T> ladder, Function<Object, Node> answers) {
        Tree.Fields fields = Tree.fields()
                .put("lowest", answers.apply(ladder.lowest()))
                .maybe("lowest-source", ladder.lowestSource().map(LogicWriter::source));
        if (ladder.isCumulative()) {
            fields.put("cumulative", "true");
        }
        return fields.put(
                        "rungs",
                        Tree.items(
                                ladder.rungs(),
                                rung -> Tree.fields()
                                        .put("level", answers.apply(rung.level()))
                                        .put(
                                                "indicators",
                                                Tree.items(
                                                        rung.indicators(),
                                                        one -> Tree.fields()
                                                                .put("id", one.id())
                                                                .put("when", ConditionWriter.write(one.condition()))
                                                                .maybe(
                                                                        "source",
                                                                        one.source()
                                                                                .map(LogicWriter::source))
                                                                .node()))
                                        .maybe("source", rung.source().map(LogicWriter::source))
                                        .node()))
                .node();
    }

    private static Node matrix(Matrix<?> matrix, Function<Object, Node> answers) {
        int height = matrix.vertical().bands().size();
        int width = matrix.horizontal().bands().size();
        List<Node> rows = new ArrayList<>();
        for (int row = height - 1; row >= 0; row--) {
            List<Node> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                cells.add(answers.apply(matrix.cell(row, column)));
            }
            rows.add(Tree.items(cells, cell -> cell));
        }
        return Tree.fields()
                .put("vertical", axis(matrix.vertical()))
                .put("horizontal", axis(matrix.horizontal()))
                .put("cells", Tree.items(rows, row -> row))
                .node();
    }

    private static Node axis(Axis axis) {
        Tree.Fields fields = Tree.fields()
                .put("of", axis.operand().id())
                .unlessEmpty("cuts", Tree.items(axis.cuts(), LogicWriter::number));
        if (axis.onCut() != Axis.OnCut.HIGHER) {
            fields.put("on-cut", Shapes.word(axis.onCut()));
        }
        return fields.maybe("near-within", axis.margin().map(LogicWriter::number))
                .node();
    }

    // ---- what looks at all accounts, or at earlier reviews

    private static Node figure(PopulationFigure figure) {
        return Tree.fields()
                .put("figure", Shapes.word(figure.kind()))
                .put("of", figure.basis().id())
                .maybe("within", figure.group().map(group -> Tree.text(group.id())))
                .node();
    }

    private static <T> Node capacity(Capacity<T> capacity) {
        Scale<T> scale = capacity.base().scale();
        Tree.Fields limits = Tree.fields();
        for (T level : scale.values()) {
            capacity.limitOf(level).ifPresent(most -> limits.put(scale.idOf(level), number(most)));
        }
        Tree.Fields fields = Tree.fields()
                .put("of", capacity.base().id())
                .put("by", Tree.items(capacity.scores(), score -> Tree.text(score.id())))
                .put("limits", limits.node());
        if (!capacity.kept().equals(Condition.anyOf())) {
            fields.put("keeping", ConditionWriter.write(capacity.kept()));
        }
        return fields.node();
    }

    private Node stability(Decision<?> decision, Stability<?> stability) {
        String state =
                holder(decision, "state", level -> HistoryFacts.stateOf(level).equals(stability.state()));
        Tree.Fields fields = Tree.fields().put("of", stability.raw().id()).put("state-of", state);
        unless("1", "promote-after", stability.promoteAfter(), fields);
        unless("1", "demote-after", stability.demoteAfter(), fields);
        unless("0", "dwell-before-promotion", stability.dwellBeforePromotion(), fields);
        unless("0", "dwell-before-demotion", stability.dwellBeforeDemotion(), fields);
        return fields.node();
    }

    private static void unless(String usual, String key, Parameter parameter, Tree.Fields fields) {
        if (!parameter.toString().equals(usual)) {
            fields.put(key, number(parameter));
        }
    }

    private Node override(Decision<?> decision, Overridden<?> overridden) {
        return Tree.fields()
                .put("of", overridden.base().id())
                .put(
                        "override-of",
                        holder(
                                decision,
                                "override",
                                level -> HistoryFacts.overrideOf(level).equals(overridden.override())))
                .node();
    }

    /** Returns the decision under whose id accounts keep what a decision reads. */
    private String holder(Decision<?> decision, String what, Predicate<LevelDecision<?>> holds) {
        @Nullable LevelDecision<?> found = decisions.stream().filter(holds).findFirst().orElse(null);
        checkArgument(
                found != null,
                "The decision (%s) reads the %s from other facts than those that accounts keep under the id of a decision of "
                        + "this policy, which cannot be written in a policy file.",
                decision.id(),
                what);
        return java.util.Objects.requireNonNull(found).id();
    }

    static ImmutableList<LevelDecision<?>> levels(List<Decision<?>> decisions) {
        ImmutableList.Builder<LevelDecision<?>> levels = ImmutableList.builder();
        for (Decision<?> decision : decisions) {
            if (decision instanceof LevelDecision<?> level) {
                levels.add(level);
            }
        }
        return levels.build();
    }
}

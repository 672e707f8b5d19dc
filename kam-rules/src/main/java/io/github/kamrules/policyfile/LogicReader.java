package io.github.kamrules.policyfile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Axis;
import io.github.kamrules.decision.Capacity;
import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.CutOff;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.EachMatch;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Indicator;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelOperand;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Matrix;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.NumberOperand;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Overridden;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.PopulationFigure;
import io.github.kamrules.decision.ReasonCodeAlgorithm;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.decision.TextInput;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.source.KnowledgeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads how decisions are answered. */
final class LogicReader {

    private final Scope scope;
    private final Problems problems;
    private final ConditionReader conditions;
    private final TableReader tables;
    private final Map<String, Code<?>> codes;

    LogicReader(
            Scope scope,
            Problems problems,
            ConditionReader conditions,
            Function<Node.Text, CsvRows> files,
            Map<String, Code<?>> codes) {
        this.scope = scope;
        this.problems = problems;
        this.conditions = conditions;
        this.tables = new TableReader(scope, problems, conditions, files);
        this.codes = codes;
    }

    /** Reads the logic under a key of a decision. The places of its rows are added to a list. */
    Logic<?> read(Decision<?> decision, String kind, Node node, Optional<KnowledgeSource> source, List<Spot> rows) {
        Answers answers = Answers.of(decision);
        return switch (kind) {
            case "first-match" -> firstMatch(answers, node, source, rows);
            case "each-match" -> eachMatch(answers, node, source, rows);
            case "table" -> tables.read(decision, answers, Keys.of(node, Shapes.TABLE, problems), source, rows);
            case "scorecard" -> scorecard(answers, Keys.of(node, Shapes.SCORECARD, problems), source);
            case "ladder" -> ladder(answers, Keys.of(node, Shapes.LADDER, problems), source, rows);
            case "matrix" -> matrix(answers, Keys.of(node, Shapes.MATRIX, problems), source);
            case "among-all" -> figure(Keys.of(node, Shapes.FIGURE, problems), source);
            case "capacity" -> capacity(Keys.of(node, Shapes.CAPACITY, problems), source);
            case "stability" -> stability(Keys.of(node, Shapes.STABILITY, problems), source);
            case "override" -> override(Keys.of(node, Shapes.OVERRIDE, problems), source);
            case "code" -> code(Keys.of(node, Shapes.CODE, problems));
            default -> throw new IllegalStateException(kind);
        };
    }

    private Optional<KnowledgeSource> source(Keys keys) {
        return keys.optional("source", node -> Values.source(node, problems));
    }

    private static <L> L with(L logic, Optional<KnowledgeSource> source, Sourced<L> from) {
        return source.map(s -> from.of(logic, s)).orElse(logic);
    }

    /** Gives logic a source. */
    private interface Sourced<L> {
        L of(L logic, KnowledgeSource source);
    }

    private FirstMatch<Object> firstMatch(
            Answers answers, Node node, Optional<KnowledgeSource> source, List<Spot> spots) {
        List<Node> nodes = Values.list(node);
        List<Function<FirstMatch<Object>, FirstMatch<Object>>> rows =
                problems.each(nodes, Node::spot, row -> firstMatchRow(answers, row, nodes));
        nodes.forEach(row -> spots.add(row.spot()));
        FirstMatch<Object> logic = FirstMatch.empty();
        for (Function<FirstMatch<Object>, FirstMatch<Object>> row : rows) {
            logic = row.apply(logic);
        }
        return with(logic, source, FirstMatch::from);
    }

    private Function<FirstMatch<Object>, FirstMatch<Object>> firstMatchRow(
            Answers answers, Node node, List<Node> nodes) {
        Keys row = Keys.of(node, Shapes.ROW, problems);
        String kind = row.oneOf(List.of("when", "otherwise"));
        if (kind.equals("otherwise")) {
            if (node != nodes.get(nodes.size() - 1)) {
                throw new Misread(node.spot(), "The row with otherwise must be the last one.");
            }
            Answers.Output output = answers.orNone(row.required("otherwise"), problems);
            return logic -> output.reason().isPresent()
                    ? logic.otherwiseNotApplicable(output.reason().get())
                    : logic.otherwise(output.answer());
        }
        Optional<Condition> when = problems.tried(row.spot(), () -> conditions.read(row.required("when")));
        Optional<KnowledgeSource> source = source(row);
        String then = row.oneOf(List.of("then", "not-applicable"));
        if (then.equals("not-applicable")) {
            String reason = Values.word(row.required("not-applicable"));
            if (source.isPresent()) {
                throw new Misread(row.spot(), "A row without an answer has no source of its own.");
            }
            Condition condition = when.orElseThrow(Misread::noted);
            return logic -> logic.orNotApplicableWhen(condition, reason);
        }
        Object answer = answers.read(row.required("then"));
        Condition condition = when.orElseThrow(Misread::noted);
        return logic ->
                source.isPresent() ? logic.orWhen(condition, answer, source.get()) : logic.orWhen(condition, answer);
    }

    private EachMatch<Object> eachMatch(
            Answers answers, Node node, Optional<KnowledgeSource> source, List<Spot> spots) {
        List<Node> nodes = Values.list(node);
        if (nodes.isEmpty()) {
            throw new Misread(node.spot(), "There is no row.");
        }
        List<Function<Optional<EachMatch<Object>>, EachMatch<Object>>> rows =
                problems.each(nodes, Node::spot, row -> eachMatchRow(answers, row));
        nodes.forEach(row -> spots.add(row.spot()));
        Optional<EachMatch<Object>> logic = Optional.empty();
        for (Function<Optional<EachMatch<Object>>, EachMatch<Object>> row : rows) {
            logic = Optional.of(row.apply(logic));
        }
        return with(logic.orElseThrow(), source, EachMatch::from);
    }

    private Function<Optional<EachMatch<Object>>, EachMatch<Object>> eachMatchRow(Answers answers, Node node) {
        Keys row = Keys.of(node, Shapes.ROW, problems);
        row.oneOf(List.of("then", "otherwise", "not-applicable"));
        Optional<Condition> when = problems.tried(row.spot(), () -> conditions.read(row.required("when")));
        Object level = answers.read(row.required("then"));
        Optional<KnowledgeSource> source = source(row);
        Condition condition = when.orElseThrow(Misread::noted);
        return before -> source.isPresent()
                ? before.map(b -> b.andWhen(condition, level, source.get()))
                        .orElseGet(() -> EachMatch.when(condition, level, source.get()))
                : before.map(b -> b.andWhen(condition, level)).orElseGet(() -> EachMatch.when(condition, level));
    }

    private Logic<?> scorecard(Answers answers, Keys keys, Optional<KnowledgeSource> source) {
        Optional<List<Characteristic>> characteristics = keys.tried("characteristics", this::characteristics);
        Optional<List<CutOff<Object>>> cutOffs = keys.tried("cut-offs", node -> cutOffs(answers, node));
        Optional<Object> lowest = keys.tried("lowest", answers::read);
        Scorecard<Decimal> card =
                Scorecard.of(characteristics.orElseThrow(Misread::noted).toArray(new Characteristic[0]));
        if (keys.has("initial-score")) {
            card = card.initialScore(Values.decimal(keys.required("initial-score")));
        }
        if (!keys.has("lowest") && !keys.has("cut-offs")) {
            return finished(card, keys, source);
        }
        keys.required("lowest");
        keys.required("cut-offs");
        return finished(
                levels(card, lowest.orElseThrow(Misread::noted), cutOffs.orElseThrow(Misread::noted)), keys, source);
    }

    private List<Characteristic> characteristics(Node node) {
        return problems.each(
                Values.list(node), Node::spot, one -> characteristic(Keys.of(one, Shapes.CHARACTERISTIC, problems)));
    }

    private List<CutOff<Object>> cutOffs(Answers answers, Node node) {
        return problems.each(
                Values.list(node), Node::spot, one -> cutOff(answers, Keys.of(one, Shapes.CUT_OFF, problems)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of cut-offs can hold those of any type
    private static Scorecard<Object> levels(Scorecard<Decimal> card, Object lowest, List<CutOff<Object>> cutOffs) {
        return card.cutOffs(lowest, cutOffs.toArray(new CutOff[0]));
    }

    private CutOff<Object> cutOff(Answers answers, Keys keys) {
        Parameter atLeast = scope.parameter(Values.text(keys.required("at-least")));
        return CutOff.atLeast(atLeast, answers.read(keys.required("level")));
    }

    private <V> Scorecard<V> finished(Scorecard<V> card, Keys keys, Optional<KnowledgeSource> source) {
        Scorecard<V> made = card;
        if (keys.has("not-applicable")) {
            Keys gate = Keys.of(keys.required("not-applicable"), Shapes.GATE, problems);
            made = made.notApplicableWhen(conditions.read(gate.required("when")), Values.word(gate.required("reason")));
        }
        if (keys.has("reason-codes")) {
            made = made.reasonCodes(Values.constant(keys.required("reason-codes"), ReasonCodeAlgorithm.values()));
        }
        if (keys.has("baseline")) {
            made = made.baseline(Values.decimal(keys.required("baseline")));
        }
        if (keys.has("weights-sum-to")) {
            made = made.weightsSumTo(Values.decimal(keys.required("weights-sum-to")));
        }
        if (keys.has("subjective-at-most")) {
            Keys most = Keys.of(keys.required("subjective-at-most"), Shapes.SUBJECTIVE, problems);
            made = made.subjectiveAtMost(Values.decimal(most.required("share")), Values.whole(most.required("count")));
        }
        return with(made, source, Scorecard::from);
    }

    private Characteristic characteristic(Keys keys) {
        Characteristic made = Characteristic.of(Values.word(keys.required("id")));
        List<Keys> points = problems.each(
                Values.list(keys.required("points")), Node::spot, node -> Keys.of(node, Shapes.POINTS, problems));
        record Line(Condition when, Parameter points, Optional<String> reason) {}
        List<Line> lines = problems.each(
                points,
                Keys::spot,
                line -> new Line(
                        conditions.read(line.required("when")),
                        scope.parameter(Values.text(line.required("points"))),
                        line.optional("reason-code", Values::word)));
        for (Line line : lines) {
            made = line.reason().isPresent()
                    ? made.when(line.when(), line.points(), line.reason().get())
                    : made.when(line.when(), line.points());
        }
        if (keys.has("otherwise")) {
            made = made.otherwise(scope.parameter(Values.text(keys.required("otherwise"))));
        }
        if (keys.has("weight")) {
            made = made.weight(scope.parameter(Values.text(keys.required("weight"))));
        }
        if (keys.has("baseline")) {
            made = made.baseline(Values.decimal(keys.required("baseline")));
        }
        if (keys.has("reason-code")) {
            made = made.reasonCode(Values.word(keys.required("reason-code")));
        }
        if (keys.has("subjective") && Values.flag(keys.required("subjective"))) {
            made = made.subjective();
        }
        return with(made, source(keys), Characteristic::from);
    }

    private Ladder<Object> ladder(Answers answers, Keys keys, Optional<KnowledgeSource> source, List<Spot> spots) {
        Optional<Object> read = keys.tried("lowest", answers::read);
        Optional<KnowledgeSource> lowestSource = keys.tried("lowest-source", node -> Values.source(node, problems));
        List<Node> nodes = Values.list(keys.required("rungs"));
        record Read(Object level, List<Indicator> indicators, Optional<KnowledgeSource> source) {}
        List<Read> rungs = problems.each(nodes, Node::spot, node -> {
            Keys rung = Keys.of(node, Shapes.RUNG, problems);
            List<Indicator> indicators = problems.each(
                    Values.list(rung.required("indicators")),
                    Node::spot,
                    one -> indicator(Keys.of(one, Shapes.INDICATOR, problems)));
            return new Read(answers.read(rung.required("level")), indicators, source(rung));
        });
        // The rows of a ladder stand highest first.
        nodes.forEach(node -> spots.add(0, node.spot()));
        Object lowest = read.orElseThrow(Misread::noted);
        Ladder<Object> ladder =
                lowestSource.map(s -> Ladder.startingAt(lowest, s)).orElseGet(() -> Ladder.startingAt(lowest));
        for (Read rung : rungs) {
            ladder = ladder.rung(rung.level(), rung.indicators().toArray(new Indicator[0]));
            ladder = with(ladder, rung.source(), Ladder::rungFrom);
        }
        if (keys.has("cumulative") && Values.flag(keys.required("cumulative"))) {
            ladder = ladder.cumulative();
        }
        return with(ladder, source, Ladder::from);
    }

    private Indicator indicator(Keys keys) {
        return new Indicator(Values.word(keys.required("id")), conditions.read(keys.required("when")), source(keys));
    }

    private Matrix<Object> matrix(Answers answers, Keys keys, Optional<KnowledgeSource> source) {
        Optional<Axis> vertical = keys.tried("vertical", node -> axis(Keys.of(node, Shapes.AXIS, problems)));
        Optional<Axis> horizontal = keys.tried("horizontal", node -> axis(Keys.of(node, Shapes.AXIS, problems)));
        List<Node> nodes = Values.list(keys.required("cells"));
        List<List<Object>> rows =
                problems.each(nodes, Node::spot, row -> problems.each(Values.list(row), Node::spot, answers::read));
        Matrix<Object> matrix = Matrix.of(vertical.orElseThrow(Misread::noted), horizontal.orElseThrow(Misread::noted));
        for (int i = 0; i < rows.size(); i++) {
            Matrix<Object> above = matrix;
            List<Object> cells = rows.get(i);
            matrix = problems.tried(nodes.get(i).spot(), () -> above.row(cells.toArray()))
                    .orElseThrow(Misread::noted);
        }
        return with(matrix, source, Matrix::from);
    }

    private Axis axis(Keys keys) {
        Operand of = scope.operand(Values.text(keys.required("of")));
        Axis axis;
        if (of instanceof NumberOperand number) {
            List<Parameter> cuts =
                    problems.each(Values.texts(keys.required("cuts")), Node.Text::spot, scope::parameter);
            if (cuts.isEmpty()) {
                throw new Misread(keys.spot(), "The axis (" + of.id() + ") needs a cut.");
            }
            axis = Axis.of(number, cuts.get(0), cuts.subList(1, cuts.size()).toArray(new Parameter[0]));
        } else if (of instanceof LevelOperand<?> level) {
            if (keys.has("cuts")) {
                throw new Misread(keys.spot(), "The axis (" + of.id() + ") is one of levels, which has no cuts.");
            }
            axis = Axis.of(level);
        } else {
            throw new Misread(keys.spot(), "An axis is a number or a level, but (" + of.id() + ") is neither.");
        }
        if (keys.has("on-cut")) {
            axis = axis.onCut(Values.constant(keys.required("on-cut"), Axis.OnCut.values()));
        }
        if (keys.has("near-within")) {
            axis = axis.nearWithin(scope.parameter(Values.text(keys.required("near-within"))));
        }
        return axis;
    }

    private PopulationFigure figure(Keys keys, Optional<KnowledgeSource> source) {
        PopulationFigure figure = PopulationFigure.of(
                Values.constant(keys.required("figure"), PopulationFigure.Kind.values()),
                scope.number(Values.text(keys.required("of"))));
        if (keys.has("within")) {
            Node.Text id = Values.text(keys.required("within"));
            Operand group = scope.operand(id);
            if (group instanceof LevelOperand<?> level) {
                figure = figure.within(level);
            } else if (group instanceof TextInput text) {
                figure = figure.within(text);
            } else {
                throw new Misread(
                        id.spot(), "Groups are told apart by a level or a text, but (" + id.value() + ") is neither.");
            }
        }
        return with(figure, source, PopulationFigure::from);
    }

    private Logic<?> capacity(Keys keys, Optional<KnowledgeSource> source) {
        return capacity(scope.levelDecision(Values.text(keys.required("of"))), keys, source);
    }

    private <T> Capacity<T> capacity(LevelDecision<T> base, Keys keys, Optional<KnowledgeSource> source) {
        List<NumberOperand> by = problems.each(Values.texts(keys.required("by")), Node.Text::spot, scope::number);
        if (by.isEmpty()) {
            throw new Misread(keys.spot(), "The capacity needs a number by which accounts are ranked.");
        }
        List<Capacity<T>> made = new ArrayList<>();
        made.add(Capacity.of(base, by.get(0), by.subList(1, by.size()).toArray(new NumberOperand[0])));
        Keys.entries(keys.required("limits"), "limits", problems, (level, most) -> {
            Capacity<T> before = made.get(made.size() - 1);
            made.add(before.limit(Values.parsed(level, base.scale()::parse), scope.parameter(Values.text(most))));
            return level;
        });
        Capacity<T> capacity = made.get(made.size() - 1);
        if (keys.has("keeping")) {
            capacity = capacity.keeping(conditions.read(keys.required("keeping")));
        }
        return with(capacity, source, Capacity::from);
    }

    private Logic<?> stability(Keys keys, Optional<KnowledgeSource> source) {
        return stability(scope.levelDecision(Values.text(keys.required("of"))), keys, source);
    }

    private <T> Stability<T> stability(LevelDecision<T> raw, Keys keys, Optional<KnowledgeSource> source) {
        LevelDecision<T> kept = sameScale(raw, Values.text(keys.required("state-of")));
        Stability<T> stability = Stability.of(raw, HistoryFacts.stateOf(kept));
        if (keys.has("promote-after")) {
            stability = stability.promoteAfter(parameter(keys, "promote-after"));
        }
        if (keys.has("demote-after")) {
            stability = stability.demoteAfter(parameter(keys, "demote-after"));
        }
        if (keys.has("dwell-before-promotion")) {
            stability = stability.dwellBeforePromotion(parameter(keys, "dwell-before-promotion"));
        }
        if (keys.has("dwell-before-demotion")) {
            stability = stability.dwellBeforeDemotion(parameter(keys, "dwell-before-demotion"));
        }
        return with(stability, source, Stability::from);
    }

    private Parameter parameter(Keys keys, String key) {
        return scope.parameter(Values.text(keys.required(key)));
    }

    @SuppressWarnings("unchecked") // equal scales have levels of one type
    private <T> LevelDecision<T> sameScale(LevelDecision<T> decision, Node.Text id) {
        LevelDecision<?> other = scope.levelDecision(id);
        if (!other.scale().equals(decision.scale())) {
            throw new Misread(
                    id.spot(),
                    "The decisions (" + decision.id() + ") and (" + id.value() + ") must have one scale, but have "
                            + decision.scale().id() + " and " + other.scale().id() + ".");
        }
        return (LevelDecision<T>) other;
    }

    private Logic<?> override(Keys keys, Optional<KnowledgeSource> source) {
        return override(scope.levelDecision(Values.text(keys.required("of"))), keys, source);
    }

    private <T> Overridden<T> override(LevelDecision<T> base, Keys keys, Optional<KnowledgeSource> source) {
        LevelDecision<T> set = sameScale(base, Values.text(keys.required("override-of")));
        return with(Overridden.of(base, HistoryFacts.overrideOf(set)), source, Overridden::from);
    }

    private Code<?> code(Keys keys) {
        Node.Text id = Values.text(keys.required("id"));
        Code<?> code = codes.get(id.value());
        if (code == null) {
            throw new Misread(
                    id.spot(),
                    "There is no rule in code (" + id.value() + ") in the vocabulary."
                            + Keys.hint(id.value(), codes.keySet()));
        }
        keys.optional("version").ifPresent(node -> {
            if (!Values.word(node).equals(code.version())) {
                throw new Misread(
                        node.spot(),
                        "The version " + Values.word(node) + " of the rule in code (" + id.value()
                                + ") is wanted, but the vocabulary has version " + code.version() + ".");
            }
        });
        return code;
    }

    /** Reads what a decision can answer with. */
    record Answers(Function<Node.Text, Object> reading) {

        /** An answer, or the reason why there is none. */
        record Output(Optional<Object> value, Optional<String> reason) {
            Object answer() {
                return value.orElseThrow();
            }
        }

        static Answers of(Decision<?> decision) {
            if (decision instanceof LevelDecision<?> level) {
                return new Answers(text -> requireNonNull(level.scale().parse(text.value())));
            } else if (decision instanceof SetOperand<?> set) {
                return new Answers(text -> requireNonNull(set.scale().parse(text.value())));
            } else if (decision instanceof NumberDecision) {
                return new Answers(text -> Decimal.of(text.value()));
            }
            throw new IllegalStateException(decision.toString());
        }

        Object read(Node node) {
            Node.Text text = Values.text(node);
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException e) {
                throw new Misread(text.spot(), String.valueOf(e.getMessage()));
            }
        }

        /** Reads an answer, or the object that says why there is none. */
        Output orNone(Node node, Problems problems) {
            return node instanceof Node.Fields
                    ? new Output(
                            Optional.empty(),
                            Optional.of(Values.word(Keys.of(node, Shapes.NOT_APPLICABLE, problems)
                                    .required("not-applicable"))))
                    : new Output(Optional.of(read(node)), Optional.empty());
        }
    }

    static ImmutableList<String> kinds() {
        return Shapes.LOGIC.keySet().asList();
    }
}

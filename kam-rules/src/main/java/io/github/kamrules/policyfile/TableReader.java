package io.github.kamrules.policyfile;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.ListTable;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.NumberTable;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.policyfile.LogicReader.Answers;
import io.github.kamrules.source.KnowledgeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads decision tables, with their rows in the policy file or in a CSV file of their own. */
final class TableReader {

    private static final String OUTPUT = "then";
    private static final String SOURCE = "source";

    private final Scope scope;
    private final Problems problems;
    private final ConditionReader conditions;
    private final Function<Node.Text, CsvRows> files;

    TableReader(Scope scope, Problems problems, ConditionReader conditions, Function<Node.Text, CsvRows> files) {
        this.scope = scope;
        this.problems = problems;
        this.conditions = conditions;
        this.files = files;
    }

    /** A row that was read. */
    private record Line(List<Condition> tests, Answers.Output output, Optional<KnowledgeSource> source) {
        Condition[] cells() {
            return tests.toArray(new Condition[0]);
        }
    }

    Logic<?> read(
            Decision<?> decision, Answers answers, Keys keys, Optional<KnowledgeSource> source, List<Spot> spots) {
        Optional<String> known = keys.tried("hit", node -> hit(Values.text(node)));
        List<Operand> columns = problems.each(Values.texts(keys.required("inputs")), Node.Text::spot, scope::operand);
        String hit = known.orElseThrow(Misread::noted);
        // What is counted has names alone, whatever the decision answers with.
        Answers outputs = hit.equals("count") ? new Answers(Node.Text::value) : answers;
        List<Line> lines = new ArrayList<>();
        if (keys.oneOf(List.of("rows", "rows-from")).equals("rows")) {
            List<Node> rows = Values.list(keys.required("rows"));
            lines.addAll(problems.each(rows, Node::spot, row -> line(row, columns, outputs)));
            rows.forEach(row -> spots.add(row.spot()));
        } else {
            CsvRows rows = files.apply(Values.text(keys.required("rows-from")));
            lines.addAll(lines(rows, columns, outputs));
            rows.rows().forEach(row -> spots.add(row.spot()));
        }
        Optional<Answers.Output> otherwise = keys.optional("otherwise", node -> outputs.orNone(node, problems));
        List<Object> stated = keys.optional("order", Values::list)
                .map(nodes -> problems.each(nodes, Node::spot, outputs::read))
                .orElse(List.of());
        Optional<List<Integer>> groups = keys.optional("groups", Values::wholes);
        boolean ranks = hit.equals("priority") || hit.equals("output-order");
        if (ranks ? keys.has("order") == groups.isPresent() : keys.has("order")) {
            throw ranks
                    ? new Misread(keys.spot(), "How the outputs rank is said by order or by groups, and not by both.")
                    : new Misread(keys.spot(), "Only priority and output-order compare outputs, but here is an order.");
        }
        // With groups, the order of the outputs is replaced below.
        List<Object> order = groups.isPresent()
                ? lines.stream()
                        .flatMap(line -> line.output().value().stream())
                        .distinct()
                        .toList()
                : stated;
        Logic<?> logic = table(decision, hit, order, columns, lines, otherwise, source);
        return groups.isPresent() ? grouped(logic, groups.get(), keys.spot()) : logic;
    }

    private static Logic<?> grouped(Logic<?> logic, List<Integer> groups, Spot spot) {
        if (logic instanceof DecisionTable<?> table) {
            return table.withRowGroups(groups);
        } else if (logic instanceof ListTable<?> table) {
            return table.withRowGroups(groups);
        }
        throw new Misread(spot, "Only a column of a compound table has groups of rows, and this table is none.");
    }

    private static Logic<?> table(
            Decision<?> decision,
            String hit,
            List<Object> order,
            List<Operand> columns,
            List<Line> lines,
            Optional<Answers.Output> otherwise,
            Optional<KnowledgeSource> source) {
        Operand[] inputs = columns.toArray(new Operand[0]);
        return switch (hit) {
            case "unique" -> once(DecisionTable.unique(inputs), lines, otherwise, source);
            case "any" -> once(DecisionTable.any(inputs), lines, otherwise, source);
            case "priority" -> once(DecisionTable.priority(order, inputs), lines, otherwise, source);
            case "first" -> once(DecisionTable.first(inputs), lines, otherwise, source);
            case "sum" -> number(NumberTable.sum(inputs), lines, otherwise, source);
            case "min" -> number(NumberTable.min(inputs), lines, otherwise, source);
            case "max" -> number(NumberTable.max(inputs), lines, otherwise, source);
            case "count" -> {
                NumberTable count =
                        all(ListTable.collect(inputs), lines, otherwise).count();
                yield source.map(count::from).orElse(count);
            }
            case "rule-order" -> several(decision, ListTable.ruleOrder(inputs), lines, otherwise, source);
            case "output-order" -> several(decision, ListTable.outputOrder(order, inputs), lines, otherwise, source);
            default -> several(decision, ListTable.collect(inputs), lines, otherwise, source);
        };
    }

    private static String hit(Node.Text text) {
        if (!Shapes.HITS.contains(text.value())) {
            throw new Misread(
                    text.spot(),
                    "The hit policy (" + text.value() + ") must be one of " + String.join(", ", Shapes.HITS) + "."
                            + Keys.nearest(text.value(), Shapes.HITS));
        }
        return text.value();
    }

    private Line line(Node node, List<Operand> columns, Answers answers) {
        if (node instanceof Node.Items items) {
            if (items.items().size() != columns.size() + 1) {
                throw new Misread(
                        node.spot(),
                        "This row has " + items.items().size() + " cells, but the table has " + columns.size()
                                + " inputs, and behind them the output.\nMaybe write - where a column is not tested.");
            }
            Optional<Answers.Output> output = problems.tried(
                    node.spot(), () -> answers.orNone(items.items().get(columns.size()), problems));
            List<Condition> cells = cells(items.items(), columns);
            return new Line(cells, output.orElseThrow(Misread::noted), Optional.empty());
        }
        Keys keys = Keys.of(node, Shapes.TABLE_ROW, problems);
        Optional<KnowledgeSource> source = keys.optional("source", said -> Values.source(said, problems));
        boolean none = keys.oneOf(List.of("then", "not-applicable")).equals("not-applicable");
        Answers.Output output = none
                ? new Answers.Output(Optional.empty(), Optional.of(Values.word(keys.required("not-applicable"))))
                : answers.orNone(keys.required("then"), problems);
        return new Line(cellsOf(keys.required("when"), columns), output, source);
    }

    private List<Condition> cellsOf(Node when, List<Operand> columns) {
        if (when instanceof Node.Items items) {
            if (items.items().size() != columns.size()) {
                throw new Misread(
                        when.spot(),
                        "This row has " + items.items().size() + " cells, but the table has " + columns.size()
                                + " inputs.\nMaybe write - where a column is not tested.");
            }
            return cells(items.items(), columns);
        } else if (when instanceof Node.Fields fields) {
            return problems.each(
                    fields.fields().entrySet(),
                    entry -> entry.getValue().key(),
                    entry -> conditions.test(
                            scope.operand(new Node.Text(entry.getValue().key(), entry.getKey())),
                            entry.getValue().value()));
        }
        // Always and never, of which a row has no cell.
        Condition condition = conditions.read(when);
        if (condition.equals(Condition.always())) {
            return List.of();
        }
        throw new Misread(when.spot(), "A row of a table that never applies says nothing.\nMaybe leave it out.");
    }

    private List<Condition> cells(List<Node> nodes, List<Operand> columns) {
        record Cell(Operand column, Node test) {}
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Node node = nodes.get(i);
            boolean tested = !(node instanceof Node.Text text)
                    || !(text.value().isEmpty() || text.value().equals(ConditionReader.UNTESTED));
            if (tested) {
                cells.add(new Cell(columns.get(i), node));
            }
        }
        return problems.each(cells, cell -> cell.test().spot(), cell -> {
            try {
                return conditions.test(cell.column(), cell.test());
            } catch (IllegalArgumentException e) {
                throw new Misread(cell.test().spot(), String.valueOf(e.getMessage()));
            }
        });
    }

    /** Reads the lines of a CSV file, whose columns may stand in any order. */
    private List<Line> lines(CsvRows rows, List<Operand> columns, Answers answers) {
        List<String> header = rows.header().stream().map(Node.Text::value).toList();
        List<String> known = new ArrayList<>(columns.stream().map(Operand::id).toList());
        known.add(OUTPUT);
        known.add(SOURCE);
        problems.each(rows.header(), Node.Text::spot, name -> {
            if (!known.contains(name.value())) {
                throw new Misread(
                        name.spot(),
                        "The column (" + name.value() + ") is none of the inputs, nor then or source."
                                + Keys.nearest(name.value(), known));
            }
            if (header.indexOf(name.value()) != header.lastIndexOf(name.value())) {
                throw new Misread(name.spot(), "The column (" + name.value() + ") stands twice.");
            }
            return name;
        });
        for (String wanted : known) {
            if (!wanted.equals(SOURCE) && !header.contains(wanted)) {
                throw new Misread(rows.header().get(0).spot(), "The first line lacks the column (" + wanted + ").");
            }
        }
        return problems.each(rows.rows(), Node.Items::spot, row -> {
            if (row.items().size() != header.size()) {
                throw new Misread(
                        row.spot(),
                        "This row has " + row.items().size() + " fields, but the first line names " + header.size()
                                + " columns.\nMaybe put a text with a separator in it into quotation marks (\").");
            }
            List<Node> tests = columns.stream()
                    .map(column -> row.items().get(header.indexOf(column.id())))
                    .toList();
            Node then = row.items().get(header.indexOf(OUTPUT));
            Optional<Object> output = problems.tried(then.spot(), () -> answers.read(then));
            List<Condition> cells = cells(tests, columns);
            Optional<KnowledgeSource> source = header.contains(SOURCE)
                    ? Optional.of(Values.word(row.items().get(header.indexOf(SOURCE))))
                            .filter(said -> !said.isEmpty())
                            .map(KnowledgeSource::company)
                    : Optional.empty();
            return new Line(
                    cells,
                    new Answers.Output(Optional.of(output.orElseThrow(Misread::noted)), Optional.empty()),
                    source);
        });
    }

    private static DecisionTable<Object> once(
            DecisionTable<Object> table,
            List<Line> lines,
            Optional<Answers.Output> otherwise,
            Optional<KnowledgeSource> source) {
        DecisionTable<Object> made = table;
        for (Line line : lines) {
            made = line.output().reason().isPresent()
                    ? made.rowNotApplicable(line.output().reason().get(), line.cells())
                    : made.row(line.output().answer(), line.cells());
            made = line.source().isPresent() ? made.rowFrom(line.source().get()) : made;
        }
        if (otherwise.isPresent()) {
            made = otherwise.get().reason().isPresent()
                    ? made.otherwiseNotApplicable(otherwise.get().reason().get())
                    : made.otherwise(otherwise.get().answer());
        }
        return source.isPresent() ? made.from(source.get()) : made;
    }

    private static NumberTable number(
            NumberTable table, List<Line> lines, Optional<Answers.Output> otherwise, Optional<KnowledgeSource> source) {
        NumberTable made = table;
        for (Line line : lines) {
            made = made.row(answer(line).toString(), line.cells());
            made = line.source().isPresent() ? made.rowFrom(line.source().get()) : made;
        }
        if (otherwise.isPresent()) {
            made = otherwise.get().reason().isPresent()
                    ? made.otherwiseNotApplicable(otherwise.get().reason().get())
                    : made.otherwise(otherwise.get().answer().toString());
        }
        return source.isPresent() ? made.from(source.get()) : made;
    }

    private static Object answer(Line line) {
        return line.output()
                .value()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "A row of a table of this hit policy has an output; that none applies can only be said by otherwise."));
    }

    private static ListTable<Object> all(
            ListTable<Object> table, List<Line> lines, Optional<Answers.Output> otherwise) {
        ListTable<Object> made = table;
        for (Line line : lines) {
            made = made.row(answer(line), line.cells());
            made = line.source().isPresent() ? made.rowFrom(line.source().get()) : made;
        }
        if (otherwise.isPresent()) {
            made = otherwise.get().reason().isPresent()
                    ? made.otherwiseNotApplicable(otherwise.get().reason().get())
                    : made.otherwise(otherwise.get().answer());
        }
        return made;
    }

    private static Logic<?> several(
            Decision<?> decision,
            ListTable<Object> table,
            List<Line> lines,
            Optional<Answers.Output> otherwise,
            Optional<KnowledgeSource> source) {
        ListTable<Object> made = all(table, lines, otherwise);
        if (decision instanceof SetDecision<?>) {
            return source.map(s -> made.asSet().from(s)).orElse(made.asSet());
        }
        return source.map(made::from).orElse(made);
    }
}

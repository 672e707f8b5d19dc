package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.kamrules.source.KnowledgeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A decision table with several output columns, each of which answers a decision of its own. The rows are written once; a
 * graph gets one table for each decision.
 *
 * <p>For example:
 *
 * <pre>{@code
 * CompoundTable.unique(ATTRACTIVENESS)
 *     .row(List.of(CATEGORY.answer(INVEST), VISITS.answer("12")), ATTRACTIVENESS.is(HIGH))
 *     .row(List.of(CATEGORY.answer(MAINTAIN), VISITS.answer("2")), ATTRACTIVENESS.isAnyOf(LOW, MEDIUM))
 * }</pre>
 *
 * <p>Rows are compared as a whole: ANY demands that all outputs are equal, PRIORITY and OUTPUT ORDER compare the first
 * output column, where that is equal the second, and so on. Aggregations are not offered: DMN leaves open what a sum of
 * several outputs would be. Each method returns a new table. Immutable and thread-safe.
 */
public final class CompoundTable {

    private record Line(Condition condition, ImmutableList<Answer> answers, Optional<KnowledgeSource> source) {}

    private record Otherwise(ImmutableList<Answer> answers, Optional<String> reason) {}

    private final HitPolicy hitPolicy;
    private final ImmutableList<Operand> columns;
    private final ImmutableMap<Decision<?>, ImmutableList<Object>> rankings;
    private final ImmutableList<Line> lines;
    private final Optional<Otherwise> otherwise;
    private final Optional<KnowledgeSource> source;

    private CompoundTable(
            HitPolicy hitPolicy,
            ImmutableList<Operand> columns,
            ImmutableMap<Decision<?>, ImmutableList<Object>> rankings,
            ImmutableList<Line> lines,
            Optional<Otherwise> otherwise,
            Optional<KnowledgeSource> source) {
        this.hitPolicy = hitPolicy;
        this.columns = columns;
        this.rankings = rankings;
        this.lines = lines;
        this.otherwise = otherwise;
        this.source = source;
    }

    /**
     * Returns an empty table in which at most one row may apply.
     *
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static CompoundTable unique(Operand... columns) {
        return empty(HitPolicy.UNIQUE, columns);
    }

    /**
     * Returns an empty table in which rows that apply at once must agree in all outputs.
     *
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static CompoundTable any(Operand... columns) {
        return empty(HitPolicy.ANY, columns);
    }

    /**
     * Returns an empty table in which, of the rows that apply, the one with the most important outputs answers. The order
     * of the outputs is given by {@link #ranked}.
     *
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static CompoundTable priority(Operand... columns) {
        return empty(HitPolicy.PRIORITY, columns);
    }

    /**
     * Returns an empty table in which the first row that applies answers.
     *
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static CompoundTable first(Operand... columns) {
        return empty(HitPolicy.FIRST, columns);
    }

    /**
     * Returns an empty table in which all rows that apply answer, in the order of the rows. Its decisions answer with lists;
     * the first elements of all lists come from the same row, and so on.
     *
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static CompoundTable ruleOrder(Operand... columns) {
        return empty(HitPolicy.RULE_ORDER, columns);
    }

    /**
     * Returns an empty table in which all rows that apply answer, the most important outputs first. The order of the outputs
     * is given by {@link #ranked}. Its decisions answer with lists that belong together, as with {@link #ruleOrder}.
     *
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static CompoundTable outputOrder(Operand... columns) {
        return empty(HitPolicy.OUTPUT_ORDER, columns);
    }

    /**
     * Returns an empty table in which all rows that apply answer, in an order that says nothing: here that of the rows.
     *
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static CompoundTable collect(Operand... columns) {
        return empty(HitPolicy.COLLECT, columns);
    }

    private static CompoundTable empty(HitPolicy hitPolicy, Operand... columns) {
        return new CompoundTable(
                hitPolicy,
                Table.distinct(columns),
                ImmutableMap.of(),
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns this table with an order of the outputs of one column, for PRIORITY and OUTPUT ORDER. Columns are compared in
     * the order in which these calls stand; a column without an order is not compared.
     *
     * @param mostImportantFirst the outputs of one decision
     * @return the table
     * @throws IllegalArgumentException if there is no output, they are of several decisions, one stands twice, the column
     *     has an order already, or the hit policy compares no outputs
     * @throws IllegalStateException if there are rows already
     */
    public CompoundTable ranked(Answer... mostImportantFirst) {
        checkArgument(hitPolicy.ranks(), "The hit policy %s does not compare outputs.", hitPolicy);
        checkArgument(mostImportantFirst.length > 0, "An order of outputs needs at least one output.");
        if (!lines.isEmpty()) {
            throw new IllegalStateException("The order of the outputs must be given before the rows.");
        }
        Decision<?> decision = mostImportantFirst[0].decision();
        ImmutableList.Builder<Object> values = ImmutableList.builder();
        for (Answer answer : mostImportantFirst) {
            checkArgument(
                    answer.decision().equals(decision),
                    "An order of outputs is for one decision, but is given for (%s) and (%s).",
                    decision,
                    answer.decision());
            values.add(answer.value());
        }
        checkArgument(
                Arrays.stream(mostImportantFirst).distinct().count() == mostImportantFirst.length,
                "An output stands twice in the order of the outputs %s.",
                Arrays.toString(mostImportantFirst));
        checkArgument(!rankings.containsKey(decision), "The outputs of (%s) have an order already.", decision);
        return new CompoundTable(
                hitPolicy,
                columns,
                ImmutableMap.<Decision<?>, ImmutableList<Object>>builder()
                        .putAll(rankings)
                        .put(decision, values.build())
                        .buildOrThrow(),
                lines,
                otherwise,
                source);
    }

    /**
     * Returns this table with a row added at its end.
     *
     * @param answers the output cells, one for each output column; the first row says which these are
     * @param cells tests, each on one column of this table; columns without a cell may have any value
     * @return the longer table
     * @throws IllegalArgumentException if a cell does not test exactly one column, a column is tested twice, an output
     *     column is missing, stands twice or is not one of the table's, or an output is not in the order of the outputs
     * @throws IllegalStateException if the hit policy compares outputs and no order is given
     */
    public CompoundTable row(List<Answer> answers, Condition... cells) {
        if (hitPolicy.ranks() && rankings.isEmpty()) {
            throw new IllegalStateException("A table of the hit policy " + hitPolicy
                    + " needs the order of its outputs before its rows.\nMaybe call ranked(...) first.");
        }
        String where = "Row " + (lines.size() + 1);
        ImmutableList<Answer> sorted = sorted(answers, where);
        for (Answer answer : sorted) {
            ImmutableList<Object> ranking = rankings.get(answer.decision());
            checkArgument(
                    ranking == null || ranking.contains(answer.value()),
                    "%s answers with (%s), which is not in the order of the outputs: %s.\nMaybe add it there.",
                    where,
                    answer,
                    ranking);
        }
        rankings.keySet()
                .forEach(decision -> checkArgument(
                        sorted.stream().anyMatch(a -> a.decision().equals(decision)),
                        "%s does not answer (%s), whose outputs have an order.",
                        where,
                        decision));
        Line line = new Line(Table.joined(columns, lines.size() + 1, cells), sorted, Optional.empty());
        return withLines(ImmutableList.<Line>builder().addAll(lines).add(line).build());
    }

    /** Returns answers in the order of the output columns. */
    private ImmutableList<Answer> sorted(List<Answer> answers, String where) {
        Map<Decision<?>, Answer> given = new LinkedHashMap<>();
        for (Answer answer : answers) {
            checkArgument(
                    given.putIfAbsent(answer.decision(), answer) == null,
                    "%s answers the decision (%s) twice.",
                    where,
                    answer.decision());
        }
        List<Decision<?>> outputs = lines.isEmpty() ? List.copyOf(given.keySet()) : decisions();
        checkArgument(
                !outputs.isEmpty() && given.keySet().equals(java.util.Set.copyOf(outputs)),
                "%s answers the decisions %s, but the output columns are %s.",
                where,
                given.keySet(),
                outputs);
        return outputs.stream()
                .map(decision -> Objects.requireNonNull(given.get(decision)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns this table with answers for the case that no row applies.
     *
     * @param answers one for each output column
     * @return the complete table
     * @throws IllegalArgumentException if an output column is missing, stands twice or is not one of the table's
     * @throws IllegalStateException if there is no row yet
     */
    public CompoundTable otherwise(Answer... answers) {
        requireRow("default output");
        Otherwise set = new Otherwise(sorted(List.of(answers), "Otherwise"), Optional.empty());
        return new CompoundTable(hitPolicy, columns, rankings, lines, Optional.of(set), source);
    }

    /**
     * Returns this table with "not applicable" as the answer of every output column when no row applies.
     *
     * @param reason the text key of the reason
     * @return the complete table
     */
    public CompoundTable otherwiseNotApplicable(String reason) {
        Otherwise set = new Otherwise(ImmutableList.of(), Optional.of(reason));
        return new CompoundTable(hitPolicy, columns, rankings, lines, Optional.of(set), source);
    }

    /**
     * Returns this table with its source stated.
     *
     * @param newSource where the table comes from
     * @return the table
     */
    public CompoundTable from(KnowledgeSource newSource) {
        return new CompoundTable(hitPolicy, columns, rankings, lines, otherwise, Optional.of(newSource));
    }

    /**
     * Returns this table with the source of its last row stated.
     *
     * @param rowSource where the row comes from
     * @return the table
     * @throws IllegalStateException if there is no row yet
     */
    public CompoundTable rowFrom(KnowledgeSource rowSource) {
        requireRow("row to give a source to");
        Line last = lines.get(lines.size() - 1);
        return withLines(ImmutableList.<Line>builder()
                .addAll(lines.subList(0, lines.size() - 1))
                .add(new Line(last.condition(), last.answers(), Optional.of(rowSource)))
                .build());
    }

    private void requireRow(String what) {
        if (lines.isEmpty()) {
            throw new IllegalStateException(
                    "A compound table without rows has no " + what + ".\nMaybe add a row first.");
        }
    }

    private CompoundTable withLines(ImmutableList<Line> newLines) {
        return new CompoundTable(hitPolicy, columns, rankings, newLines, otherwise, source);
    }

    /**
     * Returns the decisions that the output columns answer.
     *
     * @return the decisions, in the order of the first row; none while there is no row
     */
    public List<Decision<?>> decisions() {
        return lines.isEmpty()
                ? ImmutableList.of()
                : lines.get(0).answers().stream().map(Answer::decision).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the logic of one output column: the same rows with the outputs of that column.
     *
     * @param <V> the type of the answer
     * @param decision the decision that the column answers
     * @return its logic
     * @throws IllegalArgumentException if the table has no such output column, or the hit policy and the decision do not
     *     fit: lists come from RULE ORDER, OUTPUT ORDER and COLLECT, single answers from the others
     */
    @SuppressWarnings("unchecked") // the answers were made by the decision
    public <V> Logic<V> logic(Decision<V> decision) {
        int column = decisions().indexOf(decision);
        checkArgument(column >= 0, "The compound table does not answer (%s), but %s.", decision, decisions());
        boolean several = hitPolicy == HitPolicy.RULE_ORDER
                || hitPolicy == HitPolicy.OUTPUT_ORDER
                || hitPolicy == HitPolicy.COLLECT;
        checkArgument(
                several == decision instanceof ListDecision<?>,
                "The hit policy %s gives %s, which the decision (%s) does not answer with.\nMaybe use %s.",
                hitPolicy,
                several ? "a list" : "one answer",
                decision,
                several ? "Decision.listOf" : "Decision.of or Decision.number");
        Table<Object> table = table(column);
        return (Logic<V>) (several ? new ListTable<>(table) : new DecisionTable<>(table));
    }

    private Table<Object> table(int column) {
        ImmutableList<Row<Object>> rows = lines.stream()
                .map(line -> new Row<>(
                        line.condition(), Output.of(line.answers().get(column).value()), line.source()))
                .collect(ImmutableList.toImmutableList());
        Optional<Output<Object>> rest = otherwise.map(set -> set.reason().isPresent()
                ? Output.notApplicable(set.reason().get())
                : Output.of(set.answers().get(column).value()));
        boolean compares = hitPolicy == HitPolicy.ANY || hitPolicy.ranks();
        return new Table<>(
                hitPolicy, columns, ImmutableList.of(), rows, rest, compares ? groups() : ImmutableList.of(), source);
    }

    /** Returns a number for each row: equal for equal outputs, and smaller for more important ones. */
    private ImmutableList<Integer> groups() {
        List<ImmutableList<Answer>> outputs = new ArrayList<>();
        lines.stream().map(Line::answers).distinct().forEach(outputs::add);
        outputs.sort(this::compare);
        return lines.stream().map(line -> outputs.indexOf(line.answers())).collect(ImmutableList.toImmutableList());
    }

    private int compare(ImmutableList<Answer> one, ImmutableList<Answer> other) {
        for (Map.Entry<Decision<?>, ImmutableList<Object>> column : rankings.entrySet()) {
            int output = decisions().indexOf(column.getKey());
            int order = Integer.compare(
                    column.getValue().indexOf(one.get(output).value()),
                    column.getValue().indexOf(other.get(output).value()));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return "compound table " + hitPolicy
                + columns.stream().map(Operand::id).collect(Collectors.joining(", ", " (", "): "))
                + lines.stream()
                        .map(line -> line.condition() + " -> " + line.answers())
                        .collect(Collectors.joining("; "));
    }
}

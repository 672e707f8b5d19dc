package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A decision table: input columns, and rows of cells, each cell a test on its column. A column without a cell in a row may
 * have any value there ("-" in DMN).
 *
 * <p>For example:
 *
 * <pre>{@code
 * DecisionTable.<Level>unique(ATTRACTIVENESS, STRENGTH)
 *     .row(INVEST_AND_PROTECT, ATTRACTIVENESS.is(HIGH), STRENGTH.is(VERY_STRONG))
 *     .row(MAINTAIN, ATTRACTIVENESS.isAnyOf(LOW, MEDIUM))
 *     .otherwise(KEY_DEVELOPMENT)
 * }</pre>
 *
 * <p>Each method returns a new table. Immutable and thread-safe.
 *
 * @param <V> the type of the answer
 */
public final class DecisionTable<V> extends RowLogic<V> {

    private final HitPolicy hitPolicy;
    private final ImmutableList<Operand> columns;
    private final ImmutableList<Row<V>> rows;
    private final Optional<Output<V>> otherwise;
    private final Optional<KnowledgeSource> source;

    private DecisionTable(
            HitPolicy hitPolicy,
            ImmutableList<Operand> columns,
            ImmutableList<Row<V>> rows,
            Optional<Output<V>> otherwise,
            Optional<KnowledgeSource> source) {
        this.hitPolicy = hitPolicy;
        this.columns = columns;
        this.rows = rows;
        this.otherwise = otherwise;
        this.source = source;
    }

    /**
     * Returns an empty table in which at most one row may apply.
     *
     * @param <V> the type of the answer
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static <V> DecisionTable<V> unique(Operand... columns) {
        return empty(HitPolicy.UNIQUE, columns);
    }

    /**
     * Returns an empty table in which the first row that applies answers.
     *
     * @param <V> the type of the answer
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static <V> DecisionTable<V> first(Operand... columns) {
        return empty(HitPolicy.FIRST, columns);
    }

    private static <V> DecisionTable<V> empty(HitPolicy hitPolicy, Operand... columns) {
        Set<String> ids = new LinkedHashSet<>();
        for (Operand column : columns) {
            checkArgument(ids.add(column.id()), "The column (%s) stands twice in a decision table.", column.id());
        }
        return new DecisionTable<>(
                hitPolicy, ImmutableList.copyOf(columns), ImmutableList.of(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns this table with a row added at its end.
     *
     * @param value the answer when all cells hold
     * @param cells tests, each on one column of this table; columns without a cell may have any value
     * @return the longer table
     * @throws IllegalArgumentException if a cell does not test exactly one column, or a column is tested twice
     */
    public DecisionTable<V> row(V value, Condition... cells) {
        return plus(Output.of(value), Optional.empty(), cells);
    }

    /**
     * Returns this table with a row added at its end that answers "not applicable".
     *
     * @param reason the text key of the reason
     * @param cells tests, each on one column of this table; columns without a cell may have any value
     * @return the longer table
     * @throws IllegalArgumentException if a cell does not test exactly one column, or a column is tested twice
     */
    public DecisionTable<V> rowNotApplicable(String reason, Condition... cells) {
        return plus(Output.notApplicable(reason), Optional.empty(), cells);
    }

    /**
     * Returns this table with an answer for the case that no row applies.
     *
     * @param value the answer
     * @return the complete table
     */
    public DecisionTable<V> otherwise(V value) {
        return new DecisionTable<>(hitPolicy, columns, rows, Optional.of(Output.of(value)), source);
    }

    /**
     * Returns this table with its source stated.
     *
     * @param newSource where the table comes from
     * @return the table
     */
    public DecisionTable<V> from(KnowledgeSource newSource) {
        return new DecisionTable<>(hitPolicy, columns, rows, otherwise, Optional.of(newSource));
    }

    /**
     * Returns this table with the source of its last row stated.
     *
     * @param rowSource where the row comes from
     * @return the table
     * @throws IllegalStateException if there is no row yet
     */
    public DecisionTable<V> rowFrom(KnowledgeSource rowSource) {
        if (rows.isEmpty()) {
            throw new IllegalStateException("A decision table without rows has no row to give a source to.");
        }
        Row<V> last = rows.get(rows.size() - 1);
        return new DecisionTable<>(
                hitPolicy,
                columns,
                ImmutableList.<Row<V>>builder()
                        .addAll(rows.subList(0, rows.size() - 1))
                        .add(new Row<>(last.condition(), last.output(), Optional.of(rowSource)))
                        .build(),
                otherwise,
                source);
    }

    private DecisionTable<V> plus(Output<V> output, Optional<KnowledgeSource> rowSource, Condition... cells) {
        Set<String> tested = new LinkedHashSet<>();
        for (Condition cell : cells) {
            List<Operand> operands = cell.operands();
            checkArgument(
                    operands.size() == 1 && columns.contains(operands.get(0)),
                    "The cell (%s) of row %s must test exactly one of the columns %s.\nMaybe a FirstMatch list fits better.",
                    cell,
                    rows.size() + 1,
                    columns.stream().map(Operand::id).toList());
            checkArgument(
                    tested.add(operands.get(0).id()),
                    "Row %s tests the column (%s) twice.\nMaybe join the two tests with and(...) in one cell.",
                    rows.size() + 1,
                    operands.get(0).id());
        }
        Row<V> row = new Row<>(Condition.allOf(Arrays.asList(cells)), output, rowSource);
        return new DecisionTable<>(
                hitPolicy,
                columns,
                ImmutableList.<Row<V>>builder().addAll(rows).add(row).build(),
                otherwise,
                source);
    }

    /**
     * Returns what the columns test.
     *
     * @return the columns, in order
     */
    public List<Operand> columns() {
        return columns;
    }

    @Override
    public List<Operand> operands() {
        return columns;
    }

    @Override
    void compile(LogicCompiler compiler) {
        // A column that no row tests is read all the same: when it does not apply, neither does a table without a row
        // for it.
        columns.forEach(compiler::seenSlot);
        super.compile(compiler);
    }

    @Override
    public List<Row<V>> rows() {
        return rows;
    }

    @Override
    public Optional<Output<V>> otherwise() {
        return otherwise;
    }

    @Override
    public HitPolicy hitPolicy() {
        return hitPolicy;
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return source;
    }

    @Override
    public String toString() {
        return "table "
                + hitPolicy
                + columns.stream().map(Operand::id).collect(Collectors.joining(", ", " (", "): "))
                + rows.stream().map(Row::toString).collect(Collectors.joining("; "))
                + otherwise.map(o -> "; otherwise -> " + o).orElse("");
    }
}

package io.github.kamrules.decision;

import io.github.kamrules.source.KnowledgeSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A decision table that gives one answer: input columns, and rows of cells, each cell a test on its column. A column
 * without a cell in a row may have any value there ("-" in DMN).
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
 * <p>A {@link ListTable} answers with what all rows say that apply, a {@link NumberTable} with their sum, smallest or
 * largest number; a {@link CompoundTable} has several output columns. Each method returns a new table. Immutable and
 * thread-safe.
 *
 * @param <V> the type of the answer
 */
public final class DecisionTable<V> extends RowLogic<V> {

    private final Table<V> table;

    DecisionTable(Table<V> table) {
        this.table = table;
    }

    /**
     * Returns an empty table in which at most one row may apply.
     *
     * @param <V> the type of the answer
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static <V> DecisionTable<V> unique(Operand... columns) {
        return new DecisionTable<>(Table.empty(HitPolicy.UNIQUE, List.of(), columns));
    }

    /**
     * Returns an empty table in which rows that apply at once must answer the same.
     *
     * @param <V> the type of the answer
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static <V> DecisionTable<V> any(Operand... columns) {
        return new DecisionTable<>(Table.empty(HitPolicy.ANY, List.of(), columns));
    }

    /**
     * Returns an empty table in which, of the rows that apply, the one with the most important output answers. A row that
     * answers "not applicable" is less important than every output.
     *
     * @param <V> the type of the answer
     * @param outputs what the rows can answer, most important first, each once
     * @param columns what the columns test, each once
     * @return a table without rows
     * @throws IllegalArgumentException if there is no output, or one stands twice
     */
    public static <V> DecisionTable<V> priority(List<? extends V> outputs, Operand... columns) {
        return new DecisionTable<>(Table.empty(HitPolicy.PRIORITY, outputs, columns));
    }

    /**
     * Returns an empty table in which the first row that applies answers.
     *
     * @param <V> the type of the answer
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static <V> DecisionTable<V> first(Operand... columns) {
        return new DecisionTable<>(Table.empty(HitPolicy.FIRST, List.of(), columns));
    }

    /**
     * Returns this table with a row added at its end.
     *
     * @param value the answer when all cells hold
     * @param cells tests, each on one column of this table; columns without a cell may have any value
     * @return the longer table
     * @throws IllegalArgumentException if a cell does not test exactly one column, a column is tested twice, or the hit
     *     policy is PRIORITY and the value is not in the order of the outputs
     */
    public DecisionTable<V> row(V value, Condition... cells) {
        return new DecisionTable<>(table.plus(Output.of(value), cells));
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
        return new DecisionTable<>(table.plus(Output.notApplicable(reason), cells));
    }

    /**
     * Returns this table with an answer for the case that no row applies, the default output of DMN.
     *
     * @param value the answer
     * @return the complete table
     */
    public DecisionTable<V> otherwise(V value) {
        return new DecisionTable<>(table.withOtherwise(Output.of(value)));
    }

    /**
     * Returns this table with "not applicable" for the case that no row applies.
     *
     * @param reason the text key of the reason
     * @return the complete table
     */
    public DecisionTable<V> otherwiseNotApplicable(String reason) {
        return new DecisionTable<>(table.withOtherwise(Output.notApplicable(reason)));
    }

    /**
     * Returns this table with its source stated.
     *
     * @param newSource where the table comes from
     * @return the table
     */
    public DecisionTable<V> from(KnowledgeSource newSource) {
        return new DecisionTable<>(table.withSource(newSource));
    }

    /**
     * Returns this table with the source of its last row stated.
     *
     * @param rowSource where the row comes from
     * @return the table
     * @throws IllegalStateException if there is no row yet
     */
    public DecisionTable<V> rowFrom(KnowledgeSource rowSource) {
        return new DecisionTable<>(table.withRowSource(rowSource));
    }

    /**
     * Returns the order of the outputs.
     *
     * @return the outputs, most important first; empty where the hit policy does not rank them, and for one column of a
     *     compound table, whose rows are ranked as a whole
     */
    public List<V> ranking() {
        return table.ranking();
    }

    /**
     * Returns how the rows of a compound table compare, of which this is one column.
     *
     * @return a number for each row, equal for rows that answer alike in every column and smaller for more important ones;
     *     empty for a table that stands alone
     */
    public List<Integer> rowGroups() {
        return table.groups();
    }

    /**
     * Returns this table as one column of a compound table, whose rows compare by all of its columns.
     *
     * @param groups a number for each row, equal for rows that answer alike in every column and smaller for more important
     *     ones
     * @return the table
     * @throws IllegalArgumentException if there is not one number for each row
     */
    public DecisionTable<V> withRowGroups(List<Integer> groups) {
        return new DecisionTable<>(table.withGroups(groups));
    }

    Table<V> table() {
        return table;
    }

    /**
     * Returns what the columns test.
     *
     * @return the columns, in order
     */
    public List<Operand> columns() {
        return table.columns();
    }

    @Override
    public List<Operand> operands() {
        return table.columns();
    }

    @Override
    void compile(LogicCompiler compiler) {
        table.read(compiler);
        super.compile(compiler);
    }

    @Override
    @Nullable RowIndex index(LogicCompiler compiler, Check[] checks, ToLongFunction<RowSource> result) {
        return table.index(compiler, checks, result);
    }

    @Override
    int[] groups() {
        return table.groupOfRows();
    }

    @Override
    public List<Row<V>> rows() {
        return table.rows();
    }

    @Override
    public Optional<Output<V>> otherwise() {
        return table.otherwise();
    }

    @Override
    public HitPolicy hitPolicy() {
        return table.hitPolicy();
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return table.source();
    }

    @Override
    public String toString() {
        return "table " + table;
    }
}

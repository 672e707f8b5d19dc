package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import java.util.List;
import java.util.Optional;

/**
 * A decision table of which every row that applies adds its output to the answer, a list: the hit policies RULE ORDER,
 * OUTPUT ORDER and COLLECT of DMN. When no row applies the answer is the empty list, or the default output alone.
 *
 * <p>For example:
 *
 * <pre>{@code
 * ListTable.<Level>ruleOrder(TRAJECTORY, NEGLECT)
 *     .row(CALL, TRAJECTORY.is(DECLINING))
 *     .row(VISIT, NEGLECT.is(HIGH))
 *     .otherwise(NOTHING)
 * }</pre>
 *
 * <p>It answers a {@link ListDecision}, with at most 62 rows. {@link #asSet()} answers a {@link SetDecision} and
 * {@link #count()} a {@link NumberDecision}, with any number of rows. With inputs missing the answer may be partly known:
 * some outputs are certain, others possible. Each method returns a new table. Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class ListTable<T> extends MultipleHits<List<T>> {

    /** The rows that apply, and the default output, are bits of one number. */
    static final int MAX_ROWS = 62;

    private final Table<T> table;

    ListTable(Table<T> table) {
        this.table = table;
    }

    /**
     * Returns an empty table that answers with the outputs in the order of its rows.
     *
     * @param <T> the type of the levels
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static <T> ListTable<T> ruleOrder(Operand... columns) {
        return new ListTable<>(Table.empty(HitPolicy.RULE_ORDER, List.of(), columns));
    }

    /**
     * Returns an empty table that answers with the most important outputs first; equal ones stand together.
     *
     * @param <T> the type of the levels
     * @param outputs what the rows can answer, most important first, each once
     * @param columns what the columns test, each once
     * @return a table without rows
     * @throws IllegalArgumentException if there is no output, or one stands twice
     */
    public static <T> ListTable<T> outputOrder(List<? extends T> outputs, Operand... columns) {
        return new ListTable<>(Table.empty(HitPolicy.OUTPUT_ORDER, outputs, columns));
    }

    /**
     * Returns an empty table that answers with the outputs in an order that says nothing. DMN leaves it open; here it is
     * that of the rows, so that equal cases have equal answers.
     *
     * @param <T> the type of the levels
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static <T> ListTable<T> collect(Operand... columns) {
        return new ListTable<>(Table.empty(HitPolicy.COLLECT, List.of(), columns));
    }

    /**
     * Returns this table with a row added at its end.
     *
     * @param output what the row adds to the answer when all cells hold
     * @param cells tests, each on one column of this table; columns without a cell may have any value
     * @return the longer table
     * @throws IllegalArgumentException if a cell does not test exactly one column, a column is tested twice, or the hit
     *     policy is OUTPUT ORDER and the output is not in the order of the outputs
     */
    public ListTable<T> row(T output, Condition... cells) {
        return new ListTable<>(table.plus(Output.of(output), cells));
    }

    /**
     * Returns this table with an output that is the whole answer when no row applies, the default output of DMN.
     *
     * @param output the output
     * @return the complete table
     */
    public ListTable<T> otherwise(T output) {
        return new ListTable<>(table.withOtherwise(Output.of(output)));
    }

    /**
     * Returns this table with "not applicable" for the case that no row applies.
     *
     * @param reason the text key of the reason
     * @return the complete table
     */
    public ListTable<T> otherwiseNotApplicable(String reason) {
        return new ListTable<>(table.withOtherwise(Output.notApplicable(reason)));
    }

    /**
     * Returns this table with its source stated.
     *
     * @param newSource where the table comes from
     * @return the table
     */
    public ListTable<T> from(KnowledgeSource newSource) {
        return new ListTable<>(table.withSource(newSource));
    }

    /**
     * Returns this table with the source of its last row stated.
     *
     * @param rowSource where the row comes from
     * @return the table
     * @throws IllegalStateException if there is no row yet
     */
    public ListTable<T> rowFrom(KnowledgeSource rowSource) {
        return new ListTable<>(table.withRowSource(rowSource));
    }

    /**
     * Returns the logic that answers with the set of the outputs, each once and without an order.
     *
     * @return the logic, for a {@link SetDecision}
     */
    public SetTable<T> asSet() {
        return new SetTable<>(table);
    }

    /**
     * Returns the logic that answers with the number of rows that apply, which is 0 when none does: COLLECT with the
     * aggregation COUNT.
     *
     * @return the logic, for a {@link NumberDecision}
     * @throws IllegalArgumentException if this table has a default output, which would never count
     */
    public NumberTable count() {
        checkArgument(
                table.otherwise().isEmpty(),
                "A count is 0 when no row applies, so the default output (%s) would never count.\nMaybe leave it out.",
                table.otherwise().map(Output::toString).orElse(""));
        return new NumberTable(table, NumberTable.Aggregation.COUNT);
    }

    /**
     * Returns this table as one column of a compound table, whose rows compare by all of its columns.
     *
     * @param groups a number for each row, equal for rows that answer alike in every column and smaller for more important
     *     ones
     * @return the table
     * @throws IllegalArgumentException if there is not one number for each row
     */
    public ListTable<T> withRowGroups(List<Integer> groups) {
        return new ListTable<>(table.withGroups(groups));
    }

    @Override
    Table<T> table() {
        return table;
    }

    @Override
    void check(Decision<?> decision) {
        super.check(decision);
        if (decision instanceof SetDecision<?>) {
            throw misfit(decision, "a list", "use asSet()");
        } else if (!(decision instanceof ListDecision<?>)) {
            throw misfit(decision, "a list", "use a DecisionTable, which answers once");
        }
        checkOutputs(decision);
        if (rows().size() > MAX_ROWS) {
            throw new IllegalArgumentException("The table of the decision (" + decision.id() + ") has " + rows().size()
                    + " rows, but one that answers with a list can have at most " + MAX_ROWS
                    + ".\nMaybe answer with a set, by asSet(), or join rows with equal outputs by anyOf.");
        }
    }

    @Override
    void compile(LogicCompiler compiler) {
        Plan.Decided decided = compiler.decided();
        Check[] checks = checks(compiler);
        int[] order = table.orderOfRows();
        long[] bits = new long[order.length];
        ImmutableList.Builder<Object> outputs = ImmutableList.builder();
        for (int bit = 0; bit < order.length; bit++) {
            bits[order[bit]] = 1L << bit;
            outputs.add(rows().get(order[bit]).output().value().orElseThrow());
        }
        Optional<? extends Output<?>> otherwise = otherwise();
        otherwise.flatMap(Output::value).ifPresent(outputs::add);
        Listing listing = new Listing(outputs.build(), decided.scale().values());
        Optional<Plan.Outcome> none = notApplicable()
                .or(() -> otherwise.map(o -> new Plan.Outcome(1, listing.canonical(1L << order.length), 0)));
        CompiledHits compiled =
                new CompiledHits(this, compiler.reads(), checks, bits, listing, none.orElse(new Plan.Outcome(1, 0, 0)));
        compiled.index(table.index(compiler, checks, compiled::result));
        decided.compile(
                compiled,
                notApplicable().isPresent() ? new int[] {0, 1} : new int[] {1},
                listing.distinct(order.length),
                none,
                Optional.of(listing));
    }

    @Override
    public String toString() {
        return "table of a list " + table;
    }
}

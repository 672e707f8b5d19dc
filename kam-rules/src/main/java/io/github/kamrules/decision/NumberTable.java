package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.source.KnowledgeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A decision table that answers with one number made from all rows that apply: COLLECT of DMN with an aggregation. Sum,
 * smallest and largest number are made here, a count from a {@link ListTable}.
 *
 * <p>For example:
 *
 * <pre>{@code
 * NumberTable.sum(AGE, SERVICE)
 *     .row("22")
 *     .row("5", AGE.lessThan("18"))
 *     .row("3", SERVICE.atLeast("30"))
 * }</pre>
 *
 * <p>When no row applies, the answer is the default number, or there is a gap; a count is 0. With inputs missing the
 * candidates are the smallest and the largest number that can come out. Each method returns a new table. Immutable and
 * thread-safe.
 */
public final class NumberTable extends MultipleHits<Decimal> {

    /** How the numbers of the rows that apply become one, as in DMN. */
    public enum Aggregation {
        /** They are added up; equal numbers of two rows both count. */
        SUM,
        /** The smallest one answers. */
        MIN,
        /** The largest one answers. */
        MAX,
        /** The number of rows that apply answers. */
        COUNT
    }

    private final Table<?> table;
    private final Aggregation aggregation;

    NumberTable(Table<?> table, Aggregation aggregation) {
        this.table = table;
        this.aggregation = aggregation;
    }

    /**
     * Returns an empty table that answers with the sum of the numbers of all rows that apply.
     *
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static NumberTable sum(Operand... columns) {
        return empty(Aggregation.SUM, columns);
    }

    /**
     * Returns an empty table that answers with the smallest number of all rows that apply.
     *
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static NumberTable min(Operand... columns) {
        return empty(Aggregation.MIN, columns);
    }

    /**
     * Returns an empty table that answers with the largest number of all rows that apply.
     *
     * @param columns what the columns test, each once
     * @return a table without rows
     */
    public static NumberTable max(Operand... columns) {
        return empty(Aggregation.MAX, columns);
    }

    private static NumberTable empty(Aggregation aggregation, Operand... columns) {
        return new NumberTable(Table.<Decimal>empty(HitPolicy.COLLECT, List.of(), columns), aggregation);
    }

    /**
     * Returns this table with a row added at its end.
     *
     * @param number the number that counts when all cells hold, as decimal text
     * @param cells tests, each on one column of this table; columns without a cell may have any value
     * @return the longer table
     * @throws IllegalArgumentException if a cell does not test exactly one column, or a column is tested twice
     * @throws IllegalStateException if this table counts rows, which have their outputs already
     */
    public NumberTable row(String number, Condition... cells) {
        return new NumberTable(numbers().plus(Output.of(Decimal.of(number)), cells), aggregation);
    }

    /**
     * Returns this table with a number for the case that no row applies, the default output of DMN.
     *
     * @param number the answer as decimal text
     * @return the complete table
     * @throws IllegalStateException if this table counts rows, which is 0 for that case
     */
    public NumberTable otherwise(String number) {
        return new NumberTable(numbers().withOtherwise(Output.of(Decimal.of(number))), aggregation);
    }

    /**
     * Returns this table with "not applicable" for the case that no row applies.
     *
     * @param reason the text key of the reason
     * @return the complete table
     * @throws IllegalStateException if this table counts rows, which is 0 for that case
     */
    public NumberTable otherwiseNotApplicable(String reason) {
        return new NumberTable(numbers().withOtherwise(Output.notApplicable(reason)), aggregation);
    }

    @SuppressWarnings("unchecked") // all but a count are made with numbers here
    private Table<Decimal> numbers() {
        if (aggregation == Aggregation.COUNT) {
            throw new IllegalStateException(
                    "A table that counts rows is complete, and 0 when none applies.\nMaybe add to the list table before count().");
        }
        return (Table<Decimal>) table;
    }

    /**
     * Returns this table with its source stated.
     *
     * @param newSource where the table comes from
     * @return the table
     */
    public NumberTable from(KnowledgeSource newSource) {
        return new NumberTable(table.withSource(newSource), aggregation);
    }

    /**
     * Returns this table with the source of its last row stated.
     *
     * @param rowSource where the row comes from
     * @return the table
     * @throws IllegalStateException if there is no row yet
     */
    public NumberTable rowFrom(KnowledgeSource rowSource) {
        return new NumberTable(table.withRowSource(rowSource), aggregation);
    }

    /**
     * Returns how the numbers of the rows become one.
     *
     * @return the aggregation
     */
    public Aggregation aggregation() {
        return aggregation;
    }

    @Override
    Table<?> table() {
        return table;
    }

    @Override
    void check(Decision<?> decision) {
        super.check(decision);
        if (!(decision instanceof NumberDecision number)) {
            throw misfit(decision, "a number", "use a table that answers with levels");
        }
        if (aggregation == Aggregation.MIN || aggregation == Aggregation.MAX) {
            checkOutputs(decision);
            return;
        }
        otherwise().flatMap(Output::value).ifPresent(v -> decision.checkAnswer(v, "otherwise"));
        Domain.Numbers domain = number.domain();
        for (Decimal reached : List.of(least(), most())) {
            if (!domain.range().contains(reached)) {
                throw new IllegalArgumentException("The table of the decision (" + decision.id() + ") can reach the "
                        + (aggregation == Aggregation.SUM ? "sum " : "count ") + reached
                        + ", which is outside the decision's domain: " + domain);
            }
        }
        for (Decimal counted : numbersOfRows()) {
            domain.step()
                    .filter(step -> counted.value().remainder(step.value()).signum() != 0)
                    .ifPresent(step -> {
                        throw new IllegalArgumentException("The table of the decision (" + decision.id()
                                + ") can reach numbers that are no multiple of the step of its domain: " + domain);
                    });
        }
    }

    private List<Decimal> numbersOfRows() {
        return rows().stream()
                .map(row -> aggregation == Aggregation.COUNT
                        ? Decimal.ONE
                        : (Decimal) row.output().value().orElseThrow())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the smallest number that some rows can give: for a sum, of at least one row. */
    private Decimal least() {
        List<Decimal> numbers = numbersOfRows();
        Decimal smallest = numbers.stream().min(Decimal::compareTo).orElseThrow();
        return switch (aggregation) {
            case COUNT -> Decimal.ZERO;
            case SUM ->
                smallest.compareTo(Decimal.ZERO) >= 0
                        ? smallest
                        : numbers.stream()
                                .filter(n -> n.compareTo(Decimal.ZERO) < 0)
                                .reduce(Decimal.ZERO, Decimal::plus);
            default -> smallest;
        };
    }

    private Decimal most() {
        List<Decimal> numbers = numbersOfRows();
        Decimal largest = numbers.stream().max(Decimal::compareTo).orElseThrow();
        return aggregation == Aggregation.MIN || aggregation == Aggregation.MAX || largest.compareTo(Decimal.ZERO) <= 0
                ? largest
                : numbers.stream().filter(n -> n.compareTo(Decimal.ZERO) > 0).reduce(Decimal.ZERO, Decimal::plus);
    }

    @Override
    int decimals(NumberDecision decision, Compiler compiler) {
        return Stream.concat(
                        numbersOfRows().stream(), otherwise().flatMap(Output::value).map(Decimal.class::cast).stream())
                .mapToInt(number -> Math.max(0, number.value().scale()))
                .max()
                .orElse(0);
    }

    @Override
    void compile(LogicCompiler compiler) {
        Plan.Decided decided = compiler.decided();
        Check[] checks = checks(compiler);
        int decimals = decided.number().decimals();
        long[] numbers = numbersOfRows().stream()
                .mapToLong(number -> CompiledLogic.scaled(number, decimals))
                .toArray();
        Optional<? extends Output<?>> otherwise = otherwise();
        Optional<Plan.Outcome> none = notApplicable()
                .or(() -> otherwise.map(o -> decided.outcomeOf(o.value().orElseThrow())))
                .or(() -> aggregation == Aggregation.COUNT
                        ? Optional.of(decided.outcomeOf(Decimal.ZERO))
                        : Optional.empty());
        int[] reads = compiler.reads();
        CompiledNumbers compiled =
                new CompiledNumbers(this, reads, checks, numbers, none.orElse(null), decided.number());
        compiled.index(table.index(compiler, checks, compiled::result));
        IntStream states = aggregation == Aggregation.SUM
                ? IntStream.rangeClosed(stateOf(decided, least()), stateOf(decided, most()))
                        .filter(decided.number().cells()::isPossible)
                : aggregation == Aggregation.COUNT
                        ? IntStream.rangeClosed(0, numbers.length).map(n -> stateOf(decided, Decimal.of(n)))
                        : numbersOfRows().stream().mapToInt(number -> stateOf(decided, number));
        IntStream ofNone = none.isPresent()
                ? IntStream.of(none.get().state())
                : compiler.mayNotApply(reads) ? IntStream.of(0) : IntStream.empty();
        decided.compile(
                compiled, IntStream.concat(ofNone, states).distinct().sorted().toArray(), 0);
    }

    private static int stateOf(Plan.Decided decided, Decimal number) {
        int decimals = decided.number().decimals();
        return decided.number().cells().stateOf(CompiledLogic.scaled(number, decimals), decimals);
    }

    @Override
    Row<?> described(Row<?> row) {
        return aggregation == Aggregation.COUNT
                ? new Row<>(row.condition(), Output.of(Decimal.ONE), row.source())
                : row;
    }

    @Override
    String how() {
        return aggregation.name();
    }

    @Override
    public String toString() {
        return "table of a " + aggregation + " " + table;
    }
}

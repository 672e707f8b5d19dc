package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import java.util.List;
import java.util.Optional;

/**
 * A decision table of which every row that applies counts: what DMN calls a multiple hit table. Immutable and thread-safe.
 *
 * @param <V> the type of the answer
 */
public abstract sealed class MultipleHits<V> extends Logic<V> permits ListTable, SetTable, NumberTable {

    MultipleHits() {}

    /** Returns what the table is made of. */
    abstract Table<?> table();

    /**
     * Returns how the rows that apply become an answer.
     *
     * @return RULE_ORDER, OUTPUT_ORDER or COLLECT
     */
    public final HitPolicy hitPolicy() {
        return table().hitPolicy();
    }

    /**
     * Returns what the columns test.
     *
     * @return the columns, in order
     */
    public final List<Operand> columns() {
        return table().columns();
    }

    /**
     * Returns the rows.
     *
     * @return the rows, first one first
     */
    public final List<? extends Row<?>> rows() {
        return table().rows();
    }

    /**
     * Returns what is answered when no row applies.
     *
     * @return the default output, empty for none
     */
    public final Optional<? extends Output<?>> otherwise() {
        return table().otherwise();
    }

    /**
     * Returns the order of the outputs.
     *
     * @return the outputs, most important first; empty where the hit policy does not rank them, and for one column of a
     *     compound table, whose rows are ranked as a whole
     */
    public final List<?> ranking() {
        return table().ranking();
    }

    /**
     * Returns how the rows of a compound table compare, of which this is one column.
     *
     * @return a number for each row, equal for rows that answer alike in every column and smaller for more important ones;
     *     empty for a table that stands alone
     */
    public final List<Integer> rowGroups() {
        return table().groups();
    }

    @Override
    public final List<Operand> operands() {
        return table().columns();
    }

    @Override
    public final List<Condition> conditions() {
        return rows().stream().map(Row::condition).collect(ImmutableList.toImmutableList());
    }

    @Override
    public final Optional<KnowledgeSource> source() {
        return table().source();
    }

    @Override
    public final List<KnowledgeSource> partSources() {
        return rows().stream().flatMap(row -> row.source().stream()).collect(ImmutableList.toImmutableList());
    }

    @Override
    public final List<TextKey> texts() {
        return reasons();
    }

    @Override
    final List<TextKey> reasons() {
        return otherwise().flatMap(Output::reason).map(ImmutableList::of).orElse(ImmutableList.of());
    }

    @Override
    void check(Decision<?> decision) {
        if (rows().isEmpty()) {
            throw new IllegalArgumentException("The decision (" + decision.id() + ") has no rows.");
        }
    }

    final void checkOutputs(Decision<?> decision) {
        for (int i = 0; i < rows().size(); i++) {
            int row = i + 1;
            rows().get(i).output().value().ifPresent(v -> decision.checkAnswer(v, "row " + row));
        }
        otherwise().flatMap(Output::value).ifPresent(v -> decision.checkAnswer(v, "otherwise"));
    }

    final IllegalArgumentException misfit(Decision<?> decision, String answers, String remedy) {
        return new IllegalArgumentException("The decision (" + decision.id() + ") does not answer with " + answers
                + ", but its table does.\nMaybe " + remedy + ".");
    }

    @Override
    int decimals(NumberDecision decision, Compiler compiler) {
        throw new IllegalStateException("A table of levels answers no number.");
    }

    /** Compiles the cells, after noting that every column is read. */
    final Check[] checks(LogicCompiler compiler) {
        table().read(compiler);
        return rows().stream().map(row -> compiler.compile(row.condition())).toArray(Check[]::new);
    }

    /** Returns the outcome "not applicable", if that is answered when no row applies. */
    final Optional<Plan.Outcome> notApplicable() {
        return otherwise().flatMap(Output::reason).map(reason -> new Plan.Outcome(0, 0, Plan.OWN_REASONS));
    }

    @Override
    List<Explanation> describe(Decision<?> decision, Describer describer) {
        ImmutableList.Builder<Explanation> described = ImmutableList.builder();
        described.add(describer.hits(how()));
        for (Row<?> row : rows()) {
            described.add(describer.row("describe.each", decision, described(row)));
        }
        otherwise()
                .ifPresent(output -> described.add(describer.node(
                        Explanation.Kind.ROW,
                        Wording.message("describe.otherwise").with("value", Describer.output(decision, output)),
                        Optional.empty(),
                        List.of())));
        return described.build();
    }

    /** Returns a row as it is described. */
    Row<?> described(Row<?> row) {
        return row;
    }

    /** Returns by which text the rows that apply are said to become an answer. */
    String how() {
        return hitPolicy().name();
    }
}

package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Logic made of rows, each a condition and an answer. Immutable and thread-safe.
 *
 * @param <V> the type of the answer
 */
public abstract sealed class RowLogic<V> extends Logic<V> permits FirstMatch, DecisionTable, Ladder, Matrix {

    RowLogic() {}

    /**
     * Returns the rows.
     *
     * @return the rows, first one first
     */
    public abstract List<Row<V>> rows();

    /**
     * Returns what is answered when no row applies.
     *
     * @return the default answer, empty for none
     */
    public abstract Optional<Output<V>> otherwise();

    /**
     * Returns how the rows that apply become one answer.
     *
     * @return the hit policy
     */
    public abstract HitPolicy hitPolicy();

    @Override
    public final List<Condition> conditions() {
        return rows().stream().map(Row::condition).toList();
    }

    @Override
    public List<KnowledgeSource> partSources() {
        return rows().stream().flatMap(row -> row.source().stream()).toList();
    }

    @Override
    public List<TextKey> texts() {
        return reasons();
    }

    @Override
    final List<TextKey> reasons() {
        return outputs().flatMap(output -> output.reason().stream()).toList();
    }

    /** Arranges the rows so that a case is looked up; null where they are tested one by one. */
    @Nullable RowIndex index(LogicCompiler compiler, Check[] checks, ToLongFunction<RowSource> result) {
        return null;
    }

    /** Returns a number for each row: equal for rows that answer the same, and smaller for more important answers. */
    int[] groups() {
        return new int[rows().size()];
    }

    private Stream<Output<V>> outputs() {
        return Stream.concat(rows().stream().map(Row::output), otherwise().stream());
    }

    @Override
    void check(Decision<?> decision) {
        if (decision instanceof SetDecision<?>) {
            throw new IllegalArgumentException("The decision (" + decision.id()
                    + ") answers with a set of levels, which rows cannot.\nMaybe use EachMatch.");
        } else if (decision instanceof ListDecision<?>) {
            throw new IllegalArgumentException("The decision (" + decision.id()
                    + ") answers with a list of levels, which "
                    + (this instanceof FirstMatch<?> ? "FirstMatch" : "a DecisionTable")
                    + " cannot.\nMaybe use a ListTable.");
        }
        for (int i = 0; i < rows().size(); i++) {
            int row = i + 1;
            rows().get(i).output().value().ifPresent(v -> decision.checkAnswer(v, "row " + row));
        }
        otherwise().flatMap(Output::value).ifPresent(v -> decision.checkAnswer(v, "otherwise"));
        if (rows().isEmpty() && otherwise().isEmpty()) {
            throw new IllegalArgumentException("The decision (" + decision.id() + ") has no rows.");
        }
    }

    @Override
    int decimals(NumberDecision decision, Compiler compiler) {
        return outputs()
                .flatMap(output -> output.value().stream())
                .mapToInt(v ->
                        v instanceof Decimal number ? Math.max(0, number.value().scale()) : 0)
                .max()
                .orElse(0);
    }

    @Override
    void compile(LogicCompiler compiler) {
        Plan.Decided decided = compiler.decided();
        Check[] checks = compiler.compile(conditions());
        List<Plan.Outcome> outputs = new ArrayList<>();
        Set<Integer> states = new TreeSet<>();
        int[] nextReason = {Plan.OWN_REASONS};
        for (Output<V> output : outputs().toList()) {
            Plan.Outcome outcome = outcome(decided, output, nextReason);
            outputs.add(outcome);
            states.add(outcome.state());
        }
        int[] reads = compiler.reads();
        if (otherwise().isEmpty() && compiler.mayNotApply(reads)) {
            states.add(0);
        }
        CompiledLogic compiled = compiled(compiler, reads, checks, outputs.toArray(new Plan.Outcome[0]));
        compiled.answers(compiler.answers(reads));
        decided.compile(compiled, Ints.toArray(states), 0);
    }

    /** Returns the compiled form, made of what the rows were compiled to. */
    CompiledLogic compiled(LogicCompiler compiler, int[] reads, Check[] checks, Plan.Outcome[] outputs) {
        CompiledRows compiled = new CompiledRows(this, reads, checks, outputs, compiler.decided().kind);
        compiled.index(index(compiler, checks, compiled::result));
        return compiled;
    }

    private static Plan.Outcome outcome(Plan.Decided decided, Output<?> output, int[] nextReason) {
        return output.value().isPresent()
                ? decided.outcomeOf(output.value().get())
                : new Plan.Outcome(0, 0, nextReason[0]++);
    }

    @Override
    List<Explanation> describe(Decision<?> decision, Describer describer) {
        ImmutableList.Builder<Explanation> described = ImmutableList.builder();
        String key = hitPolicy() == HitPolicy.UNIQUE ? "describe.row-unique" : "describe.row-first";
        if (hitPolicy() == HitPolicy.ANY || hitPolicy() == HitPolicy.PRIORITY) {
            described.add(describer.hits(hitPolicy().name()));
        }
        for (Row<V> row : rows()) {
            described.add(describer.row(key, decision, row));
        }
        otherwise()
                .ifPresent(output -> described.add(describer.node(
                        Explanation.Kind.ROW,
                        Wording.message("describe.otherwise").with("value", Describer.output(decision, output)),
                        Optional.empty(),
                        List.of())));
        return described.build();
    }
}

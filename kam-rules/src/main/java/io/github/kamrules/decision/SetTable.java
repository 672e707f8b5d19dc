package io.github.kamrules.decision;

import io.github.kamrules.source.KnowledgeSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A decision table of which every row that applies adds its output to the answer, a set: COLLECT of DMN without order and
 * repetition. It is made by {@link ListTable#asSet()}. Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class SetTable<T> extends MultipleHits<Set<T>> {

    private final Table<T> table;

    SetTable(Table<T> table) {
        this.table = table;
    }

    /**
     * Returns this table with its source stated.
     *
     * @param newSource where the table comes from
     * @return the table
     */
    public SetTable<T> from(KnowledgeSource newSource) {
        return new SetTable<>(table.withSource(newSource));
    }

    @Override
    Table<T> table() {
        return table;
    }

    @Override
    void check(Decision<?> decision) {
        super.check(decision);
        if (!(decision instanceof SetDecision<?>)) {
            throw misfit(decision, "a set", "leave out asSet()");
        }
        checkOutputs(decision);
    }

    @Override
    void compile(LogicCompiler compiler) {
        Plan.Decided decided = compiler.decided();
        Check[] checks = checks(compiler);
        long[] bits =
                rows().stream().mapToLong(row -> bitOf(decided, row.output())).toArray();
        Optional<? extends Output<?>> otherwise = otherwise();
        Optional<Plan.Outcome> none =
                notApplicable().or(() -> otherwise.map(o -> new Plan.Outcome(1, bitOf(decided, o), 0)));
        CompiledHits compiled =
                new CompiledHits(this, compiler.reads(), checks, bits, null, none.orElse(new Plan.Outcome(1, 0, 0)));
        compiled.index(table.index(compiler, checks, compiled::result));
        decided.compile(
                compiled,
                notApplicable().isPresent() ? new int[] {0, 1} : new int[] {1},
                Arrays.stream(bits).reduce(0, (a, b) -> a | b),
                none,
                Optional.empty());
    }

    private static long bitOf(Plan.Decided decided, Output<?> output) {
        return decided.outcomeOf(Set.of(output.value().orElseThrow())).value();
    }

    @Override
    String how() {
        return "SET";
    }

    @Override
    public String toString() {
        return "table of a set " + table;
    }
}

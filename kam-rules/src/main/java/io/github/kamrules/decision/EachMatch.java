package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of levels with conditions, of which each level whose condition holds belongs to the answer: several at once, or
 * none.
 *
 * <p>With inputs missing the answer may be partly known: some levels are certain, others possible. Each method returns a
 * new list. Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class EachMatch<T> extends Logic<Set<T>> {

    private final ImmutableList<Row<T>> rows;
    private final Optional<KnowledgeSource> source;

    private EachMatch(ImmutableList<Row<T>> rows, Optional<KnowledgeSource> source) {
        this.rows = rows;
        this.source = source;
    }

    /**
     * Returns a list of one level.
     *
     * @param <T> the type of the levels
     * @param condition when the level belongs to the answer
     * @param level the level
     * @param source where the row comes from
     * @return the list
     */
    public static <T> EachMatch<T> when(Condition condition, T level, KnowledgeSource source) {
        return new EachMatch<>(ImmutableList.of(row(condition, level, Optional.of(source))), Optional.empty());
    }

    /**
     * Returns a list of one level.
     *
     * @param <T> the type of the levels
     * @param condition when the level belongs to the answer
     * @param level the level
     * @return the list
     */
    public static <T> EachMatch<T> when(Condition condition, T level) {
        return new EachMatch<>(ImmutableList.of(row(condition, level, Optional.empty())), Optional.empty());
    }

    /**
     * Returns this list with a level added.
     *
     * @param condition when the level belongs to the answer
     * @param level the level, not yet in the list
     * @param rowSource where the row comes from
     * @return the longer list
     */
    public EachMatch<T> andWhen(Condition condition, T level, KnowledgeSource rowSource) {
        return plus(row(condition, level, Optional.of(rowSource)));
    }

    /**
     * Returns this list with a level added.
     *
     * @param condition when the level belongs to the answer
     * @param level the level, not yet in the list
     * @return the longer list
     */
    public EachMatch<T> andWhen(Condition condition, T level) {
        return plus(row(condition, level, Optional.empty()));
    }

    /**
     * Returns this list with its source stated.
     *
     * @param newSource where the list comes from
     * @return the list
     */
    public EachMatch<T> from(KnowledgeSource newSource) {
        return new EachMatch<>(rows, Optional.of(newSource));
    }

    private EachMatch<T> plus(Row<T> row) {
        checkArgument(
                rows.stream().noneMatch(r -> r.output().equals(row.output())),
                "The level (%s) stands twice in a list of levels with conditions.\nMaybe join the conditions with or(...).",
                row.output());
        return new EachMatch<>(
                ImmutableList.<Row<T>>builder().addAll(rows).add(row).build(), source);
    }

    private static <T> Row<T> row(Condition condition, T level, Optional<KnowledgeSource> source) {
        return new Row<>(condition, Output.of(level), source);
    }

    /**
     * Returns the levels with their conditions.
     *
     * @return the rows, in the order added
     */
    public List<Row<T>> rows() {
        return rows;
    }

    @Override
    public List<Condition> conditions() {
        return rows.stream().map(Row::condition).collect(ImmutableList.toImmutableList());
    }

    @Override
    public List<KnowledgeSource> partSources() {
        return rows.stream().flatMap(row -> row.source().stream()).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return source;
    }

    @Override
    void check(Decision<?> decision) {
        if (!(decision instanceof SetDecision<?>)) {
            throw new IllegalArgumentException("The decision (" + decision.id()
                    + ") does not answer with a set of levels, but EachMatch does.\nMaybe use FirstMatch.");
        }
        rows.forEach(r -> r.output().value().ifPresent(v -> decision.checkAnswer(v, "a row")));
    }

    @Override
    int decimals(NumberDecision decision, Compiler compiler) {
        throw new IllegalStateException("A list of levels with conditions answers no number.");
    }

    @Override
    void compile(LogicCompiler compiler) {
        Plan.Decided decided = compiler.decided();
        Check[] checks = rows.stream().map(r -> compiler.compile(r.condition())).toArray(Check[]::new);
        long[] bits = rows.stream()
                .mapToLong(r -> decided.outcomeOf(Set.of(r.output().value().orElseThrow()))
                        .value())
                .toArray();
        decided.compile(
                new CompiledEach(this, compiler.reads(), checks, bits),
                new int[] {1},
                Arrays.stream(bits).reduce(0, (a, b) -> a | b));
    }

    @Override
    List<Explanation> describe(Decision<?> decision, Describer describer) {
        return rows.stream()
                .map(row -> describer.row("describe.each", decision, row))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return "each match: " + rows.stream().map(Row::toString).collect(Collectors.joining("; "));
    }
}

package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list of conditions with answers, of which the first that holds answers.
 *
 * <p>For example:
 *
 * <pre>{@code
 * FirstMatch.when(OVERDUE.atLeast("0.20"), CreditRisk.HIGH).otherwise(CreditRisk.LOW)
 * }</pre>
 *
 * <p>Without {@link #otherwise} a case may remain in which nothing holds: that is a gap, and the decision is then failed,
 * unless something that the list reads does not apply, in which case the decision does not apply either. Each method
 * returns a new list. Immutable and thread-safe.
 *
 * @param <V> the type of the answer
 */
public final class FirstMatch<V> extends RowLogic<V> {

    private final ImmutableList<Row<V>> rows;
    private final Optional<Output<V>> otherwise;
    private final Optional<KnowledgeSource> source;

    private FirstMatch(ImmutableList<Row<V>> rows, Optional<Output<V>> otherwise, Optional<KnowledgeSource> source) {
        this.rows = rows;
        this.otherwise = otherwise;
        this.source = source;
    }

    /**
     * Returns an empty list, to which {@code or...} methods add.
     *
     * @param <V> the type of the answer
     * @return a list without rows
     */
    public static <V> FirstMatch<V> empty() {
        return new FirstMatch<>(ImmutableList.of(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns a list of one row.
     *
     * @param <V> the type of the answer
     * @param condition the condition
     * @param value the answer when it holds
     * @return the list
     */
    public static <V> FirstMatch<V> when(Condition condition, V value) {
        return FirstMatch.<V>empty().orWhen(condition, value);
    }

    /**
     * Returns a list of one row that says where it comes from.
     *
     * @param <V> the type of the answer
     * @param condition the condition
     * @param value the answer when it holds
     * @param source where the row comes from
     * @return the list
     */
    public static <V> FirstMatch<V> when(Condition condition, V value, KnowledgeSource source) {
        return FirstMatch.<V>empty().orWhen(condition, value, source);
    }

    /**
     * Returns this list with a row added at its end.
     *
     * @param condition the condition
     * @param value the answer when it holds and no row before it does
     * @return the longer list
     */
    public FirstMatch<V> orWhen(Condition condition, V value) {
        return plus(new Row<>(condition, Output.of(value), Optional.empty()));
    }

    /**
     * Returns this list with a row added at its end.
     *
     * @param condition the condition
     * @param value the answer when it holds and no row before it does
     * @param rowSource where the row comes from
     * @return the longer list
     */
    public FirstMatch<V> orWhen(Condition condition, V value, KnowledgeSource rowSource) {
        return plus(new Row<>(condition, Output.of(value), Optional.of(rowSource)));
    }

    /**
     * Returns this list with a row added at its end that answers "not applicable".
     *
     * @param condition the condition
     * @param reason the text key of the reason
     * @return the longer list
     */
    public FirstMatch<V> orNotApplicableWhen(Condition condition, String reason) {
        return plus(new Row<>(condition, Output.notApplicable(reason), Optional.empty()));
    }

    /**
     * Returns this list with an answer for the case that no row applies.
     *
     * @param value the answer
     * @return the complete list
     */
    public FirstMatch<V> otherwise(V value) {
        return new FirstMatch<>(rows, Optional.of(Output.of(value)), source);
    }

    /**
     * Returns this list with "not applicable" for the case that no row applies.
     *
     * @param reason the text key of the reason
     * @return the complete list
     */
    public FirstMatch<V> otherwiseNotApplicable(String reason) {
        return new FirstMatch<>(rows, Optional.of(Output.notApplicable(reason)), source);
    }

    /**
     * Returns this list with its source stated.
     *
     * @param newSource where the list comes from
     * @return the list
     */
    public FirstMatch<V> from(KnowledgeSource newSource) {
        return new FirstMatch<>(rows, otherwise, Optional.of(newSource));
    }

    private FirstMatch<V> plus(Row<V> row) {
        return new FirstMatch<>(
                ImmutableList.<Row<V>>builder().addAll(rows).add(row).build(), otherwise, source);
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
        return HitPolicy.FIRST;
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return source;
    }

    @Override
    public String toString() {
        return "first match: "
                + rows.stream().map(Row::toString).collect(Collectors.joining("; "))
                + otherwise.map(o -> "; otherwise -> " + o).orElse("");
    }
}

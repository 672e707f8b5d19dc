package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.source.KnowledgeSource;
import java.util.Objects;
import java.util.Optional;

/**
 * A number in a rule: a bound, a weight, points. A named parameter can be changed on its own, without touching the rule
 * that uses it, and carries the source of its value; a literal stands in the rule for good.
 *
 * <p>For example, {@code Parameter.of("lifecycle.lost-after-days", "365", KnowledgeSource.assumed("one year without an
 * order"))} is the bound of a lifecycle rule, and a policy that extends the rule's policy sets it to another value by its
 * id. Immutable and thread-safe.
 */
public final class Parameter {

    private final Optional<String> id;
    private final Decimal value;
    private final Optional<KnowledgeSource> source;

    private Parameter(Optional<String> id, Decimal value, Optional<KnowledgeSource> source) {
        this.id = id;
        this.value = value;
        this.source = source;
    }

    /**
     * Returns a named parameter.
     *
     * @param id the id: lower-case words joined by hyphens and dots
     * @param value the default value as decimal text
     * @param source where the default value comes from
     * @return the parameter
     */
    public static Parameter of(String id, String value, KnowledgeSource source) {
        return new Parameter(Optional.of(Ids.check("parameter", id)), Decimal.of(value), Optional.of(source));
    }

    /**
     * Returns a literal: a value without a name.
     *
     * @param value the value as decimal text
     * @return the parameter
     */
    public static Parameter literal(String value) {
        return literal(Decimal.of(value));
    }

    /**
     * Returns a literal: a value without a name.
     *
     * @param value the value
     * @return the parameter
     */
    public static Parameter literal(Decimal value) {
        return new Parameter(Optional.empty(), value, Optional.empty());
    }

    /**
     * Returns this parameter with another value and the source of that value.
     *
     * @param newValue the value as decimal text
     * @param newSource where it comes from
     * @return the parameter with the same id
     */
    public Parameter withValue(String newValue, KnowledgeSource newSource) {
        return new Parameter(id, Decimal.of(newValue), Optional.of(newSource));
    }

    /**
     * Returns the id.
     *
     * @return the id, empty for a literal
     */
    public Optional<String> id() {
        return id;
    }

    /**
     * Returns the value: the default, unless a graph sets another.
     *
     * @return the value
     */
    public Decimal value() {
        return value;
    }

    /**
     * Returns where the value comes from.
     *
     * @return the source, empty for a literal (whose rule carries the source)
     */
    public Optional<KnowledgeSource> source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter that
                && id.equals(that.id)
                && value.equals(that.value)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, value, source);
    }

    /** Returns the id, since the value in force is the graph's; of a literal the value. */
    @Override
    public String toString() {
        return id.orElseGet(value::toString);
    }
}

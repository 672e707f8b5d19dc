package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One line of a scorecard: attributes, of which the first whose condition holds gives its points, times the weight.
 *
 * <p>For example {@code Characteristic.of("volume").when(SHARE.atLeast("0.05"), "3").otherwise("1").weight("0.4")}. Points
 * and weights are exact decimals. Each method returns a new characteristic. Immutable and thread-safe.
 */
public final class Characteristic {

    private final String id;
    private final ImmutableList<Attribute> attributes;
    private final Optional<Parameter> otherwise;
    private final Parameter weight;
    private final Optional<KnowledgeSource> source;

    /**
     * A condition with the points that it gives.
     *
     * @param condition the condition
     * @param points the points, before weighting
     */
    public record Attribute(Condition condition, Parameter points) {
        @Override
        public String toString() {
            return condition + " -> " + points;
        }
    }

    private Characteristic(
            String id,
            ImmutableList<Attribute> attributes,
            Optional<Parameter> otherwise,
            Parameter weight,
            Optional<KnowledgeSource> source) {
        this.id = id;
        this.attributes = attributes;
        this.otherwise = otherwise;
        this.weight = weight;
        this.source = source;
    }

    /**
     * Returns a characteristic without attributes and with weight 1.
     *
     * @param id the id, unique within the scorecard: lower-case words joined by hyphens
     * @return the characteristic
     */
    public static Characteristic of(String id) {
        return new Characteristic(
                Ids.check("characteristic", id),
                ImmutableList.of(),
                Optional.empty(),
                Parameter.literal("1"),
                Optional.empty());
    }

    /**
     * Returns this characteristic with an attribute added at its end.
     *
     * @param condition the condition
     * @param points the points as decimal text
     * @return the longer characteristic
     */
    public Characteristic when(Condition condition, String points) {
        return when(condition, Parameter.literal(points));
    }

    /**
     * Returns this characteristic with an attribute added at its end.
     *
     * @param condition the condition
     * @param points the points
     * @return the longer characteristic
     */
    public Characteristic when(Condition condition, Parameter points) {
        ImmutableList<Attribute> longer = ImmutableList.<Attribute>builder()
                .addAll(attributes)
                .add(new Attribute(condition, points))
                .build();
        return new Characteristic(id, longer, otherwise, weight, source);
    }

    /**
     * Returns this characteristic with points for the case that no attribute holds.
     *
     * @param points the points as decimal text
     * @return the complete characteristic
     */
    public Characteristic otherwise(String points) {
        return new Characteristic(id, attributes, Optional.of(Parameter.literal(points)), weight, source);
    }

    /**
     * Returns this characteristic with a weight.
     *
     * @param newWeight the weight as decimal text
     * @return the characteristic
     */
    public Characteristic weight(String newWeight) {
        return weight(Parameter.literal(newWeight));
    }

    /**
     * Returns this characteristic with a weight.
     *
     * @param newWeight the weight
     * @return the characteristic
     */
    public Characteristic weight(Parameter newWeight) {
        return new Characteristic(id, attributes, otherwise, newWeight, source);
    }

    /**
     * Returns this characteristic with its source stated.
     *
     * @param newSource where it comes from
     * @return the characteristic
     */
    public Characteristic from(KnowledgeSource newSource) {
        return new Characteristic(id, attributes, otherwise, weight, Optional.of(newSource));
    }

    /**
     * Returns the id.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns the attributes.
     *
     * @return the attributes, first one first
     */
    public List<Attribute> attributes() {
        return attributes;
    }

    /**
     * Returns the points for the case that no attribute holds.
     *
     * @return the points before weighting, empty when that case is a gap
     */
    public Optional<Parameter> otherwise() {
        return otherwise;
    }

    /**
     * Returns the weight.
     *
     * @return the weight
     */
    public Parameter weight() {
        return weight;
    }

    /**
     * Returns where this characteristic comes from.
     *
     * @return the source, empty when the scorecard's source covers it
     */
    public Optional<KnowledgeSource> source() {
        return source;
    }

    TextKey label() {
        return TextKey.of("characteristic." + id);
    }

    @Override
    public String toString() {
        return id
                + " x "
                + weight
                + attributes.stream().map(Attribute::toString).collect(Collectors.joining(", ", " [", ""))
                + otherwise.map(p -> ", otherwise -> " + p).orElse("")
                + "]";
    }
}

package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
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
    private final Optional<TextKey> reasonCode;
    private final Optional<Decimal> baseline;
    private final boolean subjective;

    /**
     * A condition with the points that it gives.
     *
     * @param condition the condition
     * @param points the points, before weighting
     * @param reasonCode the reason code when this attribute holds, empty for that of the characteristic
     */
    public record Attribute(Condition condition, Parameter points, Optional<TextKey> reasonCode) {
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
            Optional<KnowledgeSource> source,
            Optional<TextKey> reasonCode,
            Optional<Decimal> baseline,
            boolean subjective) {
        this.id = id;
        this.attributes = attributes;
        this.otherwise = otherwise;
        this.weight = weight;
        this.source = source;
        this.reasonCode = reasonCode;
        this.baseline = baseline;
        this.subjective = subjective;
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
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
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
        return plus(new Attribute(condition, points, Optional.empty()));
    }

    /**
     * Returns this characteristic with an attribute added at its end that has a reason code of its own.
     *
     * @param condition the condition
     * @param points the points as decimal text
     * @param newReasonCode the text key of the reason code that is given when this attribute holds
     * @return the longer characteristic
     */
    public Characteristic when(Condition condition, String points, String newReasonCode) {
        return when(condition, Parameter.literal(points), newReasonCode);
    }

    /**
     * Returns this characteristic with an attribute added at its end that has a reason code of its own.
     *
     * @param condition the condition
     * @param points the points
     * @param newReasonCode the text key of the reason code that is given when this attribute holds
     * @return the longer characteristic
     */
    public Characteristic when(Condition condition, Parameter points, String newReasonCode) {
        return plus(new Attribute(condition, points, Optional.of(TextKey.of(newReasonCode))));
    }

    private Characteristic plus(Attribute attribute) {
        ImmutableList<Attribute> longer = ImmutableList.<Attribute>builder()
                .addAll(attributes)
                .add(attribute)
                .build();
        return new Characteristic(id, longer, otherwise, weight, source, reasonCode, baseline, subjective);
    }

    /**
     * Returns this characteristic with points for the case that no attribute holds.
     *
     * @param points the points as decimal text
     * @return the complete characteristic
     */
    public Characteristic otherwise(String points) {
        return otherwise(Parameter.literal(points));
    }

    /**
     * Returns this characteristic with points for the case that no attribute holds.
     *
     * @param points the points
     * @return the complete characteristic
     */
    public Characteristic otherwise(Parameter points) {
        return new Characteristic(
                id, attributes, Optional.of(points), weight, source, reasonCode, baseline, subjective);
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
        return new Characteristic(id, attributes, otherwise, newWeight, source, reasonCode, baseline, subjective);
    }

    /**
     * Returns this characteristic with its source stated.
     *
     * @param newSource where it comes from
     * @return the characteristic
     */
    public Characteristic from(KnowledgeSource newSource) {
        return new Characteristic(
                id, attributes, otherwise, weight, Optional.of(newSource), reasonCode, baseline, subjective);
    }

    /**
     * Returns this characteristic with a reason code, for attributes that have none of their own.
     *
     * @param newReasonCode the text key of the reason code; as long as none is set, it is the name of the characteristic
     * @return the characteristic
     */
    public Characteristic reasonCode(String newReasonCode) {
        return new Characteristic(
                id,
                attributes,
                otherwise,
                weight,
                source,
                Optional.of(TextKey.of(newReasonCode)),
                baseline,
                subjective);
    }

    /**
     * Returns this characteristic with the points that its own are compared with when the reasons are ranked.
     *
     * @param points the baseline as decimal text, before weighting, as the points of the attributes are
     * @return the characteristic
     */
    public Characteristic baseline(String points) {
        return new Characteristic(
                id, attributes, otherwise, weight, source, reasonCode, Optional.of(Decimal.of(points)), subjective);
    }

    /**
     * Returns this characteristic, marked as one that rests on somebody's opinion, such as how good a relationship feels.
     *
     * @return the characteristic, which counts for {@link Scorecard#subjectiveAtMost}
     */
    public Characteristic subjective() {
        return new Characteristic(id, attributes, otherwise, weight, source, reasonCode, baseline, true);
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

    /**
     * Returns the reason code for when no attribute with a code of its own holds.
     *
     * @return the text key, {@code characteristic.<id>} unless another one is set
     */
    public TextKey reasonCode() {
        return reasonCode.orElseGet(this::label);
    }

    /**
     * Returns the points that are compared with when the reasons are ranked.
     *
     * @return the baseline before weighting, empty when that of the scorecard counts
     */
    public Optional<Decimal> baseline() {
        return baseline;
    }

    /**
     * Returns whether this characteristic rests on somebody's opinion.
     *
     * @return whether it is marked as subjective
     */
    public boolean isSubjective() {
        return subjective;
    }

    /** Returns the texts that this characteristic is told with. */
    List<TextKey> texts() {
        ImmutableList.Builder<TextKey> keys = ImmutableList.<TextKey>builder().add(label());
        reasonCode.ifPresent(keys::add);
        attributes.forEach(a -> a.reasonCode().ifPresent(keys::add));
        return keys.build();
    }

    /**
     * Returns the key of the name that people read.
     *
     * @return the text key: {@code characteristic.} followed by the id
     */
    public TextKey label() {
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

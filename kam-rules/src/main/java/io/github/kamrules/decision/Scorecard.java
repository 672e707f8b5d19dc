package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.source.KnowledgeSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A scorecard: an initial score plus the partial scores of its characteristics, added up exactly. As it stands it answers
 * with the score, a number; with {@link #cutOffs cut-offs} it answers with a level.
 *
 * <p>For example:
 *
 * <pre>{@code
 * Scorecard.of(
 *         Characteristic.of("potential").when(POTENTIAL.is(HIGH), "3").otherwise("1").weight("0.6"),
 *         Characteristic.of("margin").when(MARGIN.atLeast("0.30"), "3").otherwise("1").weight("0.4"))
 *     .cutOffs(LOW, CutOff.atLeast("1.5", MEDIUM), CutOff.atLeast("2.5", HIGH))
 * }</pre>
 *
 * <p>Each method returns a new scorecard. Immutable and thread-safe.
 *
 * @param <V> the type of the answer
 */
public final class Scorecard<V> implements Logic<V> {

    private final Parameter initialScore;
    private final ImmutableList<Characteristic> characteristics;
    private final Optional<V> lowest;
    private final ImmutableList<CutOff<V>> cutOffs;
    private final Optional<KnowledgeSource> source;

    private Scorecard(
            Parameter initialScore,
            ImmutableList<Characteristic> characteristics,
            Optional<V> lowest,
            ImmutableList<CutOff<V>> cutOffs,
            Optional<KnowledgeSource> source) {
        this.initialScore = initialScore;
        this.characteristics = characteristics;
        this.lowest = lowest;
        this.cutOffs = cutOffs;
        this.source = source;
    }

    /**
     * Returns a scorecard that answers with the score, starting from 0.
     *
     * @param characteristics the lines, one or more, with different ids
     * @return the scorecard
     */
    public static Scorecard<Decimal> of(Characteristic... characteristics) {
        Set<String> ids = new HashSet<>();
        for (Characteristic characteristic : characteristics) {
            checkArgument(
                    ids.add(characteristic.id()),
                    "The characteristic (%s) stands twice in a scorecard.",
                    characteristic.id());
        }
        checkArgument(characteristics.length > 0, "A scorecard needs at least one characteristic.");
        return new Scorecard<>(
                Parameter.literal("0"),
                ImmutableList.copyOf(characteristics),
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty());
    }

    /**
     * Returns this scorecard with another initial score.
     *
     * @param score the initial score as decimal text
     * @return the scorecard
     */
    public Scorecard<V> initialScore(String score) {
        return new Scorecard<>(Parameter.literal(score), characteristics, lowest, cutOffs, source);
    }

    /**
     * Returns a scorecard with these characteristics that answers with a level.
     *
     * @param <T> the type of the levels
     * @param lowestLevel the level of a score below every cut-off
     * @param levels the cut-offs, lowest first; each includes its bound
     * @return the scorecard
     */
    @SafeVarargs
    public final <T> Scorecard<T> cutOffs(T lowestLevel, CutOff<T>... levels) {
        checkArgument(levels.length > 0, "A scorecard that answers with levels needs at least one cut-off.");
        ImmutableList.Builder<CutOff<T>> listed = ImmutableList.builder();
        for (CutOff<T> level : levels) {
            listed.add(level);
        }
        return new Scorecard<>(initialScore, characteristics, Optional.of(lowestLevel), listed.build(), source);
    }

    /**
     * Returns this scorecard with its source stated.
     *
     * @param newSource where it comes from
     * @return the scorecard
     */
    public Scorecard<V> from(KnowledgeSource newSource) {
        return new Scorecard<>(initialScore, characteristics, lowest, cutOffs, Optional.of(newSource));
    }

    /**
     * Returns the score to which the partial scores are added.
     *
     * @return the initial score
     */
    public Parameter initialScore() {
        return initialScore;
    }

    /**
     * Returns the lines.
     *
     * @return the characteristics, in order
     */
    public List<Characteristic> characteristics() {
        return characteristics;
    }

    /**
     * Returns the level of a score below every cut-off.
     *
     * @return the level, empty when the scorecard answers with the score
     */
    public Optional<V> lowest() {
        return lowest;
    }

    /**
     * Returns the cut-offs.
     *
     * @return the cut-offs, lowest first; empty when the scorecard answers with the score
     */
    public List<CutOff<V>> cutOffs() {
        return cutOffs;
    }

    @Override
    public List<Operand> operands() {
        return characteristics.stream()
                .flatMap(c -> c.operands().stream())
                .distinct()
                .toList();
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return source;
    }

    @Override
    public String toString() {
        return "scorecard from "
                + initialScore
                + ": "
                + characteristics.stream().map(Characteristic::toString).collect(Collectors.joining("; "))
                + lowest.map(level -> "; below -> " + Canonical.answer(level)).orElse("")
                + cutOffs.stream().map(c -> "; " + c).collect(Collectors.joining());
    }
}

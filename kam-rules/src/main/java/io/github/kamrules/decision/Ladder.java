package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A ladder: rungs, each a level with the indicators that must all hold for it. The highest rung whose indicators all hold is
 * the answer, and the lowest level where none is reached.
 *
 * <p>For example:
 *
 * <pre>{@code
 * Ladder.startingAt(VENDOR)
 *     .rung(PREFERRED_SUPPLIER,
 *         Indicator.of("key-contacts", KEY_CONTACTS.atLeast("3")),
 *         Indicator.of("information-access", INFORMATION.atLeast(LEVEL_3)))
 *     .rung(PARTNERSHIP,
 *         Indicator.of("supply-agreement", AGREEMENT.isAnyOf(INFORMAL, FORMAL)))
 * }</pre>
 *
 * <p>The lower rungs need not be reached for a higher one to be: relationships jump. Where the rungs build on each other,
 * {@link #cumulative} asks for all of them. What stands between a case and the next rung is in
 * {@link DecisionGraph#ladder}.
 *
 * <p>A ladder always has an answer: an indicator that reads what does not apply does not hold. Each method returns a new
 * ladder. Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class Ladder<T> extends RowLogic<T> {

    private final T lowest;
    private final Optional<KnowledgeSource> lowestSource;
    private final ImmutableList<Rung<T>> rungs;
    private final boolean isCumulative;
    private final Optional<KnowledgeSource> source;

    private Ladder(
            T lowest,
            Optional<KnowledgeSource> lowestSource,
            ImmutableList<Rung<T>> rungs,
            boolean isCumulative,
            Optional<KnowledgeSource> source) {
        this.lowest = lowest;
        this.lowestSource = lowestSource;
        this.rungs = rungs;
        this.isCumulative = isCumulative;
        this.source = source;
    }

    /**
     * Returns a ladder without rungs.
     *
     * @param <T> the type of the levels
     * @param lowest the level below all rungs, which needs nothing
     * @return the ladder
     */
    public static <T> Ladder<T> startingAt(T lowest) {
        return new Ladder<>(lowest, Optional.empty(), ImmutableList.of(), false, Optional.empty());
    }

    /**
     * Returns a ladder without rungs whose lowest level states its source.
     *
     * @param <T> the type of the levels
     * @param lowest the level below all rungs, which needs nothing
     * @param lowestSource where this level comes from
     * @return the ladder
     */
    public static <T> Ladder<T> startingAt(T lowest, KnowledgeSource lowestSource) {
        return new Ladder<>(lowest, Optional.of(lowestSource), ImmutableList.of(), false, Optional.empty());
    }

    /**
     * Returns this ladder with a rung added above the others.
     *
     * @param level the level of the rung, on the scale of the decision above the levels of the rungs below it
     * @param indicators what must hold for the rung to be reached, one or more, with different ids
     * @return the higher ladder
     * @throws IllegalArgumentException if there is no indicator, or two have the same id
     */
    public Ladder<T> rung(T level, Indicator... indicators) {
        return plus(new Rung<>(level, ImmutableList.copyOf(indicators), Optional.empty()));
    }

    /**
     * Returns this ladder with the source of its highest rung stated.
     *
     * @param rungSource where the rung comes from
     * @return the ladder
     * @throws IllegalStateException if there is no rung yet
     */
    public Ladder<T> rungFrom(KnowledgeSource rungSource) {
        if (rungs.isEmpty()) {
            throw new IllegalStateException("A ladder without rungs has no rung to give a source to.");
        }
        Rung<T> last = rungs.get(rungs.size() - 1);
        return new Ladder<>(lowest, lowestSource, rungs.subList(0, rungs.size() - 1), isCumulative, source)
                .plus(new Rung<>(last.level(), last.indicators(), Optional.of(rungSource)));
    }

    /**
     * Returns this ladder with rungs that build on each other: a rung is reached when its indicators and those of all rungs
     * below it hold.
     *
     * @return the ladder
     */
    public Ladder<T> cumulative() {
        return new Ladder<>(lowest, lowestSource, rungs, true, source);
    }

    /**
     * Returns this ladder with its source stated.
     *
     * @param newSource where the ladder comes from
     * @return the ladder
     */
    public Ladder<T> from(KnowledgeSource newSource) {
        return new Ladder<>(lowest, lowestSource, rungs, isCumulative, Optional.of(newSource));
    }

    private Ladder<T> plus(Rung<T> rung) {
        return new Ladder<>(
                lowest,
                lowestSource,
                ImmutableList.<Rung<T>>builder().addAll(rungs).add(rung).build(),
                isCumulative,
                source);
    }

    /**
     * Returns the level below all rungs.
     *
     * @return the level
     */
    public T lowest() {
        return lowest;
    }

    /**
     * Returns where the lowest level comes from.
     *
     * @return the source, if one is stated
     */
    public Optional<KnowledgeSource> lowestSource() {
        return lowestSource;
    }

    /**
     * Returns the rungs.
     *
     * @return the rungs, lowest first
     */
    public List<Rung<T>> rungs() {
        return rungs;
    }

    /**
     * Returns whether the rungs build on each other.
     *
     * @return whether a rung needs all rungs below it
     */
    public boolean isCumulative() {
        return isCumulative;
    }

    /** Returns a row for each rung, the highest rung first. */
    @Override
    public List<Row<T>> rows() {
        List<Row<T>> rows = new ArrayList<>();
        List<Condition> below = new ArrayList<>();
        for (Rung<T> rung : rungs) {
            below.add(rung.condition());
            Condition needed = isCumulative ? Condition.allOf(below) : rung.condition();
            rows.add(new Row<>(needed, Output.of(rung.level()), rung.source()));
        }
        Collections.reverse(rows);
        return ImmutableList.copyOf(rows);
    }

    /** Returns the lowest level. */
    @Override
    public Optional<Output<T>> otherwise() {
        return Optional.of(Output.of(lowest));
    }

    @Override
    public HitPolicy hitPolicy() {
        return HitPolicy.FIRST;
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return source;
    }

    private Stream<Indicator> indicators() {
        return rungs.stream().flatMap(rung -> rung.indicators().stream());
    }

    @Override
    public List<KnowledgeSource> partSources() {
        return Stream.of(
                        lowestSource.stream(),
                        rungs.stream().flatMap(rung -> rung.source().stream()),
                        indicators().flatMap(indicator -> indicator.source().stream()))
                .flatMap(sources -> sources)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public List<TextKey> texts() {
        return indicators().map(Indicator::label).distinct().collect(ImmutableList.toImmutableList());
    }

    @Override
    void check(Decision<?> decision) {
        if (!(decision instanceof LevelDecision<?> levels) || !levels.scale().isOrdered()) {
            throw new IllegalArgumentException("The decision (" + decision.id()
                    + ") does not answer with a level of an ordered scale, which a ladder does.\n"
                    + "Maybe use FirstMatch.");
        }
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("The ladder of the decision (" + decision.id() + ") has no rungs.");
        }
        decision.checkAnswer(lowest, "the lowest level");
        rungs.forEach(rung -> decision.checkAnswer(rung.level(), "a rung"));
        checkRise(decision, levels.scale());
    }

    private void checkRise(Decision<?> decision, Scale<?> scale) {
        T below = lowest;
        for (Rung<T> rung : rungs) {
            if (scale.values().indexOf(rung.level()) <= scale.values().indexOf(below)) {
                throw new IllegalArgumentException("The rungs of the decision (" + decision.id()
                        + ") must rise on its scale " + scale.values() + ", but " + rung.level() + " follows " + below
                        + ".\nMaybe name the rungs from the lowest to the highest.");
            }
            below = rung.level();
        }
    }

    @Override
    CompiledLogic compiled(LogicCompiler compiler, int[] reads, Check[] checks, Plan.Outcome[] outputs) {
        Check[][] indicators = rungs.stream()
                .map(rung -> rung.indicators().stream()
                        .map(indicator -> compiler.compile(indicator.condition()))
                        .toArray(Check[]::new))
                .toArray(Check[][]::new);
        return new CompiledLadder(this, reads, checks, outputs, compiler.decided().kind, indicators);
    }

    @Override
    List<Explanation> describe(Decision<?> decision, Describer describer) {
        ImmutableList.Builder<Explanation> described = ImmutableList.builder();
        for (Rung<T> rung : rungs.reverse()) {
            described.add(describer.node(
                    Explanation.Kind.ROW,
                    Wording.message(isCumulative ? "describe.rung-cumulative" : "describe.rung")
                            .with("level", Wording.answer(decision, rung.level())),
                    rung.source(),
                    rung.indicators().stream()
                            .map(indicator -> describer.node(
                                    Explanation.Kind.CONDITION,
                                    Wording.message("describe.indicator")
                                            .with("indicator", indicator.label())
                                            .with("condition", describer.words(indicator.condition())),
                                    indicator.source().or(() -> describer.parameterSource(indicator.condition())),
                                    List.of()))
                            .toList()));
        }
        described.add(describer.node(
                Explanation.Kind.ROW,
                Wording.message("describe.otherwise").with("value", Wording.answer(decision, lowest)),
                lowestSource,
                List.of()));
        return described.build();
    }

    @Override
    public String toString() {
        return (isCumulative ? "cumulative ladder from " : "ladder from ")
                + Canonical.answer(lowest)
                + ": "
                + rungs.stream().map(Rung::toString).collect(Collectors.joining("; "));
    }
}

package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A limit on how many cases may have a level: when there are more, those with the highest score stay, and the others drop by
 * one level.
 *
 * <p>For example, not more than 35 key accounts, the most attractive ones, and none that was made one by an override is displaced:
 *
 * <pre>{@code
 * Capacity.of(TIER_BY_RULES, SCORE).limit(Tiers.KEY, "35").keeping(OVERRIDDEN.is(YES))
 * }</pre>
 *
 * <p>Levels are filled from the highest on. Those that drop count for the level below, and may drop again if that one is
 * limited too. A tie at the line stays out as a whole, so that no order of the cases
 * decides; where two levels that follow each other are limited, a tie above can so fill the level below. A case that is kept takes its place first, and
 * is never displaced. A case whose score does not apply ranks behind all others. Inputs are
 * ranked by their value to 9 decimals for ratios, to 3 for other numbers. Cases whose level or score is undecided take no place from others; such a case
 * itself is tried at all that it may be. Each method returns a new capacity. Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class Capacity<T> extends Logic<T> {

    private final LevelDecision<T> base;
    private final ImmutableList<NumberOperand> scores;
    private final ImmutableSortedMap<Integer, Parameter> limits;
    private final Condition kept;
    private final Optional<KnowledgeSource> source;

    private Capacity(
            LevelDecision<T> base,
            List<NumberOperand> scores,
            Map<Integer, Parameter> limits,
            Condition kept,
            Optional<KnowledgeSource> source) {
        this.base = base;
        this.scores = ImmutableList.copyOf(scores);
        this.limits = ImmutableSortedMap.copyOf(limits);
        this.kept = kept;
        this.source = source;
    }

    /**
     * Returns a capacity without limits.
     *
     * @param <T> the type of the levels
     * @param base the decision whose levels are limited, on an ordered scale
     * @param score the number by which cases of one level are ranked, the highest first
     * @param next numbers by which those with the same score are ranked in turn
     * @return the capacity
     * @throws IllegalArgumentException if the scale has no order
     */
    public static <T> Capacity<T> of(LevelDecision<T> base, NumberOperand score, NumberOperand... next) {
        checkArgument(
                base.scale().isOrdered(),
                "The capacity of (%s) needs an ordered scale, since who is displaced drops to the next level, but the scale (%s) has no order.",
                base.id(),
                base.scale().id());
        return new Capacity<>(
                base,
                ImmutableList.<NumberOperand>builder().add(score).add(next).build(),
                Map.of(),
                Condition.anyOf(),
                Optional.empty());
    }

    /**
     * Returns this capacity with a limit.
     *
     * @param level a level, not the lowest
     * @param most how many cases may have it, a whole number as decimal text, 0 or more
     * @return the capacity
     * @throws IllegalArgumentException if the level is the lowest, or is limited already
     */
    public Capacity<T> limit(T level, String most) {
        return limit(level, Parameter.literal(most));
    }

    /**
     * Returns this capacity with a limit.
     *
     * @param level a level, not the lowest
     * @param most how many cases may have it, a whole number, 0 or more
     * @return the capacity
     * @throws IllegalArgumentException if the level is the lowest, or is limited already
     */
    public Capacity<T> limit(T level, Parameter most) {
        int index = base.scale().indexOf(level);
        checkArgument(
                index > 0,
                "The level (%s) of (%s) cannot be limited, since no level is below it to drop to.",
                base.scale().idOf(level),
                base.id());
        checkArgument(
                !limits.containsKey(index),
                "The level (%s) is limited twice.",
                base.scale().idOf(level));
        Map<Integer, Parameter> more = new TreeMap<>(limits);
        more.put(index, most);
        return new Capacity<>(base, scores, more, kept, source);
    }

    /**
     * Returns this capacity with cases that are never displaced, but take their places.
     *
     * @param condition which cases
     * @return the capacity
     */
    public Capacity<T> keeping(Condition condition) {
        return new Capacity<>(base, scores, limits, condition, source);
    }

    /**
     * Returns this capacity with its source stated.
     *
     * @param newSource where it comes from
     * @return the capacity
     */
    public Capacity<T> from(KnowledgeSource newSource) {
        return new Capacity<>(base, scores, limits, kept, Optional.of(newSource));
    }

    /**
     * Returns the decision whose levels are limited.
     *
     * @return the decision
     */
    public LevelDecision<T> base() {
        return base;
    }

    /**
     * Returns the numbers by which cases of one level are ranked.
     *
     * @return the numbers, each for those that are equal by the ones before it
     */
    public List<NumberOperand> scores() {
        return scores;
    }

    /**
     * Returns how many cases may have a level.
     *
     * @param level the level
     * @return the limit, empty for none
     */
    public Optional<Parameter> limitOf(T level) {
        return Optional.ofNullable(limits.get(base.scale().indexOf(level)));
    }

    /**
     * Returns which cases are never displaced.
     *
     * @return the condition, which never holds unless one was stated
     */
    public Condition kept() {
        return kept;
    }

    Map<Integer, Parameter> limits() {
        return limits;
    }

    @Override
    public List<Operand> operands() {
        return Stream.of(Stream.of((Operand) base), scores.stream(), kept.operands().stream())
                .flatMap(operands -> operands)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public List<Condition> conditions() {
        return ImmutableList.of(kept);
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return source;
    }

    @Override
    List<Parameter> parameters() {
        return limits.values().asList();
    }

    @Override
    void check(Decision<?> decision) {
        checkArgument(
                decision instanceof LevelDecision<?> levels && levels.scale().equals(base.scale()),
                "The decision (%s) must answer with the levels of (%s), whose capacity it limits.",
                decision.id(),
                base.id());
        checkArgument(
                !limits.isEmpty(),
                "The capacity of the decision (%s) limits no level.\nMaybe add limit(...).",
                decision.id());
    }

    @Override
    int decimals(NumberDecision decision, Compiler compiler) {
        throw new IllegalStateException("A capacity answers no number.");
    }

    @Override
    void compile(LogicCompiler compiler) {
        Plan.Decided decided = compiler.decided();
        int baseSlot = compiler.seenSlot(base);
        int[] scoreSlots = scores.stream().mapToInt(compiler::seenSlot).toArray();
        Check check = compiler.compile(kept);
        int[] most = new int[base.scale().size() + 1];
        java.util.Arrays.fill(most, Integer.MAX_VALUE);
        limits.forEach((index, limit) -> {
            Decimal value = compiler.value(limit);
            checkArgument(
                    value.signum() >= 0
                            && value.value().stripTrailingZeros().scale() <= 0
                            && value.compareTo(Decimal.of(Integer.MAX_VALUE)) < 0,
                    "The limit (%s%s) of the level (%s) in the decision (%s) must be a whole number, 0 or more.",
                    limit.id().map(id -> id + " = ").orElse(""),
                    value,
                    idAt(base.scale(), index),
                    decided.decision().id());
            most[index + 1] = value.value().intValueExact();
        });
        int[] reads = compiler.reads();
        int[] states = java.util.stream.IntStream.rangeClosed(
                        compiler.mayNotApply(new int[] {baseSlot}) ? 0 : 1,
                        base.scale().size())
                .toArray();
        decided.compile(new CompiledCapacity(this, reads, decided, baseSlot, scoreSlots, check, most), states, 0);
    }

    private static <L> String idAt(Scale<L> scale, int index) {
        return scale.idOf(scale.value(index));
    }

    @Override
    List<Explanation> describe(Decision<?> decision, Describer describer) {
        ImmutableList.Builder<Explanation> described = ImmutableList.builder();
        described.add(describer.node(
                Explanation.Kind.ROW,
                Wording.message("describe.capacity")
                        .with("base", base.label())
                        .with("score", scores.stream().map(Operand::label).toList()),
                source,
                List.of()));
        limits.descendingMap().forEach((index, limit) -> {
            Parameter inForce = describer.inForce(limit);
            described.add(describer.node(
                    Explanation.Kind.ROW,
                    Wording.message("describe.capacity-limit")
                            .with("level", Wording.labelAt(base.scale(), index))
                            .with("most", inForce.value()),
                    inForce.source(),
                    List.of()));
        });
        if (!kept.equals(Condition.anyOf())) {
            described.add(describer.node(
                    Explanation.Kind.ROW,
                    Wording.message("describe.capacity-kept").with("condition", describer.words(kept)),
                    Optional.empty(),
                    List.of()));
        }
        return described.build();
    }

    @Override
    public String toString() {
        return "capacity of " + base.id() + " by "
                + scores.stream().map(Operand::id).collect(Collectors.joining(", "))
                + limits.entrySet().stream()
                        .map(e -> idAt(base.scale(), e.getKey()) + " " + e.getValue())
                        .collect(Collectors.joining(", ", ": ", ""))
                + ", keeping " + kept;
    }
}

package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answer of another decision, unless people set a level by hand: from its first to its last day that level answers,
 * whatever the other decision says, and even where that one is undecided, failed, or does not apply.
 *
 * <pre>{@code
 * Overridden.of(STABLE_TIER, OVERRIDE)
 * }</pre>
 *
 * <p>A level that has expired has no effect, and the explanation says that it expired. Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class Overridden<T> extends Logic<T> {

    private static final TextKey BASE_NOT_APPLICABLE = TextKey.of("reason.base-does-not-apply");

    private final LevelDecision<T> base;
    private final OverrideInputs<T> override;
    private final Optional<KnowledgeSource> source;

    private Overridden(LevelDecision<T> base, OverrideInputs<T> override, Optional<KnowledgeSource> source) {
        this.base = base;
        this.override = override;
        this.source = source;
    }

    /**
     * Returns the logic.
     *
     * @param <T> the type of the levels
     * @param base the decision that answers while no override is in force
     * @param override the inputs that carry the override
     * @return the logic
     * @throws IllegalArgumentException if the inputs are of another scale
     */
    public static <T> Overridden<T> of(LevelDecision<T> base, OverrideInputs<T> override) {
        checkArgument(
                override.level().scale().equals(base.scale()),
                "The input (%s) has the scale (%s), but the decision (%s) in whose place it answers has the scale (%s).\n"
                        + "Maybe make both decisions with one scale.",
                override.level().id(),
                override.level().scale(),
                base,
                base.scale());
        return new Overridden<>(base, override, Optional.empty());
    }

    /**
     * Returns this logic with its source stated.
     *
     * @param newSource where it comes from
     * @return the logic
     */
    public Overridden<T> from(KnowledgeSource newSource) {
        return new Overridden<>(base, override, Optional.of(newSource));
    }

    /**
     * Returns the decision that answers while no override is in force.
     *
     * @return the decision
     */
    public LevelDecision<T> base() {
        return base;
    }

    /**
     * Returns the inputs that carry the override.
     *
     * @return the inputs
     */
    public OverrideInputs<T> override() {
        return override;
    }

    @Override
    public List<Operand> operands() {
        return ImmutableList.<Operand>builder().add(base).addAll(override.all()).build();
    }

    @Override
    public List<Condition> conditions() {
        return ImmutableList.of(override.inForce());
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return source;
    }

    @Override
    List<TextKey> reasons() {
        return ImmutableList.of(BASE_NOT_APPLICABLE);
    }

    @Override
    void check(Decision<?> decision) {
        if (!(decision instanceof LevelDecision<?> levels) || !levels.scale().equals(base.scale())) {
            throw new IllegalArgumentException("The decision (" + decision.id() + ") answers with " + decision.answers()
                    + ", but it is to answer as the decision (" + base.id() + ") does, which answers with "
                    + base.answers() + ".\nMaybe give both the same scale.");
        }
    }

    @Override
    int decimals(NumberDecision decision, Compiler compiler) {
        return 0; // check refuses decisions that answer with numbers
    }

    @Override
    void compile(LogicCompiler compiler) {
        int baseSlot = compiler.seenSlot(base);
        int[] slots = override.all().stream().mapToInt(compiler::seenSlot).toArray();
        boolean baseMayNotApply = compiler.mayNotApply(new int[] {baseSlot});
        compiler.decided()
                .compile(
                        new CompiledOverridden(
                                this, compiler.reads(), baseSlot, slots, compiler.compile(override.inForce())),
                        IntStream.rangeClosed(
                                        baseMayNotApply ? 0 : 1, base.scale().size())
                                .toArray(),
                        0);
    }

    @Override
    List<Explanation> describe(Decision<?> decision, Describer describer) {
        return ImmutableList.of(
                describer.node(
                        Explanation.Kind.ROW, Wording.message("describe.override.set"), Optional.empty(), List.of()),
                describer.node(
                        Explanation.Kind.ROW,
                        Wording.message("describe.override.otherwise").with("base", base.label()),
                        Optional.empty(),
                        List.of()));
    }

    @Override
    public String toString() {
        return "overridden " + base.id() + " by " + Canonical.ids(override.all());
    }
}

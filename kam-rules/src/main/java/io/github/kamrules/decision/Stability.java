package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Keeps a level from one review to the next until another one has proved itself: a decision over another decision, the raw
 * one, whose levels are ordered.
 *
 * <p>For example, "up at once, down after two reviews in a row, and not within 180 days":
 *
 * <pre>{@code
 * Stability.of(RAW_TIER, STATE).promoteAfter("1").demoteAfter("2").dwellBeforeDemotion("180")
 * }</pre>
 *
 * <p>What the last review left behind comes in through {@link StateInputs}.
 *
 * <ul>
 *   <li>Without an earlier level the raw answer stands.
 *   <li>A raw answer that is undecided or failed leaves the level as it is. Whether the raw decision is decided is never in
 *       doubt, as with {@link Input#isKnown}: what holds is its verdict, not what it might turn out to be.
 *   <li>A review as of a date that was counted already leaves the level as it is.
 *   <li>Reviews count together as long as they speak for levels on the same side of the kept one. When there are enough of
 *       them, and the level has been kept long enough, the level moves as far as all of them agree: to the level nearest to
 *       the kept one among theirs. Where one review is enough, it moves to what that one says. A higher raw level never
 *       leads to a lower answer.
 *   <li>A raw answer "not applicable" passes through.
 * </ul>
 *
 * <p>Each method returns new logic. Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class Stability<T> extends Logic<T> {

    private static final TextKey RAW_NOT_APPLICABLE = TextKey.of("reason.base-does-not-apply");

    private final LevelDecision<T> raw;
    private final StateInputs<T> state;
    private final Parameter promoteAfter;
    private final Parameter demoteAfter;
    private final Parameter dwellBeforePromotion;
    private final Parameter dwellBeforeDemotion;
    private final Optional<KnowledgeSource> source;

    private Stability(
            LevelDecision<T> raw,
            StateInputs<T> state,
            Parameter promoteAfter,
            Parameter demoteAfter,
            Parameter dwellBeforePromotion,
            Parameter dwellBeforeDemotion,
            Optional<KnowledgeSource> source) {
        this.raw = raw;
        this.state = state;
        this.promoteAfter = promoteAfter;
        this.demoteAfter = demoteAfter;
        this.dwellBeforePromotion = dwellBeforePromotion;
        this.dwellBeforeDemotion = dwellBeforeDemotion;
        this.source = source;
    }

    /**
     * Returns logic that follows the raw decision at once, up and down.
     *
     * @param <T> the type of the levels
     * @param raw the decision to keep stable
     * @param state the inputs that carry what the last review left behind
     * @return the logic
     * @throws IllegalArgumentException if the levels are not ordered, or the inputs are of another scale
     */
    public static <T> Stability<T> of(LevelDecision<T> raw, StateInputs<T> state) {
        Scale<T> scale = raw.scale();
        checkArgument(
                scale.isOrdered(),
                "The decision (%s) cannot be kept stable, since the levels of its scale (%s) have no order.\n"
                        + "Maybe make it with Scale.ordered.",
                raw,
                scale.id());
        for (LevelInput<T> input : ImmutableList.of(state.level(), state.pendingLevel())) {
            checkArgument(
                    input.scale().equals(scale),
                    "The input (%s) has the scale (%s), but the decision (%s) that it is to keep stable has the scale (%s).\n"
                            + "Maybe make both decisions with one scale.",
                    input.id(),
                    input.scale(),
                    raw,
                    scale);
        }
        Parameter one = Parameter.literal("1");
        Parameter zero = Parameter.literal("0");
        return new Stability<>(raw, state, one, one, zero, zero, Optional.empty());
    }

    /**
     * Returns this logic with another number of reviews in a row before the level rises.
     *
     * @param reviews a number as decimal text, 1 or more; 1 by default
     * @return the logic
     */
    public Stability<T> promoteAfter(String reviews) {
        return promoteAfter(Parameter.literal(reviews));
    }

    /**
     * Returns this logic with another number of reviews in a row before the level rises.
     *
     * @param reviews a number, 1 or more; 1 by default
     * @return the logic
     */
    public Stability<T> promoteAfter(Parameter reviews) {
        return new Stability<>(
                raw,
                state,
                requireNonNull(reviews, "reviews"),
                demoteAfter,
                dwellBeforePromotion,
                dwellBeforeDemotion,
                source);
    }

    /**
     * Returns this logic with another number of reviews in a row before the level falls.
     *
     * @param reviews a number as decimal text, 1 or more; 1 by default
     * @return the logic
     */
    public Stability<T> demoteAfter(String reviews) {
        return demoteAfter(Parameter.literal(reviews));
    }

    /**
     * Returns this logic with another number of reviews in a row before the level falls.
     *
     * @param reviews a number, 1 or more; 1 by default
     * @return the logic
     */
    public Stability<T> demoteAfter(Parameter reviews) {
        return new Stability<>(
                raw,
                state,
                promoteAfter,
                requireNonNull(reviews, "reviews"),
                dwellBeforePromotion,
                dwellBeforeDemotion,
                source);
    }

    /**
     * Returns this logic with another time that a level is kept at least before it may rise. Reviews within that time count.
     *
     * @param days a number of days as decimal text, 0 or more; 0 by default
     * @return the logic
     */
    public Stability<T> dwellBeforePromotion(String days) {
        return dwellBeforePromotion(Parameter.literal(days));
    }

    /**
     * Returns this logic with another time that a level is kept at least before it may rise. Reviews within that time count.
     *
     * @param days a number of days, 0 or more; 0 by default
     * @return the logic
     */
    public Stability<T> dwellBeforePromotion(Parameter days) {
        return new Stability<>(
                raw, state, promoteAfter, demoteAfter, requireNonNull(days, "days"), dwellBeforeDemotion, source);
    }

    /**
     * Returns this logic with another time that a level is kept at least before it may fall. Reviews within that time count.
     *
     * @param days a number of days as decimal text, 0 or more; 0 by default
     * @return the logic
     */
    public Stability<T> dwellBeforeDemotion(String days) {
        return dwellBeforeDemotion(Parameter.literal(days));
    }

    /**
     * Returns this logic with another time that a level is kept at least before it may fall. Reviews within that time count.
     *
     * @param days a number of days, 0 or more; 0 by default
     * @return the logic
     */
    public Stability<T> dwellBeforeDemotion(Parameter days) {
        return new Stability<>(
                raw, state, promoteAfter, demoteAfter, dwellBeforePromotion, requireNonNull(days, "days"), source);
    }

    /**
     * Returns this logic with its source stated.
     *
     * @param newSource where it comes from
     * @return the logic
     */
    public Stability<T> from(KnowledgeSource newSource) {
        return new Stability<>(
                raw,
                state,
                promoteAfter,
                demoteAfter,
                dwellBeforePromotion,
                dwellBeforeDemotion,
                Optional.of(newSource));
    }

    /**
     * Returns the decision that is kept stable.
     *
     * @return the raw decision
     */
    public LevelDecision<T> raw() {
        return raw;
    }

    /**
     * Returns the inputs that carry what the last review left behind.
     *
     * @return the inputs
     */
    public StateInputs<T> state() {
        return state;
    }

    /**
     * Returns how many reviews in a row it takes to rise.
     *
     * @return the number of reviews
     */
    public Parameter promoteAfter() {
        return promoteAfter;
    }

    /**
     * Returns how many reviews in a row it takes to fall.
     *
     * @return the number of reviews
     */
    public Parameter demoteAfter() {
        return demoteAfter;
    }

    /**
     * Returns how long a level is kept at least before it may rise.
     *
     * @return the number of days
     */
    public Parameter dwellBeforePromotion() {
        return dwellBeforePromotion;
    }

    /**
     * Returns how long a level is kept at least before it may fall.
     *
     * @return the number of days
     */
    public Parameter dwellBeforeDemotion() {
        return dwellBeforeDemotion;
    }

    /** Returns the condition that enough reviews in a row speak for another level. */
    Condition confirmed(boolean up) {
        return state.confirmations().atLeast(up ? promoteAfter : demoteAfter);
    }

    /** Returns the condition that the level has been kept long enough. */
    Condition dwelt(boolean up) {
        return state.days().atLeast(up ? dwellBeforePromotion : dwellBeforeDemotion);
    }

    @Override
    public List<Operand> operands() {
        return ImmutableList.<Operand>builder().add(raw).addAll(state.all()).build();
    }

    @Override
    public List<Condition> conditions() {
        return ImmutableList.of(confirmed(true), confirmed(false), dwelt(true), dwelt(false));
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return source;
    }

    @Override
    List<TextKey> reasons() {
        return ImmutableList.of(RAW_NOT_APPLICABLE);
    }

    @Override
    void check(Decision<?> decision) {
        if (!(decision instanceof LevelDecision<?> levels) || !levels.scale().equals(raw.scale())) {
            throw new IllegalArgumentException("The decision (" + decision.id() + ") answers with " + decision.answers()
                    + ", but it is to keep the decision (" + raw.id() + ") stable, which answers with " + raw.answers()
                    + ".\nMaybe give both the same scale.");
        }
    }

    @Override
    int decimals(NumberDecision decision, Compiler compiler) {
        return 0; // check refuses decisions that answer with numbers
    }

    @Override
    void compile(LogicCompiler compiler) {
        Plan.Decided decided = compiler.decided();
        int rawSlot = compiler.seenSlot(raw);
        int[] slots = state.all().stream().mapToInt(compiler::seenSlot).toArray();
        boolean rawMayNotApply = compiler.mayNotApply(new int[] {rawSlot});
        decided.compile(
                new CompiledStability(
                        this, compiler.reads(), rawSlot, slots, way(compiler, true), way(compiler, false)),
                IntStream.rangeClosed(rawMayNotApply ? 0 : 1, raw.scale().size())
                        .toArray(),
                0);
    }

    private CompiledStability.Way way(LogicCompiler compiler, boolean up) {
        Decimal reviews = atLeast(Decimal.ONE, up ? promoteAfter : demoteAfter, "reviews", compiler);
        Decimal days = atLeast(Decimal.ZERO, up ? dwellBeforePromotion : dwellBeforeDemotion, "days", compiler);
        return new CompiledStability.Way(
                reviews.equals(Decimal.ONE),
                days.isZero(),
                compiler.compile(confirmed(up)),
                compiler.compile(dwelt(up)));
    }

    private static Decimal atLeast(Decimal least, Parameter parameter, String what, LogicCompiler compiler) {
        Decimal value = compiler.value(parameter);
        checkArgument(
                value.compareTo(least) >= 0,
                "The number of %s (%s%s) in the decision (%s) must be at least %s.",
                what,
                parameter.id().map(id -> id + " = ").orElse(""),
                value,
                compiler.decided().decision().id(),
                least);
        return value;
    }

    @Override
    List<Explanation> describe(Decision<?> decision, Describer describer) {
        return ImmutableList.of(
                describeWay(true, promoteAfter, dwellBeforePromotion, describer),
                describeWay(false, demoteAfter, dwellBeforeDemotion, describer),
                describer.node(
                        Explanation.Kind.ROW,
                        Wording.message("describe.stability.otherwise").with("raw", raw.label()),
                        Optional.empty(),
                        List.of()));
    }

    private Explanation describeWay(boolean up, Parameter reviews, Parameter days, Describer describer) {
        Parameter inForce = describer.inForce(reviews);
        Parameter dwell = describer.inForce(days);
        String key = "describe.stability." + (up ? "up" : "down");
        return describer.node(
                Explanation.Kind.ROW,
                Wording.message(dwell.value().signum() == 0 ? key : key + "-dwell")
                        .with("raw", raw.label())
                        .with("reviews", inForce.value())
                        .with("days", Wording.quantity(dwell.value(), Unit.DAYS)),
                inForce.source().or(dwell::source),
                List.of());
    }

    @Override
    public String toString() {
        return "stability of " + raw.id() + " by " + Canonical.ids(state.all()) + ": up after " + promoteAfter + " and "
                + dwellBeforePromotion + " days, down after " + demoteAfter + " and " + dwellBeforeDemotion + " days";
    }
}

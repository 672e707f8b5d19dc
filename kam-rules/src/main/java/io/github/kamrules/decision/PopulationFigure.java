package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.source.KnowledgeSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number that tells where a case stands among all cases, or among those of its group: its rank, its quantile, its share, or
 * the mean or median of the others and itself.
 *
 * <p>For example, a rank within the industry, and the question whether an account is in the top tenth:
 *
 * <pre>{@code
 * .decide(RANK_IN_INDUSTRY, PopulationFigure.rank(SCORE).within(INDUSTRY))
 * .decide(TOP_SHARE, PopulationFigure.topShare(SCORE))
 * .decide(STAR, FirstMatch.when(TOP_SHARE.atMost("0.10"), YES).otherwise(NO))
 * }</pre>
 *
 * <p>The cases that count are those whose number and group are decided, and the case itself; {@link Population#coverage} says
 * how many do. A case without a number or a group has no figure. Equal numbers share a rank. Inputs are ranked by their value
 * to 9 decimals for ratios, to 3 for other numbers; the figures of a missing input are bounded, and not exact. Each method
 * returns a new figure. Immutable and thread-safe.
 */
public final class PopulationFigure extends Logic<Decimal> {

    /** What is told. */
    public enum Kind {
        /** 1 for the largest number, 2 for the next; equal numbers share the better rank. */
        RANK,
        /** The rank over the number of cases: at most 0.1 is the top tenth. */
        TOP_SHARE,
        /** The share of the cases whose number is at most this one's: at least 0.9 is the top tenth. */
        QUANTILE,
        /** The number as a share of the sum; a negative number counts as 0. */
        SHARE,
        /** The share of all that is larger: below 0.8 belongs to the few that make up 80 percent. */
        SHARE_ABOVE,
        /** How many cases there are, this one included. */
        COUNT,
        /** The sum of the numbers. */
        SUM,
        /** The mean of the numbers. */
        MEAN,
        /** The number in the middle, or the mean of the two in the middle. */
        MEDIAN;

        boolean isWhole() {
            return this == RANK || this == COUNT;
        }
    }

    private final Kind kind;
    private final NumberOperand basis;
    private final Optional<Operand> group;
    private final Optional<KnowledgeSource> source;

    private PopulationFigure(
            Kind kind, NumberOperand basis, Optional<Operand> group, Optional<KnowledgeSource> source) {
        this.kind = kind;
        this.basis = basis;
        this.group = group;
        this.source = source;
    }

    /**
     * Returns a figure of any kind.
     *
     * @param kind what is told
     * @param basis the number that is ranked or summed
     * @return the figure among all cases
     */
    public static PopulationFigure of(Kind kind, NumberOperand basis) {
        return new PopulationFigure(kind, basis, Optional.empty(), Optional.empty());
    }

    /**
     * Returns the rank by a number, 1 for the largest.
     *
     * @param basis the number
     * @return the figure among all cases
     */
    public static PopulationFigure rank(NumberOperand basis) {
        return of(Kind.RANK, basis);
    }

    /**
     * Returns the rank over the number of cases, more than 0 and at most 1.
     *
     * @param basis the number
     * @return the figure among all cases
     */
    public static PopulationFigure topShare(NumberOperand basis) {
        return of(Kind.TOP_SHARE, basis);
    }

    /**
     * Returns the share of the cases whose number is at most as large, more than 0 and at most 1.
     *
     * @param basis the number
     * @return the figure among all cases
     */
    public static PopulationFigure quantile(NumberOperand basis) {
        return of(Kind.QUANTILE, basis);
    }

    /**
     * Returns the number as a share of the sum over all cases, 0 to 1. Not applicable when the sum is not positive.
     *
     * @param basis the number
     * @return the figure among all cases
     */
    public static PopulationFigure share(NumberOperand basis) {
        return of(Kind.SHARE, basis);
    }

    /**
     * Returns this figure among the cases of the same group only.
     *
     * @param level what tells the groups apart
     * @return the figure
     */
    public PopulationFigure within(LevelOperand<?> level) {
        return new PopulationFigure(kind, basis, Optional.of(level), source);
    }

    /**
     * Returns this figure among the cases of the same group only.
     *
     * @param text what tells the groups apart
     * @return the figure
     */
    public PopulationFigure within(TextInput text) {
        return new PopulationFigure(kind, basis, Optional.of(text), source);
    }

    /**
     * Returns this figure with its source stated.
     *
     * @param newSource where it comes from
     * @return the figure
     */
    public PopulationFigure from(KnowledgeSource newSource) {
        return new PopulationFigure(kind, basis, group, Optional.of(newSource));
    }

    /**
     * Returns what is told.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns the number that is ranked or summed.
     *
     * @return the number
     */
    public NumberOperand basis() {
        return basis;
    }

    /**
     * Returns what tells the groups apart.
     *
     * @return a level or a text, empty for all cases together
     */
    public Optional<Operand> group() {
        return group;
    }

    @Override
    public List<Operand> operands() {
        return Stream.concat(Stream.of((Operand) basis), group.stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public List<Condition> conditions() {
        return ImmutableList.of();
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return source;
    }

    @Override
    void check(Decision<?> decision) {
        checkArgument(
                decision instanceof NumberDecision,
                "The decision (%s) does not answer with a number, but a figure of a population does.\n"
                        + "Maybe decide the number first, and then a level by it.",
                decision.id());
        Domain.Numbers domain = ((NumberDecision) decision).domain();
        Interval range = range();
        boolean fits = fits(range.low(), domain.range().low(), -1)
                && fits(range.high(), domain.range().high(), 1)
                && (kind.isWhole() || domain.step().isEmpty());
        checkArgument(
                fits,
                "The decision (%s) answers with %s, but a figure of the kind %s can be anything in %s.\n"
                        + "Maybe widen the domain of the decision.",
                decision.id(),
                domain,
                kind,
                range);
    }

    private static boolean fits(Optional<Decimal> bound, Optional<Decimal> outer, int side) {
        return outer.isEmpty() || (bound.isPresent() && bound.get().compareTo(outer.get()) * side <= 0);
    }

    private Interval range() {
        return switch (kind) {
            case RANK, COUNT -> Interval.parse("[1, inf)");
            case TOP_SHARE, QUANTILE, SHARE, SHARE_ABOVE -> Interval.parse("[0, 1]");
            case SUM -> Interval.all();
            case MEAN, MEDIAN ->
                basis instanceof Input input
                        ? ((Domain.Numbers) input.domain()).range()
                        : ((NumberDecision) basis).domain().range();
        };
    }

    @Override
    int decimals(NumberDecision decision, Compiler compiler) {
        return kind.isWhole() ? 0 : CompiledFigure.DECIMALS;
    }

    @Override
    void compile(LogicCompiler compiler) {
        Plan.Decided decided = compiler.decided();
        int basisSlot = compiler.seenSlot(basis);
        int groupSlot = group.map(compiler::seenSlot).orElse(-1);
        decided.compile(
                new CompiledFigure(this, compiler.reads(), decided, basisSlot, groupSlot),
                decided.number().cells().possibleStates(),
                0);
    }

    @Override
    List<Explanation> describe(Decision<?> decision, Describer describer) {
        return ImmutableList.of(describer.node(
                Explanation.Kind.ROW,
                Wording.message("describe.figure" + (group.isPresent() ? "-within" : ""))
                        .with(
                                "figure",
                                Wording.message("figure."
                                        + kind.name().toLowerCase(Locale.ROOT).replace("_", "-")))
                        .with("basis", basis.label())
                        .with(
                                "group",
                                group.map(Operand::label).<Object>map(l -> l).orElse("")),
                source,
                List.of()));
    }

    @Override
    public String toString() {
        return "population " + kind + " of " + basis.id()
                + group.map(g -> " within " + g.id()).orElse("");
    }
}

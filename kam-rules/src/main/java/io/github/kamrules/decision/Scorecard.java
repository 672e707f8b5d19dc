package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
public final class Scorecard<V> extends Logic<V> {

    private final Parameter initialScore;
    private final ImmutableList<Characteristic> characteristics;
    private final Optional<V> lowest;
    private final ImmutableList<CutOff<V>> cutOffs;
    private final Terms terms;

    /** A case in which there is no score, and why. */
    private record Gate(Condition condition, TextKey reason) {}

    /** The limit for subjective characteristics. */
    private record SubjectiveLimit(Decimal share, int count) {}

    /** What holds for the scorecard as a whole. */
    private record Terms(
            Optional<KnowledgeSource> source,
            Optional<Gate> gate,
            ReasonCodeAlgorithm algorithm,
            Optional<Decimal> baseline,
            Optional<Decimal> weightsSum,
            Optional<SubjectiveLimit> limit) {

        static final Terms NONE = new Terms(
                Optional.empty(),
                Optional.empty(),
                ReasonCodeAlgorithm.POINTS_BELOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Scorecard(
            Parameter initialScore,
            ImmutableList<Characteristic> characteristics,
            Optional<V> lowest,
            ImmutableList<CutOff<V>> cutOffs,
            Terms terms) {
        this.initialScore = initialScore;
        this.characteristics = characteristics;
        this.lowest = lowest;
        this.cutOffs = cutOffs;
        this.terms = terms;
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
                Terms.NONE);
    }

    /**
     * Returns this scorecard with another initial score.
     *
     * @param score the initial score as decimal text
     * @return the scorecard
     */
    public Scorecard<V> initialScore(String score) {
        return new Scorecard<>(Parameter.literal(score), characteristics, lowest, cutOffs, terms);
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
        return new Scorecard<>(initialScore, characteristics, Optional.of(lowestLevel), listed.build(), terms);
    }

    /**
     * Returns this scorecard with its source stated.
     *
     * @param newSource where it comes from
     * @return the scorecard
     */
    public Scorecard<V> from(KnowledgeSource newSource) {
        Terms t = terms;
        return with(new Terms(Optional.of(newSource), t.gate, t.algorithm, t.baseline, t.weightsSum, t.limit));
    }

    /**
     * Returns this scorecard with a case in which there is no score at all.
     *
     * @param condition the case; it is looked at before the characteristics
     * @param reason the text key of the reason why there is no score
     * @return the scorecard
     */
    public Scorecard<V> notApplicableWhen(Condition condition, String reason) {
        Terms t = terms;
        return with(new Terms(
                t.source,
                Optional.of(new Gate(condition, TextKey.of(reason))),
                t.algorithm,
                t.baseline,
                t.weightsSum,
                t.limit));
    }

    /**
     * Returns this scorecard with another way to tell which characteristics are reasons for the score.
     *
     * @param algorithm which points are reasons; {@link ReasonCodeAlgorithm#POINTS_BELOW} unless set
     * @return the scorecard
     */
    public Scorecard<V> reasonCodes(ReasonCodeAlgorithm algorithm) {
        Terms t = terms;
        return with(new Terms(t.source, t.gate, algorithm, t.baseline, t.weightsSum, t.limit));
    }

    /**
     * Returns this scorecard with a baseline for the characteristics that have none of their own.
     *
     * <p>Without any baseline, a characteristic is compared with the best that it can give when points below are reasons,
     * and with the least when points above are.
     *
     * @param points the baseline of each such characteristic as decimal text, before weighting
     * @return the scorecard
     */
    public Scorecard<V> baseline(String points) {
        Terms t = terms;
        return with(new Terms(t.source, t.gate, t.algorithm, Optional.of(Decimal.of(points)), t.weightsSum, t.limit));
    }

    /**
     * Returns this scorecard with the sum that its weights must have. A graph in which they have another one, also by a
     * weight that is set to another value, cannot be built.
     *
     * @param sum the sum of all weights as decimal text, for example "1"
     * @return the scorecard
     */
    public Scorecard<V> weightsSumTo(String sum) {
        Terms t = terms;
        return with(new Terms(t.source, t.gate, t.algorithm, t.baseline, Optional.of(Decimal.of(sum)), t.limit));
    }

    /**
     * Returns this scorecard with a limit for the characteristics that are marked as subjective. A graph that goes beyond
     * it cannot be built.
     *
     * @param share the largest part of all weights that they may have together, from 0 to 1, as decimal text; weights count
     *     by their size, whatever their sign
     * @param count how many of them there may be, at least 0
     * @return the scorecard
     */
    public Scorecard<V> subjectiveAtMost(String share, int count) {
        Decimal most = Decimal.of(share);
        checkArgument(
                !most.isNegative() && most.compareTo(Decimal.ONE) <= 0,
                "The share (%s) of the subjective characteristics must be from 0 to 1.",
                most);
        checkArgument(count >= 0, "The number (%s) of subjective characteristics must be at least 0.", count);
        Terms t = terms;
        return with(new Terms(
                t.source,
                t.gate,
                t.algorithm,
                t.baseline,
                t.weightsSum,
                Optional.of(new SubjectiveLimit(most, count))));
    }

    private Scorecard<V> with(Terms newTerms) {
        return new Scorecard<>(initialScore, characteristics, lowest, cutOffs, newTerms);
    }

    /** Returns this scorecard without its cut-offs, answering with the score, over some of its characteristics. */
    Scorecard<Decimal> over(Parameter start, List<Characteristic> some) {
        Terms t = terms;
        Terms bare = new Terms(Optional.empty(), t.gate, t.algorithm, t.baseline, Optional.empty(), Optional.empty());
        return new Scorecard<>(start, ImmutableList.copyOf(some), Optional.empty(), ImmutableList.of(), bare);
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

    /**
     * Returns the case in which there is no score.
     *
     * @return the condition, if there is such a case
     */
    public Optional<Condition> gate() {
        return terms.gate.map(Gate::condition);
    }

    /**
     * Returns which characteristics are reasons for the score.
     *
     * @return the algorithm
     */
    public ReasonCodeAlgorithm reasonCodeAlgorithm() {
        return terms.algorithm;
    }

    /**
     * Returns the points with which those of a characteristic without a baseline of its own are compared.
     *
     * @return the baseline before weighting, empty when it is the best or the least that the characteristic can give
     */
    public Optional<Decimal> baseline() {
        return terms.baseline;
    }

    /**
     * Returns why there is no score in the case of the {@link #gate}.
     *
     * @return the text key of the reason, empty without such a case
     */
    public Optional<TextKey> gateReason() {
        return terms.gate.map(Gate::reason);
    }

    /**
     * Returns the sum that the weights must have.
     *
     * @return the sum, empty when they may have any
     */
    public Optional<Decimal> weightsSum() {
        return terms.weightsSum;
    }

    /**
     * Returns the largest part of all weights that subjective characteristics may have together.
     *
     * @return the share, 0 to 1, empty when it is not limited
     */
    public Optional<Decimal> subjectiveShare() {
        return terms.limit.map(SubjectiveLimit::share);
    }

    /**
     * Returns how many subjective characteristics there may be.
     *
     * @return the number, empty when it is not limited
     */
    public OptionalInt subjectiveCount() {
        return terms.limit.isPresent() ? OptionalInt.of(terms.limit.get().count()) : OptionalInt.empty();
    }

    /** Returns the partial score with which that of a characteristic is compared. */
    Decimal baselineOf(Characteristic characteristic, Function<Parameter, Decimal> inForce) {
        Optional<Decimal> stated = characteristic.baseline().or(this::baseline);
        if (stated.isPresent()) {
            return stated.get().times(inForce.apply(characteristic.weight()));
        }
        List<Decimal> scores = scores(characteristic, inForce);
        return scores.isEmpty()
                ? Decimal.ZERO
                : terms.algorithm == ReasonCodeAlgorithm.POINTS_BELOW
                        ? Collections.max(scores)
                        : Collections.min(scores);
    }

    /** Returns how much of a reason a partial score is: positive when it is one. */
    Decimal difference(Decimal partial, Decimal against) {
        return terms.algorithm == ReasonCodeAlgorithm.POINTS_BELOW ? against.minus(partial) : partial.minus(against);
    }

    @Override
    public List<Condition> conditions() {
        ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
        gate().ifPresent(conditions::add);
        for (Characteristic characteristic : characteristics) {
            for (Characteristic.Attribute attribute : characteristic.attributes()) {
                conditions.add(attribute.condition());
            }
        }
        return conditions.build();
    }

    @Override
    public List<KnowledgeSource> partSources() {
        return characteristics.stream().flatMap(c -> c.source().stream()).toList();
    }

    @Override
    public List<TextKey> texts() {
        return Stream.concat(reasons().stream(), characteristics.stream().flatMap(c -> c.texts().stream()))
                .distinct()
                .toList();
    }

    @Override
    List<TextKey> reasons() {
        return terms.gate.isPresent() ? ImmutableList.of(terms.gate.get().reason()) : ImmutableList.of();
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return terms.source;
    }

    @Override
    List<Parameter> parameters() {
        ImmutableList.Builder<Parameter> parameters = ImmutableList.builder();
        parameters.add(initialScore);
        for (CutOff<V> cutOff : cutOffs) {
            parameters.add(cutOff.score());
        }
        for (Characteristic characteristic : characteristics) {
            parameters.add(characteristic.weight());
            characteristic.otherwise().ifPresent(parameters::add);
            for (Characteristic.Attribute attribute : characteristic.attributes()) {
                parameters.add(attribute.points());
            }
        }
        return parameters.build();
    }

    @Override
    void check(Decision<?> decision) {
        if (lowest.isPresent()) {
            decision.checkAnswer(lowest.get(), "the lowest level");
            for (CutOff<V> cutOff : cutOffs) {
                decision.checkAnswer(cutOff.level(), "a cut-off");
            }
        } else if (!(decision instanceof NumberDecision)) {
            throw new IllegalArgumentException("The decision (" + decision.id()
                    + ") answers with a level, but its scorecard has no cut-offs.\nMaybe add cutOffs(...).");
        }
    }

    @Override
    int decimals(NumberDecision decision, Compiler compiler) {
        return scoreDecimals(compiler::value);
    }

    private int scoreDecimals(Function<Parameter, Decimal> inForce) {
        int decimals = inForce.apply(initialScore).value().scale();
        for (Characteristic characteristic : characteristics) {
            for (Decimal score : scores(characteristic, inForce)) {
                decimals = Math.max(decimals, score.value().scale());
            }
        }
        for (CutOff<?> cutOff : cutOffs) {
            decimals = Math.max(decimals, inForce.apply(cutOff.score()).value().scale());
        }
        return Math.max(0, decimals);
    }

    private static List<Decimal> scores(Characteristic characteristic, Function<Parameter, Decimal> inForce) {
        Decimal weight = inForce.apply(characteristic.weight());
        List<Decimal> scores = new ArrayList<>();
        for (Characteristic.Attribute attribute : characteristic.attributes()) {
            scores.add(inForce.apply(attribute.points()).times(weight));
        }
        characteristic.otherwise().ifPresent(p -> scores.add(inForce.apply(p).times(weight)));
        return scores;
    }

    @Override
    void compile(LogicCompiler compiler) {
        Plan.Decided decided = compiler.decided();
        checkWeights(decided.decision(), compiler);
        Check gate = gate().map(compiler::compile).orElseGet(() -> new Check.Any(new Check[0]));
        int decimals = decided.kind == Plan.Kind.NUMBER ? decided.number().decimals() : scoreDecimals(compiler::value);
        List<CompiledScore.Line> lines = new ArrayList<>();
        boolean gaps = false;
        long least = CompiledLogic.scaled(compiler.value(initialScore), decimals);
        long most = least;
        for (Characteristic characteristic : characteristics) {
            List<Decimal> exact = scores(characteristic, compiler::value);
            long[] scores = new long[exact.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = CompiledLogic.scaled(exact.get(i), decimals);
            }
            least = Math.addExact(least, scores.length == 0 ? 0 : Longs.min(scores));
            most = Math.addExact(most, scores.length == 0 ? 0 : Longs.max(scores));
            gaps |= characteristic.otherwise().isEmpty();
            lines.add(new CompiledScore.Line(
                    characteristic.id(),
                    characteristic.attributes().stream()
                            .map(a -> compiler.compile(a.condition()))
                            .toArray(Check[]::new),
                    scores));
        }
        long[] bounds = new long[cutOffs.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = CompiledLogic.scaled(compiler.value(cutOffs.get(i).score()), decimals);
            if (i > 0 && bounds[i] <= bounds[i - 1]) {
                throw new IllegalArgumentException(
                        "The cut-offs of the decision (" + decided.decision().id()
                                + ") must rise, but " + cutOffs.get(i) + " follows "
                                + cutOffs.get(i - 1) + ".");
            }
        }
        List<Integer> cutStates = new ArrayList<>();
        lowest.ifPresent(level -> cutStates.add(decided.outcomeOf(level).state()));
        for (CutOff<V> cutOff : cutOffs) {
            cutStates.add(decided.outcomeOf(cutOff.level()).state());
        }
        int[] reads = compiler.reads();
        boolean mayNotApply = terms.gate.isPresent() || (gaps && compiler.mayNotApply(reads));
        Set<Integer> states = new TreeSet<>(cutStates);
        Plan.NumberLine number = null;
        if (decided.kind == Plan.Kind.NUMBER) {
            number = decided.number();
            checkRange(decided, least, most, decimals);
            checkStep(decided, lines, CompiledLogic.scaled(compiler.value(initialScore), decimals));
            for (int state = number.cells().stateOf(least, decimals);
                    state <= number.cells().stateOf(most, decimals);
                    state++) {
                if (number.cells().isPossible(state)) {
                    states.add(state);
                }
            }
        } else {
            number = new Plan.NumberLine(
                    new NumberCells(Set.of(), Domain.numbers("(-inf, inf)", Unit.POINTS)), decimals);
        }
        CompiledScore compiled = new CompiledScore(
                this,
                reads,
                gate,
                CompiledLogic.scaled(compiler.value(initialScore), decimals),
                lines.toArray(new CompiledScore.Line[0]),
                bounds,
                Ints.toArray(cutStates),
                number);
        if (mayNotApply) {
            states.add(0);
        }
        compiled.answers(compiler.answers(reads));
        decided.compile(compiled, Ints.toArray(states), 0);
    }

    private void checkWeights(Decision<?> decision, LogicCompiler compiler) {
        terms.weightsSum.ifPresent(expected -> {
            Decimal sum = sizeOf(characteristics, c -> compiler.value(c.weight()));
            if (!sum.equals(expected)) {
                throw new IllegalArgumentException("The weights of the decision (" + decision.id() + ") must add up to "
                        + expected + ", but "
                        + weights(characteristics, compiler)
                        + " is " + sum + ".\nMaybe set the other weights, too.");
            }
        });
        terms.limit.ifPresent(limit -> {
            List<Characteristic> opinions = characteristics.stream()
                    .filter(Characteristic::isSubjective)
                    .toList();
            Decimal theirs = sizeOf(opinions, c -> size(compiler.value(c.weight())));
            Decimal all = sizeOf(characteristics, c -> size(compiler.value(c.weight())));
            if (opinions.size() > limit.count || theirs.compareTo(limit.share.times(all)) > 0) {
                throw new IllegalArgumentException("At most " + limit.count
                        + " characteristics of the decision (" + decision.id()
                        + ") may be subjective, with at most " + limit.share + " of the weight together, but there are "
                        + opinions.size() + ": " + weights(opinions, compiler) + " is " + theirs + " of " + all
                        + ".\nMaybe lower their weights, or put facts in the place of opinions.");
            }
        });
    }

    private static Decimal sizeOf(List<Characteristic> some, Function<Characteristic, Decimal> weight) {
        return some.stream().map(weight).reduce(Decimal.ZERO, Decimal::plus);
    }

    private static Decimal size(Decimal weight) {
        return weight.isNegative() ? weight.negated() : weight;
    }

    private static String weights(List<Characteristic> some, LogicCompiler compiler) {
        return some.stream().map(c -> c.id() + " " + compiler.value(c.weight())).collect(Collectors.joining(" + "));
    }

    private static void checkRange(Plan.Decided decided, long lowest, long highest, int decimals) {
        Domain.Numbers domain = ((NumberDecision) decided.decision()).domain();
        for (long extreme : new long[] {lowest, highest}) {
            Decimal score = Decimal.of(BigDecimal.valueOf(extreme, decimals));
            if (!domain.range().contains(score)) {
                throw new IllegalArgumentException(
                        "The scorecard of the decision (" + decided.decision().id() + ") can reach the score " + score
                                + ", which is outside the decision's domain: " + domain);
            }
        }
    }

    /** All scores are multiples of the step when the first one of each line adds up to one and all others differ by one. */
    private static void checkStep(Plan.Decided decided, List<CompiledScore.Line> lines, long initial) {
        Domain.Numbers domain = ((NumberDecision) decided.decision()).domain();
        if (domain.step().isEmpty()) {
            return;
        }
        BigDecimal step = domain.step().get().value();
        List<Long> multiples = new ArrayList<>();
        long first = initial;
        for (CompiledScore.Line line : lines) {
            for (long score : line.scores()) {
                multiples.add(score - line.scores()[0]);
            }
            first += line.scores().length > 0 ? line.scores()[0] : 0;
        }
        multiples.add(first);
        int decimals = decided.number().decimals();
        if (multiples.stream()
                .anyMatch(m -> BigDecimal.valueOf(m, decimals).remainder(step).signum() != 0)) {
            throw new IllegalArgumentException("The scorecard of the decision ("
                    + decided.decision().id() + ") can reach scores that are no multiple of the step of its domain: "
                    + domain);
        }
    }

    @Override
    List<Explanation> describe(Decision<?> decision, Describer describer) {
        ImmutableList.Builder<Explanation> described = ImmutableList.builder();
        gate().ifPresent(gate -> described.add(describer.node(
                Explanation.Kind.ROW,
                Wording.message("describe.row-first")
                        .with("value", Describer.output(decision, gateOutput()))
                        .with("condition", describer.words(gate)),
                describer.parameterSource(gate),
                List.of())));
        for (Characteristic characteristic : characteristics) {
            Parameter weight = describer.inForce(characteristic.weight());
            ImmutableList.Builder<Explanation> attributes = ImmutableList.builder();
            for (Characteristic.Attribute attribute : characteristic.attributes()) {
                attributes.add(describer.node(
                        Explanation.Kind.CONDITION,
                        Wording.message("describe.points")
                                .with(
                                        "points",
                                        describer.inForce(attribute.points()).value())
                                .with("condition", describer.words(attribute.condition())),
                        describer.parameterSource(attribute.condition()),
                        List.of()));
            }
            characteristic
                    .otherwise()
                    .ifPresent(p -> attributes.add(describer.node(
                            Explanation.Kind.CONDITION,
                            Wording.message("describe.points-otherwise")
                                    .with("points", describer.inForce(p).value()),
                            Optional.empty(),
                            List.of())));
            described.add(describer.node(
                    Explanation.Kind.ROW,
                    Wording.message("describe.characteristic")
                            .with("characteristic", characteristic.label())
                            .with("weight", weight.value()),
                    characteristic.source().or(weight::source),
                    attributes.build()));
        }
        lowest.ifPresent(level -> described.add(describer.node(
                Explanation.Kind.ROW,
                Wording.message("describe.lowest").with("level", Wording.answer(decision, level)),
                Optional.empty(),
                List.of())));
        for (CutOff<?> cutOff : cutOffs) {
            Parameter score = describer.inForce(cutOff.score());
            described.add(describer.node(
                    Explanation.Kind.ROW,
                    Wording.message("describe.cut-off")
                            .with("level", Wording.answer(decision, cutOff.level()))
                            .with("bound", score.value()),
                    score.source(),
                    List.of()));
        }
        return described.build();
    }

    /** Returns what a scorecard with a gate answers where the gate holds. */
    private Output<V> gateOutput() {
        return new Output<>(Optional.empty(), terms.gate.map(Gate::reason));
    }

    @Override
    public String toString() {
        return "scorecard from "
                + initialScore
                + terms.gate
                        .map(g -> ", not when " + g.condition() + " (" + g.reason() + ")")
                        .orElse("")
                + ": "
                + characteristics.stream().map(Characteristic::toString).collect(Collectors.joining("; "))
                + lowest.map(level -> "; below -> " + Canonical.answer(level)).orElse("")
                + cutOffs.stream().map(c -> "; " + c).collect(Collectors.joining());
    }
}

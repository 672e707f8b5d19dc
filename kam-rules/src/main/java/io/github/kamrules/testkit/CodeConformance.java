package io.github.kamrules.testkit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.decision.CaseSpace;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberOperand;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.decision.TextInput;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tries a rule in code with all combinations of what it reads, since code is the one kind of rule that nobody can look into.
 *
 * <pre>{@code
 * CodeConformance.of(CREDIT_RISK, SCORING).around(OVERDUE, "0.20").rising(OVERDUE).check();
 * }</pre>
 *
 * <p>It must be total: it answers every case with an answer of its decision, throws nothing, and reads only what it declared.
 * It must be deterministic: it answers the same when asked again in another order, and when four threads ask at once. It must
 * be monotone where that is declared.
 *
 * <p>Levels, flags and sets of up to five levels are tried with all that they can be, numbers of up to a hundred steps as well.
 * Other numbers, dates and texts are tried with the ends of their domains and some in between, unless their values are
 * declared. A decision that is read may also not apply. Where all that makes more combinations than {@link #atMost cases}, so
 * many of them are drawn, the same whenever the seed is the same, so that each value is among them.
 *
 * <p>Each method returns a new object. Immutable, and thread-safe as far as the code is.
 *
 * @param <V> the type of the answer
 */
public final class CodeConformance<V> {

    private static final int DEFAULT_CASES = 10_000;

    private final Decision<V> decision;
    private final Code<V> code;
    private final ImmutableSet<Operand> applying;
    private final ImmutableListMultimap<String, Object> declared;
    private final ImmutableListMultimap<String, Decimal> bounds;
    private final ImmutableMap<Operand, Boolean> directions;
    private final int most;
    private final long seed;

    private CodeConformance(
            Decision<V> decision,
            Code<V> code,
            ImmutableSet<Operand> applying,
            ImmutableListMultimap<String, Object> declared,
            ImmutableListMultimap<String, Decimal> bounds,
            ImmutableMap<Operand, Boolean> directions,
            int most,
            long seed) {
        this.decision = decision;
        this.code = code;
        this.applying = applying;
        this.declared = declared;
        this.bounds = bounds;
        this.directions = directions;
        this.most = most;
        this.seed = seed;
    }

    /**
     * Returns the check of a rule in code.
     *
     * @param <V> the type of the answer
     * @param decision the decision that it answers
     * @param code the rule
     * @return the check
     */
    public static <V> CodeConformance<V> of(Decision<V> decision, Code<V> code) {
        return new CodeConformance<>(
                decision,
                code,
                ImmutableSet.of(),
                ImmutableListMultimap.of(),
                ImmutableListMultimap.of(),
                ImmutableMap.of(),
                DEFAULT_CASES,
                0);
    }

    /**
     * Returns the check of a rule in code of a policy. Decisions that it reads and that always apply under the policy are not
     * tried as "not applicable".
     *
     * @param <V> the type of the answer
     * @param policy the policy
     * @param decision a decision of the policy that code answers
     * @return the check
     * @throws IllegalArgumentException if the policy does not define the decision, or it is not answered by code
     */
    public static <V> CodeConformance<V> of(Policy policy, Decision<V> decision) {
        DecisionGraph graph = policy.graph();
        if (!(graph.logic(decision) instanceof Code<V> code)) {
            throw new IllegalArgumentException(
                    "The decision (" + decision.id()
                            + ") is not answered by code.\nMaybe nothing needs to be tried: rules that are data are checked as a whole.");
        }
        CodeConformance<V> check = of(decision, code);
        CaseSpace space = CaseSpace.of(graph);
        for (Operand operand : code.operands()) {
            if (operand instanceof Decision<?> read && alwaysApplies(space, read)) {
                check = check.alwaysApplies(read);
            }
        }
        return check;
    }

    private static boolean alwaysApplies(CaseSpace space, Decision<?> read) {
        try {
            return space.notApplicable(read).isEmpty();
        } catch (CaseSpace.TooLargeException e) {
            return false;
        }
    }

    /**
     * Returns this check with the only numbers that an operand is tried with.
     *
     * @param operand an operand of the code
     * @param values the numbers as decimal text, at least one
     * @return the check
     */
    public CodeConformance<V> values(NumberOperand operand, String... values) {
        return declaring(operand, Arrays.stream(values).map(Decimal::of).toList());
    }

    /**
     * Returns this check with the only dates that an operand is tried with.
     *
     * @param operand an operand of the code
     * @param values the dates, at least one
     * @return the check
     */
    public CodeConformance<V> values(DateInput operand, LocalDate... values) {
        return declaring(operand, Arrays.asList(values));
    }

    /**
     * Returns this check with the only texts that an operand is tried with. Without them, texts that nobody thought of are
     * tried, which code has to answer as well.
     *
     * @param operand an operand of the code
     * @param values the texts, at least one
     * @return the check
     */
    public CodeConformance<V> values(TextInput operand, String... values) {
        return declaring(operand, Arrays.asList(values));
    }

    private CodeConformance<V> declaring(Operand operand, Collection<?> values) {
        require(operand);
        checkArgument(!values.isEmpty(), "The operand (%s) must be tried with one value at least.", operand.id());
        return new CodeConformance<>(
                decision,
                code,
                applying,
                ImmutableListMultimap.<String, Object>builder()
                        .putAll(declared)
                        .putAll(operand.id(), values)
                        .build(),
                bounds,
                directions,
                most,
                seed);
    }

    /**
     * Returns this check with bounds that the code has: the operand is also tried there, and just below and above.
     *
     * @param operand an operand of the code
     * @param values the bounds as decimal text
     * @return the check
     */
    public CodeConformance<V> around(NumberOperand operand, String... values) {
        require(operand);
        return new CodeConformance<>(
                decision,
                code,
                applying,
                declared,
                ImmutableListMultimap.<String, Decimal>builder()
                        .putAll(bounds)
                        .putAll(
                                operand.id(),
                                Arrays.stream(values).map(Decimal::of).toList())
                        .build(),
                directions,
                most,
                seed);
    }

    /**
     * Returns this check with a decision that always applies, so that "not applicable" is not tried for it.
     *
     * @param read a decision that the code reads
     * @return the check
     */
    public CodeConformance<V> alwaysApplies(Decision<?> read) {
        require(read);
        return new CodeConformance<>(
                decision,
                code,
                ImmutableSet.<Operand>builder().addAll(applying).add(read).build(),
                declared,
                bounds,
                directions,
                most,
                seed);
    }

    /**
     * Returns this check with an operand with which the answer rises: as it rises, all else as it is, the answer never falls.
     * A set never loses a level. Cases in which either does not apply are not compared.
     *
     * @param operand an operand of the code whose values have an order
     * @return the check
     * @throws IllegalArgumentException if there is no order, in the operand or in the answers
     */
    public CodeConformance<V> rising(Operand operand) {
        return monotone(operand, true);
    }

    /**
     * Returns this check with an operand with which the answer falls: as it rises, all else as it is, the answer never rises.
     *
     * @param operand an operand of the code whose values have an order
     * @return the check
     * @throws IllegalArgumentException if there is no order, in the operand or in the answers
     */
    public CodeConformance<V> falling(Operand operand) {
        return monotone(operand, false);
    }

    private CodeConformance<V> monotone(Operand operand, boolean rising) {
        require(operand);
        checkArgument(
                samples(operand).ordered(),
                "The operand (%s) has no order, so that nothing can rise or fall with it.",
                operand.id());
        checkArgument(
                !(decision instanceof LevelDecision<?> level) || level.scale().isOrdered(),
                "The answers of the decision (%s) have no order, so that they cannot rise or fall.",
                decision.id());
        return new CodeConformance<>(
                decision,
                code,
                applying,
                declared,
                bounds,
                ImmutableMap.<Operand, Boolean>builder()
                        .putAll(directions)
                        .put(operand, rising)
                        .buildKeepingLast(),
                most,
                seed);
    }

    /**
     * Returns this check with another limit of cases than 10,000.
     *
     * @param cases the most cases to try, at least 1
     * @return the check
     */
    public CodeConformance<V> atMost(int cases) {
        checkArgument(cases >= 1, "The most cases to try (%s) must be at least 1.", cases);
        return new CodeConformance<>(decision, code, applying, declared, bounds, directions, cases, seed);
    }

    /**
     * Returns this check with another seed, which draws other cases where not all are tried.
     *
     * @param newSeed any number; 0 unless it is set
     * @return the check
     */
    public CodeConformance<V> seed(long newSeed) {
        return new CodeConformance<>(decision, code, applying, declared, bounds, directions, most, newSeed);
    }

    private void require(Operand operand) {
        checkArgument(
                code.operands().contains(operand),
                "The code (%s) does not declare that it reads (%s); it reads %s.",
                code.id(),
                operand.id(),
                code.operands().stream().map(Operand::id).toList());
    }

    private Samples samples(Operand operand) {
        return Samples.of(operand, declared.get(operand.id()), bounds.get(operand.id()), !applying.contains(operand));
    }

    /**
     * Tries the code and throws if anything is wrong.
     *
     * @return the report, which has found nothing
     * @throws AssertionError if anything was found; the message names the code and, for each thing found, a case and the
     *     answers there
     */
    @CanIgnoreReturnValue
    public ConformanceReport check() {
        return report().check();
    }

    /**
     * Tries the code.
     *
     * @return what was found
     */
    public ConformanceReport report() {
        List<Samples> samples =
                ImmutableSet.copyOf(code.operands()).stream().map(this::samples).toList();
        DecisionGraph.Builder builder = DecisionGraph.builder().decide(decision, code);
        samples.forEach(it -> it.into(builder));
        DecisionGraph graph = builder.build();
        Combinations cases = new Combinations(samples, most, seed);
        Trial trial = new Trial(
                cases.size(), i -> answer(graph, cases.values(cases.picks(i))), i -> cases.text(cases.picks(i)));
        trial.run();
        for (int i = 0; i < cases.size(); i++) {
            Verdict<?> verdict = ((Answer) trial.answers().get(i)).verdict();
            if (verdict instanceof Verdict.Failed<?> failed) {
                String detail = failed.failure().detail();
                trial.add(ConformanceReport.Kind.TOTAL, detail, i, Shown.oneLine(detail));
            }
        }
        directions.forEach((operand, rising) -> tryDirection(trial, graph, cases, operand, rising));
        return new ConformanceReport(
                "code (" + code.id() + ", version " + code.version() + ")", cases.told(), trial.violations());
    }

    /** A verdict that shows itself after "it". */
    private record Answer(Verdict<?> verdict) {
        @Override
        public String toString() {
            return verdict.match(
                    it -> "decided (" + Shown.answer(it.answer()) + ")",
                    it -> "did not apply",
                    it -> "was undecided",
                    it -> "failed: " + Shown.oneLine(it.failure().detail()));
        }
    }

    private Answer answer(DecisionGraph graph, InputValues values) {
        return new Answer(graph.decide(values).verdict(decision));
    }

    private void tryDirection(Trial trial, DecisionGraph graph, Combinations cases, Operand operand, boolean rising) {
        int place = cases.place(operand);
        int values = cases.samples(place).values();
        for (int i = 0; i < cases.size(); i++) {
            int[] picks = cases.picks(i);
            if (cases.all() && picks[place] != 0) {
                continue; // the case with the lowest value goes through all of them
            }
            int before = -1;
            Optional<V> last = Optional.empty();
            for (int value = 0; value < values; value++) {
                picks[place] = value;
                Optional<V> answer =
                        graph.decide(cases.values(picks)).verdict(decision).value();
                if (last.isPresent()
                        && answer.isPresent()
                        && !(rising ? isAtMost(last.get(), answer.get()) : isAtMost(answer.get(), last.get()))) {
                    trial.add(
                            ConformanceReport.Kind.MONOTONE,
                            operand.id(),
                            i,
                            "it should " + (rising ? "rise" : "fall") + " with (" + operand.id() + "): for "
                                    + cases.samples(place).get(before).text() + " it decided ("
                                    + Shown.answer(last.get()) + "), and for "
                                    + cases.samples(place).get(value).text() + " (" + Shown.answer(answer.get())
                                    + ")");
                    break;
                }
                if (answer.isPresent()) {
                    before = value;
                    last = answer;
                }
            }
        }
    }

    private boolean isAtMost(V low, V high) {
        if (decision instanceof LevelDecision<?> level) {
            return level.scale().values().indexOf(low) <= level.scale().values().indexOf(high);
        } else if (decision instanceof SetDecision<?>) {
            return ((Set<?>) high).containsAll((Set<?>) low);
        }
        return ((Decimal) low).compareTo((Decimal) high) <= 0;
    }

    @Override
    public String toString() {
        return "check of code (" + code.id() + ", version " + code.version() + ")";
    }
}

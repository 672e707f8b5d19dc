package io.github.kamrules.calibrate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rates that a policy assumes, against what a firm has counted itself.
 *
 * <p>For example, the success rates of the standard policy against the offers of two years:
 *
 * <pre>{@code
 * RateCalibration rates = RateCalibration.builder(policy, LIFECYCLE_STAGE, "offers of 2024 and 2025")
 *         .prior(StandardParameters.SUCCESS_RATE_PROSPECT, LifecycleStages.POTENTIAL, LifecycleStages.TARGET)
 *         .prior(StandardParameters.SUCCESS_RATE_FIRST_TIME, LifecycleStages.FIRST_TIME)
 *         .counted(LifecycleStages.TARGET, Proportion.of(5, 120))
 *         .counted(LifecycleStages.FIRST_TIME, Proportion.of(9, 31))
 *         .build();
 * rates.toText(Locale.ENGLISH);
 * }</pre>
 *
 * <p>The level of a case is that at the time of the attempt, not that of today: who has bought is a customer now.
 *
 * <p>Each line proposes a value: the prior counts as some cases of one's own ({@link #PRIOR_WEIGHT}), so that few own cases move
 * it little, and many replace it. Immutable and thread-safe.
 */
public final class RateCalibration {

    /** The prior counts as so many cases of one's own. Its value is 10. */
    public static final Parameter PRIOR_WEIGHT = Parameter.of(
            "calibrate.prior-weight",
            "10",
            KnowledgeSource.assumed("a rate without a named study is worth no more than ten cases of one's own"));

    private static final int PLACES = 4;

    private final Policy policy;
    private final String sample;
    private final Parameter smallSample;
    private final ImmutableList<Line> lines;
    private final ImmutableList<Reversal> reversals;

    /** A prior and the cases of its levels. Immutable and thread-safe. */
    public static final class Line {
        private final Parameter prior;
        private final ImmutableList<TextKey> levels;
        private final Proportion cases;
        private final boolean small;
        private final Parameter proposal;

        private Line(
                Parameter prior,
                ImmutableList<TextKey> levels,
                Proportion cases,
                boolean small,
                Parameter weight,
                String sample) {
            this.prior = prior;
            this.levels = levels;
            this.cases = cases;
            this.small = small;
            this.proposal = prior.withValue(
                    shrunk(prior, cases, weight).toString(),
                    KnowledgeSource.company(sample + ": " + cases + ", with " + prior.value() + " as " + weight.value()
                            + " cases more"));
        }

        private static Decimal shrunk(Parameter prior, Proportion cases, Parameter weight) {
            return Ratio.of(
                            Decimal.of(cases.hits()).plus(prior.value().times(weight.value())),
                            Decimal.of(cases.total()).plus(weight.value()))
                    .toDecimal(PLACES);
        }

        /**
         * Returns the prior, with the value that is in force in the policy.
         *
         * @return a named parameter
         */
        public Parameter prior() {
            return prior;
        }

        /**
         * Returns the levels of which it is the rate.
         *
         * @return their labels, in the order in which they were given
         */
        public List<TextKey> levels() {
            return levels;
        }

        /**
         * Returns the cases of these levels.
         *
         * @return how many were tried and how many came true
         */
        public Proportion cases() {
            return cases;
        }

        /**
         * Returns whether there are too few cases to rely on.
         *
         * @return true if the sample is small
         */
        public boolean small() {
            return small;
        }

        /**
         * Returns whether the cases agree with the prior.
         *
         * @return true if it lies in the interval of the cases, as it always does without cases
         */
        public boolean agrees() {
            return cases.interval().contains(prior.value());
        }

        /**
         * Returns the proposed value: the hits by the total, both with the prior counted as some cases more, rounded half-even to
         * 4 digits after the point. It lies between the prior and the observed rate.
         *
         * @return the prior with the proposed value, whose source names the sample; pass it on to
         *     {@link Policy.Builder#set(Parameter, String, KnowledgeSource)}
         */
        public Parameter proposal() {
            return proposal;
        }

        @Override
        public String toString() {
            return prior + ": " + cases + ", proposed " + proposal.value();
        }
    }

    /**
     * Two lines whose observed rates are the other way round than their priors. Immutable and thread-safe.
     *
     * @param lower the line of the lower prior and the higher rate
     * @param higher the line of the higher prior and the lower rate
     */
    public record Reversal(Line lower, Line higher) {

        /**
         * Makes a reversal.
         *
         * @param lower the line of the lower prior and the higher rate
         * @param higher the line of the higher prior and the lower rate
         */
        public Reversal {
            requireNonNull(lower, "lower");
            requireNonNull(higher, "higher");
        }

        /**
         * Returns whether the cases of the two leave little doubt.
         *
         * @return true if their intervals have no number in common; false if it may be chance
         */
        public boolean clear() {
            return lower.cases().apartFrom(higher.cases());
        }
    }

    private <T> RateCalibration(Builder<T> builder) {
        policy = builder.policy;
        sample = builder.sample;
        smallSample = builder.smallSample;
        lines = builder.lines();
        reversals = reversals(lines);
    }

    private static ImmutableList<Reversal> reversals(List<Line> lines) {
        ImmutableList.Builder<Reversal> found = ImmutableList.builder();
        for (Line lower : lines) {
            for (Line higher : lines) {
                if (lower.prior().value().compareTo(higher.prior().value()) < 0
                        && lower.cases().compareRate(higher.cases()) > 0) {
                    found.add(new Reversal(lower, higher));
                }
            }
        }
        return found.build();
    }

    /**
     * Returns an empty builder.
     *
     * @param policy the policy whose rates are looked at
     * @param decision the decision whose levels the rates belong to
     * @param sample what was counted, as in "offers of 2024 and 2025"; it becomes part of the source of the proposals
     * @param <T> the type of the levels
     * @return the builder
     * @throws IllegalArgumentException if the sample is blank, or the decision is not in the policy
     */
    public static <T> Builder<T> builder(Policy policy, LevelDecision<T> decision, String sample) {
        return new Builder<>(policy, decision, sample);
    }

    /**
     * Returns the rates.
     *
     * @return a line for each prior, in the order in which they were given
     */
    public List<Line> lines() {
        return lines;
    }

    /**
     * Returns where the order of the priors does not hold in the cases.
     *
     * @return the pairs that are the other way round; empty if the order holds, so far as there are cases
     */
    public List<Reversal> reversals() {
        return reversals;
    }

    /**
     * Returns the result for people to read.
     *
     * @param locale the language
     * @return a line for each prior and for each warning, each ending with a line break
     */
    public String toText(Locale locale) {
        Words words = Words.of(policy.texts(), locale);
        words.line(title(words));
        for (Line line : lines) {
            words.line("  "
                    + words.say(
                            "rate-line",
                            Map.of(
                                    "levels", words.labels(line.levels()),
                                    "cases", words.counted(line.cases()),
                                    "prior", words.percent(line.prior().value()),
                                    "agrees", verdict(words, line),
                                    "proposal", words.percent(line.proposal().value()))));
        }
        notes(words).forEach(note -> words.line("  " + note));
        return words.toString();
    }

    /**
     * Returns the result as a table in Markdown.
     *
     * @param locale the language
     * @return the table and the warnings, ending with a line break
     */
    public String toMarkdown(Locale locale) {
        Words words = Words.of(policy.texts(), locale);
        words.line(title(words)).line("");
        words.header(List.of(
                words.say("levels"),
                words.say("parameter"),
                words.say("prior"),
                words.say("cases"),
                words.say("verdict"),
                words.say("proposal")));
        for (Line line : lines) {
            words.row(List.of(
                    words.labels(line.levels()),
                    "`" + line.prior().id().orElseThrow() + "`",
                    words.percent(line.prior().value()),
                    words.counted(line.cases()),
                    verdict(words, line),
                    words.percent(line.proposal().value())));
        }
        words.line("");
        notes(words).forEach(note -> words.line("- " + note));
        return words.toString();
    }

    private String title(Words words) {
        return words.say("rates", Map.of("policy", policy.id(), "version", policy.version(), "sample", sample));
    }

    private static String verdict(Words words, Line line) {
        return words.say(line.cases().total() == 0 ? "untried" : line.agrees() ? "agrees" : "differs");
    }

    private List<String> notes(Words words) {
        List<String> notes = new ArrayList<>();
        List<String> small = lines.stream()
                .filter(Line::small)
                .map(line -> words.sample(words.labels(line.levels()), line.cases()))
                .toList();
        if (!small.isEmpty()) {
            notes.add(words.small(small, smallSample));
        }
        for (Reversal reversal : reversals) {
            notes.add(words.say(
                    reversal.clear() ? "reversed" : "reversed-perhaps",
                    Map.of(
                            "lower", words.labels(reversal.lower().levels()),
                            "higher", words.labels(reversal.higher().levels()))));
        }
        long counted = lines.stream().filter(line -> line.cases().total() > 0).count();
        if (reversals.isEmpty() && counted > 1) {
            notes.add(words.say("order-holds"));
        }
        return notes;
    }

    /**
     * Returns the result in English.
     *
     * @return as {@link #toText}
     */
    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }

    /**
     * Collects priors and cases. For one thread.
     *
     * @param <T> the type of the levels
     */
    public static final class Builder<T> {
        private final Policy policy;
        private final LevelDecision<T> decision;
        private final String sample;
        private final Map<String, List<T>> levels = new LinkedHashMap<>();
        private final Map<T, Proportion> cases = new LinkedHashMap<>();
        private Parameter smallSample = Proportion.SMALL_SAMPLE;
        private Parameter priorWeight = PRIOR_WEIGHT;

        private Builder(Policy policy, LevelDecision<T> decision, String sample) {
            this.policy = requireNonNull(policy, "policy");
            this.decision = requireNonNull(decision, "decision");
            this.sample = sample;
            checkArgument(
                    !sample.isBlank(),
                    "The sample must be named.\nMaybe say what was counted, as in \"offers of 2024 and 2025\".");
            checkArgument(
                    policy.graph().decisions().contains(decision),
                    "There is no decision (%s) in the %s.",
                    decision,
                    policy);
        }

        /**
         * Adds a rate that the policy assumes.
         *
         * @param prior a named parameter of the policy; the value in force there counts
         * @param ofLevels the levels of which it is the rate
         * @return this builder
         * @throws IllegalArgumentException if the policy has no such parameter, its value there is not within [0, 1], there is no
         *     level, or a level has a prior already
         */
        @SafeVarargs
        @CanIgnoreReturnValue
        public final Builder<T> prior(Parameter prior, T... ofLevels) {
            Parameter inForce = inForce(prior);
            String id = inForce.id().orElseThrow();
            checkArgument(
                    !inForce.value().isNegative() && inForce.value().compareTo(Decimal.ONE) <= 0,
                    "The parameter (%s) must be a rate within [0, 1], but its value in the %s is %s.",
                    id,
                    policy,
                    inForce.value());
            checkArgument(ofLevels.length > 0, "The prior (%s) must have at least one level.", id);
            checkArgument(!levels.containsKey(id), "The prior (%s) was already added.", id);
            List<T> own = new ArrayList<>();
            for (T level : ofLevels) {
                decision.scale().indexOf(level);
                checkArgument(
                        !own.contains(level) && priorOf(level).isEmpty(),
                        "The level (%s) of the decision (%s) has a prior already.",
                        decision.scale().idOf(level),
                        decision);
                own.add(level);
            }
            levels.put(id, own);
            return this;
        }

        private Parameter inForce(Parameter prior) {
            Parameter inForce = prior.id().map(policy.graph().parameters()::get).orElse(null);
            checkArgument(
                    inForce != null, "The %s has no parameter (%s).\nMaybe its rules do not use it.", policy, prior);
            return requireNonNull(inForce);
        }

        private Optional<String> priorOf(T level) {
            return levels.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(level))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        /**
         * Adds cases of a level to those added before.
         *
         * @param level the level at the time of the attempts; it needs a prior
         * @param counted how many came true, and how many were tried
         * @return this builder
         * @throws IllegalArgumentException if the level is not of the scale of the decision
         */
        @CanIgnoreReturnValue
        public Builder<T> counted(T level, Proportion counted) {
            decision.scale().indexOf(level);
            cases.merge(level, counted, Proportion::plus);
            return this;
        }

        /**
         * Adds one case.
         *
         * @param level the level at the time of the attempt; it needs a prior
         * @param won whether the attempt succeeded
         * @return this builder
         * @throws IllegalArgumentException if the level is not of the scale of the decision
         */
        @CanIgnoreReturnValue
        public Builder<T> attempt(T level, boolean won) {
            return counted(level, Proportion.of(won ? 1 : 0, 1));
        }

        /**
         * Sets how many cases are few; {@link Proportion#SMALL_SAMPLE} otherwise.
         *
         * @param upTo the most cases that are few
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder<T> smallSample(Parameter upTo) {
            smallSample = requireNonNull(upTo, "upTo");
            return this;
        }

        /**
         * Sets how many cases a prior counts as; {@link RateCalibration#PRIOR_WEIGHT} otherwise.
         *
         * @param weight the cases, above zero
         * @return this builder
         * @throws IllegalArgumentException if the value is not above zero
         */
        @CanIgnoreReturnValue
        public Builder<T> priorWeight(Parameter weight) {
            checkArgument(
                    weight.value().isPositive(), "The prior must count as some cases, not as %s.", weight.value());
            priorWeight = weight;
            return this;
        }

        private ImmutableList<Line> lines() {
            ImmutableList.Builder<Line> lines = ImmutableList.builder();
            levels.forEach((id, own) -> {
                Proportion sum = own.stream()
                        .map(level -> cases.getOrDefault(level, Proportion.of(0, 0)))
                        .reduce(Proportion.of(0, 0), Proportion::plus);
                lines.add(new Line(
                        requireNonNull(policy.graph().parameters().get(id)),
                        own.stream().map(decision.scale()::labelOf).collect(ImmutableList.toImmutableList()),
                        sum,
                        sum.small(smallSample),
                        priorWeight,
                        sample));
            });
            return lines.build();
        }

        /**
         * Counts.
         *
         * @return the rates
         * @throws IllegalStateException if there is no prior, or cases were added of a level without one
         */
        public RateCalibration build() {
            checkState(!levels.isEmpty(), "There must be at least one prior.");
            for (T level : cases.keySet()) {
                checkState(
                        priorOf(level).isPresent(),
                        "Cases of the level (%s) were counted, but no prior is for it.\n"
                                + "Maybe leave them out, or name the level with its prior.",
                        decision.scale().idOf(level));
            }
            return new RateCalibration(this);
        }
    }
}

package io.github.kamrules.policy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.check.Check;
import io.github.kamrules.decision.CompoundTable;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fact.FactReader;
import io.github.kamrules.scale.Level;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import io.github.kamrules.verify.Acceptance;
import io.github.kamrules.verify.Finding;
import io.github.kamrules.verify.Guarantee;
import io.github.kamrules.verify.Verification;
import io.github.kamrules.verify.VerifyTexts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A named and versioned set of decisions and strategies: what a company has decided about how it tells its accounts apart
 * and what it does about them.
 *
 * <p>A company starts from a policy and changes what it wants changed, without copying the rest:
 *
 * <pre>{@code
 * Policy ours = StandardPolicy.standard().extend("acme", "2026")
 *     .decide(CREDIT_RISK, FirstMatch.when(OVERDUE.atLeast("0.20"), HIGH).otherwise(LOW))
 *     .set(StandardParameters.LOST_AFTER_DAYS, "500", KnowledgeSource.company("sales board, March 2026"))
 *     .recommend(HOLD_DISCOUNTS, CREDIT_RISK.is(HIGH).and(TIER.is(Tiers.KEY)))
 *     .build();
 * }</pre>
 *
 * <p>{@code build} fails with a clear message if anything is wrong. Immutable and thread-safe: build a policy once and
 * share it.
 */
public final class Policy {

    /** Raised whenever the evaluator itself comes to other verdicts for the same policy and facts. */
    private static final int SEMANTICS_VERSION = 1;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([-.][a-z0-9]+)*");

    private static final ImmutableList<TextBundle> LIBRARY =
            ImmutableList.of(KamTexts.core(), DecisionTexts.bundle(), VerifyTexts.bundle(), PolicyTexts.bundle());

    private final String id;
    private final String version;
    private final DecisionGraph graph;
    private final FactReader facts;
    private final ImmutableList<StrategyRule> strategies;
    private final ImmutableList<CheckRule> checks;
    private final Texts texts;
    private final ImmutableList<TextBundle> bundles;
    private final String fingerprint;
    private final ImmutableList<Guarantee> guarantees;
    private final ImmutableList<Acceptance> acceptances;
    private final ImmutableList<Acceptance> inherited;
    private final Effective effective;
    private final ImmutableList<Origin> origins;
    /** Made when first asked for; two threads may both make it, and make the same. */
    private volatile @Nullable Verification verification;

    private Policy(Builder builder) {
        id = builder.id;
        version = builder.version;
        graph = builder.graph.build();
        facts = FactReader.of(graph);
        strategies = ImmutableList.copyOf(builder.strategies.values());
        checks = ImmutableList.copyOf(builder.checks.values());
        bundles = ImmutableList.copyOf(builder.bundles);
        guarantees = ImmutableList.copyOf(builder.guarantees.values());
        acceptances = ImmutableList.copyOf(builder.acceptances);
        inherited = ImmutableList.copyOf(builder.inherited);
        effective = builder.effective;
        origins = builder.origins.all();
        Texts all = Texts.of(LIBRARY.toArray(TextBundle[]::new));
        for (TextBundle bundle : bundles) {
            all = all.plus(bundle);
        }
        texts = all;
        fingerprint = Hashing.sha256()
                .hashString(canonicalForm(), StandardCharsets.UTF_8)
                .toString();
    }

    /**
     * Returns a builder of a policy without decisions.
     *
     * @param id the id: lower-case words joined by hyphens
     * @param version the version, not blank
     * @return the builder
     */
    public static Builder builder(String id, String version) {
        return new Builder(id, version, DecisionGraph.builder());
    }

    /**
     * Returns a builder of a policy that starts with everything in this one.
     *
     * @param newId the id of the new policy
     * @param newVersion its version, not blank
     * @return the builder
     */
    public Builder extend(String newId, String newVersion) {
        Builder builder = new Builder(newId, newVersion, graph.toBuilder());
        strategies.forEach(rule -> builder.strategies.put(rule.strategy().id(), rule));
        checks.forEach(rule -> builder.checks.put(rule.check().id(), rule));
        builder.bundles.addAll(bundles);
        guarantees.forEach(guarantee -> builder.guarantees.put(guarantee.id(), guarantee));
        builder.inherited.addAll(inherited);
        builder.inherited.addAll(acceptances);
        builder.origins.inherit(origins);
        return builder;
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
     * Returns the version.
     *
     * @return the version
     */
    public String version() {
        return version;
    }

    /**
     * Returns which parts of this policy come from plug-ins, those of the policies that it extends included.
     *
     * @return the parts that are still as a plug-in brought them, in the order in which they were taken
     */
    public List<Origin> origins() {
        return origins;
    }

    /**
     * Returns on which days this policy is in force. It decides alike on every other day, too: {@link PolicyTimeline} chooses
     * the policy of a day.
     *
     * @return the days; every day if nothing is said
     */
    public Effective effective() {
        return effective;
    }

    /**
     * Returns the decisions with their logic.
     *
     * @return the graph; it also holds one decision for each strategy, named {@code recommend.} and the strategy's id, and one for
     *     each check, named {@code check.} and its id
     */
    public DecisionGraph graph() {
        return graph;
    }

    /**
     * Returns the decisions, without those that evaluate the triggers of strategies and the conditions of checks.
     *
     * @return the decisions, each after those that it reads
     */
    public List<Decision<?>> decisions() {
        Set<Decision<?>> triggers = Stream.concat(
                        strategies.stream().map(StrategyRule::decision),
                        checks.stream().map(CheckRule::decision))
                .collect(Collectors.toSet());
        return graph.decisions().stream()
                .filter(decision -> !triggers.contains(decision))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the decision with an id.
     *
     * @param decisionId the id, such as {@code tier}
     * @return the decision, empty if the policy has none of this id
     */
    public Optional<Decision<?>> decision(String decisionId) {
        for (Decision<?> decision : graph.decisions()) {
            if (decision.id().equals(decisionId)) {
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the reader of the facts that the decisions need.
     *
     * @return the reader
     */
    public FactReader facts() {
        return facts;
    }

    /**
     * Returns the strategies with their triggers.
     *
     * @return the strategies, in the order in which they were added
     */
    public List<StrategyRule> strategies() {
        return strategies;
    }

    /**
     * Returns the strategy with an id, and its trigger.
     *
     * @param strategyId the id
     * @return the strategy, empty if the policy has none of this id
     */
    public Optional<StrategyRule> strategy(StrategyId strategyId) {
        return strategies.stream()
                .filter(rule -> rule.strategy().id().equals(strategyId))
                .findFirst();
    }

    /**
     * Returns the strategies to recommend of those whose triggers hold, best first: by the priority of the strategy, then by
     * its id. A strategy that does not go with one above it, or is about the same topic, is left out.
     *
     * @param triggered tells whether the trigger of a strategy of this policy holds
     * @return the strategies to recommend
     */
    public List<StrategyRule> choose(Predicate<? super StrategyRule> triggered) {
        List<StrategyRule> chosen = new ArrayList<>();
        strategies.stream().filter(triggered).sorted(StrategyRule.bestFirst()).forEach(rule -> {
            if (chosen.stream().allMatch(other -> rule.strategy().goesWith(other.strategy()))) {
                chosen.add(rule);
            }
        });
        return chosen;
    }

    /**
     * Returns the checks.
     *
     * @return the checks, each with its condition, in the order in which they were added
     */
    public List<CheckRule> checks() {
        return checks;
    }

    /**
     * Returns the check with an id, and its condition.
     *
     * @param checkId the id
     * @return the check, empty if the policy has none of this id
     */
    public Optional<CheckRule> check(String checkId) {
        return checks.stream().filter(rule -> rule.check().id().equals(checkId)).findFirst();
    }

    /**
     * Returns what this policy promises for every account.
     *
     * @return the guarantees, those of the policy that it extends first
     */
    public List<Guarantee> guarantees() {
        return guarantees;
    }

    /**
     * Returns what a look at all cases finds: where rules have no answer or exclude each other, what never does anything, which
     * promises are broken, strategies that contradict each other, texts and sources that are missing. Of a policy that {@code
     * build} made it holds no error.
     *
     * @return the findings, and the warnings that were accepted
     */
    public Verification verification() {
        Verification known = verification;
        if (known == null) {
            known = new PolicyCheck(this).verify();
            verification = known;
        }
        return known;
    }

    /**
     * Returns the warnings of the verification that this policy accepts, without those of the policies that it extends.
     *
     * @return the acceptances, in the order in which they were added
     */
    public List<Acceptance> acceptances() {
        return acceptances;
    }

    ImmutableList<Acceptance> inheritedAcceptances() {
        return inherited;
    }

    /**
     * Returns the texts in which this policy's decisions and strategies are explained.
     *
     * @return the texts
     */
    public Texts texts() {
        return texts;
    }

    /**
     * Returns which texts that this policy brings up have no words in a language: names of decisions and facts, levels, reasons,
     * strategies, and what its sources say. Where words are missing, those of another language are shown. Words that the
     * library has for every policy are not looked at.
     *
     * @param language the language, taken exactly; for English, what sources say is always there
     * @return the keys, in the order in which they occur
     */
    public List<TextKey> untranslated(Locale language) {
        NeededTexts needed = new NeededTexts(this);
        Set<TextKey> keys = new LinkedHashSet<>(needed.keys());
        if (!language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            keys.addAll(needed.citations());
        }
        return keys.stream()
                .filter(key -> Stream.concat(LIBRARY.stream(), bundles.stream())
                        .noneMatch(bundle -> bundle.pattern(key, language).isPresent()))
                .toList();
    }

    /**
     * Returns the texts that this policy brings along in a language, beyond those that the library has for every policy: names of
     * decisions and facts, levels, reasons, strategies, and what its sources say.
     *
     * @param language the language, taken exactly
     * @return the patterns by key, in the order in which the keys occur; those that the policy does not bring up are left out
     */
    public Map<TextKey, String> wording(Locale language) {
        NeededTexts needed = new NeededTexts(this);
        Set<TextKey> keys = new LinkedHashSet<>(needed.keys());
        keys.addAll(needed.citations());
        ImmutableMap.Builder<TextKey, String> wording = ImmutableMap.builder();
        for (TextKey key : keys) {
            bundles.reverse().stream()
                    .flatMap(bundle -> bundle.pattern(key, language).stream())
                    .findFirst()
                    .ifPresent(pattern -> wording.put(key, pattern));
        }
        return wording.buildOrThrow();
    }

    /**
     * Returns the fingerprint: the SHA-256, in hexadecimal, of everything that can change a verdict or a recommendation.
     * Two policies with the same fingerprint decide alike, whatever they are called. Texts and sources leave it as it is;
     * rules in code count by id and version.
     *
     * @return 64 hexadecimal digits
     */
    public String fingerprint() {
        return fingerprint;
    }

    private String canonicalForm() {
        return "semantics " + SEMANTICS_VERSION + "\n" + graph.canonicalForm()
                + strategies.stream()
                        .map(StrategyRule::strategy)
                        .map(s -> "strategy " + s.id().value() + ": priority " + s.priority() + ", conflicts with "
                                + s.conflictsWith().stream()
                                        .map(StrategyId::value)
                                        .sorted()
                                        .toList()
                                + ", growth route "
                                + s.growthRoute().map(Level::id).orElse("none")
                                + s.topic().map(topic -> ", topic " + topic).orElse("")
                                + ", steps "
                                + s.steps().stream()
                                        .map(step -> step.role() + " " + step.party() + " " + step.startDay() + "+"
                                                + step.durationDays())
                                        .toList()
                                + "\n")
                        .sorted()
                        .collect(Collectors.joining())
                + checks.stream()
                        .map(CheckRule::check)
                        .map(check -> "check " + check.id() + ": " + check.severity()
                                + check.remedy()
                                        .map(by -> ", remedied by " + by.value())
                                        .orElse("") + "\n")
                        .sorted()
                        .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "policy " + id + " " + version;
    }

    /** Collects the parts of a policy. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String version;
        private final DecisionGraph.Builder graph;
        private final Map<StrategyId, StrategyRule> strategies = new LinkedHashMap<>();
        private final Map<String, CheckRule> checks = new LinkedHashMap<>();
        private final List<TextBundle> bundles = new ArrayList<>();
        private final Map<String, Guarantee> guarantees = new LinkedHashMap<>();
        private final List<Acceptance> acceptances = new ArrayList<>();
        private final List<Acceptance> inherited = new ArrayList<>();
        private final Origins origins = new Origins();
        private Effective effective = Effective.ALWAYS;

        private Builder(String id, String version, DecisionGraph.Builder graph) {
            checkArgument(
                    ID.matcher(id).matches(),
                    "The id (%s) of the policy must be lower-case words joined by hyphens, such as acme-2026.",
                    id);
            checkArgument(!version.isBlank(), "The version of the policy (%s) must not be blank.", id);
            this.id = id;
            this.version = version;
            this.graph = graph;
        }

        /**
         * Says on which days the policy is in force. That of a policy that is extended is not taken over.
         *
         * @param days the days
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder effective(Effective days) {
            effective = Objects.requireNonNull(days, "days");
            return this;
        }

        /**
         * Takes a plug-in: whatever it adds to the policy.
         *
         * @param plugin the plug-in
         * @return this builder
         * @throws IllegalArgumentException if it brings what another plug-in brought or the policy itself says, or what it adds
         *     cannot be added; the message names the plug-in
         */
        @CanIgnoreReturnValue
        public Builder take(Plugin plugin) {
            Plugins.idOf(plugin);
            origins.begin(plugin);
            try {
                plugin.addTo(this);
            } catch (RuntimeException | LinkageError e) {
                throw new IllegalArgumentException(
                        "The plug-in " + Origins.named(plugin) + " cannot be added to the policy (" + id + "). "
                                + (e instanceof IllegalArgumentException ? e.getMessage() : "It threw " + e + "."),
                        e);
            } finally {
                origins.end();
            }
            return this;
        }

        /**
         * Adds a decision that the policy does not have yet.
         *
         * @param <V> the type of the answer
         * @param decision the decision
         * @param logic how it is answered
         * @return this builder
         * @throws IllegalArgumentException if the policy already has a decision of this id
         */
        @CanIgnoreReturnValue
        public <V> Builder decide(Decision<V> decision, Logic<V> logic) {
            origins.claim(Origin.Part.DECISION, decision.id());
            graph.decide(decision, logic);
            return this;
        }

        /**
         * Adds the decisions of the output columns of a table, none of which the policy has yet.
         *
         * @param table the table
         * @return this builder
         * @throws IllegalArgumentException if the table has no rows, or the policy already has a decision of one of the ids
         */
        @CanIgnoreReturnValue
        public Builder decide(CompoundTable table) {
            table.decisions().forEach(decision -> origins.claim(Origin.Part.DECISION, decision.id()));
            graph.decide(table);
            return this;
        }

        /**
         * Replaces the logic of a decision. Its defaults go with the old logic: state them again where they are wanted.
         *
         * @param <V> the type of the answer
         * @param decision the decision
         * @param logic how it is answered from now on
         * @return this builder
         * @throws IllegalArgumentException if the policy has no decision of this id
         */
        @CanIgnoreReturnValue
        public <V> Builder replace(Decision<V> decision, Logic<V> logic) {
            origins.claim(Origin.Part.DECISION, decision.id());
            graph.replace(decision, logic);
            return this;
        }

        /**
         * Gives a decision a default for a missing number.
         *
         * @param decision the decision; every other one still sees the fact missing
         * @param fact the fact
         * @param value what the decision takes when the fact is missing, as decimal text
         * @param source where the default comes from
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder defaultFor(Decision<?> decision, NumberInput fact, String value, KnowledgeSource source) {
            origins.claim(Origin.Part.DEFAULT, decision.id() + " for " + fact.id());
            graph.defaultFor(decision, fact, value, source);
            return this;
        }

        /**
         * Gives a decision a default for a missing date.
         *
         * @param decision the decision; every other one still sees the fact missing
         * @param fact the fact
         * @param value what the decision takes when the fact is missing
         * @param source where the default comes from
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder defaultFor(Decision<?> decision, DateInput fact, LocalDate value, KnowledgeSource source) {
            origins.claim(Origin.Part.DEFAULT, decision.id() + " for " + fact.id());
            graph.defaultFor(decision, fact, value, source);
            return this;
        }

        /**
         * Gives a decision a default for a missing level.
         *
         * @param <T> the type of the levels
         * @param decision the decision; every other one still sees the fact missing
         * @param fact the fact
         * @param value what the decision takes when the fact is missing
         * @param source where the default comes from
         * @return this builder
         */
        @CanIgnoreReturnValue
        public <T> Builder defaultFor(Decision<?> decision, LevelInput<T> fact, T value, KnowledgeSource source) {
            origins.claim(Origin.Part.DEFAULT, decision.id() + " for " + fact.id());
            graph.defaultFor(decision, fact, value, source);
            return this;
        }

        /**
         * Gives a decision a default for a missing flag.
         *
         * @param decision the decision; every other one still sees the fact missing
         * @param fact the fact
         * @param value what the decision takes when the fact is missing
         * @param source where the default comes from
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder defaultFor(Decision<?> decision, FlagInput fact, boolean value, KnowledgeSource source) {
            origins.claim(Origin.Part.DEFAULT, decision.id() + " for " + fact.id());
            graph.defaultFor(decision, fact, value, source);
            return this;
        }

        /**
         * Removes every default, so that missing facts stay missing everywhere.
         *
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder withoutDefaults() {
            graph.withoutDefaults();
            return this;
        }

        /**
         * Sets a named parameter to another value, wherever it is used.
         *
         * @param parameter the parameter
         * @param value its value in this policy as decimal text
         * @param source where the value comes from
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder set(Parameter parameter, String value, KnowledgeSource source) {
            parameter.id().ifPresent(name -> origins.claim(Origin.Part.PARAMETER, name));
            graph.set(parameter, value, source);
            return this;
        }

        /**
         * Adds a strategy that the policy does not have yet.
         *
         * @param strategy the strategy
         * @param trigger when it is recommended
         * @return this builder
         * @throws IllegalArgumentException if the policy already has a strategy of this id
         */
        @CanIgnoreReturnValue
        public Builder recommend(Strategy strategy, Condition trigger) {
            checkArgument(
                    !strategies.containsKey(strategy.id()),
                    "The strategy (%s) is in the policy twice.\nMaybe use replaceStrategy to give it another trigger.",
                    strategy.id().value());
            origins.claim(Origin.Part.STRATEGY, strategy.id().value());
            StrategyRule rule = rule(strategy, trigger);
            graph.decide(rule.decision(), logic(rule));
            strategies.put(strategy.id(), rule);
            return this;
        }

        /**
         * Replaces a strategy or its trigger.
         *
         * @param strategy the strategy, with the id of one in the policy
         * @param trigger when it is recommended from now on
         * @return this builder
         * @throws IllegalArgumentException if the policy has no strategy of this id
         */
        @CanIgnoreReturnValue
        public Builder replaceStrategy(Strategy strategy, Condition trigger) {
            checkArgument(
                    strategies.containsKey(strategy.id()),
                    "The strategy (%s) is not in the policy, which has %s.\nMaybe use recommend to add it.",
                    strategy.id().value(),
                    strategies.keySet().stream().map(StrategyId::value).toList());
            origins.claim(Origin.Part.STRATEGY, strategy.id().value());
            StrategyRule rule = rule(strategy, trigger);
            graph.replace(rule.decision(), logic(rule));
            strategies.put(strategy.id(), rule);
            return this;
        }

        /**
         * Removes a strategy, so that it is never recommended. Strategies that conflict with it stay, without that conflict, and so do
         * checks, without that remedy.
         *
         * @param strategy the id of a strategy in the policy
         * @return this builder
         * @throws IllegalArgumentException if the policy has no strategy of this id
         */
        @CanIgnoreReturnValue
        public Builder withdraw(StrategyId strategy) {
            StrategyRule rule = strategies.remove(strategy);
            checkArgument(
                    rule != null,
                    "The strategy (%s) is not in the policy, which has %s.",
                    strategy.value(),
                    strategies.keySet().stream().map(StrategyId::value).toList());
            origins.claim(Origin.Part.STRATEGY, strategy.value());
            graph.remove(Objects.requireNonNull(rule).decision());
            strategies.replaceAll((id, other) -> withoutConflict(other, strategy));
            checks.replaceAll((id, other) -> withoutRemedy(other, strategy));
            return this;
        }

        private static StrategyRule withoutConflict(StrategyRule rule, StrategyId gone) {
            List<StrategyId> conflicts = rule.strategy().conflictsWith();
            if (!conflicts.contains(gone)) {
                return rule;
            }
            List<StrategyId> others =
                    conflicts.stream().filter(id -> !id.equals(gone)).toList();
            Strategy strategy =
                    rule.strategy().toBuilder().conflictsWith(others).build();
            return new StrategyRule(strategy, rule.trigger(), rule.decision());
        }

        private static CheckRule withoutRemedy(CheckRule rule, StrategyId gone) {
            Check check = rule.check();
            return check.remedy().filter(gone::equals).isEmpty()
                    ? rule
                    : new CheckRule(check.toBuilder().remedy(Optional.empty()).build(), rule.when(), rule.decision());
        }

        private static StrategyRule rule(Strategy strategy, Condition trigger) {
            LevelDecision<Recommended> decision =
                    Decision.of("recommend." + strategy.id().value(), Recommended.SCALE);
            return new StrategyRule(strategy, trigger, decision);
        }

        private static FirstMatch<Recommended> logic(StrategyRule rule) {
            return FirstMatch.when(
                            rule.trigger(), Recommended.YES, rule.strategy().source())
                    .otherwise(Recommended.NO)
                    .from(rule.strategy().source());
        }

        /**
         * Adds a check that the policy does not have yet.
         *
         * @param check the check
         * @param when when it finds something
         * @return this builder
         * @throws IllegalArgumentException if the policy already has a check of this id
         */
        @CanIgnoreReturnValue
        public Builder check(Check check, Condition when) {
            checkArgument(
                    !checks.containsKey(check.id()),
                    "The check (%s) is in the policy twice.\nMaybe use replaceCheck to give it another condition.",
                    check.id());
            origins.claim(Origin.Part.CHECK, check.id());
            CheckRule rule = rule(check, when);
            graph.decide(rule.decision(), logic(rule));
            checks.put(check.id(), rule);
            return this;
        }

        /**
         * Replaces a check or its condition, as to make it more severe.
         *
         * @param check the check, with the id of one in the policy
         * @param when when it finds something from now on
         * @return this builder
         * @throws IllegalArgumentException if the policy has no check of this id
         */
        @CanIgnoreReturnValue
        public Builder replaceCheck(Check check, Condition when) {
            requireCheck(check.id());
            origins.claim(Origin.Part.CHECK, check.id());
            CheckRule rule = rule(check, when);
            graph.replace(rule.decision(), logic(rule));
            checks.put(check.id(), rule);
            return this;
        }

        /**
         * Removes a check, so that it finds nothing any more.
         *
         * @param checkId the id of a check in the policy
         * @return this builder
         * @throws IllegalArgumentException if the policy has no check of this id
         */
        @CanIgnoreReturnValue
        public Builder withoutCheck(String checkId) {
            CheckRule rule = requireCheck(checkId);
            origins.claim(Origin.Part.CHECK, checkId);
            graph.remove(rule.decision());
            checks.remove(checkId);
            return this;
        }

        private CheckRule requireCheck(String checkId) {
            CheckRule rule = checks.get(checkId);
            checkArgument(
                    rule != null,
                    "The check (%s) is not in the policy, which has %s.\nMaybe use check to add it.",
                    checkId,
                    checks.keySet());
            return Objects.requireNonNull(rule);
        }

        private static CheckRule rule(Check check, Condition when) {
            return new CheckRule(check, when, Decision.of("check." + check.id(), Found.SCALE));
        }

        private static FirstMatch<Found> logic(CheckRule rule) {
            return FirstMatch.when(rule.when(), Found.YES, rule.check().source())
                    .otherwise(Found.NO)
                    .from(rule.check().source());
        }

        /**
         * Adds texts, which win over those that the policy has.
         *
         * @param bundle the texts
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder texts(TextBundle bundle) {
            origins.claimTexts(bundle);
            bundles.add(bundle);
            return this;
        }

        /**
         * Adds a promise that holds for every account, whatever its facts are.
         *
         * @param guarantee the promise
         * @return this builder
         * @throws IllegalArgumentException if the policy already has a guarantee of this id
         */
        @CanIgnoreReturnValue
        public Builder guarantee(Guarantee guarantee) {
            checkArgument(
                    !guarantees.containsKey(guarantee.id()),
                    "The guarantee (%s) is in the policy twice.\nMaybe waive the other one first.",
                    guarantee.id());
            origins.claim(Origin.Part.GUARANTEE, guarantee.id());
            guarantees.put(guarantee.id(), guarantee);
            return this;
        }

        /**
         * Adds the promise that two strategies are never called for at once.
         *
         * @param one the id of a strategy in the policy
         * @param other the id of another one
         * @return this builder
         * @throws IllegalArgumentException if the policy lacks one of them, or promises this already
         */
        @CanIgnoreReturnValue
        public Builder neverTogether(StrategyId one, StrategyId other) {
            return guarantee(Guarantee.never(
                    "never-" + one.value() + "-with-" + other.value(),
                    called(one).and(called(other))));
        }

        /**
         * Returns the condition under which a strategy is called for, for a guarantee that speaks of it.
         *
         * @param strategy the id of a strategy in the policy
         * @return its trigger
         * @throws IllegalArgumentException if the policy lacks it
         */
        public Condition called(StrategyId strategy) {
            StrategyRule rule = strategies.get(strategy);
            checkArgument(
                    rule != null,
                    "The strategy (%s) is not in the policy, which has %s.\nMaybe use recommend to add it first.",
                    strategy.value(),
                    strategies.keySet().stream().map(StrategyId::value).toList());
            return Objects.requireNonNull(rule).trigger();
        }

        /**
         * Takes back a promise, such as one of the policy that is extended.
         *
         * @param guaranteeId the id of the guarantee
         * @return this builder
         * @throws IllegalArgumentException if the policy has no guarantee of this id
         */
        @CanIgnoreReturnValue
        public Builder waive(String guaranteeId) {
            checkArgument(
                    guarantees.remove(guaranteeId) != null,
                    "The guarantee (%s) is not in the policy, which has %s.",
                    guaranteeId,
                    guarantees.keySet());
            return this;
        }

        /**
         * Accepts a warning of the verification. It must be there, and shown by this case; else the policy is not built.
         *
         * @param finding the id of the finding
         * @param witness the case that shows it, as the finding writes it; empty for a finding without one
         * @param reason why it is accepted, for those who read it later
         * @return this builder
         * @throws IllegalArgumentException if the reason is blank
         */
        @CanIgnoreReturnValue
        public Builder accept(String finding, String witness, String reason) {
            acceptances.add(new Acceptance(finding, witness, reason));
            return this;
        }

        /**
         * Checks, compiles and verifies the policy.
         *
         * @return the policy
         * @throws IllegalArgumentException if anything is wrong that {@link #buildUnverified} refuses, or the verification finds
         *     an error: cases without an answer, rows that exclude each other, a broken guarantee, an acceptance that matches
         *     no warning; the message tells all of them
         */
        public Policy build() {
            Policy policy = buildUnverified();
            List<Finding> errors = policy.verification().errors();
            if (!errors.isEmpty()) {
                throw new IllegalArgumentException(
                        "The " + policy + " has "
                                + (errors.size() == 1 ? "an error" : errors.size() + " errors") + ":\n"
                                + errors.stream()
                                        .map(e ->
                                                "- " + e.toText(policy.texts(), Locale.ENGLISH) + " [" + e.id() + "]\n")
                                        .collect(Collectors.joining())
                                + "Maybe add an answer for these cases, or use buildUnverified() to look at verification() first.");
            }
            return policy;
        }

        /**
         * Checks and compiles the policy without looking at all its cases: where its verification is a test of its own, or is to
         * be looked at before errors are mended.
         *
         * @return the policy
         * @throws IllegalArgumentException if a decision reads one that is not defined, decisions read each other in a
         *     circle, an input is not bound to an account, a bound is outside the domain of what is compared with it, or
         *     anything else is wrong; the message names it
         */
        public Policy buildUnverified() {
            for (StrategyRule rule : strategies.values()) {
                for (StrategyId other : rule.strategy().conflictsWith()) {
                    checkArgument(
                            strategies.containsKey(other),
                            "The strategy (%s) conflicts with (%s), which is not in the policy.\n"
                                    + "Maybe recommend that one as well, or leave the conflict out.",
                            rule.strategy().id().value(),
                            other.value());
                }
            }
            for (CheckRule rule : checks.values()) {
                rule.check()
                        .remedy()
                        .ifPresent(strategy -> checkArgument(
                                strategies.containsKey(strategy),
                                "The check (%s) is remedied by the strategy (%s), which is not in the policy.\n"
                                        + "Maybe recommend that one as well, or leave the remedy out.",
                                rule.check().id(),
                                strategy.value()));
            }
            Policy policy = new Policy(this);
            Bounds.check(policy.graph);
            origins.checkTexts(new NeededTexts(policy).keys());
            return policy;
        }
    }
}

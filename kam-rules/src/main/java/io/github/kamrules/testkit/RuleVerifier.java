package io.github.kamrules.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Candidates;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.MissingInput;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.NumberOperand;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.TextInput;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Recommended;
import io.github.kamrules.policy.StrategyRule;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule under test in one case: what is given, and then what is expected of it.
 *
 * <pre>{@code
 * RuleVerifier<Level> voice = verifyThat(POLICY, VOICE).asOf(AS_OF);
 *
 * voice.given(account).decides(PROMOTER).because(1);
 * voice.given(SCORE, "6").decides(DETRACTOR);
 * voice.atBoundaryOf(SCORE, "9").decides(PASSIVE, PROMOTER, PROMOTER);
 * voice.decides(PASSIVE).usesDefaultFor(SCORE);
 * verifyThat(POLICY, ASK).givenAnswer(TIER, Tiers.KEY).givenAnswer(VOICE, PROMOTER).recommends();
 * }</pre>
 *
 * <p>What is not given is missing. Of an account that is not given it is known that it has no history: no state, no level set
 * by hand. A fact that is given counts as given whatever else the case says of it, and changes no other fact: a share that
 * follows from the revenue stays as it was. A check that does not hold throws an {@link AssertionError} with what was
 * expected, what came, and the explanation.
 *
 * <p>Each method returns a new verifier, or this one where it checks, so that one can be kept and gone on from. Immutable and
 * thread-safe.
 *
 * @param <V> the type of the answer
 */
public final class RuleVerifier<V> {

    private static final TextKey ROW_APPLIES = TextKey.of("explain.row.yes");

    private final Decision<V> decision;
    private final Given given;
    private final Optional<Policy> policy;
    /** The strategy whose trigger is looked at. */
    private final Optional<StrategyId> strategy;
    /** Made when first asked for; two threads may both make it, and make the same. */
    private volatile @Nullable Outcome<V> outcome;

    private RuleVerifier(Decision<V> decision, Given given, Optional<Policy> policy, Optional<StrategyId> strategy) {
        this.decision = decision;
        this.given = given;
        this.policy = policy;
        this.strategy = strategy;
    }

    // ---- the rule

    /**
     * Returns the verifier of a rule by itself. The answers of other decisions that it reads are missing until they are given.
     *
     * @param <V> the type of the answer
     * @param decision the decision
     * @param logic how it is answered
     * @return the verifier
     * @throws IllegalArgumentException if the logic cannot answer the decision
     */
    public static <V> RuleVerifier<V> verifyThat(Decision<V> decision, Logic<V> logic) {
        DecisionGraph.Builder graph = DecisionGraph.builder().decide(decision, logic);
        for (Operand operand : ImmutableSet.copyOf(logic.operands())) {
            if (operand instanceof Decision<?> read) {
                openIn(graph, read);
            }
        }
        return verifyThat(graph.build(), decision);
    }

    private static <A> void openIn(DecisionGraph.Builder graph, Decision<A> read) {
        graph.decide(read, Answers.open(read));
    }

    /**
     * Returns the verifier of a decision of a graph.
     *
     * @param <V> the type of the answer
     * @param graph the graph
     * @param decision a decision of the graph
     * @return the verifier
     * @throws IllegalArgumentException if the graph does not define the decision
     */
    public static <V> RuleVerifier<V> verifyThat(DecisionGraph graph, Decision<V> decision) {
        graph.indexOf(decision);
        return new RuleVerifier<>(decision, Given.nothing(graph), Optional.empty(), Optional.empty());
    }

    /**
     * Returns the verifier of a decision of a policy, which rests on all other decisions of it as they are.
     *
     * @param <V> the type of the answer
     * @param policy the policy
     * @param decision a decision of the policy
     * @return the verifier
     * @throws IllegalArgumentException if the policy does not define the decision
     */
    public static <V> RuleVerifier<V> verifyThat(Policy policy, Decision<V> decision) {
        policy.graph().indexOf(decision);
        return new RuleVerifier<>(decision, Given.nothing(policy), Optional.of(policy), Optional.empty());
    }

    /**
     * Returns the verifier of a strategy of a policy: whether it is recommended.
     *
     * @param policy the policy
     * @param strategy a strategy of the policy
     * @return the verifier; what it answers is whether the trigger of the strategy holds
     * @throws IllegalArgumentException if the policy has no strategy of this id
     */
    public static RuleVerifier<Recommended> verifyThat(Policy policy, Strategy strategy) {
        StrategyRule rule = policy.strategy(strategy.id())
                .orElseThrow(() -> new IllegalArgumentException("The strategy ("
                        + strategy.id().value() + ") is not in the " + policy + ", which has "
                        + policy.strategies().stream()
                                .map(it -> it.strategy().id().value())
                                .toList()
                        + "."));
        return new RuleVerifier<>(
                rule.decision(), Given.nothing(policy), Optional.of(policy), Optional.of(strategy.id()));
    }

    // ---- what is given

    private RuleVerifier<V> with(Given changed) {
        return new RuleVerifier<>(decision, changed, policy, strategy);
    }

    /**
     * Returns this verifier with the date as of which accounts are looked at.
     *
     * @param date the date
     * @return the verifier
     */
    public RuleVerifier<V> asOf(LocalDate date) {
        return with(given.asOf(date));
    }

    /**
     * Returns this verifier with an account, and those that make up its portfolio with it. Facts that are given beside it,
     * before or after, count instead of what the account says.
     *
     * @param account the account that is asked about
     * @param others the other accounts of the portfolio
     * @return the verifier
     * @throws IllegalStateException if no date was given
     * @throws IllegalArgumentException if the accounts make no portfolio, as when two have the same id
     */
    public RuleVerifier<V> given(Account account, Account... others) {
        LocalDate date = given.date()
                .orElseThrow(() -> new IllegalStateException("The account (" + account.id()
                        + ") was given without the date as of which it is looked at.\nMaybe call asOf(...) first."));
        List<Account> all = ImmutableList.<Account>builder()
                .add(account)
                .addAll(Arrays.asList(others))
                .build();
        return with(given.in(Portfolio.of(all, date), account.id()));
    }

    /**
     * Returns this verifier with an account of a portfolio, as of the date of the portfolio.
     *
     * @param portfolio the portfolio
     * @param accountId the id of the account that is asked about
     * @return the verifier
     * @throws IllegalArgumentException if the portfolio has no account of this id
     */
    public RuleVerifier<V> given(Portfolio portfolio, String accountId) {
        AccountId id = AccountId.of(accountId);
        checkArgument(
                portfolio.account(id).isPresent(),
                "The portfolio of %s accounts has no account (%s).",
                portfolio.size(),
                accountId);
        return with(given.in(portfolio, id));
    }

    /**
     * Returns this verifier with the inputs of a case that stands alone, instead of all that was given before but answers of
     * decisions.
     *
     * @param values the inputs
     * @return the verifier
     */
    public RuleVerifier<V> given(InputValues values) {
        return with(given.values(values));
    }

    /**
     * Returns this verifier with a number.
     *
     * @param fact the fact
     * @param value its value as decimal text
     * @return the verifier
     * @throws IllegalArgumentException if the value is outside the domain of the fact, or no decision here reads the fact
     */
    public RuleVerifier<V> given(NumberInput fact, String value) {
        return setting(fact, fact.id() + " = " + value, values -> values.number(fact, value));
    }

    /**
     * Returns this verifier with a date.
     *
     * @param fact the fact
     * @param value its value
     * @return the verifier
     * @throws IllegalArgumentException if the value is outside the domain of the fact, or no decision here reads the fact
     */
    public RuleVerifier<V> given(DateInput fact, LocalDate value) {
        return setting(fact, fact.id() + " = " + value, values -> values.date(fact, value));
    }

    /**
     * Returns this verifier with a level.
     *
     * @param <T> the type of the levels
     * @param fact the fact
     * @param value its value
     * @return the verifier
     * @throws IllegalArgumentException if the value is not a level of the fact's scale, or no decision here reads the fact
     */
    public <T> RuleVerifier<V> given(LevelInput<T> fact, T value) {
        return setting(fact, fact.id() + " = " + Shown.answer(value), values -> values.level(fact, value));
    }

    /**
     * Returns this verifier with a flag.
     *
     * @param fact the fact
     * @param value its value
     * @return the verifier
     * @throws IllegalArgumentException if no decision here reads the fact
     */
    public RuleVerifier<V> given(FlagInput fact, boolean value) {
        return setting(fact, fact.id() + " = " + value, values -> values.flag(fact, value));
    }

    /**
     * Returns this verifier with a text.
     *
     * @param fact the fact
     * @param value its value
     * @return the verifier
     * @throws IllegalArgumentException if no decision here reads the fact
     */
    public RuleVerifier<V> given(TextInput fact, String value) {
        return setting(fact, fact.id() + " = " + value, values -> values.text(fact, value));
    }

    /**
     * Returns this verifier with a fact that is known to have no value, such as the days since the last order of an account
     * that never ordered.
     *
     * @param fact the fact
     * @return the verifier
     * @throws IllegalArgumentException if that is not in the domain of the fact, or no decision here reads the fact
     */
    public RuleVerifier<V> givenNotApplicable(Input fact) {
        return setting(fact, fact.id() + " does not apply", values -> values.notApplicable(fact));
    }

    /**
     * Returns this verifier without a fact: it is missing, whatever the case says of it otherwise. Missing is not zero, and not
     * "does not apply".
     *
     * @param fact the fact
     * @return the verifier
     * @throws IllegalArgumentException if no decision here reads the fact
     */
    public RuleVerifier<V> without(Input fact) {
        return setting(fact, fact.id() + " missing", values -> values.sink(fact).missing());
    }

    private RuleVerifier<V> setting(Input fact, String text, Consumer<InputValues.Builder> setter) {
        return with(given.set(fact, text, setter));
    }

    /**
     * Returns this verifier with the answer of another decision, whatever its logic would say, so that a rule is tested alone.
     * Decisions of other accounts stay as they are.
     *
     * @param <A> the type of the other answer
     * @param other the other decision
     * @param answer its answer
     * @return the verifier
     * @throws IllegalArgumentException if it is no other decision of the graph
     */
    public <A> RuleVerifier<V> givenAnswer(Decision<A> other, A answer) {
        return answering(other, other.id() + " = " + Shown.answer(answer), Answers.always(other, answer));
    }

    /**
     * Returns this verifier with the number that another decision answers, whatever its logic would say.
     *
     * @param other the other decision
     * @param answer its answer as decimal text
     * @return the verifier
     * @throws IllegalArgumentException if it is no other decision of the graph, or its domain does not contain the number
     */
    public RuleVerifier<V> givenAnswer(NumberDecision other, String answer) {
        return givenAnswer(other, Decimal.of(answer));
    }

    /**
     * Returns this verifier with another decision that does not apply, whatever its logic would say.
     *
     * @param <A> the type of the other answer
     * @param other the other decision
     * @return the verifier
     * @throws IllegalArgumentException if it is no other decision of the graph
     */
    public <A> RuleVerifier<V> givenNotApplicable(Decision<A> other) {
        return answering(other, other.id() + " does not apply", Answers.never(other));
    }

    private <A> RuleVerifier<V> answering(Decision<A> other, String text, Logic<A> logic) {
        checkArgument(
                !other.equals(decision),
                "The answer of the decision (%s) was given, but it is the one that is asked about.",
                other.id());
        return with(given.answer(other, text, logic));
    }

    // ---- what is expected

    /**
     * Checks that the rule decides so. For a strategy, that is whether its trigger holds.
     *
     * @param answer the expected answer
     * @return this verifier, for further checks
     * @throws AssertionError if it does not
     */
    @CanIgnoreReturnValue
    public RuleVerifier<V> decides(V answer) {
        return check(
                verdict().value().filter(answer::equals).isPresent(),
                "to decide (" + Shown.answer(answer) + ")",
                itCame());
    }

    /**
     * Checks that the rule does not apply, which is a known outcome.
     *
     * @return this verifier, for further checks
     * @throws AssertionError if it has another outcome
     */
    @CanIgnoreReturnValue
    public RuleVerifier<V> doesNotApply() {
        return check(verdict() instanceof Verdict.NotApplicable<?>, "not to apply", itCame());
    }

    /**
     * Checks that the rule is undecided for want of facts, whatever is possible.
     *
     * @return this verifier, for further checks
     * @throws AssertionError if it has another outcome
     */
    @CanIgnoreReturnValue
    public RuleVerifier<V> isUndecided() {
        return check(verdict() instanceof Verdict.Undecided<?>, "to be undecided", itCame());
    }

    /**
     * Checks that the rule is undecided between just these answers, and nothing else is possible.
     *
     * @param answers of a rule that answers with a level, the levels; of one that answers with a number, the smallest and the
     *     largest number; of one that answers with a set or list, what is certain and what is possible
     * @return this verifier, for further checks
     * @throws AssertionError if it has another outcome, or something else is possible, such as "not applicable"
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    @CanIgnoreReturnValue
    public final RuleVerifier<V> isUndecidedBetween(V... answers) {
        return isUndecided(ImmutableList.copyOf(answers), false);
    }

    /**
     * Checks that the rule is undecided between just these answers and "not applicable".
     *
     * @param answers the answers, as in {@link #isUndecidedBetween}
     * @return this verifier, for further checks
     * @throws AssertionError if it has another outcome, or not these are possible
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    @CanIgnoreReturnValue
    public final RuleVerifier<V> isUndecidedBetweenNotApplicableAnd(V... answers) {
        return isUndecided(ImmutableList.copyOf(answers), true);
    }

    private RuleVerifier<V> isUndecided(List<V> answers, boolean notApplicable) {
        boolean asExpected = verdict() instanceof Verdict.Undecided<V> undecided
                && ImmutableSet.copyOf(undecided.candidates().values()).equals(ImmutableSet.copyOf(answers))
                && undecided.candidates().notApplicable() == notApplicable
                && !isOpenOtherwise(undecided.candidates());
        return check(
                asExpected,
                "to be undecided between " + Shown.answers(answers) + (notApplicable ? ", not applicable" : ""),
                itCame());
    }

    private static boolean isOpenOtherwise(Candidates<?> candidates) {
        return candidates.gap() || candidates.conflict() || candidates.failed();
    }

    /**
     * Checks that just these facts are missing that could change the outcome; of others it makes no difference what they are.
     *
     * @param facts the facts, and of a rule by itself the decisions whose answers were not given
     * @return this verifier, for further checks
     * @throws AssertionError if others are missing, or the rule is not undecided
     */
    @CanIgnoreReturnValue
    public RuleVerifier<V> isMissing(Operand... facts) {
        List<String> expected = Arrays.stream(facts)
                .map(fact -> fact instanceof Decision<?> read ? Answers.openInput(read) : fact.id())
                .toList();
        List<String> missing = verdict() instanceof Verdict.Undecided<V> undecided
                ? undecided.missing().stream()
                        .filter(MissingInput::couldChange)
                        .map(it -> it.input().id())
                        .toList()
                : List.of();
        return check(
                ImmutableSet.copyOf(expected).equals(ImmutableSet.copyOf(missing)), "to miss " + expected, itCame());
    }

    /**
     * Checks that just these defaults stood in for missing facts, in the rule or in those that it rests on.
     *
     * @param facts the facts; none where no default is used
     * @return this verifier, for further checks
     * @throws AssertionError if other defaults were used
     */
    @CanIgnoreReturnValue
    public RuleVerifier<V> usesDefaultFor(Input... facts) {
        List<String> expected = Arrays.stream(facts).map(Input::id).toList();
        List<String> used = defaults().map(it -> it.input().id()).distinct().toList();
        return check(
                ImmutableSet.copyOf(expected).equals(ImmutableSet.copyOf(used)),
                expected.isEmpty() ? "to use no default" : "to use the defaults for " + expected,
                used.isEmpty() ? "it used none" : "it used those for " + used);
    }

    private Stream<DefaultUsed> defaults() {
        return verdict()
                .match(
                        it -> it.defaults().stream(),
                        it -> it.defaults().stream(),
                        it -> it.defaults().stream(),
                        it -> Stream.empty());
    }

    /**
     * Checks that the rule fails, whatever the missing facts are.
     *
     * @param kind what goes wrong
     * @return this verifier, for further checks, such as what the explanation says
     * @throws AssertionError if it has another outcome
     */
    @CanIgnoreReturnValue
    public RuleVerifier<V> fails(Failure.Kind kind) {
        boolean asExpected = verdict() instanceof Verdict.Failed<V> failed
                && failed.failure().kind() == kind;
        String other = verdict() instanceof Verdict.Failed<V> failed
                ? " (" + failed.failure().kind() + ")"
                : "";
        return check(asExpected, "to fail (" + kind + ")", itCame() + other);
    }

    /**
     * Checks which row of a table or list answered, or belonged to the answer where several did.
     *
     * @param row the number of the row, from 1
     * @return this verifier, for further checks
     * @throws AssertionError if that row did not apply
     */
    @CanIgnoreReturnValue
    public RuleVerifier<V> because(int row) {
        List<Message> told = explanation().children().stream()
                .map(Explanation::message)
                .filter(it -> it.arguments().containsKey("row"))
                .toList();
        List<String> applied = told.stream()
                .filter(it -> it.key().equals(ROW_APPLIES))
                .map(it -> String.valueOf(it.arguments().get("row")))
                .toList();
        String came = told.isEmpty() ? "its logic has no numbered rows" : "no row did";
        return check(
                applied.contains(String.valueOf(row)),
                "to answer by row " + row,
                applied.isEmpty() ? came : "it answered by row " + String.join(", ", applied));
    }

    /**
     * Checks what the explanation says, in English.
     *
     * @param text a part of the explanation
     * @return this verifier, for further checks
     * @throws AssertionError if the explanation does not contain it
     */
    @CanIgnoreReturnValue
    public RuleVerifier<V> because(String text) {
        return check(
                outcome().text().contains(text),
                "to be explained by (" + text + ")",
                "the explanation does not say so");
    }

    /**
     * Checks that the strategy is recommended: its trigger holds, and no strategy above it excludes it.
     *
     * @return this verifier, for further checks
     * @throws AssertionError if it is not
     * @throws IllegalStateException if this is not the verifier of a strategy
     */
    @CanIgnoreReturnValue
    public RuleVerifier<V> recommends() {
        return check(isRecommended("recommends"), "to be recommended", withheld());
    }

    /**
     * Checks that the strategy is known not to be recommended: its trigger does not hold, or a strategy above it excludes it.
     *
     * @return this verifier, for further checks
     * @throws AssertionError if it is recommended, or it is undecided whether its trigger holds, or that fails
     * @throws IllegalStateException if this is not the verifier of a strategy
     */
    @CanIgnoreReturnValue
    public RuleVerifier<V> doesNotRecommend() {
        boolean recommended = isRecommended("doesNotRecommend");
        boolean known = verdict().value().isPresent() || verdict() instanceof Verdict.NotApplicable<V>;
        return check(known && !recommended, "not to be recommended", recommended ? "it is" : withheld());
    }

    private boolean isRecommended(String method) {
        checkState(
                strategy.isPresent(),
                "%s() is for strategies, but (%s) is a decision.\nMaybe verifyThat(policy, strategy) was meant.",
                method,
                decision.id());
        return chosen().stream().anyMatch(rule -> rule.strategy().id().equals(strategy.orElseThrow()));
    }

    private List<StrategyRule> chosen() {
        return policy.orElseThrow()
                .choose(rule -> outcome()
                        .verdict(rule.decision())
                        .value()
                        .filter(Recommended.YES::equals)
                        .isPresent());
    }

    /** Returns why the strategy is not recommended. */
    private String withheld() {
        if (!verdict().value().filter(Recommended.YES::equals).isPresent()) {
            return "its trigger " + came();
        }
        return "though its trigger holds, it gives way to "
                + chosen().stream()
                        .map(StrategyRule::strategy)
                        .filter(this::excludes)
                        .map(other -> "(" + other.id().value() + ")")
                        .collect(Collectors.joining(", "));
    }

    private boolean excludes(Strategy other) {
        StrategyId id = strategy.orElseThrow();
        return policy.flatMap(it -> it.strategy(id))
                .filter(rule -> !rule.strategy().goesWith(other))
                .isPresent();
    }

    // ---- boundaries

    /**
     * Returns the rule just below a bound, at it, and just above it, the rest of the case being as given here.
     *
     * <p>Just below and above is one step of the domain, where it has steps, and else so little that hardly another bound lies
     * between: a millionth of the unit of the last digit that is written. A bound "0.20" is approached as 0.19999999.
     *
     * @param operand the fact, or a decision that answers with a number
     * @param bound the bound as decimal text
     * @return the rule on both sides of the bound
     * @throws IllegalArgumentException if the bound is outside the domain, or nothing here reads the operand
     */
    public Boundary<V> atBoundaryOf(NumberOperand operand, String bound) {
        return Boundary.of(this, operand, bound);
    }

    /**
     * Returns the rule just below the value of a parameter, at it, and just above it: the one that is in force in the policy.
     *
     * @param operand the fact, or a decision that answers with a number
     * @param bound the parameter
     * @return the rule on both sides of the bound
     * @throws IllegalArgumentException if the parameter is none of the policy, the bound is outside the domain, or nothing
     *     here reads the operand
     */
    public Boundary<V> atBoundaryOf(NumberOperand operand, Parameter bound) {
        return Boundary.of(this, operand, given.inForce(bound).value().toString());
    }

    /**
     * Returns the rule on the day before another, on that day, and on the day after.
     *
     * @param fact the fact
     * @param bound the day
     * @return the rule on both sides of the bound
     * @throws IllegalArgumentException if the day is outside the domain, or nothing here reads the fact
     */
    public Boundary<V> atBoundaryOf(DateInput fact, LocalDate bound) {
        return Boundary.of(this, fact, bound);
    }

    // ---- what came

    /**
     * Returns the verdict of the rule in this case.
     *
     * @return the verdict
     */
    public Verdict<V> verdict() {
        return outcome().verdict();
    }

    /**
     * Returns the explanation of the verdict.
     *
     * @return the tree of reasons
     */
    public Explanation explanation() {
        return outcome().explanation();
    }

    private Outcome<V> outcome() {
        Outcome<V> known = outcome;
        if (known == null) {
            known = given.decide(decision);
            outcome = known;
        }
        return known;
    }

    Decision<V> decision() {
        return decision;
    }

    /** Returns what is asked about, as the subject of a sentence. */
    String subject() {
        return strategy.map(id -> "The strategy (" + id.value() + ")").orElse("The decision (" + decision.id() + ")");
    }

    /** Returns what was given and the explanation, for the end of a message. */
    String why() {
        return "Given: " + given + "\nExplanation:\n" + Shown.indented(outcome().text());
    }

    /** Returns what came, after the name of what is asked about. */
    String came() {
        return Shown.verdict(verdict(), outcome().texts());
    }

    private String itCame() {
        return "it " + came();
    }

    @CanIgnoreReturnValue
    private RuleVerifier<V> check(boolean holds, String expected, String came) {
        if (!holds) {
            throw new AssertionError(subject() + " was expected " + expected + ", but " + came + ".\n" + why());
        }
        return this;
    }

    @Override
    public String toString() {
        return subject() + ", given " + given;
    }
}

package io.github.kamrules.review;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.check.Check;
import io.github.kamrules.check.CheckFinding;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.Inquiry;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.LadderStanding;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Matrix;
import io.github.kamrules.decision.MatrixPosition;
import io.github.kamrules.decision.Population;
import io.github.kamrules.decision.ScoreBreakdown;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All verdicts for one account under one policy at one date, with explanations on demand. It is a view: verdicts and
 * explanations are made from the account's facts when they are asked for. Immutable and thread-safe.
 */
public final class Assessment {

    private final Policy policy;
    private final FactContext context;
    private final Population population;
    /** The place of the account in the population; -1 for a new account. */
    private final int row;
    /** Made when first asked for; two threads may both make them, and make the same. */
    private volatile @Nullable InputValues facts;

    private @Nullable DecisionBuffer decided;

    Assessment(Policy policy, FactContext context, Population population, int row) {
        this.policy = policy;
        this.context = context;
        this.population = population;
        this.row = row;
    }

    /**
     * Returns the account.
     *
     * @return the account
     */
    public Account account() {
        return context.account();
    }

    /**
     * Returns the id of the account.
     *
     * @return the id
     */
    public AccountId accountId() {
        return account().id();
    }

    /**
     * Returns the policy.
     *
     * @return the policy
     */
    public Policy policy() {
        return policy;
    }

    /**
     * Returns the date of the assessment.
     *
     * @return the date
     */
    public LocalDate asOf() {
        return context.asOf();
    }

    /**
     * Returns the statistics of the portfolio that the account was assessed against.
     *
     * @return the statistics
     */
    public PortfolioStatistics statistics() {
        return context.statistics();
    }

    /**
     * Returns the facts of the account that the policy reads, as they were resolved against the portfolio.
     *
     * @return the facts
     */
    public InputValues facts() {
        InputValues known = facts;
        if (known == null) {
            known = policy.facts().values(context);
            facts = known;
        }
        return known;
    }

    /**
     * Returns the answer of a decision, if it is decided.
     *
     * @param <V> the type of the answer
     * @param decision a decision of the policy
     * @return the answer, empty if the decision does not apply, is undecided or failed
     * @throws IllegalArgumentException if the policy does not define the decision
     */
    public <V> Optional<V> value(Decision<V> decision) {
        return verdict(decision).value();
    }

    /**
     * Returns the verdict of a decision, which is the whole truth about it.
     *
     * @param <V> the type of the answer
     * @param decision a decision of the policy
     * @return the verdict
     * @throws IllegalArgumentException if the policy does not define the decision
     */
    public <V> Verdict<V> verdict(Decision<V> decision) {
        return read(buffer -> buffer.verdict(decision));
    }

    /** Returns the facts of the account as those of one among the others of the portfolio. */
    private InputValues caseAmongOthers() {
        return facts().among(population, row);
    }

    /** Reads from the buffer in which all decisions were made; a buffer is for one thread at a time. */
    synchronized <R> R read(Function<DecisionBuffer, R> reader) {
        DecisionBuffer buffer = decided;
        if (buffer == null) {
            buffer = policy.graph().decide(caseAmongOthers());
            decided = buffer;
        }
        return reader.apply(buffer);
    }

    /**
     * Returns a buffer with the facts of the account among the others of the portfolio, for trying what would be if some of them
     * were different: put these in and decide.
     *
     * @return a buffer of its own, for one thread
     */
    public DecisionBuffer newBuffer() {
        DecisionBuffer buffer = policy.graph().newBuffer();
        policy.facts().read(context, buffer);
        buffer.among(population, row);
        return buffer;
    }

    /**
     * Explains the verdict of a decision, down to the facts.
     *
     * @param decision a decision of the policy
     * @return the tree of reasons
     * @throws IllegalArgumentException if the policy does not define the decision
     */
    public Explanation explain(Decision<?> decision) {
        InputValues values = caseAmongOthers();
        return read(buffer -> policy.graph().explain(decision, values, buffer, policy.texts()));
    }

    /**
     * Returns where this assessment leaves the account: the state to be stored for the next review. It is the account's own
     * state where the assessment does not count, that is, where the raw decision is undecided, failed or does not apply, or
     * a review as of this date was counted already.
     *
     * @param decision the decision under whose id accounts keep the state, such as the tier of the standard policy
     * @return the state; empty while there is none
     * @throws IllegalArgumentException if no decision of the policy keeps a state for this one
     */
    public Optional<LevelState> nextState(LevelDecision<?> decision) {
        return KeptDecision.of(policy, decision).next(this);
    }

    /**
     * Returns how the account stands on the ladder of a decision: which rungs and indicators are met, failed and unknown, and
     * what is between the account and the next rung.
     *
     * @param <T> the type of the levels
     * @param decision a decision of the policy that a {@link Ladder} answers
     * @return the standing
     * @throws IllegalArgumentException if the policy does not define the decision, or answers it otherwise
     */
    public <T> LadderStanding<T> ladder(Decision<T> decision) {
        return policy.graph().ladder(decision, caseAmongOthers());
    }

    /**
     * Returns where the account stands in the matrix of a decision: its values, its cell, and how far the borders are.
     *
     * @param <T> the type of the cells
     * @param decision a decision of the policy that a {@link Matrix} answers
     * @return the position
     * @throws IllegalArgumentException if the policy does not define the decision, or answers it otherwise
     */
    public <T> MatrixPosition<T> matrix(Decision<T> decision) {
        return policy.graph().matrix(decision, caseAmongOthers());
    }

    /**
     * Takes the score of a scorecard apart: partial scores, reasons, and distances to the cut-offs.
     *
     * @param <V> the type of the answer
     * @param decision a decision of the policy that is made by a scorecard
     * @return the breakdown
     * @throws IllegalArgumentException if the policy does not define the decision, or it is not made by a scorecard
     */
    public <V> ScoreBreakdown<V> score(Decision<V> decision) {
        return policy.graph().score(decision, caseAmongOthers());
    }

    /**
     * Returns what knowing the missing facts would settle about a decision.
     *
     * @param decision a decision of the policy
     * @param largestSet how many facts a set that settles it for certain may have, 1 to {@link Inquiry#LARGEST_SET}; single
     *     facts are found much faster
     * @return what there is to ask; without questions where the verdict is not undecided
     * @throws IllegalArgumentException if the policy does not define the decision, or the size is out of range
     */
    public Inquiry inquire(Decision<?> decision, int largestSet) {
        return policy.graph().inquire(decision, caseAmongOthers(), largestSet);
    }

    /**
     * Returns the strategies recommended for the account, best first: by the priority of the strategy, then by its id. A
     * strategy that conflicts with one above it is left out.
     *
     * @return the recommendations, each with its reasons
     */
    public List<Recommendation> recommendations() {
        return Recommender.recommend(this);
    }

    /**
     * Returns what the checks of the policy find about the account, the worst first: by the severity of the check, then by its
     * id. A check whose condition is undecided finds nothing; it is among the {@linkplain #uncheckable() uncheckable} ones.
     *
     * @return the findings, each with what made the check find it
     */
    public List<CheckFinding> findings() {
        return Findings.of(this);
    }

    /**
     * Returns the checks that missing facts leave open.
     *
     * @return the checks whose conditions may hold or not, or failed, the worst first
     */
    public List<Check> uncheckable() {
        return Findings.open(this);
    }

    /**
     * Returns the strategies that missing facts may yet lead to, beside those recommended. Conflicts between strategies play
     * no part here.
     *
     * @return the strategies whose triggers may hold or not, by priority, then by id
     */
    public List<Strategy> possibleStrategies() {
        return Recommender.possible(this);
    }

    @Override
    public String toString() {
        return "assessment of " + accountId() + " as of " + asOf() + " under " + policy;
    }
}

package io.github.kamrules.review;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.ListDecision;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.decision.Population;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.scale.Scale;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The verdicts of a policy for every account of a portfolio.
 *
 * <p>Inside, a review is columnar: one number per decision and account. {@link #assessment} and {@link #assessments} are
 * views made when they are asked for. Immutable and thread-safe.
 */
public final class PortfolioReview {

    private final Policy policy;
    private final Portfolio portfolio;
    private final PortfolioStatistics statistics;
    private final Population population;
    private final Columns columns;

    PortfolioReview(
            Policy policy,
            Portfolio portfolio,
            PortfolioStatistics statistics,
            Population population,
            Columns columns) {
        this.policy = policy;
        this.portfolio = portfolio;
        this.statistics = statistics;
        this.population = population;
        this.columns = columns;
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
     * Returns the portfolio.
     *
     * @return the portfolio
     */
    public Portfolio portfolio() {
        return portfolio;
    }

    /**
     * Returns the statistics of the portfolio.
     *
     * @return the statistics
     */
    public PortfolioStatistics statistics() {
        return statistics;
    }

    /**
     * Returns what the decisions that look at all accounts know of them, such as how many accounts could be ranked.
     *
     * @return the population
     */
    public Population population() {
        return population;
    }

    /** Assesses an account as it is now, in its own place or as a new one. */
    Assessment assess(Account account) {
        return new Assessment(policy, FactContext.of(account, statistics), population, portfolio.indexOf(account.id()));
    }

    /**
     * Returns the number of accounts.
     *
     * @return the number
     */
    public int size() {
        return portfolio.size();
    }

    /**
     * Returns the assessments of all accounts.
     *
     * @return a view, in the order of the account ids
     */
    public List<Assessment> assessments() {
        return new AbstractList<>() {
            @Override
            public Assessment get(int index) {
                FactContext context = FactContext.of(portfolio.accounts().get(index), statistics);
                return new Assessment(policy, context, population, index);
            }

            @Override
            public int size() {
                return portfolio.size();
            }
        };
    }

    /**
     * Returns the assessment of an account.
     *
     * @param accountId the id of the account
     * @return the assessment
     * @throws IllegalArgumentException if the portfolio has no such account
     */
    public Assessment assessment(String accountId) {
        return assessment(AccountId.of(accountId));
    }

    /**
     * Returns the assessment of an account.
     *
     * @param accountId the id of the account
     * @return the assessment
     * @throws IllegalArgumentException if the portfolio has no such account
     */
    public Assessment assessment(AccountId accountId) {
        int index = portfolio.indexOf(accountId);
        if (index < 0) {
            throw new IllegalArgumentException("The account (" + accountId.value()
                    + ") is not in the portfolio, which has " + size() + " accounts.");
        }
        return assessments().get(index);
    }

    /**
     * Returns the outcome of a decision for an account as a number, without making any object.
     *
     * @param decision the position of the decision in {@link DecisionGraph#decisions}
     * @param account the position of the account in {@link Portfolio#accounts}
     * @return the code, as in {@link io.github.kamrules.decision.DecisionBuffer#code}
     */
    public long code(int decision, int account) {
        return columns.code(decision, account);
    }

    /**
     * Returns the answer of a decision for an account.
     *
     * @param <V> the type of the answer
     * @param decision a decision of the policy
     * @param account the position of the account in {@link Portfolio#accounts}
     * @return the answer, empty if the decision does not apply, is undecided or failed
     */
    public <V> Optional<V> value(Decision<V> decision, int account) {
        return policy.graph().answer(decision, columns.code(policy.graph().indexOf(decision), account));
    }

    /**
     * Counts the accounts by their answer to a decision.
     *
     * @param <T> the type of the levels
     * @param decision a decision of the policy
     * @return for each level of the scale, in its order, the number of accounts
     */
    public <T> Map<T, Integer> counts(LevelDecision<T> decision) {
        int column = policy.graph().indexOf(decision);
        int[] counts = new int[decision.scale().size()];
        for (int i = 0; i < columns.rows(); i++) {
            long code = columns.code(column, i);
            if (Outcomes.isValue(code)) {
                counts[(int) code]++;
            }
        }
        return byLevel(decision.scale(), counts);
    }

    /**
     * Counts the accounts by the levels in their answer to a decision. An account is counted for each level in its set, so
     * the counts may add up to more than the accounts, or to less.
     *
     * @param <T> the type of the levels
     * @param decision a decision of the policy
     * @return for each level of the scale, in its order, the number of accounts
     */
    public <T> Map<T, Integer> counts(SetDecision<T> decision) {
        int column = policy.graph().indexOf(decision);
        int[] counts = new int[decision.scale().size()];
        for (int i = 0; i < columns.rows(); i++) {
            long code = columns.code(column, i);
            for (int level = 0; level < counts.length && Outcomes.isValue(code); level++) {
                counts[level] += (int) (code >>> level & 1);
            }
        }
        return byLevel(decision.scale(), counts);
    }

    /**
     * Counts the accounts by the levels in their answer to a decision. An account is counted once for each level in its list,
     * however often the level stands there, so the counts may add up to more than the accounts, or to less.
     *
     * @param <T> the type of the levels
     * @param decision a decision of the policy
     * @return for each level of the scale, in its order, the number of accounts
     */
    public <T> Map<T, Integer> counts(ListDecision<T> decision) {
        int[] counts = new int[decision.scale().size()];
        for (int i = 0; i < columns.rows(); i++) {
            value(decision, i)
                    .ifPresent(list -> list.stream()
                            .distinct()
                            .forEach(level -> counts[decision.scale().indexOf(level)]++));
        }
        return byLevel(decision.scale(), counts);
    }

    private static <T> Map<T, Integer> byLevel(Scale<T> scale, int[] counts) {
        ImmutableMap.Builder<T, Integer> byLevel = ImmutableMap.builder();
        for (int level = 0; level < counts.length; level++) {
            byLevel.put(scale.value(level), counts[level]);
        }
        return byLevel.buildOrThrow();
    }

    /**
     * Counts the accounts that have no answer to a decision for one of the reasons in {@link Outcomes}.
     *
     * @param decision a decision of the policy
     * @param outcome {@link Outcomes#NOT_APPLICABLE}, {@link Outcomes#UNDECIDED} or {@link Outcomes#FAILED}
     * @return the number of accounts
     * @throws IllegalArgumentException if the outcome is none of these
     */
    public int count(Decision<?> decision, long outcome) {
        return (int) rowsWithout(decision, outcome).count();
    }

    /**
     * Returns the assessments of the accounts that have no answer to a decision for one of the reasons in {@link Outcomes}.
     *
     * @param decision a decision of the policy
     * @param outcome {@link Outcomes#NOT_APPLICABLE}, {@link Outcomes#UNDECIDED} or {@link Outcomes#FAILED}
     * @return the assessments, in the order of the account ids
     * @throws IllegalArgumentException if the outcome is none of these
     */
    public List<Assessment> without(Decision<?> decision, long outcome) {
        return assessments(rowsWithout(decision, outcome));
    }

    private IntStream rowsWithout(Decision<?> decision, long outcome) {
        checkArgument(
                !Outcomes.isValue(outcome),
                "The outcome (%s) must be one of the constants of Outcomes.\n"
                        + "Maybe use counts to count the accounts by their answer.",
                outcome);
        int column = policy.graph().indexOf(decision);
        return IntStream.range(0, columns.rows()).filter(row -> columns.code(column, row) == outcome);
    }

    /**
     * Returns the assessments of the accounts with one answer to a decision.
     *
     * @param <T> the type of the levels
     * @param decision a decision of the policy
     * @param level the answer
     * @return the assessments, in the order of the account ids
     */
    public <T> List<Assessment> where(LevelDecision<T> decision, T level) {
        long code = decision.scale().indexOf(level);
        int column = policy.graph().indexOf(decision);
        return assessments(IntStream.range(0, columns.rows()).filter(row -> columns.code(column, row) == code));
    }

    /**
     * Returns the assessments of the accounts with a level in their answer to a decision.
     *
     * @param <T> the type of the levels
     * @param decision a decision of the policy
     * @param level the level
     * @return the assessments, in the order of the account ids
     */
    public <T> List<Assessment> where(SetDecision<T> decision, T level) {
        int bit = decision.scale().indexOf(level);
        int column = policy.graph().indexOf(decision);
        return assessments(IntStream.range(0, columns.rows()).filter(row -> {
            long code = columns.code(column, row);
            return Outcomes.isValue(code) && (code >>> bit & 1) != 0;
        }));
    }

    /**
     * Returns the assessments of the accounts with a level in the list that answers a decision.
     *
     * @param <T> the type of the levels
     * @param decision a decision of the policy
     * @param level the level
     * @return the assessments, in the order of the account ids
     * @throws IllegalArgumentException if the level is not on the scale of the decision
     */
    public <T> List<Assessment> where(ListDecision<T> decision, T level) {
        decision.scale().indexOf(level);
        return assessments(IntStream.range(0, columns.rows())
                .filter(row -> value(decision, row)
                        .filter(list -> list.contains(level))
                        .isPresent()));
    }

    private List<Assessment> assessments(IntStream rows) {
        return rows.mapToObj(assessments()::get).collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return "review of " + size() + " accounts as of " + portfolio.asOf() + " under " + policy;
    }
}

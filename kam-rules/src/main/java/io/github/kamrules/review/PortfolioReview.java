package io.github.kamrules.review;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final long[][] columns;

    PortfolioReview(Policy policy, Portfolio portfolio, PortfolioStatistics statistics, long[][] columns) {
        this.policy = policy;
        this.portfolio = portfolio;
        this.statistics = statistics;
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
     * Returns the statistics of the portfolio, against which a single account can be assessed again.
     *
     * @return the statistics
     */
    public PortfolioStatistics statistics() {
        return statistics;
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
                return new Assessment(
                        policy, FactContext.of(portfolio.accounts().get(index), statistics));
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
        return columns[decision][account];
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
        return policy.graph().answer(decision, columns[policy.graph().indexOf(decision)][account]);
    }

    /**
     * Counts the accounts by their answer to a decision.
     *
     * @param <T> the type of the levels
     * @param decision a decision of the policy
     * @return for each level of the scale, in its order, the number of accounts
     */
    public <T> Map<T, Integer> counts(LevelDecision<T> decision) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        decision.scale().values().forEach(level -> counts.put(level, 0));
        for (long code : columns[policy.graph().indexOf(decision)]) {
            if (Outcomes.isValue(code)) {
                counts.merge(decision.scale().value((int) code), 1, Integer::sum);
            }
        }
        return counts;
    }

    /**
     * Counts the accounts that have no answer to a decision for one of the reasons in {@link Outcomes}.
     *
     * @param decision a decision of the policy
     * @param outcome {@link Outcomes#NOT_APPLICABLE}, {@link Outcomes#UNDECIDED} or {@link Outcomes#FAILED}
     * @return the number of accounts
     */
    public int count(Decision<?> decision, long outcome) {
        int count = 0;
        for (long code : columns[policy.graph().indexOf(decision)]) {
            count += code == outcome ? 1 : 0;
        }
        return count;
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
        long[] column = columns[policy.graph().indexOf(decision)];
        List<Assessment> all = assessments();
        ImmutableList.Builder<Assessment> found = ImmutableList.builder();
        for (int i = 0; i < column.length; i++) {
            if (column[i] == code) {
                found.add(all.get(i));
            }
        }
        return found.build();
    }

    @Override
    public String toString() {
        return "review of " + size() + " accounts as of " + portfolio.asOf() + " under " + policy;
    }
}

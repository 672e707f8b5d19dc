package io.github.kamrules.review;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import java.util.List;

/**
 * Reviews portfolios, and assesses single accounts, under one policy. Immutable and thread-safe.
 *
 * <p>For example:
 *
 * <pre>{@code
 * PortfolioReview review = Reviewer.of(StandardPolicy.standard()).review(Portfolio.of(accounts, asOf));
 * review.assessment("C-119").explain(TIER).toText(Locale.ENGLISH);
 * }</pre>
 */
public final class Reviewer {

    private final Policy policy;

    /**
     * Hears how far a review has come. Called on the thread of the review, after each account, so it should be quick; what
     * it throws ends the review.
     */
    @FunctionalInterface
    public interface Progress {

        /**
         * Takes note.
         *
         * @param done the accounts done
         * @param total all accounts
         */
        void reached(int done, int total);
    }

    private Reviewer(Policy policy) {
        this.policy = policy;
    }

    /**
     * Returns a reviewer.
     *
     * @param policy the policy to review by
     * @return the reviewer
     */
    public static Reviewer of(Policy policy) {
        return new Reviewer(policy);
    }

    /**
     * Reviews a portfolio.
     *
     * @param portfolio the portfolio
     * @return the verdicts for every account
     */
    public PortfolioReview review(Portfolio portfolio) {
        return review(portfolio, (done, total) -> {});
    }

    /**
     * Reviews a portfolio and tells how far it has come.
     *
     * @param portfolio the portfolio
     * @param progress hears of every account done
     * @return the verdicts for every account
     */
    public PortfolioReview review(Portfolio portfolio, Progress progress) {
        PortfolioStatistics statistics = PortfolioStatistics.of(portfolio);
        DecisionBuffer buffer = policy.graph().newBuffer();
        List<Account> accounts = portfolio.accounts();
        Columns columns = new Columns(policy.graph().decisions(), accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            policy.facts().read(FactContext.of(accounts.get(i), statistics), buffer);
            buffer.decide();
            columns.put(i, buffer);
            progress.reached(i + 1, accounts.size());
        }
        return new PortfolioReview(policy, portfolio, statistics, columns);
    }

    /**
     * Assesses one account against given statistics: what a CRM does when an account is saved. The account's old part in
     * the statistics is taken out and its present one put in, so that an unchanged account gets the verdicts of the review.
     *
     * @param account the account, perhaps changed or new since the statistics were made
     * @param statistics the statistics of the portfolio
     * @return the assessment
     * @throws IllegalArgumentException if the revenue of the account cannot be converted to the currency of the portfolio
     */
    public Assessment assess(Account account, PortfolioStatistics statistics) {
        return new Assessment(policy, FactContext.of(account, statistics));
    }
}

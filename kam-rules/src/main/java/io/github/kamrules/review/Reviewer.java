package io.github.kamrules.review;

import io.github.kamrules.account.Account;
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
     * Hears how far a review has come: always on the thread that called for the review, with numbers that rise, about once in
     * 256 accounts of its own, and at last when all are done. It should be quick. What it throws ends the review and comes out
     * of it.
     */
    @FunctionalInterface
    public interface Progress {

        /**
         * Takes note.
         *
         * @param done the accounts done, at least 1
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
     * Reviews a portfolio on this thread.
     *
     * @param portfolio the portfolio
     * @return the verdicts for every account
     * @throws java.util.concurrent.CancellationException if this thread is interrupted before the review is done; it stays
     *     interrupted
     */
    public PortfolioReview review(Portfolio portfolio) {
        return review(portfolio, ReviewOptions.sequential());
    }

    /**
     * Reviews a portfolio on this thread and tells how far it has come.
     *
     * @param portfolio the portfolio
     * @param progress hears how far the review has come
     * @return the verdicts for every account
     * @throws java.util.concurrent.CancellationException if this thread is interrupted before the review is done; it stays
     *     interrupted
     */
    public PortfolioReview review(Portfolio portfolio, Progress progress) {
        return review(portfolio, ReviewOptions.sequential().telling(progress));
    }

    /**
     * Reviews a portfolio with the help of other threads, telling how far it has come, until it is cancelled. The review is the
     * same whatever the options; so is the exception where the review of an account throws.
     *
     * @param portfolio the portfolio
     * @param options how the review is run
     * @return the verdicts for every account
     * @throws java.util.concurrent.CancellationException if the review was cancelled before it was done, by the options or by
     *     interruption of this thread, which then stays interrupted; the message says how far it came. No thread works on the
     *     review any more
     */
    public PortfolioReview review(Portfolio portfolio, ReviewOptions options) {
        PortfolioStatistics statistics = PortfolioStatistics.of(portfolio);
        List<Account> accounts = portfolio.accounts();
        Columns columns = new Columns(policy.graph().decisions(), accounts.size());
        new ReviewRun(policy, accounts, statistics, columns, options).run();
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

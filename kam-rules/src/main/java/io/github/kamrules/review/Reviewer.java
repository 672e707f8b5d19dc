package io.github.kamrules.review;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.account.Account;
import io.github.kamrules.decision.CaseStore;
import io.github.kamrules.decision.Population;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(Reviewer.class);

    private final Policy policy;
    private final ImmutableList<ReviewListener> listeners;

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

    private Reviewer(Policy policy, ImmutableList<ReviewListener> listeners) {
        this.policy = policy;
        this.listeners = listeners;
    }

    /**
     * Returns a reviewer.
     *
     * @param policy the policy to review by
     * @return the reviewer
     */
    public static Reviewer of(Policy policy) {
        return new Reviewer(policy, ImmutableList.of());
    }

    /**
     * Returns this reviewer with a listener more, who hears of every account that it reviews or assesses.
     *
     * @param listener the listener; those before it hear first
     * @return the reviewer
     */
    public Reviewer heardBy(ReviewListener listener) {
        return new Reviewer(
                policy,
                ImmutableList.<ReviewListener>builder()
                        .addAll(listeners)
                        .add(listener)
                        .build());
    }

    /**
     * Returns the policy.
     *
     * @return the policy that is reviewed by
     */
    public Policy policy() {
        return policy;
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
        List<Account> accounts = portfolio.accounts();
        listeners.forEach(listener -> hear(listener, "begin", () -> listener.begun(this, accounts.size())));
        PortfolioStatistics statistics = PortfolioStatistics.of(portfolio);
        Columns columns = new Columns(policy.graph().decisions(), accounts.size());
        int strata = policy.graph().strata();
        Population.Builder builder = Population.of(policy.graph(), accounts.size());
        CaseStore facts = new CaseStore(policy.graph(), strata == 0 ? 0 : accounts.size());
        for (int stratum = 0; stratum < strata; stratum++) {
            run(accounts, statistics, facts, builder::decide, options, stratum);
            builder.next();
        }
        Population population = builder.build();
        run(
                accounts,
                statistics,
                facts,
                (row, buffer) -> {
                    buffer.among(population, row);
                    buffer.decide();
                    columns.put(row, buffer);
                },
                options,
                strata);
        PortfolioReview review = new PortfolioReview(policy, portfolio, statistics, population, columns);
        listeners.forEach(listener -> tell(listener, review));
        return review;
    }

    private static void tell(ReviewListener listener, PortfolioReview review) {
        for (Assessment assessment : review.assessments()) {
            hear(listener, assessment);
        }
        hear(listener, "end", () -> listener.ended(review));
    }

    private static void hear(ReviewListener listener, Assessment assessment) {
        hear(listener, assessment.accountId(), () -> listener.assessed(assessment));
    }

    /** Lets a listener hear; what it throws stays with it. */
    private static void hear(ReviewListener listener, Object what, Runnable hearing) {
        try {
            hearing.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            LOG.error(
                    "The listener ({}) of a review threw at ({}).",
                    listener.getClass().getName(),
                    what,
                    e);
        }
    }

    private void run(
            List<Account> accounts,
            PortfolioStatistics statistics,
            CaseStore facts,
            ReviewRun.Task task,
            ReviewOptions options,
            int pass) {
        int passes = policy.graph().strata() + 1;
        new ReviewRun(policy, accounts, statistics, facts, task, options, pass, passes).run();
    }

    /**
     * Assesses one account beside the others of a review: what a CRM does when an account is saved. The account's old part in
     * the review is taken out and its present one put in, so that an unchanged account gets the verdicts of the review.
     *
     * @param account the account, perhaps changed or new since the review was made
     * @param review a review under the policy of this reviewer; its accounts, statistics, ranks and capacities stay as they are
     * @return the assessment
     * @throws IllegalArgumentException if the review was made under another policy, or if the revenue of the account cannot be
     *     converted to the currency of the portfolio
     */
    public Assessment assess(Account account, PortfolioReview review) {
        checkArgument(
                review.policy().fingerprint().equals(policy.fingerprint()),
                "The review was made under the %s, but the account is to be assessed under the %s.\n"
                        + "Maybe review the portfolio under that policy first.",
                review.policy(),
                policy);
        Assessment assessment = review.assess(account);
        listeners.forEach(listener -> hear(listener, assessment));
        return assessment;
    }
}

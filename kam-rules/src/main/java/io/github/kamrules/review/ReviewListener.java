package io.github.kamrules.review;

/**
 * Observes what is decided: for metrics, or to write an audit.
 *
 * <pre>{@code
 * Reviewer reviewer = Reviewer.of(policy).heardBy(assessment -> tiers.increment(assessment.value(TIER)));
 * }</pre>
 *
 * <p>A listener is called on the thread that asked for the review, once all is decided: for each account in the order of the
 * portfolio. It observes and changes nothing. What it throws harms neither the review nor other listeners: it is logged with the
 * account, and the listener hears of the accounts that follow. Without listeners nothing of this costs anything.
 */
@FunctionalInterface
public interface ReviewListener {

    /**
     * Takes note of an account whose decisions are made.
     *
     * @param assessment the assessment, as the caller of the review can ask for it
     */
    void assessed(Assessment assessment);

    /**
     * Takes note that a review begins.
     *
     * @param reviewer by whom
     * @param accounts how many accounts will be assessed
     */
    default void begun(Reviewer reviewer, int accounts) {}

    /**
     * Takes note that a review has come to its end, and all its accounts were told of.
     *
     * @param review the review
     */
    default void ended(PortfolioReview review) {}
}

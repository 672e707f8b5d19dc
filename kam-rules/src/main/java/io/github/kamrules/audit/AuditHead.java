package io.github.kamrules.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.kamrules.review.PolicyStamp;
import io.github.kamrules.review.PortfolioReview;
import java.time.LocalDate;

/**
 * What an audit file is of, so that one that was cut off is known. Immutable and thread-safe.
 *
 * @param asOf the date of the review
 * @param policy the policy that decided
 * @param accounts how many accounts were reviewed
 */
public record AuditHead(LocalDate asOf, PolicyStamp policy, int accounts) {

    /**
     * Checks the parts.
     *
     * @param asOf the date of the review
     * @param policy the policy that decided
     * @param accounts how many accounts were reviewed
     * @throws IllegalArgumentException if the number is negative
     */
    public AuditHead {
        requireNonNull(asOf, "asOf");
        requireNonNull(policy, "policy");
        checkArgument(accounts >= 0, "The number of accounts (%s) of an audit must not be negative.", accounts);
    }

    /**
     * Returns the head of the audit of a review.
     *
     * @param review the review
     * @return its head
     */
    public static AuditHead of(PortfolioReview review) {
        return new AuditHead(review.portfolio().asOf(), PolicyStamp.of(review.policy()), review.size());
    }
}

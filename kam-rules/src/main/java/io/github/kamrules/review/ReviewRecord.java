package io.github.kamrules.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;

/**
 * A review to be stored, sent and compared: the records of the assessments of all accounts. It holds every explanation; a
 * large review is better written and read one assessment at a time. Immutable and thread-safe.
 *
 * @param asOf the date of the review
 * @param policy the policy that decided
 * @param assessments the records, in the order of the accounts' ids; all of this date and policy
 */
public record ReviewRecord(LocalDate asOf, PolicyStamp policy, List<AssessmentRecord> assessments) {

    /**
     * Copies and checks the records.
     *
     * @param asOf the date of the review
     * @param policy the policy that decided
     * @param assessments the records, all of this date and policy
     */
    public ReviewRecord {
        requireNonNull(asOf, "asOf");
        requireNonNull(policy, "policy");
        assessments = ImmutableList.copyOf(assessments);
        for (AssessmentRecord assessment : assessments) {
            checkArgument(
                    assessment.asOf().equals(asOf) && assessment.policy().equals(policy),
                    "The assessment of account (%s) as of %s under %s must be as of %s under %s, as the review is.",
                    assessment.accountId(),
                    assessment.asOf(),
                    assessment.policy(),
                    asOf,
                    policy);
        }
    }

    /**
     * Returns the record of a review.
     *
     * @param review the review
     * @return its record
     */
    public static ReviewRecord of(PortfolioReview review) {
        return new ReviewRecord(
                review.portfolio().asOf(),
                PolicyStamp.of(review.policy()),
                review.assessments().stream().map(AssessmentRecord::of).toList());
    }
}

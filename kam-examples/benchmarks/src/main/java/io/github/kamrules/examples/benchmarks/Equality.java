package io.github.kamrules.examples.benchmarks;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.review.PortfolioReview;
import java.util.List;
import java.util.Optional;

/**
 * Whether a review and its twin agree. They do in all but one case: of a key account whose revenue is unknown, so that it has
 * no rank, the review may leave a strategy open that its twin decides. It takes what is possible for the tier and for the
 * other decisions each by itself there, while the twin tries them together.
 */
final class Equality {

    private Equality() {}

    /** Returns the first difference, decision by decision and account by account. */
    static Optional<String> firstDifference(PortfolioReview review, Twin twin) {
        List<Decision<?>> decisions = review.policy().graph().decisions();
        for (String id : Twin.DECISIONS) {
            if (decisions.stream().noneMatch(decision -> decision.id().equals(id))) {
                return Optional.of("The policy has no decision (" + id + "), which its twin repeats.");
            }
        }
        for (int d = 0; d < decisions.size(); d++) {
            int repeated = Twin.DECISIONS.indexOf(decisions.get(d).id());
            if (repeated < 0) {
                continue; // what one of the others reads, and the facts of the benchmarks never call for
            }
            short[] column = twin.columns[repeated];
            for (int row = 0; row < review.size(); row++) {
                boolean leftOpen = review.code(d, row) == Outcomes.UNDECIDED
                        && decisions.get(d).id().startsWith("recommend.")
                        && twin.hasNoRank(row);
                if (review.code(d, row) != code(column[row]) && !leftOpen) {
                    return Optional.of("The decision (" + decisions.get(d).id() + ") of "
                            + review.portfolio().accounts().get(row).id() + " has the code " + review.code(d, row)
                            + ", but its twin has " + code(column[row]) + ".");
                }
            }
        }
        return Optional.empty();
    }

    private static long code(short code) {
        return code == Twin.NOT_APPLICABLE
                ? Outcomes.NOT_APPLICABLE
                : code == Twin.UNDECIDED ? Outcomes.UNDECIDED : code;
    }
}

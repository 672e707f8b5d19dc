package io.github.kamrules.examples.portfolioreview.output;

import static io.github.kamrules.standard.StandardDecisions.OVERRIDDEN_TIER;
import static io.github.kamrules.standard.StandardDecisions.RAW_TIER;
import static io.github.kamrules.standard.StandardDecisions.STABLE_TIER;
import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.scale.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a tier is not that of today's figures, or need not be. */
public enum TierCause {
    /** It is kept until reviews agree, or until they can tell. */
    KEPT,
    /** People set it, for a time. */
    SET_BY_HAND,
    /** There are no more places at the tier that the account qualifies for. */
    DISPLACED;

    /** Returns the causes that hold for an account, in the order in which they work. */
    static List<TierCause> of(PortfolioReview review, int index) {
        List<TierCause> causes = new ArrayList<>();
        Optional<Level> stable = review.value(STABLE_TIER, index);
        if (stable.isPresent() && !stable.equals(review.value(RAW_TIER, index))) {
            causes.add(KEPT);
        }
        Assessment assessment = review.assessments().get(index);
        if (Optional.ofNullable(assessment.account().overrides().get(TIER.id()))
                .filter(override -> override.inForce(assessment.asOf()))
                .isPresent()) {
            causes.add(SET_BY_HAND);
        }
        Optional<Level> tier = review.value(TIER, index);
        if (tier.isPresent() && !tier.equals(review.value(OVERRIDDEN_TIER, index))) {
            causes.add(DISPLACED);
        }
        return causes;
    }
}

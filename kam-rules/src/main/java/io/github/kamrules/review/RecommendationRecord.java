package io.github.kamrules.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.Message;
import java.util.List;

/**
 * A recommendation to be stored: which strategy, how high, and why. What the strategy consists of is the policy's.
 * Immutable and thread-safe.
 *
 * @param strategy the id of the strategy
 * @param rank its rank among those of the account, from 1
 * @param reasons why it is recommended
 */
public record RecommendationRecord(StrategyId strategy, int rank, List<Message> reasons) {

    /**
     * Copies the reasons.
     *
     * @param strategy the id of the strategy
     * @param rank its rank among those of the account, from 1
     * @param reasons why it is recommended
     */
    public RecommendationRecord {
        requireNonNull(strategy, "strategy");
        checkArgument(rank >= 1, "The rank (%s) of strategy (%s) must be 1 or more.", rank, strategy);
        reasons = ImmutableList.copyOf(reasons);
    }

    static RecommendationRecord of(Recommendation recommendation) {
        return new RecommendationRecord(
                recommendation.strategy().id(), recommendation.rank(), recommendation.reasons());
    }
}

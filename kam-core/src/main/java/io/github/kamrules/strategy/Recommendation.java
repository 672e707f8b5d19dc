package io.github.kamrules.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.text.Message;
import java.util.List;
import org.immutables.value.Value;

/**
 * A strategy recommended to one account, with its rank among those recommended and the reasons. Immutable and
 * thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Recommendation {
    Recommendation() {}

    /**
     * Returns the account that the strategy is recommended to.
     *
     * @return the account's id
     */
    public abstract AccountId accountId();

    /**
     * Returns the strategy.
     *
     * @return the catalogue entry
     */
    public abstract Strategy strategy();

    /**
     * Returns the place among the account's recommendations.
     *
     * @return 1 for the first
     */
    public abstract int rank();

    /**
     * Returns why the strategy is recommended.
     *
     * @return the reasons, in the order given
     */
    public abstract List<Message> reasons();

    @Value.Check
    void check() {
        checkArgument(
                rank() >= 1,
                "The rank (%s) of strategy (%s) for account (%s) must be 1 or more.",
                rank(),
                strategy().id(),
                accountId());
    }

    /**
     * Returns a builder that holds this recommendation's values.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Returns a builder without values.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return ImmutableRecommendation.builder();
    }

    /** Builds recommendations. Not thread-safe. */
    public interface Builder {
        /**
         * Takes over all values of a recommendation; reasons are appended.
         *
         * @param recommendation the recommendation
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder from(Recommendation recommendation);

        /**
         * Sets the account that the strategy is recommended to. Required.
         *
         * @param accountId the account's id
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder accountId(AccountId accountId);

        /**
         * Sets the strategy. Required.
         *
         * @param strategy the catalogue entry
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder strategy(Strategy strategy);

        /**
         * Sets the place among the account's recommendations. Required.
         *
         * @param rank 1 for the first
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder rank(int rank);

        /**
         * Appends a reason.
         *
         * @param reason the reason
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder addReason(Message reason);

        /**
         * Sets the reasons, in place of those given before.
         *
         * @param reasons the reasons
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder reasons(Iterable<? extends Message> reasons);

        /**
         * Returns the recommendation.
         *
         * @return the recommendation
         * @throws IllegalStateException if something required is not set
         * @throws IllegalArgumentException if the rank is below 1
         */
        Recommendation build();
    }
}

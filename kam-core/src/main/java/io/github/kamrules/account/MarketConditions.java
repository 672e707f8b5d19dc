package io.github.kamrules.account;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.ExposureLevels;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the market stands in which the account buys from us and sells on. Each part is absent as long as nobody judged it.
 * Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class MarketConditions {
    MarketConditions() {}

    /**
     * Returns whether the account fights for its market by ever lower prices.
     *
     * @return true if so
     */
    public abstract Optional<Boolean> priceWar();

    /**
     * Returns how like ours the products of our competitors are to the account.
     *
     * @return the level of {@link ExposureLevels}
     */
    public abstract Optional<Level> productSimilarity();

    /**
     * Returns whether the account stands for others: it has standing in its region, and what sells there sells elsewhere.
     *
     * @return true if so
     */
    public abstract Optional<Boolean> representative();

    @Value.Check
    void check() {
        productSimilarity()
                .ifPresent(level -> checkArgument(
                        ExposureLevels.SCALE.contains(level),
                        "The product similarity (%s of scale %s) must be of scale %s: one of %s.",
                        level,
                        level.scale(),
                        ExposureLevels.SCALE.id(),
                        ExposureLevels.SCALE.values()));
    }

    /**
     * Returns a builder that holds these conditions.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutableMarketConditions.builder().from(this);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutableMarketConditions.builder();
    }

    /** A builder of market conditions. Not thread-safe. */
    public interface Builder {
        /**
         * Sets whether the account fights for its market by ever lower prices.
         *
         * @param priceWar true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder priceWar(boolean priceWar);

        /**
         * Sets how like ours the products of our competitors are to the account.
         *
         * @param productSimilarity the level of {@link ExposureLevels}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder productSimilarity(Level productSimilarity);

        /**
         * Sets whether the account stands for others.
         *
         * @param representative true if so
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder representative(boolean representative);

        /**
         * Builds the conditions.
         *
         * @return the conditions
         * @throws IllegalArgumentException if the similarity is of another scale
         */
        MarketConditions build();
    }
}

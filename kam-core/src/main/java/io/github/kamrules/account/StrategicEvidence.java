package io.github.kamrules.account;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.ExposureLevels;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What speaks for or against calling an account strategic, apart from its figures: the judgement of people who know it.
 *
 * <p>Each part may be absent, which means that nobody judged it; that is not the same as no or as low. Influence,
 * spoiler risk and competitor threat are levels of {@link ExposureLevels}.
 *
 * <pre>{@code
 * StrategicEvidence evidence = StrategicEvidence.builder()
 *         .dependence(true)
 *         .influence(ExposureLevels.HIGH)
 *         .goalFit(Decimal.of("0.8"))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class StrategicEvidence {
    StrategicEvidence() {}

    /**
     * Returns whether our business lives on this account.
     *
     * @return true if losing it would put the business at risk; absent if nobody judged it
     */
    public abstract Optional<Boolean> dependence();

    /**
     * Returns whether our growth depends on this account.
     *
     * @return true if it opens a market, a technology or a volume that we need to grow; absent if nobody judged it
     */
    public abstract Optional<Boolean> growthLever();

    /**
     * Returns how much others in the market follow this account.
     *
     * @return a level of {@link ExposureLevels}; absent if nobody judged it
     */
    public abstract Optional<Level> influence();

    /**
     * Returns how much harm this account could do if it turned against us.
     *
     * @return a level of {@link ExposureLevels}; absent if nobody judged it
     */
    public abstract Optional<Level> spoilerRisk();

    /**
     * Returns how hard competitors try to win this account.
     *
     * @return a level of {@link ExposureLevels}; absent if nobody judged it
     */
    public abstract Optional<Level> competitorThreat();

    /**
     * Returns whether this account is of a special nature that no figure shows, such as a public mandate.
     *
     * @return true if it is; absent if nobody judged it
     */
    public abstract Optional<Boolean> specialNature();

    /**
     * Returns how well this account fits the company's goals.
     *
     * @return the fit, 0 (not at all) to 1 (fully), both included; absent if nobody judged it
     */
    public abstract Optional<Decimal> goalFit();

    /**
     * Returns a builder that holds the parts of this evidence.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutableStrategicEvidence.builder().from(this);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutableStrategicEvidence.builder();
    }

    @Value.Check
    void check() {
        checkLevel("influence", influence());
        checkLevel("spoiler risk", spoilerRisk());
        checkLevel("competitor threat", competitorThreat());
        goalFit()
                .ifPresent(fit -> checkArgument(
                        !fit.isNegative() && fit.compareTo(Decimal.ONE) <= 0,
                        "The goal fit (%s) of strategic evidence must be 0 to 1.\n"
                                + "Maybe it is a percentage; divide it by 100.",
                        fit));
    }

    private static void checkLevel(String name, Optional<Level> level) {
        level.ifPresent(found -> checkArgument(
                ExposureLevels.SCALE.contains(found),
                "The %s (%s of scale %s) of strategic evidence must be of scale %s: one of %s.",
                name,
                found,
                found.scale(),
                ExposureLevels.SCALE.id(),
                ExposureLevels.SCALE.values()));
    }

    /** A builder of strategic evidence. Not thread-safe. */
    public interface Builder {
        /**
         * Sets whether our business lives on the account.
         *
         * @param dependence true if losing it would put the business at risk
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder dependence(boolean dependence);

        /**
         * Sets whether our growth depends on the account.
         *
         * @param growthLever true if it opens a market, a technology or a volume that we need to grow
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder growthLever(boolean growthLever);

        /**
         * Sets how much others in the market follow the account.
         *
         * @param influence a level of {@link ExposureLevels}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder influence(Level influence);

        /**
         * Sets how much harm the account could do if it turned against us.
         *
         * @param spoilerRisk a level of {@link ExposureLevels}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder spoilerRisk(Level spoilerRisk);

        /**
         * Sets how hard competitors try to win the account.
         *
         * @param competitorThreat a level of {@link ExposureLevels}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder competitorThreat(Level competitorThreat);

        /**
         * Sets whether the account is of a special nature that no figure shows.
         *
         * @param specialNature true if it is
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder specialNature(boolean specialNature);

        /**
         * Sets how well the account fits the company's goals.
         *
         * @param goalFit the fit, 0 to 1, both included
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder goalFit(Decimal goalFit);

        /**
         * Builds the evidence.
         *
         * @return the evidence
         * @throws IllegalArgumentException if a level is of another scale or the goal fit is out of range
         */
        StrategicEvidence build();
    }
}

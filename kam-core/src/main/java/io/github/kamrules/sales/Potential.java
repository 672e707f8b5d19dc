package io.github.kamrules.sales;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.number.Decimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What an account could bring in a year: the amount, by when, and how sure the estimate is.
 *
 * <p>The amount is all the revenue that the account could bring in a year, not what it could bring on top of today's.
 * An account that buys for EUR 200,000 a year and could buy for EUR 500,000 has a potential of EUR 500,000.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Potential {
    private static final int MAX_HORIZON_YEARS = 20;

    Potential() {}

    /**
     * Returns the revenue that the account could bring in a year.
     *
     * @return the amount per year, 0 or more
     */
    public abstract Money amount();

    /**
     * Returns the number of years within which the account could bring the amount.
     *
     * @return the years, 1 to 20; absent if nobody said
     */
    public abstract Optional<Integer> horizonYears();

    /**
     * Returns how sure the estimate is.
     *
     * @return the confidence, 0 (a guess) to 1 (certain), both included; absent if nobody said
     */
    public abstract Optional<Decimal> confidence();

    /**
     * Returns a builder that holds the parts of this potential.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutablePotential.builder().from(this);
    }

    /**
     * Returns a potential of which only the amount is known.
     *
     * @param amount the amount per year, 0 or more
     * @return the potential
     * @throws IllegalArgumentException if the amount is negative
     */
    public static Potential of(Money amount) {
        return builder().amount(amount).build();
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutablePotential.builder();
    }

    @Value.Check
    void check() {
        checkArgument(!amount().isNegative(), "The amount (%s) of a potential must not be negative.", amount());
        horizonYears()
                .ifPresent(years -> checkArgument(
                        years >= 1 && years <= MAX_HORIZON_YEARS,
                        "The horizon (%s years) of a potential must be 1 to %s years.",
                        years,
                        MAX_HORIZON_YEARS));
        confidence()
                .ifPresent(confidence -> checkArgument(
                        !confidence.isNegative() && confidence.compareTo(Decimal.ONE) <= 0,
                        "The confidence (%s) of a potential must be 0 to 1.\n"
                                + "Maybe it is a percentage; divide it by 100.",
                        confidence));
    }

    /** A builder of potentials. Not thread-safe. */
    public interface Builder {
        /**
         * Sets the revenue that the account could bring in a year. Required.
         *
         * @param amount the amount per year, 0 or more
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder amount(Money amount);

        /**
         * Sets the number of years within which the account could bring the amount.
         *
         * @param horizonYears the years, 1 to 20
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder horizonYears(int horizonYears);

        /**
         * Sets how sure the estimate is.
         *
         * @param confidence the confidence, 0 to 1, both included
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder confidence(Decimal confidence);

        /**
         * Builds the potential.
         *
         * @return the potential
         * @throws IllegalArgumentException if a part is out of range
         * @throws IllegalStateException if the amount is missing
         */
        Potential build();
    }
}

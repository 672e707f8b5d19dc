package io.github.kamrules.calibrate;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.kamrules.decision.Parameter;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.source.KnowledgeSource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many of a number of cases came true, as in 5 of 120 offers, and what that says of the rate behind them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param hits the cases that came true, 0 or more
 * @param total all cases, 0 or more
 */
public record Proportion(int hits, int total) {

    /**
     * Up to so many cases a sample is small. Its value is 40, the line that Brown, Cai and DasGupta draw: above it, the usual
     * intervals hardly differ.
     */
    public static final Parameter SMALL_SAMPLE = Parameter.of(
            "calibrate.small-sample",
            "40",
            KnowledgeSource.literature(
                    "Brown, Cai and DasGupta 2001, Interval Estimation for a Binomial Proportion: up to 40 cases are few"));

    /** The quantile of the normal distribution for 95 of 100. */
    private static final BigDecimal Z = new BigDecimal("1.96");

    private static final BigDecimal Z2 = Z.multiply(Z);
    private static final int PLACES = 4;

    /**
     * Makes a proportion.
     *
     * @param hits the cases that came true, 0 or more
     * @param total all cases, 0 or more
     * @throws IllegalArgumentException if a number is negative, or more came true than there are
     */
    public Proportion {
        checkArgument(
                hits >= 0 && hits <= total,
                "The cases that came true (%s) must be 0 to the number of all cases (%s).\n"
                        + "Maybe the two numbers are in the wrong order.",
                hits,
                total);
    }

    /**
     * Returns a proportion.
     *
     * @param hits the cases that came true, 0 or more
     * @param total all cases, 0 or more
     * @return the proportion
     * @throws IllegalArgumentException if a number is negative, or more came true than there are
     */
    public static Proportion of(int hits, int total) {
        return new Proportion(hits, total);
    }

    /**
     * Returns the observed rate, exactly.
     *
     * @return the hits by the total, 0 to 1; absent without cases
     */
    public Optional<Ratio> rate() {
        return total == 0 ? Optional.empty() : Optional.of(Ratio.of(Decimal.of(hits), Decimal.of(total)));
    }

    /**
     * Returns the interval in which the rate behind the cases lies, with a confidence of 95 %: the score interval of Wilson 1927
     * (Probable inference, the law of succession, and statistical inference). For h of n cases and z = 1.96 it is
     * <i>(2h + z² ± z √(z² + 4h(n-h)/n)) / (2(n + z²))</i>.
     *
     * <p>It takes the cases to be independent of each other and alike but for what was counted.
     *
     * @return the interval within [0, 1], rounded outward to 4 digits after the point; all of [0, 1] without cases
     */
    public Interval interval() {
        return Interval.closed(
                hits == 0 ? Decimal.ZERO : Decimal.of(bound(-1, RoundingMode.FLOOR)),
                hits == total ? Decimal.ONE : Decimal.of(bound(1, RoundingMode.CEILING)));
    }

    private BigDecimal bound(int sign, RoundingMode rounding) {
        BigDecimal n = BigDecimal.valueOf(total);
        BigDecimal spread = Z2.add(BigDecimal.valueOf(4L * hits)
                        .multiply(BigDecimal.valueOf((long) total - hits))
                        .divide(n, MathContext.DECIMAL128))
                .sqrt(MathContext.DECIMAL128);
        return BigDecimal.valueOf(2L * hits)
                .add(Z2)
                .add(Z.multiply(spread).multiply(BigDecimal.valueOf(sign)))
                .divide(n.add(Z2).multiply(BigDecimal.valueOf(2)), PLACES, rounding);
    }

    /**
     * Returns whether there are so few cases that the observed rate may be chance.
     *
     * @param upTo the most cases that are few, such as {@link #SMALL_SAMPLE}
     * @return true if there are no more than that
     */
    public boolean small(Parameter upTo) {
        return Decimal.of(total).compareTo(upTo.value()) <= 0;
    }

    /**
     * Returns this proportion with the cases of another.
     *
     * @param other other cases
     * @return the sum of both
     * @throws ArithmeticException if there are more than 2,147,483,647 cases
     */
    public Proportion plus(Proportion other) {
        return of(Math.addExact(hits, other.hits), Math.addExact(total, other.total));
    }

    /** Compares the observed rates of two proportions that have cases, exactly. */
    int compareRate(Proportion other) {
        return Long.compare((long) hits * other.total, (long) other.hits * total);
    }

    /** Returns whether the intervals of the two have no number in common. */
    boolean apartFrom(Proportion other) {
        return isBelow(other) || other.isBelow(this);
    }

    private boolean isBelow(Proportion other) {
        return interval().high().orElseThrow().compareTo(other.interval().low().orElseThrow()) < 0;
    }

    /**
     * Returns the two numbers, as in {@code 5 of 120}.
     *
     * @return the hits and the total
     */
    @Override
    public String toString() {
        return hits + " of " + total;
    }
}

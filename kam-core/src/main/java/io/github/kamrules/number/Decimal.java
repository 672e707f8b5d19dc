package io.github.kamrules.number;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * An exact decimal number in its one canonical form, so that 1, 1.0 and 1e0 are equal.
 *
 * <p>Bounds, weights, points and rates are decimals: {@code Decimal.of("0.1").plus(Decimal.of("0.2"))} is exactly
 * {@code 0.3}. A bare {@code BigDecimal} is not used because it holds 1 and 1.0 for different values. There is no
 * division: a quotient is a {@link Ratio}, which stays exact.
 *
 * <p>A decimal has at most 38 digits in all, of these at most 38 after the point; arithmetic that would need more fails
 * rather than rounds. Immutable and thread-safe.
 *
 * @param value the number, without trailing zeros and never with a negative scale
 */
public record Decimal(BigDecimal value) implements Comparable<Decimal> {
    private static final int MAX_DIGITS = 38;
    private static final int MAX_TEXT = 100;

    /** The number 0. */
    public static final Decimal ZERO = new Decimal(BigDecimal.ZERO);

    /** The number 1. */
    public static final Decimal ONE = new Decimal(BigDecimal.ONE);

    /**
     * Makes a decimal of the given number, whatever its scale.
     *
     * @param value the number
     * @throws IllegalArgumentException if the number needs more than 38 digits
     */
    public Decimal {
        checkDigits((long) value.precision() - value.scale(), value);
        value = value.stripTrailingZeros();
        checkDigits(Math.max(value.precision(), value.scale()), value);
        value = value.setScale(Math.max(0, value.scale()));
    }

    private static void checkDigits(long digits, BigDecimal value) {
        checkArgument(
                digits <= MAX_DIGITS || value.signum() == 0,
                "The decimal (%s) needs %s digits; at most %s are allowed.\nMaybe round it first.",
                value,
                digits,
                MAX_DIGITS);
    }

    /**
     * Returns the decimal written in the given text; reads back what {@link #toString()} writes.
     *
     * @param text digits with an optional sign, point and exponent, as in {@code 0.25} or {@code -3}
     * @return the decimal
     * @throws IllegalArgumentException if the text is no number or needs more than 38 digits
     */
    public static Decimal of(String text) {
        checkArgument(text.length() <= MAX_TEXT, "A decimal of %s characters is too long.", text.length());
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The text (" + text + ") is not a decimal number.\n"
                            + "Maybe write it with a point and without grouping, as in 1250.5.",
                    e);
        }
        return new Decimal(number);
    }

    /**
     * Returns the decimal of a whole number.
     *
     * @param number any whole number
     * @return the decimal
     */
    public static Decimal of(long number) {
        return new Decimal(BigDecimal.valueOf(number));
    }

    /**
     * Returns the decimal of the given number, whatever its scale.
     *
     * @param number the number
     * @return the decimal
     * @throws IllegalArgumentException if the number needs more than 38 digits
     */
    public static Decimal of(BigDecimal number) {
        return new Decimal(number);
    }

    /**
     * Returns {@code unscaled} divided by ten to the power of {@code scale}: {@code ofUnscaled(1250, 2)} is 12.5, as in
     * an amount given in cents.
     *
     * @param unscaled the digits
     * @param scale how many of the digits stand after the point; negative to append zeros
     * @return the decimal
     * @throws IllegalArgumentException if the number needs more than 38 digits
     */
    public static Decimal ofUnscaled(long unscaled, int scale) {
        return new Decimal(BigDecimal.valueOf(unscaled, scale));
    }

    /**
     * Returns the exact sum.
     *
     * @param other the number to add
     * @return this + other
     * @throws IllegalArgumentException if the result needs more than 38 digits
     */
    public Decimal plus(Decimal other) {
        return new Decimal(value.add(other.value));
    }

    /**
     * Returns the exact difference.
     *
     * @param other the number to take off
     * @return this - other
     * @throws IllegalArgumentException if the result needs more than 38 digits
     */
    public Decimal minus(Decimal other) {
        return new Decimal(value.subtract(other.value));
    }

    /**
     * Returns the exact product.
     *
     * @param other the number to multiply by
     * @return this * other
     * @throws IllegalArgumentException if the result needs more than 38 digits
     */
    public Decimal times(Decimal other) {
        return new Decimal(value.multiply(other.value));
    }

    /**
     * Returns this number with the opposite sign.
     *
     * @return -this
     */
    public Decimal negated() {
        return new Decimal(value.negate());
    }

    /**
     * Returns the sign of this number.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return value.signum();
    }

    /**
     * Returns whether this number is above zero.
     *
     * @return true if it is
     */
    public boolean isPositive() {
        return signum() > 0;
    }

    /**
     * Returns whether this number is below zero.
     *
     * @return true if it is
     */
    public boolean isNegative() {
        return signum() < 0;
    }

    /**
     * Returns whether this number is zero.
     *
     * @return true if it is
     */
    public boolean isZero() {
        return signum() == 0;
    }

    /**
     * Returns the lesser of two numbers.
     *
     * @param other the other number
     * @return this or other
     */
    public Decimal min(Decimal other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Returns the greater of two numbers.
     *
     * @param other the other number
     * @return this or other
     */
    public Decimal max(Decimal other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }

    /**
     * Returns the number in plain digits, without exponent or grouping, as in {@code 0.1} or {@code 412000}.
     *
     * @return the text that {@link #of(String)} reads back
     */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}

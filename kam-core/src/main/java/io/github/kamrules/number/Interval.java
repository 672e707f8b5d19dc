package io.github.kamrules.number;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A non-empty range of decimals that says of each end whether it belongs to the range.
 *
 * <p>{@code Interval.closedOpen(Decimal.of("0.1"), Decimal.of("0.25"))} is {@code [0.1, 0.25)}: it holds 0.1 but not
 * 0.25. An end may be missing; the range then goes on without bound on that side. Immutable and thread-safe.
 */
public final class Interval {
    private static final Pattern TEXT = Pattern.compile("([\\[(])\\s*([^,\\s]+)\\s*,\\s*([^,\\s]+)\\s*([])])");
    private static final String LOWEST = "-inf";
    private static final String HIGHEST = "inf";
    private static final Interval ALL = new Interval(null, false, null, false);

    private final @Nullable Decimal low;
    private final boolean lowInclusive;
    private final @Nullable Decimal high;
    private final boolean highInclusive;

    private Interval(@Nullable Decimal low, boolean lowInclusive, @Nullable Decimal high, boolean highInclusive) {
        this.low = low;
        this.lowInclusive = lowInclusive;
        this.high = high;
        this.highInclusive = highInclusive;
        if (low != null && high != null) {
            int order = low.compareTo(high);
            checkArgument(
                    order < 0 || (order == 0 && lowInclusive && highInclusive),
                    "The interval %s holds no number.\nMaybe its ends are swapped, or one of them should be inclusive.",
                    this);
        }
    }

    /**
     * Returns the interval of all numbers.
     *
     * @return (-inf, inf)
     */
    public static Interval all() {
        return ALL;
    }

    /**
     * Returns the numbers that are the bound or above.
     *
     * @param low the inclusive lower bound
     * @return [low, inf)
     */
    public static Interval atLeast(Decimal low) {
        return new Interval(requireNonNull(low, "low"), true, null, false);
    }

    /**
     * Returns the numbers above the bound.
     *
     * @param low the exclusive lower bound
     * @return (low, inf)
     */
    public static Interval moreThan(Decimal low) {
        return new Interval(requireNonNull(low, "low"), false, null, false);
    }

    /**
     * Returns the numbers that are the bound or below.
     *
     * @param high the inclusive upper bound
     * @return (-inf, high]
     */
    public static Interval atMost(Decimal high) {
        return new Interval(null, false, requireNonNull(high, "high"), true);
    }

    /**
     * Returns the numbers below the bound.
     *
     * @param high the exclusive upper bound
     * @return (-inf, high)
     */
    public static Interval lessThan(Decimal high) {
        return new Interval(null, false, requireNonNull(high, "high"), false);
    }

    /**
     * Returns the numbers between two bounds, both included.
     *
     * @param low the inclusive lower bound
     * @param high the inclusive upper bound, not below low
     * @return [low, high]
     * @throws IllegalArgumentException if no number lies between
     */
    public static Interval closed(Decimal low, Decimal high) {
        return between(low, true, high, true);
    }

    /**
     * Returns the numbers between two bounds, neither included.
     *
     * @param low the exclusive lower bound
     * @param high the exclusive upper bound, above low
     * @return (low, high)
     * @throws IllegalArgumentException if no number lies between
     */
    public static Interval open(Decimal low, Decimal high) {
        return between(low, false, high, false);
    }

    /**
     * Returns the numbers between two bounds, the lower one included.
     *
     * @param low the inclusive lower bound
     * @param high the exclusive upper bound, above low
     * @return [low, high)
     * @throws IllegalArgumentException if no number lies between
     */
    public static Interval closedOpen(Decimal low, Decimal high) {
        return between(low, true, high, false);
    }

    /**
     * Returns the numbers between two bounds, the upper one included.
     *
     * @param low the exclusive lower bound
     * @param high the inclusive upper bound, above low
     * @return (low, high]
     * @throws IllegalArgumentException if no number lies between
     */
    public static Interval openClosed(Decimal low, Decimal high) {
        return between(low, false, high, true);
    }

    /**
     * Returns the interval that holds one number.
     *
     * @param number the number
     * @return [number, number]
     */
    public static Interval exactly(Decimal number) {
        return between(number, true, number, true);
    }

    private static Interval between(Decimal low, boolean lowInclusive, Decimal high, boolean highInclusive) {
        return new Interval(requireNonNull(low, "low"), lowInclusive, requireNonNull(high, "high"), highInclusive);
    }

    /**
     * Returns the interval written in the given text; reads back what {@link #toString()} writes.
     *
     * @param text the interval, as in {@code [0.1, 0.25)} or {@code (-inf, 5]}
     * @return the interval
     * @throws IllegalArgumentException if the text is no interval, or one that holds no number
     */
    public static Interval parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        boolean fits = parts.matches();
        boolean lowest = fits && parts.group(2).equals(LOWEST);
        boolean highest = fits && parts.group(3).equals(HIGHEST);
        boolean lowInclusive = fits && parts.group(1).equals("[");
        boolean highInclusive = fits && parts.group(4).equals("]");
        checkArgument(
                fits && !(lowest && lowInclusive) && !(highest && highInclusive),
                "The text (%s) is not an interval.\nMaybe write it as in [0.1, 0.25) or (-inf, 5].",
                text);
        return new Interval(
                lowest ? null : Decimal.of(parts.group(2)),
                lowInclusive,
                highest ? null : Decimal.of(parts.group(3)),
                highInclusive);
    }

    /**
     * Returns whether the interval holds the number.
     *
     * @param number the number
     * @return true if it lies between the ends, or is an end that is included
     */
    public boolean contains(Decimal number) {
        int aboveLow = low == null ? 1 : number.compareTo(low);
        int belowHigh = high == null ? 1 : high.compareTo(number);
        return (aboveLow > 0 || (aboveLow == 0 && lowInclusive))
                && (belowHigh > 0 || (belowHigh == 0 && highInclusive));
    }

    /**
     * Returns the lower end.
     *
     * @return the lower end; empty if the interval has no lower bound
     */
    public Optional<Decimal> low() {
        return Optional.ofNullable(low);
    }

    /**
     * Returns whether the lower end belongs to the interval.
     *
     * @return true if it does; false if it does not or there is none
     */
    public boolean lowInclusive() {
        return lowInclusive;
    }

    /**
     * Returns the upper end.
     *
     * @return the upper end; empty if the interval has no upper bound
     */
    public Optional<Decimal> high() {
        return Optional.ofNullable(high);
    }

    /**
     * Returns whether the upper end belongs to the interval.
     *
     * @return true if it does; false if it does not or there is none
     */
    public boolean highInclusive() {
        return highInclusive;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interval that
                && lowInclusive == that.lowInclusive
                && highInclusive == that.highInclusive
                && Objects.equals(low, that.low)
                && Objects.equals(high, that.high);
    }

    @Override
    public int hashCode() {
        return Objects.hash(low, lowInclusive, high, highInclusive);
    }

    /**
     * Returns the interval in mathematical notation, as in {@code [0.1, 0.25)} or {@code (-inf, 5]}.
     *
     * @return the text that {@link #parse(String)} reads back
     */
    @Override
    public String toString() {
        return (lowInclusive ? "[" : "(") + (low == null ? LOWEST : low.toString()) + ", "
                + (high == null ? HIGHEST : high.toString()) + (highInclusive ? "]" : ")");
    }
}

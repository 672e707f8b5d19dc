package io.github.kamrules.number;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;

/**
 * A part of a whole, kept as the two numbers so that a bound is compared with it exactly.
 *
 * <p>An account with 1,000 of 3,000 in revenue has the ratio 1000/3000; it is below 0.3334 and above 0.3333, and no
 * rounded quotient ever moves it across such a line. The part may be negative (a loss) or exceed the whole (growth).
 * Ratios are equal when both numbers are, so 1/2 and 2/4 are different evidence. Immutable and thread-safe.
 *
 * @param part the part, of any sign
 * @param whole the whole, above zero, in the same unit as the part
 */
public record Ratio(Decimal part, Decimal whole) {
    private static final int MAX_PLACES = 18;

    /**
     * Makes a ratio.
     *
     * @param part the part, of any sign
     * @param whole the whole, above zero, in the same unit as the part
     * @throws IllegalArgumentException if the whole is not above zero
     */
    public Ratio {
        requireNonNull(part, "part");
        checkArgument(
                whole.isPositive(),
                "The whole (%s) of a ratio must be above zero.\nMaybe there is no ratio to speak of: leave it out.",
                whole);
    }

    /**
     * Returns the ratio of a part to a whole.
     *
     * @param part the part, of any sign
     * @param whole the whole, above zero, in the same unit as the part
     * @return the ratio
     * @throws IllegalArgumentException if the whole is not above zero
     */
    public static Ratio of(Decimal part, Decimal whole) {
        return new Ratio(part, whole);
    }

    /**
     * Compares this ratio with a bound, exactly: the part with the bound times the whole.
     *
     * @param bound the bound, as in 0.25
     * @return negative, zero or positive as this ratio is less than, equal to or greater than the bound
     */
    public int compareTo(Decimal bound) {
        return part.value().compareTo(bound.value().multiply(whole.value()));
    }

    /**
     * Returns this ratio rounded half-even, for display.
     *
     * @param places digits after the point, 0 to 18
     * @return the rounded quotient
     * @throws IllegalArgumentException if the places are out of range or the quotient needs more than 38 digits
     */
    public Decimal toDecimal(int places) {
        checkArgument(places >= 0 && places <= MAX_PLACES, "The places (%s) must be 0 to %s.", places, MAX_PLACES);
        return new Decimal(part.value().divide(whole.value(), places, RoundingMode.HALF_EVEN));
    }

    /**
     * Returns the two numbers, as in {@code 1000/3000}.
     *
     * @return part, slash, whole
     */
    @Override
    public String toString() {
        return part + "/" + whole;
    }
}

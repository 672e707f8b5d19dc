package io.github.kamrules.whatif;

import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import java.math.BigDecimal;

/**
 * How far one fact is from changing an answer, in one direction, all other facts being what they are. Immutable and thread-safe.
 *
 * @param fact the fact
 * @param from what it is: a {@code Decimal}, a {@code Ratio}, a {@code LocalDate}, a level or a {@code Boolean}
 * @param to the nearest value that changes the answer: a {@code Decimal}, a {@code LocalDate}, a level or a {@code Boolean}
 * @param included whether the value itself changes the answer; if not, anything beyond it does
 * @param exact whether it is certain that no nearer value changes the answer; it is not where code, or what ranks all cases,
 *     looks at the value itself
 * @param becomes the verdict with that value
 */
public record Margin(Fact fact, Object from, Object to, boolean included, boolean exact, Verdict<?> becomes) {

    /**
     * Returns whether the fact is a number that would change by no more than a part of itself.
     *
     * @param part the part, 0.05 for a twentieth
     * @return whether it is so near; a number that is 0, and anything but a number, is never near
     */
    boolean isWithin(Decimal part) {
        if (!(to instanceof Decimal border)) {
            return false;
        }
        BigDecimal size = size();
        return size.signum() > 0 && distance(border).compareTo(size.multiply(part.value())) <= 0;
    }

    /** Compares by how much a number changes in proportion to itself; what has no proportion comes last. */
    static int compareBySize(Margin one, Margin other) {
        boolean first = one.hasProportion();
        boolean second = other.hasProportion();
        if (!first || !second) {
            return Boolean.compare(second, first);
        }
        return one.distance((Decimal) one.to)
                .multiply(other.size())
                .compareTo(other.distance((Decimal) other.to).multiply(one.size()));
    }

    private boolean hasProportion() {
        return to instanceof Decimal && size().signum() > 0;
    }

    /** Returns the size of the number, times the whole where it is a ratio. */
    private BigDecimal size() {
        return part().value().abs();
    }

    /** Returns how far the border is, times the whole where the number is a ratio. */
    private BigDecimal distance(Decimal border) {
        Decimal whole = from instanceof Ratio ratio ? ratio.whole() : Decimal.ONE;
        return border.times(whole).minus(part()).value().abs();
    }

    private Decimal part() {
        return from instanceof Ratio ratio ? ratio.part() : (Decimal) from;
    }

    @Override
    public String toString() {
        return fact.id() + " from " + from + " to " + (included ? "" : "beyond ") + to + ": " + becomes;
    }
}

package io.github.kamrules.decision;

import com.google.common.primitives.Booleans;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The line of numbers, cut at every bound with which an operand is compared: the points at the cuts, and the open stretches
 * between them. All numbers of one cell get the same answer from every test, so the cell stands for the number.
 *
 * <p>A cell has a state: 1 is the stretch below the first cut, 2 the first cut itself, 3 the stretch above it, and so on.
 * State 0 is "not applicable".
 */
final class NumberCells {

    private static final long[] POWERS = new long[19];
    /** Up to so many, counting them all is faster than halving. */
    private static final int COUNTED = 16;

    private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    static {
        long power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private final Decimal[] cuts;
    private final long[] unscaled;
    private final int[] scale;
    private final boolean[] possible;
    private final int[] possibleStates;
    private final boolean small;
    /** By decimals, made when first asked for; see {@link #thresholds}. */
    private final @Nullable Thresholds[] thresholds = new Thresholds[POWERS.length];

    /** Of a record two threads may make two, and see either whole. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Thresholds(long[] bounds) {}

    NumberCells(Collection<Decimal> bounds, Domain.Numbers domain) {
        TreeSet<Decimal> sorted = new TreeSet<>(bounds);
        domain.range().low().ifPresent(sorted::add);
        domain.range().high().ifPresent(sorted::add);
        cuts = sorted.toArray(new Decimal[0]);
        unscaled = new long[cuts.length];
        scale = new int[cuts.length];
        boolean fits = true;
        for (int i = 0; i < cuts.length; i++) {
            BigDecimal value = cuts[i].value();
            if (value.precision() > 18 || value.scale() > 18 || value.scale() < 0) {
                fits = false;
            } else {
                unscaled[i] = value.unscaledValue().longValue();
                scale[i] = value.scale();
            }
        }
        small = fits;
        possible = new boolean[2 * cuts.length + 2];
        possible[0] = domain.mayNotApply();
        for (int state = 1; state < possible.length; state++) {
            possible[state] = witness(state, domain).isPresent();
        }
        possibleStates = new int[Booleans.countTrue(possible)];
        int count = 0;
        for (int state = 0; state < possible.length; state++) {
            if (possible[state]) {
                possibleStates[count++] = state;
            }
        }
    }

    /** Returns the cuts in rising order. */
    List<Decimal> cuts() {
        return List.of(cuts);
    }

    int count() {
        return possible.length;
    }

    /** Returns whether the domain has a number in the cell (or "not applicable", for state 0). */
    boolean isPossible(int state) {
        return possible[state];
    }

    /** Returns whether the domain has any number. */
    boolean isAnyPossible() {
        return possibleStates.length > (possible[0] ? 1 : 0);
    }

    /** Returns the states that are possible; nobody changes the array. */
    int[] possibleStates() {
        return possibleStates;
    }

    /** Returns the lowest state of the numbers at or above a bound, or just above it. */
    int lowestState(Optional<Decimal> bound, boolean inclusive) {
        return bound.isEmpty() ? 1 : 2 * indexOf(bound.get()) + (inclusive ? 2 : 3);
    }

    /** Returns the highest state of the numbers at or below a bound, or just below it. */
    int highestState(Optional<Decimal> bound, boolean inclusive) {
        return bound.isEmpty() ? possible.length - 1 : 2 * indexOf(bound.get()) + (inclusive ? 2 : 1);
    }

    private int indexOf(Decimal bound) {
        int state = stateOf(bound);
        if (state % 2 != 0) {
            throw new IllegalStateException("The bound " + bound + " is not among the cuts.");
        }
        return (state - 2) / 2;
    }

    int stateOf(Decimal value) {
        int low = 0;
        int high = cuts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = value.compareTo(cuts[middle]);
            if (order == 0) {
                return 2 * middle + 2;
            } else if (order < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return 2 * low + 1;
    }

    /** Returns the state of {@code value / 10^decimals}, without allocating. */
    int stateOf(long value, int decimals) {
        if (decimals < 0 || decimals >= POWERS.length) {
            return stateOf(Decimal.of(BigDecimal.valueOf(value, decimals)));
        }
        return reached(bounds(decimals), value) + 1;
    }

    /** Returns how many of some rising bounds a value reaches. */
    static int reached(long[] bounds, long value) {
        int reached = 0;
        if (bounds.length <= COUNTED) {
            for (long bound : bounds) {
                reached += value >= bound ? 1 : 0;
            }
        } else {
            int left = bounds.length;
            while (left > 0) {
                int half = left >>> 1;
                if (bounds[reached + half] <= value) {
                    reached += half + 1;
                    left -= half + 1;
                } else {
                    left = half;
                }
            }
        }
        return reached;
    }

    /** Finds how many of some rising bounds each of some neighbouring values reaches. */
    static void reached(long[] bounds, long[] values, int from, int count, int[] reached) {
        if (bounds.length > COUNTED) {
            for (int i = 0; i < count; i++) {
                reached[i] = reached(bounds, values[from + i]);
            }
            return;
        }
        Arrays.fill(reached, 0, count, 0);
        for (long bound : bounds) {
            for (int i = 0; i < count; i++) {
                reached[i] += values[from + i] >= bound ? 1 : 0;
            }
        }
    }

    /** Returns the {@link #thresholds} for 0 to 18 decimals; nobody changes the array. */
    long[] bounds(int decimals) {
        Thresholds known = thresholds[decimals];
        if (known == null) {
            known = new Thresholds(thresholds(decimals));
            thresholds[decimals] = known;
        }
        return known.bounds;
    }

    /**
     * Returns the whole numbers from which on a number with so many decimals has at least a state: two for each cut, as it
     * reaches the cut and as it passes it. A number has one state more than it reaches of them. What no long reaches is left out.
     */
    private long[] thresholds(int decimals) {
        long[] found = new long[2 * cuts.length];
        int count = 0;
        for (Decimal cut : cuts) {
            BigDecimal scaled = cut.value().movePointRight(decimals);
            BigInteger reached = scaled.setScale(0, RoundingMode.CEILING).toBigIntegerExact();
            BigInteger passed =
                    scaled.setScale(0, RoundingMode.FLOOR).toBigIntegerExact().add(BigInteger.ONE);
            for (BigInteger bound : List.of(reached, passed)) {
                if (bound.compareTo(LARGEST) > 0) {
                    return Arrays.copyOf(found, count);
                }
                found[count++] = bound.max(SMALLEST).longValueExact();
            }
        }
        return found;
    }

    /** Returns the state of {@code part / whole}, without allocating. */
    int stateOfShare(long part, long whole) {
        if (!small) {
            for (int i = 0; i < cuts.length; i++) {
                BigDecimal product = cuts[i].value().multiply(BigDecimal.valueOf(whole));
                int order = BigDecimal.valueOf(part).compareTo(product);
                if (order <= 0) {
                    return 2 * i + (order == 0 ? 2 : 1);
                }
            }
            return 2 * cuts.length + 1;
        }
        return search(part, whole);
    }

    private int search(long part, long whole) {
        int low = 0;
        int high = cuts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = compareProducts(part, POWERS[scale[middle]], unscaled[middle], whole);
            if (order == 0) {
                return 2 * middle + 2;
            } else if (order < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return 2 * low + 1;
    }

    /** Compares a * b with c * d as 128-bit numbers. */
    private static int compareProducts(long a, long b, long c, long d) {
        long high1 = Math.multiplyHigh(a, b);
        long high2 = Math.multiplyHigh(c, d);
        return high1 != high2 ? Long.compare(high1, high2) : Long.compareUnsigned(a * b, c * d);
    }

    /** Returns a number of the domain in the cell, if there is one. */
    Optional<Decimal> witness(int state, Domain.Numbers domain) {
        if (state % 2 == 0) {
            Decimal point = cuts[(state - 2) / 2];
            return domain.contains(point) ? Optional.of(point) : Optional.empty();
        }
        int above = (state - 1) / 2;
        Interval range = domain.range();
        Optional<Decimal> low = above == 0 ? Optional.empty() : Optional.of(cuts[above - 1]);
        Optional<Decimal> high = above == cuts.length ? Optional.empty() : Optional.of(cuts[above]);
        // The bounds of the domain are cuts, so the stretch lies wholly inside the domain's range or wholly outside.
        boolean aboveRange = low.isPresent()
                && range.high().isPresent()
                && low.get().compareTo(range.high().get()) >= 0;
        boolean belowRange = high.isPresent()
                && range.low().isPresent()
                && high.get().compareTo(range.low().get()) <= 0;
        if (aboveRange || belowRange) {
            return Optional.empty();
        }
        Optional<Decimal> candidate = domain.step().isPresent()
                ? multipleBetween(low, high, domain.step().get())
                : Optional.of(between(low, high));
        return candidate.filter(domain::contains);
    }

    /**
     * Returns the numbers of the domain in some neighbouring cells, without a bound where the domain ends there anyway. Of
     * numbers in steps the bounds are numbers of the domain, and included.
     */
    Interval interval(int lowest, int highest, Domain.Numbers domain) {
        Optional<Decimal> low = lowest == 1 ? Optional.empty() : Optional.of(cuts[(lowest - 2) / 2]);
        Optional<Decimal> high =
                highest == possible.length - 1 ? Optional.empty() : Optional.of(cuts[(highest - 1) / 2]);
        boolean lowInclusive = lowest % 2 == 0;
        boolean highInclusive = highest % 2 == 0;
        if (domain.step().isPresent()) {
            BigDecimal step = domain.step().get().value();
            low = low.map(bound -> firstMultiple(bound, lowInclusive, step));
            high = high.map(
                    bound -> firstMultiple(bound.negated(), highInclusive, step).negated());
            if (low.isPresent() && low.equals(high)) {
                return Interval.exactly(low.get());
            }
        } else if (low.isPresent() && low.equals(high)) {
            return Interval.exactly(low.get());
        }
        boolean stepped = domain.step().isPresent();
        return withoutEnds(low, lowInclusive || stepped, high, highInclusive || stepped, domain.range());
    }

    private static Decimal firstMultiple(Decimal bound, boolean inclusive, BigDecimal step) {
        BigDecimal factor = bound.value().divide(step, 0, RoundingMode.CEILING);
        boolean onBound = factor.multiply(step).compareTo(bound.value()) == 0;
        return Decimal.of((onBound && !inclusive ? factor.add(BigDecimal.ONE) : factor).multiply(step));
    }

    /** Leaves out the bounds that the range has anyway. */
    private static Interval withoutEnds(
            Optional<Decimal> low,
            boolean lowInclusive,
            Optional<Decimal> high,
            boolean highInclusive,
            Interval range) {
        Optional<Decimal> from = low.filter(bound -> lowInclusive != range.lowInclusive() || !low.equals(range.low()));
        Optional<Decimal> to =
                high.filter(bound -> highInclusive != range.highInclusive() || !high.equals(range.high()));
        if (from.isEmpty() && to.isEmpty()) {
            return Interval.all();
        } else if (from.isEmpty()) {
            return highInclusive ? Interval.atMost(to.orElseThrow()) : Interval.lessThan(to.orElseThrow());
        } else if (to.isEmpty()) {
            return lowInclusive ? Interval.atLeast(from.get()) : Interval.moreThan(from.get());
        } else if (lowInclusive) {
            return highInclusive ? Interval.closed(from.get(), to.get()) : Interval.closedOpen(from.get(), to.get());
        }
        return highInclusive ? Interval.openClosed(from.get(), to.get()) : Interval.open(from.get(), to.get());
    }

    private static Decimal between(Optional<Decimal> low, Optional<Decimal> high) {
        if (low.isPresent() && high.isPresent()) {
            return Decimal.of(low.get().value().add(high.get().value()).divide(BigDecimal.valueOf(2)));
        } else if (low.isPresent()) {
            return low.get().plus(Decimal.ONE);
        }
        return high.isPresent() ? high.get().minus(Decimal.ONE) : Decimal.ZERO;
    }

    private static Optional<Decimal> multipleBetween(Optional<Decimal> low, Optional<Decimal> high, Decimal step) {
        BigDecimal size = step.value();
        if (low.isPresent()) {
            BigInteger factor = low.get()
                    .value()
                    .divide(size, 0, RoundingMode.FLOOR)
                    .toBigInteger()
                    .add(BigInteger.ONE);
            Decimal next = Decimal.of(new BigDecimal(factor).multiply(size));
            return high.isEmpty() || next.compareTo(high.get()) < 0 ? Optional.of(next) : Optional.empty();
        }
        if (high.isPresent()) {
            BigInteger factor = high.get()
                    .value()
                    .divide(size, 0, RoundingMode.CEILING)
                    .toBigInteger()
                    .subtract(BigInteger.ONE);
            return Optional.of(Decimal.of(new BigDecimal(factor).multiply(size)));
        }
        return Optional.of(Decimal.ZERO);
    }
}

package io.github.kamrules.portfolio;

import java.util.Arrays;

/** The positive ones of some amounts in ascending order, with what they add up to from each on. Immutable and thread-safe. */
final class Ranking {
    private final long[] positive; // ascending
    private final long[] sumFrom; // of positive[i] and all after it; one longer than positive

    /**
     * Makes the ranking of amounts.
     *
     * @param amounts the amounts, of any sign and in any order; the array is not kept
     * @throws ArithmeticException if the positive ones add up to more than a long holds
     */
    Ranking(long[] amounts) {
        int found = 0;
        long[] sorted = new long[amounts.length];
        for (long amount : amounts) {
            if (amount > 0) {
                sorted[found++] = amount;
            }
        }
        positive = found == sorted.length ? sorted : Arrays.copyOf(sorted, found);
        Arrays.sort(positive);
        sumFrom = new long[positive.length + 1];
        for (int i = positive.length - 1; i >= 0; i--) {
            sumFrom[i] = Math.addExact(sumFrom[i + 1], positive[i]);
        }
    }

    int size() {
        return positive.length;
    }

    long total() {
        return sumFrom[0];
    }

    /** Returns the sum of the largest amounts. */
    long sumOfLargest(int count) {
        return sumFrom[positive.length - count];
    }

    /** Returns the sum of the positive amounts strictly above a given one. */
    long sumAbove(long amount) {
        return sumFrom[upTo(amount)];
    }

    /** Returns how many positive amounts are strictly above a given one. */
    int countAbove(long amount) {
        return positive.length - upTo(amount);
    }

    /** How many of the positive amounts are not above the given one. */
    private int upTo(long amount) {
        int low = 0;
        int high = positive.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positive[middle] <= amount) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranking that && Arrays.equals(positive, that.positive);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(positive);
    }
}

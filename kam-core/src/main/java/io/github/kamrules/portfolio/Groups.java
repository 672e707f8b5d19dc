package io.github.kamrules.portfolio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the groups of a portfolio bring, each under the node of its head. Immutable and thread-safe. */
final class Groups {
    private final Hierarchy hierarchy;
    private final long[] revenue; // by node; 0 where that is no head
    private final int[] accounts;
    private final int[] known;
    private final Ranking ranking;
    private final int count;
    private final int complete;

    /**
     * Makes the groups.
     *
     * @param hierarchy who belongs to whom
     * @param revenues the revenue by account; the positive ones do not add up to more than a long holds
     * @param unknown what stands for a revenue that is not known
     * @throws ArithmeticException if the negative revenue adds up to less than a long holds
     */
    Groups(Hierarchy hierarchy, long[] revenues, long unknown) {
        this.hierarchy = hierarchy;
        revenue = new long[hierarchy.size()];
        accounts = new int[hierarchy.size()];
        known = new int[hierarchy.size()];
        long credits = 0;
        for (int row = 0; row < revenues.length; row++) {
            int head = hierarchy.head(row);
            accounts[head]++;
            if (revenues[row] != unknown) {
                known[head]++;
                credits = Math.addExact(credits, Math.min(0, revenues[row]));
                revenue[head] += revenues[row]; // safe: neither all that is positive nor all that is negative overflows
            }
        }
        ranking = new Ranking(revenue);
        int found = 0;
        int whole = 0;
        for (int node = 0; node < accounts.length; node++) {
            found += accounts[node] > 0 ? 1 : 0;
            whole += accounts[node] > 0 && known[node] == accounts[node] ? 1 : 0;
        }
        count = found;
        complete = whole;
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    Ranking ranking() {
        return ranking;
    }

    int count() {
        return count;
    }

    int complete() {
        return complete;
    }

    /** Returns the revenue of the group of a head; 0 for what is no head. */
    long revenue(int head) {
        return revenue[head];
    }

    int accounts(int head) {
        return accounts[head];
    }

    int known(int head) {
        return known[head];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Groups that
                && hierarchy.equals(that.hierarchy)
                && Arrays.equals(revenue, that.revenue)
                && Arrays.equals(known, that.known);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(revenue);
    }
}

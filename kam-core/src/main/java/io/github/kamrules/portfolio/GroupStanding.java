package io.github.kamrules.portfolio;

/**
 * The group of an account and the other groups, without what the account itself brings: ready for setting any revenue of
 * the account in.
 *
 * <p>With revenue r of its own, the group of the account brings {@code othersMinor() + r}, the whole portfolio
 * {@code otherGroupsMinor()} more than that, and groups that bring still more than it have
 * {@code revenueMinorAbove(othersMinor() + r)} together. An account that belongs to no other is a group of its own, and so
 * is what it brings.
 *
 * <p>All amounts are in minor units of the currency of the statistics, such as cents. Totals and ranks are over the groups
 * whose revenue is positive. Accounts whose revenue is not known bring nothing: {@link #otherAccountsKnown()} tells on how
 * many the revenue rests.
 *
 * <p>Immutable and thread-safe; two are equal when they give the same figures.
 */
public final class GroupStanding {
    private final Ranking groups;
    private final long taken; // positive revenue of the group, as the ranking has it
    private final long takenToo; // positive revenue of the group that the account has left, as the ranking has it
    private final long put; // positive revenue of that group without what has left
    private final long others;
    private final int otherAccounts;
    private final int otherAccountsKnown;

    GroupStanding(
            Ranking groups,
            long taken,
            long takenToo,
            long put,
            long others,
            int otherAccounts,
            int otherAccountsKnown) {
        this.groups = groups;
        this.taken = Math.max(0, taken);
        this.takenToo = Math.max(0, takenToo);
        this.put = Math.max(0, put);
        this.others = others;
        this.otherAccounts = otherAccounts;
        this.otherAccountsKnown = otherAccountsKnown;
    }

    /**
     * Returns the number of the other accounts of the group.
     *
     * @return the number, 0 or more, whatever is known of their revenue; a head that is not in the portfolio does not count
     */
    public int otherAccounts() {
        return otherAccounts;
    }

    /**
     * Returns the number of the other accounts of the group whose revenue is known.
     *
     * @return the number, 0 to {@link #otherAccounts()}
     */
    public int otherAccountsKnown() {
        return otherAccountsKnown;
    }

    /**
     * Returns what the other accounts of the group bring together, in minor units.
     *
     * @return the revenue, of any sign; 0 if none is known
     */
    public long othersMinor() {
        return others;
    }

    /**
     * Returns the revenue of all other groups whose revenue is positive, in minor units.
     *
     * @return the total, 0 or more
     */
    public long otherGroupsMinor() {
        return groups.total() - taken - takenToo + put;
    }

    /**
     * Returns the revenue of the other groups that bring more than a given revenue, in minor units.
     *
     * @param minor the revenue, in minor units, of any sign
     * @return the sum of all positive revenue of other groups strictly above the given one, 0 or more
     */
    public long revenueMinorAbove(long minor) {
        return groups.sumAbove(minor)
                - (taken > minor ? taken : 0)
                - (takenToo > minor ? takenToo : 0)
                + (put > minor ? put : 0);
    }

    /**
     * Returns the number of other groups that bring more than a given revenue; the rank of a group is one more.
     *
     * @param minor the revenue, in minor units, of any sign
     * @return the number of other groups whose revenue is positive and strictly above the given one, 0 or more
     */
    public int groupsAboveMinor(long minor) {
        return groups.countAbove(minor) - isAbove(taken, minor) - isAbove(takenToo, minor) + isAbove(put, minor);
    }

    private static int isAbove(long revenue, long minor) {
        return revenue > 0 && revenue > minor ? 1 : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupStanding that
                && taken == that.taken
                && takenToo == that.takenToo
                && put == that.put
                && others == that.others
                && otherAccounts == that.otherAccounts
                && otherAccountsKnown == that.otherAccountsKnown
                && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * (31 * taken + others) + otherAccounts);
    }

    /**
     * Returns the figures of the group.
     *
     * @return a short text, such as "GroupStanding(2 other accounts, 1 with known revenue, 50000 minor units)"
     */
    @Override
    public String toString() {
        return "GroupStanding(" + otherAccounts + (otherAccounts == 1 ? " other account, " : " other accounts, ")
                + otherAccountsKnown + " with known revenue, " + others + " minor units)";
    }
}

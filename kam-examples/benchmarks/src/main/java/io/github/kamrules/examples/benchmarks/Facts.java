package io.github.kamrules.examples.benchmarks;

/** How much is known of the accounts that are reviewed. */
public enum Facts {
    /** All facts of all accounts. */
    ALL_KNOWN(0, false),
    /** Three accounts of ten miss facts: each of their facts is missing in half of the cases. */
    MISSING_30(30, false),
    /** Every account misses facts in this way. */
    MISSING_100(100, false),
    /** Orders of all accounts, and nothing else: the policy's defaults stand in for the rest. */
    ORDERS_ONLY(0, true);

    final int percentWithGaps;
    final boolean ordersOnly;

    Facts(int percentWithGaps, boolean ordersOnly) {
        this.percentWithGaps = percentWithGaps;
        this.ordersOnly = ordersOnly;
    }
}

package io.github.kamrules.sales;

/**
 * How far an order has come.
 *
 * <p>Every status but {@link #CANCELLED} counts: an order in process or on hold is a purchase all the same.
 *
 * <p>Immutable and thread-safe.
 */
public enum OrderStatus {
    /** The order is delivered and nothing about it is open. */
    COMPLETED(true, false),

    /** The order is placed and on its way. */
    IN_PROCESS(true, false),

    /** The order waits for something, such as a payment or a part. */
    ON_HOLD(true, true),

    /** The account objects to something about the order. */
    DISPUTED(true, true),

    /** The order was disputed and the dispute is settled. */
    RESOLVED(true, true),

    /** The order was called off: it counts neither as an order nor as revenue. */
    CANCELLED(false, false);

    private final boolean counts;
    private final boolean troubled;

    OrderStatus(boolean counts, boolean troubled) {
        this.counts = counts;
        this.troubled = troubled;
    }

    /**
     * Returns whether orders of this status count as orders and as revenue.
     *
     * @return false for {@link #CANCELLED} only
     */
    public boolean counts() {
        return counts;
    }

    /**
     * Returns whether something went wrong with orders of this status.
     *
     * @return true for {@link #ON_HOLD}, {@link #DISPUTED} and {@link #RESOLVED}; a resolved order was disputed once,
     *     and how often that happens says something about the relationship
     */
    public boolean troubled() {
        return troubled;
    }
}

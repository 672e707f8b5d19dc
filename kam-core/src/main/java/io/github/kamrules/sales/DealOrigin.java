package io.github.kamrules.sales;

/**
 * Who began a deal (item 115 of the KAM catalogue). Immutable and thread-safe, as every enum.
 */
public enum DealOrigin {
    /** We saw the opportunity and proposed it. */
    PROACTIVE,
    /** The account asked. */
    REACTIVE
}

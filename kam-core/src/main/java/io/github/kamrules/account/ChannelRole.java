package io.github.kamrules.account;

/**
 * How an account sells on what it buys.
 *
 * <p>Immutable and thread-safe.
 */
public enum ChannelRole {
    /** Sells in a territory on behalf of the supplier, from its own stock, mostly to other resellers. */
    DISTRIBUTOR,

    /** Sells to end customers from its own stock, mostly with service. */
    DEALER,

    /** Sells in bulk to other resellers, for many suppliers. */
    WHOLESALER,

    /** Brings customers to the supplier for a commission and owns no stock. */
    AGENT
}

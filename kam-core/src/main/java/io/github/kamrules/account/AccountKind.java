package io.github.kamrules.account;

/**
 * What kind of customer an account is.
 *
 * <p>Key-account management is about organisations; it has no use for single consumers.
 *
 * <p>Immutable and thread-safe.
 */
public enum AccountKind {
    /** A company that buys for its own use. */
    ENTERPRISE(true),

    /** A public body. */
    GOVERNMENT(true),

    /** A company that sells on what it buys; {@link ChannelRole} says how. */
    INTERMEDIARY(true),

    /** A private person. */
    CONSUMER(false);

    private final boolean organisation;

    AccountKind(boolean organisation) {
        this.organisation = organisation;
    }

    /**
     * Returns whether accounts of this kind are organisations.
     *
     * @return false for {@link #CONSUMER} only
     */
    public boolean organisation() {
        return organisation;
    }
}

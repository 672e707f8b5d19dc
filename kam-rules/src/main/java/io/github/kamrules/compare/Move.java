package io.github.kamrules.compare;

import static java.util.Objects.requireNonNull;

import io.github.kamrules.account.AccountId;

/**
 * An account that stands elsewhere in the second review than in the first. Immutable and thread-safe.
 *
 * @param account the account
 * @param from where it stood
 * @param to where it stands
 */
public record Move(AccountId account, Place from, Place to) {

    /**
     * Checks the parts.
     *
     * @param account the account
     * @param from where it stood
     * @param to where it stands
     */
    public Move {
        requireNonNull(account, "account");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    @Override
    public String toString() {
        return account.value() + ": " + from + " -> " + to;
    }
}

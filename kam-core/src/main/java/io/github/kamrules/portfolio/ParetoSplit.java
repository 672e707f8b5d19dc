package io.github.kamrules.portfolio;

import static java.util.Objects.requireNonNull;

import io.github.kamrules.number.Ratio;

/**
 * How revenue is really spread over accounts, to be held against the rule of thumb that 20 % of them bring 80 % of it.
 *
 * <p>Only accounts with positive revenue take part. A company with 10 such accounts whose largest two bring EUR 700 of
 * EUR 1,000, and whose largest three bring EUR 800, has a split of 700/1000 and 3/10. Immutable and thread-safe.
 *
 * @param revenueOfTopFifth the part of the revenue that the largest 20 % of the accounts bring, their number rounded
 *     up; in minor units of the currency
 * @param accountsOfFourFifths the least part of the accounts, the largest first, that brings 80 % of the revenue or
 *     more; as numbers of accounts
 */
public record ParetoSplit(Ratio revenueOfTopFifth, Ratio accountsOfFourFifths) {
    /**
     * Makes a split.
     *
     * @param revenueOfTopFifth the part of the revenue that the largest 20 % of the accounts bring
     * @param accountsOfFourFifths the least part of the accounts that brings 80 % of the revenue or more
     */
    public ParetoSplit {
        requireNonNull(revenueOfTopFifth, "revenueOfTopFifth");
        requireNonNull(accountsOfFourFifths, "accountsOfFourFifths");
    }
}

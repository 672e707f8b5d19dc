package io.github.kamrules.compare;

import static java.util.Objects.requireNonNull;

import io.github.kamrules.account.AccountId;
import io.github.kamrules.strategy.StrategyId;

/**
 * A recommendation that one of two reviews makes and the other does not. Immutable and thread-safe.
 *
 * @param account the account
 * @param strategy the strategy
 * @param added whether it is recommended in the second review only; if not, in the first only
 */
public record RecommendationChange(AccountId account, StrategyId strategy, boolean added) {

    /**
     * Checks the parts.
     *
     * @param account the account
     * @param strategy the strategy
     * @param added whether it is recommended in the second review only
     */
    public RecommendationChange {
        requireNonNull(account, "account");
        requireNonNull(strategy, "strategy");
    }

    @Override
    public String toString() {
        return account.value() + ": " + (added ? "+" : "-") + strategy.value();
    }
}

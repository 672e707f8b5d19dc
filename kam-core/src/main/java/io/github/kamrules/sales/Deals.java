package io.github.kamrules.sales;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All open deals with an account.
 *
 * <p>{@link #none()} says that there is known to be none; an account whose deals are not known has no {@code Deals} at all.
 * Immutable and thread-safe.
 *
 * @param deals the deals in the order given, with different ids and in one currency
 */
public record Deals(List<Deal> deals) {
    private static final Deals NONE = new Deals(ImmutableList.of());

    /**
     * Makes the deals of an account.
     *
     * @param deals the deals in the order given, with different ids and in one currency
     * @throws IllegalArgumentException if two deals have the same id, or different currencies
     */
    public Deals {
        deals = ImmutableList.copyOf(deals);
        Set<String> ids = new HashSet<>();
        for (Deal deal : deals) {
            checkArgument(ids.add(deal.id()), "The id (%s) must not be that of two deals of an account.", deal.id());
            checkArgument(
                    deal.amount().isSameCurrency(deals.get(0).amount()),
                    "The deals (%s) and (%s) of an account must be in one currency.\nMaybe convert one of them first.",
                    deals.get(0).id(),
                    deal.id());
        }
    }

    /**
     * Returns the given deals.
     *
     * @param deals the deals, with different ids and in one currency
     * @return the deals of an account
     * @throws IllegalArgumentException if two deals have the same id, or different currencies
     */
    public static Deals of(Collection<Deal> deals) {
        return new Deals(ImmutableList.copyOf(deals));
    }

    /**
     * Returns the given deals.
     *
     * @param deals the deals, with different ids and in one currency
     * @return the deals of an account
     * @throws IllegalArgumentException if two deals have the same id, or different currencies
     */
    public static Deals of(Deal... deals) {
        return new Deals(ImmutableList.copyOf(deals));
    }

    /**
     * Returns the deals of an account with which there is none.
     *
     * @return no deals
     */
    public static Deals none() {
        return NONE;
    }

    /**
     * Returns the deal that would bring the most.
     *
     * @return the largest deal, of equal ones that which comes first; absent if there is none
     */
    public Optional<Deal> largest() {
        Optional<Deal> largest = Optional.empty();
        for (Deal deal : deals) {
            if (largest.isEmpty() || deal.amount().isGreaterThan(largest.get().amount())) {
                largest = Optional.of(deal);
            }
        }
        return largest;
    }
}

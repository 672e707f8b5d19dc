package io.github.kamrules.sales;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.number.Decimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * What is known of an account's purchases: figures per year and per window, orders, potential, share of wallet, and
 * open deals.
 *
 * <p>A company hands over what it has. Figures may be filed under a calendar year or under a {@link Window}, orders go
 * into an {@link OrderHistory}. All money is in one currency.
 *
 * <pre>{@code
 * LocalDate asOf = LocalDate.of(2026, 6, 30);
 * Sales sales = Sales.builder()
 *         .currency("EUR")
 *         .trailing(asOf, SalesFigures.of(Money.parse("EUR 412000.00"), 17))
 *         .build();
 * sales.trailingRevenue(asOf);                 // EUR 412000.00
 * sales.trailingRevenue(asOf.plusDays(1));     // absent: the figure is of another window
 * }</pre>
 *
 * <p>The figure of a window is the one filed under that very window; failing this, it is computed from the order
 * history, if there is one. It is never guessed from calendar years, nor from a window that only overlaps. Absent is
 * not zero: without order history and without a figure the answer is absent, with an empty order history it is zero.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Sales {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    Sales() {}

    /**
     * Returns the currency of all money in these sales.
     *
     * @return the currency
     */
    public abstract CurrencyUnit currency();

    /**
     * Returns the figures of calendar years.
     *
     * @return the figures by calendar year, 1900 to 2999, the earliest first
     */
    @Value.NaturalOrder
    public abstract SortedMap<Integer, SalesFigures> years();

    /**
     * Returns the figures of windows.
     *
     * @return the figures by window, the window that ends first coming first
     */
    @Value.NaturalOrder
    public abstract SortedMap<Window, SalesFigures> windows();

    /**
     * Returns all orders of the account.
     *
     * @return the history, which may be known to be empty; absent if the orders are not known
     */
    public abstract Optional<OrderHistory> orderHistory();

    /**
     * Returns what the account could bring.
     *
     * @return the potential; absent if it is not known
     */
    public abstract Optional<Potential> potential();

    /**
     * Returns which share of what the account spends on what we sell it spends with us.
     *
     * @return the share, 0 to 1, both included; absent if it is not known
     */
    public abstract Optional<Decimal> shareOfWallet();

    /**
     * Returns all open deals with the account.
     *
     * @return the deals, of which there may be known to be none; absent if they are not known
     */
    public abstract Optional<Deals> deals();

    /**
     * Returns the revenue of the year that ends on a date.
     *
     * @param asOf the last day of the year
     * @return the revenue, of any sign; absent if it is not known
     */
    public final Optional<Money> trailingRevenue(LocalDate asOf) {
        return revenueIn(Window.trailingYear(asOf));
    }

    /**
     * Returns the margin of the year that ends on a date.
     *
     * @param asOf the last day of the year
     * @return the margin as an amount, of any sign; absent if it is not known
     */
    public final Optional<Money> trailingMargin(LocalDate asOf) {
        return marginIn(Window.trailingYear(asOf));
    }

    /**
     * Returns the number of orders placed in the year that ends on a date.
     *
     * @param asOf the last day of the year
     * @return the number, 0 or more; absent if it is not known
     */
    public final Optional<Integer> trailingOrders(LocalDate asOf) {
        return ordersIn(Window.trailingYear(asOf));
    }

    /**
     * Returns the revenue of a window.
     *
     * @param window the window
     * @return the revenue filed under this window, else that of the order history; absent if neither is known
     */
    public final Optional<Money> revenueIn(Window window) {
        return filed(window, SalesFigures::revenue)
                .or(() -> orderHistory().map(history -> history.revenue(window).orElseGet(this::zero)));
    }

    /**
     * Returns the revenue of a window in minor units of {@link #currency()}, such as cents. For the inner loops of rules, as
     * {@link #revenueIn} for all others.
     *
     * @param window the window
     * @return the revenue, of any sign; absent if it is not known
     * @throws ArithmeticException if the filed figure is more than 9,223,372,036,854,775,807 minor units
     */
    public final OptionalLong revenueMinorIn(Window window) {
        Optional<Money> filed = windows().isEmpty() ? Optional.empty() : filed(window, SalesFigures::revenue);
        if (filed.isPresent()) {
            return OptionalLong.of(filed.get().getAmountMinorLong());
        }
        Optional<OrderHistory> history = orderHistory();
        return history.isPresent() ? OptionalLong.of(history.get().revenueMinor(window)) : OptionalLong.empty();
    }

    /**
     * Returns the margin of a window in minor units of {@link #currency()}, such as cents. For the inner loops of rules, as
     * {@link #marginIn} for all others.
     *
     * @param window the window
     * @return the margin, of any sign; absent if it is not known
     * @throws ArithmeticException if the filed figure is more than 9,223,372,036,854,775,807 minor units
     */
    public final OptionalLong marginMinorIn(Window window) {
        Optional<Money> filed = windows().isEmpty() ? Optional.empty() : filed(window, SalesFigures::margin);
        if (filed.isPresent()) {
            return OptionalLong.of(filed.get().getAmountMinorLong());
        }
        Optional<OrderHistory> history = orderHistory();
        return history.isPresent() ? history.get().marginMinor(window) : OptionalLong.empty();
    }

    /**
     * Returns the collected revenue of a window. Orders do not tell when they were paid, so it is never computed.
     *
     * @param window the window
     * @return the collected revenue filed under this window; absent if there is none
     */
    public final Optional<Money> collectedRevenueIn(Window window) {
        return filed(window, SalesFigures::collectedRevenue);
    }

    /**
     * Returns the margin of a window.
     *
     * @param window the window
     * @return the margin filed under this window, else that of the order history if the costs in the window are known;
     *     absent otherwise
     */
    public final Optional<Money> marginIn(Window window) {
        return filed(window, SalesFigures::margin)
                .or(() -> orderHistory()
                        .flatMap(history -> history.orders().isEmpty() ? Optional.of(zero()) : history.margin(window)));
    }

    /**
     * Returns the number of orders placed in a window.
     *
     * @param window the window
     * @return the number filed under this window, else that of the order history; absent if neither is known
     */
    public final Optional<Integer> ordersIn(Window window) {
        return filed(window, SalesFigures::orders).or(() -> orderHistory().map(history -> history.orderCount(window)));
    }

    private <T> Optional<T> filed(Window window, Function<SalesFigures, Optional<T>> figure) {
        return Optional.ofNullable(windows().get(window)).flatMap(figure);
    }

    private Money zero() {
        return Money.zero(currency());
    }

    /**
     * Returns these sales with other figures for a calendar year.
     *
     * @param calendarYear the year, 1900 to 2999
     * @param figures the figures of the year, in place of those it had
     * @return the sales with these figures
     * @throws IllegalArgumentException if the year is out of range or the figures are in another currency
     */
    public final Sales withYear(int calendarYear, SalesFigures figures) {
        return toBuilder().years(put(years(), calendarYear, figures)).build();
    }

    /**
     * Returns these sales with other figures for a window.
     *
     * @param window the window
     * @param figures the figures of the window, in place of those it had
     * @return the sales with these figures
     * @throws IllegalArgumentException if the figures are in another currency
     */
    public final Sales withWindow(Window window, SalesFigures figures) {
        return toBuilder().windows(put(windows(), window, figures)).build();
    }

    private static <K> Map<K, SalesFigures> put(SortedMap<K, SalesFigures> figures, K period, SalesFigures added) {
        Map<K, SalesFigures> all = new TreeMap<>(figures);
        all.put(period, added);
        return all;
    }

    /**
     * Returns a builder that holds the parts of these sales.
     *
     * <p>The builder takes the figures of a period once, so figures that these sales have already are changed with
     * {@link #withYear} and {@link #withWindow}.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutableSales.builder().from(this);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutableSales.builder();
    }

    @Value.Check
    void check() {
        years().forEach((year, figures) -> {
            checkArgument(
                    year >= FIRST_YEAR && year <= LAST_YEAR,
                    "The year (%s) of sales figures must be %s to %s.",
                    year,
                    FIRST_YEAR,
                    LAST_YEAR);
            checkCurrency("figures of the year " + year, figures.currency());
        });
        windows().forEach((window, figures) -> checkCurrency("figures of the window " + window, figures.currency()));
        checkCurrency("order history", orderHistory().flatMap(OrderHistory::currency));
        checkCurrency("potential", potential().map(Potential::amount).map(Money::getCurrencyUnit));
        checkCurrency("deals", deals().flatMap(Deals::largest).map(Deal::amount).map(Money::getCurrencyUnit));
        shareOfWallet()
                .ifPresent(share -> checkArgument(
                        !share.isNegative() && share.compareTo(Decimal.ONE) <= 0,
                        "The share of wallet (%s) of sales must be 0 to 1.\n"
                                + "Maybe it is a percentage; divide it by 100.",
                        share));
    }

    private void checkCurrency(String what, Optional<CurrencyUnit> found) {
        checkArgument(
                found.isEmpty() || found.get().equals(currency()),
                "The %s of sales must be in their currency (%s), but the money there is in %s.\n"
                        + "Maybe it must be converted first.",
                what,
                currency(),
                found.map(CurrencyUnit::getCode).orElse(""));
    }

    /**
     * A builder of sales. Not thread-safe.
     *
     * <p>A class, not an interface, so that figures are added by one method only.
     */
    public abstract static class Builder {
        Builder() {}

        /**
         * Sets the currency of all money in the sales. Required.
         *
         * @param currency the currency
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder currency(CurrencyUnit currency);

        /**
         * Sets the currency of all money in the sales. Required.
         *
         * @param currency the three-letter code, such as EUR
         * @return this builder
         * @throws IllegalArgumentException if there is no such currency
         */
        @CanIgnoreReturnValue
        public final Builder currency(String currency) {
            try {
                return currency(CurrencyUnit.of(currency));
            } catch (IllegalCurrencyException e) {
                throw new IllegalArgumentException(
                        "The currency (" + currency + ") of sales is not known.\n"
                                + "Maybe use the three-letter ISO 4217 code, such as EUR.",
                        e);
            }
        }

        /**
         * Adds the figures of a calendar year.
         *
         * @param calendarYear the year, 1900 to 2999, each at most once
         * @param figures the figures of the year
         * @return this builder
         */
        @CanIgnoreReturnValue
        public final Builder year(int calendarYear, SalesFigures figures) {
            return putYear(calendarYear, figures);
        }

        /**
         * Sets the figures of all calendar years, in place of those given so far.
         *
         * @param years the figures by calendar year, 1900 to 2999
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder years(Map<Integer, ? extends SalesFigures> years);

        /**
         * Adds the figures of a window.
         *
         * @param window the window, each at most once
         * @param figures the figures of the window
         * @return this builder
         */
        @CanIgnoreReturnValue
        public final Builder window(Window window, SalesFigures figures) {
            return putWindow(window, figures);
        }

        /**
         * Adds the figures of the year that ends on a date.
         *
         * @param asOf the last day of the year, each at most once
         * @param figures the figures of the year
         * @return this builder
         */
        @CanIgnoreReturnValue
        public final Builder trailing(LocalDate asOf, SalesFigures figures) {
            return putWindow(Window.trailingYear(asOf), figures);
        }

        /**
         * Sets the figures of all windows, in place of those given so far.
         *
         * @param windows the figures by window
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder windows(Map<? extends Window, ? extends SalesFigures> windows);

        /**
         * Sets all orders of the account.
         *
         * @param orderHistory the history; {@link OrderHistory#none()} if the account is known to have ordered nothing
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder orderHistory(OrderHistory orderHistory);

        /**
         * Sets what the account could bring.
         *
         * @param potential the potential
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder potential(Potential potential);

        /**
         * Sets which share of what the account spends on what we sell it spends with us.
         *
         * @param shareOfWallet the share, 0 to 1, both included
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder shareOfWallet(Decimal shareOfWallet);

        /**
         * Sets all open deals with the account.
         *
         * @param deals the deals; {@link Deals#none()} if there is known to be none
         * @return this builder
         */
        @CanIgnoreReturnValue
        public abstract Builder deals(Deals deals);

        /**
         * Builds the sales.
         *
         * @return the sales
         * @throws IllegalArgumentException if a part is out of range or in another currency, or a year or window is
         *     given twice
         * @throws IllegalStateException if the currency is missing
         */
        public abstract Sales build();

        abstract Builder putYear(int calendarYear, SalesFigures figures);

        abstract Builder putWindow(Window window, SalesFigures figures);
    }
}

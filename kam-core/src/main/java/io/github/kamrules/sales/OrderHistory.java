package io.github.kamrules.sales;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All orders known of an account, by date.
 *
 * <p>A history says that it is complete: {@link #none()} is an account known to have ordered nothing, while an account
 * of which no orders are known has no history at all.
 *
 * <p>Every question is asked as of a date or for a {@link Window}, and no order dated later has a say. An order counts
 * unless it was cancelled. A credit (an order whose amount is zero or less) changes revenue and margin, never the
 * numbers of orders or their dates:
 *
 * <pre>{@code
 * OrderHistory history = OrderHistory.of(orders);
 * LocalDate asOf = LocalDate.of(2026, 6, 30);
 * history.orderCount(asOf);                        // orders placed so far
 * history.revenue(Window.trailingYear(asOf));      // what they and the credits brought in the last year
 * }</pre>
 *
 * <p>Dates are sorted and amounts are summed once, in minor units, so that each question is a binary search. Two
 * histories are equal if they have the same orders in the same order; orders of one day stay in the order in which they
 * were given. Immutable and thread-safe.
 */
public final class OrderHistory {
    private static final OrderHistory NONE = new OrderHistory(ImmutableList.of());

    private final ImmutableList<Order> orders;
    private final @Nullable CurrencyUnit currency;

    // Days are days since 1970-01-01, ascending.
    private final long[] allDays;
    private final long[] placedDays;
    private final long twiceMedianGap;
    private final long[] cancelledDays;
    private final long[] troubledDays;

    // What counts, credits included: its days, and the sums in minor units before each of them and after the last.
    private final long[] countedDays;
    private final long[] revenueBefore;
    private final long[] marginBefore;
    private final int[] withoutCostBefore;

    private OrderHistory(ImmutableList<Order> sorted) {
        orders = sorted;
        currency = sorted.isEmpty() ? null : sorted.get(0).amount().getCurrencyUnit();
        allDays = days(sorted, order -> true);
        placedDays = days(sorted, Order::placed);
        twiceMedianGap = twiceMedianGap(placedDays, placedDays.length);
        cancelledDays = days(sorted, order -> !order.credit() && !order.status().counts());
        troubledDays = days(sorted, order -> !order.credit() && order.status().troubled());
        countedDays = days(sorted, order -> order.status().counts());
        revenueBefore = new long[countedDays.length + 1];
        marginBefore = new long[countedDays.length + 1];
        withoutCostBefore = new int[countedDays.length + 1];
        sum(sorted);
    }

    private static long[] days(List<Order> orders, Predicate<Order> which) {
        return orders.stream()
                .filter(which)
                .mapToLong(order -> order.date().toEpochDay())
                .toArray();
    }

    private void sum(List<Order> sorted) {
        long turnover = 0; // of amounts and costs without their signs: while this fits, every sum and difference does
        int i = 0;
        for (Order order : sorted) {
            if (!order.status().counts()) {
                continue;
            }
            try {
                long amount = order.amount().getAmountMinorLong();
                long cost = order.cost().isPresent() ? order.cost().get().getAmountMinorLong() : 0;
                turnover = Math.addExact(turnover, Math.addExact(Math.absExact(amount), Math.absExact(cost)));
                revenueBefore[i + 1] = revenueBefore[i] + amount;
                marginBefore[i + 1] = marginBefore[i] + amount - cost;
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(
                        "The amounts and costs of an order history add up to more than " + Long.MAX_VALUE
                                + " minor units of " + currency + ", reached with the order of " + order.date() + " ("
                                + order.amount() + ").\nMaybe an amount is in the wrong unit.",
                        e);
            }
            withoutCostBefore[i + 1] = withoutCostBefore[i] + (order.cost().isPresent() ? 0 : 1);
            i++;
        }
    }

    /**
     * Returns the history of an account of which these are all orders.
     *
     * @param orders the orders and credits, in any order, all in one currency; ids, where given, are unique
     * @return the history
     * @throws IllegalArgumentException if currencies differ, an id occurs twice, or the amounts and costs, taken
     *     without their signs, add up to more than 9,223,372,036,854,775,807 minor units
     */
    public static OrderHistory of(Collection<Order> orders) {
        if (orders.isEmpty()) {
            return NONE;
        }
        ImmutableList<Order> sorted = ImmutableList.sortedCopyOf(Comparator.comparing(Order::date), orders);
        CurrencyUnit currency = sorted.get(0).amount().getCurrencyUnit();
        Set<String> ids = new HashSet<>();
        for (Order order : sorted) {
            checkArgument(
                    order.amount().getCurrencyUnit().equals(currency),
                    "The orders of an order history must be in one currency, but the order of %s is in %s and the order"
                            + " of %s in %s.\nMaybe they must be converted first.",
                    sorted.get(0).date(),
                    currency,
                    order.date(),
                    order.amount().getCurrencyUnit());
            order.id()
                    .ifPresent(id -> checkArgument(
                            ids.add(id),
                            "The order (%s) occurs twice in an order history.\n"
                                    + "Maybe these are the lines of one order; add them up to one.",
                            id));
        }
        return new OrderHistory(sorted);
    }

    /**
     * Returns the history of an account that is known to have ordered nothing.
     *
     * @return the empty history
     */
    public static OrderHistory none() {
        return NONE;
    }

    /**
     * Returns all orders and credits.
     *
     * @return the orders by date; those of one day in the order in which they were given
     */
    public List<Order> orders() {
        return orders;
    }

    /**
     * Returns the currency of the orders.
     *
     * @return the currency; absent if there are no orders
     */
    public Optional<CurrencyUnit> currency() {
        return Optional.ofNullable(currency);
    }

    /**
     * Returns the number of orders placed up to a date.
     *
     * @param asOf the date, included
     * @return the number, credits and cancelled orders left out
     */
    public int orderCount(LocalDate asOf) {
        return upTo(placedDays, asOf);
    }

    /**
     * Returns the number of orders placed in a window.
     *
     * @param window the window
     * @return the number, credits and cancelled orders left out
     */
    public int orderCount(Window window) {
        return upTo(placedDays, window.end()) - upTo(placedDays, window.startExclusive());
    }

    /**
     * Returns the date of the first order.
     *
     * @param asOf the date up to which orders have a say, included
     * @return the date; absent if no order was placed by then
     */
    public Optional<LocalDate> firstOrder(LocalDate asOf) {
        return orderCount(asOf) == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(placedDays[0]));
    }

    /**
     * Returns the date of the latest order.
     *
     * @param asOf the date up to which orders have a say, included
     * @return the date; absent if no order was placed by then
     */
    public Optional<LocalDate> lastOrder(LocalDate asOf) {
        int count = orderCount(asOf);
        return count == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(placedDays[count - 1]));
    }

    /**
     * Returns the revenue of a window: the amounts of its orders and credits, cancelled ones left out.
     *
     * @param window the window
     * @return the revenue, zero if nothing was ordered in the window; absent only if there are no orders at all, since
     *     then no currency is known (the revenue is zero all the same)
     */
    public Optional<Money> revenue(Window window) {
        return Optional.ofNullable(currency).map(unit -> sum(revenueBefore, window, unit));
    }

    /**
     * Returns the margin of a window: the amounts of its orders and credits less their costs, cancelled ones left out.
     *
     * @param window the window
     * @return the margin, zero if nothing was ordered in the window; absent if the cost of an order or a credit that
     *     counts is not known, or if there are no orders at all
     */
    public Optional<Money> margin(Window window) {
        int without = withoutCostBefore[upTo(countedDays, window.end())]
                - withoutCostBefore[upTo(countedDays, window.startExclusive())];
        return Optional.ofNullable(currency).filter(unit -> without == 0).map(unit -> sum(marginBefore, window, unit));
    }

    private Money sum(long[] sums, Window window, CurrencyUnit unit) {
        return Money.ofMinor(unit, sum(sums, window));
    }

    private long sum(long[] sums, Window window) {
        return sums[upTo(countedDays, window.end())] - sums[upTo(countedDays, window.startExclusive())];
    }

    /**
     * Returns the revenue of a window in minor units of the currency, such as cents. For the inner loops of rules, as
     * {@link #revenue} for all others.
     *
     * @param window the window
     * @return the revenue, of any sign; zero if nothing was ordered in the window, or ever
     */
    public long revenueMinor(Window window) {
        return sum(revenueBefore, window);
    }

    /**
     * Returns the margin of a window in minor units of the currency, such as cents. For the inner loops of rules, as
     * {@link #margin} for all others.
     *
     * @param window the window
     * @return the margin, of any sign, zero if nothing was ordered in the window, or ever; absent if the cost of an order or
     *     a credit that counts is not known
     */
    public OptionalLong marginMinor(Window window) {
        int without = withoutCostBefore[upTo(countedDays, window.end())]
                - withoutCostBefore[upTo(countedDays, window.startExclusive())];
        return without == 0 ? OptionalLong.of(sum(marginBefore, window)) : OptionalLong.empty();
    }

    /**
     * Returns the days from the first order to a date.
     *
     * @param asOf the date up to which orders have a say, included
     * @return the days, 0 or more; absent if no order was placed by then
     */
    public OptionalLong daysSinceFirstOrder(LocalDate asOf) {
        return orderCount(asOf) == 0 ? OptionalLong.empty() : OptionalLong.of(asOf.toEpochDay() - placedDays[0]);
    }

    /**
     * Returns the days from the latest order to a date.
     *
     * @param asOf the date up to which orders have a say, included
     * @return the days, 0 or more; absent if no order was placed by then
     */
    public OptionalLong daysSinceLastOrder(LocalDate asOf) {
        int count = orderCount(asOf);
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(asOf.toEpochDay() - placedDays[count - 1]);
    }

    /**
     * Returns the number of orders and credits that are dated after a date, and so have no say as of that date.
     *
     * @param asOf the date
     * @return the number, whatever their amounts and statuses
     */
    public int ordersAfter(LocalDate asOf) {
        return allDays.length - upTo(allDays, asOf);
    }

    /**
     * Returns the number of orders dated up to a date that were cancelled.
     *
     * @param asOf the date, included
     * @return the number, credits left out
     */
    public int cancelled(LocalDate asOf) {
        return upTo(cancelledDays, asOf);
    }

    /**
     * Returns the number of orders dated up to a date with which something went wrong: those of a
     * {@linkplain OrderStatus#troubled() troubled} status, disputes that are settled included.
     *
     * @param asOf the date, included
     * @return the number, credits left out
     */
    public int troubled(LocalDate asOf) {
        return upTo(troubledDays, asOf);
    }

    /**
     * Returns the time that usually passes between orders: the median number of days between successive dates on which
     * orders were placed.
     *
     * <p>Orders of one day are one date. Orders on 1, 3, 3 and 10 March have gaps of 2 and 7 days and a median of 4.5.
     *
     * @param asOf the date up to which orders have a say, included
     * @return the median in days, a whole or a half number, 1 or more; absent if there are fewer than two dates
     */
    public Optional<Decimal> medianGapDays(LocalDate asOf) {
        OptionalLong twice = twiceMedianGapDays(asOf);
        return twice.isPresent() ? Optional.of(Decimal.ofUnscaled(5 * twice.getAsLong(), 1)) : Optional.empty();
    }

    /**
     * Returns twice the median of {@link #medianGapDays}, which is a whole number. For the inner loops of rules.
     *
     * @param asOf the date up to which orders have a say, included
     * @return twice the median in days, 2 or more; absent if there are fewer than two dates
     */
    public OptionalLong twiceMedianGapDays(LocalDate asOf) {
        int count = orderCount(asOf);
        long twice = count == placedDays.length ? twiceMedianGap : twiceMedianGap(placedDays, count);
        return twice == 0 ? OptionalLong.empty() : OptionalLong.of(twice);
    }

    /** Returns twice the median of the days between the different ones of the first days, 0 if there is but one. */
    private static long twiceMedianGap(long[] placedDays, int count) {
        long[] gaps = new long[Math.max(0, count - 1)];
        int found = 0;
        for (int i = 1; i < count; i++) {
            if (placedDays[i] != placedDays[i - 1]) {
                gaps[found++] = placedDays[i] - placedDays[i - 1];
            }
        }
        if (found == 0) {
            return 0;
        }
        Arrays.sort(gaps, 0, found);
        return gaps[(found - 1) / 2] + gaps[found / 2];
    }

    /** How many of the sorted days are not after the date. */
    private static int upTo(long[] days, LocalDate date) {
        long day = date.toEpochDay();
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderHistory that && orders.equals(that.orders);
    }

    @Override
    public int hashCode() {
        return orders.hashCode();
    }

    /**
     * Returns the number of orders and their dates, not the orders themselves.
     *
     * @return a short text, such as "OrderHistory(3 orders, 2025-01-02 to 2026-02-03)"
     */
    @Override
    public String toString() {
        if (orders.isEmpty()) {
            return "OrderHistory(no orders)";
        }
        LocalDate first = orders.get(0).date();
        LocalDate last = orders.get(orders.size() - 1).date();
        return "OrderHistory(" + orders.size() + (orders.size() == 1 ? " order, " : " orders, ") + first + " to " + last
                + ")";
    }
}

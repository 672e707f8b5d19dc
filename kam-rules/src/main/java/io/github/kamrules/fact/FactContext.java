package io.github.kamrules.fact;

import io.github.kamrules.account.Account;
import io.github.kamrules.portfolio.GroupStanding;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Potential;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An account in its portfolio, as of the portfolio's date: what facts are read from.
 *
 * <p>The statistics are those of the portfolio. They may hold an older state of this account, or not know it: its old part
 * is taken out and its present one put in. Immutable and thread-safe.
 */
public final class FactContext {

    private final Account account;
    private final PortfolioStatistics statistics;
    private final Window trailingYear;
    private final OptionalLong revenue;
    private final long part;
    private final long others;
    private final GroupStanding group;
    private final Optional<OrderHistory> orders;

    private FactContext(Account account, PortfolioStatistics statistics) {
        this.account = account;
        this.statistics = statistics;
        trailingYear = statistics.trailingYear();
        part = statistics.partMinor(account.id());
        others = statistics.totalMinor() - part;
        group = statistics.groupOf(account);
        Optional<Sales> sales = account.sales();
        orders = sales.isPresent() ? sales.get().orderHistory() : Optional.empty();
        revenue = checkedRevenue();
    }

    private OptionalLong checkedRevenue() {
        try {
            OptionalLong minor = revenueMinorIn(trailingYear);
            if (minor.isPresent()) {
                Math.addExact(others, Math.absExact(minor.getAsLong()));
                Math.addExact(group.othersMinor(), minor.getAsLong());
            }
            return minor;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The revenue (" + revenueIn(trailingYear).orElseThrow() + ") of account (" + account.id()
                            + "), with that of the other accounts, must be at most " + Long.MAX_VALUE
                            + " minor units.\nMaybe it is in the wrong unit.",
                    e);
        }
    }

    /**
     * Returns the context of an account.
     *
     * @param account the account
     * @param statistics the statistics of its portfolio
     * @return the context
     * @throws IllegalArgumentException if the revenue of the account cannot be converted to the currency of the
     *     portfolio, or is more than 9,223,372,036,854,775,807 minor units with that of the other accounts, or if the
     *     statistics hold the parent of the account as belonging to it
     */
    public static FactContext of(Account account, PortfolioStatistics statistics) {
        return new FactContext(account, statistics);
    }

    /**
     * Returns the account.
     *
     * @return the account
     */
    public Account account() {
        return account;
    }

    /**
     * Returns the statistics of the portfolio.
     *
     * @return the statistics
     */
    public PortfolioStatistics statistics() {
        return statistics;
    }

    /**
     * Returns the date as of which everything is read.
     *
     * @return the date
     */
    public LocalDate asOf() {
        return statistics.asOf();
    }

    /**
     * Returns the year up to the as-of date.
     *
     * @return the window
     */
    public Window trailingYear() {
        return trailingYear;
    }

    /**
     * Returns the year before the {@linkplain #trailingYear() trailing year}.
     *
     * @return the window
     */
    public Window yearBefore() {
        return Window.trailingYear(trailingYear.startExclusive());
    }

    /**
     * Returns the order history.
     *
     * @return the history, empty when it is not known
     */
    public Optional<OrderHistory> orders() {
        return orders;
    }

    /** Returns whether amounts of the account need no conversion: then they are had in minor units at once. */
    private boolean isInPortfolioCurrency(Sales sales) {
        Optional<CurrencyUnit> unit = statistics.currency();
        return unit.isEmpty() || unit.get().equals(sales.currency());
    }

    private OptionalLong revenueMinorIn(Window window) {
        Optional<Sales> sales = account.sales();
        if (sales.isPresent() && isInPortfolioCurrency(sales.get())) {
            return sales.get().revenueMinorIn(window);
        }
        Optional<Money> money = revenueIn(window);
        return money.isPresent() ? OptionalLong.of(money.get().getAmountMinorLong()) : OptionalLong.empty();
    }

    /** Returns the revenue of the year before in minor units of the portfolio's currency. */
    OptionalLong revenueBeforeMinor() {
        return revenueMinorIn(yearBefore());
    }

    /** Returns the margin of the trailing year in minor units of the portfolio's currency. */
    OptionalLong marginMinor() {
        Optional<Sales> sales = account.sales();
        if (sales.isPresent() && isInPortfolioCurrency(sales.get())) {
            return sales.get().marginMinorIn(trailingYear);
        }
        Optional<Money> money = marginIn(trailingYear);
        return money.isPresent() ? OptionalLong.of(money.get().getAmountMinorLong()) : OptionalLong.empty();
    }

    /** Returns the revenue in the portfolio of the other accounts that bring more than a given revenue. */
    long othersMinorAbove(long minor) {
        return statistics.revenueMinorAbove(minor, part);
    }

    /** Returns the part that the account has in the statistics. */
    long partMinor() {
        return part;
    }

    /**
     * Returns the revenue of a window in the portfolio's currency.
     *
     * @param window the window
     * @return the revenue, empty when it is not known
     */
    public Optional<Money> revenueIn(Window window) {
        return account.sales().flatMap(s -> s.revenueIn(window)).map(statistics::convert);
    }

    /**
     * Returns the margin of a window in the portfolio's currency.
     *
     * @param window the window
     * @return the margin, empty when it is not known
     */
    public Optional<Money> marginIn(Window window) {
        return account.sales().flatMap(s -> s.marginIn(window)).map(statistics::convert);
    }

    /**
     * Returns the revenue of the trailing year in minor units of the portfolio's currency.
     *
     * @return the revenue, empty when it is not known
     */
    public OptionalLong revenueMinor() {
        return revenue;
    }

    /**
     * Returns the revenue of the trailing year of all other accounts with positive revenue, in minor units of the
     * portfolio's currency.
     *
     * @return the total of the others, 0 or more
     */
    public long othersMinor() {
        return others;
    }

    /**
     * Returns the group of the account and the other groups, without the account's own revenue.
     *
     * @return where the account stands by its group; an account that belongs to no other is a group of its own
     */
    public GroupStanding group() {
        return group;
    }

    /**
     * Returns how many orders the trailing year is known to hold at least: as many as it is said to hold, or one where only
     * positive revenue is known, since credits alone bring none.
     *
     * @return the number, 0 when nothing is known
     */
    public int trailingOrdersAtLeast() {
        Optional<Integer> stated = account.sales().flatMap(s -> s.ordersIn(trailingYear));
        return stated.orElse(revenue.isPresent() && revenue.getAsLong() > 0 ? 1 : 0);
    }

    /**
     * Returns what the account could buy in a year, in minor units of the portfolio's currency.
     *
     * @return the potential, empty when it is not known
     */
    public OptionalLong potentialMinor() {
        Optional<Sales> sales = account.sales();
        Optional<Potential> potential = sales.isPresent() ? sales.get().potential() : Optional.empty();
        return potential.isPresent() ? OptionalLong.of(minor(potential.get().amount())) : OptionalLong.empty();
    }

    /**
     * Returns an amount in minor units of the portfolio's currency.
     *
     * @param money the amount
     * @return the amount in minor units
     */
    public long minor(Money money) {
        return convert(money).getAmountMinorLong();
    }

    /**
     * Returns an amount in the portfolio's currency.
     *
     * @param money the amount
     * @return the amount in that currency; as it is while the portfolio has no currency
     * @throws IllegalArgumentException if the amount cannot be converted
     */
    public Money convert(Money money) {
        return statistics.convert(money);
    }

    /**
     * Returns the number of decimals of the portfolio's currency.
     *
     * @return the decimals; while the portfolio has no currency those of the account's sales, or 2 when it has none
     */
    public int decimals() {
        Optional<CurrencyUnit> unit = statistics.currency();
        if (unit.isEmpty()) {
            unit = account.sales().map(Sales::currency);
        }
        return unit.isPresent() ? unit.get().getDecimalPlaces() : 2;
    }

    /**
     * Returns the days from a date to the as-of date.
     *
     * @param date the date
     * @return the days, negative for a later date
     */
    public long daysSince(LocalDate date) {
        return ChronoUnit.DAYS.between(date, asOf());
    }

    /**
     * Returns the day of the last contact: the latest one on or before the as-of date that the relationship, one of the
     * contacts or the calendar tells.
     *
     * @return the day, empty when none is known
     */
    public Optional<LocalDate> lastContact() {
        Optional<LocalDate> stated =
                account.relationship().flatMap(r -> r.lastContact()).filter(d -> !d.isAfter(asOf()));
        Optional<LocalDate> ofContacts = account.contacts().flatMap(c -> c.lastContact(asOf()));
        Optional<LocalDate> ofCalendar = account.calendar().flatMap(c -> c.lastContact(asOf()));
        return later(later(stated, ofContacts), ofCalendar);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isPresent() && other.isPresent()) {
            return other.get().isAfter(one.get()) ? other : one;
        }
        return one.isPresent() ? one : other;
    }

    /** Two contexts are equal when account and statistics are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FactContext that && account.equals(that.account) && statistics.equals(that.statistics);
    }

    @Override
    public int hashCode() {
        return account.id().hashCode();
    }

    @Override
    public String toString() {
        return "account " + account.id() + " as of " + asOf();
    }
}

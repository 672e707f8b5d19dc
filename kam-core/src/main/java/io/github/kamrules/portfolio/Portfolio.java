package io.github.kamrules.portfolio;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.Window;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a company as of a date, in one currency.
 *
 * <p>The accounts are sorted by id, so that nothing depends on the order in which they came. Trailing figures are those
 * of the year that ends on the as-of date; orders dated later have no say and are {@linkplain #observations()
 * reported}.
 *
 * <pre>{@code
 * Portfolio portfolio = Portfolio.of(accounts, LocalDate.of(2026, 6, 30));
 *
 * Portfolio converted = Portfolio.builder()
 *         .asOf(LocalDate.of(2026, 6, 30))
 *         .accounts(accounts)
 *         .rates(ExchangeRates.of(CurrencyUnit.EUR, Map.of(CurrencyUnit.USD, Decimal.of("0.92"))))
 *         .build();
 * }</pre>
 *
 * <p>Unless told otherwise, the currency is that of the rates, else the one in which all accounts have their sales.
 * Accounts in several currencies need rates. A portfolio in which no account has sales has no currency.
 *
 * <p>Immutable and thread-safe.
 */
public final class Portfolio {
    private static final int MAX_NAMED = 10;

    private final LocalDate asOf;
    private final Window trailingYear;
    private final PortfolioCurrency currency;
    private final ImmutableList<Account> accounts;
    private final Map<AccountId, Integer> rows;
    private final @Nullable Hierarchy hierarchy;

    private Portfolio(LocalDate asOf, PortfolioCurrency currency, ImmutableList<Account> sorted) {
        this.asOf = asOf;
        trailingYear = Window.trailingYear(asOf);
        this.currency = currency;
        accounts = sorted;
        rows = rows(sorted.stream().map(Account::id).toList());
        hierarchy = Hierarchy.of(
                rows, row -> sorted.get(row).id(), row -> sorted.get(row).parentId());
    }

    static Map<AccountId, Integer> rows(List<AccountId> ids) {
        Map<AccountId, Integer> rows = Maps.newHashMapWithExpectedSize(ids.size());
        for (int row = 0; row < ids.size(); row++) {
            rows.put(ids.get(row), row);
        }
        return rows;
    }

    /**
     * Returns the portfolio of some accounts, all with sales in one currency.
     *
     * @param accounts the accounts, in any order, with unique ids
     * @param asOf the date as of which they are looked at
     * @return the portfolio
     * @throws IllegalArgumentException if an id occurs twice, if currencies differ, or if parents form a cycle
     */
    public static Portfolio of(Collection<Account> accounts, LocalDate asOf) {
        return builder().asOf(asOf).accounts(accounts).build();
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the date as of which the accounts are looked at.
     *
     * @return the date
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns the one currency of the portfolio.
     *
     * @return the currency; absent if none was given and no account has sales
     */
    public Optional<CurrencyUnit> currency() {
        return currency.unit();
    }

    /**
     * Returns the rates into the currency of the portfolio.
     *
     * @return the rates; absent if none were given
     */
    public Optional<ExchangeRates> rates() {
        return currency.rates();
    }

    /**
     * Returns all accounts.
     *
     * @return the accounts in the order of their ids
     */
    public List<Account> accounts() {
        return accounts;
    }

    /**
     * Returns the number of accounts.
     *
     * @return the number, 0 or more
     */
    public int size() {
        return accounts.size();
    }

    /**
     * Returns the account of an id.
     *
     * @param id the id
     * @return the account; absent if it is not in this portfolio
     */
    public Optional<Account> account(AccountId id) {
        Integer row = row(id);
        return row == null ? Optional.empty() : Optional.of(accounts.get(row));
    }

    /**
     * Returns the place of an account in {@link #accounts()}, for tables with one row per account.
     *
     * @param id the id
     * @return the place, 0 or more; -1 if the account is not in this portfolio
     */
    public int indexOf(AccountId id) {
        Integer row = row(id);
        return row == null ? -1 : row;
    }

    private @Nullable Integer row(AccountId id) {
        return rows.get(requireNonNull(id, "id"));
    }

    /**
     * Returns money in the currency of this portfolio.
     *
     * @param money the money, in the currency of the portfolio or one that its rates know
     * @return the money, rounded half-even to minor units if it was converted; as it is if the portfolio has no
     *     currency
     * @throws IllegalArgumentException if the money cannot be converted
     */
    public Money convert(Money money) {
        return currency.convert(money);
    }

    /**
     * Returns the revenue of an account in the year that ends on the as-of date, in the currency of this portfolio.
     *
     * @param account an account, of this portfolio or not
     * @return the revenue, of any sign; absent if it is not known
     * @throws IllegalArgumentException if the revenue cannot be converted
     */
    public Optional<Money> trailingRevenue(Account account) {
        return account.sales().flatMap(sales -> sales.trailingRevenue(asOf)).map(this::convert);
    }

    /** As {@link #trailingRevenue}, without making money of it; empty where it must be converted, too, or is far too large. */
    OptionalLong trailingRevenueMinor(Account account) {
        Optional<Sales> sales = account.sales();
        if (sales.isEmpty() || !currency.unit().equals(Optional.of(sales.get().currency()))) {
            return OptionalLong.empty();
        }
        try {
            OptionalLong minor = sales.get().revenueMinorIn(trailingYear);
            return minor.isPresent() && minor.getAsLong() == Long.MIN_VALUE ? OptionalLong.empty() : minor;
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * Returns the ids that accounts give for their parents, but that no account of this portfolio has.
     *
     * @return the ids of the missing parents, each once, in order
     */
    public List<AccountId> unknownParents() {
        return hierarchy == null ? List.of() : hierarchy.outside();
    }

    /**
     * Returns the number of orders and credits that are dated after the as-of date, and so have no say.
     *
     * @return the number over all accounts, 0 or more
     */
    public int ordersAfterAsOf() {
        return accounts.stream().mapToInt(this::ordersAfterAsOf).sum();
    }

    /**
     * Returns the accounts that have orders or credits dated after the as-of date.
     *
     * @return the ids, in order
     */
    public List<AccountId> accountsWithOrdersAfterAsOf() {
        return accounts.stream()
                .filter(account -> ordersAfterAsOf(account) > 0)
                .map(Account::id)
                .toList();
    }

    private int ordersAfterAsOf(Account account) {
        return account.sales()
                .flatMap(Sales::orderHistory)
                .map(history -> history.ordersAfter(asOf))
                .orElse(0);
    }

    /**
     * Returns what is odd about this portfolio without being wrong: orders dated after the as-of date, and parents that
     * are not among the accounts.
     *
     * @return one message for each kind of oddity that occurs; it names up to ten accounts
     */
    public List<Message> observations() {
        ImmutableList.Builder<Message> observations = ImmutableList.builder();
        List<AccountId> concerned = accountsWithOrdersAfterAsOf();
        if (!concerned.isEmpty()) {
            observations.add(Message.of(TextKey.of("portfolio.orders-after-as-of"))
                    .with("count", ordersAfterAsOf())
                    .with("asOf", asOf)
                    .with("accountCount", concerned.size())
                    .with("accounts", named(concerned)));
        }
        List<AccountId> unknown = unknownParents();
        if (!unknown.isEmpty()) {
            observations.add(Message.of(TextKey.of("portfolio.unknown-parents"))
                    .with("count", unknown.size())
                    .with("parents", named(unknown)));
        }
        return observations.build();
    }

    private static List<String> named(List<AccountId> ids) {
        return ids.stream().limit(MAX_NAMED).map(AccountId::value).toList();
    }

    PortfolioCurrency portfolioCurrency() {
        return currency;
    }

    Map<AccountId, Integer> rows() {
        return rows;
    }

    @Nullable Hierarchy hierarchy() {
        return hierarchy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Portfolio that
                && asOf.equals(that.asOf)
                && currency.equals(that.currency)
                && accounts.equals(that.accounts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, currency, accounts);
    }

    /**
     * Returns date, number of accounts and currency, not the accounts themselves.
     *
     * @return a short text, such as "Portfolio(2026-06-30, 3 accounts, EUR)"
     */
    @Override
    public String toString() {
        return "Portfolio(" + asOf + ", " + size() + (size() == 1 ? " account" : " accounts")
                + currency.unit().map(unit -> ", " + unit).orElse("") + ")";
    }

    /** A builder of portfolios. Not thread-safe. */
    public static final class Builder {
        private final List<Account> accounts = new ArrayList<>();
        private @Nullable LocalDate asOf;
        private @Nullable CurrencyUnit currency;
        private @Nullable ExchangeRates rates;

        private Builder() {}

        /**
         * Sets the date as of which the accounts are looked at. Required.
         *
         * @param asOf the date
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder asOf(LocalDate asOf) {
            this.asOf = requireNonNull(asOf, "asOf");
            return this;
        }

        /**
         * Sets the currency of the portfolio.
         *
         * @param currency the currency
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder currency(CurrencyUnit currency) {
            this.currency = requireNonNull(currency, "currency");
            return this;
        }

        /**
         * Sets the rates into the currency of the portfolio.
         *
         * @param rates the rates; their target is the currency of the portfolio
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder rates(ExchangeRates rates) {
            this.rates = requireNonNull(rates, "rates");
            return this;
        }

        /**
         * Adds an account.
         *
         * @param account the account
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder account(Account account) {
            accounts.add(requireNonNull(account, "account"));
            return this;
        }

        /**
         * Adds accounts.
         *
         * @param accounts the accounts, in any order
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder accounts(Collection<Account> accounts) {
            accounts.forEach(this::account);
            return this;
        }

        /**
         * Builds the portfolio.
         *
         * @return the portfolio
         * @throws IllegalArgumentException if an id occurs twice, if the sales of an account are in a currency that
         *     cannot be converted, if the rates are into another currency than the one set, or if parents form a cycle
         * @throws IllegalStateException if the as-of date is missing
         */
        public Portfolio build() {
            checkState(asOf != null, "Cannot build Portfolio, some of required attributes are not set [asOf]");
            ImmutableList<Account> sorted = ImmutableList.sortedCopyOf(Comparator.comparing(Account::id), accounts);
            checkUniqueIds(sorted);
            return new Portfolio(asOf, currencyOf(sorted), sorted);
        }

        private static void checkUniqueIds(List<Account> sorted) {
            List<AccountId> repeated = new ArrayList<>();
            for (int i = 1; i < sorted.size(); i++) {
                AccountId id = sorted.get(i).id();
                if (id.equals(sorted.get(i - 1).id())
                        && (repeated.isEmpty()
                                || !repeated.get(repeated.size() - 1).equals(id))) {
                    repeated.add(id);
                }
            }
            if (!repeated.isEmpty()) {
                throw new IllegalArgumentException("The ids of the accounts of a portfolio must be unique, but "
                        + (repeated.size() == 1 ? "one occurs" : repeated.size() + " occur") + " more than once ("
                        + String.join(", ", named(repeated)) + (repeated.size() > MAX_NAMED ? ", ..." : "") + ").\n"
                        + "Maybe a join in the source repeats accounts.");
            }
        }

        private PortfolioCurrency currencyOf(List<Account> sorted) {
            checkArgument(
                    currency == null || rates == null || rates.target().equals(currency),
                    "The rates of a portfolio must be into its currency (%s), but they are into %s.",
                    currency,
                    rates == null ? "" : rates.target());
            Optional<Account> first = sorted.stream()
                    .filter(account -> account.sales().isPresent())
                    .findFirst();
            Optional<CurrencyUnit> unit = Optional.ofNullable(currency)
                    .or(() -> Optional.ofNullable(rates).map(ExchangeRates::target))
                    .or(() -> first.flatMap(Account::sales).map(Sales::currency));
            PortfolioCurrency resolved = new PortfolioCurrency(unit, Optional.ofNullable(rates));
            for (Account account : sorted) {
                Optional<CurrencyUnit> found = account.sales().map(Sales::currency);
                if (found.isPresent() && !resolved.converts(found.get())) {
                    throw new IllegalArgumentException("The sales of account (" + account.id() + ") are in "
                            + found.get()
                            + ", which cannot be converted to "
                            + (currency == null && rates == null
                                    ? "the currency of account (" + first.get().id() + "), "
                                    : "the currency of the portfolio, ")
                            + unit.get() + ".\nMaybe build the portfolio with ExchangeRates that have a rate from "
                            + found.get() + ".");
                }
            }
            return resolved;
        }
    }
}

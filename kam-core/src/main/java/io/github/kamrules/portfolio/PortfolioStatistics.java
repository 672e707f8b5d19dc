package io.github.kamrules.portfolio;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.sales.Window;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The trailing-year revenue of all accounts of a portfolio, ready to set one account against the others.
 *
 * <p>Statistics are frozen: they hold numbers and ids, not accounts, and serve to assess an account again after it has
 * changed, or one that is new. The part that the account has in the statistics is then taken out and its new revenue
 * put in:
 *
 * <pre>{@code
 * PortfolioStatistics statistics = PortfolioStatistics.of(portfolio);
 * long whole = statistics.totalMinorWithout(id) + revenue;              // the new total
 * long larger = statistics.revenueMinorAbove(revenue, id);              // brought by accounts with more
 * }</pre>
 *
 * <p>The total, shares and ranks are over the accounts whose revenue is positive. Accounts whose revenue is zero or
 * negative are known but bring nothing; accounts whose revenue is not known are counted in {@link #accounts()} and
 * {@link #coverage()} only. All sums are exact, so the order of the accounts never matters.
 *
 * <p>Accounts that belong together by their parents form a group, under the account or the id at the top; an account that
 * belongs to no other is a group of its own. A group is looked at as one customer: its revenue is that of all its accounts
 * that know theirs, credits included, and totals, shares and ranks of groups are over the groups whose revenue is positive.
 * {@link #groupOf} sets an account against the other groups. Where no account has a parent, the figures of groups are those
 * of accounts.
 *
 * <p>Methods whose names have "Minor" in them speak in minor units of the currency, such as cents: they are for the
 * inner loops of rules, take logarithmic time at most, and allocate nothing. An account that the statistics do not know
 * has no part in them, so that there is nothing to take out.
 *
 * <p>Immutable and thread-safe.
 */
public final class PortfolioStatistics {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final LocalDate asOf;
    private final Window trailingYear;
    private final PortfolioCurrency currency;
    private final Map<AccountId, Integer> rows; // never changed
    private final long[] revenue; // by row, or UNKNOWN
    private final int known;
    private final Ranking ranking;
    private final @Nullable Groups groups; // null if no account has a parent: each is then a group of its own

    private PortfolioStatistics(
            LocalDate asOf,
            PortfolioCurrency currency,
            Map<AccountId, Integer> rows,
            long[] revenue,
            @Nullable Hierarchy hierarchy) {
        this.asOf = requireNonNull(asOf, "asOf");
        trailingYear = Window.trailingYear(asOf);
        this.currency = currency;
        this.rows = rows;
        this.revenue = revenue;
        int counted = 0;
        for (long minor : revenue) {
            counted += minor == UNKNOWN ? 0 : 1;
        }
        known = counted;
        ranking = ranking();
        groups = hierarchy == null ? null : groups(hierarchy);
    }

    private Ranking ranking() {
        try {
            return new Ranking(revenue);
        } catch (ArithmeticException e) {
            throw tooMuch("revenue", e);
        }
    }

    private Groups groups(Hierarchy hierarchy) {
        try {
            return new Groups(hierarchy, revenue, UNKNOWN);
        } catch (ArithmeticException e) {
            throw tooMuch("negative revenue", e);
        }
    }

    private IllegalArgumentException tooMuch(String what, ArithmeticException cause) {
        return new IllegalArgumentException(
                "The " + what + " of the accounts of a portfolio adds up to more than " + Long.MAX_VALUE
                        + " minor units of " + currency.unit().get()
                        + ".\nMaybe the amounts of an account are in the wrong unit.",
                cause);
    }

    /**
     * Returns the statistics of a portfolio.
     *
     * @param portfolio the portfolio
     * @return its statistics
     * @throws IllegalArgumentException if the revenue of an account, or of all of them, is more than
     *     9,223,372,036,854,775,807 minor units
     */
    public static PortfolioStatistics of(Portfolio portfolio) {
        List<Account> accounts = portfolio.accounts();
        long[] revenue = new long[accounts.size()];
        for (int row = 0; row < revenue.length; row++) {
            Account account = accounts.get(row);
            OptionalLong minor = portfolio.trailingRevenueMinor(account);
            revenue[row] =
                    minor.isPresent() ? minor.getAsLong() : minor(account.id(), portfolio.trailingRevenue(account));
        }
        return new PortfolioStatistics(
                portfolio.asOf(), portfolio.portfolioCurrency(), portfolio.rows(), revenue, portfolio.hierarchy());
    }

    /**
     * Returns the statistics of accounts whose revenue was determined elsewhere, such as on a cluster or in an earlier
     * review.
     *
     * @param asOf the last day of the year to which the revenue belongs
     * @param currency the currency of all revenue
     * @param revenues the revenue of every account, of any sign; an empty Optional if it is not known
     * @return the statistics, the same that a portfolio of such accounts has
     * @throws IllegalArgumentException if money is in another currency, or the revenue of an account, or of all of
     *     them, is more than 9,223,372,036,854,775,807 minor units
     */
    public static PortfolioStatistics of(
            LocalDate asOf, CurrencyUnit currency, Map<AccountId, Optional<Money>> revenues) {
        return of(asOf, currency, revenues, Map.of());
    }

    /**
     * Returns the statistics of accounts whose revenue was determined elsewhere, some of which belong to others.
     *
     * @param asOf the last day of the year to which the revenue belongs
     * @param currency the currency of all revenue
     * @param revenues the revenue of every account, of any sign; an empty Optional if it is not known
     * @param parents the account to which each of these accounts belongs, as far as it belongs to one; a parent may be
     *     missing among the accounts
     * @return the statistics, the same that a portfolio of such accounts has
     * @throws IllegalArgumentException if money is in another currency, the revenue of an account, or of all of them, is
     *     more than 9,223,372,036,854,775,807 minor units, an account that has a parent has no entry among the revenues,
     *     or parents form a cycle
     */
    public static PortfolioStatistics of(
            LocalDate asOf,
            CurrencyUnit currency,
            Map<AccountId, Optional<Money>> revenues,
            Map<AccountId, AccountId> parents) {
        List<Map.Entry<AccountId, Optional<Money>>> sorted = revenues.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<AccountId, Optional<Money>>::getKey))
                .toList();
        long[] revenue = new long[sorted.size()];
        for (int row = 0; row < revenue.length; row++) {
            AccountId id = sorted.get(row).getKey();
            Optional<Money> money = sorted.get(row).getValue();
            checkArgument(
                    money.isEmpty() || money.get().getCurrencyUnit().equals(currency),
                    "The revenue (%s) of account (%s) must be in the currency of the portfolio (%s).",
                    money.isEmpty() ? "" : money.get(),
                    id,
                    currency);
            revenue[row] = minor(id, money);
        }
        for (AccountId child : parents.keySet()) {
            checkArgument(
                    revenues.containsKey(child),
                    "The account (%s) has a parent, but no entry among the revenues.\n"
                            + "Maybe add it with an empty Optional: its revenue is not known.",
                    child);
        }
        Map<AccountId, Integer> rows =
                Portfolio.rows(sorted.stream().map(Map.Entry::getKey).toList());
        return new PortfolioStatistics(
                asOf,
                new PortfolioCurrency(Optional.of(currency), Optional.empty()),
                rows,
                revenue,
                Hierarchy.of(
                        rows,
                        row -> sorted.get(row).getKey(),
                        row -> Optional.ofNullable(parents.get(sorted.get(row).getKey()))));
    }

    private static long minor(AccountId id, Optional<Money> money) {
        if (money.isEmpty()) {
            return UNKNOWN;
        }
        try {
            long minor = money.get().getAmountMinorLong();
            Math.absExact(minor); // fails for the one number that stands for unknown
            return minor;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The revenue (" + money.get() + ") of account (" + id + ") must be at most " + Long.MAX_VALUE
                            + " minor units.\nMaybe it is in the wrong unit.",
                    e);
        }
    }

    /**
     * Returns the date as of which the statistics are.
     *
     * @return the last day of the year to which the revenue belongs
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns the year to which the revenue belongs.
     *
     * @return the year that ends on {@link #asOf()}
     */
    public Window trailingYear() {
        return trailingYear;
    }

    /**
     * Returns the currency of all revenue.
     *
     * @return the currency; absent if the portfolio has none, in which case no revenue is known
     */
    public Optional<CurrencyUnit> currency() {
        return currency.unit();
    }

    /**
     * Returns money in the currency of these statistics, by the rates of the portfolio they were made of.
     *
     * @param money the money, in the currency of the statistics or one that the rates know
     * @return the money, rounded half-even to minor units if it was converted; as it is if there is no currency
     * @throws IllegalArgumentException if the money cannot be converted
     */
    public Money convert(Money money) {
        return currency.convert(money);
    }

    /**
     * Returns the number of accounts.
     *
     * @return the number, 0 or more, whatever is known of their revenue
     */
    public int accounts() {
        return revenue.length;
    }

    /**
     * Returns the number of accounts whose revenue is known.
     *
     * @return the number, 0 to {@link #accounts()}
     */
    public int known() {
        return known;
    }

    /**
     * Returns the number of accounts whose revenue is positive.
     *
     * @return the number, 0 to {@link #known()}
     */
    public int positive() {
        return ranking.size();
    }

    /**
     * Returns the part of the accounts whose revenue is known.
     *
     * @return the ratio of {@link #known()} to {@link #accounts()}, 0 to 1; absent if there are no accounts
     */
    public Optional<Ratio> coverage() {
        return ratio(known, revenue.length);
    }

    /**
     * Returns the revenue of all accounts whose revenue is positive.
     *
     * @return the total, 0 or more; absent if there is no currency
     */
    public Optional<Money> total() {
        return currency().map(unit -> Money.ofMinor(unit, totalMinor()));
    }

    /**
     * Returns the revenue of all accounts whose revenue is positive, in minor units.
     *
     * @return the total, 0 or more
     */
    public long totalMinor() {
        return ranking.total();
    }

    /**
     * Returns the revenue of all accounts whose revenue is positive but one, in minor units.
     *
     * @param without the account to leave out; one that the statistics do not know changes nothing
     * @return the total of the others, 0 or more
     */
    public long totalMinorWithout(AccountId without) {
        return ranking.total() - partMinor(without);
    }

    /**
     * Returns the part that an account has in the total, in minor units.
     *
     * @param id the account
     * @return its revenue if that is positive; 0 if it is not, or not known, or if the statistics do not know the
     *     account
     */
    public long partMinor(AccountId id) {
        Integer row = row(id);
        return row == null ? 0 : Math.max(0, revenue[row]);
    }

    /**
     * Returns the revenue brought by the accounts that bring more than a given revenue, in minor units.
     *
     * @param minor the revenue, in minor units, of any sign
     * @param without an account to leave out, such as the one whose revenue is given; one that the statistics do not
     *     know changes nothing
     * @return the sum of all positive revenue strictly above the given one, 0 or more
     */
    public long revenueMinorAbove(long minor, AccountId without) {
        return revenueMinorAbove(minor, partMinor(without));
    }

    /**
     * Returns the revenue brought by the accounts that bring more than a given revenue, in minor units, for a caller who has
     * looked up {@link #partMinor} already and asks more than once.
     *
     * @param minor the revenue, in minor units, of any sign
     * @param withoutPart the part that the account to leave out has in the total, 0 or more
     * @return the sum of all positive revenue strictly above the given one, 0 or more
     */
    public long revenueMinorAbove(long minor, long withoutPart) {
        return ranking.sumAbove(minor) - (withoutPart > minor ? withoutPart : 0);
    }

    /**
     * Returns the number of accounts that bring more than a given revenue; an account's rank is one more.
     *
     * @param minor the revenue, in minor units, of any sign
     * @param without an account to leave out, such as the one whose revenue is given; one that the statistics do not
     *     know changes nothing
     * @return the number of accounts whose revenue is positive and strictly above the given one, 0 or more
     */
    public int accountsAboveMinor(long minor, AccountId without) {
        long part = partMinor(without);
        return ranking.countAbove(minor) - (part > 0 && part > minor ? 1 : 0);
    }

    /**
     * Returns the revenue of an account.
     *
     * @param id the account
     * @return the revenue, of any sign; absent if it is not known, or if the statistics do not know the account
     */
    public Optional<Money> revenueOf(AccountId id) {
        Integer row = row(id);
        return row == null ? Optional.empty() : revenueIn(row);
    }

    private @Nullable Integer row(AccountId id) {
        return rows.get(requireNonNull(id, "id"));
    }

    private Optional<Money> revenueIn(int row) {
        return revenue[row] == UNKNOWN ? Optional.empty() : currency().map(unit -> Money.ofMinor(unit, revenue[row]));
    }

    /**
     * Returns the part of the total that an account brings.
     *
     * @param id the account
     * @return the ratio of {@link #partMinor} to {@link #totalMinor()}, 0 to 1; absent if the revenue of the account is
     *     not known, or no revenue is positive
     */
    public Optional<Ratio> shareOf(AccountId id) {
        return revenueOf(id).flatMap(known -> ratio(partMinor(id), totalMinor()));
    }

    /**
     * Returns how the revenue is really spread over the accounts that bring it.
     *
     * @return the split; absent if no revenue is positive
     */
    public Optional<ParetoSplit> paretoSplit() {
        int count = ranking.size();
        if (count == 0) {
            return Optional.empty();
        }
        int fifth = count / 5 + (count % 5 == 0 ? 0 : 1);
        long fourFifths = totalMinor() - totalMinor() / 5; // rounded up
        int enough = 1;
        while (ranking.sumOfLargest(enough) < fourFifths) {
            enough++;
        }
        return Optional.of(new ParetoSplit(
                Ratio.of(Decimal.of(ranking.sumOfLargest(fifth)), Decimal.of(totalMinor())),
                Ratio.of(Decimal.of(enough), Decimal.of(count))));
    }

    /**
     * Returns the number of groups: accounts that belong together by their parents, however far up, and accounts that
     * belong to no other.
     *
     * @return the number, 0 to {@link #accounts()}
     */
    public int groups() {
        return groups == null ? revenue.length : groups.count();
    }

    /**
     * Returns the number of groups whose revenue is wholly known.
     *
     * @return the number of groups in which the revenue of every account is known, 0 to {@link #groups()}
     */
    public int completeGroups() {
        return groups == null ? known : groups.complete();
    }

    /**
     * Returns the number of groups whose revenue is positive.
     *
     * @return the number, 0 to {@link #groups()}
     */
    public int positiveGroups() {
        return groupRanking().size();
    }

    /**
     * Returns the part of the groups whose revenue is wholly known.
     *
     * @return the ratio of {@link #completeGroups()} to {@link #groups()}, 0 to 1; absent if there are no accounts
     */
    public Optional<Ratio> groupCoverage() {
        return ratio(completeGroups(), groups());
    }

    /**
     * Returns the revenue of all groups whose revenue is positive, in minor units. Within a group credits count, so that it
     * can be less than {@link #totalMinor()}.
     *
     * @return the total, 0 or more
     */
    public long groupTotalMinor() {
        return groupRanking().total();
    }

    private Ranking groupRanking() {
        return groups == null ? ranking : groups.ranking();
    }

    /**
     * Returns the head of the group of an account: its parent, the parent of that, and so on.
     *
     * @param id the account, or the head of a group
     * @return the head, which may be missing among the accounts; the account itself if it has no parent; absent if the
     *     statistics know neither account nor group
     */
    public Optional<AccountId> groupHeadOf(AccountId id) {
        int node = node(id);
        if (node == Hierarchy.NONE) {
            return Optional.empty();
        }
        return Optional.of(
                groups == null ? id : groups.hierarchy().id(groups.hierarchy().head(node)));
    }

    /**
     * Returns what the group of an account brings: the sum over its accounts whose revenue is known.
     *
     * @param id the account, or the head of a group
     * @return the revenue, of any sign; absent if none is known, or if the statistics know neither account nor group
     */
    public Optional<Money> groupRevenueOf(AccountId id) {
        int node = node(id);
        return node == Hierarchy.NONE || knownAccounts(head(node)) == 0
                ? Optional.empty()
                : currency().map(unit -> Money.ofMinor(unit, groupMinor(head(node))));
    }

    /**
     * Returns the part of the total of all groups that the group of an account brings.
     *
     * @param id the account, or the head of a group
     * @return the ratio of its revenue, if that is positive, to {@link #groupTotalMinor()}, 0 to 1; absent if no revenue of
     *     the group is known, or no group's revenue is positive
     */
    public Optional<Ratio> groupShareOf(AccountId id) {
        return groupRevenueOf(id).flatMap(known -> ratio(Math.max(0, groupMinor(head(node(id)))), groupTotalMinor()));
    }

    /**
     * Returns where an account stands by its group: by the parent that it has now, whatever the statistics hold of it. Its old
     * part is taken out of the group that it had. Accounts that belong to it come along when it changes group; to find them
     * takes time in proportion to the accounts of the statistics, in this case only.
     *
     * @param account the account, perhaps changed or new since the statistics were made
     * @return the group and the other groups, without the account's own revenue
     * @throws IllegalArgumentException if the parent of the account belongs to the account
     */
    public GroupStanding groupOf(Account account) {
        AccountId id = account.id();
        int self = node(id);
        if (groups == null && account.parentId().isEmpty()) {
            return new GroupStanding(ranking, partIn(self), 0, 0, 0, 0, 0);
        }
        int head = account.parentId().isPresent() ? headOfParent(account, self) : self;
        long others = groupMinor(head);
        int otherAccounts = accountsIn(head);
        int otherAccountsKnown = knownAccounts(head);
        if (self == Hierarchy.NONE) {
            return new GroupStanding(groupRanking(), others, 0, 0, others, otherAccounts, otherAccountsKnown);
        }
        int oldHead = head(self);
        if (head == oldHead) {
            return new GroupStanding(
                    groupRanking(),
                    others,
                    0,
                    0,
                    others - minorIn(self),
                    otherAccounts - (self < revenue.length ? 1 : 0),
                    otherAccountsKnown - (isKnown(self) ? 1 : 0));
        }
        long left = groupMinor(oldHead) - minorIn(self);
        long joined = others;
        for (int row = 0; row < revenue.length; row++) {
            if (row != self && isWithin(row, self)) {
                left -= minorIn(row);
                others += minorIn(row);
                otherAccounts++;
                otherAccountsKnown += isKnown(row) ? 1 : 0;
            }
        }
        return new GroupStanding(
                groupRanking(), joined, groupMinor(oldHead), left, others, otherAccounts, otherAccountsKnown);
    }

    private int headOfParent(Account account, int self) {
        AccountId parent = account.parentId().orElseThrow();
        int node = node(parent);
        if (node == Hierarchy.NONE) {
            return Hierarchy.NONE;
        }
        boolean unchanged =
                groups != null && self != Hierarchy.NONE && groups.hierarchy().parent(self) == node;
        if (!unchanged && self != Hierarchy.NONE && isWithin(node, self)) {
            throw new IllegalArgumentException("The parent (" + parent + ") of account (" + account.id()
                    + ") must not belong to it, but in the statistics it does.\n"
                    + "Maybe make the statistics again: they hold the parents as they were.");
        }
        return head(node);
    }

    /** Returns the row of an account, the node of a head that is no account, or NONE. */
    private int node(AccountId id) {
        Integer row = row(id);
        if (row != null) {
            return row;
        }
        return groups == null ? Hierarchy.NONE : groups.hierarchy().outsideNode(id);
    }

    private int head(int node) {
        return groups == null ? node : groups.hierarchy().head(node);
    }

    private boolean isWithin(int node, int top) {
        return groups == null ? node == top : groups.hierarchy().isWithin(node, top);
    }

    private boolean isKnown(int node) {
        return node != Hierarchy.NONE && node < revenue.length && revenue[node] != UNKNOWN;
    }

    private long minorIn(int node) {
        return isKnown(node) ? revenue[node] : 0;
    }

    private long partIn(int node) {
        return Math.max(0, minorIn(node));
    }

    private long groupMinor(int head) {
        return groups == null || head == Hierarchy.NONE ? minorIn(head) : groups.revenue(head);
    }

    private int accountsIn(int head) {
        if (head == Hierarchy.NONE) {
            return 0;
        }
        return groups == null ? 1 : groups.accounts(head);
    }

    private int knownAccounts(int head) {
        if (groups == null || head == Hierarchy.NONE) {
            return isKnown(head) ? 1 : 0;
        }
        return groups.known(head);
    }

    private static Optional<Ratio> ratio(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Ratio.of(Decimal.of(part), Decimal.of(whole)));
    }

    /**
     * Returns the revenue of every account, in a new map.
     *
     * @return the revenue by account, in the order of the ids; an empty Optional if it is not known
     */
    public SortedMap<AccountId, Optional<Money>> revenues() {
        return ImmutableSortedMap.copyOf(Maps.transformValues(rows, this::revenueIn));
    }

    /**
     * Returns the parents of the accounts, in a new map.
     *
     * @return the parent by account, in the order of the ids, of the accounts that have one
     */
    public SortedMap<AccountId, AccountId> parents() {
        return groups == null ? ImmutableSortedMap.of() : groups.hierarchy().parents();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PortfolioStatistics that
                && asOf.equals(that.asOf)
                && currency.equals(that.currency)
                && Arrays.equals(revenue, that.revenue)
                && Objects.equals(groups, that.groups)
                && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, currency, Arrays.hashCode(revenue));
    }

    /**
     * Returns date, counts and total, not the single revenues.
     *
     * @return a short text, such as "PortfolioStatistics(2026-06-30, revenue known of 2 of 3 accounts in 2 groups, total
     *     EUR 500.00)"; groups are left out where no account has a parent
     */
    @Override
    public String toString() {
        return "PortfolioStatistics(" + asOf + ", revenue known of " + known + " of " + accounts()
                + (accounts() == 1 ? " account" : " accounts")
                + (groups == null ? "" : " in " + groups() + (groups() == 1 ? " group" : " groups"))
                + total().map(total -> ", total " + total).orElse("") + ")";
    }
}

package io.github.kamrules.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.fixtures.Accounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Groups give what one would add up by hand, and an account that changed stands as in a portfolio made anew. */
class GroupProperties {
    private static final int MOST = 8;

    /** Accounts A0 to A7 whose parents, if they have one, are earlier ones, or P0 and P1, which are no accounts. */
    @Provide
    Arbitrary<List<Account>> accounts() {
        return accounts(0).list().ofMinSize(1).ofMaxSize(MOST).map(makers -> {
            List<Account> accounts = new ArrayList<>();
            for (Account maker : makers) {
                int number = accounts.size();
                Account.Builder account = named(maker, "A" + number);
                maker.parentId().map(parent -> earlier(parent, number)).ifPresent(account::parentId);
                accounts.add(account.build());
            }
            return accounts;
        });
    }

    /** An account with a number before the given one, or else a parent outside. */
    private static AccountId earlier(AccountId parent, int number) {
        int wanted = Integer.parseInt(parent.value().substring(1));
        return parent.value().startsWith("P") || wanted >= number ? AccountId.of("P" + wanted % 2) : parent;
    }

    private static Account.Builder named(Account like, String id) {
        Account.Builder account = Account.builder().id(id).name(id);
        like.sales().ifPresent(account::sales);
        return account;
    }

    /** An account as it may be saved: one of the eight, or one of the parents that are no accounts, or a new one. */
    @Provide
    Arbitrary<Account> saved() {
        return accounts(1);
    }

    private static Arbitrary<Account> accounts(int newest) {
        Arbitrary<String> ids =
                Arbitraries.integers().between(0, MOST - 1 + newest).map(number -> "A" + number);
        Arbitrary<String> parents = Arbitraries.of("A0", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "P0", "P1", "P2");
        return Combinators.combine(
                        Arbitraries.oneOf(ids, Arbitraries.of("P0", "P1")),
                        parents.optional(),
                        Arbitraries.longs().between(-2, 4).optional())
                .as((id, parent, revenue) -> {
                    Account account = revenue.map(euros -> Accounts.withRevenue(id, euros))
                            .orElseGet(() -> Accounts.named(id));
                    return parent.filter(other -> !other.equals(id))
                            .map(other -> account.toBuilder().parentId(other).build())
                            .orElse(account);
                });
    }

    private static PortfolioStatistics statistics(List<Account> accounts) {
        return PortfolioStatistics.of(Portfolio.of(accounts, Accounts.AS_OF));
    }

    /** Where a revenue can lie: on, between and beyond all that groups of such accounts can bring. */
    private static LongStream revenues() {
        return LongStream.rangeClosed(-20, 36)
                .map(euros -> 100 * euros)
                .flatMap(cents -> LongStream.of(cents, cents + 1));
    }

    private static void assertSame(GroupStanding standing, GroupStanding expected) {
        assertThat(standing.otherAccounts()).isEqualTo(expected.otherAccounts());
        assertThat(standing.otherAccountsKnown()).isEqualTo(expected.otherAccountsKnown());
        assertThat(standing.othersMinor()).isEqualTo(expected.othersMinor());
        assertThat(standing.otherGroupsMinor()).isEqualTo(expected.otherGroupsMinor());
        revenues().forEach(minor -> {
            assertThat(standing.groupsAboveMinor(minor)).isEqualTo(expected.groupsAboveMinor(minor));
            assertThat(standing.revenueMinorAbove(minor)).isEqualTo(expected.revenueMinorAbove(minor));
        });
    }

    @Property
    void groupsBringWhatOneWouldAddUpByHand(@ForAll("accounts") List<Account> accounts) {
        PortfolioStatistics statistics = statistics(accounts);
        Map<AccountId, Account> byId = new TreeMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        Map<AccountId, Long> byHead = new TreeMap<>();
        for (Account account : accounts) {
            AccountId head = account.id();
            while (byId.containsKey(head) && byId.get(head).parentId().isPresent()) {
                head = byId.get(head).parentId().get();
            }
            byHead.merge(head, minor(account), Long::sum);
            assertThat(statistics.groupHeadOf(account.id())).contains(head);
        }

        assertThat(statistics.groups()).isEqualTo(byHead.size());
        for (Account account : accounts) {
            AccountId head = statistics.groupHeadOf(account.id()).orElseThrow();
            GroupStanding standing = statistics.groupOf(account);
            assertThat(standing.othersMinor()).isEqualTo(byHead.getOrDefault(head, 0L) - minor(account));
            Map<AccountId, Long> others = new TreeMap<>(byHead);
            others.remove(head);
            others.values().removeIf(revenue -> revenue <= 0);
            assertThat(standing.otherGroupsMinor()).isEqualTo(sum(others, Long.MIN_VALUE));
            revenues()
                    .forEach(minor ->
                            assertThat(standing.revenueMinorAbove(minor)).isEqualTo(sum(others, minor)));
            revenues()
                    .forEach(minor -> assertThat((long) standing.groupsAboveMinor(minor))
                            .isEqualTo(others.values().stream()
                                    .filter(revenue -> revenue > minor)
                                    .count()));
        }
    }

    private static long sum(Map<AccountId, Long> revenues, long above) {
        return revenues.values().stream()
                .filter(revenue -> revenue > above)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long minor(Account account) {
        return account.sales()
                .flatMap(sales -> sales.trailingRevenue(Accounts.AS_OF))
                .map(money -> money.getAmountMinorLong())
                .orElse(0L);
    }

    @Property
    void revenueOfGroupsAddsUpToThatOfAccounts(@ForAll("accounts") List<Account> accounts) {
        PortfolioStatistics statistics = statistics(accounts);
        long ofGroups = accounts.stream()
                .map(account -> statistics.groupHeadOf(account.id()).orElseThrow())
                .distinct()
                .flatMap(head -> statistics.groupRevenueOf(head).stream())
                .mapToLong(money -> money.getAmountMinorLong())
                .sum();

        assertThat(ofGroups)
                .isEqualTo(accounts.stream().mapToLong(GroupProperties::minor).sum());
    }

    @Property
    void theOrderOfTheAccountsDoesNotMatter(@ForAll("accounts") List<Account> accounts, @ForAll long seed) {
        List<Account> shuffled = new ArrayList<>(accounts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(statistics(shuffled)).isEqualTo(statistics(accounts)).hasSameHashCodeAs(statistics(accounts));
    }

    @Property
    void withoutParentsGroupsAreAccounts(@ForAll("accounts") List<Account> accounts) {
        List<Account> flat = accounts.stream()
                .map(account -> named(account, account.id().value()).build())
                .toList();
        PortfolioStatistics statistics = statistics(flat);

        assertThat(statistics.groups()).isEqualTo(statistics.accounts());
        assertThat(statistics.groupTotalMinor()).isEqualTo(statistics.totalMinor());
        assertThat(statistics.groupCoverage()).isEqualTo(statistics.coverage());
        for (Account account : flat) {
            AccountId id = account.id();
            GroupStanding standing = statistics.groupOf(account);
            assertThat(statistics.groupRevenueOf(id)).isEqualTo(statistics.revenueOf(id));
            assertThat(statistics.groupShareOf(id)).isEqualTo(statistics.shareOf(id));
            assertThat(standing.othersMinor()).isZero();
            assertThat(standing.otherGroupsMinor()).isEqualTo(statistics.totalMinorWithout(id));
            revenues().forEach(minor -> {
                assertThat(standing.revenueMinorAbove(minor)).isEqualTo(statistics.revenueMinorAbove(minor, id));
                assertThat(standing.groupsAboveMinor(minor)).isEqualTo(statistics.accountsAboveMinor(minor, id));
            });
        }
    }

    @Property
    void anAccountThatChangedStandsAsInAPortfolioMadeAnew(
            @ForAll("accounts") List<Account> accounts, @ForAll("saved") Account saved) {
        Optional<PortfolioStatistics> anew = withSaved(accounts, saved);
        Assume.that(anew.isPresent());

        assertSame(statistics(accounts).groupOf(saved), anew.get().groupOf(saved));
    }

    /** Returns the statistics with the account in place of the old one; empty if its parents would then form a cycle. */
    private static Optional<PortfolioStatistics> withSaved(List<Account> accounts, Account saved) {
        List<Account> present = new ArrayList<>(accounts);
        present.removeIf(account -> account.id().equals(saved.id()));
        present.add(saved);
        try {
            return Optional.of(statistics(present));
        } catch (IllegalArgumentException cycle) {
            return Optional.empty();
        }
    }
}

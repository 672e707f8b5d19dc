package io.github.kamrules.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.fixtures.AccountArbitraries;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;

class PortfolioStatisticsProperties {
    private static final AccountId NEW = AccountId.of("NEW");

    @Provide
    Arbitrary<List<Account>> accounts() {
        return AccountArbitraries.accountLists();
    }

    /** Revenue from few values, so that ties are common. */
    @Provide
    Arbitrary<List<Account>> tied() {
        return Arbitraries.longs()
                .between(-1, 4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(revenues -> Accounts.withRevenues(
                        revenues.stream().mapToLong(Long::longValue).toArray()));
    }

    private static PortfolioStatistics statistics(List<Account> accounts) {
        return PortfolioStatistics.of(Portfolio.of(accounts, Accounts.AS_OF));
    }

    @Property
    void sharesAddUpToTheTotal(@ForAll("accounts") List<Account> accounts) {
        PortfolioStatistics statistics = statistics(accounts);
        Decimal parts = accounts.stream()
                .flatMap(account -> statistics.shareOf(account.id()).stream())
                .map(Ratio::part)
                .reduce(Decimal.ZERO, Decimal::plus);

        assertThat(parts).isEqualTo(Decimal.of(statistics.totalMinor()));
    }

    @Property
    void takingAnAccountOutAndPuttingItBackChangesNothing(@ForAll("accounts") List<Account> accounts) {
        PortfolioStatistics statistics = statistics(accounts);

        for (Account account : accounts) {
            AccountId id = account.id();
            assertThat(statistics.totalMinorWithout(id) + statistics.partMinor(id))
                    .isEqualTo(statistics.totalMinor());
        }
    }

    @Property
    void takingAnAccountOutIsAsIfItHadNeverBeenThere(
            @ForAll("tied") List<Account> accounts, @ForAll @LongRange(min = -200, max = 500) long minor) {
        PortfolioStatistics statistics = statistics(accounts);

        for (Account account : accounts) {
            List<Account> others = new ArrayList<>(accounts);
            others.remove(account);
            PortfolioStatistics without = statistics(others);
            AccountId id = account.id();
            assertThat(statistics.totalMinorWithout(id)).isEqualTo(without.totalMinor());
            assertThat(statistics.revenueMinorAbove(minor, id)).isEqualTo(without.revenueMinorAbove(minor, NEW));
            assertThat(statistics.accountsAboveMinor(minor, id)).isEqualTo(without.accountsAboveMinor(minor, NEW));
        }
    }

    @Property
    void aboveIsWhatOneWouldCountByHand(
            @ForAll("tied") List<Account> accounts, @ForAll @LongRange(min = -200, max = 500) long minor) {
        PortfolioStatistics statistics = statistics(accounts);
        List<Long> above = accounts.stream()
                .map(account -> statistics.partMinor(account.id()))
                .filter(part -> part > 0 && part > minor)
                .toList();

        assertThat(statistics.accountsAboveMinor(minor, NEW)).isEqualTo(above.size());
        assertThat(statistics.revenueMinorAbove(minor, NEW))
                .isEqualTo(above.stream().mapToLong(Long::longValue).sum());
    }

    @Property
    void theOrderOfTheAccountsDoesNotMatter(@ForAll("accounts") List<Account> accounts, @ForAll long seed) {
        List<Account> shuffled = new ArrayList<>(accounts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(statistics(shuffled)).isEqualTo(statistics(accounts)).hasSameHashCodeAs(statistics(accounts));
    }

    @Property
    void storedRevenueGivesTheSameStatistics(@ForAll("tied") List<Account> accounts) {
        PortfolioStatistics statistics = statistics(accounts);
        Map<AccountId, Optional<Money>> revenues = statistics.revenues();

        assertThat(PortfolioStatistics.of(
                        statistics.asOf(), statistics.currency().orElseThrow(), revenues))
                .isEqualTo(statistics);
    }

    @Property
    void theParetoSplitIsTheSmallestOfItsKind(@ForAll("tied") List<Account> accounts) {
        PortfolioStatistics statistics = statistics(accounts);
        List<Long> parts = accounts.stream()
                .map(account -> statistics.partMinor(account.id()))
                .filter(part -> part > 0)
                .sorted(Collections.reverseOrder())
                .toList();

        statistics.paretoSplit().ifPresent(split -> {
            int enough = split.accountsOfFourFifths().part().value().intValueExact();
            assertThat(5 * sum(parts, enough)).isGreaterThanOrEqualTo(4 * statistics.totalMinor());
            assertThat(5 * sum(parts, enough - 1)).isLessThan(4 * statistics.totalMinor());
            assertThat(split.revenueOfTopFifth().part()).isEqualTo(Decimal.of(sum(parts, (int)
                    Math.ceil(parts.size() / 5.0))));
        });
        assertThat(statistics.paretoSplit().isPresent()).isEqualTo(!parts.isEmpty());
    }

    private static long sum(List<Long> parts, int count) {
        return parts.stream().limit(count).mapToLong(Long::longValue).sum();
    }
}

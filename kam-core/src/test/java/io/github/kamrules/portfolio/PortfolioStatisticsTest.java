package io.github.kamrules.portfolio;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.dollars;
import static io.github.kamrules.fixtures.Accounts.euros;
import static io.github.kamrules.fixtures.Accounts.named;
import static io.github.kamrules.fixtures.Accounts.portfolio;
import static io.github.kamrules.fixtures.Accounts.withRevenue;
import static io.github.kamrules.fixtures.Accounts.withRevenues;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.joda.money.CurrencyUnit.EUR;
import static org.joda.money.CurrencyUnit.USD;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioStatisticsTest {
    private static final AccountId A1 = AccountId.of("A1");
    private static final AccountId A2 = AccountId.of("A2");
    private static final AccountId A3 = AccountId.of("A3");
    private static final AccountId A4 = AccountId.of("A4");
    private static final AccountId A5 = AccountId.of("A5");
    private static final AccountId A6 = AccountId.of("A6");
    private static final AccountId NEW = AccountId.of("NEW");

    /** EUR 500, 300, 200, 0 and -50; A6 is not known. */
    private static final PortfolioStatistics SIX = PortfolioStatistics.of(portfolio(
            withRevenue("A1", 500),
            withRevenue("A2", 300),
            withRevenue("A3", 200),
            withRevenue("A4", 0),
            withRevenue("A5", -50),
            named("A6")));

    private static PortfolioStatistics statistics(long... euros) {
        return PortfolioStatistics.of(Portfolio.of(withRevenues(euros), AS_OF));
    }

    private static Ratio ratio(long part, long whole) {
        return Ratio.of(Decimal.of(part), Decimal.of(whole));
    }

    @Nested
    class Totals {
        @Test
        void areOverPositiveRevenue() {
            assertThat(SIX.total()).contains(euros(1000));
            assertThat(SIX.totalMinor()).isEqualTo(1000_00);
        }

        @Test
        void tellHowManyAccountsTheyRestOn() {
            assertThat(SIX.accounts()).isEqualTo(6);
            assertThat(SIX.known()).isEqualTo(5);
            assertThat(SIX.positive()).isEqualTo(3);
            assertThat(SIX.coverage()).contains(ratio(5, 6));
        }

        @ParameterizedTest
        @CsvSource({"A1, 50000", "A2, 70000", "A3, 80000", "A4, 100000", "A5, 100000", "A6, 100000", "NEW, 100000"})
        void canLeaveOutAnAccount(String id, long rest) {
            assertThat(SIX.totalMinorWithout(AccountId.of(id))).isEqualTo(rest);
        }

        @Test
        void haveDateAndCurrency() {
            assertThat(SIX.asOf()).isEqualTo(AS_OF);
            assertThat(SIX.currency()).contains(EUR);
        }
    }

    @Nested
    class OneAccount {
        @Test
        void hasARevenueIfItIsKnown() {
            assertThat(SIX.revenueOf(A1)).contains(euros(500));
            assertThat(SIX.revenueOf(A4)).contains(euros(0));
            assertThat(SIX.revenueOf(A5)).contains(euros(-50));
            assertThat(SIX.revenueOf(A6)).isEmpty();
            assertThat(SIX.revenueOf(NEW)).isEmpty();
        }

        @Test
        void hasAPartInTheTotalIfItsRevenueIsPositive() {
            assertThat(SIX.partMinor(A1)).isEqualTo(500_00);
            assertThat(SIX.partMinor(A4)).isZero();
            assertThat(SIX.partMinor(A5)).isZero();
            assertThat(SIX.partMinor(A6)).isZero();
            assertThat(SIX.partMinor(NEW)).isZero();
        }

        @Test
        void hasAShareOfTheTotalIfItsRevenueIsKnown() {
            assertThat(SIX.shareOf(A2)).contains(ratio(300_00, 1000_00));
            assertThat(SIX.shareOf(A4)).contains(ratio(0, 1000_00));
            assertThat(SIX.shareOf(A5)).contains(ratio(0, 1000_00));
            assertThat(SIX.shareOf(A6)).isEmpty();
            assertThat(SIX.shareOf(NEW)).isEmpty();
        }
    }

    @Nested
    class Above {
        @ParameterizedTest
        @CsvSource({
            "50000, 0, 0",
            "49999, 50000, 1",
            "30000, 50000, 1",
            "29999, 80000, 2",
            "20000, 80000, 2",
            "19999, 100000, 3",
            "0, 100000, 3",
            "-1, 100000, 3",
            "-9223372036854775808, 100000, 3"
        })
        void isWhatIsStrictlyMore(long minor, long revenue, int accounts) {
            assertThat(SIX.revenueMinorAbove(minor, NEW)).isEqualTo(revenue);
            assertThat(SIX.accountsAboveMinor(minor, NEW)).isEqualTo(accounts);
        }

        @Test
        void canLeaveOutAnAccount() {
            assertThat(SIX.revenueMinorAbove(250_00, A1)).isEqualTo(300_00);
            assertThat(SIX.accountsAboveMinor(250_00, A1)).isEqualTo(1);
            assertThat(SIX.revenueMinorAbove(250_00, A3)).isEqualTo(800_00);
            assertThat(SIX.accountsAboveMinor(250_00, A3)).isEqualTo(2);
            assertThat(SIX.revenueMinorAbove(-100, A5)).isEqualTo(1000_00);
            assertThat(SIX.accountsAboveMinor(-100, A5)).isEqualTo(3);
            assertThat(SIX.accountsAboveMinor(-100, A6)).isEqualTo(3);
        }

        @Test
        void leavesOutAccountsWithTheSameRevenue() {
            PortfolioStatistics tied = statistics(5, 5, 5, 9);

            assertThat(tied.revenueMinorAbove(5_00, A1)).isEqualTo(9_00);
            assertThat(tied.accountsAboveMinor(5_00, A1)).isEqualTo(1);
            assertThat(tied.accountsAboveMinor(4_99, A1)).isEqualTo(3);
        }
    }

    @Nested
    class ParetoSplits {
        @Test
        void holdTheTrueShares() {
            assertThat(statistics(400, 300, 100, 50, 50, 30, 30, 20, 10, 10).paretoSplit())
                    .contains(new ParetoSplit(ratio(700_00, 1000_00), ratio(3, 10)));
        }

        @Test
        void roundTheNumberOfTheLargestUp() {
            assertThat(statistics(4, 3, 2, 1, 1, 1).paretoSplit()) // 20 % of 6 are 1.2 accounts
                    .contains(new ParetoSplit(ratio(7_00, 12_00), ratio(4, 6)));
        }

        @Test
        void findTheFewestThatBringFourFifthsToTheCent() {
            assertThat(PortfolioStatistics.of(portfolio(
                                    withRevenue("A1", Money.parse("EUR 0.80")),
                                    withRevenue("A2", Money.parse("EUR 0.20"))))
                            .paretoSplit()
                            .orElseThrow()
                            .accountsOfFourFifths())
                    .isEqualTo(ratio(1, 2));
            assertThat(PortfolioStatistics.of(portfolio(
                                    withRevenue("A1", Money.parse("EUR 0.79")),
                                    withRevenue("A2", Money.parse("EUR 0.20"))))
                            .paretoSplit()
                            .orElseThrow()
                            .accountsOfFourFifths())
                    .isEqualTo(ratio(2, 2)); // four fifths of 0.99 are 0.792
        }

        @Test
        void leaveOutAccountsThatBringNothing() {
            assertThat(SIX.paretoSplit()).contains(new ParetoSplit(ratio(500_00, 1000_00), ratio(2, 3)));
        }

        @Test
        void areTheWholeForOneAccount() {
            assertThat(statistics(7).paretoSplit()).contains(new ParetoSplit(ratio(7_00, 7_00), ratio(1, 1)));
        }

        @Test
        void needPositiveRevenue() {
            assertThat(statistics(0, -5).paretoSplit()).isEmpty();
            assertThat(statistics().paretoSplit()).isEmpty();
        }

        @Test
        void rejectNulls() {
            new NullPointerTester().setDefault(Ratio.class, ratio(1, 2)).testAllPublicConstructors(ParetoSplit.class);
        }
    }

    @Nested
    class SpecialPortfolios {
        @Test
        void mayBeEmpty() {
            PortfolioStatistics empty = PortfolioStatistics.of(portfolio());

            assertThat(empty.accounts()).isZero();
            assertThat(empty.known()).isZero();
            assertThat(empty.coverage()).isEmpty();
            assertThat(empty.currency()).isEmpty();
            assertThat(empty.total()).isEmpty();
            assertThat(empty.totalMinor()).isZero();
            assertThat(empty.totalMinorWithout(A1)).isZero();
            assertThat(empty.revenueMinorAbove(-1, A1)).isZero();
            assertThat(empty.accountsAboveMinor(-1, A1)).isZero();
            assertThat(empty.revenueOf(A1)).isEmpty();
            assertThat(empty.shareOf(A1)).isEmpty();
            assertThat(empty.revenues()).isEmpty();
            assertThat(empty.convert(dollars(5))).isEqualTo(dollars(5));
            assertThat(empty).hasToString("PortfolioStatistics(2026-06-30, revenue known of 0 of 0 accounts)");
        }

        @Test
        void mayHaveOneAccount() {
            PortfolioStatistics one = statistics(7);

            assertThat(one.shareOf(A1)).contains(ratio(7_00, 7_00));
            assertThat(one.totalMinorWithout(A1)).isZero();
            assertThat(one.revenueMinorAbove(0, A1)).isZero();
            assertThat(one.coverage()).contains(ratio(1, 1));
            assertThat(one)
                    .hasToString("PortfolioStatistics(2026-06-30, revenue known of 1 of 1 account, total EUR 7.00)");
        }

        @Test
        void mayHaveNoRevenueAtAll() {
            PortfolioStatistics zero = statistics(0, 0);

            assertThat(zero.total()).contains(euros(0));
            assertThat(zero.known()).isEqualTo(2);
            assertThat(zero.positive()).isZero();
            assertThat(zero.shareOf(A1)).isEmpty();
        }

        @Test
        void mayHaveNegativeRevenueOnly() {
            PortfolioStatistics negative = statistics(-1, -2);

            assertThat(negative.total()).contains(euros(0));
            assertThat(negative.revenueOf(A2)).contains(euros(-2));
            assertThat(negative.shareOf(A2)).isEmpty();
        }

        @Test
        void mayKnowNoRevenue() {
            PortfolioStatistics unknown = PortfolioStatistics.of(portfolio(named("A1"), named("A2")));

            assertThat(unknown.coverage()).contains(ratio(0, 2));
            assertThat(unknown.total()).isEmpty();
        }

        @Test
        void mayHaveSeveralCurrencies() {
            PortfolioStatistics mixed = PortfolioStatistics.of(Portfolio.builder()
                    .asOf(AS_OF)
                    .rates(ExchangeRates.of(EUR, Map.of(USD, Decimal.of("0.5"))))
                    .accounts(List.of(withRevenue("A1", 10), withRevenue("A2", dollars(30))))
                    .build());

            assertThat(mixed.total()).contains(euros(25));
            assertThat(mixed.revenueOf(A2)).contains(euros(15));
            assertThat(mixed.convert(dollars(4))).isEqualTo(euros(2));
        }
    }

    @Nested
    class Limits {
        private static final Money HALF = Money.ofMinor(EUR, Long.MAX_VALUE / 2);

        @Test
        void areReached() {
            PortfolioStatistics statistics = PortfolioStatistics.of(portfolio(
                    withRevenue("A1", HALF), withRevenue("A2", HALF), withRevenue("A3", Money.ofMinor(EUR, 1))));

            assertThat(statistics.totalMinor()).isEqualTo(Long.MAX_VALUE);
            assertThat(statistics.paretoSplit().orElseThrow().accountsOfFourFifths())
                    .isEqualTo(ratio(2, 3));
        }

        @Test
        void rejectATotalThatIsMore() {
            Portfolio portfolio = portfolio(
                    withRevenue("A1", HALF), withRevenue("A2", HALF), withRevenue("A3", Money.ofMinor(EUR, 2)));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PortfolioStatistics.of(portfolio))
                    .withMessage(
                            "The revenue of the accounts of a portfolio adds up to more than 9223372036854775807 minor"
                                    + " units of EUR.\nMaybe the amounts of an account are in the wrong unit.");
        }

        @Test
        void rejectARevenueThatAloneIsMore() {
            Money huge = Money.of(EUR, BigDecimal.TEN.pow(18));
            Money least = Money.ofMinor(EUR, Long.MIN_VALUE);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PortfolioStatistics.of(portfolio(withRevenue("A1", huge))))
                    .withMessage("The revenue (EUR 1000000000000000000.00) of account (A1) must be at most"
                            + " 9223372036854775807 minor units.\nMaybe it is in the wrong unit.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PortfolioStatistics.of(portfolio(withRevenue("A1", least))))
                    .withMessageContaining("of account (A1) must be at most 9223372036854775807 minor units.");
        }

        @Test
        void areFarForAHundredThousandAccounts() {
            long[] revenues = LongStream.rangeClosed(1, 100_000).toArray();
            PortfolioStatistics many = statistics(revenues);

            assertThat(many.total()).contains(euros(100_000L * 100_001 / 2));
            assertThat(many.accountsAboveMinor(99_999_00, NEW)).isEqualTo(1);
            assertThat(many.revenueMinorAbove(99_998_00, NEW)).isEqualTo(100 * (99_999L + 100_000));
        }
    }

    @Nested
    class Stored {
        @Test
        void areTheSameWhenReadBack() {
            assertThat(PortfolioStatistics.of(AS_OF, EUR, SIX.revenues())).isEqualTo(SIX);
            assertThat(SIX.revenues().keySet()).containsExactly(A1, A2, A3, A4, A5, A6);
            assertThat(SIX.revenues())
                    .containsEntry(A1, Optional.of(euros(500)))
                    .containsEntry(A6, Optional.empty());
        }

        @Test
        void mustBeInOneCurrency() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PortfolioStatistics.of(AS_OF, EUR, Map.of(A1, Optional.of(dollars(5)))))
                    .withMessage(
                            "The revenue (USD 5.00) of account (A1) must be in the currency of the portfolio (EUR).");
        }
    }

    @Test
    void equalByValues() {
        new EqualsTester()
                .addEqualityGroup(statistics(1, 2), statistics(1, 2))
                .addEqualityGroup(statistics(2, 1))
                .addEqualityGroup(statistics(1, 2, 0))
                .addEqualityGroup(PortfolioStatistics.of(AS_OF, EUR, Map.of()))
                .addEqualityGroup(PortfolioStatistics.of(AS_OF.plusDays(1), EUR, Map.of()))
                .addEqualityGroup(PortfolioStatistics.of(AS_OF, USD, Map.of()))
                .addEqualityGroup(PortfolioStatistics.of(AS_OF, EUR, Map.of(A1, Optional.of(euros(1)))))
                .addEqualityGroup(PortfolioStatistics.of(AS_OF, EUR, Map.of(A2, Optional.of(euros(1)))))
                .testEquals();
    }

    @Test
    void rejectNulls() {
        NullPointerTester tester = new NullPointerTester().setDefault(CurrencyUnit.class, EUR);
        tester.testAllPublicStaticMethods(PortfolioStatistics.class);
        tester.testAllPublicInstanceMethods(SIX);
    }
}

package io.github.kamrules.portfolio;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.dollars;
import static io.github.kamrules.fixtures.Accounts.euros;
import static io.github.kamrules.fixtures.Accounts.named;
import static io.github.kamrules.fixtures.Accounts.order;
import static io.github.kamrules.fixtures.Accounts.portfolio;
import static io.github.kamrules.fixtures.Accounts.withOrders;
import static io.github.kamrules.fixtures.Accounts.withRevenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.joda.money.CurrencyUnit.CHF;
import static org.joda.money.CurrencyUnit.EUR;
import static org.joda.money.CurrencyUnit.USD;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private static final AccountId A1 = AccountId.of("A1");
    private static final AccountId A2 = AccountId.of("A2");
    private static final AccountId UNKNOWN = AccountId.of("X");
    private static final ExchangeRates RATES = ExchangeRates.of(EUR, Map.of(USD, Decimal.of("0.5")));

    private static Account child(String id, String parent) {
        return named(id).toBuilder().parentId(parent).build();
    }

    @Nested
    class Accounts {
        @Test
        void areSortedById() {
            assertThat(portfolio(named("B"), named("A10"), named("A9")).accounts())
                    .containsExactly(named("A10"), named("A9"), named("B"));
        }

        @Test
        void areFoundById() {
            Portfolio portfolio = portfolio(named("A2"), named("A1"));

            assertThat(portfolio.size()).isEqualTo(2);
            assertThat(portfolio.account(A2)).contains(named("A2"));
            assertThat(portfolio.account(UNKNOWN)).isEmpty();
            assertThat(portfolio.indexOf(A1)).isZero();
            assertThat(portfolio.indexOf(A2)).isEqualTo(1);
            assertThat(portfolio.indexOf(UNKNOWN)).isEqualTo(-1);
        }

        @Test
        void mayBeNone() {
            Portfolio empty = portfolio();

            assertThat(empty.accounts()).isEmpty();
            assertThat(empty.size()).isZero();
            assertThat(empty.currency()).isEmpty();
            assertThat(empty.rates()).isEmpty();
            assertThat(empty.account(A1)).isEmpty();
            assertThat(empty.unknownParents()).isEmpty();
            assertThat(empty.observations()).isEmpty();
            assertThat(empty).hasToString("Portfolio(2026-06-30, 0 accounts)");
        }

        @Test
        void mustHaveUniqueIds() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> portfolio(named("A2"), named("A1"), named("A2"), named("A2")))
                    .withMessage("The ids of the accounts of a portfolio must be unique, but one occurs more than once"
                            + " (A2).\n"
                            + "Maybe a join in the source repeats accounts.");
        }

        @Test
        void whoseIdsAreNotUniqueAreNamedUpToTen() {
            Account[] twice = IntStream.range(0, 24)
                    .mapToObj(i -> named("A" + (10 + i % 12)))
                    .toArray(Account[]::new);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> portfolio(twice))
                    .withMessage("The ids of the accounts of a portfolio must be unique, but 12 occur more than once"
                            + " (A10, A11, A12, A13, A14, A15, A16, A17, A18, A19, ...).\n"
                            + "Maybe a join in the source repeats accounts.");
        }
    }

    @Nested
    class Currency {
        @Test
        void isThatOfAllSales() {
            assertThat(portfolio(named("A1"), withRevenue("A2", 5)).currency()).contains(EUR);
            assertThat(portfolio(named("A1")).currency()).isEmpty();
        }

        @Test
        void isThatOfTheRates() {
            Portfolio portfolio = Portfolio.builder().asOf(AS_OF).rates(RATES).build();

            assertThat(portfolio.currency()).contains(EUR);
            assertThat(portfolio.rates()).contains(RATES);
        }

        @Test
        void canBeGiven() {
            Portfolio portfolio = Portfolio.builder().asOf(AS_OF).currency(CHF).build();

            assertThat(portfolio.currency()).contains(CHF);
        }

        @Test
        void mustBeOneUnlessThereAreRates() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> portfolio(
                            named("A0"),
                            withRevenue("A1", euros(1)),
                            withRevenue("A2", 1),
                            withRevenue("A3", dollars(1))))
                    .withMessage(
                            "The sales of account (A3) are in USD, which cannot be converted to the currency of account"
                                    + " (A1), EUR.\n"
                                    + "Maybe build the portfolio with ExchangeRates that have a rate from USD.");
        }

        @Test
        void mustBeThatOfTheSalesIfGivenWithoutRates() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portfolio.builder()
                            .asOf(AS_OF)
                            .currency(EUR)
                            .account(withRevenue("A1", dollars(1)))
                            .build())
                    .withMessage(
                            "The sales of account (A1) are in USD, which cannot be converted to the currency of the"
                                    + " portfolio, EUR.\n"
                                    + "Maybe build the portfolio with ExchangeRates that have a rate from USD.");
        }

        @Test
        void mustBeReachedByTheRatesFromAllSales() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portfolio.builder()
                            .asOf(AS_OF)
                            .rates(RATES)
                            .account(withRevenue("A1", Money.parse("CHF 1.00")))
                            .build())
                    .withMessage(
                            "The sales of account (A1) are in CHF, which cannot be converted to the currency of the"
                                    + " portfolio, EUR.\n"
                                    + "Maybe build the portfolio with ExchangeRates that have a rate from CHF.");
        }

        @Test
        void mustBeTheTargetOfTheRates() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Portfolio.builder()
                            .asOf(AS_OF)
                            .currency(USD)
                            .rates(RATES)
                            .build())
                    .withMessage("The rates of a portfolio must be into its currency (USD), but they are into EUR.");
        }

        @Test
        void isWhatMoneyIsConvertedTo() {
            Portfolio portfolio = Portfolio.builder().asOf(AS_OF).rates(RATES).build();

            assertThat(portfolio.convert(dollars(10))).isEqualTo(euros(5));
            assertThat(portfolio.convert(euros(10))).isEqualTo(euros(10));
            assertThatIllegalArgumentException().isThrownBy(() -> portfolio.convert(Money.parse("CHF 1.00")));
        }

        @Test
        void isNotReachedWithoutRates() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> portfolio(withRevenue("A1", 1)).convert(dollars(5)))
                    .withMessage(
                            "The money (USD 5.00) is not in the currency of the portfolio (EUR), and there are no rates"
                                    + " to convert it.\nMaybe build the portfolio with ExchangeRates.");
        }

        @Test
        void thatIsNotKnownLeavesMoneyAsItIs() {
            assertThat(portfolio().convert(dollars(5))).isEqualTo(dollars(5));
        }
    }

    @Nested
    class TrailingRevenue {
        @Test
        void isThatOfTheYearThatEndsOnTheDate() {
            Portfolio portfolio = portfolio();

            assertThat(portfolio.trailingRevenue(withRevenue("A1", 5))).contains(euros(5));
            assertThat(portfolio.trailingRevenue(named("A1"))).isEmpty();
            assertThat(Portfolio.of(List.of(), AS_OF.plusDays(1)).trailingRevenue(withRevenue("A1", 5)))
                    .isEmpty();
        }

        @Test
        void isConverted() {
            Portfolio portfolio = Portfolio.builder()
                    .asOf(AS_OF)
                    .rates(RATES)
                    .accounts(List.of(withRevenue("A1", dollars(10)), withRevenue("A2", 10)))
                    .build();

            assertThat(portfolio.accounts())
                    .extracting(account -> portfolio.trailingRevenue(account).orElseThrow())
                    .containsExactly(euros(5), euros(10));
        }
    }

    @Nested
    class Parents {
        @Test
        void mayBeUnknownAndAreReported() {
            Portfolio portfolio = portfolio(child("A1", "Z"), child("A2", "Y"), child("A3", "Z"), child("A4", "A1"));

            assertThat(portfolio.unknownParents()).containsExactly(AccountId.of("Y"), AccountId.of("Z"));
            assertThat(portfolio.observations())
                    .extracting(Object::toString)
                    .containsExactly("portfolio.unknown-parents(count=2, parents=[Y, Z])");
        }

        @Test
        void mayBeShared() {
            Portfolio portfolio = portfolio(named("A1"), child("A2", "A1"), child("A3", "A1"), child("A4", "A3"));

            assertThat(portfolio.unknownParents()).isEmpty();
        }

        @Test
        void mustNotFormACycle() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> portfolio(
                            child("A1", "A3"), child("A2", "A1"), child("A3", "A4"), child("A4", "A3"), named("A5")))
                    .withMessage("The parents of the accounts of a portfolio must not form a cycle, but they do"
                            + " (A3 -> A4 -> A3).\nMaybe one of them is the head and has no parent.");
        }

        @Test
        void thatFormALongCycleAreNamedUpToTen() {
            Account[] ring = IntStream.range(0, 12)
                    .mapToObj(i -> child("A" + (10 + i), "A" + (10 + (i + 1) % 12)))
                    .toArray(Account[]::new);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> portfolio(ring))
                    .withMessageContaining(
                            "(A10 -> A11 -> A12 -> A13 -> A14 -> A15 -> A16 -> A17 -> A18 -> A19 -> ...).");
        }

        @Test
        void mayFormALongChain() {
            Account[] chain = IntStream.range(0, 20_000)
                    .mapToObj(i -> child("A" + i, "A" + (i + 1)))
                    .toArray(Account[]::new);

            assertThat(portfolio(chain).unknownParents()).containsExactly(AccountId.of("A20000"));
        }
    }

    @Nested
    class OrdersAfterTheDate {
        private final Portfolio portfolio = portfolio(
                withOrders("A1", order("2026-06-30", 1), order("2026-07-01", 2), order("2026-08-01", -1)),
                withOrders("A2", order("2026-07-01", 4)),
                withOrders("A3", order("2026-06-30", 8)),
                withOrders("A4"),
                withRevenue("A5", 16),
                named("A6"));

        @Test
        void areCounted() {
            assertThat(portfolio.ordersAfterAsOf()).isEqualTo(3);
            assertThat(portfolio.accountsWithOrdersAfterAsOf()).containsExactly(A1, A2);
        }

        @Test
        void haveNoSay() {
            assertThat(portfolio.accounts().stream()
                            .map(account -> portfolio.trailingRevenue(account).orElse(euros(-1))))
                    .containsExactly(euros(1), euros(0), euros(8), euros(0), euros(16), euros(-1));
        }

        @Test
        void areReported() {
            assertThat(portfolio.observations())
                    .extracting(Object::toString)
                    .containsExactly("portfolio.orders-after-as-of(count=3, asOf=2026-06-30, accountCount=2,"
                            + " accounts=[A1, A2])");
        }
    }

    @Test
    void namesUpToTenAccountsInAnObservation() {
        Account[] early = IntStream.range(0, 12)
                .mapToObj(i -> withOrders("A" + (10 + i), order("2026-07-01", 1)))
                .toArray(Account[]::new);

        assertThat(portfolio(early).observations())
                .singleElement()
                .satisfies(message -> assertThat(message.arguments())
                        .containsEntry("accountCount", 12)
                        .containsEntry(
                                "accounts",
                                List.of("A10", "A11", "A12", "A13", "A14", "A15", "A16", "A17", "A18", "A19")));
    }

    @Test
    void hasEnglishTextForItsObservations() {
        Portfolio odd = portfolio(
                withOrders("A1", order("2026-07-01", 1)),
                withOrders("A2", order("2026-07-01", 1), order("2026-07-02", 1)).toBuilder()
                        .parentId("Z")
                        .build());
        Texts texts = Texts.of(KamTexts.core());

        assertThat(odd.observations())
                .extracting(message -> texts.render(message, Locale.ENGLISH))
                .containsExactly(
                        "Orders dated after 2026-06-30, which have no say: 3, of 2 accounts, such as A1, A2.",
                        "Parents that are not among the accounts: 1, such as Z.");
    }

    @Test
    void needsADate() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Portfolio.builder().build())
                .withMessage("Cannot build Portfolio, some of required attributes are not set [asOf]");
    }

    @Test
    void doesNotDependOnTheOrderOfTheAccounts() {
        List<Account> accounts = Arrays.asList(named("A3"), named("A1"), named("A2"));
        List<Account> others = Arrays.asList(named("A2"), named("A3"), named("A1"));

        assertThat(Portfolio.of(accounts, AS_OF)).isEqualTo(Portfolio.of(others, AS_OF));
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(portfolio(named("A1")), portfolio(named("A1")))
                .addEqualityGroup(portfolio(named("A2")))
                .addEqualityGroup(Portfolio.of(List.of(named("A1")), AS_OF.plusDays(1)))
                .addEqualityGroup(Portfolio.builder()
                        .asOf(AS_OF)
                        .currency(EUR)
                        .account(named("A1"))
                        .build())
                .addEqualityGroup(Portfolio.builder()
                        .asOf(AS_OF)
                        .rates(RATES)
                        .account(named("A1"))
                        .build())
                .testEquals();
    }

    @Test
    void tellsDateSizeAndCurrency() {
        assertThat(portfolio(withRevenue("A1", 1))).hasToString("Portfolio(2026-06-30, 1 account, EUR)");
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester().testAllPublicStaticMethods(Portfolio.class);
        new NullPointerTester().testAllPublicInstanceMethods(Portfolio.builder());
        new NullPointerTester()
                .setDefault(Money.class, euros(1))
                .testAllPublicInstanceMethods(portfolio(withRevenue("A1", 1)));
    }
}

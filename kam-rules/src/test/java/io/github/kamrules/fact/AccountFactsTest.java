package io.github.kamrules.fact;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.childWithRevenue;
import static io.github.kamrules.fixtures.Accounts.dollars;
import static io.github.kamrules.fixtures.Accounts.euros;
import static io.github.kamrules.fixtures.Accounts.full;
import static io.github.kamrules.fixtures.Accounts.named;
import static io.github.kamrules.fixtures.Accounts.order;
import static io.github.kamrules.fixtures.Accounts.withOrders;
import static io.github.kamrules.fixtures.Accounts.withRevenue;
import static io.github.kamrules.fixtures.Accounts.withSales;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountKind;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.account.ChannelRole;
import io.github.kamrules.account.StrategicEvidence;
import io.github.kamrules.fixtures.Calendars;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.portfolio.ExchangeRates;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.OrderStatus;
import io.github.kamrules.sales.Potential;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.sales.Window;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.ExposureLevels;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountFactsTest {
    private static final Account UNKNOWN = named("A1");
    private static final Account NO_ORDERS = withOrders("A1");

    private static final List<Fact> OF_ORDERS = List.of(
            AccountFacts.ORDER_COUNT,
            AccountFacts.TRAILING_ORDER_COUNT,
            AccountFacts.DAYS_SINCE_LAST_ORDER,
            AccountFacts.DAYS_SINCE_FIRST_ORDER,
            AccountFacts.ORDER_GAP_DAYS,
            AccountFacts.SILENCE_RATIO,
            AccountFacts.TROUBLED_ORDER_COUNT);

    private static Account withSalesOf(Account account, Sales sales) {
        return account.toBuilder().sales(sales).build();
    }

    private static Sales.Builder sales() {
        return Sales.builder().currency("EUR");
    }

    private static Order orderThatIs(String date, long euros, OrderStatus status) {
        return Order.builder()
                .date(LocalDate.parse(date))
                .amount(euros(euros))
                .status(status)
                .build();
    }

    @Nested
    class All {
        @Test
        void namesEveryConstantOnceInTheOrderOfThePage() {
            List<Object> constants = Stream.of(AccountFacts.class, ContactFacts.class)
                    .flatMap(page -> Arrays.stream(page.getFields()))
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .map(field -> {
                        try {
                            return field.get(null);
                        } catch (IllegalAccessException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();

            assertThat(AccountFacts.all().subList(0, constants.size())).isEqualTo(constants);
            assertThat(AccountFacts.all()
                            .subList(constants.size(), AccountFacts.all().size()))
                    .isEqualTo(CalendarFacts.all());
        }

        @Test
        void haveUniqueIds() {
            assertThat(AccountFacts.all()).extracting(Fact::id).doesNotHaveDuplicates();
        }

        @Test
        void haveLabelsNamedAfterTheirIds() {
            assertThat(AccountFacts.all())
                    .allSatisfy(fact -> assertThat(fact.label()).isEqualTo(TextKey.of("fact." + fact.id())));
        }

        @Test
        void areMissingOrTiedForAnAccountOfWhichNothingIsKnown() {
            assertThat(AccountFacts.all())
                    .filteredOn(fact -> !fact.equals(AccountFacts.GROUP_ACCOUNT_COUNT)) // told by the portfolio
                    .allSatisfy(fact -> assertThat(Reading.of(fact, UNKNOWN)).isIn(Reading.MISSING, Reading.TIED));
        }

        @Test
        void areKnownForAnAccountOfWhichEverythingIsKnown() {
            Account known = withSalesOf(
                    full().toBuilder()
                            .calendar(Calendars.full())
                            .market(Calendars.market())
                            .build(),
                    full().sales().orElseThrow().toBuilder()
                            .orderHistory(
                                    OrderHistory.of(List.of(order("2024-09-15", 1000), order("2026-03-15", 412_000))))
                            .build());

            assertThat(AccountFacts.all())
                    .allSatisfy(fact -> assertThat(Reading.of(fact, known))
                            .isNotIn(Reading.MISSING, Reading.TIED, Reading.NONE)
                            .doesNotStartWith("invalid"));
        }
    }

    @Nested
    class WhoTheAccountIs {
        @Test
        void isReadFromTheAccount() {
            assertThat(Reading.of(AccountFacts.ACCOUNT_KIND, full()))
                    .isEqualTo("level " + AccountFacts.ACCOUNT_KIND.scale().indexOf(AccountKind.INTERMEDIARY));
            assertThat(Reading.of(AccountFacts.CHANNEL_ROLE, full()))
                    .isEqualTo("level " + AccountFacts.CHANNEL_ROLE.scale().indexOf(ChannelRole.DEALER));
            assertThat(Reading.of(AccountFacts.COUNTRY, full())).isEqualTo("'FR'");
            assertThat(Reading.of(AccountFacts.INDUSTRY, full())).isEqualTo("'Gifts'");
            assertThat(Reading.of(AccountFacts.TARGETED, full())).isEqualTo("true");
        }

        @Test
        void knowsTheAccountThatWasChosenNotToBePursued() {
            Account passed = UNKNOWN.toBuilder().targeted(false).build();

            assertThat(Reading.of(AccountFacts.TARGETED, passed)).isEqualTo("false");
        }
    }

    @Nested
    class Revenue {
        @Test
        void isThatOfTheTrailingYear() {
            Account account = withOrders(
                    "A1",
                    order("2025-06-30", 1), // the last day before the year
                    order("2025-07-01", 20),
                    order("2026-06-30", 300),
                    order("2026-07-01", 4000)); // after the date

            assertThat(Reading.of(AccountFacts.REVENUE, account)).isEqualTo("320");
        }

        @Test
        void countsCreditsButNotCancelledOrders() {
            Account account = withOrders(
                    "A1",
                    order("2026-01-01", 1000),
                    order("2026-01-02", -300),
                    orderThatIs("2026-01-03", 70, OrderStatus.CANCELLED),
                    orderThatIs("2026-01-04", 5, OrderStatus.IN_PROCESS));

            assertThat(Reading.of(AccountFacts.REVENUE, account)).isEqualTo("705");
        }

        @Test
        void canBeNegative() {
            assertThat(Reading.of(AccountFacts.REVENUE, withRevenue("A1", -5))).isEqualTo("-5");
        }

        @Test
        void isZeroAndNotMissingForAnAccountKnownToHaveNoOrders() {
            assertThat(Reading.of(AccountFacts.REVENUE, NO_ORDERS)).isEqualTo("0");
            assertThat(Reading.of(AccountFacts.REVENUE, UNKNOWN)).isEqualTo(Reading.MISSING);
        }

        @Test
        void prefersTheFiguresOfTheYearToTheOrders() {
            Account account = withSales(
                    "A1",
                    sales().trailing(AS_OF, SalesFigures.of(euros(77)))
                            .orderHistory(OrderHistory.of(List.of(order("2026-01-01", 5))))
                            .build());

            assertThat(Reading.of(AccountFacts.REVENUE, account)).isEqualTo("77");
        }

        @Test
        void isMissingWhenNoWindowMatches() {
            Account account = withSales(
                    "A1",
                    sales().year(2025, SalesFigures.of(euros(1)))
                            .year(2026, SalesFigures.of(euros(2)))
                            .trailing(AS_OF.minusDays(1), SalesFigures.of(euros(3)))
                            .window(Window.of(AS_OF.minusYears(1).plusDays(1), AS_OF), SalesFigures.of(euros(4)))
                            .build());

            assertThat(Reading.of(AccountFacts.REVENUE, account)).isEqualTo(Reading.MISSING);
            assertThat(Reading.of(AccountFacts.REVENUE_SHARE, account)).isEqualTo(Reading.MISSING);
            assertThat(Reading.of(AccountFacts.MARGIN_RATIO, account)).isIn(Reading.MISSING, Reading.TIED);
        }

        @Test
        void isInTheCurrencyOfThePortfolio() {
            Account dollars = withRevenue("A1", dollars(100));

            assertThat(Reading.of(AccountFacts.REVENUE, converting(dollars))).isEqualTo("50");
        }

        @Test
        void keepsItsDecimalsInAPortfolioWithoutCurrency() {
            PortfolioStatistics noCurrency = PortfolioStatistics.of(Portfolio.of(List.of(), AS_OF));
            Account yen = withRevenue("A1", Money.ofMajor(CurrencyUnit.JPY, 1234));

            assertThat(Reading.of(AccountFacts.REVENUE, FactContext.of(yen, noCurrency)))
                    .isEqualTo("1234");
        }
    }

    private static FactContext converting(Account account) {
        Portfolio portfolio = Portfolio.builder()
                .asOf(AS_OF)
                .account(account)
                .rates(ExchangeRates.of(
                        CurrencyUnit.EUR,
                        Map.of(CurrencyUnit.USD, Decimal.of("0.5"), CurrencyUnit.JPY, Decimal.of("0.01"))))
                .build();
        return FactContext.of(account, PortfolioStatistics.of(portfolio));
    }

    @Nested
    class RevenueShares {
        @Test
        void areExactPartsOfThePositiveRevenue() {
            Account[] others = {withRevenue("B1", 500), withRevenue("B2", -100), withRevenue("B3", 0), named("B4")};

            assertThat(Reading.of(AccountFacts.REVENUE_SHARE, withRevenue("A1", 250), others))
                    .isEqualTo("25000/75000");
            assertThat(Reading.of(AccountFacts.REVENUE_ABOVE_SHARE, withRevenue("A1", 250), others))
                    .isEqualTo("50000/75000");
        }

        @Test
        void countNobodyOfTheSameRevenueAsAbove() {
            assertThat(Reading.of(AccountFacts.REVENUE_ABOVE_SHARE, withRevenue("A1", 500), withRevenue("B1", 500)))
                    .isEqualTo("0/100000");
        }

        @Test
        void doNotApplyWithoutPositiveRevenue() {
            for (Account account : List.of(withRevenue("A1", 0), withRevenue("A1", -1), NO_ORDERS)) {
                assertThat(Reading.of(AccountFacts.REVENUE_SHARE, account, withRevenue("B1", 5)))
                        .isEqualTo(Reading.NONE);
                assertThat(Reading.of(AccountFacts.REVENUE_ABOVE_SHARE, account, withRevenue("B1", 5)))
                        .isEqualTo(Reading.NONE);
            }
        }

        @Test
        void areAllForTheOnlyAccount() {
            assertThat(Reading.of(AccountFacts.REVENUE_SHARE, withRevenue("A1", 1)))
                    .isEqualTo("100/100");
        }
    }

    @Nested
    class Groups {
        private final Account[] others = {
            withRevenue("G1", 200), childWithRevenue("G2", "G1", -50), withRevenue("B1", 500), withRevenue("B2", 250)
        };

        @Test
        void bringWhatTheirAccountsBringTogether() {
            Account account = childWithRevenue("A1", "G1", 100);

            assertThat(Reading.of(AccountFacts.GROUP_ACCOUNT_COUNT, account, others))
                    .isEqualTo("3");
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE, account, others)).isEqualTo("250");
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE_SHARE, account, others))
                    .isEqualTo("25000/100000");
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE_ABOVE_SHARE, account, others))
                    .isEqualTo("50000/100000");
        }

        @Test
        void areTheAccountItselfWhereItBelongsToNoOther() {
            Account account = withRevenue("A1", 250);
            Account[] flat = {withRevenue("B1", 500), withRevenue("B2", 250)};

            assertThat(Reading.of(AccountFacts.GROUP_ACCOUNT_COUNT, account, flat))
                    .isEqualTo("1");
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE, account, flat))
                    .isEqualTo(Reading.of(AccountFacts.REVENUE, account, flat));
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE_SHARE, account, flat))
                    .isEqualTo(Reading.of(AccountFacts.REVENUE_SHARE, account, flat));
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE_ABOVE_SHARE, account, flat))
                    .isEqualTo(Reading.of(AccountFacts.REVENUE_ABOVE_SHARE, account, flat));
        }

        @Test
        void haveNoShareWithoutPositiveRevenue() {
            Account account = childWithRevenue("A1", "G1", -150);

            assertThat(Reading.of(AccountFacts.GROUP_REVENUE, account, others)).isEqualTo("0");
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE_SHARE, account, others))
                    .isEqualTo(Reading.NONE);
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE_ABOVE_SHARE, account, others))
                    .isEqualTo(Reading.NONE);
        }

        @Test
        void haveAShareThroughTheOtherAccounts() {
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE_SHARE, childWithRevenue("A1", "G1", -149), others))
                    .isEqualTo("100/75100");
        }

        @Test
        void areMissingWithTheRevenueOfTheAccount() {
            Account account = named("A1").toBuilder().parentId("G1").build();

            assertThat(Reading.of(AccountFacts.GROUP_ACCOUNT_COUNT, account, others))
                    .isEqualTo("3");
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE, account, others)).isEqualTo(Reading.MISSING);
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE_SHARE, account, others))
                    .isEqualTo(Reading.MISSING);
            assertThat(Reading.of(AccountFacts.GROUP_REVENUE_ABOVE_SHARE, account, others))
                    .isEqualTo(Reading.MISSING);
        }
    }

    @Nested
    class Growth {
        private static Account with(long before, long now) {
            return withSales(
                    "A1",
                    sales().trailing(AS_OF.minusYears(1), SalesFigures.of(euros(before)))
                            .trailing(AS_OF, SalesFigures.of(euros(now)))
                            .build());
        }

        @Test
        void isTheExactChangeDividedByTheYearBefore() {
            assertThat(Reading.of(AccountFacts.REVENUE_GROWTH, with(300, 400))).isEqualTo("10000/30000");
            assertThat(Reading.of(AccountFacts.REVENUE_GROWTH, with(300, 300))).isEqualTo("0/30000");
            assertThat(Reading.of(AccountFacts.REVENUE_GROWTH, with(300, -3))).isEqualTo("-30300/30000");
        }

        @Test
        void doesNotApplyWithoutPositiveRevenueBefore() {
            assertThat(Reading.of(AccountFacts.REVENUE_GROWTH, with(0, 400))).isEqualTo(Reading.NONE);
            assertThat(Reading.of(AccountFacts.REVENUE_GROWTH, with(-1, 400))).isEqualTo(Reading.NONE);
            assertThat(Reading.of(AccountFacts.REVENUE_GROWTH, NO_ORDERS)).isEqualTo(Reading.NONE);
        }

        @Test
        void doesNotApplyWithoutPositiveRevenueBeforeWhateverTheRevenueIsNow() {
            Account account = withSales(
                    "A1",
                    sales().trailing(AS_OF.minusYears(1), SalesFigures.of(euros(0)))
                            .build());

            assertThat(Reading.of(AccountFacts.REVENUE_GROWTH, account)).isEqualTo(Reading.NONE);
        }

        @Test
        void comparesTheTwoYearsDayByDay() {
            Account account = withOrders(
                    "A1",
                    order("2024-06-30", 7), // two years and a day
                    order("2024-07-01", 100),
                    order("2025-06-30", 100),
                    order("2025-07-01", 250));

            assertThat(Reading.of(AccountFacts.REVENUE_GROWTH, account)).isEqualTo("5000/20000");
        }

        @Test
        void isMissingWhenAYearIsUnknown() {
            assertThat(Reading.of(AccountFacts.REVENUE_GROWTH, withRevenue("A1", 400)))
                    .isIn(Reading.MISSING, Reading.TIED);
        }
    }

    @Nested
    class Margin {
        private static Account with(long revenue, long margin) {
            return withSales(
                    "A1",
                    sales().trailing(
                                    AS_OF,
                                    SalesFigures.builder()
                                            .revenue(euros(revenue))
                                            .margin(euros(margin))
                                            .build())
                            .build());
        }

        @Test
        void isAnExactPartOfTheRevenueOfAnySign() {
            assertThat(Reading.of(AccountFacts.MARGIN_RATIO, with(300, 100))).isEqualTo("10000/30000");
            assertThat(Reading.of(AccountFacts.MARGIN_RATIO, with(300, -100))).isEqualTo("-10000/30000");
        }

        @Test
        void doesNotApplyWithoutPositiveRevenue() {
            assertThat(Reading.of(AccountFacts.MARGIN_RATIO, with(0, 100))).isEqualTo(Reading.NONE);
            assertThat(Reading.of(AccountFacts.MARGIN_RATIO, with(-1, 100))).isEqualTo(Reading.NONE);
            assertThat(Reading.of(AccountFacts.MARGIN_RATIO, NO_ORDERS)).isEqualTo(Reading.NONE);
        }

        @Test
        void isMissingWithoutMargin() {
            assertThat(Reading.of(AccountFacts.MARGIN_RATIO, withRevenue("A1", 5)))
                    .isEqualTo(Reading.MISSING);
        }

        @Test
        void isComputedFromOrdersWithCosts() {
            Order costed = Order.builder()
                    .date(LocalDate.parse("2026-01-01"))
                    .amount(euros(100))
                    .cost(euros(60))
                    .build();

            assertThat(Reading.of(AccountFacts.MARGIN_RATIO, withOrders("A1", costed)))
                    .isEqualTo("4000/10000");
            assertThat(Reading.of(AccountFacts.MARGIN_RATIO, withOrders("A1", costed, order("2026-01-02", 5))))
                    .isEqualTo(Reading.MISSING);
        }
    }

    @Nested
    class Orders {
        private static final Account ACCOUNT = withOrders(
                "A1",
                order("2025-06-30", 10), // outside the trailing year
                order("2025-07-10", 10),
                order("2025-07-10", 10),
                orderThatIs("2026-01-01", 10, OrderStatus.DISPUTED),
                order("2026-02-01", 0), // a credit
                orderThatIs("2026-02-02", -10, OrderStatus.ON_HOLD), // a credit
                orderThatIs("2026-03-01", 10, OrderStatus.CANCELLED),
                orderThatIs("2026-06-30", 10, OrderStatus.RESOLVED),
                order("2026-07-01", 10), // after the date
                orderThatIs("2026-07-02", 10, OrderStatus.ON_HOLD));

        @Test
        void areCountedUpToTheDateWithoutCreditsAndCancelledOnes() {
            assertThat(Reading.of(AccountFacts.ORDER_COUNT, ACCOUNT)).isEqualTo("5");
            assertThat(Reading.of(AccountFacts.TRAILING_ORDER_COUNT, ACCOUNT)).isEqualTo("4");
            assertThat(Reading.of(AccountFacts.TROUBLED_ORDER_COUNT, ACCOUNT)).isEqualTo("2");
        }

        @Test
        void areDatedUpToTheDate() {
            assertThat(Reading.of(AccountFacts.DAYS_SINCE_LAST_ORDER, ACCOUNT)).isEqualTo("0");
            assertThat(Reading.of(AccountFacts.DAYS_SINCE_FIRST_ORDER, ACCOUNT)).isEqualTo("365");
        }

        @Test
        void haveCreditsAndCancelledOnesInNoDate() {
            Account account = withOrders(
                    "A1",
                    order("2025-01-01", -10),
                    orderThatIs("2025-02-01", 10, OrderStatus.CANCELLED),
                    order("2026-06-20", 10),
                    order("2026-06-25", 0),
                    orderThatIs("2026-06-26", 10, OrderStatus.CANCELLED));

            assertThat(Reading.of(AccountFacts.DAYS_SINCE_LAST_ORDER, account)).isEqualTo("10");
            assertThat(Reading.of(AccountFacts.DAYS_SINCE_FIRST_ORDER, account)).isEqualTo("10");
        }

        @Test
        void thatNobodyKnowsAreMissing() {
            assertThat(OF_ORDERS)
                    .allSatisfy(
                            fact -> assertThat(Reading.of(fact, named("A1"))).isIn(Reading.MISSING, Reading.TIED));
        }

        @Test
        void thatAreKnownToBeNoneAreZeroAndHaveNoDates() {
            assertThat(OF_ORDERS.stream().map(fact -> Reading.of(fact, NO_ORDERS)))
                    .containsExactly("0", "0", Reading.NONE, Reading.NONE, Reading.NONE, Reading.NONE, "0");
        }

        @Test
        void thatAreAllInTheFutureOrCancelledAreNone() {
            Account account =
                    withOrders("A1", order("2026-07-01", 10), orderThatIs("2026-01-01", 10, OrderStatus.CANCELLED));

            assertThat(OF_ORDERS.stream().map(fact -> Reading.of(fact, account)))
                    .containsExactly("0", "0", Reading.NONE, Reading.NONE, Reading.NONE, Reading.NONE, "0");
            assertThat(Reading.of(AccountFacts.REVENUE, account)).isEqualTo("0");
        }

        @Test
        void ofTheTrailingYearMayBeKnownWhereTheHistoryIsNot() {
            Account account = withSales(
                    "A1", sales().trailing(AS_OF, SalesFigures.of(euros(5), 17)).build());

            assertThat(Reading.of(AccountFacts.TRAILING_ORDER_COUNT, account)).isEqualTo("17");
            assertThat(Reading.of(AccountFacts.ORDER_COUNT, account)).isEqualTo("missing, from 17");
            assertThat(Reading.of(AccountFacts.DAYS_SINCE_LAST_ORDER, account)).isEqualTo("missing, from 0 to 364");
            assertThat(Reading.of(AccountFacts.DAYS_SINCE_FIRST_ORDER, account)).isEqualTo("missing, from 0");
        }

        @Test
        void areAtLeastOneWhereTheYearBroughtRevenue() {
            assertThat(Reading.of(AccountFacts.ORDER_COUNT, withRevenue("A1", 5)))
                    .isEqualTo("missing, from 1");
            assertThat(Reading.of(AccountFacts.ORDER_COUNT, withRevenue("A1", 0)))
                    .isEqualTo(Reading.MISSING);
            assertThat(Reading.of(AccountFacts.ORDER_COUNT, withRevenue("A1", -5)))
                    .isEqualTo(Reading.MISSING);
        }

        @Test
        void haveTheMedianOfTheirGaps() {
            Account account = withOrders("A1", order("2026-03-01", 1), order("2026-03-03", 1), order("2026-03-10", 1));

            assertThat(Reading.of(AccountFacts.ORDER_GAP_DAYS, account)).isEqualTo("4.5");
        }

        @Test
        void ofOneDayHaveNoGap() {
            Account account = withOrders("A1", order("2026-06-01", 1), order("2026-06-01", 1));

            assertThat(Reading.of(AccountFacts.ORDER_GAP_DAYS, account)).isEqualTo(Reading.NONE);
            assertThat(Reading.of(AccountFacts.SILENCE_RATIO, account)).isEqualTo(Reading.NONE);
            assertThat(Reading.of(AccountFacts.DAYS_SINCE_LAST_ORDER, account)).isEqualTo("29");
        }

        @Test
        void haveAnExactSilenceRatio() {
            Account halves = withOrders("A1", order("2026-06-01", 1), order("2026-06-03", 1), order("2026-06-10", 1));
            Account tens = withOrders("A1", order("2026-06-10", 1), order("2026-06-20", 1));
            Account today = withOrders("A1", order("2026-06-20", 1), order("2026-06-30", 1), order("2026-07-20", 1));

            assertThat(Reading.of(AccountFacts.SILENCE_RATIO, halves)).isEqualTo("40/9"); // 20 days by 4.5
            assertThat(Reading.of(AccountFacts.SILENCE_RATIO, tens)).isEqualTo("20/20");
            assertThat(Reading.of(AccountFacts.SILENCE_RATIO, today)).isEqualTo("0/20");
        }
    }

    @Nested
    class Potentials {
        private static Account with(String id, long potential) {
            return withSales(
                    id, sales().potential(Potential.of(euros(potential))).build());
        }

        @Test
        void areKnownToTheCent() {
            assertThat(Reading.of(AccountFacts.POTENTIAL, with("A1", 250))).isEqualTo("250");
            assertThat(Reading.of(AccountFacts.POTENTIAL, with("A1", 0))).isEqualTo("0");
        }

        @Test
        void areExactSharesBesideTheRevenueOfTheOthers() {
            Account account = withSales(
                    "A1",
                    sales().trailing(AS_OF, SalesFigures.of(euros(40)))
                            .potential(Potential.of(euros(250)))
                            .build());

            assertThat(Reading.of(AccountFacts.POTENTIAL_SHARE, account, withRevenue("B1", 500)))
                    .isEqualTo("25000/75000");
            assertThat(Reading.of(AccountFacts.POTENTIAL_ABOVE_SHARE, account, withRevenue("B1", 500)))
                    .isEqualTo("50000/75000");
            assertThat(Reading.of(AccountFacts.POTENTIAL_ABOVE_SHARE, account, withRevenue("B1", 250)))
                    .isEqualTo("0/50000");
        }

        @Test
        void doNotApplyWhileThereIsNothingToCompare() {
            assertThat(Reading.of(AccountFacts.POTENTIAL_SHARE, with("A1", 0), withRevenue("B1", -5)))
                    .isEqualTo(Reading.NONE);
            assertThat(Reading.of(AccountFacts.POTENTIAL_ABOVE_SHARE, with("A1", 0)))
                    .isEqualTo(Reading.NONE);
            assertThat(Reading.of(AccountFacts.POTENTIAL_SHARE, with("A1", 0), withRevenue("B1", 5)))
                    .isEqualTo("0/500");
        }

        @Test
        void includeTheShareOfWallet() {
            Account account =
                    withSales("A1", sales().shareOfWallet(Decimal.of("0.60")).build());

            assertThat(Reading.of(AccountFacts.SHARE_OF_WALLET, account)).isEqualTo("0.6");
            assertThat(Reading.of(AccountFacts.SHARE_OF_WALLET, NO_ORDERS)).isEqualTo(Reading.MISSING);
        }
    }

    @Nested
    class Relations {
        private static Account contactedOn(LocalDate... dates) {
            return UNKNOWN.toBuilder()
                    .contacts(Contacts.of(Stream.of(dates)
                            .map(date -> Contact.builder()
                                    .id("P-" + date)
                                    .lastContact(date)
                                    .build())
                            .toList()))
                    .build();
        }

        private static Account lastSpokenTo(Account account, LocalDate date) {
            return account.toBuilder()
                    .relationship(Relationship.builder().lastContact(date).build())
                    .build();
        }

        @Test
        void areThoseThatPeopleState() {
            Account account = UNKNOWN.toBuilder()
                    .relationship(Relationship.of(RelationshipStrengths.GOOD, Trajectories.DEVELOPING))
                    .build();

            assertThat(Reading.of(AccountFacts.STATED_RELATIONSHIP_STRENGTH, account))
                    .isEqualTo("level " + RelationshipStrengths.SCALE.indexOf(RelationshipStrengths.GOOD));
            assertThat(Reading.of(AccountFacts.STATED_TRAJECTORY, account))
                    .isEqualTo("level " + Trajectories.SCALE.indexOf(Trajectories.DEVELOPING));
        }

        @Test
        void areContactedOnTheLatestDateOfAllSources() {
            assertThat(Reading.of(AccountFacts.DAYS_SINCE_CONTACT, contactedOn(AS_OF.minusDays(9), AS_OF.minusDays(3))))
                    .isEqualTo("3");
            assertThat(Reading.of(
                            AccountFacts.DAYS_SINCE_CONTACT,
                            lastSpokenTo(contactedOn(AS_OF.minusDays(9)), AS_OF.minusDays(4))))
                    .isEqualTo("4");
            assertThat(Reading.of(
                            AccountFacts.DAYS_SINCE_CONTACT,
                            lastSpokenTo(contactedOn(AS_OF.minusDays(9)), AS_OF.minusDays(40))))
                    .isEqualTo("9");
            assertThat(Reading.of(AccountFacts.DAYS_SINCE_CONTACT, lastSpokenTo(UNKNOWN, AS_OF)))
                    .isEqualTo("0");
        }

        @Test
        void ignoreContactsInTheFuture() {
            assertThat(Reading.of(AccountFacts.DAYS_SINCE_CONTACT, contactedOn(AS_OF.plusDays(1))))
                    .isEqualTo(Reading.MISSING);
            assertThat(Reading.of(AccountFacts.DAYS_SINCE_CONTACT, lastSpokenTo(UNKNOWN, AS_OF.plusDays(1))))
                    .isEqualTo(Reading.MISSING);
            assertThat(Reading.of(
                            AccountFacts.DAYS_SINCE_CONTACT,
                            lastSpokenTo(contactedOn(AS_OF.plusDays(1), AS_OF.minusDays(8)), AS_OF.plusDays(5))))
                    .isEqualTo("8");
        }

        @Test
        void tellNoContactsFromUnknownContacts() {
            Account nobody = UNKNOWN.toBuilder().contacts(Contacts.none()).build();

            assertThat(Reading.of(AccountFacts.DAYS_SINCE_CONTACT, nobody)).isEqualTo(Reading.NONE);
            assertThat(Reading.of(AccountFacts.DAYS_SINCE_CONTACT, lastSpokenTo(nobody, AS_OF.minusDays(2))))
                    .isEqualTo("2");
        }
    }

    @Nested
    class Indicators {
        private static final List<Fact> ALL = AccountFacts.all()
                .subList(
                        AccountFacts.all().indexOf(AccountFacts.GOOD_KEY_CONTACTS),
                        AccountFacts.all().indexOf(AccountFacts.DEPENDENCE));

        @Test
        void areReadFromTheRelationship() {
            assertThat(ALL.stream().map(fact -> fact.id() + ": " + Reading.of(fact, full())))
                    .containsExactly(
                            "good-key-contacts: 4",
                            "influence-on-new-business: true",
                            "top-to-top-contact: true",
                            "information-access: level 2",
                            "pricing-mode: level 1",
                            "procurement-mode: level 1",
                            "key-areas-without-rival: 1",
                            "agreement: level 1",
                            "exclusive-opportunities: false",
                            "long-term-contract: true",
                            "visibility: level 2",
                            "acknowledged: true",
                            "alliance: level 0",
                            "joint-governance: false",
                            "joint-opportunity: true",
                            "values-aligned: true",
                            "goals-aligned: true",
                            "expectations-aligned: false");
        }

        @Test
        void areMissingPieceByPiece() {
            Account account = UNKNOWN.toBuilder()
                    .relationship(Relationship.builder()
                            .indicators(RelationshipIndicators.builder()
                                    .goodKeyContacts(0)
                                    .build())
                            .build())
                    .build();

            assertThat(Reading.of(AccountFacts.GOOD_KEY_CONTACTS, account)).isEqualTo("0");
            assertThat(ALL.stream().skip(1).map(fact -> Reading.of(fact, account)))
                    .containsOnly(Reading.MISSING);
        }

        @Test
        void areMissingInARelationshipOfWhichOnlyTheStrengthIsKnown() {
            Account account = UNKNOWN.toBuilder()
                    .relationship(Relationship.of(RelationshipStrengths.GOOD, Trajectories.DEVELOPING))
                    .build();

            assertThat(ALL.stream().map(fact -> Reading.of(fact, account))).containsOnly(Reading.MISSING);
        }
    }

    @Nested
    class Evidence {
        @Test
        void isReadFromTheAccount() {
            assertThat(Stream.of(
                                    AccountFacts.DEPENDENCE,
                                    AccountFacts.GROWTH_LEVER,
                                    AccountFacts.SPECIAL_NATURE,
                                    AccountFacts.INFLUENCE,
                                    AccountFacts.SPOILER_RISK,
                                    AccountFacts.COMPETITOR_THREAT,
                                    AccountFacts.GOAL_FIT)
                            .map(fact -> Reading.of(fact, full())))
                    .containsExactly("false", "true", "false", "level 1", "level 0", "level 2", "0.8");
        }

        @Test
        void isMissingPieceByPiece() {
            Account account = UNKNOWN.toBuilder()
                    .evidence(StrategicEvidence.builder()
                            .influence(ExposureLevels.HIGH)
                            .build())
                    .build();

            assertThat(Reading.of(AccountFacts.INFLUENCE, account)).isEqualTo("level 2");
            assertThat(Reading.of(AccountFacts.SPOILER_RISK, account)).isEqualTo(Reading.MISSING);
            assertThat(Reading.of(AccountFacts.DEPENDENCE, account)).isEqualTo(Reading.MISSING);
            assertThat(Reading.of(AccountFacts.GOAL_FIT, account)).isEqualTo(Reading.MISSING);
        }
    }

    @Nested
    class MoneyAttributes {
        private static final NumberFact DEPOSIT = NumberFact.attribute("deposit", Unit.MONEY);

        @Test
        void areInTheCurrencyOfThePortfolio() {
            Account account =
                    withRevenue("A1", 5).withAttribute("deposit", AttributeValue.money(Money.parse("JPY 1000")));

            assertThat(Reading.of(DEPOSIT, converting(account))).isEqualTo("10");
        }
    }
}

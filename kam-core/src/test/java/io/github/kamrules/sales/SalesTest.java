package io.github.kamrules.sales;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.dollars;
import static io.github.kamrules.fixtures.Accounts.euros;
import static io.github.kamrules.fixtures.Accounts.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesTest {
    private static final Window YEAR = Window.trailingYear(AS_OF);
    private static final Sales NOTHING = Sales.builder().currency("EUR").build();
    private static final Sales FULL = Accounts.full().sales().orElseThrow();
    private static final OrderHistory ORDERS = OrderHistory.of(List.of(
            order("2025-07-01", 100).toBuilder().cost(euros(70)).build(),
            order("2026-06-30", 50).toBuilder().cost(euros(30)).build(),
            order("2026-07-01", 9).toBuilder().cost(euros(1)).build()));

    @Nested
    class TrailingFigures {
        @Test
        void areThoseFiledUnderTheVeryWindow() {
            assertThat(FULL.trailingRevenue(AS_OF)).contains(euros(412_000));
            assertThat(FULL.trailingMargin(AS_OF)).contains(euros(98_000));
            assertThat(FULL.trailingOrders(AS_OF)).contains(17);
            assertThat(FULL.collectedRevenueIn(YEAR)).contains(euros(400_000));
        }

        @Test
        void areComputedFromOrdersWhereNothingIsFiled() {
            Sales sales = NOTHING.toBuilder().orderHistory(ORDERS).build();

            assertThat(sales.trailingRevenue(AS_OF)).contains(euros(150));
            assertThat(sales.trailingMargin(AS_OF)).contains(euros(50));
            assertThat(sales.trailingOrders(AS_OF)).contains(2);
            assertThat(sales.collectedRevenueIn(YEAR)).isEmpty();
            assertThat(sales.trailingRevenue(AS_OF.plusDays(1))).contains(euros(59));
        }

        @Test
        void areComputedFromOrdersOneByOneWhereAFigureIsMissing() {
            Sales sales = NOTHING.toBuilder()
                    .orderHistory(ORDERS)
                    .trailing(AS_OF, SalesFigures.of(euros(149)))
                    .build();

            assertThat(sales.trailingRevenue(AS_OF)).contains(euros(149));
            assertThat(sales.trailingMargin(AS_OF)).contains(euros(50));
            assertThat(sales.trailingOrders(AS_OF)).contains(2);
        }

        @Test
        void areZeroWhereThereAreKnownToBeNoOrders() {
            Sales sales = NOTHING.toBuilder().orderHistory(OrderHistory.none()).build();

            assertThat(sales.trailingRevenue(AS_OF)).contains(euros(0));
            assertThat(sales.trailingMargin(AS_OF)).contains(euros(0));
            assertThat(sales.trailingOrders(AS_OF)).contains(0);
        }

        @Test
        void areNotGuessedFromCalendarYearsNorFromOtherWindows() {
            Sales sales = NOTHING.toBuilder()
                    .year(2025, SalesFigures.of(euros(1), 1))
                    .year(2026, SalesFigures.of(euros(1), 1))
                    .trailing(AS_OF.minusDays(1), SalesFigures.of(euros(1), 1))
                    .trailing(AS_OF.plusDays(1), SalesFigures.of(euros(1), 1))
                    .build();

            assertThat(sales.trailingRevenue(AS_OF)).isEmpty();
            assertThat(sales.trailingMargin(AS_OF)).isEmpty();
            assertThat(sales.trailingOrders(AS_OF)).isEmpty();
        }

        @Test
        void mayLackTheMarginAlone() {
            Sales sales = NOTHING.toBuilder()
                    .orderHistory(OrderHistory.of(List.of(order("2026-01-01", 5))))
                    .build();

            assertThat(sales.trailingRevenue(AS_OF)).contains(euros(5));
            assertThat(sales.trailingMargin(AS_OF)).isEmpty();
        }

        @Test
        void existForAnyWindow() {
            Window months = Window.trailingMonths(AS_OF, 3);
            Sales sales = FULL.withWindow(months, SalesFigures.of(euros(7), 2));

            assertThat(sales.revenueIn(months)).contains(euros(7));
            assertThat(sales.ordersIn(months)).contains(2);
            assertThat(sales.marginIn(months)).contains(euros(0)).isEqualTo(FULL.marginIn(months));
        }
    }

    @Test
    void mayKnowNothingButTheCurrency() {
        assertThat(NOTHING.currency()).isEqualTo(CurrencyUnit.EUR);
        assertThat(NOTHING.years()).isEmpty();
        assertThat(NOTHING.windows()).isEmpty();
        assertThat(NOTHING.orderHistory()).isEmpty();
        assertThat(NOTHING.potential()).isEmpty();
        assertThat(NOTHING.shareOfWallet()).isEmpty();
        assertThat(NOTHING.trailingRevenue(AS_OF)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> Sales.builder().build());
    }

    @Test
    void keepsPeriodsInTheirOrder() {
        SalesFigures figures = SalesFigures.of(euros(1));
        Sales sales = Sales.builder()
                .currency("EUR")
                .year(2026, figures)
                .year(2024, figures)
                .trailing(AS_OF, figures)
                .window(Window.trailingMonths(AS_OF, 24), figures)
                .trailing(AS_OF.minusYears(1), figures)
                .build();

        assertThat(sales.years().keySet()).containsExactly(2024, 2026);
        assertThat(sales.windows().keySet())
                .containsExactly(Window.trailingYear(AS_OF.minusYears(1)), Window.trailingMonths(AS_OF, 24), YEAR);
    }

    @Test
    void changesFiguresOfAPeriod() {
        SalesFigures figures = SalesFigures.of(euros(1));

        assertThat(FULL.withYear(2025, figures).years()).isEqualTo(Map.of(2025, figures));
        assertThat(FULL.withYear(2024, figures).years()).containsOnlyKeys(2024, 2025);
        assertThat(FULL.withWindow(YEAR, figures).trailingRevenue(AS_OF)).contains(euros(1));
        assertThat(FULL.withWindow(YEAR, figures).years()).isEqualTo(FULL.years());
    }

    @Test
    void rejectsTheSamePeriodTwice() {
        SalesFigures figures = SalesFigures.of(euros(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.toBuilder().year(2025, figures).build())
                .withMessageContaining("2025=");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.toBuilder().trailing(AS_OF, figures).build())
                .withMessageContaining("(2025-06-30, 2026-06-30]=");
    }

    @ParameterizedTest
    @ValueSource(ints = {1900, 2999})
    void takesYearsWithinTheirRange(int year) {
        assertThat(NOTHING.withYear(year, SalesFigures.of(euros(1))).years()).containsOnlyKeys(year);
    }

    @ParameterizedTest
    @ValueSource(ints = {26, 1899, 3000})
    void rejectsAnAbsurdYear(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.withYear(year, SalesFigures.of(euros(1))))
                .withMessage("The year (%s) of sales figures must be 1900 to 2999.", year);
    }

    @Test
    void rejectsMoneyInAnotherCurrency() {
        SalesFigures dollars = SalesFigures.of(dollars(1));

        assertRejected(NOTHING.toBuilder().year(2025, dollars), "figures of the year 2025");
        assertRejected(NOTHING.toBuilder().trailing(AS_OF, dollars), "figures of the window (2025-06-30, 2026-06-30]");
        assertRejected(
                NOTHING.toBuilder().orderHistory(OrderHistory.of(List.of(Order.of(AS_OF, dollars(1))))),
                "order history");
        assertRejected(NOTHING.toBuilder().potential(Potential.of(dollars(1))), "potential");
    }

    private static void assertRejected(Sales.Builder sales, String what) {
        assertThatIllegalArgumentException()
                .isThrownBy(sales::build)
                .withMessage(
                        "The %s of sales must be in their currency (EUR), but the money there is in USD.\n"
                                + "Maybe it must be converted first.",
                        what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void takesAShareOfWalletFromZeroToOne(String share) {
        assertThat(FULL.toBuilder().shareOfWallet(Decimal.of(share)).build().shareOfWallet())
                .contains(Decimal.of(share));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "60"})
    void rejectsAShareOfWalletOutOfRange(String share) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> FULL.toBuilder().shareOfWallet(Decimal.of(share)).build())
                .withMessage(
                        "The share of wallet (%s) of sales must be 0 to 1.\n"
                                + "Maybe it is a percentage; divide it by 100.",
                        share);
    }

    @Test
    void rejectsAnUnknownCurrency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sales.builder().currency("EURO"))
                .withMessage("The currency (EURO) of sales is not known.\n"
                        + "Maybe use the three-letter ISO 4217 code, such as EUR.");
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(FULL, FULL.toBuilder().build())
                .addEqualityGroup(
                        NOTHING, Sales.builder().currency(CurrencyUnit.EUR).build())
                .addEqualityGroup(Sales.builder().currency("USD").build())
                .addEqualityGroup(
                        NOTHING.toBuilder().orderHistory(OrderHistory.none()).build())
                .testEquals();
    }
}

package io.github.kamrules.sales;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.dollars;
import static io.github.kamrules.fixtures.Accounts.euros;
import static io.github.kamrules.fixtures.Accounts.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.number.Decimal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderHistoryTest {
    private static final Window YEAR = Window.trailingYear(AS_OF);
    private static final Window NEXT_MONTH = Window.of(AS_OF, LocalDate.of(2026, 7, 30));

    private static final Order BEFORE = withCost("2025-06-30", 100, 60, OrderStatus.COMPLETED);
    private static final Order FIRST = withCost("2025-07-01", 200, 150, OrderStatus.COMPLETED);
    private static final Order TWIN = withCost("2026-01-10", 300, 100, OrderStatus.IN_PROCESS);
    private static final Order OTHER_TWIN = withCost("2026-01-10", 50, 20, OrderStatus.RESOLVED);
    private static final Order CREDIT = withCost("2026-02-01", -80, -30, OrderStatus.COMPLETED);
    private static final Order CANCELLED = withCost("2026-03-01", 999, 1, OrderStatus.CANCELLED);
    private static final Order LAST = withCost("2026-06-30", 400, 500, OrderStatus.ON_HOLD);
    private static final Order FUTURE = withCost("2026-07-01", 700, 0, OrderStatus.DISPUTED);

    private static final OrderHistory HISTORY =
            OrderHistory.of(List.of(FUTURE, TWIN, LAST, BEFORE, CANCELLED, OTHER_TWIN, FIRST, CREDIT));

    private static Order withCost(String date, long amount, long cost, OrderStatus status) {
        return order(date, amount).toBuilder().cost(euros(cost)).status(status).build();
    }

    @Test
    void sortsOrdersByDateAndKeepsThoseOfOneDayInTheOrderGiven() {
        assertThat(HISTORY.orders()).containsExactly(BEFORE, FIRST, TWIN, OTHER_TWIN, CREDIT, CANCELLED, LAST, FUTURE);
        assertThat(HISTORY.currency()).contains(CurrencyUnit.EUR);
    }

    @Nested
    class AsOf {
        @ParameterizedTest
        @CsvSource({
            "2025-06-29, 0",
            "2025-06-30, 1",
            "2025-07-01, 2",
            "2026-01-09, 2",
            "2026-01-10, 4",
            "2026-06-29, 4",
            "2026-06-30, 5",
            "2026-07-01, 6",
            "2030-01-01, 6"
        })
        void countsOrdersUpToTheDateButNoCreditsAndNoCancelledOnes(LocalDate asOf, int count) {
            assertThat(HISTORY.orderCount(asOf)).isEqualTo(count);
        }

        @Test
        void knowsTheFirstAndTheLastOrder() {
            assertThat(HISTORY.firstOrder(AS_OF)).contains(BEFORE.date());
            assertThat(HISTORY.lastOrder(AS_OF)).contains(LAST.date());
            assertThat(HISTORY.lastOrder(LocalDate.of(2026, 6, 29))).contains(TWIN.date());
            assertThat(HISTORY.firstOrder(LocalDate.of(2025, 6, 29))).isEmpty();
            assertThat(HISTORY.lastOrder(LocalDate.of(2025, 6, 29))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2025-06-29, 8", "2026-06-29, 2", "2026-06-30, 1", "2026-07-01, 0"})
        void countsWhatIsDatedLater(LocalDate asOf, int after) {
            assertThat(HISTORY.ordersAfter(asOf)).isEqualTo(after);
        }

        @ParameterizedTest
        @CsvSource({"2026-01-09, 0, 0", "2026-01-10, 0, 1", "2026-03-01, 1, 1", "2026-06-30, 1, 2", "2026-07-01, 1, 3"})
        void countsCancelledAndTroubledOrders(LocalDate asOf, int cancelled, int troubled) {
            assertThat(HISTORY.cancelled(asOf)).isEqualTo(cancelled);
            assertThat(HISTORY.troubled(asOf)).isEqualTo(troubled);
        }

        @Test
        void leavesCreditsOutOfCancelledAndTroubledOrders() {
            OrderHistory credits = OrderHistory.of(List.of(
                    withCost("2026-01-01", -5, 0, OrderStatus.CANCELLED),
                    withCost("2026-01-02", 0, 0, OrderStatus.DISPUTED)));

            assertThat(credits.cancelled(AS_OF)).isZero();
            assertThat(credits.troubled(AS_OF)).isZero();
            assertThat(credits.ordersAfter(LocalDate.of(2025, 1, 1))).isEqualTo(2);
        }

        @ParameterizedTest
        @CsvSource({
            "2025-07-01, 1", // one gap: 1
            "2026-01-10, 97", // gaps: 1 and 193
            "2026-06-30, 171", // gaps: 1, 171 and 193
            "2026-07-01, 86", // gaps: 1, 1, 171 and 193
        })
        void knowsTheMedianGapBetweenOrderDates(LocalDate asOf, String days) {
            assertThat(HISTORY.medianGapDays(asOf)).contains(Decimal.of(days));
        }

        @Test
        void knowsAMedianGapOfHalfADay() {
            OrderHistory history = OrderHistory.of(List.of(
                    order("2026-03-01", 1), order("2026-03-03", 1), order("2026-03-03", 1), order("2026-03-10", 1)));

            assertThat(history.medianGapDays(AS_OF)).contains(Decimal.of("4.5"));
        }

        @Test
        void knowsNoGapWithoutTwoDates() {
            assertThat(HISTORY.medianGapDays(LocalDate.of(2025, 6, 30))).isEmpty();
            assertThat(OrderHistory.of(List.of(order("2026-03-01", 1), order("2026-03-01", 2)))
                            .medianGapDays(AS_OF))
                    .isEmpty();
        }
    }

    @Nested
    class InAWindow {
        @Test
        void countsOrders() {
            assertThat(HISTORY.orderCount(YEAR)).isEqualTo(4);
            assertThat(HISTORY.orderCount(NEXT_MONTH)).isEqualTo(1);
        }

        @Test
        void addsUpRevenueWithCreditsAndWithoutCancelledOrders() {
            assertThat(HISTORY.revenue(YEAR)).contains(euros(200 + 300 + 50 - 80 + 400));
            assertThat(HISTORY.revenue(NEXT_MONTH)).contains(euros(700));
        }

        @Test
        void addsUpMargin() {
            assertThat(HISTORY.margin(YEAR)).contains(euros(50 + 200 + 30 - 50 - 100));
        }

        @Test
        void hasNoRevenueWhereNothingWasOrdered() {
            Window quiet = Window.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 29));

            assertThat(HISTORY.revenue(quiet)).contains(euros(0));
            assertThat(HISTORY.margin(quiet)).contains(euros(0));
            assertThat(HISTORY.orderCount(quiet)).isZero();
        }

        @Test
        void knowsTheMarginOnlyWhereAllCostsAreKnown() {
            OrderHistory history = OrderHistory.of(List.of(
                    FIRST,
                    order("2026-04-01", 10),
                    order("2026-05-01", 10).toBuilder()
                            .status(OrderStatus.CANCELLED)
                            .build()));

            assertThat(history.margin(YEAR)).isEmpty();
            assertThat(history.margin(Window.of(LocalDate.of(2025, 6, 30), LocalDate.of(2026, 3, 31))))
                    .contains(euros(50));
            assertThat(history.margin(Window.of(LocalDate.of(2026, 4, 1), AS_OF)))
                    .contains(euros(0));
            assertThat(OrderHistory.of(List.of(order("2026-04-01", -10))).margin(YEAR))
                    .isEmpty();
        }
    }

    @Test
    void ofNoOrdersKnowsThatThereWereNone() {
        OrderHistory none = OrderHistory.none();

        assertThat(OrderHistory.of(List.of())).isSameAs(none);
        assertThat(none.orders()).isEmpty();
        assertThat(none.currency()).isEmpty();
        assertThat(none.orderCount(AS_OF)).isZero();
        assertThat(none.orderCount(YEAR)).isZero();
        assertThat(none.firstOrder(AS_OF)).isEmpty();
        assertThat(none.lastOrder(AS_OF)).isEmpty();
        assertThat(none.ordersAfter(AS_OF)).isZero();
        assertThat(none.revenue(YEAR)).isEmpty();
        assertThat(none.margin(YEAR)).isEmpty();
        assertThat(none.medianGapDays(AS_OF)).isEmpty();
        assertThat(none).hasToString("OrderHistory(no orders)");
    }

    @Test
    void rejectsSeveralCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderHistory.of(List.of(FIRST, Order.of(LAST.date(), dollars(1)))))
                .withMessage(
                        "The orders of an order history must be in one currency, but the order of 2025-07-01 is in EUR"
                                + " and the order of 2026-06-30 in USD.\nMaybe they must be converted first.");
    }

    @Test
    void rejectsAnOrderThatOccursTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderHistory.of(List.of(
                        FIRST.toBuilder().id("7").build(),
                        LAST.toBuilder().id("7").build())))
                .withMessage("The order (7) occurs twice in an order history.\n"
                        + "Maybe these are the lines of one order; add them up to one.");
    }

    @Test
    void addsUpToTheLimitOfMinorUnits() {
        Money half = Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE / 2);
        OrderHistory history = OrderHistory.of(List.of(Order.of(AS_OF, half), Order.of(AS_OF, half.negated())));

        assertThat(history.revenue(YEAR)).contains(euros(0));
    }

    @Test
    void rejectsAmountsThatAddUpToMore() {
        Order half = Order.of(AS_OF, Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE / 2 + 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderHistory.of(List.of(half, half)))
                .withMessage(
                        "The amounts and costs of an order history add up to more than 9223372036854775807 minor units"
                                + " of EUR, reached with the order of 2026-06-30 (EUR 46116860184273879.04).\n"
                                + "Maybe an amount is in the wrong unit.");
    }

    @Test
    void rejectsAnAmountThatAloneIsMore() {
        Order huge = Order.of(AS_OF, Money.of(CurrencyUnit.EUR, BigDecimal.TEN.pow(20)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderHistory.of(List.of(huge)))
                .withMessageContaining("reached with the order of 2026-06-30 (EUR 100000000000000000000.00).");
    }

    @Test
    void tellsItsSizeAndSpan() {
        assertThat(HISTORY).hasToString("OrderHistory(8 orders, 2025-06-30 to 2026-07-01)");
        assertThat(OrderHistory.of(List.of(FIRST))).hasToString("OrderHistory(1 order, 2025-07-01 to 2025-07-01)");
    }

    @Test
    void equalsByOrders() {
        new EqualsTester()
                .addEqualityGroup(OrderHistory.of(List.of(FIRST, LAST)), OrderHistory.of(List.of(LAST, FIRST)))
                .addEqualityGroup(OrderHistory.of(List.of(FIRST)))
                .addEqualityGroup(OrderHistory.none())
                .testEquals();
    }

    @Test
    void rejectsNulls() {
        NullPointerTester tester = new NullPointerTester();
        tester.testAllPublicStaticMethods(OrderHistory.class);
        tester.testAllPublicInstanceMethods(HISTORY);
    }
}

package io.github.kamrules.sales;

import static io.github.kamrules.fixtures.Accounts.dollars;
import static io.github.kamrules.fixtures.Accounts.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {
    private static final LocalDate DATE = LocalDate.of(2026, 2, 3);
    private static final Order FULL = Order.builder()
            .id("10375")
            .date(DATE)
            .amount(euros(49_523))
            .cost(euros(30_100))
            .status(OrderStatus.ON_HOLD)
            .build();

    @Test
    void isCompletedUnlessToldOtherwise() {
        Order order = Order.of(DATE, euros(10));

        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(order.id()).isEmpty();
        assertThat(order.cost()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "0, true", "-1, true"})
    void isACreditIfItsAmountIsZeroOrLess(long cents, boolean credit) {
        Order order = Order.of(DATE, Money.ofMinor(euros(0).getCurrencyUnit(), cents));

        assertThat(order.credit()).isEqualTo(credit);
        assertThat(order.placed()).isEqualTo(!credit);
    }

    @ParameterizedTest
    @EnumSource
    void countsUnlessItWasCancelled(OrderStatus status) {
        assertThat(status.counts()).isEqualTo(status != OrderStatus.CANCELLED);
        assertThat(FULL.toBuilder().status(status).build().placed()).isEqualTo(status.counts());
    }

    @Test
    void isInTroubleOnHoldInDisputeAndAfterADispute() {
        assertThat(OrderStatus.values())
                .filteredOn(OrderStatus::troubled)
                .containsExactly(OrderStatus.ON_HOLD, OrderStatus.DISPUTED, OrderStatus.RESOLVED);
    }

    @Test
    void rejectsACostInAnotherCurrency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.toBuilder().cost(dollars(5)).build())
                .withMessage(
                        "The cost (USD 5.00) of the order of 2026-02-03 must be in the currency of its amount (EUR).");
    }

    @Test
    void rejectsABlankId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.toBuilder().id(" ").build())
                .withMessage("The id of the order of 2026-02-03 must not be blank.\n"
                        + "Maybe leave it out; an order needs no id.");
    }

    @Test
    void needsDateAndAmount() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Order.builder().build())
                .withMessageContaining("date")
                .withMessageContaining("amount");
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(FULL, FULL.toBuilder().build())
                .addEqualityGroup(FULL.toBuilder().id("10376").build())
                .addEqualityGroup(FULL.toBuilder().date(DATE.plusDays(1)).build())
                .addEqualityGroup(FULL.toBuilder().amount(euros(1)).build())
                .addEqualityGroup(FULL.toBuilder().cost(euros(1)).build())
                .addEqualityGroup(FULL.toBuilder().status(OrderStatus.COMPLETED).build())
                .testEquals();
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester().setDefault(Money.class, euros(1)).testAllPublicStaticMethods(Order.class);
    }
}

package io.github.kamrules.sales;

import static io.github.kamrules.fixtures.Accounts.dollars;
import static io.github.kamrules.fixtures.Accounts.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SalesFiguresTest {
    private static final SalesFigures FULL = SalesFigures.builder()
            .revenue(euros(100))
            .collectedRevenue(euros(90))
            .margin(euros(-5))
            .orders(3)
            .build();

    @Test
    void mayKnowNothing() {
        SalesFigures unknown = SalesFigures.builder().build();

        assertThat(unknown.revenue()).isEmpty();
        assertThat(unknown.collectedRevenue()).isEmpty();
        assertThat(unknown.margin()).isEmpty();
        assertThat(unknown.orders()).isEmpty();
        assertThat(unknown.currency()).isEmpty();
    }

    @Test
    void takesItsCurrencyFromAnyMoney() {
        assertThat(SalesFigures.of(euros(1)).currency()).contains(CurrencyUnit.EUR);
        assertThat(SalesFigures.builder().collectedRevenue(dollars(1)).build().currency())
                .contains(CurrencyUnit.USD);
        assertThat(SalesFigures.builder().margin(dollars(1)).build().currency()).contains(CurrencyUnit.USD);
    }

    @Test
    void mayBeNegativeButForTheNumberOfOrders() {
        assertThat(SalesFigures.of(euros(-1), 0).revenue()).contains(euros(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SalesFigures.of(euros(1), -1))
                .withMessage("The orders (-1) of sales figures must be 0 or more.");
    }

    @Test
    void rejectsMoneyInSeveralCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.toBuilder().collectedRevenue(dollars(90)).build())
                .withMessage("The collected revenue (USD 90.00) of sales figures must be in the currency of their other"
                        + " figures (EUR).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.toBuilder().margin(dollars(9)).build())
                .withMessage(
                        "The margin (USD 9.00) of sales figures must be in the currency of their other figures (EUR).");
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(FULL, FULL.toBuilder().build())
                .addEqualityGroup(FULL.toBuilder().revenue(euros(101)).build())
                .addEqualityGroup(FULL.toBuilder().orders(4).build())
                .addEqualityGroup(SalesFigures.of(euros(100)))
                .addEqualityGroup(SalesFigures.of(euros(100), 3))
                .testEquals();
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester().setDefault(Money.class, euros(1)).testAllPublicStaticMethods(SalesFigures.class);
    }
}

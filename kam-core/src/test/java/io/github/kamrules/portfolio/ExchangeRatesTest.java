package io.github.kamrules.portfolio;

import static io.github.kamrules.fixtures.Accounts.dollars;
import static io.github.kamrules.fixtures.Accounts.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.joda.money.CurrencyUnit.CHF;
import static org.joda.money.CurrencyUnit.EUR;
import static org.joda.money.CurrencyUnit.GBP;
import static org.joda.money.CurrencyUnit.JPY;
import static org.joda.money.CurrencyUnit.USD;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.number.Decimal;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRatesTest {
    private static final ExchangeRates RATES =
            ExchangeRates.of(EUR, Map.of(USD, Decimal.of("0.5"), GBP, Decimal.of("1.2")));

    @ParameterizedTest
    @CsvSource({
        "USD 100.00, EUR 50.00",
        "USD 0.01, EUR 0.00", // half a cent to the even cent
        "USD 0.03, EUR 0.02", // one and a half cents to the even cent
        "USD -0.03, EUR -0.02",
        "GBP 10.01, EUR 12.01",
        "EUR 7.77, EUR 7.77"
    })
    void convertHalfEvenToMinorUnits(String from, String to) {
        assertThat(RATES.convert(Money.parse(from))).isEqualTo(Money.parse(to));
    }

    @Test
    void convertToTheMinorUnitsOfTheTarget() {
        ExchangeRates toYen = ExchangeRates.of(JPY, Map.of(USD, Decimal.of("150.5")));

        assertThat(toYen.convert(dollars(3))).isEqualTo(Money.parse("JPY 452"));
    }

    @Test
    void knowWhatTheyConvert() {
        assertThat(RATES.converts(EUR)).isTrue();
        assertThat(RATES.converts(USD)).isTrue();
        assertThat(RATES.converts(CHF)).isFalse();
    }

    @Test
    void rejectMoneyWithoutARate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RATES.convert(Money.parse("CHF 5.00")))
                .withMessage(
                        "The money (CHF 5.00) cannot be converted to EUR: the exchange rates have no rate from CHF.\n"
                                + "Maybe add it; there are rates from (GBP, USD).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5"})
    void rejectARateThatIsNotAboveZero(String rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.of(EUR, Map.of(USD, Decimal.of(rate))))
                .withMessage("The rate (%s) from USD to EUR of exchange rates must be above 0.", rate);
    }

    @Test
    void rejectARateOfTheTargetOtherThanOne() {
        assertThat(ExchangeRates.of(EUR, Map.of(EUR, Decimal.ONE)).convert(euros(5)))
                .isEqualTo(euros(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.of(EUR, Map.of(EUR, Decimal.of("1.1"))))
                .withMessage("The rate (1.1) from EUR to itself in exchange rates must be 1.\n"
                        + "Maybe the rates are the wrong way round: each is what one unit is worth in EUR.");
    }

    @Test
    void areInTheOrderOfTheCurrencyCodes() {
        assertThat(RATES.rates().keySet()).containsExactly(GBP, USD);
    }

    @Test
    void equalByValues() {
        new EqualsTester()
                .addEqualityGroup(
                        RATES, new ExchangeRates(EUR, Map.of(GBP, Decimal.of("1.20"), USD, Decimal.of("0.5"))))
                .addEqualityGroup(ExchangeRates.of(EUR, Map.of()))
                .addEqualityGroup(ExchangeRates.of(USD, Map.of()))
                .testEquals();
    }

    @Test
    void rejectNulls() {
        NullPointerTester tester = new NullPointerTester().setDefault(CurrencyUnit.class, EUR);
        tester.testAllPublicStaticMethods(ExchangeRates.class);
        tester.testAllPublicConstructors(ExchangeRates.class);
    }
}

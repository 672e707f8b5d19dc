package io.github.kamrules.portfolio;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.kamrules.number.Decimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Rates from other currencies into one.
 *
 * <p>The library knows no rates: the caller supplies those that its books use.
 *
 * <pre>{@code
 * ExchangeRates rates = ExchangeRates.of(CurrencyUnit.EUR, Map.of(CurrencyUnit.USD, Decimal.of("0.92")));
 * rates.convert(Money.parse("USD 100.00"));    // EUR 92.00
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param target the currency into which money is converted
 * @param rates what one unit of each other currency is worth in the target currency, above 0, by currency code; the
 *     target itself may be left out and is 1
 */
public record ExchangeRates(CurrencyUnit target, Map<CurrencyUnit, Decimal> rates) {
    /**
     * Makes exchange rates.
     *
     * @param target the currency into which money is converted
     * @param rates what one unit of each other currency is worth in the target currency, above 0
     * @throws IllegalArgumentException if a rate is not above 0, or that of the target is not 1
     */
    public ExchangeRates {
        requireNonNull(target, "target");
        rates = ImmutableSortedMap.copyOf(rates);
        for (Map.Entry<CurrencyUnit, Decimal> rate : rates.entrySet()) {
            checkArgument(
                    rate.getValue().isPositive(),
                    "The rate (%s) from %s to %s of exchange rates must be above 0.",
                    rate.getValue(),
                    rate.getKey(),
                    target);
            checkArgument(
                    !rate.getKey().equals(target) || rate.getValue().equals(Decimal.ONE),
                    "The rate (%s) from %s to itself in exchange rates must be 1.\n"
                            + "Maybe the rates are the wrong way round: each is what one unit is worth in %s.",
                    rate.getValue(),
                    target,
                    target);
        }
    }

    /**
     * Returns the rates into a currency.
     *
     * @param target the currency into which money is converted
     * @param rates what one unit of each other currency is worth in the target currency, above 0
     * @return the rates
     * @throws IllegalArgumentException if a rate is not above 0, or that of the target is not 1
     */
    public static ExchangeRates of(CurrencyUnit target, Map<CurrencyUnit, Decimal> rates) {
        return new ExchangeRates(target, rates);
    }

    /**
     * Returns whether money in a currency can be converted.
     *
     * @param currency the currency
     * @return true if it is the target or has a rate
     */
    public boolean converts(CurrencyUnit currency) {
        return currency.equals(target) || rates.containsKey(currency);
    }

    /**
     * Returns what money is worth in the target currency.
     *
     * @param money the money, in the target currency or one that has a rate
     * @return the worth, rounded half-even to minor units of the target currency; money in the target currency as it is
     * @throws IllegalArgumentException if the currency has no rate
     */
    public Money convert(Money money) {
        CurrencyUnit currency = money.getCurrencyUnit();
        if (currency.equals(target)) {
            return money;
        }
        Decimal rate = rates.get(currency);
        if (rate == null) {
            throw new IllegalArgumentException("The money (" + money + ") cannot be converted to " + target
                    + ": the exchange rates have no rate from " + currency + ".\nMaybe add it; there are rates from ("
                    + rates.keySet().stream().map(CurrencyUnit::getCode).collect(Collectors.joining(", ")) + ").");
        }
        return money.convertedTo(target, rate.value(), RoundingMode.HALF_EVEN);
    }
}

package io.github.kamrules.portfolio;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The one currency of a portfolio, with the rates into it. Immutable and thread-safe.
 *
 * @param unit the currency; absent if the portfolio holds no money
 * @param rates the rates into the currency; absent if there are none
 */
record PortfolioCurrency(Optional<CurrencyUnit> unit, Optional<ExchangeRates> rates) {
    /** Returns the money in this currency; without a currency as it is, since then there is nothing to agree with. */
    Money convert(Money money) {
        if (unit.isEmpty() || unit.get().equals(money.getCurrencyUnit())) {
            return money;
        }
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("The money (" + money + ") is not in the currency of the portfolio ("
                    + unit.get() + "), and there are no rates to convert it.\n"
                    + "Maybe build the portfolio with ExchangeRates.");
        }
        return rates.get().convert(money);
    }

    boolean converts(CurrencyUnit other) {
        return unit.isEmpty()
                || unit.get().equals(other)
                || rates.map(found -> found.converts(other)).orElse(false);
    }
}

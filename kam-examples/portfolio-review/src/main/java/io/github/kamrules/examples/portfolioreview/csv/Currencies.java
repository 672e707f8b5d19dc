package io.github.kamrules.examples.portfolioreview.csv;

import static io.github.kamrules.examples.portfolioreview.csv.UnusableInputException.unusable;

import io.github.kamrules.portfolio.ExchangeRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Makes money of numbers, all of it in the currency of the portfolio, and counts what it rounds and converts. */
final class Currencies {
    private static final CurrencyUnit ASSUMED = CurrencyUnit.EUR;

    private final ExchangeRates rates;
    private final boolean assumed;
    private int rounded;
    private int converted;
    private boolean used;

    private Currencies(ExchangeRates rates, boolean assumed) {
        this.rates = rates;
        this.assumed = assumed;
    }

    /** Settles the currency of the portfolio: the one asked for, else the only one that the files name. */
    static Currencies of(CsvOptions options, Collection<CurrencyUnit> named) throws UnusableInputException {
        TreeSet<CurrencyUnit> currencies = new TreeSet<>(named);
        if (options.currency().isEmpty() && currencies.size() > 1) {
            throw new UnusableInputException(unusable("several-currencies")
                    .with("currencies", codes(currencies))
                    .with("first", currencies.first().getCode())
                    .with("second", currencies.last().getCode()));
        }
        CurrencyUnit target = options.currency().orElse(currencies.isEmpty() ? ASSUMED : currencies.first());
        ExchangeRates rates = ExchangeRates.of(target, options.rates());
        currencies.removeIf(rates::converts);
        if (!currencies.isEmpty()) {
            throw new UnusableInputException(unusable("no-rate")
                    .with("currencies", codes(currencies))
                    .with("target", target.getCode())
                    .with("first", currencies.first().getCode()));
        }
        return new Currencies(rates, options.currency().isEmpty() && named.isEmpty());
    }

    private static List<String> codes(Collection<CurrencyUnit> currencies) {
        return currencies.stream().map(CurrencyUnit::getCode).toList();
    }

    Money money(BigDecimal amount, Optional<CurrencyUnit> currency) {
        CurrencyUnit unit = currency.orElse(rates.target());
        Money money = Money.of(unit, amount, RoundingMode.HALF_EVEN);
        used = true;
        if (money.getAmount().compareTo(amount) != 0) {
            rounded++;
        }
        if (!unit.equals(rates.target())) {
            converted++;
        }
        return rates.convert(money);
    }

    CurrencyUnit target() {
        return rates.target();
    }

    int rounded() {
        return rounded;
    }

    int converted() {
        return converted;
    }

    /** Whether there is money, and nobody said in which currency. */
    boolean guessed() {
        return used && assumed;
    }
}

package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.number.Decimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What to read, and how.
 *
 * @param orders the file of orders; absent if there is none, and then orders are not known
 * @param accounts the file of accounts; absent if accounts come from the orders
 * @param states the file of states that the last review wrote; absent if this is the first one
 * @param contacts the file of people at the accounts; absent if there is none
 * @param calendar the folder with the tables of what happens between accounts and us; absent if there is none
 * @param asOf the date to review as of; absent for the day after the last order that counts
 * @param currency the currency of the portfolio, and of every amount that names none; absent for the one in the files
 * @param rates what one unit of each other currency is worth in that of the portfolio, above 0
 */
public record CsvOptions(
        Optional<Path> orders,
        Optional<Path> accounts,
        Optional<Path> states,
        Optional<Path> contacts,
        Optional<Path> calendar,
        Optional<LocalDate> asOf,
        Optional<CurrencyUnit> currency,
        Map<CurrencyUnit, Decimal> rates) {
    public CsvOptions {
        rates = Map.copyOf(rates);
    }
}

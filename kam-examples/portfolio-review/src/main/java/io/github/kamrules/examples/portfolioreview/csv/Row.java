package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.examples.portfolioreview.source.Nearest;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Message;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * A row whose cells are read by column and type. A cell that is empty, or whose column is not there, is absent; one that
 * cannot be read is absent too, and a problem.
 */
final class Row {
    static final Interval SHARE = Interval.closed(Decimal.ZERO, Decimal.ONE);

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,20})?");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Map<String, Boolean> FLAGS = Map.of("TRUE", true, "YES", true, "FALSE", false, "NO", false);

    private final String file;
    private final long line;
    private final List<String> columns;
    private final List<String> cells;
    private final Problems problems;

    Row(String file, long line, List<String> columns, List<String> cells, Problems problems) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
        this.problems = problems;
    }

    long line() {
        return line;
    }

    String cell(String column) {
        int place = columns.indexOf(column);
        return place < 0 ? "" : cells.get(place);
    }

    void report(String column, Message reason, Effect effect) {
        problems.add(new Problem(file, line, column, cell(column), reason, effect));
    }

    private <T> Optional<T> refused(String column, Message reason, Effect effect) {
        report(column, reason, effect);
        return Optional.empty();
    }

    Optional<String> text(String column, int maxLength, Effect effect) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return effect == Effect.ROW_LEFT_OUT ? refused(column, Problem.reason("empty"), effect) : Optional.empty();
        }
        return cell.length() <= maxLength
                ? Optional.of(cell)
                : refused(
                        column,
                        Problem.reason("too-long").with("length", cell.length()).with("max", maxLength),
                        effect);
    }

    Optional<LocalDate> date(String column, Effect effect) {
        return text(column, Integer.MAX_VALUE, effect).flatMap(cell -> {
            Optional<LocalDate> date = isoDate(cell);
            return date.isPresent() ? date : refused(column, Problem.reason("date"), effect);
        });
    }

    /** Years far off are slips of the keyboard, and one of them would move the as-of date. */
    static Optional<LocalDate> isoDate(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<BigDecimal> amount(String column, Effect effect) {
        return text(column, Integer.MAX_VALUE, effect).flatMap(cell -> {
            if (!NUMBER.matcher(cell).matches()) {
                return refused(column, Problem.reason("amount"), effect);
            }
            BigDecimal amount = new BigDecimal(cell);
            return amount.abs().compareTo(LARGEST) <= 0
                    ? Optional.of(amount)
                    : refused(column, Problem.reason("too-large"), effect);
        });
    }

    Optional<Decimal> number(String column, Interval range, Effect effect) {
        return text(column, Integer.MAX_VALUE, effect).flatMap(cell -> {
            if (!NUMBER.matcher(cell).matches() || cell.length() > 38) {
                return refused(column, Problem.reason("number"), effect);
            }
            Decimal number = Decimal.of(cell);
            return range.contains(number)
                    ? Optional.of(number)
                    : refused(
                            column,
                            Problem.reason(range.equals(SHARE) ? "share" : "range")
                                    .with(
                                            "low",
                                            range.low().map(Decimal::toString).orElse(""))
                                    .with(
                                            "high",
                                            range.high().map(Decimal::toString).orElse("")),
                            effect);
        });
    }

    Optional<Integer> whole(String column, int low, int high) {
        return whole(column, low, high, Effect.VALUE_LEFT_OUT);
    }

    Optional<Integer> whole(String column, int low, int high, Effect effect) {
        Interval range = Interval.closed(Decimal.of(low), Decimal.of(high));
        return number(column, range, effect).flatMap(number -> {
            try {
                return Optional.of(number.value().intValueExact());
            } catch (ArithmeticException e) {
                return refused(column, Problem.reason("whole"), effect);
            }
        });
    }

    Optional<Boolean> flag(String column) {
        return oneOf(column, FLAGS, "level", Effect.VALUE_LEFT_OUT);
    }

    <T> Optional<T> level(String column, Scale<T> scale) {
        return level(column, scale, Effect.VALUE_LEFT_OUT);
    }

    <T> Optional<T> level(String column, Scale<T> scale, Effect effect) {
        return oneOf(
                column,
                scale.values().stream().collect(Collectors.toMap(scale::idOf, level -> level)),
                "level",
                effect);
    }

    <E extends Enum<E>> Optional<E> constant(String column, Class<E> type, String reason, Effect effect) {
        Map<String, E> constants =
                List.of(type.getEnumConstants()).stream().collect(Collectors.toMap(Enum::name, constant -> constant));
        return oneOf(column, constants, reason, effect);
    }

    /** Returns the constants that a cell names, separated by semicolons; what is none of them is reported and left out. */
    <E extends Enum<E>> List<E> constants(String column, Class<E> type) {
        List<E> found = new ArrayList<>();
        for (String name : SEMICOLON
                .splitAsStream(cell(column))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList()) {
            Row one = new Row(file, line, List.of(column), List.of(name), problems);
            one.constant(column, type, "level", Effect.VALUE_LEFT_OUT).ifPresent(found::add);
        }
        return found;
    }

    private <T> Optional<T> oneOf(String column, Map<String, T> values, String reason, Effect effect) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        T value = values.get(cell.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
        if (value != null) {
            return Optional.of(value);
        }
        List<String> allowed = values.keySet().stream().sorted().toList();
        Optional<String> meant = Nearest.to(cell, allowed);
        return refused(
                column,
                Problem.reason(meant.isPresent() ? reason + "-near" : reason)
                        .with("allowed", allowed)
                        .with("meant", meant.orElse("")),
                effect);
    }

    Optional<CurrencyUnit> currency(String column, Effect effect) {
        Optional<CurrencyUnit> currency = currencyUnreported(column);
        return currency.isPresent() || cell(column).isEmpty()
                ? currency
                : refused(column, Problem.reason("currency"), effect);
    }

    /** Returns the currency, or nothing if the cell is empty or names none. */
    Optional<CurrencyUnit> currencyUnreported(String column) {
        try {
            return Optional.of(cell(column).toUpperCase(Locale.ROOT))
                    .filter(code -> !code.isEmpty())
                    .map(CurrencyUnit::of)
                    .filter(currency -> !currency.isPseudoCurrency());
        } catch (IllegalCurrencyException e) {
            return Optional.empty();
        }
    }
}

package io.github.kamrules.examples.portfolioreview.csv;

import static io.github.kamrules.examples.portfolioreview.csv.UnusableInputException.unusable;

import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.number.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A column of the company's own. Its type is what the header says after a colon, as in {@code postcode:text}; else the first of
 * flag, date and number that all its cells are; else text. A number that starts with a zero or a plus, such as a post code
 * or a telephone number, is a text.
 *
 * @param column the column as the header has it
 * @param name the name of the attribute, in kebab-case
 * @param type its type
 */
record AttributeColumn(String column, String name, Type type) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?");
    private static final Pattern FLAG = Pattern.compile("(?i)true|false");

    /** What a column holds. */
    enum Type {
        FLAG,
        DATE,
        NUMBER,
        MONEY,
        TEXT
    }

    static AttributeColumn of(String file, String column, List<Row> rows) throws UnusableInputException {
        int colon = column.lastIndexOf(':');
        String name = (colon < 0 ? column : column.substring(0, colon)).strip().replace('_', '-');
        if (!NAME.matcher(name).matches()) {
            throw new UnusableInputException(
                    unusable("attribute-name").with("file", file).with("column", Problem.shortened(column)));
        }
        if (colon < 0) {
            return new AttributeColumn(column, name, inferred(column, rows));
        }
        String stated = column.substring(colon + 1).strip();
        Type type = Arrays.stream(Type.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(stated))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException(unusable("attribute-type")
                        .with("file", file)
                        .with("column", Problem.shortened(column))
                        .with("type", Problem.shortened(stated))));
        return new AttributeColumn(column, name, type);
    }

    private static Type inferred(String column, List<Row> rows) {
        List<String> cells = rows.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (all(cells, FLAG.asMatchPredicate())) {
            return Type.FLAG;
        } else if (all(cells, cell -> Row.isoDate(cell).isPresent())) {
            return Type.DATE;
        }
        return all(cells, NUMBER.asMatchPredicate()) ? Type.NUMBER : Type.TEXT;
    }

    private static boolean all(List<String> cells, Predicate<String> test) {
        return !cells.isEmpty() && cells.stream().allMatch(test);
    }

    Optional<AttributeValue> value(Row row, Currencies currencies) {
        return switch (type) {
            case FLAG -> row.flag(column).map(AttributeValue::flag);
            case DATE -> row.date(column, Effect.VALUE_LEFT_OUT).map(AttributeValue::date);
            case NUMBER ->
                row.number(column, Interval.all(), Effect.VALUE_LEFT_OUT).map(AttributeValue::number);
            case MONEY ->
                row.amount(column, Effect.VALUE_LEFT_OUT)
                        .map(amount -> AttributeValue.money(currencies.money(amount, AccountsFile.currency(row))));
            case TEXT ->
                row.text(column, Integer.MAX_VALUE, Effect.VALUE_LEFT_OUT).map(AttributeValue::text);
        };
    }

    /** Returns name and type, as a note tells them. */
    @Override
    public String toString() {
        return name + ":" + type.name().toLowerCase(Locale.ROOT);
    }
}

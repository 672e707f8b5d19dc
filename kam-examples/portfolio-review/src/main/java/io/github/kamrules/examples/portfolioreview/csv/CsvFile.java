package io.github.kamrules.examples.portfolioreview.csv;

import static io.github.kamrules.examples.portfolioreview.csv.UnusableInputException.unusable;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.kamrules.examples.portfolioreview.source.Nearest;
import io.github.kamrules.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A CSV file by RFC 4180 in UTF-8, whose first line names the columns. */
final class CsvFile {
    /** No row of a table of accounts or orders comes near this many characters. */
    static final int MAX_LINE = 1_000_000;

    private static final int MAX_COLUMNS = 1_000;
    private static final Map<Character, String> OTHER_SEPARATORS = Map.of(';', "semicolon", '\t', "tab", '|', "bar");

    private final String name;
    private final List<String> columns;
    private final Problems problems;
    private long rows;

    private CsvFile(String name, List<String> columns, Problems problems) {
        this.name = name;
        this.columns = columns;
        this.problems = problems;
    }

    /** What becomes of the columns once they are known, and then of each row. */
    @FunctionalInterface
    interface Format {
        Consumer<Row> begin(List<String> columns) throws UnusableInputException;
    }

    /**
     * Reads a file to its end.
     *
     * @param name its name, for messages
     * @param in its bytes
     * @param maxLine the most characters that a line may have
     * @param required the columns that it must have
     * @param problems where problems go
     * @param format what takes the rows
     */
    static void read(
            String name, InputStream in, int maxLine, Collection<String> required, Problems problems, Format format)
            throws IOException {
        CsvRecordHandler records = CsvRecordHandler.builder()
                .maxFields(MAX_COLUMNS)
                .maxFieldSize(maxLine)
                .maxRecordSize(maxLine)
                .build();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(false) // the reader below skips it
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // reported by line, not fatal
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(16_384, 2 * maxLine))
                .build(records, new Utf8Reader(name, in, maxLine))) {
            read(name, csv, required, problems, format);
        }
    }

    private static void read(
            String name, CsvReader<CsvRecord> csv, Collection<String> required, Problems problems, Format format)
            throws IOException {
        long line = 0;
        try {
            CsvFile file = null;
            Consumer<Row> taker = row -> {};
            for (CsvRecord read : csv) {
                line = read.getStartingLineNumber();
                if (file == null) {
                    file = new CsvFile(name, header(name, read.getFields(), required), problems);
                    taker = format.begin(file.columns);
                } else {
                    file.row(read).ifPresent(taker);
                }
            }
            if (file == null) {
                throw new UnusableInputException(unusable("empty").with("file", name));
            } else if (file.rows == 0) {
                throw new UnusableInputException(unusable("only-header").with("file", name));
            }
        } catch (CsvParseException e) {
            throw refusal(name, e, line);
        } catch (UncheckedIOException e) {
            throw refusal(name, e, line);
        }
    }

    /** The parser tells neither which kind of mistake it met nor where, other than in words. */
    private static IOException refusal(String name, RuntimeException e, long lastLine) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnusableInputException known) {
                return known;
            } else if (cause instanceof IOException other) {
                return other;
            }
        }
        UnusableInputException unusable =
                new UnusableInputException(unusable("quotes").with("file", name).with("line", lastLine));
        unusable.initCause(e);
        return unusable;
    }

    private static List<String> header(String name, List<String> cells, Collection<String> required)
            throws UnusableInputException {
        List<String> columns = cells.stream().map(CsvFile::columnName).toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Integer first = places.putIfAbsent(columns.get(i), i);
            if (first != null && !columns.get(i).isEmpty()) {
                throw new UnusableInputException(unusable("repeated-column")
                        .with("file", name)
                        .with("column", columns.get(i))
                        .with("first", first + 1)
                        .with("second", i + 1));
            }
        }
        List<String> missing =
                required.stream().filter(column -> !columns.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new UnusableInputException(missing(name, cells, columns, missing));
        }
        return columns;
    }

    private static Message missing(String name, List<String> cells, List<String> columns, List<String> missing) {
        if (cells.size() == 1) {
            for (Map.Entry<Character, String> separator : OTHER_SEPARATORS.entrySet()) {
                if (cells.get(0).indexOf(separator.getKey()) >= 0) {
                    return unusable("separator." + separator.getValue()).with("file", name);
                }
            }
        }
        List<String> meant = missing.stream()
                .flatMap(column -> Nearest.to(column, columns).or(() -> partOf(column, columns)).stream()
                        .map(found -> found + " -> " + column))
                .toList();
        return unusable(meant.isEmpty() ? "missing-columns" : "missing-columns-near")
                .with("file", name)
                .with("missing", missing)
                .with(
                        "found",
                        columns.stream().map(Problem::shortened).limit(20).toList())
                .with("meant", meant);
    }

    /** Finds the one column that is named by a part of a name, such as date for order_date. */
    private static Optional<String> partOf(String name, List<String> columns) {
        List<String> parts = List.of(name.split("_"));
        List<String> found = columns.stream().filter(parts::contains).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Names are compared without regard to case; blanks and hyphens are underscores. */
    private static String columnName(String cell) {
        return clean(cell).toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    /** Line breaks and other control characters would break lines or do worse on a console. */
    static String clean(String cell) {
        return cell.codePoints().noneMatch(Character::isISOControl)
                ? cell.strip()
                : cell.replaceAll("\\p{Cntrl}+|[\\x80-\\x9f]+", " ").strip();
    }

    private Optional<Row> row(CsvRecord read) {
        rows++;
        List<String> cells = new ArrayList<>();
        for (String cell : read.getFields()) {
            String clean = clean(cell);
            if (!clean.equals(cell.strip())) {
                problems.cleaned();
            }
            cells.add(clean);
        }
        if (cells.size() != columns.size()) {
            problems.add(new Problem(
                    name,
                    read.getStartingLineNumber(),
                    "",
                    String.join(",", cells),
                    Problem.reason("cells").with("cells", cells.size()).with("columns", columns.size()),
                    Effect.ROW_LEFT_OUT));
            return Optional.empty();
        }
        return Optional.of(new Row(name, read.getStartingLineNumber(), columns, cells, problems));
    }
}

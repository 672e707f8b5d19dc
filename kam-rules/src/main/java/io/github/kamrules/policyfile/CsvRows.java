package io.github.kamrules.policyfile;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table that is kept in a CSV file. Between its fields stand commas, or what the spreadsheets of some countries
 * write instead: semicolons or tabulators.
 *
 * @param header the names of the columns
 * @param rows the rows, each with its fields
 */
record CsvRows(List<Node.Text> header, List<Node.Items> rows) {

    private static final int MOST_ROWS = 100_000;

    static CsvRows read(String file, String text) {
        // A spreadsheet marks UTF-8 by it.
        String begin = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Node.Items> lines = new ArrayList<>();
        PlacedFields places = new PlacedFields(file);
        try (CsvReader<Node.Items> reader = CsvReader.builder()
                .fieldSeparator(separator(begin))
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(places, begin)) {
            for (Node.Items line : reader) {
                if (lines.size() > MOST_ROWS) {
                    throw new Misread(line.spot(), "The table has more than " + MOST_ROWS + " rows.");
                }
                lines.add(line);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new Misread(
                    places.at(),
                    "The row that begins here cannot be read as CSV: " + e.getMessage() + ".\n"
                            + "Maybe a quotation mark (\") is not closed, or one inside a text is not doubled.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw new Misread(new Spot(file, 1, 0), "The table is empty: its first line must name its columns.");
        }
        List<Node.Text> header = Values.texts(lines.remove(0));
        return new CsvRows(header, lines);
    }

    /** Returns what stands between the names in the first line, which cannot hold it themselves. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.contains(",") ? ',' : first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
    }

    /** Makes a row of fields that know where they stand. */
    private static final class PlacedFields extends AbstractBaseCsvCallbackHandler<Node.Items> {

        private final String file;
        private List<Node> fields = new ArrayList<>();
        private int line = 1;
        private int column = 1;
        private Spot at;

        PlacedFields(String file) {
            this.file = file;
            this.at = new Spot(file, 1, 1);
        }

        /** Returns where the row begins that was read last. */
        Spot at() {
            return at;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = (int) startingLineNumber;
            column = 1;
            at = new Spot(file, line, column);
            fields = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            String field = new String(buffer, offset, length);
            fields.add(new Node.Text(new Spot(file, line, column), field.strip()));
            String raw = quoted ? '"' + field.replace("\"", "\"\"") + '"' : field;
            int newLine = raw.lastIndexOf('\n');
            line += (int) raw.chars().filter(c -> c == '\n').count();
            column = (newLine < 0 ? column + raw.length() : raw.length() - newLine) + 1;
        }

        @Override
        protected Node.Items buildRecord() {
            return new Node.Items(at, fields);
        }
    }
}

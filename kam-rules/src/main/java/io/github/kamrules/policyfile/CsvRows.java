package io.github.kamrules.policyfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table that is kept in a CSV file.
 *
 * @param header the names of the columns
 * @param rows the rows, each with a text for each column
 */
record CsvRows(List<Node.Text> header, List<Node.Items> rows) {

    private static final int MOST_ROWS = 100_000;

    static CsvRows read(String file, String text) {
        List<Node.Items> lines = new ArrayList<>();
        // A spreadsheet marks UTF-8 by it.
        String begin = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(begin)) {
            for (CsvRecord line : reader) {
                int at = (int) line.getStartingLineNumber();
                if (lines.size() > MOST_ROWS) {
                    throw new Misread(new Spot(file, at, 0), "The table has more than " + MOST_ROWS + " rows.");
                }
                List<Node> fields = new ArrayList<>();
                for (String field : line.getFields()) {
                    fields.add(new Node.Text(new Spot(file, at, 0), field.strip()));
                }
                lines.add(new Node.Items(new Spot(file, at, 0), fields));
            }
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            throw new Misread(
                    new Spot(file, lines.size() + 1, 0), "The line cannot be read as CSV: " + e.getMessage() + ".");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw new Misread(new Spot(file, 1, 0), "The table is empty: its first line must name its columns.");
        }
        List<Node.Text> header = Values.texts(lines.remove(0));
        return new CsvRows(header, lines);
    }
}

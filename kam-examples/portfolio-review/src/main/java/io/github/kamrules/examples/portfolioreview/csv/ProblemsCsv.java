package io.github.kamrules.examples.portfolioreview.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.kamrules.examples.portfolioreview.output.SpreadsheetText;
import io.github.kamrules.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes all problems, one per line, for whoever corrects the files. */
public final class ProblemsCsv {
    private ProblemsCsv() {}

    /**
     * Writes the file, with a header only if there is no problem.
     *
     * @param problems the problems
     * @param texts the words of the reasons
     * @param language the language of the reasons
     * @param file the file, written over if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(List<Problem> problems, Texts texts, Locale language, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("file", "line", "column", "value", "effect", "reason");
            for (Problem problem : problems) {
                csv.writeRecord(
                        SpreadsheetText.of(problem.file()),
                        String.valueOf(problem.line()),
                        SpreadsheetText.of(problem.column()),
                        SpreadsheetText.of(problem.value()),
                        problem.effect().toString(),
                        texts.render(problem.reason(), language));
            }
        }
    }
}

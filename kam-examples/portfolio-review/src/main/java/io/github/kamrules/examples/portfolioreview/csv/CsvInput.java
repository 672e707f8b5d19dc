package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.examples.portfolioreview.source.SourceData;
import java.util.List;

/**
 * What was read from files.
 *
 * @param data what to review
 * @param problems what could not be used as it stands, in the order of files and lines
 */
public record CsvInput(SourceData data, List<Problem> problems) {
    public CsvInput {
        problems = List.copyOf(problems);
    }
}

package io.github.kamrules.examples.portfolioreview.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.kamrules.check.Check;
import io.github.kamrules.check.CheckFinding;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what the checks of the policy found, one line per finding, for whoever sees to it. */
public final class FindingsCsv {
    private FindingsCsv() {}

    /**
     * Writes the file, in the order of the accounts and for each the worst first.
     *
     * @param review the review
     * @param language the reader's language
     * @param file the file, written over if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(PortfolioReview review, Locale language, Path file) throws IOException {
        Texts texts = review.policy().texts();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("account_id", "name", "severity", "check", "found", "because", "remedy", "strategy");
            for (Assessment assessment : review.assessments()) {
                for (CheckFinding finding : assessment.findings()) {
                    Check check = finding.check();
                    csv.writeRecord(
                            SpreadsheetText.of(assessment.accountId().value()),
                            SpreadsheetText.of(assessment.account().name()),
                            check.severity().name(),
                            check.id(),
                            texts.label(check.found(), language),
                            SpreadsheetText.of(finding.evidence().stream()
                                    .map(message -> texts.render(message, language))
                                    .collect(Collectors.joining("; "))),
                            texts.label(check.remedyText(), language),
                            check.remedy().map(StrategyId::value).orElse(""));
                }
            }
        }
    }
}

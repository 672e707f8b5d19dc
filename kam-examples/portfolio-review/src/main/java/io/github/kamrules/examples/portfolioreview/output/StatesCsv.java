package io.github.kamrules.examples.portfolioreview.output;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes where the review leaves the tier of each account, to be given back at the next review. */
public final class StatesCsv {
    private StatesCsv() {}

    /**
     * Writes the file; accounts that have no tier yet are not in it.
     *
     * @param review the review, by a policy that keeps the tier stable
     * @param file the file, written over if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(PortfolioReview review, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("account_id", "tier", "since", "as_of", "pending_tier", "pending_reviews");
            for (Assessment assessment : review.assessments()) {
                Optional<LevelState> next = assessment.nextState(TIER);
                if (next.isPresent()) {
                    LevelState state = next.get();
                    csv.writeRecord(
                            SpreadsheetText.of(assessment.accountId().value()),
                            state.level(),
                            state.since().toString(),
                            state.asOf().toString(),
                            state.pendingLevel().orElse(""),
                            state.pendingLevel().isPresent() ? String.valueOf(state.pendingCount()) : "");
                }
            }
        }
    }
}

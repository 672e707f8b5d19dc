package io.github.kamrules.examples.portfolioreview.output;

import io.github.kamrules.json.KamJackson2;
import io.github.kamrules.review.PortfolioReview;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes everything that was decided and why, for programs: it can be read back with {@code KamJackson2}. */
public final class AssessmentsJson {

    private AssessmentsJson() {}

    /**
     * Writes the file.
     *
     * @param review the review
     * @param language the language of the texts beside the messages
     * @param reasons whether the reasons of each statement are written, which are most of it
     * @param file the file, written over if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(PortfolioReview review, Locale language, boolean reasons, Path file) throws IOException {
        KamJackson2 json = KamJackson2.of(review.policy()).withTexts(language);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            (reasons ? json : json.withoutReasons()).writeReview(review, out);
        }
    }

    /**
     * Writes an audit: what was decided and every input as it was resolved, from which it can be decided again.
     *
     * @param review the review
     * @param file the file, written over if it exists
     * @throws IOException if it cannot be written
     */
    public static void writeAudit(PortfolioReview review, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            KamJackson2.of(review.policy()).writeAudit(review, out);
        }
    }
}

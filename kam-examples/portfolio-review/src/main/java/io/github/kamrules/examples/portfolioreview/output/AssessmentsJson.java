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
     * @param file the file, written over if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(PortfolioReview review, Locale language, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            KamJackson2.of(review.policy()).withTexts(language).writeReview(review, out);
        }
    }
}

package io.github.kamrules.examples.portfolioreview.output;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.compare.CompareTexts;
import io.github.kamrules.compare.Comparison;
import io.github.kamrules.compare.Move;
import io.github.kamrules.compare.Moves;
import io.github.kamrules.compare.Place;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.scale.Level;
import io.github.kamrules.text.Texts;
import io.github.kamrules.tier.Tiers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Which accounts would get another tier by another policy. */
public final class TierMoves {

    private final Comparison comparison;
    private final Moves moves;

    private TierMoves(Comparison comparison) {
        this.comparison = comparison;
        moves = comparison.moves(TIER);
    }

    /**
     * Compares two reviews of one portfolio.
     *
     * @param review the review
     * @param other the review by the other policy
     * @return who moves
     */
    public static TierMoves of(PortfolioReview review, PortfolioReview other) {
        return new TierMoves(Comparison.of(review, other));
    }

    /**
     * Returns the whole comparison.
     *
     * @return the comparison
     */
    public Comparison comparison() {
        return comparison;
    }

    /**
     * Returns the moves from tier to tier.
     *
     * @return the moves
     */
    public Moves moves() {
        return moves;
    }

    /**
     * Returns how many accounts rise to a higher tier.
     *
     * @return their number
     */
    public long up() {
        return moves.list().stream().filter(TierMoves::rises).count();
    }

    /**
     * Returns how many accounts fall to a lower tier.
     *
     * @return their number
     */
    public long down() {
        return moves.list().stream()
                .filter(move -> isTier(move) && !rises(move))
                .count();
    }

    private static boolean isTier(Move move) {
        return tier(move.from()).isPresent() && tier(move.to()).isPresent();
    }

    private static boolean rises(Move move) {
        return isTier(move) && rank(move.to()) > rank(move.from());
    }

    /**
     * Returns the tier of a place.
     *
     * @param place where an account stands
     * @return the tier, empty where it is undecided or has none
     */
    public static Optional<Level> tier(Place place) {
        return place.kind() == Place.Kind.ANSWER
                ? Optional.of(Tiers.SCALE.parse(place.answer().get(0)))
                : Optional.empty();
    }

    /**
     * Returns the rank of a place: the higher the tier, the higher.
     *
     * @param place where an account stands
     * @return the rank, negative where there is no tier
     */
    public static int rank(Place place) {
        return tier(place).map(Tiers.SCALE::indexOf).orElse(-1);
    }

    /**
     * Writes all moves with their causes.
     *
     * @param language the reader's language
     * @param file the file, written over if it exists
     * @throws IOException if it cannot be written
     */
    public void write(Locale language, Path file) throws IOException {
        PortfolioReview review = comparison.before();
        Texts texts = comparison
                .after()
                .policy()
                .texts()
                .plus(review.policy().texts())
                .plus(CompareTexts.bundle());
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("account_id", "name", "tier", "tier_by_other_policy", "revenue", "because");
            for (Move move : moves.list()) {
                AccountId id = move.account();
                List<String> causes = moves.causes(move).stream()
                        .map(cause -> texts.render(cause.message(), language))
                        .toList();
                csv.writeRecord(
                        SpreadsheetText.of(id.value()),
                        SpreadsheetText.of(review.assessment(id).account().name()),
                        answer(move.from()),
                        answer(move.to()),
                        review.statistics()
                                .revenueOf(id)
                                .map(Money::getAmount)
                                .map(Object::toString)
                                .orElse(""),
                        causes.stream().map(SpreadsheetText::of).collect(Collectors.joining("; ")));
            }
        }
    }

    private static String answer(Place place) {
        return tier(place).map(Tiers.SCALE::idOf).orElseGet(() -> place.kind().name());
    }
}

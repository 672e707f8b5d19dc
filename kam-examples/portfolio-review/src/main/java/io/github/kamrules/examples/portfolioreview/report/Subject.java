package io.github.kamrules.examples.portfolioreview.report;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.scale.Level;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.tier.Tiers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page is about: the accounts of a review, the largest first, and what is said of one in several places.
 *
 * @param review the review
 * @param rows its accounts, the largest first
 * @param words the words
 * @param anchors the accounts that have a section, by id, and the id of its element: not the account's, which may be anything
 */
record Subject(PortfolioReview review, List<AccountRow> rows, Words words, Map<String, String> anchors) {
    /** So many key accounts have a section of their own. */
    static final int MOST_SECTIONS = 60;

    /** Returns the subject of a review. */
    static Subject of(PortfolioReview review, List<AccountRow> rows, Words words) {
        List<AccountRow> sorted = rows.stream().sorted(AccountRow.LARGEST_FIRST).toList();
        Map<String, String> anchors = new HashMap<>();
        sorted.stream()
                .filter(Subject::isKey)
                .limit(MOST_SECTIONS)
                .forEach(row -> anchors.put(row.id(), "account-" + (anchors.size() + 1)));
        return new Subject(review, sorted, words, anchors);
    }

    Assessment assessment(AccountRow row) {
        return review.assessment(row.account().id());
    }

    /** Returns the answers that an account has or may have: one if it is decided, none if it does not apply or failed. */
    List<Level> candidates(AccountRow row, Decision<Level> decision, Optional<Level> decided, boolean undecided) {
        if (decided.isPresent() || !undecided) {
            return decided.stream().toList();
        }
        return assessment(row).verdict(decision) instanceof Verdict.Undecided<Level> open
                ? open.candidates().values()
                : List.of();
    }

    /** Returns the tiers that an account has or may have. */
    List<Level> tiers(AccountRow row) {
        return candidates(row, TIER, row.tier(), row.undecided().contains(TIER.id()));
    }

    /** Returns the revenue of an account as far as it counts for shares, in minor units. */
    long part(AccountRow row) {
        return review.statistics().partMinor(row.account().id());
    }

    /** Returns a part of the revenue of all, 0 to 1; 0 where nobody has revenue. */
    double share(long part) {
        long total = review.statistics().totalMinor();
        return total == 0 ? 0 : (double) part / total;
    }

    String shareText(long part) {
        return words.percent(share(part), 1);
    }

    String money(AccountRow row) {
        return row.revenue().map(words::money).orElse("");
    }

    String shareOf(AccountRow row) {
        return row.revenueShare().map((Ratio share) -> words.percent(share)).orElse("");
    }

    /** Returns the names of the tiers that an account has or may have. */
    String tierText(AccountRow row) {
        List<String> names = tiers(row).stream().map(words::label).toList();
        return names.size() > 1 ? words.say("undecided-between", "candidates", names) : String.join("", names);
    }

    /** Returns the style of a tier: its place on the scale, or that it is open. */
    static String style(Optional<Level> tier) {
        return tier.map(level -> "tier-" + Tiers.SCALE.indexOf(level)).orElse("tier-open");
    }

    static boolean isKey(AccountRow row) {
        return row.tier()
                .filter(tier -> Tiers.SCALE.indexOf(tier) >= Tiers.SCALE.indexOf(Tiers.KEY))
                .isPresent();
    }

    /** Returns the key accounts that have a section. */
    List<AccountRow> sections() {
        return rows.stream().filter(row -> anchors.containsKey(row.id())).toList();
    }

    /** Returns the target of a link to the section of an account, or nothing if it has none. */
    String href(AccountRow row) {
        String anchor = anchors.get(row.id());
        return anchor == null ? "" : "#" + anchor;
    }

    String doFirst(AccountRow row) {
        return row.strategies().stream()
                .findFirst()
                .map(id -> words.label(StrategyId.of(id).textKey().plus("title")))
                .orElse("");
    }

    /** Returns the tiers from the highest to the lowest. */
    static List<Level> tiersFromTop() {
        List<Level> tiers = new ArrayList<>(Tiers.SCALE.values());
        Collections.reverse(tiers);
        return tiers;
    }
}

package io.github.kamrules.examples.portfolioreview.report;

import io.github.kamrules.compare.CapacityEffect;
import io.github.kamrules.compare.Cause;
import io.github.kamrules.compare.Comparison;
import io.github.kamrules.compare.Move;
import io.github.kamrules.compare.Moves;
import io.github.kamrules.compare.Place;
import io.github.kamrules.compare.PolicyChange;
import io.github.kamrules.compare.RecommendationChange;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.examples.portfolioreview.output.TierMoves;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.scale.Level;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.Tiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who would get another tier by another policy, and which change of the policy does it. */
final class WhoMovesSection {

    private static final int MOST_MOVERS = 100;

    private final Subject subject;
    private final Words words;
    private final TierMoves moves;

    private WhoMovesSection(Subject subject, TierMoves moves) {
        this.subject = subject;
        this.moves = moves;
        words = subject.words().with(moves.comparison().after().policy().texts());
    }

    static ReportPage.WhoMoves of(Subject subject, TierMoves moves) {
        return new WhoMovesSection(subject, moves).section();
    }

    private ReportPage.WhoMoves section() {
        Comparison comparison = moves.comparison();
        Policy today = comparison.before().policy();
        Policy other = comparison.after().policy();
        List<ReportPage.Mover> movers = movers();
        int count = moves.moves().list().size();
        String message = words.say(
                count == 0 ? "who-moves.none" : "who-moves.message",
                "policy",
                other.id() + " " + other.version(),
                "count",
                words.count(count),
                "all",
                words.count(subject.rows().size()),
                "up",
                words.count(moves.up()),
                "down",
                words.count(moves.down()),
                "share",
                subject.shareText(moves.moves().list().stream()
                        .mapToLong(move -> subject.review().statistics().partMinor(move.account()))
                        .sum()));
        List<ReportPage.Told> differences =
                comparison.policies().changes().stream().map(this::difference).toList();
        return new ReportPage.WhoMoves(
                message,
                words.say(
                        differences.isEmpty() ? "who-moves.alike" : "who-moves.differences",
                        "today",
                        today.id() + " " + today.version(),
                        "other",
                        other.id() + " " + other.version(),
                        "count",
                        words.count(differences.size())),
                differences,
                columns(),
                table(),
                rooms(),
                movers,
                movers.size() < count
                        ? words.say("who-moves.more", "shown", words.count(movers.size()), "all", words.count(count))
                        : "",
                strategies());
    }

    private ReportPage.Told difference(PolicyChange change) {
        return new ReportPage.Told(
                words.render(change.message()),
                change.source().map(words::source).orElse(""),
                change.details().stream().map(words::render).toList());
    }

    // ---- from where to where

    /** The tiers from the highest to the lowest, and behind them whatever else is there. */
    private List<Place> places() {
        return moves.moves().places().stream()
                .sorted(Comparator.comparingInt(place -> -TierMoves.rank(place)))
                .toList();
    }

    private List<String> columns() {
        return places().stream().map(this::name).toList();
    }

    private List<ReportPage.MoveRow> table() {
        Moves all = moves.moves();
        List<ReportPage.MoveRow> rows = new ArrayList<>();
        for (Place from : places()) {
            List<ReportPage.MoveCell> cells = new ArrayList<>();
            for (Place to : places()) {
                int count = all.count(from, to);
                String style = from.equals(to)
                        ? "stays"
                        : count == 0 ? "empty" : TierMoves.rank(to) > TierMoves.rank(from) ? "up" : "down";
                cells.add(new ReportPage.MoveCell(style, count == 0 ? "" : words.count(count)));
            }
            rows.add(new ReportPage.MoveRow(
                    name(from), cells, words.count(all.before(from)), words.count(all.after(from))));
        }
        return rows;
    }

    private String name(Place place) {
        return TierMoves.tier(place)
                .map(words::label)
                .orElseGet(() -> words.label(TextKey.of("compare.place." + place.kind())));
    }

    private List<String> rooms() {
        return moves.moves().capacity().stream().map(this::room).toList();
    }

    private String room(CapacityEffect effect) {
        return words.say(
                "who-moves.room",
                "level",
                words.label(Tiers.SCALE.parse(effect.level()).label()),
                "before",
                words.count(effect.takenBefore()),
                "after",
                words.count(effect.takenAfter()),
                "outBefore",
                words.count(effect.displacedBefore().size()),
                "outAfter",
                words.count(effect.displacedAfter().size()));
    }

    // ---- who

    private List<ReportPage.Mover> movers() {
        Map<String, Move> byAccount = new HashMap<>();
        moves.moves().list().forEach(move -> byAccount.put(move.account().value(), move));
        return subject.rows().stream()
                .filter(row -> byAccount.containsKey(row.id()))
                .limit(MOST_MOVERS)
                .map(row -> mover(row, java.util.Objects.requireNonNull(byAccount.get(row.id()))))
                .toList();
    }

    private ReportPage.Mover mover(AccountRow row, Move move) {
        List<Cause> causes = moves.moves().causes(move);
        boolean together = causes.stream().noneMatch(Cause::alone) && causes.size() > 1;
        return new ReportPage.Mover(
                row.account().name(),
                subject.href(row),
                subject.money(row),
                name(move.from()),
                style(move.from()),
                name(move.to()),
                style(move.to()),
                words.say(together ? "who-moves.together" : "who-moves.because"),
                causes.stream().map(cause -> words.render(cause.message())).toList());
    }

    private static String style(Place place) {
        Optional<Level> tier = TierMoves.tier(place);
        return Subject.style(tier);
    }

    // ---- what to do

    /** Tells for each strategy to how many accounts it is recommended anew, and to how many no longer. */
    private List<String> strategies() {
        record Count(int added, int gone) {}
        Map<String, Count> counts = new TreeMap<>();
        for (RecommendationChange change : moves.comparison().recommendations()) {
            counts.merge(
                    change.strategy().value(),
                    new Count(change.added() ? 1 : 0, change.added() ? 0 : 1),
                    (one, two) -> new Count(one.added() + two.added(), one.gone() + two.gone()));
        }
        return counts.entrySet().stream()
                .map(entry -> words.say(
                        "who-moves.strategy",
                        "strategy",
                        words.label(TextKey.of("strategy." + entry.getKey() + ".title")),
                        "added",
                        words.count(entry.getValue().added()),
                        "gone",
                        words.count(entry.getValue().gone())))
                .toList();
    }
}

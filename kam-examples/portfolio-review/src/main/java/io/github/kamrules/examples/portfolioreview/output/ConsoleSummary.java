package io.github.kamrules.examples.portfolioreview.output;

import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_TYPE;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;

import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.scale.Level;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import io.github.kamrules.tier.Tiers;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Prints a review on one screen: the portfolio in five lines, the top accounts, and why one of them is a key account. */
public final class ConsoleSummary {
    private static final int COLUMNS = 100;
    private static final int NAMES = 20;
    private static final int TOP_ACCOUNTS = 6;

    private final PrintWriter out;
    private final PortfolioReview review;
    private final Locale language;
    private final Texts texts;

    private ConsoleSummary(PrintWriter out, PortfolioReview review, Locale language) {
        this.out = out;
        this.review = review;
        this.language = language;
        texts = review.policy().texts().plus(OutputTexts.bundle());
    }

    /**
     * Prints the summary.
     *
     * @param source what was reviewed
     * @param review the review
     * @param rows its accounts
     * @param grounds what it stands on
     * @param language the language of the reader
     * @param out where to print
     */
    public static void print(
            SourceData source,
            PortfolioReview review,
            List<AccountRow> rows,
            Grounds grounds,
            Locale language,
            PrintWriter out) {
        ConsoleSummary summary = new ConsoleSummary(out, review, language);
        summary.portfolio(source, rows, grounds);
        summary.topAccounts(rows);
        summary.explanation(rows);
        out.println();
        source.notes().forEach(note -> out.println(summary.texts.render(note, language)));
        review.portfolio().observations().forEach(note -> out.println(summary.texts.render(note, language)));
        out.flush();
    }

    private void portfolio(SourceData source, List<AccountRow> rows, Grounds grounds) {
        Policy policy = review.policy();
        out.println();
        line(words(message("title")
                .with("source", source.name())
                .with("count", review.size())
                .with("asOf", source.asOf())
                .with("policy", policy.id())
                .with("version", policy.version())));
        figure("revenue", revenue(review.statistics()));
        figure("tier", counts(TIER));
        if (rows.stream().anyMatch(row -> !row.tierCauses().isEmpty())) {
            figure("tier-because", causes(rows));
        }
        figure("value-class", counts(VALUE_CLASS));
        figure("lifecycle-stage", counts(LIFECYCLE_STAGE));
        if (rows.stream().anyMatch(row -> row.relationshipType().isPresent())) {
            figure("relationship-type", counts(RELATIONSHIP_TYPE));
        }
        figure(
                "grounds",
                words(message("grounds.value")
                        .with("proxies", grounds.proxies().size())
                        .with("defaults", grounds.tierDefaults().size())
                        .with("undecided", grounds.undecidedTiers())));
    }

    private void figure(String name, String value) {
        List<String> lines = Column.wrap(value, COLUMNS - NAMES);
        line(Column.left(words(message(name)), NAMES) + lines.get(0));
        lines.stream().skip(1).forEach(rest -> line(" ".repeat(NAMES) + rest));
    }

    private String revenue(PortfolioStatistics statistics) {
        Message message = message(statistics.paretoSplit().isPresent() ? "revenue.value-split" : "revenue.value")
                .with("count", statistics.positive());
        message = statistics.total().isPresent()
                ? message.with("total", statistics.total().get())
                : message.with("total", TextKey.of("console.revenue.unknown"));
        return words(
                statistics.paretoSplit().isPresent()
                        ? message.with("share", statistics.paretoSplit().get().revenueOfTopFifth())
                        : message);
    }

    private String counts(LevelDecision<Level> decision) {
        List<Message> counts = new ArrayList<>();
        review.counts(decision).forEach((level, count) -> {
            if (count > 0) {
                counts.add(message("count").with("level", level.label()).with("count", count));
            }
        });
        Collections.reverse(counts); // the highest level comes first
        int none = review.count(decision, Outcomes.NOT_APPLICABLE);
        if (none > 0) {
            counts.add(message("none").with("count", none));
        }
        int undecided = review.count(decision, Outcomes.UNDECIDED);
        if (undecided > 0) {
            counts.add(message("undecided").with("count", undecided));
        }
        return words(message("counts").with("counts", counts));
    }

    private String causes(List<AccountRow> rows) {
        List<Message> counts = new ArrayList<>();
        for (TierCause cause : TierCause.values()) {
            long count = rows.stream()
                    .filter(row -> row.tierCauses().contains(cause))
                    .count();
            if (count > 0) {
                counts.add(message("tier-because." + cause).with("count", (int) count));
            }
        }
        return words(message("counts").with("counts", counts));
    }

    private void topAccounts(List<AccountRow> rows) {
        out.println();
        row(
                label("console.column.id"),
                label("console.column.name"),
                label("console.column.revenue"),
                label("console.column.share"),
                label("console.column.tier"),
                label("console.column.strategy"));
        rows.stream()
                .sorted(AccountRow.LARGEST_FIRST)
                .limit(TOP_ACCOUNTS)
                .forEach(row -> row(
                        row.id(),
                        row.account().name(),
                        row.revenue().map(Figures::amount).orElse(""),
                        row.revenueShare().map(Figures::percent).orElse(""),
                        row.tier()
                                .map(tier -> texts.label(tier.label(), language))
                                .orElse("?"),
                        row.strategies().stream().findFirst().map(this::title).orElse("")));
    }

    private void row(String id, String name, String revenue, String share, String tier, String strategy) {
        line(Column.left(id, 7)
                + Column.left(name, 25)
                + Column.right(revenue, 14)
                + Column.right(share, 7)
                + "  "
                + Column.left(tier, 20)
                + strategy);
    }

    /** Why the largest key account is one. */
    private void explanation(List<AccountRow> rows) {
        rows.stream()
                .filter(row -> row.tier()
                        .filter(tier -> Tiers.SCALE.indexOf(tier) >= Tiers.SCALE.indexOf(Tiers.KEY))
                        .isPresent())
                .min(AccountRow.LARGEST_FIRST)
                .ifPresent(row -> {
                    out.println();
                    line(words(message("why").with("name", row.account().name()).with("id", row.id())));
                    tell(review.assessment(row.account().id()).explain(TIER), "");
                });
    }

    /** The decisions that a decision rests on are told in one line each: the whole tree is in the page. */
    private void tell(Explanation node, String indent) {
        String source = node.source()
                .map(found -> "  [" + label("source.quality." + found.quality()) + "]")
                .orElse("");
        line(indent + texts.render(node.message(), language) + source);
        boolean restsOn = !indent.isEmpty() && node.kind() == Explanation.Kind.DECISION;
        if (!restsOn) {
            node.children().forEach(child -> tell(child, indent + "  "));
        }
    }

    private String title(String strategyId) {
        return texts.label(StrategyId.of(strategyId).textKey().plus("title"), language);
    }

    private String label(String key) {
        return texts.label(TextKey.of(key), language);
    }

    private static Message message(String key) {
        return Message.of(TextKey.of("console." + key));
    }

    private String words(Message message) {
        return texts.render(message, language);
    }

    private void line(String text) {
        out.println(Column.cut(text, COLUMNS).stripTrailing());
    }
}

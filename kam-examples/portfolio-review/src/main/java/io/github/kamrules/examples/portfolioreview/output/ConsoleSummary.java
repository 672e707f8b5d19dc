package io.github.kamrules.examples.portfolioreview.output;

import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;

import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.scale.Level;
import io.github.kamrules.strategy.StrategyId;
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
    private static final int TOP_ACCOUNTS = 6;

    private final PrintWriter out;
    private final PortfolioReview review;
    private final Texts texts;

    private ConsoleSummary(PrintWriter out, PortfolioReview review) {
        this.out = out;
        this.review = review;
        texts = review.policy().texts();
    }

    /**
     * Prints the summary.
     *
     * @param source what was reviewed
     * @param review the review
     * @param rows its accounts
     * @param grounds what it stands on
     * @param out where to print
     */
    public static void print(
            SourceData source, PortfolioReview review, List<AccountRow> rows, Grounds grounds, PrintWriter out) {
        ConsoleSummary summary = new ConsoleSummary(out, review);
        summary.portfolio(source, grounds);
        summary.topAccounts(rows);
        summary.explanation(rows);
        out.println();
        source.notes().forEach(note -> summary.line(summary.texts.render(note, Locale.ENGLISH)));
        out.flush();
    }

    private void portfolio(SourceData source, Grounds grounds) {
        Policy policy = review.policy();
        out.println();
        line(source.name() + ": " + review.size() + " accounts as of " + source.asOf() + ", by " + policy);
        line("Revenue, 12 months  " + Figures.revenue(review.statistics()));
        line("Tier                " + counts(TIER));
        line("Value class         " + counts(VALUE_CLASS));
        line("Lifecycle stage     " + counts(LIFECYCLE_STAGE));
        line("Grounds             " + grounds.proxies().size() + " proxies for what the source does not know, "
                + grounds.tierDefaults().size() + " defaults, " + grounds.undecidedTiers() + " tiers undecided");
    }

    private String counts(LevelDecision<Level> decision) {
        List<String> counts = new ArrayList<>();
        review.counts(decision).forEach((level, count) -> {
            if (count > 0) {
                counts.add(count + " " + level);
            }
        });
        Collections.reverse(counts); // the highest level comes first
        int none = review.count(decision, Outcomes.NOT_APPLICABLE);
        return String.join(", ", counts) + (none == 0 ? "" : ", " + none + " none");
    }

    private void topAccounts(List<AccountRow> rows) {
        String columns = "%-4s %-24s %13s %5s  %-11s %-18s %s";
        out.println();
        line(String.format(
                Locale.ENGLISH,
                columns,
                "Id",
                "Largest accounts",
                "12 months",
                "Share",
                "Tier",
                "Category",
                "Do first"));
        rows.stream()
                .sorted(AccountRow.LARGEST_FIRST)
                .limit(TOP_ACCOUNTS)
                .forEach(row -> line(String.format(
                        Locale.ENGLISH,
                        columns,
                        row.id(),
                        cut(row.account().name(), 24),
                        row.revenue().map(Figures::amount).orElse(""),
                        row.revenueShare().map(Figures::percent).orElse(""),
                        row.tier().map(Level::id).orElse("?"),
                        row.category().map(Level::id).orElse("?"),
                        row.strategies().stream().findFirst().map(this::title).orElse(""))));
    }

    /** Why the largest key account is one. */
    private void explanation(List<AccountRow> rows) {
        rows.stream()
                .filter(row -> row.tier().filter(Tiers.KEY::equals).isPresent())
                .min(AccountRow.LARGEST_FIRST)
                .ifPresent(row -> {
                    out.println();
                    line("Why is " + row.account().name() + " (" + row.id() + ") a key account?");
                    tell(review.assessment(row.account().id()).explain(TIER), "");
                });
    }

    /** The decisions that a decision rests on are told in one line each: the whole tree is in the page. */
    private void tell(Explanation node, String indent) {
        String source =
                node.source().map(found -> "  [" + found.quality() + "]").orElse("");
        line(indent + texts.render(node.message(), Locale.ENGLISH) + source);
        boolean restsOn = !indent.isEmpty() && node.kind() == Explanation.Kind.DECISION;
        if (!restsOn) {
            node.children().forEach(child -> tell(child, indent + "  "));
        }
    }

    private String title(String strategyId) {
        return texts.label(StrategyId.of(strategyId).textKey().plus("title"), Locale.ENGLISH);
    }

    private void line(String text) {
        out.println(cut(text, COLUMNS));
    }

    private static String cut(String text, int columns) {
        return text.length() <= columns ? text : text.substring(0, columns - 3) + "...";
    }
}

package io.github.kamrules.examples.portfolioreview.report;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.examples.portfolioreview.output.Figures;
import io.github.kamrules.examples.portfolioreview.output.Grounds;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.scale.Level;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.Step;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import io.github.kamrules.tier.Tiers;
import io.jstach.jstachio.JStachio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes one page for people: the portfolio, all accounts, and each key account with reasons and recommendations. */
public final class HtmlReport {
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final PortfolioReview review;
    private final Policy policy;
    private final Texts texts;

    private HtmlReport(PortfolioReview review) {
        this.review = review;
        policy = review.policy();
        texts = policy.texts();
    }

    /**
     * Writes the page. It holds everything it needs and loads nothing.
     *
     * @param source what was reviewed
     * @param review the review
     * @param rows its accounts
     * @param grounds what it stands on
     * @param file the file, written over if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(
            SourceData source, PortfolioReview review, List<AccountRow> rows, Grounds grounds, Path file)
            throws IOException {
        ReportPage page = new HtmlReport(review).page(source, rows, grounds);
        Files.writeString(file, JStachio.render(page));
    }

    private ReportPage page(SourceData source, List<AccountRow> rows, Grounds grounds) {
        List<AccountRow> largestFirst =
                rows.stream().sorted(AccountRow.LARGEST_FIRST).toList();
        List<String> notes = Stream.concat(
                        source.notes().stream().map(note -> texts.render(note, LANGUAGE)),
                        review.portfolio().observations().stream().map(message -> texts.render(message, LANGUAGE)))
                .toList();
        return new ReportPage(
                source.name(),
                review.size() + " accounts as of " + source.asOf() + ", by " + policy,
                Figures.revenue(review.statistics()),
                policy.fingerprint(),
                tiles(grounds),
                notes,
                grounds.proxies().stream().map(this::proxy).toList(),
                grounds.tierDefaults().entrySet().stream()
                        .map(used -> defaultUsed(used.getKey(), used.getValue()))
                        .toList(),
                grounds.assumedDecisions() + " of " + policy.decisions().size() + " decisions and "
                        + grounds.assumedParameters()
                        + " of " + policy.graph().parameters().size()
                        + " parameters are assumptions as a whole; each explanation says which.",
                largestFirst.stream().map(this::line).toList(),
                largestFirst.stream()
                        .filter(HtmlReport::isKey)
                        .map(this::keyAccount)
                        .toList());
    }

    private List<ReportPage.Tile> tiles(Grounds grounds) {
        List<ReportPage.Tile> tiles = new ArrayList<>();
        review.counts(TIER)
                .forEach((tier, count) -> tiles.add(new ReportPage.Tile(label(tier), String.valueOf(count), "")));
        Collections.reverse(tiles); // the highest tier comes first
        if (grounds.undecidedTiers() > 0) {
            tiles.add(new ReportPage.Tile("Undecided", String.valueOf(grounds.undecidedTiers()), "want of facts"));
        }
        return tiles;
    }

    private ReportPage.Ground proxy(Decision<?> decision) {
        int decided = review.size()
                - review.count(decision, Outcomes.UNDECIDED)
                - review.count(decision, Outcomes.NOT_APPLICABLE)
                - review.count(decision, Outcomes.FAILED);
        return new ReportPage.Ground(
                label(decision.label()),
                policy.graph()
                        .logic(decision)
                        .source()
                        .map(KnowledgeSource::toString)
                        .orElse(""),
                String.valueOf(decided));
    }

    private ReportPage.Ground defaultUsed(DefaultUsed used, int accounts) {
        return new ReportPage.Ground(
                label(used.decision().label()) + ": " + label(used.input().label()) + " = " + value(used.value()),
                used.source().toString(),
                String.valueOf(accounts));
    }

    private String value(Object value) {
        if (value instanceof Level level) {
            return label(level);
        }
        return value instanceof Boolean flag ? label(TextKey.of("boolean." + flag)) : value.toString();
    }

    private ReportPage.Line line(AccountRow row) {
        return new ReportPage.Line(
                row.id(),
                row.account().name(),
                isKey(row),
                row.revenue().map(Figures::amount).orElse(""),
                row.revenueShare().map(Figures::percent).orElse(""),
                row.cumulativeShare().map(Figures::percent).orElse(""),
                row.orders().map(String::valueOf).orElse(""),
                row.lastOrder().map(String::valueOf).orElse(""),
                label(row.lifecycleStage()),
                label(row.valueClass()),
                label(row.attractiveness()),
                label(row.relationshipStrength()),
                label(row.category()),
                label(row.tier()),
                label(row.growthRoute()),
                row.strategies().stream()
                        .findFirst()
                        .map(id -> label(StrategyId.of(id).textKey().plus("title")))
                        .orElse(""));
    }

    private static boolean isKey(AccountRow row) {
        return row.tier()
                .filter(tier -> Tiers.SCALE.indexOf(tier) >= Tiers.SCALE.indexOf(Tiers.KEY))
                .isPresent();
    }

    private ReportPage.KeyAccount keyAccount(AccountRow row) {
        Assessment assessment = review.assessment(row.account().id());
        List<ReportPage.Node> explanation = new ArrayList<>();
        layOut(assessment.explain(TIER), 0, explanation);
        return new ReportPage.KeyAccount(
                row.id(),
                row.account().name(),
                label(row.tier()),
                facts(row),
                assessment.recommendations().stream().map(this::action).toList(),
                explanation);
    }

    private List<ReportPage.Tile> facts(AccountRow row) {
        Account account = row.account();
        List<ReportPage.Tile> facts = new ArrayList<>();
        facts.add(new ReportPage.Tile("Category", label(row.category()), ""));
        row.revenue()
                .ifPresent(revenue -> facts.add(new ReportPage.Tile(
                        "Revenue, 12 months",
                        Figures.money(revenue),
                        row.revenueShare().map(Figures::percent).orElse(""))));
        row.orders()
                .ifPresent(orders -> facts.add(new ReportPage.Tile(
                        "Orders",
                        String.valueOf(orders),
                        row.lastOrder().map(date -> "last on " + date).orElse(""))));
        account.country()
                .map(code -> new Locale("", code).getDisplayCountry(LANGUAGE))
                .ifPresent(country -> facts.add(new ReportPage.Tile("Country", country, "")));
        account.contacts().stream()
                .flatMap(contacts -> contacts.contacts().stream())
                .flatMap((Contact contact) -> contact.name().stream())
                .forEach(name -> facts.add(new ReportPage.Tile("Contact", name, "")));
        account.attributes().forEach((id, value) -> {
            if (value instanceof AttributeValue.TextValue text) {
                facts.add(new ReportPage.Tile(label(TextKey.of("attribute." + id)), text.value(), ""));
            }
        });
        return facts;
    }

    private ReportPage.Action action(Recommendation recommendation) {
        Strategy strategy = recommendation.strategy();
        return new ReportPage.Action(
                label(strategy.title()),
                label(strategy.rationale()),
                recommendation.reasons().stream()
                        .map(reason -> texts.render(reason, LANGUAGE))
                        .toList(),
                strategy.source().toString(),
                strategy.steps().stream().map(this::step).toList());
    }

    private ReportPage.ActionStep step(Step step) {
        return new ReportPage.ActionStep(
                label(step.text()),
                label(TextKey.of("role." + step.role())),
                "day " + step.startDay() + " to " + (step.startDay() + step.durationDays()));
    }

    /** Lays out a tree in the order of its lines; {@code lists} end after its last line. */
    private void layOut(Explanation tree, int lists, List<ReportPage.Node> lines) {
        String text = texts.render(tree.message(), LANGUAGE);
        String source = tree.source().map(KnowledgeSource::toString).orElse("");
        List<Explanation> children = tree.children();
        if (children.isEmpty()) {
            lines.add(new ReportPage.Node(text, source, false, Collections.nCopies(lists, "")));
            return;
        }
        lines.add(new ReportPage.Node(text, source, true, List.of()));
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            layOut(children.get(i), last ? lists + 1 : 0, lines);
        }
    }

    private String label(Optional<Level> level) {
        return level.map(this::label).orElse("");
    }

    private String label(Level level) {
        return label(level.label());
    }

    private String label(TextKey key) {
        return texts.label(key, LANGUAGE);
    }
}

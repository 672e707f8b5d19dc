package io.github.kamrules.examples.portfolioreview.report;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.examples.portfolioreview.output.Grounds;
import io.github.kamrules.examples.portfolioreview.output.OwnDecisions;
import io.github.kamrules.examples.portfolioreview.output.PolicyNotes;
import io.github.kamrules.examples.portfolioreview.output.TierMoves;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.ParetoSplit;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.scale.Level;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.Step;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.text.TextKey;
import io.jstach.jstachio.JStachio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes one page for people: the portfolio in pictures, who needs attention, and each key account in full. */
public final class HtmlReport {
    private static final int MOST_LINES = 500;
    private static final int REPLACEMENT = 0xFFFD;
    private static final double WIDE = 470;
    private static final double NARROW = 344;

    private final SourceData source;
    private final PortfolioReview review;
    private final Grounds grounds;
    private final Policy policy;
    private final Words words;
    private final Subject subject;

    private HtmlReport(
            SourceData source, PortfolioReview review, List<AccountRow> rows, Grounds grounds, Locale language) {
        this.source = source;
        this.review = review;
        this.grounds = grounds;
        policy = review.policy();
        words = new Words(policy.texts(), review.statistics().currency(), language);
        subject = Subject.of(review, rows, words);
    }

    /**
     * Writes the page. It holds everything it needs and loads nothing.
     *
     * @param source what was reviewed
     * @param review the review
     * @param rows its accounts
     * @param grounds what it stands on
     * @param moves who would move by another policy, empty if none is compared
     * @param language the reader's language: English, or Chinese as in zh-CN or zh-TW; others are shown in English with
     *     their own figures
     * @param file the file, written over if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(
            SourceData source,
            PortfolioReview review,
            List<AccountRow> rows,
            Grounds grounds,
            Optional<TierMoves> moves,
            Locale language,
            Path file)
            throws IOException {
        ReportPage page = new HtmlReport(source, review, rows, grounds, language).page(moves);
        Files.writeString(file, printable(JStachio.render(page)));
    }

    /** Half letters and control characters are no text; they come from damaged sources, and a browser would refuse them. */
    private static String printable(String page) {
        StringBuilder printable = new StringBuilder(page.length());
        page.codePoints()
                .map(letter -> (letter < ' ' && letter != '\n') || Character.getType(letter) == Character.SURROGATE
                        ? REPLACEMENT
                        : letter)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private ReportPage page(Optional<TierMoves> moves) {
        List<AccountRow> sections = subject.sections();
        long keyAccounts = subject.rows().stream().filter(Subject::isKey).count();
        return new ReportPage(
                words.tag(),
                words.page(),
                source.name(),
                words.say(
                        "subtitle",
                        "accounts",
                        words.count(review.size()),
                        "asOf",
                        words.date(source.asOf()),
                        "policy",
                        policy.id() + " " + policy.version()),
                tiles(keyAccounts),
                MatrixSection.of(subject),
                pyramid(),
                pareto(),
                AttentionSection.of(subject),
                FindingsSection.of(subject),
                ChangesSection.of(subject),
                moves.map(found -> WhoMovesSection.of(subject, found)).stream().toList(),
                OwnSection.of(subject),
                FindOutSection.of(subject, grounds),
                WhatIfSection.of(subject),
                sections.stream().map(this::keyAccount).toList(),
                note("key-accounts", sections.size(), keyAccounts),
                subject.rows().stream().limit(MOST_LINES).map(this::line).toList(),
                note("accounts", Math.min(MOST_LINES, review.size()), review.size()),
                grounds(),
                policy.fingerprint());
    }

    private String note(String what, long shown, long all) {
        return all == 0
                ? words.say(what + ".none")
                : shown < all ? words.say(what + ".more", "shown", words.count(shown), "all", words.count(all)) : "";
    }

    private List<ReportPage.Tile> tiles(long keyAccounts) {
        List<ReportPage.Tile> tiles = new ArrayList<>();
        PortfolioStatistics statistics = review.statistics();
        tiles.add(new ReportPage.Tile(
                words.say("tile.revenue"),
                statistics.total().map(words::money).orElse(words.say("unknown")),
                words.say("tile.revenue.detail", "count", words.count(statistics.positive()))));
        statistics
                .paretoSplit()
                .ifPresent(split -> tiles.add(new ReportPage.Tile(
                        words.say("tile.top"),
                        words.percent(split.revenueOfTopFifth()),
                        words.say(
                                "tile.top.detail",
                                "top",
                                words.count(topFifth()),
                                "count",
                                words.count(statistics.positive())))));
        tiles.add(new ReportPage.Tile(
                words.say("tile.key"),
                words.count(keyAccounts),
                words.say(
                        "tile.key.detail",
                        "share",
                        subject.shareText(subject.rows().stream()
                                .filter(Subject::isKey)
                                .mapToLong(subject::part)
                                .sum()))));
        tiles.add(new ReportPage.Tile(
                words.say("tile.undecided"),
                words.count(grounds.undecidedTiers()),
                words.say(grounds.undecidedTiers() == 0 ? "tile.undecided.none" : "tile.undecided.detail")));
        return tiles;
    }

    /** The number of accounts in the largest fifth of those with revenue, rounded up as the split does. */
    private int topFifth() {
        return (review.statistics().positive() + 4) / 5;
    }

    private ReportPage.Picture pyramid() {
        List<PyramidChart.Step> steps = new ArrayList<>();
        List<String> inWords = new ArrayList<>();
        for (Level tier : Subject.tiersFromTop()) {
            step(
                    steps,
                    inWords,
                    words.label(tier),
                    Subject.style(Optional.of(tier)),
                    row -> row.tier().filter(tier::equals).isPresent());
        }
        if (subject.rows().stream().anyMatch(row -> row.tier().isEmpty())) {
            step(
                    steps,
                    inWords,
                    words.say("no-tier"),
                    "tier-open",
                    row -> row.tier().isEmpty());
        }
        String message = words.say("pyramid.message");
        return new ReportPage.Picture(
                message,
                pyramid("pyramid-wide", message, inWords, steps, WIDE),
                pyramid("pyramid-narrow", message, inWords, steps, NARROW),
                "");
    }

    private String pyramid(
            String id, String message, List<String> inWords, List<PyramidChart.Step> steps, double width) {
        return PyramidChart.draw(
                        id,
                        message,
                        String.join(" ", inWords),
                        words.say("pyramid.accounts"),
                        words.say("pyramid.revenue"),
                        steps,
                        width)
                .toString();
    }

    private void step(
            List<PyramidChart.Step> steps,
            List<String> inWords,
            String label,
            String style,
            Predicate<AccountRow> isOnStep) {
        List<AccountRow> accounts = subject.rows().stream().filter(isOnStep).toList();
        double part = review.size() == 0 ? 0 : (double) accounts.size() / review.size();
        long revenue = accounts.stream().mapToLong(subject::part).sum();
        String count = words.count(accounts.size());
        steps.add(new PyramidChart.Step(
                label,
                style,
                part,
                accounts.isEmpty() ? count : count + " \u00B7 " + words.percent(part, 0),
                subject.share(revenue),
                subject.shareText(revenue)));
        inWords.add(words.say("pyramid.step", "tier", label, "count", count, "share", subject.shareText(revenue)));
    }

    private ReportPage.Picture pareto() {
        Optional<ParetoSplit> split = review.statistics().paretoSplit();
        if (split.isEmpty()) {
            return new ReportPage.Picture(words.say("pareto.none"), "", "", "");
        }
        long[] descending = subject.rows().stream()
                .mapToLong(subject::part)
                .filter(part -> part > 0)
                .toArray();
        double top = split.get().revenueOfTopFifth().toDecimal(6).value().doubleValue();
        double accounts = (double) topFifth() / descending.length;
        // Of fewer than five accounts there is no fifth.
        String topText = words.percent(descending.length < 5 ? accounts : 0.2, 0);
        String message = words.say(
                "pareto.message",
                "top",
                topText,
                "share",
                words.percent(split.get().revenueOfTopFifth()));
        String note = words.say(
                "pareto.note",
                "top",
                words.count(topFifth()),
                "count",
                words.count(descending.length),
                "enough",
                words.percent(split.get().accountsOfFourFifths()));
        ParetoChart.Labels labels = new ParetoChart.Labels(
                message,
                note,
                words.say("pareto.accounts"),
                words.say("pareto.revenue"),
                words.say(
                        "pareto.mark",
                        "top",
                        topText,
                        "share",
                        words.percent(split.get().revenueOfTopFifth())));
        List<ParetoChart.Point> curve = ParetoChart.curve(descending);
        ParetoChart.Point mark = new ParetoChart.Point(accounts, top);
        ParetoChart.Percent percent = part -> words.percent(part, 0);
        return new ReportPage.Picture(
                message,
                ParetoChart.draw("pareto-wide", labels, percent, curve, mark, WIDE, 300)
                        .toString(),
                ParetoChart.draw("pareto-narrow", labels, percent, curve, mark, NARROW, 250)
                        .toString(),
                note);
    }

    private ReportPage.Grounds grounds() {
        List<String> notes = Stream.concat(source.notes().stream(), review.portfolio().observations().stream())
                .map(words::render)
                .toList();
        return new ReportPage.Grounds(
                words.say(
                        "grounds.proxies",
                        "count",
                        words.count(grounds.proxies().size())),
                grounds.proxies().stream().map(this::proxy).toList(),
                words.say(
                        "grounds.defaults",
                        "count",
                        words.count(grounds.tierDefaults().size())),
                grounds.tierDefaults().entrySet().stream()
                        .map(used -> defaultUsed(used.getKey(), used.getValue()))
                        .toList(),
                words.say(
                        "grounds.assumptions",
                        "decisions",
                        words.count(grounds.assumedDecisions()),
                        "allDecisions",
                        words.count(policy.decisions().size()),
                        "parameters",
                        words.count(grounds.assumedParameters()),
                        "allParameters",
                        words.count(policy.graph().parameters().size())),
                words.say(
                        "grounds.findings",
                        "count",
                        words.count(policy.verification().warnings().size())),
                policy.verification().warnings().stream()
                        .map(finding ->
                                new ReportPage.Finding(words.render(finding.message()), PolicyNotes.accept(finding)))
                        .toList(),
                notes);
    }

    private ReportPage.Ground proxy(Decision<?> decision) {
        int decided = review.size()
                - review.count(decision, Outcomes.UNDECIDED)
                - review.count(decision, Outcomes.NOT_APPLICABLE)
                - review.count(decision, Outcomes.FAILED);
        return new ReportPage.Ground(
                words.label(decision.label()),
                words.source(policy.graph().logic(decision).source()),
                words.count(decided));
    }

    private ReportPage.Ground defaultUsed(DefaultUsed used, int accounts) {
        return new ReportPage.Ground(
                words.say(
                        "grounds.default",
                        "decision",
                        words.label(used.decision().label()),
                        "fact",
                        words.label(used.input().label()),
                        "value",
                        words.value(used)),
                words.source(used.source()),
                words.count(accounts));
    }

    private ReportPage.Line line(AccountRow row) {
        return new ReportPage.Line(
                row.id(),
                row.account().name(),
                subject.href(row),
                row.revenue().map(words::amount).orElse(""),
                subject.shareOf(row),
                row.cumulativeShare().map(words::percent).orElse(""),
                row.orders().map(words::count).orElse(""),
                row.lastOrder().map(words::date).orElse(""),
                words.label(row.lifecycleStage()),
                words.label(row.valueClass()),
                words.label(row.attractiveness()),
                words.label(row.relationshipStrength()),
                words.label(row.category()),
                subject.tierText(row),
                Subject.style(row.tier()),
                words.label(row.growthRoute()),
                subject.doFirst(row));
    }

    private ReportPage.KeyAccount keyAccount(AccountRow row) {
        Assessment assessment = subject.assessment(row);
        List<ReportPage.Node> explanation = new ArrayList<>();
        layOut(assessment.explain(TIER), 0, explanation);
        return new ReportPage.KeyAccount(
                subject.anchors().getOrDefault(row.id(), ""),
                row.id(),
                row.account().name(),
                words.label(row.tier()),
                Subject.style(row.tier()),
                facts(row),
                LadderCard.of(assessment, words).stream().toList(),
                assessment.recommendations().stream().map(this::action).toList(),
                explanation);
    }

    private List<ReportPage.Tile> facts(AccountRow row) {
        Account account = row.account();
        List<ReportPage.Tile> facts = new ArrayList<>();
        row.revenue()
                .ifPresent(revenue -> facts.add(new ReportPage.Tile(
                        words.say("fact.revenue"),
                        words.money(revenue),
                        row.revenueShare()
                                .map(share -> words.say("fact.share", "share", words.percent(share)))
                                .orElse(""))));
        row.category().ifPresent(category -> facts.add(tile("fact.category", words.label(category))));
        row.attractiveness().ifPresent(level -> facts.add(tile("fact.attractiveness", words.label(level))));
        row.relationshipStrength().ifPresent(level -> facts.add(tile("fact.relationship", words.label(level))));
        row.orders()
                .ifPresent(orders -> facts.add(new ReportPage.Tile(
                        words.say("fact.orders"),
                        words.count(orders),
                        row.lastOrder()
                                .map(date -> words.say("fact.last-order", "date", words.date(date)))
                                .orElse(""))));
        OwnDecisions.of(policy)
                .forEach(decision -> OwnSection.answer(subject.assessment(row), decision, words)
                        .ifPresent(
                                answer -> facts.add(new ReportPage.Tile(words.label(decision.label()), answer, ""))));
        account.country().map(words::country).ifPresent(country -> facts.add(tile("fact.country", country)));
        account.contacts().stream()
                .flatMap(contacts -> contacts.contacts().stream())
                .flatMap((Contact contact) -> contact.name().stream())
                .forEach(name -> facts.add(tile("fact.contact", name)));
        account.attributes().forEach((id, value) -> {
            if (value instanceof AttributeValue.TextValue text) {
                facts.add(new ReportPage.Tile(words.label(TextKey.of("attribute." + id)), text.value(), ""));
            }
        });
        return facts;
    }

    private ReportPage.Tile tile(String name, String figure) {
        return new ReportPage.Tile(words.say(name), figure, "");
    }

    private ReportPage.Action action(Recommendation recommendation) {
        Strategy strategy = recommendation.strategy();
        return new ReportPage.Action(
                words.label(strategy.title()),
                words.label(strategy.rationale()),
                recommendation.reasons().stream().map(words::render).toList(),
                words.source(strategy.source()),
                strategy.steps().stream().map(this::step).toList());
    }

    private ReportPage.ActionStep step(Step step) {
        return new ReportPage.ActionStep(
                words.label(step.text()),
                words.label(TextKey.of("role." + step.role())),
                words.say("days", "from", step.startDay(), "to", step.startDay() + step.durationDays()));
    }

    /** Lays out a tree in the order of its lines; {@code lists} end after its last line. */
    private void layOut(Explanation tree, int lists, List<ReportPage.Node> lines) {
        String text = words.render(tree.message());
        String source = words.source(tree.source());
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
}

package io.github.kamrules.examples.portfolioreview.report;

import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fact.AccountFacts.STATED_RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.compare.Comparison;
import io.github.kamrules.compare.PolicyDiff;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.text.Message;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.verify.FindingKind;
import io.github.kamrules.verify.Verification;
import io.github.kamrules.whatif.Lever;
import io.github.kamrules.whatif.Margins;
import io.github.kamrules.whatif.PathFinder;
import io.github.kamrules.whatif.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What would be if facts, or the policy, were different: the way up, accounts near a border, and one number changed. */
final class WhatIfSection {

    private static final int MOST_WAYS = 5;
    private static final int MOST_NEAR = 10;
    /** The largest accounts that are looked at for borders: each takes some dozens of decisions. */
    private static final int MOST_LOOKED_AT = 200;

    private static final String NEAR = "0.05";
    /** The number that is changed to show what a change would do, and what it becomes. */
    private static final String OTHER_HEAD_SHARE = "0.60";

    private final Subject subject;
    private final Words words;

    private WhatIfSection(Subject subject) {
        this.subject = subject;
        words = subject.words();
    }

    static ReportPage.WhatIf of(Subject subject) {
        return new WhatIfSection(subject).section();
    }

    private ReportPage.WhatIf section() {
        Policy policy = subject.review().policy();
        Verification verification = policy.verification();
        long broken = verification.errors().stream()
                .filter(error -> error.kind() == FindingKind.BROKEN_GUARANTEE)
                .count();
        String verified = words.say(
                "what-if.verified",
                "errors",
                words.count(verification.errors().size()),
                "warnings",
                words.count(verification.warnings().size()),
                "promises",
                words.count(policy.guarantees().size() - broken));
        return new ReportPage.WhatIf(verified, ways(), near(), alternative());
    }

    // ---- the way up

    private List<ReportPage.Told> ways() {
        Optional<PathFinder> finder = finder();
        return finder.isEmpty()
                ? List.of()
                : subject.rows().stream()
                        .filter(row -> row.tier().equals(Optional.of(Tiers.DEVELOPMENT)))
                        .limit(MOST_WAYS)
                        .map(row -> way(row, finder.get()))
                        .toList();
    }

    private ReportPage.Told way(AccountRow row, PathFinder finder) {
        Paths paths = finder.paths(subject.assessment(row), TIER, Tiers.KEY);
        return told(row, paths.statement(), paths.messages());
    }

    /** Revenue moves by a power of ten, 1 to 10 % of what an account brings on average; a level of strength costs as much as five steps. */
    private Optional<PathFinder> finder() {
        PortfolioStatistics statistics = subject.review().statistics();
        if (statistics.totalMinor() == 0 || statistics.currency().isEmpty()) {
            return Optional.empty();
        }
        long decimals = (long) Math.pow(10, statistics.currency().get().getDecimalPlaces());
        long mean =
                statistics.totalMinor() / decimals / Math.max(1, subject.rows().size());
        long step = 1;
        while (step * 100 <= mean) {
            step *= 10;
        }
        return Optional.of(PathFinder.of(
                subject.review().policy(),
                Lever.raise(REVENUE).inStepsOf(String.valueOf(step)),
                Lever.raise(STATED_RELATIONSHIP_STRENGTH).costing("5")));
    }

    // ---- near a border

    private List<ReportPage.Told> near() {
        List<ReportPage.Told> near = new ArrayList<>();
        for (AccountRow row : subject.rows().stream().limit(MOST_LOOKED_AT).toList()) {
            if (row.tier().isPresent() && near.size() < MOST_NEAR) {
                Margins margins = Margins.of(subject.assessment(row), TIER).near(NEAR);
                if (!margins.margins().isEmpty()) {
                    near.add(told(row, margins.statement(), margins.messages()));
                }
            }
        }
        return near;
    }

    /** Tells the paths or margins of an account, or the statement where there are none. */
    private ReportPage.Told told(AccountRow row, Message statement, List<Message> messages) {
        return new ReportPage.Told(
                row.account().name(),
                messages.isEmpty() ? words.render(statement) : "",
                messages.stream().map(words::render).toList());
    }

    // ---- another policy

    private List<ReportPage.Alternative> alternative() {
        Policy today = subject.review().policy();
        if (!today.graph()
                .parameters()
                .containsKey(StandardParameters.HEAD_SHARE.id().orElseThrow())) {
            return List.of();
        }
        Policy other = today.extend(today.id() + "-smaller-head", today.version())
                .set(
                        StandardParameters.HEAD_SHARE,
                        OTHER_HEAD_SHARE,
                        KnowledgeSource.assumed("to see what it would do"))
                .texts(Words.bundle())
                .buildUnverified();
        PortfolioReview review = Reviewer.of(other).review(subject.review().portfolio());
        List<String> moves =
                lines(Comparison.of(subject.review(), review).moves(TIER).toText(words.locale()));
        return List.of(new ReportPage.Alternative(
                lines(PolicyDiff.of(today, other).toText(words.locale())),
                moves.get(0),
                moves.subList(1, moves.size())));
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.stripTrailing().split("\n"));
    }
}

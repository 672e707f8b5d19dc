package io.github.kamrules.examples.portfolioreview.report;

import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.TRAJECTORY;

import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.scale.Level;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.Tiers;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says who needs attention, and why: in the words of the rules that found it. */
final class AttentionSection {
    private static final int MOST = 25;
    private static final int MOST_REASONS = 3;
    private static final TextKey REASON = TextKey.of("explain.reason");

    /** What can be the matter with an account, the most pressing first. */
    enum Kind {
        DECLINING,
        DEFENDING,
        THREATENED,
        HARMFUL,
        LOST,
        NEGLECTED,
        TROUBLED,
        CONCENTRATED,
        UNDECIDED,
        FAILED
    }

    private record Case(AccountRow row, Set<Kind> kinds, int rank) {}

    private final Subject subject;
    private final Words words;

    private AttentionSection(Subject subject) {
        this.subject = subject;
        words = subject.words();
    }

    static ReportPage.Attention of(Subject subject) {
        return new AttentionSection(subject).section();
    }

    private ReportPage.Attention section() {
        List<Case> cases = subject.rows().stream()
                .map(this::look)
                .filter(found -> !found.kinds().isEmpty())
                .sorted(Comparator.comparingInt(Case::rank)
                        .reversed()
                        .thenComparing(Case::row, AccountRow.LARGEST_FIRST))
                .toList();
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        cases.forEach(found -> found.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum)));
        long part = cases.stream().mapToLong(found -> subject.part(found.row())).sum();
        return new ReportPage.Attention(
                cases.isEmpty()
                        ? words.say("attention.none")
                        : words.say(
                                "attention.message",
                                "count",
                                words.count(cases.size()),
                                "all",
                                words.count(subject.rows().size()),
                                "share",
                                subject.shareText(part)),
                counts.entrySet().stream()
                        .map(count -> new ReportPage.Style(words.count(count.getValue()), name(count.getKey())))
                        .toList(),
                cases.stream().limit(MOST).map(this::concern).toList(),
                cases.size() > MOST
                        ? words.say("attention.more", "shown", words.count(MOST), "all", words.count(cases.size()))
                        : "");
    }

    /** The highest tier that it has or may have decides the rank; then comes how much it brings. */
    private Case look(AccountRow row) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        AccountId id = row.account().id();
        int index = subject.review().portfolio().indexOf(id);
        Optional<Level> trajectory = subject.review().value(TRAJECTORY, index);
        addIf(
                kinds,
                Kind.DECLINING,
                trajectory.filter(Trajectories.DECLINING::equals).isPresent());
        addIf(
                kinds,
                Kind.DEFENDING,
                trajectory.filter(Trajectories.DEFENDING::equals).isPresent());
        Set<Level> strategic = subject.review().value(STRATEGIC_REASONS, index).orElse(Set.of());
        addIf(kinds, Kind.THREATENED, strategic.contains(StrategicReasons.COMPETITOR_TARGET));
        addIf(kinds, Kind.HARMFUL, strategic.contains(StrategicReasons.SPOILER));
        addIf(
                kinds,
                Kind.LOST,
                row.lifecycleStage().filter(LifecycleStages.LOST::equals).isPresent());
        addIf(
                kinds,
                Kind.NEGLECTED,
                subject.review()
                        .value(NEGLECT, index)
                        .filter(level -> !level.equals(RiskLevels.LOW))
                        .isPresent());
        addIf(kinds, Kind.TROUBLED, troubled(row) > 0);
        addIf(kinds, Kind.CONCENTRATED, isConcentrated(row));
        addIf(kinds, Kind.UNDECIDED, row.undecided().contains(TIER.id()));
        addIf(kinds, Kind.FAILED, !row.failed().isEmpty());
        int rank =
                subject.tiers(row).stream().mapToInt(Tiers.SCALE::indexOf).max().orElse(-1);
        return new Case(row, kinds, rank);
    }

    private static void addIf(Set<Kind> kinds, Kind kind, boolean found) {
        if (found) {
            kinds.add(kind);
        }
    }

    private int troubled(AccountRow row) {
        Optional<OrderHistory> history = row.account().sales().flatMap(Sales::orderHistory);
        return history.map(
                        orders -> orders.troubled(subject.review().portfolio().asOf()))
                .orElse(0);
    }

    private boolean isConcentrated(AccountRow row) {
        Decimal bound = Optional.ofNullable(subject.review()
                        .policy()
                        .graph()
                        .parameters()
                        .get(StandardParameters.MAJOR_CUSTOMER_SHARE.id().orElse("")))
                .orElse(StandardParameters.MAJOR_CUSTOMER_SHARE)
                .value();
        return row.revenueShare().filter(share -> share.compareTo(bound) >= 0).isPresent();
    }

    private ReportPage.Concern concern(Case found) {
        AccountRow row = found.row();
        Assessment assessment = subject.assessment(row);
        return new ReportPage.Concern(
                row.account().name(),
                subject.href(row),
                subject.tierText(row),
                Subject.style(row.tier()),
                Stream.of(subject.money(row), subject.shareOf(row))
                        .filter(text -> !text.isEmpty())
                        .reduce((money, share) -> money + " \u00B7 " + share)
                        .orElse(""),
                found.kinds().stream()
                        .map(kind -> new ReportPage.Signal(
                                kind.name().toLowerCase(Locale.ROOT), name(kind), reasons(kind, row, assessment)))
                        .toList(),
                subject.doFirst(row));
    }

    private String name(Kind kind) {
        return words.say("attention.kind." + kind);
    }

    private List<String> reasons(Kind kind, AccountRow row, Assessment assessment) {
        return switch (kind) {
            case DECLINING, DEFENDING -> reasons(assessment, TRAJECTORY, Optional.empty());
            case THREATENED -> reasons(assessment, STRATEGIC_REASONS, Optional.of(StrategicReasons.COMPETITOR_TARGET));
            case HARMFUL -> reasons(assessment, STRATEGIC_REASONS, Optional.of(StrategicReasons.SPOILER));
            case LOST -> reasons(assessment, LIFECYCLE_STAGE, Optional.empty());
            case NEGLECTED -> reasons(assessment, NEGLECT, Optional.empty());
            case TROUBLED -> List.of(words.say("attention.troubled", "count", words.count(troubled(row))));
            case CONCENTRATED -> List.of(words.say("attention.concentrated", "share", subject.shareOf(row)));
            case UNDECIDED ->
                List.of(assessment.explain(TIER)).stream()
                        .map(node -> words.render(node.message()))
                        .toList();
            case FAILED ->
                row.failed().stream()
                        .flatMap(id -> assessment.policy().decision(id).stream())
                        .limit(MOST_REASONS)
                        .map(decision ->
                                words.render(assessment.explain(decision).message()))
                        .toList();
        };
    }

    /** Returns what holds in the row that decided; of a decision with several answers, in the row of the one given. */
    private List<String> reasons(Assessment assessment, Decision<?> decision, Optional<Level> answer) {
        return assessment.explain(decision).children().stream()
                .filter(node -> node.kind() == Explanation.Kind.ROW)
                .filter(node -> answer.isEmpty()
                        || answer.get()
                                .label()
                                .equals(node.message().arguments().get("value")))
                .limit(1)
                .flatMap(row -> row.children().stream())
                .flatMap(AttentionSection::tests)
                .filter(test -> test.message().key().equals(Explanation.HOLDS))
                .limit(MOST_REASONS)
                .map(test -> words.render(Message.of(REASON, test.message().arguments())))
                .toList();
    }

    private static Stream<Explanation> tests(Explanation condition) {
        List<Explanation> parts = condition.children().stream()
                .filter(part -> part.kind() == Explanation.Kind.CONDITION)
                .toList();
        return parts.isEmpty() ? Stream.of(condition) : parts.stream().flatMap(AttentionSection::tests);
    }
}

package io.github.kamrules.json;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.euros;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountKind;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.account.ChannelRole;
import io.github.kamrules.audit.AuditHead;
import io.github.kamrules.audit.AuditRecord;
import io.github.kamrules.audit.FactRecord;
import io.github.kamrules.audit.TieRecord;
import io.github.kamrules.calendar.EventKind;
import io.github.kamrules.calendar.FeedbackChannel;
import io.github.kamrules.calendar.FeedbackTopic;
import io.github.kamrules.calendar.InitiativeKind;
import io.github.kamrules.calendar.InitiativeState;
import io.github.kamrules.calendar.TouchKind;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.fixtures.Calendars;
import io.github.kamrules.fixtures.Histories;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import io.github.kamrules.portfolio.ExchangeRates;
import io.github.kamrules.portfolio.ParetoSplit;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.ContactLevel;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.DecisionChain;
import io.github.kamrules.relationship.DecisionRole;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.review.AssessmentRecord;
import io.github.kamrules.review.PolicyStamp;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.RecommendationRecord;
import io.github.kamrules.review.ReviewRecord;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.review.VerdictRecord;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.OrderStatus;
import io.github.kamrules.sales.Window;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.source.Quality;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.GrowthRoutes;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.verify.FindingKind;
import io.github.kamrules.verify.Place;
import io.github.kamrules.verify.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** One value of each type that goes both ways, under its name in documents. */
final class Samples {

    private Samples() {}

    static PortfolioReview review() {
        return Reviewer.of(StandardPolicy.standard())
                .review(Accounts.portfolio(Accounts.full(), Accounts.named("A2"), Accounts.withRevenue("A3", 250_000)));
    }

    /** An assessment with one verdict of each outcome, those with the shortest explanations, so that the files stay small. */
    static AssessmentRecord assessment(PortfolioReview review) {
        List<VerdictRecord> all = new ArrayList<>();
        review.assessments().forEach(it -> all.addAll(AssessmentRecord.of(it).verdicts()));
        all.sort(Comparator.comparingInt(
                it -> it.explanation().toText(Locale.ENGLISH).length()));
        List<VerdictRecord> verdicts = new ArrayList<>();
        for (VerdictRecord.Outcome outcome : VerdictRecord.Outcome.values()) {
            all.stream().filter(it -> it.outcome() == outcome).findFirst().ifPresent(verdicts::add);
        }
        all.stream().filter(it -> !it.defaults().isEmpty()).findFirst().ifPresent(verdicts::add);
        verdicts.add(VerdictRecord.of(
                StandardDecisions.TIER,
                new Verdict.Failed<>(
                        new Failure(Failure.Kind.CODE, "tier", "It threw.", Optional.of(new RuntimeException("x")))),
                verdicts.get(0).explanation()));
        return new AssessmentRecord(
                Accounts.full().id(),
                AS_OF,
                new PolicyStamp("acme-2026", "3", "0123abcd"),
                verdicts,
                List.of(new RecommendationRecord(strategy().id(), 1, List.of(message()))),
                List.of(StrategyId.of("milk")));
    }

    /** The contacts of the first golden files, from before they had roles. */
    private static Contacts contacts() {
        return Contacts.of(
                Contact.builder()
                        .id("P-1")
                        .level(ContactLevel.EXECUTIVE)
                        .lastContact(LocalDate.of(2026, 6, 12))
                        .topDecisionMaker(true)
                        .build(),
                Contact.builder().id("P-2").level(ContactLevel.FRONTLINE).build());
    }

    /** The account of the first golden files, from before there were indicators. */
    private static Account account() {
        return Accounts.full().toBuilder()
                .contacts(contacts())
                .relationship(Relationship.builder()
                        .strength(RelationshipStrengths.GOOD)
                        .trajectory(Trajectories.DEVELOPING)
                        .since(LocalDate.of(2019, 3, 1))
                        .lastContact(LocalDate.of(2026, 6, 12))
                        .build())
                .build();
    }

    private static AuditRecord audit(AssessmentRecord assessment) {
        return new AuditRecord(
                assessment,
                List.of(
                        new FactRecord("revenue", FactRecord.Kind.TIED, List.of()),
                        new FactRecord("margin-ratio", FactRecord.Kind.SHARE, List.of("1", "3")),
                        new FactRecord("industry", FactRecord.Kind.TEXT, List.of("a b"))),
                List.of(new TieRecord(
                        "revenue",
                        List.of(
                                List.of(
                                        new FactRecord("revenue", FactRecord.Kind.NUMBER, List.of("0")),
                                        new FactRecord("revenue-share", FactRecord.Kind.NOT_APPLICABLE, List.of())),
                                List.of(
                                        new FactRecord("revenue", FactRecord.Kind.NUMBER, List.of("0.01")),
                                        new FactRecord(
                                                "revenue-share", FactRecord.Kind.SHARE, List.of("1", "100")))))));
    }

    static Message message() {
        return Message.of(TextKey.of("explain.sample"))
                .with("text", "a \"quoted\" line\n")
                .with("flag", true)
                .with("whole", -3)
                .with("long", Long.MIN_VALUE)
                .with("decimal", Decimal.of("0.10000000000000000001"))
                .with("ratio", Ratio.of(Decimal.of("1"), Decimal.of("3")))
                .with("interval", Interval.parse("[0.1, inf)"))
                .with("date", AS_OF)
                .with("money", euros(12))
                .with("key", TextKey.of("tier.KEY"))
                .with("message", Message.of(TextKey.of("inner")).with("n", 1))
                .with("list", List.of("a", Decimal.ONE, Message.of(TextKey.of("inner"))));
    }

    static Strategy strategy() {
        return Strategy.builder()
                .id(StrategyId.of("win-back"))
                .priority(7)
                .step(TextKey.of("step.call"), Role.ACCOUNT_MANAGER, Party.JOINT, 0, 14)
                .addItems(10, 91)
                .source(KnowledgeSource.literature("McDonald 1997", 10))
                .addConflictsWith(StrategyId.of("milk"))
                .growthRoute(GrowthRoutes.SCALE.value(0))
                .build();
    }

    private static final Map<String, Object> ALL = make();

    static Map<String, Object> all() {
        return ALL;
    }

    private static Map<String, Object> make() {
        AssessmentRecord assessment = assessment(review());
        Strategy strategy = strategy();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("account", account());
        all.put("account-id", Accounts.full().id());
        all.put("attribute", AttributeValue.money(euros(3)));
        all.put("strategic-evidence", Accounts.full().evidence().orElseThrow());
        all.put("sales", Accounts.full().sales().orElseThrow());
        all.put(
                "sales-figures",
                Accounts.full()
                        .sales()
                        .orElseThrow()
                        .years()
                        .values()
                        .iterator()
                        .next());
        all.put("window", Window.trailingYear(AS_OF));
        all.put("order", Accounts.order("2026-03-01", 120));
        all.put(
                "order-history",
                OrderHistory.of(List.of(Accounts.order("2026-03-01", 120), Accounts.order("2026-01-01", -20))));
        all.put("potential", Accounts.full().sales().orElseThrow().potential().orElseThrow());
        all.put("relationship", account().relationship().orElseThrow());
        all.put("relationship-indicators", Accounts.fullIndicators());
        all.put(
                "relationship-with-indicators",
                account().relationship().orElseThrow().toBuilder()
                        .indicators(Accounts.fullIndicators())
                        .build());
        all.put("decision-chain", DecisionChain.of(4, 3));
        all.put("decision-chain-not-counted", DecisionChain.of(4));
        all.put(
                "relationship-with-decision-chain",
                account().relationship().orElseThrow().toBuilder()
                        .decisionChain(DecisionChain.of(4, 3))
                        .build());
        all.put("contact", contacts().contacts().get(0));
        all.put("contacts", contacts());
        all.put("contacts-with-roles", Accounts.fullContacts());
        all.put("calendar", Calendars.full());
        all.put("touch", Calendars.full().touches().orElseThrow().get(0));
        all.put("touch-kind", TouchKind.EXECUTIVE_VISIT);
        all.put("account-event", Calendars.full().events().orElseThrow().get(0));
        all.put("event-kind", EventKind.MAJOR_INITIATIVE);
        all.put("season", Calendars.full().seasons().orElseThrow().get(0));
        all.put("initiative", Calendars.full().initiatives().orElseThrow().get(1));
        all.put("initiative-kind", InitiativeKind.CATEGORY_PLAN);
        all.put("initiative-state", InitiativeState.STOPPED);
        all.put("feedback", Calendars.full().feedback().orElseThrow().get(1));
        all.put("feedback-topic", FeedbackTopic.DEVELOPMENT);
        all.put("feedback-channel", FeedbackChannel.PORTAL);
        all.put("market-conditions", Calendars.market());
        all.put("level-state", Histories.kept().states().get("tier"));
        all.put("level-override", Histories.kept().overrides().get("tier"));
        all.put("exchange-rates", rates());
        all.put(
                "portfolio",
                Portfolio.builder()
                        .asOf(AS_OF)
                        .rates(rates())
                        .account(account())
                        .account(Accounts.named("A2"))
                        .build());
        all.put(
                "pareto-split",
                new ParetoSplit(
                        Ratio.of(Decimal.of("61"), Decimal.of("100")), Ratio.of(Decimal.of("1"), Decimal.of("3"))));
        all.put("money", euros(1250));
        all.put("decimal", Decimal.of("-0.125"));
        all.put("interval", Interval.parse("(-inf, 5]"));
        all.put("ratio", Ratio.of(Decimal.of("-1"), Decimal.of("7")));
        all.put("unit", Unit.DAYS);
        all.put("level", Tiers.KEY);
        all.put("scale", Scale.ordered("mood", "LOW", "HIGH"));
        all.put("knowledge-source", KnowledgeSource.stated(4, 120));
        all.put("text-key", TextKey.of("tier.KEY"));
        all.put("message", message());
        all.put("severity", Severity.WARNING);
        all.put("finding-kind", FindingKind.SHADOWED_ROW);
        all.put("place", new Place(Optional.of("tier"), Optional.of("KEY"), List.of(2, 5)));
        all.put("strategy-id", StrategyId.of("win-back"));
        all.put("step", strategy.steps().get(0));
        all.put("strategy", strategy);
        all.put("strategy-with-topic", strategy.toBuilder().topic("loss").build());
        all.put(
                "recommendation",
                Recommendation.builder()
                        .accountId(Accounts.full().id())
                        .strategy(strategy)
                        .rank(2)
                        .addReason(message())
                        .build());
        all.put("failure", new Failure(Failure.Kind.GAP, "tier", "No row applies.", Optional.empty()));
        all.put("explanation", assessment.verdicts().get(0).explanation());
        all.put("policy-stamp", new PolicyStamp("acme-2026", "3", "0123abcd"));
        all.put("verdict", assessment.verdicts().get(0));
        all.put("recommendation-record", new RecommendationRecord(strategy.id(), 1, List.of(message())));
        all.put("assessment", assessment);
        all.put("review", new ReviewRecord(assessment.asOf(), assessment.policy(), List.of(assessment)));
        all.put("audit-head", new AuditHead(AS_OF, assessment.policy(), 12));
        all.put("audit-record", audit(assessment));
        all.put("account-kind", AccountKind.GOVERNMENT);
        all.put("channel-role", ChannelRole.DEALER);
        all.put("order-status", OrderStatus.ON_HOLD);
        all.put("contact-level", ContactLevel.MIDDLE);
        all.put("decision-role", DecisionRole.GATEKEEPER);
        all.put("quality", Quality.ASSUMED);
        all.put("role", Role.SALES_MANAGER);
        all.put("party", Party.CUSTOMER);
        all.put("explanation-kind", Explanation.Kind.ROW);
        all.put("failure-kind", Failure.Kind.CONFLICT);
        all.put("outcome", VerdictRecord.Outcome.UNDECIDED);
        return all;
    }

    private static ExchangeRates rates() {
        return ExchangeRates.of(
                CurrencyUnit.EUR, Map.of(CurrencyUnit.USD, Decimal.of("0.9"), CurrencyUnit.GBP, Decimal.of("1.17")));
    }
}

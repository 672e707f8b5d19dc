package io.github.kamrules.examples.quickstart;

import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.KEY_REASONS;
import static io.github.kamrules.standard.StandardDecisions.MAJOR_CUSTOMER;
import static io.github.kamrules.standard.StandardDecisions.OVERRIDDEN_TIER;
import static io.github.kamrules.standard.StandardDecisions.STABLE_TIER;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Hysteresis;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Overridden;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.decision.StateInputs;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.DateFact;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.history.LevelOverride;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Replay;
import io.github.kamrules.review.ReviewOptions;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.standard.YesNo;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.tier.ValueClasses;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.joda.money.Money;

/** The code in the guides, compiled and run. Each method appends what its snippet would print. */
final class Guides {

    // region own-decision
    /** The CRM's own field: the part of its invoices that the account pays late, 0 to 1. */
    static final NumberFact OVERDUE = NumberFact.attribute("overdue-share", Unit.RATIO);

    enum CreditRisk {
        LOW,
        HIGH
    }

    static final LevelDecision<CreditRisk> CREDIT_RISK = Decision.of("credit-risk", CreditRisk.class);
    // endregion

    // region own-strategy
    static final Strategy HOLD_DISCOUNTS = Strategy.builder()
            .id(StrategyId.of("hold-discounts"))
            .priority(15)
            .step(
                    TextKey.of("strategy.hold-discounts.step.1"),
                    Role.ACCOUNT_MANAGER,
                    Party.SUPPLIER,
                    0, // starts on day 0
                    5) // and takes 5 days
            .source(KnowledgeSource.company("credit board, March 2026"))
            .build();

    static final TextBundle TEXTS = TextBundle.of(
            Locale.ENGLISH,
            Map.of(
                    "fact.overdue-share", "Invoices paid late",
                    "decision.credit-risk", "Credit risk",
                    "decision.recommend.hold-discounts", "Recommend to hold discounts",
                    "strategy.hold-discounts.title", "Hold discounts until invoices are paid",
                    "strategy.hold-discounts.rationale", "A key account that pays late gets no better terms.",
                    "strategy.hold-discounts.step.1", "Agree a payment plan before the next offer"));
    // endregion

    // region contract-end
    /** The CRM's own field: the last day of the framework contract. */
    static final DateFact CONTRACT_END = DateFact.attribute("contract-end");

    enum Renewal {
        NOTHING_TO_DO,
        PREPARE,
        SEND_OFFER,
        EXECUTIVES_MEET
    }

    static final LevelDecision<Renewal> RENEWAL = Decision.of("renewal", Renewal.class);
    // endregion

    // region days-to-contract-end
    /** The days from the as-of date to the end of the contract, negative once it has ended. */
    static final NumberFact DAYS_LEFT = NumberFact.of(
            "days-to-contract-end",
            Domain.wholeNumbers("(-inf, inf)", Unit.DAYS),
            (context, sink) -> context.account()
                    .attribute("contract-end")
                    .ifPresentOrElse(
                            end -> {
                                if (end instanceof AttributeValue.DateValue date) {
                                    sink.number(ChronoUnit.DAYS.between(context.asOf(), date.value()), 0);
                                } else {
                                    sink.invalid("the end of the contract is no date: " + end);
                                }
                            },
                            sink::missing));

    static final FirstMatch<Renewal> BY_DAYS_LEFT = FirstMatch.when(DAYS_LEFT.lessThan("90"), Renewal.SEND_OFFER)
            .orWhen(DAYS_LEFT.lessThan("180"), Renewal.PREPARE)
            .otherwise(Renewal.NOTHING_TO_DO);
    // region own-stability
    static final LevelDecision<CreditRisk> RAW_RISK = Decision.of("raw-credit-risk", CREDIT_RISK.scale());
    static final LevelDecision<CreditRisk> STABLE_RISK = Decision.of("stable-credit-risk", CREDIT_RISK.scale());
    static final StateInputs<CreditRisk> KEPT = HistoryFacts.stateOf(CREDIT_RISK);
    static final Parameter ENTER = Parameter.literal("0.20");
    static final Parameter STAY = Parameter.literal("0.15");

    static Policy stablePolicy() {
        return StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(
                        RAW_RISK,
                        FirstMatch.when(
                                        Hysteresis.of(OVERDUE, ENTER, STAY, KEPT.level(), CreditRisk.HIGH),
                                        CreditRisk.HIGH)
                                .otherwise(CreditRisk.LOW))
                .decide(STABLE_RISK, Stability.of(RAW_RISK, KEPT).demoteAfter("2"))
                .decide(CREDIT_RISK, Overridden.of(STABLE_RISK, HistoryFacts.overrideOf(CREDIT_RISK)))
                .build();
    }
    // endregion

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private Guides() {}

    static Account.Builder account(String id, String revenue, int orders) {
        SalesFigures figures = SalesFigures.of(Money.parse(revenue), orders);
        return Account.builder()
                .id(id)
                .name("Account " + id)
                .sales(Sales.builder().currency("EUR").trailing(AS_OF, figures).build());
    }

    static List<Account> accounts() {
        return List.of(
                account("C-119", "EUR 240000", 17)
                        .attribute("overdue-share", AttributeValue.number(Decimal.of("0.25")))
                        .build(),
                account("C-124", "EUR 250000", 12).build(),
                account("C-141", "EUR 260000", 25).build(),
                account("C-157", "EUR 245000", 3).build(),
                account("C-216", "EUR 4000", 2).build());
    }

    static Portfolio mapRows() {
        // region map-rows
        LocalDate asOf = LocalDate.of(2026, 6, 30);
        Account account = Account.builder()
                .id("C-119")
                .name("La Rochelle Gifts")
                .country("FR")
                .sales(Sales.builder()
                        .currency("EUR")
                        .orderHistory(OrderHistory.of(List.of(
                                Order.of(LocalDate.of(2025, 9, 12), Money.parse("EUR 18300.00")),
                                Order.of(LocalDate.of(2026, 3, 2), Money.parse("EUR 22150.50")))))
                        .build())
                .build();
        // endregion
        return Portfolio.of(List.of(account), asOf);
    }

    static String classify() {
        StringBuilder out = new StringBuilder();
        List<Account> accounts = accounts();
        LocalDate asOf = AS_OF;
        // region review
        Portfolio portfolio = Portfolio.of(accounts, asOf);
        PortfolioReview review = Reviewer.of(StandardPolicy.standard()).review(portfolio);
        out.append(review.counts(TIER)).append('\n');
        for (Assessment assessment : review.where(TIER, Tiers.KEY)) {
            out.append(assessment.accountId().value()).append('\n');
        }
        // endregion
        return out.toString();
    }

    static String verdicts() {
        StringBuilder out = new StringBuilder();
        Account unknown = Account.builder().id("C-900").name("Somebody new").build();
        Portfolio portfolio = Portfolio.of(accounts(), AS_OF);
        // region verdict
        Reviewer strict = Reviewer.of(StandardPolicy.strict());
        Assessment assessment = strict.assess(unknown, strict.review(portfolio));
        Verdict<?> verdict = assessment.verdict(VALUE_CLASS);
        String line = verdict.match(
                decided -> "It is " + decided.answer(),
                notApplicable -> "It does not apply: " + notApplicable.reason(),
                undecided -> "It may be " + undecided.candidates() + "; missing: " + undecided.missing(),
                failed -> "It failed: " + failed.failure());
        out.append(line).append('\n');
        // endregion
        return out.toString();
    }

    static String explain() {
        Assessment assessment = Reviewer.of(StandardPolicy.standard())
                .review(Portfolio.of(accounts(), AS_OF))
                .assessment("C-119");
        StringBuilder out = new StringBuilder();
        // region explain
        out.append(assessment.explain(ATTRACTIVENESS).toText(Locale.ENGLISH, 3)); // the upper three levels
        // endregion
        return out.toString();
    }

    static String change() {
        StringBuilder out = new StringBuilder();
        // region change
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .set(StandardParameters.HEAD_SHARE, "0.50", KnowledgeSource.company("sales board, March 2026"))
                .build();
        PortfolioReview review = Reviewer.of(ours).review(Portfolio.of(accounts(), AS_OF));
        out.append(review.counts(VALUE_CLASS)).append('\n');
        // endregion
        return out.toString();
    }

    /** Fifty large customers, and six branches of one group that are small, each by itself. */
    static List<Account> accountsWithGroup() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 100; i < 150; i++) {
            accounts.add(account("C-" + i, "EUR 100000", 5).build());
        }
        for (String branch : List.of("G-1", "G-2", "G-3", "G-4", "G-5", "G-6")) {
            accounts.add(account(branch, "EUR 20000", 2).parentId("G").build());
        }
        return accounts;
    }

    static String keyReasons() {
        StringBuilder out = new StringBuilder();
        PortfolioReview review = Reviewer.of(StandardPolicy.strict()).review(Portfolio.of(accountsWithGroup(), AS_OF));
        // region key-reasons
        Assessment branch = review.assessment("G-1");
        String line = branch.verdict(KEY_REASONS)
                .match(
                        decided -> "It is " + decided.answer(),
                        notApplicable -> "It does not apply: " + notApplicable.reason(),
                        undecided -> "It may be " + undecided.candidates(),
                        failed -> "It failed: " + failed.failure());
        out.append(line).append('\n');
        // endregion
        return out.toString();
    }

    static String basis() {
        StringBuilder out = new StringBuilder();
        // region basis
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .replace(
                        MAJOR_CUSTOMER,
                        FirstMatch.when(
                                        AccountFacts.REVENUE_SHARE.atLeast(StandardParameters.MAJOR_CUSTOMER_SHARE),
                                        YesNo.YES)
                                .otherwise(YesNo.NO))
                .build();
        // endregion
        List<Account> accounts = List.of(
                account("C-1", "EUR 890000", 9).build(),
                account("G-1", "EUR 60000", 9).parentId("G").build(),
                account("G-2", "EUR 50000", 9).parentId("G").build());
        for (Policy policy : List.of(StandardPolicy.standard(), ours)) {
            PortfolioReview review = Reviewer.of(policy).review(Portfolio.of(accounts, AS_OF));
            out.append(policy.id())
                    .append(": ")
                    .append(review.counts(MAJOR_CUSTOMER))
                    .append('\n');
        }
        return out.toString();
    }

    static String ownRule() {
        StringBuilder out = new StringBuilder();
        // region own-rule
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(
                        CREDIT_RISK,
                        FirstMatch.when(OVERDUE.atLeast("0.20"), CreditRisk.HIGH)
                                .otherwise(CreditRisk.LOW))
                .recommend(HOLD_DISCOUNTS, CREDIT_RISK.is(CreditRisk.HIGH).and(TIER.is(Tiers.KEY)))
                .texts(TEXTS)
                .build(); // fails here, clearly, if anything is wrong
        Assessment assessment =
                Reviewer.of(ours).review(Portfolio.of(accounts(), AS_OF)).assessment("C-119");
        out.append(assessment.explain(CREDIT_RISK).toText(Locale.ENGLISH));
        assessment
                .recommendations()
                .forEach(r -> out.append(r.strategy().id().value()).append('\n'));
        // endregion
        return out.toString();
    }

    static String renewal() {
        StringBuilder out = new StringBuilder();
        // region renewal
        LocalDate october = LocalDate.of(2026, 10, 1);
        LocalDate january = LocalDate.of(2027, 1, 1);
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(
                        RENEWAL,
                        DecisionTable.<Renewal>unique(CONTRACT_END, TIER)
                                .row(Renewal.EXECUTIVES_MEET, CONTRACT_END.before(october), TIER.atLeast(Tiers.KEY))
                                .row(
                                        Renewal.SEND_OFFER,
                                        CONTRACT_END.before(october),
                                        TIER.atLeast(Tiers.KEY).not())
                                .row(Renewal.PREPARE, CONTRACT_END.in("[2026-10-01, 2027-01-01)"))
                                .row(Renewal.NOTHING_TO_DO, CONTRACT_END.onOrAfter(january)))
                .texts(TextBundle.of(
                        Locale.ENGLISH, Map.of("decision.renewal", "Renewal", "fact.contract-end", "End of contract")))
                .build();
        List<Account> accounts = List.of(
                account("C-119", "EUR 240000", 17)
                        .attribute("contract-end", AttributeValue.date(LocalDate.of(2026, 9, 30)))
                        .build(),
                account("C-124", "EUR 250000", 12).build());
        PortfolioReview review = Reviewer.of(ours).review(Portfolio.of(accounts, AS_OF));
        out.append(review.assessment("C-119").explain(RENEWAL).cutAtDecisions().toText(Locale.ENGLISH));
        out.append(review.assessment("C-124").explain(RENEWAL).toText(Locale.ENGLISH, 1));
        // endregion
        return out.toString();
    }

    static String daysLeft() {
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(RENEWAL, BY_DAYS_LEFT)
                .build();
        Account account = account("C-119", "EUR 240000", 17)
                .attribute("contract-end", AttributeValue.date(LocalDate.of(2026, 9, 30)))
                .build();
        return Reviewer.of(ours)
                .review(Portfolio.of(List.of(account), AS_OF))
                .assessment("C-119")
                .explain(RENEWAL)
                .toText(Locale.ENGLISH);
    }

    static String keyScreen() {
        StringBuilder out = new StringBuilder();
        // region key-screen
        FlagFact biggest = FlagFact.attribute("biggest");
        FlagFact notToBeLost = FlagFact.attribute("not-to-be-lost");
        FlagFact mostProfitable = FlagFact.attribute("most-profitable");
        FlagFact lookedAfterMost = FlagFact.attribute("looked-after-most");
        FlagFact effortPays = FlagFact.attribute("effort-pays");
        FlagFact pullsOurWay = FlagFact.attribute("pulls-our-way");
        Condition fourOfSix = Condition.atLeast(
                4,
                biggest.isTrue(),
                notToBeLost.isTrue(),
                mostProfitable.isTrue(),
                lookedAfterMost.isTrue(),
                effortPays.isTrue(),
                pullsOurWay.isTrue());
        LevelDecision<YesNo> screen = Decision.of("key-account-screen", YesNo.class);
        Policy ours = Policy.builder("acme", "2026")
                .decide(screen, FirstMatch.when(fourOfSix, YesNo.YES).otherwise(YesNo.NO))
                .build();
        Account.Builder answers = account("C-119", "EUR 240000", 17)
                .attribute("biggest", AttributeValue.flag(false))
                .attribute("not-to-be-lost", AttributeValue.flag(true))
                .attribute("most-profitable", AttributeValue.flag(true))
                .attribute("effort-pays", AttributeValue.flag(true));
        Account three = answers.build();
        Account four = answers.id("C-124")
                .attribute("pulls-our-way", AttributeValue.flag(true))
                .build();
        PortfolioReview review = Reviewer.of(ours).review(Portfolio.of(List.of(three, four), AS_OF));
        out.append(review.assessment("C-124").explain(screen).toText(Locale.ENGLISH));
        out.append(review.assessment("C-119").explain(screen).toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }

    static String ownCode() {
        StringBuilder out = new StringBuilder();
        // region own-code
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(CREDIT_RISK, Code.of("scoring-service", "1.4", List.of(OVERDUE), values -> {
                    boolean late = values.number(OVERDUE).compareTo(Decimal.of("0.20")) >= 0;
                    return Optional.of(late ? CreditRisk.HIGH : CreditRisk.LOW);
                }))
                .build();
        Assessment assessment =
                Reviewer.of(ours).review(Portfolio.of(accounts(), AS_OF)).assessment("C-124");
        out.append(assessment.verdict(CREDIT_RISK)).append('\n'); // C-124 has no overdue-share
        // endregion
        return out.toString();
    }

    static String inChinese() {
        Assessment assessment = Reviewer.of(StandardPolicy.standard())
                .review(Portfolio.of(accounts(), AS_OF))
                .assessment("C-119");
        StringBuilder out = new StringBuilder();
        // region language
        for (Locale language : KamTexts.languages()) { // en, zh-CN, zh-TW
            out.append(assessment.explain(TIER).toText(language, 2)).append('\n');
        }
        // endregion
        return out.toString();
    }

    static String ownTerms() {
        StringBuilder out = new StringBuilder();
        // region own-texts
        TextBundle german = TextBundle.of(
                Locale.GERMAN,
                Map.of(
                        "explain.decided", "{decision}: {value}",
                        "decision.tier", "Kundenstufe",
                        "tier.KEY", "Schlüsselkunde"));
        TextBundle ourTerm = TextBundle.of(Locale.ENGLISH, Map.of("tier.KEY", "Top 50 account"));
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .texts(german)
                .texts(ourTerm)
                .build();
        Assessment assessment =
                Reviewer.of(ours).review(Portfolio.of(accounts(), AS_OF)).assessment("C-119");
        out.append(assessment.explain(TIER).statement(Locale.GERMANY)).append('\n');
        out.append(assessment.explain(TIER).statement(Locale.ENGLISH)).append('\n');
        out.append(ours.untranslated(Locale.GERMAN).subList(0, 3)).append('\n');
        // endregion
        return out.toString();
    }

    static String onSave() {
        StringBuilder out = new StringBuilder();
        Reviewer reviewer = Reviewer.of(StandardPolicy.standard());
        PortfolioReview review = reviewer.review(Portfolio.of(accounts(), AS_OF));
        // region on-save
        Account changed = account("C-216", "EUR 90000", 4).build();
        Assessment assessment = reviewer.assess(changed, review);
        out.append(review.assessment("C-216").value(TIER))
                .append(" -> ")
                .append(assessment.value(TIER))
                .append('\n');
        // endregion
        if (assessment.value(VALUE_CLASS).equals(Optional.of(ValueClasses.LONG_TAIL))) {
            out.append("still in the long tail\n");
        }
        return out.toString();
    }

    static String keptTier() {
        StringBuilder out = new StringBuilder();
        Reviewer reviewer = Reviewer.of(StandardPolicy.standard());
        PortfolioReview review = reviewer.review(Portfolio.of(accounts(), AS_OF));
        // region kept-tier
        Account account = account("C-216", "EUR 4000", 2)
                .state(LevelState.builder()
                        .decision("tier")
                        .level("KEY")
                        .since(LocalDate.of(2026, 3, 31))
                        .asOf(LocalDate.of(2026, 3, 31))
                        .build())
                .build();
        Assessment assessment = reviewer.assess(account, review);
        out.append(assessment.explain(STABLE_TIER).toText(Locale.ENGLISH, 3));
        // endregion
        return out.toString();
    }

    static String setTier() {
        StringBuilder out = new StringBuilder();
        Reviewer reviewer = Reviewer.of(StandardPolicy.standard());
        PortfolioReview review = reviewer.review(Portfolio.of(accounts(), AS_OF));
        // region set-tier
        Account account = account("C-216", "EUR 4000", 2)
                .override(LevelOverride.builder()
                        .decision("tier")
                        .level("KEY")
                        .reason("Reference customer for the new plant.")
                        .decidedBy("sales manager")
                        .firstDay(LocalDate.of(2026, 1, 1))
                        .lastDay(LocalDate.of(2026, 12, 31))
                        .build())
                .build();
        Assessment assessment = reviewer.assess(account, review);
        out.append(assessment.explain(OVERRIDDEN_TIER).toText(Locale.ENGLISH, 3));
        // endregion
        return out.toString();
    }

    static String ownStability() {
        StringBuilder out = new StringBuilder();
        // region own-replay
        Replay<CreditRisk> replay = Replay.of(stablePolicy(), CREDIT_RISK);
        List<LevelState> states = replay.of(List.of(
                Replay.Review.of(LocalDate.of(2026, 3, 31), CreditRisk.HIGH),
                Replay.Review.of(LocalDate.of(2026, 4, 30), CreditRisk.LOW),
                Replay.Review.undecided(LocalDate.of(2026, 5, 31)),
                Replay.Review.of(LocalDate.of(2026, 6, 30), CreditRisk.LOW)));
        for (LevelState state : states) {
            out.append(state.asOf())
                    .append(' ')
                    .append(state.level())
                    .append(" since ")
                    .append(state.since())
                    .append('\n');
        }
        // endregion
        return out.toString();
    }

    static String nextState() {
        StringBuilder out = new StringBuilder();
        Reviewer reviewer = Reviewer.of(StandardPolicy.standard());
        PortfolioReview review = reviewer.review(Portfolio.of(accounts(), AS_OF));
        // region next-state
        for (Assessment assessment : review.assessments()) {
            Account account = assessment
                    .nextState(TIER)
                    .map(assessment.account()::withState)
                    .orElse(assessment.account());
            out.append(account.id())
                    .append(' ')
                    .append(account.states().keySet())
                    .append('\n'); // store the account
        }
        // endregion
        return out.toString();
    }

    static String largeReviews() {
        StringBuilder out = new StringBuilder();
        Reviewer reviewer = Reviewer.of(StandardPolicy.standard());
        Portfolio portfolio = Portfolio.of(accounts(), AS_OF);
        ExecutorService executor = Executors.newFixedThreadPool(3);
        // region large-reviews
        AtomicBoolean stop = new AtomicBoolean(); // set by the button "Cancel"
        ReviewOptions options = ReviewOptions.on(executor, 3)
                .telling((done, total) -> out.append(done + " of " + total + '\n'))
                .cancelledWhen(stop::get);
        PortfolioReview review = reviewer.review(portfolio, options);
        // endregion
        executor.shutdown();
        return review.size() == portfolio.size() ? out.toString() : "not all were reviewed";
    }

    static String listeners() {
        StringBuilder out = new StringBuilder();
        // region listeners
        Map<String, Integer> tiers = new TreeMap<>();
        Reviewer reviewer = Reviewer.of(StandardPolicy.standard())
                .heardBy(assessment -> tiers.merge(
                        assessment
                                .value(StandardDecisions.TIER)
                                .map(Tiers.SCALE::idOf)
                                .orElse("none"),
                        1,
                        Integer::sum));
        reviewer.review(Portfolio.of(accounts(), AS_OF));
        out.append(tiers).append('\n');
        // endregion
        return out.toString();
    }
}

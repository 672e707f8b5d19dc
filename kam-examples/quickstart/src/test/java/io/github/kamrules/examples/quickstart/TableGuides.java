package io.github.kamrules.examples.quickstart;

import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.TRAJECTORY;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.CompoundTable;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.ListDecision;
import io.github.kamrules.decision.ListTable;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.NumberTable;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.tier.Tiers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The code in the guide to decision tables, compiled and run. */
final class TableGuides {

    // region table-decisions
    /** From the CRM: the part of its invoices that the account pays late, and its open complaints. */
    static final NumberFact OVERDUE = NumberFact.attribute("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));

    static final NumberFact COMPLAINTS =
            NumberFact.attribute("open-complaints", Domain.wholeNumbers("[0, inf)", Unit.COUNT));

    static final Scale<Level> TERMS = Scale.ordered("terms", "PREPAID", "THIRTY_DAYS", "SIXTY_DAYS");
    static final LevelDecision<Level> PAYMENT_TERMS = Decision.of("payment-terms", TERMS);

    static final Scale<Level> CALLS = Scale.ordered("call", "NOBODY", "ACCOUNT_MANAGER", "SALES_HEAD", "BOARD");
    static final LevelDecision<Level> WHO_CALLS = Decision.of("who-calls", CALLS);

    static final Scale<Level> TOPICS = Scale.nominal("topic", "PAYMENT", "COMPLAINT", "GROWTH", "RENEWAL");
    static final ListDecision<Level> AGENDA = Decision.listOf("agenda", TOPICS);
    static final ListDecision<Level> ALERTS = Decision.listOf("alerts", TOPICS);

    static final NumberDecision VISITS = Decision.number("visits", Domain.wholeNumbers("[0, 30]", Unit.COUNT));
    static final NumberDecision WARNINGS = Decision.number("warnings", Domain.wholeNumbers("[0, 3]", Unit.COUNT));

    static final Scale<Level> SERVICES = Scale.ordered("service", "STANDARD", "PREFERRED");
    static final LevelDecision<Level> SERVICE = Decision.of("service", SERVICES);
    static final NumberDecision ANSWER_WITHIN =
            Decision.number("answer-within", Domain.wholeNumbers("[1, 10]", Unit.DAYS));
    // endregion

    private TableGuides() {}

    private static Level level(Scale<Level> scale, String id) {
        return scale.parse(id);
    }

    // region table-any
    static final DecisionTable<Level> PAYMENT = DecisionTable.<Level>any(OVERDUE, COMPLAINTS, TIER)
            .row(level(TERMS, "PREPAID"), OVERDUE.atLeast("0.50"))
            .row(level(TERMS, "THIRTY_DAYS"), OVERDUE.in("[0.10, 0.50)"))
            .row(level(TERMS, "THIRTY_DAYS"), OVERDUE.lessThan("0.50"), COMPLAINTS.atLeast("3"))
            .row(level(TERMS, "SIXTY_DAYS"), OVERDUE.lessThan("0.10"), COMPLAINTS.lessThan("3"));
    // endregion

    // region table-priority
    static final DecisionTable<Level> CALL = DecisionTable.priority(
                    List.of(
                            level(CALLS, "BOARD"),
                            level(CALLS, "SALES_HEAD"),
                            level(CALLS, "ACCOUNT_MANAGER"),
                            level(CALLS, "NOBODY")),
                    TIER,
                    TRAJECTORY,
                    COMPLAINTS)
            .row(level(CALLS, "ACCOUNT_MANAGER"), TIER.atLeast(Tiers.DEVELOPMENT))
            .row(level(CALLS, "SALES_HEAD"), COMPLAINTS.atLeast("3"))
            .row(level(CALLS, "BOARD"), TIER.is(Tiers.STRATEGIC), TRAJECTORY.is(Trajectories.DECLINING))
            .otherwise(level(CALLS, "NOBODY"));
    // endregion

    // region table-lists
    static final ListTable<Level> RULES = rows(ListTable.ruleOrder(OVERDUE, COMPLAINTS, ATTRACTIVENESS, NEGLECT));
    static final ListTable<Level> BY_URGENCY = rows(ListTable.outputOrder(
            List.of(
                    level(TOPICS, "COMPLAINT"),
                    level(TOPICS, "PAYMENT"),
                    level(TOPICS, "RENEWAL"),
                    level(TOPICS, "GROWTH")),
            OVERDUE,
            COMPLAINTS,
            ATTRACTIVENESS,
            NEGLECT));

    private static ListTable<Level> rows(ListTable<Level> empty) {
        return empty.row(level(TOPICS, "GROWTH"), ATTRACTIVENESS.is(AttractivenessLevels.HIGH))
                .row(level(TOPICS, "PAYMENT"), OVERDUE.atLeast("0.10"))
                .row(level(TOPICS, "COMPLAINT"), COMPLAINTS.atLeast("1"))
                .row(level(TOPICS, "RENEWAL"), NEGLECT.is(RiskLevels.LOW).not());
    }
    // endregion

    // region table-numbers
    static final NumberTable VISITS_A_YEAR = NumberTable.sum(TIER, NEGLECT, COMPLAINTS)
            .row("2") // everybody
            .row("10", TIER.atLeast(Tiers.KEY))
            .row("6", TIER.is(Tiers.STRATEGIC))
            .row("2", NEGLECT.is(RiskLevels.HIGH))
            .row("1", COMPLAINTS.atLeast("1"));
    static final NumberTable HOW_MANY_WARNINGS = ListTable.<Level>collect(OVERDUE, COMPLAINTS, TRAJECTORY)
            .row(level(TOPICS, "PAYMENT"), OVERDUE.atLeast("0.10"))
            .row(level(TOPICS, "COMPLAINT"), COMPLAINTS.atLeast("1"))
            .row(level(TOPICS, "RENEWAL"), TRAJECTORY.is(Trajectories.DECLINING))
            .count();
    // endregion

    // region table-compound
    static final CompoundTable CARE = CompoundTable.first(TIER)
            .row(
                    List.of(SERVICE.answer(level(SERVICES, "PREFERRED")), ANSWER_WITHIN.answer("1")),
                    TIER.atLeast(Tiers.KEY))
            .row(
                    List.of(SERVICE.answer(level(SERVICES, "PREFERRED")), ANSWER_WITHIN.answer("3")),
                    TIER.is(Tiers.DEVELOPMENT))
            .otherwise(SERVICE.answer(level(SERVICES, "STANDARD")), ANSWER_WITHIN.answer("5"));
    // endregion

    static String tables() {
        StringBuilder out = new StringBuilder();
        LocalDate asOf = LocalDate.of(2026, 6, 30);
        Account account = Guides.account("C-119", "EUR 240000", 17)
                .attribute("overdue-share", AttributeValue.number(Decimal.of("0.25")))
                .build(); // its complaints are not known
        List<Account> accounts = List.of(
                account,
                Guides.account("C-124", "EUR 250000", 12).build(),
                Guides.account("C-216", "EUR 4000", 2).build());
        // region table-policy
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(PAYMENT_TERMS, PAYMENT)
                .decide(WHO_CALLS, CALL)
                .decide(AGENDA, RULES)
                .decide(ALERTS, BY_URGENCY)
                .decide(VISITS, VISITS_A_YEAR)
                .decide(WARNINGS, HOW_MANY_WARNINGS)
                .decide(CARE) // answers SERVICE and ANSWER_WITHIN
                .build();
        Assessment assessment =
                Reviewer.of(ours).review(Portfolio.of(accounts, asOf)).assessment("C-119");
        for (Decision<?> decision :
                List.of(PAYMENT_TERMS, WHO_CALLS, AGENDA, ALERTS, VISITS, WARNINGS, SERVICE, ANSWER_WITHIN)) {
            out.append(assessment.explain(decision).statement(Locale.ENGLISH)).append('\n');
        }
        // endregion
        return out.toString();
    }

    static String explained() {
        StringBuilder out = new StringBuilder();
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(AGENDA, RULES)
                .build();
        Account account = Guides.account("C-119", "EUR 240000", 17)
                .attribute("overdue-share", AttributeValue.number(Decimal.of("0.25")))
                .build();
        Assessment assessment = Reviewer.of(ours)
                .review(Portfolio.of(List.of(account), LocalDate.of(2026, 6, 30)))
                .assessment("C-119");
        // region table-explain
        out.append(assessment.explain(AGENDA).toText(Locale.ENGLISH, 3));
        // endregion
        return out.toString();
    }
}

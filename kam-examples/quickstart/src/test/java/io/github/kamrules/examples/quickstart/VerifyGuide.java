package io.github.kamrules.examples.quickstart;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.verify.Finding;
import io.github.kamrules.verify.Guarantee;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The code of the page about verification, compiled and run. */
final class VerifyGuide {

    // region verify-table
    static final NumberFact OVERDUE = NumberFact.attribute("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));

    enum Terms {
        PREPAID,
        THIRTY_DAYS,
        SIXTY_DAYS,
        NINETY_DAYS
    }

    static final LevelDecision<Terms> PAYMENT_TERMS = Decision.of("payment-terms", Terms.class);

    static final DecisionTable<Terms> DRAFT = DecisionTable.<Terms>unique(OVERDUE, TIER)
            .row(Terms.PREPAID, OVERDUE.moreThan("0.50"))
            .row(Terms.THIRTY_DAYS, OVERDUE.in("[0.05, 0.50)"))
            .row(Terms.SIXTY_DAYS, OVERDUE.lessThan("0.05"), TIER.atMost(Tiers.DEVELOPMENT))
            .row(Terms.NINETY_DAYS, OVERDUE.lessThan("0.05"), TIER.atLeast(Tiers.DEVELOPMENT));
    // endregion

    private static final TextBundle TEXTS = TextBundle.of(
            Locale.ENGLISH,
            Map.of(
                    "fact.overdue-share", "Invoices paid late",
                    "decision.payment-terms", "Payment terms",
                    "payment-terms.PREPAID", "prepaid",
                    "payment-terms.THIRTY_DAYS", "30 days",
                    "payment-terms.SIXTY_DAYS", "60 days",
                    "payment-terms.NINETY_DAYS", "90 days"));

    private VerifyGuide() {}

    private static Policy.Builder policy(DecisionTable<Terms> terms) {
        return StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(PAYMENT_TERMS, terms)
                .texts(TEXTS);
    }

    static String findings() {
        Policy.Builder ours = policy(DRAFT);
        StringBuilder out = new StringBuilder();
        // region verify-findings
        try {
            ours.build();
        } catch (IllegalArgumentException refused) {
            out.append(refused.getMessage()).append('\n');
        }
        // endregion
        return out.toString();
    }

    static String witness() {
        Policy.Builder draft = policy(DRAFT);
        StringBuilder out = new StringBuilder();
        // region verify-witness
        Policy ours = draft.buildUnverified();
        Finding gap = ours.verification().errors().get(0);
        out.append(gap).append('\n');
        Account account = Guides.account("C-119", "EUR 240000", 17)
                .attribute("overdue-share", AttributeValue.number(Decimal.of("0.50")))
                .build();
        Assessment assessment = Reviewer.of(ours)
                .review(Portfolio.of(List.of(account), LocalDate.of(2026, 6, 30)))
                .assessment("C-119");
        out.append(assessment.explain(PAYMENT_TERMS).statement(Locale.ENGLISH)).append('\n');
        // endregion
        return out.toString();
    }

    static String guarantees() {
        // region verify-mended
        DecisionTable<Terms> mended = DecisionTable.<Terms>unique(OVERDUE, TIER)
                .row(Terms.PREPAID, OVERDUE.atLeast("0.50"))
                .row(Terms.THIRTY_DAYS, OVERDUE.in("[0.05, 0.50)"))
                .row(
                        Terms.SIXTY_DAYS,
                        OVERDUE.lessThan("0.05"),
                        TIER.atLeast(Tiers.KEY).not())
                .row(Terms.NINETY_DAYS, OVERDUE.lessThan("0.05"), TIER.atLeast(Tiers.KEY));
        // endregion
        Policy.Builder draft = policy(mended);
        StringBuilder out = new StringBuilder();
        // region verify-guarantees
        Policy ours = draft.guarantee(Guarantee.falling("late-payers-get-no-more-time", OVERDUE, PAYMENT_TERMS))
                .guarantee(Guarantee.never(
                        "no-prepayment-by-strategic-accounts",
                        PAYMENT_TERMS.is(Terms.PREPAID).and(TIER.is(Tiers.STRATEGIC))))
                .buildUnverified();
        for (Finding error : ours.verification().errors()) {
            out.append(error.toText(ours.texts(), Locale.ENGLISH)).append('\n');
            out.append("for example: ").append(error.witnessText()).append('\n');
        }
        // endregion
        return out.toString();
    }
}

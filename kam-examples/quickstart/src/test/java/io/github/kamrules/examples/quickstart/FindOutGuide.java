package io.github.kamrules.examples.quickstart;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.whatif.FactFinder;
import io.github.kamrules.whatif.MissingFacts;
import io.github.kamrules.whatif.PortfolioMissingFacts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The code in the guide to what to find out next, compiled and run. */
final class FindOutGuide {

    // region find-out-rule
    enum CreditRisk {
        LOW,
        MEDIUM,
        HIGH
    }

    static final NumberFact OVERDUE = NumberFact.attribute("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));
    static final FlagFact INSURED = FlagFact.attribute("insured");
    static final LevelDecision<CreditRisk> CREDIT_RISK = Decision.of("credit-risk", CreditRisk.class);

    static final FirstMatch<CreditRisk> RISK_RULES = FirstMatch.when(
                    OVERDUE.atLeast("0.50").and(INSURED.isFalse()), CreditRisk.HIGH)
            .orWhen(OVERDUE.atLeast("0.20"), CreditRisk.MEDIUM)
            .otherwise(CreditRisk.LOW);
    // endregion

    private static final TextBundle TEXTS = TextBundle.of(
            Locale.ENGLISH,
            Map.of(
                    "decision.credit-risk", "Credit risk",
                    "fact.overdue-share", "Invoices paid late",
                    "fact.insured", "Credit insured",
                    "credit-risk.LOW", "Low",
                    "credit-risk.MEDIUM", "Medium",
                    "credit-risk.HIGH", "High"));

    private FindOutGuide() {}

    private static PortfolioReview review() {
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(CREDIT_RISK, RISK_RULES)
                .texts(TEXTS)
                .build();
        Account nothingKnown = Guides.account("C-119", "EUR 150000", 17).build();
        Account paysLate = Guides.account("C-124", "EUR 120000", 9)
                .attribute("overdue-share", AttributeValue.number(Decimal.of("0.60")))
                .build();
        Account insured = Guides.account("C-141", "EUR 140000", 12)
                .attribute("insured", AttributeValue.flag(true))
                .build();
        return Reviewer.of(ours).review(Portfolio.of(List.of(nothingKnown, paysLate, insured), Guides.AS_OF));
    }

    static String account() {
        PortfolioReview review = review();
        StringBuilder out = new StringBuilder();
        // region find-out-account
        Assessment assessment = review.assessment("C-119");
        FactFinder finder =
                FactFinder.builder().cost(OVERDUE, "0.5").cost(INSURED, "2").build();
        MissingFacts found = finder.find(assessment, CREDIT_RISK);
        out.append(found.toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }

    static String portfolio() {
        PortfolioReview review = review();
        StringBuilder out = new StringBuilder();
        // region find-out-portfolio
        PortfolioMissingFacts found = FactFinder.atEqualCosts().find(review, CREDIT_RISK);
        out.append(found.toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }
}

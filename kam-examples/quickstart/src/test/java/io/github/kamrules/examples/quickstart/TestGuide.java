package io.github.kamrules.examples.quickstart;

import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardParameters.LOST_AFTER_DAYS;
import static io.github.kamrules.testkit.RuleVerifier.verifyThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.testkit.CodeConformance;
import io.github.kamrules.testkit.FactConformance;
import io.github.kamrules.testkit.RuleVerifier;
import io.github.kamrules.tier.LifecycleStages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The code in the guide to tests of rules, compiled and run. */
final class TestGuide {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    enum CreditRisk {
        LOW,
        HIGH
    }

    static final NumberFact OVERDUE = NumberFact.attribute("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));
    static final NumberFact TICKETS =
            NumberFact.of("open-tickets", Domain.wholeNumbers("[0, inf)", Unit.COUNT), (context, sink) -> {
                AttributeValue tickets = context.account().attribute("tickets").orElseThrow();
                sink.number(((AttributeValue.NumberValue) tickets).value());
            });
    static final LevelDecision<CreditRisk> CREDIT_RISK = Decision.of("credit-risk", CreditRisk.class);

    private TestGuide() {}

    private static String messageOf(Runnable test) {
        try {
            test.run();
        } catch (AssertionError e) {
            return e.getMessage() + "\n";
        }
        throw new IllegalStateException("The test should fail.");
    }

    static String failing() {
        return messageOf(() -> {
            // region test-failing
            RuleVerifier<CreditRisk> risk = verifyThat(
                    CREDIT_RISK,
                    FirstMatch.when(OVERDUE.moreThan("0.20"), CreditRisk.HIGH).otherwise(CreditRisk.LOW));
            risk.atBoundaryOf(OVERDUE, "0.20").decides(CreditRisk.LOW, CreditRisk.HIGH, CreditRisk.HIGH);
            // endregion
        });
    }

    static String standard() {
        // region test-standard
        RuleVerifier<Level> stage =
                verifyThat(StandardPolicy.standard(), LIFECYCLE_STAGE).given(ORDER_COUNT, "1");
        stage.atBoundaryOf(DAYS_SINCE_LAST_ORDER, LOST_AFTER_DAYS)
                .decides(LifecycleStages.FIRST_TIME, LifecycleStages.FIRST_TIME, LifecycleStages.LOST);
        stage.isUndecidedBetween(LifecycleStages.FIRST_TIME, LifecycleStages.LOST)
                .isMissing(DAYS_SINCE_LAST_ORDER);
        String why = stage.explanation().toText(Locale.ENGLISH);
        // endregion
        return why;
    }

    static final Code<CreditRisk> SCORING = Code.of("scoring-service", "1.4", List.of(OVERDUE, TICKETS), values -> {
        int perCent = values.number(OVERDUE).times(Decimal.of(100)).value().intValueExact();
        return Optional.of(perCent >= 20 ? CreditRisk.HIGH : CreditRisk.LOW);
    });

    static String code() {
        return messageOf(() -> {
            // region test-code
            CodeConformance.of(CREDIT_RISK, SCORING)
                    .around(OVERDUE, "0.20")
                    .rising(OVERDUE)
                    .check();
            // endregion
        });
    }

    static String fact() {
        Account account = Account.builder().id("C-1").name("Pamplona Toys").build();
        return messageOf(() -> {
            // region test-fact
            FactConformance.of(TICKETS).given(AS_OF, account).check();
            // endregion
        });
    }
}

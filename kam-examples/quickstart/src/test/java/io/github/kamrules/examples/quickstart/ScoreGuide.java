package io.github.kamrules.examples.quickstart;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.CutOff;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.ScoreBreakdown;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The code in the guide to scorecards, compiled and run. */
final class ScoreGuide {

    // region score
    enum Health {
        AT_RISK,
        FAIR,
        GOOD
    }

    static final NumberFact OVERDUE = NumberFact.attribute("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));
    static final NumberFact COMPLAINTS =
            NumberFact.attribute("open-complaints", Domain.wholeNumbers("[0, inf)", Unit.COUNT));
    static final FlagFact LIKES_US = FlagFact.attribute("likes-us");
    static final LevelDecision<Health> HEALTH = Decision.of("health", Health.class);

    static final Scorecard<Health> HEALTH_SCORE = Scorecard.of(
                    Characteristic.of("payment")
                            .when(OVERDUE.lessThan("0.10"), "10")
                            .when(OVERDUE.lessThan("0.30"), "6", "reason.pays-late")
                            .otherwise("0")
                            .weight("0.5")
                            .reasonCode("reason.does-not-pay"),
                    Characteristic.of("complaints")
                            .when(COMPLAINTS.isExactly("0"), "10")
                            .when(COMPLAINTS.lessThan("3"), "5")
                            .otherwise("0")
                            .weight("0.35")
                            .reasonCode("reason.complains"),
                    Characteristic.of("opinion")
                            .when(LIKES_US.isTrue(), "10")
                            .otherwise("0")
                            .weight("0.15")
                            .reasonCode("reason.does-not-like-us")
                            .subjective())
            .cutOffs(Health.AT_RISK, CutOff.atLeast("4", Health.FAIR), CutOff.atLeast("7", Health.GOOD))
            .weightsSumTo("1")
            .subjectiveAtMost("0.15", 2)
            .from(KnowledgeSource.company("customer care, 2026"));
    // endregion

    private static final TextBundle TEXTS = TextBundle.of(
            Locale.ENGLISH,
            Map.ofEntries(
                    Map.entry("decision.health", "Health"),
                    Map.entry("fact.overdue-share", "Invoices paid late"),
                    Map.entry("fact.open-complaints", "Open complaints"),
                    Map.entry("fact.likes-us", "They like us"),
                    Map.entry("characteristic.payment", "Payment"),
                    Map.entry("characteristic.complaints", "Complaints"),
                    Map.entry("characteristic.opinion", "Opinion of our people"),
                    Map.entry("reason.pays-late", "pays some invoices late"),
                    Map.entry("reason.does-not-pay", "pays many invoices late"),
                    Map.entry("reason.complains", "has open complaints"),
                    Map.entry("reason.does-not-like-us", "does not like us"),
                    Map.entry("health.AT_RISK", "At risk"),
                    Map.entry("health.FAIR", "Fair"),
                    Map.entry("health.GOOD", "Good")));

    private ScoreGuide() {}

    private static Account.Builder account() {
        return Account.builder()
                .id("C-119")
                .name("La Rochelle Gifts")
                .attribute("overdue-share", AttributeValue.number(Decimal.of("0.25")))
                .attribute("open-complaints", AttributeValue.number(Decimal.of("2")));
    }

    private static Assessment assess(Account account) {
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(HEALTH, HEALTH_SCORE)
                .texts(TEXTS)
                .build();
        return Reviewer.of(ours)
                .review(Portfolio.of(List.of(account), LocalDate.of(2026, 6, 30)))
                .assessment("C-119");
    }

    static String explanation() {
        Assessment assessment = assess(
                account().attribute("likes-us", AttributeValue.flag(true)).build());
        StringBuilder out = new StringBuilder();
        // region score-explain
        out.append(assessment.explain(HEALTH).toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }

    static String reasons() {
        Assessment assessment = assess(
                account().attribute("likes-us", AttributeValue.flag(true)).build());
        StringBuilder out = new StringBuilder();
        // region score-reasons
        ScoreBreakdown<Health> score = assessment.score(HEALTH);
        for (TextKey code : score.reasonCodes(3)) {
            out.append(code.value()).append('\n');
        }
        for (ScoreBreakdown.Distance<Health> distance : score.distances()) {
            out.append(distance.level() + " from " + distance.bound() + ": " + distance.lowest() + '\n');
        }
        // endregion
        return out.toString();
    }

    static String open() {
        Assessment assessment = assess(account().build());
        StringBuilder out = new StringBuilder();
        // region score-open
        ScoreBreakdown<Health> score = assessment.score(HEALTH);
        out.append(score.verdict() + "\n");
        out.append(score.lowest() + " to " + score.highest() + "\n");
        score.open().forEach(line -> out.append("open: " + line.id() + '\n'));
        // endregion
        return out.toString();
    }
}

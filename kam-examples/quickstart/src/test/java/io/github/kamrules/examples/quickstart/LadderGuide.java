package io.github.kamrules.examples.quickstart;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Indicator;
import io.github.kamrules.decision.IndicatorStanding;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.LadderStanding;
import io.github.kamrules.decision.LevelDecision;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The code in the guide to ladders, compiled and run. */
final class LadderGuide {

    // region ladder
    enum Stage {
        EXPLORATORY,
        BASIC,
        COOPERATIVE,
        INTERDEPENDENT,
        INTEGRATED
    }

    static final NumberFact ORDERS = NumberFact.attribute("orders", Domain.wholeNumbers("[0, inf)", Unit.COUNT));
    static final NumberFact FUNCTIONS =
            NumberFact.attribute("functions-in-contact", Domain.wholeNumbers("[0, inf)", Unit.COUNT));
    static final NumberFact LEVELS =
            NumberFact.attribute("levels-in-contact", Domain.wholeNumbers("[0, inf)", Unit.COUNT));
    static final FlagFact LINKED = FlagFact.attribute("systems-linked");
    static final LevelDecision<Stage> STAGE = Decision.of("stage", Stage.class);

    static final Ladder<Stage> STAGES = Ladder.startingAt(Stage.EXPLORATORY)
            .rung(Stage.BASIC, Indicator.of("trades", ORDERS.atLeast("1")))
            .rung(Stage.COOPERATIVE, Indicator.of("regular-business", ORDERS.atLeast("6")))
            .rung(
                    Stage.INTERDEPENDENT,
                    Indicator.of("many-functions", FUNCTIONS.atLeast("3")),
                    Indicator.of("many-levels", LEVELS.atLeast("3")))
            .rung(
                    Stage.INTEGRATED,
                    Indicator.of("many-functions", FUNCTIONS.atLeast("5")),
                    Indicator.of("linked-systems", LINKED.isTrue()))
            .from(KnowledgeSource.literature("McDonald and Woodburn 2006: the stages; the numbers are ours"));
    // endregion

    private static final TextBundle TEXTS = TextBundle.of(
            Locale.ENGLISH,
            Map.ofEntries(
                    Map.entry("decision.stage", "Stage of the relationship"),
                    Map.entry("fact.orders", "Orders in a year"),
                    Map.entry("fact.functions-in-contact", "Functions in contact"),
                    Map.entry("fact.levels-in-contact", "Levels in contact"),
                    Map.entry("fact.systems-linked", "Systems are linked"),
                    Map.entry("indicator.trades", "Some business"),
                    Map.entry("indicator.regular-business", "Regular business"),
                    Map.entry("indicator.many-functions", "Contact between many functions"),
                    Map.entry("indicator.many-levels", "Contact on many levels"),
                    Map.entry("indicator.linked-systems", "Systems that are linked"),
                    Map.entry("stage.EXPLORATORY", "Exploratory"),
                    Map.entry("stage.BASIC", "Basic"),
                    Map.entry("stage.COOPERATIVE", "Cooperative"),
                    Map.entry("stage.INTERDEPENDENT", "Interdependent"),
                    Map.entry("stage.INTEGRATED", "Integrated")));

    private LadderGuide() {}

    private static Assessment assessment() {
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(STAGE, STAGES)
                .texts(TEXTS)
                .build();
        Account account = Account.builder()
                .id("C-119")
                .name("La Rochelle Gifts")
                .attribute("orders", AttributeValue.number(Decimal.of("17")))
                .attribute("functions-in-contact", AttributeValue.number(Decimal.of("2")))
                .build();
        return Reviewer.of(ours)
                .review(Portfolio.of(List.of(account), LocalDate.of(2026, 6, 30)))
                .assessment("C-119");
    }

    static String explanation() {
        Assessment assessment = assessment();
        StringBuilder out = new StringBuilder();
        // region ladder-explain
        out.append(assessment.explain(STAGE).toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }

    static String gap() {
        Assessment assessment = assessment();
        StringBuilder out = new StringBuilder();
        // region ladder-gap
        LadderStanding<Stage> standing = assessment.ladder(STAGE);
        out.append("certain: ").append(standing.current()).append('\n');
        for (IndicatorStanding indicator : standing.gap()) {
            out.append(indicator.standing())
                    .append(' ')
                    .append(indicator.indicator().id())
                    .append(", now ")
                    .append(indicator.readings().get(0).value())
                    .append('\n');
        }
        // endregion
        return out.toString();
    }
}

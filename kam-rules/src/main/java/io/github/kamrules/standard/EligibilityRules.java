package io.github.kamrules.standard;

import static io.github.kamrules.fact.CalendarFacts.PRICE_WAR;
import static io.github.kamrules.fact.CalendarFacts.REPRESENTATIVE;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.EXIT_CANDIDATE;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.relationship.RelationshipStrengths;

/** At which accounts new products are tried, and which are rewarded. What speaks for either must be known. */
final class EligibilityRules {

    private static final Condition NO_CUSTOMER = StrategyTriggers.CUSTOMER.not();

    private EligibilityRules() {}

    static Logic<YesNo> pilot() {
        return FirstMatch.<YesNo>empty()
                .orNotApplicableWhen(NO_CUSTOMER, "reason.buys-nothing-now")
                .orWhen(
                        Condition.allOf(
                                Condition.guard(REPRESENTATIVE.isTrue()),
                                StrategyTriggers.KEY,
                                RELATIONSHIP_STRENGTH.atLeast(RelationshipStrengths.GOOD),
                                StrategyTriggers.TURNS_AWAY.not()),
                        YesNo.YES,
                        stated(162))
                .otherwise(YesNo.NO)
                .from(stated(162));
    }

    static Logic<YesNo> incentive() {
        return FirstMatch.<YesNo>empty()
                .orNotApplicableWhen(NO_CUSTOMER, "reason.buys-nothing-now")
                .orWhen(
                        Condition.allOf(
                                Condition.guard(PRICE_WAR.isFalse()),
                                StrategyTriggers.DEVELOPED,
                                StrategyTriggers.TURNS_AWAY.not(),
                                EXIT_CANDIDATE.is(YesNo.YES).not()),
                        YesNo.YES,
                        stated(167))
                .otherwise(YesNo.NO)
                .from(stated(167));
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.CalendarFacts.DAYS_TO_NEXT_PEAK;
import static io.github.kamrules.fact.CalendarFacts.SUPPLY_GAP;
import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.source.KnowledgeSource.stated;

import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.RiskLevels;

/**
 * Whether an account could get less in its next peak season than it will need. While nobody has said how much it needs and how
 * much is committed, nobody has made sure.
 */
final class SupplyRules {

    private SupplyRules() {}

    static Logic<Level> risk() {
        return FirstMatch.<Level>empty()
                .orNotApplicableWhen(StrategyTriggers.CUSTOMER.not(), "reason.buys-nothing-now")
                .orNotApplicableWhen(DAYS_TO_NEXT_PEAK.isNotApplicable(), "reason.no-season-ahead")
                .orWhen(DAYS_TO_NEXT_PEAK.moreThan(TacticParameters.SUPPLY_NOTICE_DAYS), RiskLevels.LOW, stated(160))
                .orWhen(
                        SUPPLY_GAP.isKnown().not(),
                        RiskLevels.MEDIUM,
                        assumed("what nobody has agreed before the season is not secured", 160))
                .orWhen(SUPPLY_GAP.atLeast(TacticParameters.WIDE_SUPPLY_GAP), RiskLevels.HIGH, stated(160))
                .orWhen(SUPPLY_GAP.moreThan("0"), RiskLevels.MEDIUM, stated(160))
                .otherwise(RiskLevels.LOW)
                .from(stated(160));
    }
}

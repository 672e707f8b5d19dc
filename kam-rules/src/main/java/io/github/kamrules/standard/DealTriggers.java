package io.github.kamrules.standard;

import static io.github.kamrules.fact.DealFacts.PROACTIVE_SHARE;
import static io.github.kamrules.standard.StandardDecisions.COMPLEX_DEAL;
import static io.github.kamrules.standard.StandardDecisions.DEAL_RISK;
import static io.github.kamrules.standard.StrategyTriggers.KEY;
import static io.github.kamrules.standard.StrategyTriggers.TO_COME_CLOSER;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.tier.RiskLevels;

/** When the strategies about open deals are called for. */
final class DealTriggers {

    private DealTriggers() {}

    static void addTo(Policy.Builder policy) {
        policy.recommend(DealStrategies.REVIEW_DEAL, DealRules.OPEN_DEAL.and(DEAL_RISK.is(RiskLevels.HIGH)));
        policy.recommend(DealStrategies.DEAL_TEAM, DealRules.OPEN_DEAL.and(COMPLEX_DEAL.is(YesNo.YES)));
        policy.recommend(
                DealStrategies.SCAN_OPPORTUNITIES,
                Condition.allOf(
                        KEY,
                        TO_COME_CLOSER,
                        Condition.guard(PROACTIVE_SHARE.lessThan(StandardParameters.PROACTIVE_SHARE))));
    }
}

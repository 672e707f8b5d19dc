package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.COMPETITOR_THREAT;
import static io.github.kamrules.fact.AccountFacts.DEPENDENCE;
import static io.github.kamrules.fact.AccountFacts.GROUP_REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.GROWTH_LEVER;
import static io.github.kamrules.fact.AccountFacts.INFLUENCE;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL_SHARE;
import static io.github.kamrules.fact.AccountFacts.SPOILER_RISK;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;

import io.github.kamrules.decision.EachMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.StrategicReasons;
import java.util.Set;

/**
 * Why an account is strategic. Influence and spoiler risk count whatever the account buys; dependence counts what its group
 * buys.
 */
final class StrategicReasonRules {

    private StrategicReasonRules() {}

    static Logic<Set<Level>> reasons() {
        return EachMatch.when(
                        DEPENDENCE.isTrue().or(GROUP_REVENUE_SHARE.atLeast(StandardParameters.DEPENDENCE_SHARE)),
                        StrategicReasons.DEPENDENCE,
                        stated(30))
                .andWhen(
                        GROWTH_LEVER.isTrue().or(POTENTIAL_SHARE.atLeast(StandardParameters.GROWTH_LEVER_SHARE)),
                        StrategicReasons.GROWTH_LEVER,
                        stated(31))
                .andWhen(INFLUENCE.is(ExposureLevels.HIGH), StrategicReasons.INFLUENCE, stated(32))
                .andWhen(SPOILER_RISK.is(ExposureLevels.HIGH), StrategicReasons.SPOILER, stated(33))
                .andWhen(
                        POTENTIAL_LEVEL.is(PotentialLevels.HIGH).and(COMPETITOR_THREAT.atLeast(ExposureLevels.MEDIUM)),
                        StrategicReasons.COMPETITOR_TARGET,
                        stated(29))
                .from(stated(29, 30, 31, 32, 33));
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.SHARE_OF_WALLET;
import static io.github.kamrules.fact.AccountFacts.SILENCE_RATIO;
import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.standard.StandardDecisions.TRAJECTORY;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.GrowthRoutes;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;

/**
 * Which way the business with an account should grow: win it first, then keep it, then sell more and wider to it. What is
 * about to be lost is kept before it is deepened.
 */
final class GrowthRouteRules {

    private static final Condition TO_BE_WON =
            LIFECYCLE_STAGE.isAnyOf(LifecycleStages.POTENTIAL, LifecycleStages.TARGET, LifecycleStages.LOST);

    private static final Condition AT_RISK = TRAJECTORY
            .isAnyOf(Trajectories.DECLINING, Trajectories.DEFENDING)
            .or(NEGLECT.is(RiskLevels.HIGH))
            .or(SILENCE_RATIO.moreThan(StandardParameters.SLIPPING_SILENCE));

    private static final Condition LITTLE_ROOM =
            Condition.guard(SHARE_OF_WALLET.atLeast(StandardParameters.FULL_WALLET_SHARE));

    private GrowthRouteRules() {}

    static Logic<Level> route() {
        return FirstMatch.when(TO_BE_WON, GrowthRoutes.ACQUIRE, stated(102))
                .orWhen(LIFECYCLE_STAGE.is(LifecycleStages.FIRST_TIME), GrowthRoutes.EXTEND, stated(95, 103))
                .orWhen(AT_RISK, GrowthRoutes.EXTEND, stated(103))
                .orWhen(LITTLE_ROOM, GrowthRoutes.EXTEND, assumed("what has little room is kept", 103, 105))
                .otherwise(GrowthRoutes.DEEPEN)
                .from(stated(100, 102, 103, 105));
    }
}

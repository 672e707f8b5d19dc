package io.github.kamrules.standard;

import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;

import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.tier.LifecycleStages;

/**
 * How often an attempt to sell succeeds, before anything else is known of it. The catalogue says "studies show" and names none,
 * so a company should put its own rates here as soon as it can count them. For lost customers it gives no rate.
 */
final class SuccessRate {

    private SuccessRate() {}

    static Logic<Decimal> rate() {
        return Scorecard.of(Characteristic.of("success-rate")
                        .when(
                                LIFECYCLE_STAGE.isAnyOf(LifecycleStages.POTENTIAL, LifecycleStages.TARGET),
                                StandardParameters.SUCCESS_RATE_PROSPECT)
                        .when(
                                LIFECYCLE_STAGE.is(LifecycleStages.FIRST_TIME),
                                StandardParameters.SUCCESS_RATE_FIRST_TIME)
                        .when(
                                LIFECYCLE_STAGE.isAnyOf(LifecycleStages.REPEAT, LifecycleStages.LOYAL),
                                StandardParameters.SUCCESS_RATE_CUSTOMER)
                        .from(stated(98)))
                .notApplicableWhen(LIFECYCLE_STAGE.is(LifecycleStages.LOST), "reason.no-rate-for-the-lost")
                .from(stated(98));
    }
}

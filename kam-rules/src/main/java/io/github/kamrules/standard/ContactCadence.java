package io.github.kamrules.standard;

import static io.github.kamrules.source.KnowledgeSource.reconstructed;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.Tiers;

/** After how many days at most an account is looked after again, by its tier. Only customers are looked after. */
final class ContactCadence {

    private static final Condition NO_CUSTOMER = LIFECYCLE_STAGE
            .isAnyOf(LifecycleStages.POTENTIAL, LifecycleStages.TARGET, LifecycleStages.LOST)
            .or(TIER.is(Tiers.PROSPECT));

    private ContactCadence() {}

    static Logic<Decimal> days() {
        return Scorecard.of(Characteristic.of("contact-cadence")
                        .when(TIER.atLeast(Tiers.KEY), StandardParameters.KEY_CADENCE_DAYS)
                        .when(TIER.is(Tiers.DEVELOPMENT), StandardParameters.DEVELOPMENT_CADENCE_DAYS)
                        .when(TIER.is(Tiers.ORDINARY), StandardParameters.ORDINARY_CADENCE_DAYS)
                        .from(reconstructed(52, 113)))
                .notApplicableWhen(NO_CUSTOMER, "reason.no-customer-to-look-after")
                .from(reconstructed(52, 113));
    }
}

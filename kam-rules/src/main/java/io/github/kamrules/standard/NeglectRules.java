package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_CONTACT;
import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;

/**
 * Whether an account that buys again and again is left alone.
 *
 * <p>An order is no contact: an account that orders by itself every week can still be neglected. Only where no contact is
 * recorded at all, a long silence of the orders is taken as a sign, and as no more than that.
 */
final class NeglectRules {

    private static final Condition BUYS_AGAIN = LIFECYCLE_STAGE.isAnyOf(LifecycleStages.REPEAT, LifecycleStages.LOYAL);

    private static final Condition NEITHER_ORDER_NOR_KNOWN_CONTACT = DAYS_SINCE_CONTACT
            .isKnown()
            .not()
            .and(DAYS_SINCE_LAST_ORDER.moreThan(StandardParameters.NEGLECTED_AFTER_DAYS));

    private NeglectRules() {}

    static Logic<Level> neglect() {
        return FirstMatch.<Level>empty()
                .orNotApplicableWhen(BUYS_AGAIN.not(), "reason.buys-not-again")
                .orWhen(
                        DAYS_SINCE_CONTACT.isNotApplicable(),
                        RiskLevels.HIGH,
                        assumed("an account in which nobody is known is left alone", 97))
                .orWhen(
                        NEITHER_ORDER_NOR_KNOWN_CONTACT,
                        RiskLevels.MEDIUM,
                        assumed("silence of the orders is a sign where contacts are not recorded", 97))
                .orWhen(
                        DAYS_SINCE_CONTACT.moreThan(StandardParameters.NEGLECTED_AFTER_DAYS),
                        RiskLevels.HIGH,
                        stated(97))
                .orWhen(
                        DAYS_SINCE_CONTACT.moreThan(StandardParameters.FADING_AFTER_DAYS),
                        RiskLevels.MEDIUM,
                        stated(97))
                .otherwise(RiskLevels.LOW)
                .from(stated(97));
    }
}

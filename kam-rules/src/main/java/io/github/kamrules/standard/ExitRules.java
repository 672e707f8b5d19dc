package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.INFLUENCE;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.SPOILER_RISK;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.ValueClasses;

/**
 * Whether to change the terms with an account or to give it up: it brings little, could bring no more, and can neither draw
 * others along nor do harm. Influence, spoiler risk and potential must be known; an assumption never ends a relationship.
 */
final class ExitRules {

    private static final Condition NO_CUSTOMER =
            LIFECYCLE_STAGE.isAnyOf(LifecycleStages.POTENTIAL, LifecycleStages.TARGET);

    private static final Condition KNOWN_TO_BE_HARMLESS =
            Condition.guard(INFLUENCE.is(ExposureLevels.LOW).and(SPOILER_RISK.is(ExposureLevels.LOW)));

    private static final Condition KNOWN_TO_HAVE_NO_POTENTIAL =
            POTENTIAL_ABOVE_SHARE.isKnown().and(POTENTIAL_LEVEL.is(PotentialLevels.LOW));

    private static final Condition BRINGS_LITTLE =
            VALUE_CLASS.atLeast(ValueClasses.WAIST).not();

    private ExitRules() {}

    static Logic<YesNo> candidate() {
        return FirstMatch.<YesNo>empty()
                .orNotApplicableWhen(NO_CUSTOMER, "reason.no-customer-yet")
                .orWhen(
                        Condition.allOf(
                                KNOWN_TO_BE_HARMLESS,
                                KNOWN_TO_HAVE_NO_POTENTIAL,
                                BRINGS_LITTLE,
                                STRATEGIC_REASONS.isEmpty()),
                        YesNo.YES,
                        stated(32, 33, 104))
                .otherwise(YesNo.NO)
                .from(stated(104));
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.ACKNOWLEDGED;
import static io.github.kamrules.fact.AccountFacts.AGREEMENT;
import static io.github.kamrules.fact.AccountFacts.ALLIANCE;
import static io.github.kamrules.fact.AccountFacts.EXCLUSIVE_OPPORTUNITIES;
import static io.github.kamrules.fact.AccountFacts.EXPECTATIONS_ALIGNED;
import static io.github.kamrules.fact.AccountFacts.GOALS_ALIGNED;
import static io.github.kamrules.fact.AccountFacts.GOOD_KEY_CONTACTS;
import static io.github.kamrules.fact.AccountFacts.INFLUENCE_ON_NEW_BUSINESS;
import static io.github.kamrules.fact.AccountFacts.INFORMATION_ACCESS;
import static io.github.kamrules.fact.AccountFacts.JOINT_GOVERNANCE;
import static io.github.kamrules.fact.AccountFacts.JOINT_OPPORTUNITY;
import static io.github.kamrules.fact.AccountFacts.KEY_AREAS_WITHOUT_RIVAL;
import static io.github.kamrules.fact.AccountFacts.LONG_TERM_CONTRACT;
import static io.github.kamrules.fact.AccountFacts.PRICING_MODE;
import static io.github.kamrules.fact.AccountFacts.PROCUREMENT_MODE;
import static io.github.kamrules.fact.AccountFacts.TOP_TO_TOP_CONTACT;
import static io.github.kamrules.fact.AccountFacts.VALUES_ALIGNED;
import static io.github.kamrules.fact.AccountFacts.VISIBILITY;
import static io.github.kamrules.source.KnowledgeSource.stated;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.ProcurementModes;
import io.github.kamrules.relationship.RelationshipTypes;
import io.github.kamrules.relationship.VisibilityLevels;
import io.github.kamrules.scale.Level;

/**
 * How far the relationship has come: the highest rung whose indicators all hold. A vendor is who stands on no higher rung, so
 * that an account of which nothing is known may stand on any.
 */
final class RelationshipLadder {

    private static final Condition PREFERRED_SUPPLIER = Condition.allOf(
            GOOD_KEY_CONTACTS.atLeast(StandardParameters.GOOD_KEY_CONTACTS),
            INFLUENCE_ON_NEW_BUSINESS.isTrue(),
            INFORMATION_ACCESS.atLeast(InformationLevels.L3),
            PRICING_MODE.atLeast(PricingModes.COMPETITIVE_WITH_PREMIUM),
            VISIBILITY.atLeast(VisibilityLevels.MEDIUM_HIGH));

    private static final Condition PARTNERSHIP = Condition.allOf(
            TOP_TO_TOP_CONTACT.isTrue(),
            AGREEMENT.atLeast(AgreementForms.INFORMAL),
            EXCLUSIVE_OPPORTUNITIES.isTrue().or(LONG_TERM_CONTRACT.isTrue()),
            PROCUREMENT_MODE.atLeast(ProcurementModes.SIMPLIFIED),
            PRICING_MODE.atLeast(PricingModes.NEGOTIATED_IN_AGREEMENT),
            KEY_AREAS_WITHOUT_RIVAL.atLeast(StandardParameters.KEY_AREAS_WITHOUT_RIVAL),
            VISIBILITY.atLeast(VisibilityLevels.HIGH),
            ACKNOWLEDGED.isTrue());

    private static final Condition STRATEGIC_ALLIANCE = Condition.allOf(
            ALLIANCE.atLeast(AllianceForms.INFORMAL),
            VISIBILITY.atLeast(VisibilityLevels.VERY_HIGH_IN_AND_OUT),
            JOINT_GOVERNANCE.isTrue(),
            JOINT_OPPORTUNITY.isTrue(),
            VALUES_ALIGNED.isTrue(),
            GOALS_ALIGNED.isTrue(),
            EXPECTATIONS_ALIGNED.isTrue());

    private RelationshipLadder() {}

    static Logic<Level> type() {
        return FirstMatch.<Level>empty()
                .orWhen(STRATEGIC_ALLIANCE, RelationshipTypes.STRATEGIC_ALLIANCE, stated(73, 74, 75, 76, 82))
                .orWhen(PARTNERSHIP, RelationshipTypes.PARTNERSHIP, stated(67, 68, 69, 70, 71))
                .orWhen(PREFERRED_SUPPLIER, RelationshipTypes.PREFERRED_SUPPLIER, stated(62, 63, 64, 65))
                .otherwise(RelationshipTypes.VENDOR)
                .from(stated(59, 77));
    }
}

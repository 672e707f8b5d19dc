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
import static io.github.kamrules.source.KnowledgeSource.reconstructed;
import static io.github.kamrules.source.KnowledgeSource.stated;

import io.github.kamrules.decision.Indicator;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.ProcurementModes;
import io.github.kamrules.relationship.RelationshipTypes;
import io.github.kamrules.relationship.VisibilityLevels;
import io.github.kamrules.scale.Level;
import java.util.List;

/**
 * How far the relationship has come: the highest rung whose indicators all hold. A vendor (item 60, reconstructed) is who
 * stands on no higher rung, so that an account of which nothing is known may stand on any.
 */
final class RelationshipLadder {

    private static final Indicator[] PREFERRED_SUPPLIER = {
        Indicator.of("key-contacts", GOOD_KEY_CONTACTS.atLeast(StandardParameters.GOOD_KEY_CONTACTS), stated(62)),
        Indicator.of("say-in-new-business", INFLUENCE_ON_NEW_BUSINESS.isTrue(), stated(62)),
        Indicator.of("private-information", INFORMATION_ACCESS.atLeast(InformationLevels.L3), stated(63)),
        Indicator.of("pays-for-value", PRICING_MODE.atLeast(PricingModes.COMPETITIVE_WITH_PREMIUM), stated(64)),
        Indicator.of("visible", VISIBILITY.atLeast(VisibilityLevels.MEDIUM_HIGH), stated(65))
    };

    private static final Indicator[] PARTNERSHIP = {
        Indicator.of("top-to-top-contact", TOP_TO_TOP_CONTACT.isTrue(), stated(67)),
        Indicator.of("supply-agreement", AGREEMENT.atLeast(AgreementForms.INFORMAL), stated(67)),
        Indicator.of("lasting-business", EXCLUSIVE_OPPORTUNITIES.isTrue().or(LONG_TERM_CONTRACT.isTrue()), stated(68)),
        Indicator.of("simple-purchasing", PROCUREMENT_MODE.atLeast(ProcurementModes.SIMPLIFIED), stated(68)),
        Indicator.of("price-in-agreement", PRICING_MODE.atLeast(PricingModes.NEGOTIATED_IN_AGREEMENT), stated(69)),
        Indicator.of(
                "area-without-rival",
                KEY_AREAS_WITHOUT_RIVAL.atLeast(StandardParameters.KEY_AREAS_WITHOUT_RIVAL),
                stated(70)),
        Indicator.of("highly-visible", VISIBILITY.atLeast(VisibilityLevels.HIGH), stated(71)),
        Indicator.of("acknowledged", ACKNOWLEDGED.isTrue(), stated(71))
    };

    private static final Indicator[] STRATEGIC_ALLIANCE = {
        Indicator.of("alliance", ALLIANCE.atLeast(AllianceForms.INFORMAL), stated(73)),
        Indicator.of("visible-in-and-out", VISIBILITY.atLeast(VisibilityLevels.VERY_HIGH_IN_AND_OUT), stated(74)),
        Indicator.of("joint-governance", JOINT_GOVERNANCE.isTrue(), stated(75)),
        Indicator.of("joint-opportunity", JOINT_OPPORTUNITY.isTrue(), stated(76)),
        Indicator.of("values-aligned", VALUES_ALIGNED.isTrue(), stated(82)),
        Indicator.of("goals-aligned", GOALS_ALIGNED.isTrue(), stated(82)),
        Indicator.of("expectations-aligned", EXPECTATIONS_ALIGNED.isTrue(), stated(82))
    };

    private RelationshipLadder() {}

    static Logic<Level> type() {
        return Ladder.startingAt(RelationshipTypes.VENDOR, reconstructed(60))
                .rung(RelationshipTypes.PREFERRED_SUPPLIER, PREFERRED_SUPPLIER)
                .rungFrom(stated(61))
                .rung(RelationshipTypes.PARTNERSHIP, PARTNERSHIP)
                .rungFrom(stated(66))
                .rung(RelationshipTypes.STRATEGIC_ALLIANCE, STRATEGIC_ALLIANCE)
                .rungFrom(stated(72))
                .from(stated(59, 77));
    }

    /** Returns the facts by which the relationship is judged: of each, more is better. */
    static List<Input> indicators() {
        return type().operands().stream().map(Input.class::cast).toList();
    }
}

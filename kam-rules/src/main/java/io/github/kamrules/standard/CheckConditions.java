package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.ACCOUNT_KIND;
import static io.github.kamrules.fact.AccountFacts.ALLIANCE;
import static io.github.kamrules.fact.AccountFacts.COMPETITOR_THREAT;
import static io.github.kamrules.fact.AccountFacts.GOOD_KEY_CONTACTS;
import static io.github.kamrules.fact.AccountFacts.INFORMATION_ACCESS;
import static io.github.kamrules.fact.AccountFacts.JOINT_GOVERNANCE;
import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL;
import static io.github.kamrules.fact.AccountFacts.PRICING_MODE;
import static io.github.kamrules.fact.AccountFacts.STATED_RELATIONSHIP_STRENGTH;
import static io.github.kamrules.fact.AccountFacts.TOP_TO_TOP_CONTACT;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.RAW_TIER;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_TYPE;
import static io.github.kamrules.standard.StandardDecisions.STABLE_TIER;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.account.AccountKind;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.RelationshipTypes;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.Tiers;

/** When each standard check finds something. Only what is known is found: a gap that may not be there is no finding. */
final class CheckConditions {

    private static final Condition KEY = TIER.atLeast(Tiers.KEY);

    private static final NumberInput OVERRIDE_DAYS_LEFT =
            HistoryFacts.overrideOf(TIER).daysLeft();

    private CheckConditions() {}

    static void addTo(Policy.Builder policy) {
        policy.check(StandardChecks.NEGLECTED_KEY_ACCOUNT, KEY.and(NEGLECT.is(RiskLevels.HIGH)));
        policy.check(StandardChecks.LOST_KEY_ACCOUNT, KEY.and(LIFECYCLE_STAGE.is(LifecycleStages.LOST)));
        policy.check(
                StandardChecks.CONSUMER_AS_KEY_ACCOUNT,
                KEY.and(Condition.guard(ACCOUNT_KIND.is(AccountKind.CONSUMER))));
        policy.check(
                StandardChecks.HELD_BY_PATIENCE,
                STABLE_TIER
                        .atLeast(Tiers.KEY)
                        .and(RAW_TIER.atMost(Tiers.DEVELOPMENT))
                        .or(STABLE_TIER.is(Tiers.DEVELOPMENT).and(RAW_TIER.atMost(Tiers.ORDINARY))));
        policy.check(StandardChecks.OVERRIDE_RAN_OUT, Condition.guard(OVERRIDE_DAYS_LEFT.lessThan("0")));
        policy.check(
                StandardChecks.OVERRIDE_RUNS_OUT_SOON,
                Condition.guard(OVERRIDE_DAYS_LEFT
                        .atLeast("0")
                        .and(OVERRIDE_DAYS_LEFT.atMost(StandardParameters.OVERRIDE_NOTICE_DAYS))));
        policy.check(StandardChecks.NO_TOP_CONTACT, KEY.and(Condition.guard(TOP_TO_TOP_CONTACT.isFalse())));
        policy.check(
                StandardChecks.TOO_FEW_KEY_CONTACTS,
                KEY.and(Condition.guard(GOOD_KEY_CONTACTS.lessThan(StandardParameters.GOOD_KEY_CONTACTS))));
        policy.check(
                StandardChecks.WEAK_RELATIONSHIP_WITH_KEY_ACCOUNT,
                KEY.and(Condition.guard(STATED_RELATIONSHIP_STRENGTH.is(RelationshipStrengths.LIMITED))));
        policy.check(
                StandardChecks.ALLIANCE_WITHOUT_GOVERNANCE,
                Condition.guard(ALLIANCE.atLeast(AllianceForms.INFORMAL).and(JOINT_GOVERNANCE.isFalse())));
        policy.check(
                StandardChecks.PRICE_DECIDES, KEY.and(Condition.guard(PRICING_MODE.is(PricingModes.PRICE_DECIDES))));
        policy.check(
                StandardChecks.LITTLE_INFORMATION,
                KEY.and(Condition.guard(INFORMATION_ACCESS.atMost(InformationLevels.L1))));
        policy.check(
                StandardChecks.INFORMATION_ABOVE_RELATIONSHIP,
                RELATIONSHIP_TYPE
                        .is(RelationshipTypes.VENDOR)
                        .and(Condition.guard(INFORMATION_ACCESS.atLeast(InformationLevels.L3))));
        policy.check(
                StandardChecks.COMPETITOR_UNKNOWN,
                Condition.allOf(
                        POTENTIAL.isKnown(),
                        POTENTIAL_LEVEL.is(PotentialLevels.HIGH),
                        TIER.atLeast(Tiers.DEVELOPMENT),
                        COMPETITOR_THREAT.isKnown().not()));
        policy.check(
                StandardChecks.POTENTIAL_UNKNOWN, KEY.and(POTENTIAL.isKnown().not()));
        policy.check(
                StandardChecks.LOSES_MONEY,
                KEY.and(Condition.guard(MARGIN_RATIO.atMost("0")))
                        .and(STRATEGIC_REASONS
                                .contains(StrategicReasons.INFLUENCE)
                                .not()));
        policy.check(
                StandardChecks.DEPENDS_ON_ONE,
                STRATEGIC_REASONS
                        .contains(StrategicReasons.DEPENDENCE)
                        .and(LIFECYCLE_STAGE.is(LifecycleStages.LOST).not()));
    }
}

package io.github.kamrules.standard;

import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.FactTexts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;

/**
 * The standard policy for key accounts, to start from.
 *
 * <p>It comes in two forms that differ in one thing only. {@link #standard} takes defaults where a CRM knows nothing but
 * orders, and names each of them in verdict and explanation. {@link #strict} takes none: what is missing leaves an account
 * undecided, and the verdict says what it is. To change anything else, extend either:
 *
 * <pre>{@code
 * Policy ours = StandardPolicy.standard().extend("acme", "2026")
 *     .set(StandardParameters.LOST_AFTER_DAYS, "500", KnowledgeSource.company("sales board, March 2026"))
 *     .build();
 * }</pre>
 */
public final class StandardPolicy {

    private static final String VERSION = "1";

    private static final Policy STANDARD = build();
    private static final Policy STRICT =
            STANDARD.extend("strict", VERSION).withoutDefaults().buildUnverified();
    private static final Vocabulary VOCABULARY = words();

    private StandardPolicy() {}

    /**
     * Returns the standard policy with its defaults.
     *
     * @return the policy "standard"
     */
    public static Policy standard() {
        return STANDARD;
    }

    /**
     * Returns the standard policy without any default.
     *
     * @return the policy "strict"
     */
    public static Policy strict() {
        return STRICT;
    }

    /**
     * Returns what a policy file can name: all facts that the library reads from an account, their scales and those of the
     * standard decisions, and the policies "standard" and "strict".
     *
     * @return the vocabulary
     */
    public static Vocabulary vocabulary() {
        return VOCABULARY;
    }

    private static Vocabulary words() {
        Vocabulary.Builder words = Vocabulary.builder().policy(STANDARD).policy(STRICT);
        AccountFacts.all().forEach(words::fact);
        return words.build();
    }

    private static Policy build() {
        Policy.Builder policy = Policy.builder("standard", VERSION)
                .decide(StandardDecisions.LIFECYCLE_STAGE, Lifecycle.stage())
                .decide(StandardDecisions.VALUE_CLASS, ValueAndPotential.valueClass())
                .decide(StandardDecisions.POTENTIAL_LEVEL, ValueAndPotential.potentialLevel())
                .decide(StandardDecisions.ATTRACTIVENESS_SCORE, AttractivenessScore.score())
                .decide(StandardDecisions.ATTRACTIVENESS, AttractivenessScore.level())
                .decide(StandardDecisions.RELATIONSHIP_STRENGTH, StatedRelationship.strength())
                .decide(StandardDecisions.TRAJECTORY, StatedRelationship.trajectory())
                .decide(StandardDecisions.RELATIONSHIP_TYPE, RelationshipLadder.type())
                .decide(StandardDecisions.ACCOUNT_CATEGORY, CategoryMatrix.category())
                .decide(StandardDecisions.STRATEGIC_REASONS, StrategicReasonRules.reasons())
                .decide(StandardDecisions.MAJOR_CUSTOMER, KeyReasonRules.majorCustomer())
                .decide(StandardDecisions.KEY_REASONS, KeyReasonRules.reasons())
                .decide(StandardDecisions.KEY_ACCOUNT_SCREEN, KeyAccountScreen.features())
                .decide(StandardDecisions.RAW_TIER, TierRules.raw())
                .decide(StandardDecisions.STABLE_TIER, TierRules.stable())
                .decide(StandardDecisions.OVERRIDDEN_TIER, TierRules.overridden())
                .decide(StandardDecisions.TIER, TierRules.tier())
                .decide(StandardDecisions.NEGLECT, NeglectRules.neglect())
                .decide(StandardDecisions.GROWTH_ROUTE, GrowthRouteRules.route())
                .decide(StandardDecisions.EXIT_CANDIDATE, ExitRules.candidate())
                .decide(StandardDecisions.SUCCESS_RATE, SuccessRate.rate())
                .decide(StandardDecisions.CONTACT_CADENCE_DAYS, ContactCadence.days())
                .decide(StandardDecisions.COVERAGE_RISK, ContactRules.coverageRisk())
                .decide(StandardDecisions.MIN_CONTACTS, ContactRules.minContacts())
                .decide(StandardDecisions.SUPPLY_RISK, SupplyRules.risk())
                .decide(StandardDecisions.PILOT_ELIGIBLE, EligibilityRules.pilot())
                .decide(StandardDecisions.INCENTIVE_ELIGIBLE, EligibilityRules.incentive());
        StandardDefaults.addTo(policy);
        StrategyTriggers.addTo(policy);
        TacticTriggers.addTo(policy);
        CheckConditions.addTo(policy);
        StandardGuarantees.addTo(policy);
        return policy.texts(FactTexts.bundle()).texts(StandardTexts.bundle()).buildUnverified();
    }
}

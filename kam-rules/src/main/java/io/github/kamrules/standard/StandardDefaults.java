package io.github.kamrules.standard;

import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS_SCORE;
import static io.github.kamrules.standard.StandardDecisions.KEY_REASONS;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TRAJECTORY;

import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.tier.ExposureLevels;

/**
 * What the standard policy takes for facts that a CRM with nothing but orders does not know. Each default belongs to one
 * decision and is named in its verdict. Orders and revenue have none: they are known or the account is undecided.
 */
final class StandardDefaults {

    static final KnowledgeSource NOT_SAID = assumed("what nobody has noted is taken as not so", 41);

    private static final KnowledgeSource IN_THE_MIDDLE =
            assumed("neither for nor against the account until somebody has looked", 39, 41);

    private StandardDefaults() {}

    static void addTo(Policy.Builder policy) {
        policy.defaultFor(LIFECYCLE_STAGE, AccountFacts.TARGETED, false, NOT_SAID);

        // In the middle of the medium range, whether or not its bounds are moved a little.
        policy.defaultFor(POTENTIAL_LEVEL, AccountFacts.POTENTIAL_ABOVE_SHARE, "0.90", IN_THE_MIDDLE);
        policy.defaultFor(ATTRACTIVENESS_SCORE, AccountFacts.MARGIN_RATIO, "0.20", IN_THE_MIDDLE);
        policy.defaultFor(ATTRACTIVENESS, AccountFacts.MARGIN_RATIO, "0.20", IN_THE_MIDDLE);

        policy.defaultFor(
                RELATIONSHIP_STRENGTH,
                AccountFacts.STATED_RELATIONSHIP_STRENGTH,
                RelationshipStrengths.LIMITED,
                assumed("a relationship that nobody has described is a vendor's", 60, 78));
        policy.defaultFor(
                TRAJECTORY,
                AccountFacts.STATED_TRAJECTORY,
                Trajectories.DEVELOPING,
                assumed("no sign of trouble is noted; the category then follows from the matrix alone", 78));

        policy.defaultFor(STRATEGIC_REASONS, AccountFacts.DEPENDENCE, false, NOT_SAID);
        policy.defaultFor(STRATEGIC_REASONS, AccountFacts.GROWTH_LEVER, false, NOT_SAID);
        policy.defaultFor(STRATEGIC_REASONS, AccountFacts.POTENTIAL_SHARE, "0", NOT_SAID);
        policy.defaultFor(STRATEGIC_REASONS, AccountFacts.INFLUENCE, ExposureLevels.LOW, NOT_SAID);
        policy.defaultFor(STRATEGIC_REASONS, AccountFacts.SPOILER_RISK, ExposureLevels.LOW, NOT_SAID);
        policy.defaultFor(STRATEGIC_REASONS, AccountFacts.COMPETITOR_THREAT, ExposureLevels.LOW, NOT_SAID);
        policy.defaultFor(KEY_REASONS, AccountFacts.SPECIAL_NATURE, false, NOT_SAID);

        policy.defaultFor(
                NEGLECT,
                AccountFacts.DAYS_SINCE_CONTACT,
                "0",
                assumed("an account that still orders is taken as in touch where contacts are not recorded", 97));
        DealRules.addDefaults(policy);
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.standard.StandardDecisions.ACCOUNT_CATEGORY;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.EXIT_CANDIDATE;
import static io.github.kamrules.standard.StandardDecisions.GROWTH_ROUTE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.tier.AccountCategories;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.GrowthRoutes;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.tier.ValueClasses;

/** When each standard strategy is recommended. Every tier has a strategy that fits it. */
final class StrategyTriggers {

    private static final Condition KEY = TIER.atLeast(Tiers.KEY);

    private static final Condition CUSTOMER =
            LIFECYCLE_STAGE.isAnyOf(LifecycleStages.FIRST_TIME, LifecycleStages.REPEAT, LifecycleStages.LOYAL);

    private static final Condition NO_CUSTOMER_YET =
            LIFECYCLE_STAGE.isAnyOf(LifecycleStages.POTENTIAL, LifecycleStages.TARGET);

    private static final Condition LOST = LIFECYCLE_STAGE.is(LifecycleStages.LOST);

    private static final Condition BRINGS_MUCH = VALUE_CLASS.atLeast(ValueClasses.WAIST);

    private static final Condition ATTRACTIVE = ATTRACTIVENESS.atLeast(AttractivenessLevels.MEDIUM);

    private StrategyTriggers() {}

    static void addTo(Policy.Builder policy) {
        // What is slipping away.
        policy.recommend(
                StandardStrategies.RECOVER_RELATIONSHIP, CUSTOMER.and(ACCOUNT_CATEGORY.is(AccountCategories.RECOVER)));
        policy.recommend(StandardStrategies.SECURE_SUPPLY, Condition.allOf(KEY, CUSTOMER, BRINGS_MUCH));
        policy.recommend(
                StandardStrategies.CONTAIN_SPOILER,
                STRATEGIC_REASONS.contains(StrategicReasons.SPOILER).and(BRINGS_MUCH.not()));
        policy.recommend(
                StandardStrategies.PROTECT_KEY_ACCOUNT,
                Condition.allOf(
                        KEY,
                        CUSTOMER,
                        ACCOUNT_CATEGORY
                                .isAnyOf(AccountCategories.INVEST_AND_PROTECT, AccountCategories.DEFEND)
                                .or(STRATEGIC_REASONS.contains(StrategicReasons.DEPENDENCE))));
        policy.recommend(
                StandardStrategies.PRE_EMPTIVE_LOCK_IN,
                STRATEGIC_REASONS
                        .contains(StrategicReasons.COMPETITOR_TARGET)
                        .or(Condition.allOf(
                                KEY.not(), CUSTOMER, ATTRACTIVE, ACCOUNT_CATEGORY.is(AccountCategories.DEFEND))));
        policy.recommend(
                StandardStrategies.RE_ENGAGE,
                NEGLECT.is(RiskLevels.HIGH).or(NEGLECT.is(RiskLevels.MEDIUM).and(TIER.atLeast(Tiers.DEVELOPMENT))));

        // The relationship with key accounts.
        policy.recommend(StandardStrategies.EXECUTIVE_COVERAGE, KEY);
        policy.recommend(
                StandardStrategies.LOW_COST_COOPERATION,
                STRATEGIC_REASONS
                        .contains(StrategicReasons.INFLUENCE)
                        .and(BRINGS_MUCH.not().or(Condition.guard(MARGIN_RATIO.atMost("0")))));
        policy.recommend(
                StandardStrategies.ADVANCE_RELATIONSHIP,
                Condition.allOf(
                        KEY,
                        RELATIONSHIP_STRENGTH.atMost(RelationshipStrengths.GOOD),
                        ACCOUNT_CATEGORY.is(AccountCategories.RECOVER).not()));

        // Winning, keeping and growing the others.
        policy.recommend(StandardStrategies.ONBOARDING, LIFECYCLE_STAGE.is(LifecycleStages.FIRST_TIME));
        policy.recommend(StandardStrategies.CO_DEVELOPMENT, STRATEGIC_REASONS.contains(StrategicReasons.GROWTH_LEVER));
        policy.recommend(
                StandardStrategies.WIN_BACK,
                LOST.and(EXIT_CANDIDATE.is(YesNo.YES).not()));
        policy.recommend(
                StandardStrategies.KEY_DEVELOPMENT,
                Condition.allOf(TIER.is(Tiers.DEVELOPMENT), LOST.not(), ATTRACTIVE));
        policy.recommend(
                StandardStrategies.CROSS_SELL,
                GROWTH_ROUTE.is(GrowthRoutes.DEEPEN).and(ATTRACTIVE));
        policy.recommend(StandardStrategies.QUALIFY_PROSPECT, NO_CUSTOMER_YET);

        // Saving effort.
        policy.recommend(
                StandardStrategies.EFFICIENT_COVERAGE,
                TIER.is(Tiers.ORDINARY)
                        .or(TIER.is(Tiers.DEVELOPMENT).and(ATTRACTIVE.not()))
                        .and(LOST.not()));
        policy.recommend(StandardStrategies.CHANGE_OR_EXIT, EXIT_CANDIDATE.is(YesNo.YES));
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.AGREEMENT;
import static io.github.kamrules.fact.AccountFacts.ALLIANCE;
import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.fact.AccountFacts.EXCLUSIVE_OPPORTUNITIES;
import static io.github.kamrules.fact.AccountFacts.EXPECTATIONS_ALIGNED;
import static io.github.kamrules.fact.AccountFacts.GOALS_ALIGNED;
import static io.github.kamrules.fact.AccountFacts.GOOD_KEY_CONTACTS;
import static io.github.kamrules.fact.AccountFacts.INFORMATION_ACCESS;
import static io.github.kamrules.fact.AccountFacts.JOINT_GOVERNANCE;
import static io.github.kamrules.fact.AccountFacts.LONG_TERM_CONTRACT;
import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static io.github.kamrules.fact.AccountFacts.PRICING_MODE;
import static io.github.kamrules.fact.AccountFacts.VALUES_ALIGNED;
import static io.github.kamrules.fact.CalendarFacts.DAYS_TO_NEXT_PEAK;
import static io.github.kamrules.standard.StandardDecisions.ACCOUNT_CATEGORY;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.EXIT_CANDIDATE;
import static io.github.kamrules.standard.StandardDecisions.GROWTH_ROUTE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_TYPE;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.SUPPLY_RISK;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.RelationshipTypes;
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

    static final Condition KEY = TIER.atLeast(Tiers.KEY);

    static final Condition DEVELOPED = TIER.atLeast(Tiers.DEVELOPMENT);

    static final Condition CUSTOMER =
            LIFECYCLE_STAGE.isAnyOf(LifecycleStages.FIRST_TIME, LifecycleStages.REPEAT, LifecycleStages.LOYAL);

    static final Condition LOST = LIFECYCLE_STAGE.is(LifecycleStages.LOST);

    private static final Condition BRINGS_MUCH = VALUE_CLASS.atLeast(ValueClasses.WAIST);

    private static final Condition ATTRACTIVE = ATTRACTIVENESS.atLeast(AttractivenessLevels.MEDIUM);

    static final Condition BUYS_AGAIN = LIFECYCLE_STAGE.isAnyOf(LifecycleStages.REPEAT, LifecycleStages.LOYAL);

    private static final Condition FIRST_TIME = LIFECYCLE_STAGE.is(LifecycleStages.FIRST_TIME);

    static final Condition TURNS_AWAY = ACCOUNT_CATEGORY.is(AccountCategories.RECOVER);

    private static final Condition JUST_BOUGHT = DAYS_SINCE_LAST_ORDER.atMost(StandardParameters.ONBOARDING_DAYS);

    /** Only a silence that is known: who has no order history is not taken as silent. */
    private static final Condition SILENT =
            Condition.guard(DAYS_SINCE_LAST_ORDER.moreThan(StandardParameters.NEGLECTED_AFTER_DAYS));

    /** A season that is known tells whether supply is in question; without one, supply is, unless nothing is ordered. */
    private static final Condition MUST_BE_SUPPLIED = Condition.anyOf(
            DAYS_TO_NEXT_PEAK.isKnown().and(SUPPLY_RISK.atLeast(RiskLevels.MEDIUM)),
            Condition.guard(DAYS_TO_NEXT_PEAK.atLeast("0")).not().and(SILENT.not()));

    private static final Condition PAYS_NOTHING = BRINGS_MUCH.not().or(Condition.guard(MARGIN_RATIO.atMost("0")));

    /** Influence is the one reason to work together: it brings nothing and promises little. */
    static final Condition INFLUENCE_ALONE = Condition.allOf(
            STRATEGIC_REASONS.contains(StrategicReasons.INFLUENCE),
            PAYS_NOTHING,
            ATTRACTIVENESS.is(AttractivenessLevels.HIGH).not(),
            STRATEGIC_REASONS
                    .containsAnyOf(
                            StrategicReasons.DEPENDENCE,
                            StrategicReasons.GROWTH_LEVER,
                            StrategicReasons.COMPETITOR_TARGET)
                    .not());

    /** A lost customer that is worth more than one question. */
    private static final Condition WORTH_WINNING_BACK =
            ATTRACTIVE.or(TIER.atLeast(Tiers.DEVELOPMENT)).or(ORDER_COUNT.atLeast(StandardParameters.WIN_BACK_ORDERS));

    /** A customer that is worth coming closer to, and whose relationship is not in trouble. */
    static final Condition TO_COME_CLOSER =
            Condition.allOf(CUSTOMER, ATTRACTIVE, TURNS_AWAY.not(), INFLUENCE_ALONE.not());

    private static final Condition NOT_TIED = Condition.guard(AGREEMENT.is(AgreementForms.NONE))
            .or(Condition.guard(EXCLUSIVE_OPPORTUNITIES.isFalse().and(LONG_TERM_CONTRACT.isFalse())));

    private static final Condition ALIGNED = Condition.guard(
            Condition.allOf(VALUES_ALIGNED.isTrue(), GOALS_ALIGNED.isTrue(), EXPECTATIONS_ALIGNED.isTrue()));

    private StrategyTriggers() {}

    static void addTo(Policy.Builder policy) {
        addWhatIsSlippingAway(policy);
        addRelationshipsWithKeyAccounts(policy);
        addNextRung(policy);
        addWinning(policy);
        addGrowing(policy);
        addSavingEffort(policy);
        ContactTriggers.addTo(policy);
    }

    private static void addWhatIsSlippingAway(Policy.Builder policy) {
        policy.recommend(StandardStrategies.RECOVER_RELATIONSHIP, CUSTOMER.and(TURNS_AWAY));
        policy.recommend(
                StandardStrategies.SECURE_SUPPLY,
                Condition.allOf(KEY, CUSTOMER, BRINGS_MUCH, TURNS_AWAY.not(), MUST_BE_SUPPLIED, INFLUENCE_ALONE.not()));
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
                                .or(STRATEGIC_REASONS.contains(StrategicReasons.DEPENDENCE))
                                .or(STRATEGIC_REASONS
                                        .contains(StrategicReasons.SPOILER)
                                        .and(BRINGS_MUCH))));
        policy.recommend(
                StandardStrategies.PRE_EMPTIVE_LOCK_IN,
                Condition.allOf(
                        LOST.not(),
                        TURNS_AWAY.not(),
                        STRATEGIC_REASONS
                                .contains(StrategicReasons.COMPETITOR_TARGET)
                                .or(Condition.allOf(
                                        KEY.not(),
                                        CUSTOMER,
                                        ATTRACTIVE,
                                        ACCOUNT_CATEGORY.is(AccountCategories.DEFEND)))));
        policy.recommend(
                StandardStrategies.RE_ENGAGE,
                NEGLECT.is(RiskLevels.HIGH)
                        .or(Condition.allOf(
                                NEGLECT.is(RiskLevels.MEDIUM), TIER.atLeast(Tiers.DEVELOPMENT), TURNS_AWAY.not())));
        policy.recommend(
                StandardStrategies.REDUCE_DEPENDENCE,
                CUSTOMER.and(STRATEGIC_REASONS.contains(StrategicReasons.DEPENDENCE)));
    }

    private static void addRelationshipsWithKeyAccounts(Policy.Builder policy) {
        policy.recommend(
                StandardStrategies.EXECUTIVE_COVERAGE,
                Condition.allOf(KEY, INFLUENCE_ALONE.not(), ContactRules.TOP_COVERED.not()));
        policy.recommend(StandardStrategies.LOW_COST_COOPERATION, INFLUENCE_ALONE);
        policy.recommend(
                StandardStrategies.ADVANCE_RELATIONSHIP,
                Condition.allOf(
                        KEY,
                        CUSTOMER,
                        RELATIONSHIP_STRENGTH.atMost(RelationshipStrengths.GOOD),
                        TURNS_AWAY.not(),
                        INFLUENCE_ALONE.not()));
        policy.recommend(
                StandardStrategies.CO_DEVELOPMENT,
                Condition.allOf(
                        STRATEGIC_REASONS.contains(StrategicReasons.GROWTH_LEVER), LOST.not(), TURNS_AWAY.not()));
    }

    /** One step for what is known to hold the relationship back; nobody is sent after a gap that may not be there. */
    private static void addNextRung(Policy.Builder policy) {
        policy.recommend(
                StandardStrategies.BROADEN_KEY_CONTACTS,
                Condition.allOf(
                        DEVELOPED,
                        TO_COME_CLOSER,
                        Condition.guard(GOOD_KEY_CONTACTS.lessThan(StandardParameters.GOOD_KEY_CONTACTS))));
        policy.recommend(
                StandardStrategies.SHARE_INSIGHT,
                Condition.allOf(
                        DEVELOPED, TO_COME_CLOSER, Condition.guard(INFORMATION_ACCESS.atMost(InformationLevels.L2))));
        policy.recommend(
                StandardStrategies.SELL_VALUE,
                Condition.allOf(
                        DEVELOPED, TO_COME_CLOSER, Condition.guard(PRICING_MODE.is(PricingModes.PRICE_DECIDES))));
        policy.recommend(
                StandardStrategies.PROPOSE_FRAMEWORK,
                Condition.allOf(
                        KEY, TO_COME_CLOSER, NOT_TIED, RELATIONSHIP_TYPE.is(RelationshipTypes.PREFERRED_SUPPLIER)));
        policy.recommend(
                StandardStrategies.FORM_ALLIANCE,
                Condition.allOf(
                        KEY,
                        TO_COME_CLOSER,
                        ALIGNED,
                        Condition.guard(ALLIANCE.is(AllianceForms.NONE)),
                        RELATIONSHIP_TYPE.is(RelationshipTypes.PARTNERSHIP)));
        policy.recommend(
                StandardStrategies.GOVERN_ALLIANCE,
                Condition.allOf(
                        KEY,
                        CUSTOMER,
                        TURNS_AWAY.not(),
                        Condition.guard(ALLIANCE.atLeast(AllianceForms.INFORMAL).and(JOINT_GOVERNANCE.isFalse()))));
    }

    private static void addWinning(Policy.Builder policy) {
        policy.recommend(StandardStrategies.PURSUE_TARGET, LIFECYCLE_STAGE.is(LifecycleStages.TARGET));
        policy.recommend(StandardStrategies.QUALIFY_PROSPECT, LIFECYCLE_STAGE.is(LifecycleStages.POTENTIAL));
        policy.recommend(StandardStrategies.ONBOARDING, FIRST_TIME.and(JUST_BOUGHT));
        policy.recommend(
                StandardStrategies.SECOND_ORDER, Condition.allOf(FIRST_TIME, JUST_BOUGHT.not(), TURNS_AWAY.not()));
        policy.recommend(
                StandardStrategies.WIN_BACK,
                Condition.allOf(LOST, EXIT_CANDIDATE.is(YesNo.YES).not(), WORTH_WINNING_BACK));
        policy.recommend(
                StandardStrategies.ASK_ONCE,
                Condition.allOf(LOST, EXIT_CANDIDATE.is(YesNo.YES).not(), WORTH_WINNING_BACK.not()));
    }

    private static void addGrowing(Policy.Builder policy) {
        policy.recommend(
                StandardStrategies.INVEST_FOR_GROWTH,
                BUYS_AGAIN.and(ACCOUNT_CATEGORY.is(AccountCategories.INVEST_FOR_GROWTH)));
        policy.recommend(
                StandardStrategies.KEY_DEVELOPMENT,
                Condition.allOf(
                        TIER.is(Tiers.DEVELOPMENT),
                        BUYS_AGAIN,
                        ACCOUNT_CATEGORY.isAnyOf(
                                AccountCategories.KEY_DEVELOPMENT,
                                AccountCategories.INVEST_FOR_GROWTH,
                                AccountCategories.INVEST_AND_PROTECT,
                                AccountCategories.MAINTAIN_AND_DEEPEN)));
        policy.recommend(
                StandardStrategies.SPECIAL_CARE,
                Condition.allOf(
                        BUYS_AGAIN,
                        ATTRACTIVE,
                        ACCOUNT_CATEGORY
                                .is(AccountCategories.MAINTAIN_PROACTIVELY)
                                .or(GROWTH_ROUTE
                                        .is(GrowthRoutes.EXTEND)
                                        .and(ACCOUNT_CATEGORY
                                                .isAnyOf(AccountCategories.RECOVER, AccountCategories.DEFEND)
                                                .not()))));
        policy.recommend(
                StandardStrategies.OPEN_RELATIONSHIP,
                Condition.allOf(
                        BUYS_AGAIN, KEY.not(), ATTRACTIVE, ACCOUNT_CATEGORY.is(AccountCategories.OPEN_RELATIONSHIP)));
        policy.recommend(
                StandardStrategies.SELECTIVE_TEST,
                Condition.allOf(BUYS_AGAIN, KEY.not(), ACCOUNT_CATEGORY.is(AccountCategories.SELECTIVE_TEST)));
        policy.recommend(
                StandardStrategies.CROSS_SELL,
                Condition.allOf(
                        GROWTH_ROUTE.is(GrowthRoutes.DEEPEN),
                        ATTRACTIVE,
                        ACCOUNT_CATEGORY
                                .is(AccountCategories.SELECTIVE_TEST)
                                .and(KEY.not())
                                .not()));
    }

    private static void addSavingEffort(Policy.Builder policy) {
        policy.recommend(
                StandardStrategies.MANAGE_FOR_CASH,
                Condition.allOf(
                        KEY.not(),
                        BUYS_AGAIN,
                        EXIT_CANDIDATE.is(YesNo.YES).not(),
                        ACCOUNT_CATEGORY.isAnyOf(AccountCategories.MANAGE_FOR_CASH, AccountCategories.HARVEST)));
        policy.recommend(
                StandardStrategies.EFFICIENT_COVERAGE,
                TIER.is(Tiers.ORDINARY)
                        .or(TIER.is(Tiers.DEVELOPMENT).and(ATTRACTIVE.not()))
                        .or(TIER.is(Tiers.PROSPECT).and(CUSTOMER)) // kept a prospect by hand or for a while
                        .and(LOST.not()));
        policy.recommend(StandardStrategies.CHANGE_OR_EXIT, EXIT_CANDIDATE.is(YesNo.YES));
    }
}

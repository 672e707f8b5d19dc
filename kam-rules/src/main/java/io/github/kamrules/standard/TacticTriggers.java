package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.ACCOUNT_KIND;
import static io.github.kamrules.fact.AccountFacts.CHANNEL_ROLE;
import static io.github.kamrules.fact.CalendarFacts.CATEGORY_PLAN_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_EXECUTIVE_VISIT;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_FORUM;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_INFORMATION;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_JOINT_PROMOTION;
import static io.github.kamrules.fact.CalendarFacts.DAYS_TO_NEXT_EVENT;
import static io.github.kamrules.fact.CalendarFacts.DISAPPOINTING_INITIATIVES;
import static io.github.kamrules.fact.CalendarFacts.FEEDBACK_CHANNELS;
import static io.github.kamrules.fact.CalendarFacts.INCENTIVE_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.JOINT_PROMOTION_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.OWNER_FEEDBACK;
import static io.github.kamrules.fact.CalendarFacts.PILOT_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.PRODUCT_SIMILARITY;
import static io.github.kamrules.fact.CalendarFacts.UNRESOLVED_FEEDBACK;
import static io.github.kamrules.fact.CalendarFacts.VALUE_ADD_UNDER_WAY;
import static io.github.kamrules.standard.StandardDecisions.GROWTH_ROUTE;
import static io.github.kamrules.standard.StandardDecisions.INCENTIVE_ELIGIBLE;
import static io.github.kamrules.standard.StandardDecisions.PILOT_ELIGIBLE;

import io.github.kamrules.account.AccountKind;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.GrowthRoutes;

/**
 * When each tactic is recommended: only where what it hangs on is known, so that nobody is sent after a gap that may not be
 * there, and to nobody whose relationship is in decline, which comes first. Undertakings with an account wait until it has
 * bought again.
 */
final class TacticTriggers {

    /** A key account in no trouble, which is more than a name that opens doors. */
    private static final Condition KEY_IN_GOOD_STANDING = Condition.allOf(
            StrategyTriggers.KEY,
            StrategyTriggers.CUSTOMER,
            StrategyTriggers.TURNS_AWAY.not(),
            StrategyTriggers.INFLUENCE_ALONE.not());

    private static final Condition DEVELOPED_IN_GOOD_STANDING = Condition.allOf(
            StrategyTriggers.DEVELOPED,
            StrategyTriggers.CUSTOMER,
            StrategyTriggers.TURNS_AWAY.not(),
            StrategyTriggers.INFLUENCE_ALONE.not());

    private TacticTriggers() {}

    static void addTo(Policy.Builder policy) {
        addMeetings(policy);
        addInitiatives(policy);
        addFeedback(policy);
    }

    private static void addMeetings(Policy.Builder policy) {
        policy.recommend(
                TacticStrategies.EXECUTIVE_VISIT,
                KEY_IN_GOOD_STANDING.and(overdue(DAYS_SINCE_EXECUTIVE_VISIT, TacticParameters.EXECUTIVE_VISIT_DAYS)));
        policy.recommend(
                TacticStrategies.INFORMATION_EXCHANGE,
                KEY_IN_GOOD_STANDING.and(overdue(DAYS_SINCE_INFORMATION, TacticParameters.INFORMATION_DAYS)));
        policy.recommend(
                TacticStrategies.SUPPORT_EVENT,
                Condition.allOf(
                        StrategyTriggers.DEVELOPED,
                        StrategyTriggers.CUSTOMER,
                        Condition.guard(DAYS_TO_NEXT_EVENT.atMost(TacticParameters.EVENT_NOTICE_DAYS))));
        policy.recommend(
                TacticStrategies.ANNUAL_FORUM,
                Condition.allOf(
                        StrategyTriggers.BUYS_AGAIN,
                        KEY_IN_GOOD_STANDING,
                        overdue(DAYS_SINCE_FORUM, TacticParameters.FORUM_DAYS)));
    }

    private static void addInitiatives(Policy.Builder policy) {
        policy.recommend(
                TacticStrategies.PILOT_NEW_PRODUCT,
                Condition.allOf(
                        PILOT_ELIGIBLE.is(YesNo.YES),
                        StrategyTriggers.BUYS_AGAIN,
                        Condition.guard(PILOT_UNDER_WAY.isFalse())));
        policy.recommend(
                TacticStrategies.ADD_VALUE,
                Condition.allOf(
                        StrategyTriggers.BUYS_AGAIN,
                        DEVELOPED_IN_GOOD_STANDING,
                        Condition.guard(PRODUCT_SIMILARITY.is(ExposureLevels.HIGH))
                                .or(Condition.guard(DISAPPOINTING_INITIATIVES.atLeast("1"))),
                        Condition.guard(VALUE_ADD_UNDER_WAY.isTrue()).not()));
        policy.recommend(
                TacticStrategies.JOINT_PROMOTION,
                Condition.allOf(
                        StrategyTriggers.BUYS_AGAIN,
                        KEY_IN_GOOD_STANDING,
                        Condition.guard(JOINT_PROMOTION_UNDER_WAY.isFalse()),
                        overdue(DAYS_SINCE_JOINT_PROMOTION, TacticParameters.JOINT_PROMOTION_DAYS)));
        policy.recommend(
                TacticStrategies.JOINT_CATEGORY_MANAGEMENT,
                Condition.allOf(
                        StrategyTriggers.BUYS_AGAIN,
                        DEVELOPED_IN_GOOD_STANDING,
                        Condition.guard(ACCOUNT_KIND.is(AccountKind.INTERMEDIARY))
                                .or(CHANNEL_ROLE.isKnown()),
                        Condition.guard(CATEGORY_PLAN_UNDER_WAY.isFalse())));
        policy.recommend(
                TacticStrategies.INCENTIVE,
                Condition.allOf(
                        INCENTIVE_ELIGIBLE.is(YesNo.YES),
                        StrategyTriggers.BUYS_AGAIN,
                        GROWTH_ROUTE.is(GrowthRoutes.DEEPEN),
                        StrategyTriggers.INFLUENCE_ALONE.not(),
                        Condition.guard(INCENTIVE_UNDER_WAY.isFalse())));
    }

    private static void addFeedback(Policy.Builder policy) {
        policy.recommend(
                TacticStrategies.REASSIGN_OWNER,
                StrategyTriggers.CUSTOMER.and(
                        Condition.guard(OWNER_FEEDBACK.atMost(TacticParameters.LOW_OWNER_FEEDBACK))));
        policy.recommend(
                TacticStrategies.VOICE_OF_CUSTOMER,
                Condition.allOf(
                        StrategyTriggers.BUYS_AGAIN,
                        StrategyTriggers.TURNS_AWAY.not(),
                        Condition.guard(UNRESOLVED_FEEDBACK.atLeast("1"))));
        policy.recommend(
                TacticStrategies.OPEN_FEEDBACK_CHANNEL,
                KEY_IN_GOOD_STANDING.and(
                        Condition.guard(FEEDBACK_CHANNELS.lessThan(TacticParameters.KEY_FEEDBACK_CHANNELS))));
    }

    /** What is known to be longer ago than it should be, or never to have been. */
    private static Condition overdue(NumberInput daysSince, Parameter atMost) {
        return Condition.guard(daysSince.moreThan(atMost).or(daysSince.isNotApplicable()));
    }
}

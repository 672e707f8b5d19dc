package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.COMPETITOR_THREAT;
import static io.github.kamrules.fact.AccountFacts.DEPENDENCE;
import static io.github.kamrules.fact.AccountFacts.GROUP_REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.GROWTH_LEVER;
import static io.github.kamrules.fact.AccountFacts.INFLUENCE;
import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL_SHARE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.SPOILER_RISK;
import static io.github.kamrules.fact.CalendarFacts.PRICE_WAR;
import static io.github.kamrules.standard.StandardDecisions.EXIT_CANDIDATE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.standard.StandardDecisions.RAW_TIER;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_TYPE;
import static io.github.kamrules.standard.StandardDecisions.STABLE_TIER;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.StateInputs;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.scale.Level;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.verify.Guarantee;
import java.util.List;
import java.util.Locale;

/**
 * What the standard policy promises for every account: where the sources contradict each other, which of them wins, and that
 * more of what counts for an account never counts against it. The items are those of the KAM catalogue.
 */
final class StandardGuarantees {

    /** More of these never lowers the tier: what an account brings, promises, or could do to us. */
    private static final List<Input> RAISING = List.of(
            INFLUENCE,
            SPOILER_RISK,
            DEPENDENCE,
            GROWTH_LEVER,
            COMPETITOR_THREAT,
            POTENTIAL_SHARE,
            MARGIN_RATIO,
            GROUP_REVENUE_SHARE);

    /** These are shares of those above: the smaller, the larger the account. */
    private static final List<Input> LOWERING = List.of(REVENUE_ABOVE_SHARE, POTENTIAL_ABOVE_SHARE);

    private static final Condition HARMLESS =
            Condition.guard(INFLUENCE.is(ExposureLevels.LOW).and(SPOILER_RISK.is(ExposureLevels.LOW)));

    private StandardGuarantees() {}

    static void addTo(Policy.Builder policy) {
        addTactics(policy);
        addExit(policy);
        addPatience(policy);
        addMonotone(policy);
        ContactRules.addGuarantees(policy);
        policy.guarantee(Guarantee.never(
                "strategic-reasons-make-strategic",
                STRATEGIC_REASONS
                        .isEmpty()
                        .not()
                        .and(RAW_TIER.is(Tiers.STRATEGIC).not())));
    }

    /** Items 32, 33 and 104: customers without value are given up, but never those that could help or harm us with others. */
    private static void addExit(Policy.Builder policy) {
        policy.guarantee(Guarantee.never(
                "exit-spares-who-can-help-or-harm", EXIT_CANDIDATE.is(YesNo.YES).and(HARMLESS.not())));
        policy.guarantee(Guarantee.never(
                "exit-spares-the-strategic",
                EXIT_CANDIDATE.is(YesNo.YES).and(STRATEGIC_REASONS.isEmpty().not())));
        for (Strategy investing : List.of(
                StandardStrategies.SECURE_SUPPLY,
                StandardStrategies.INVEST_FOR_GROWTH,
                StandardStrategies.KEY_DEVELOPMENT,
                StandardStrategies.CO_DEVELOPMENT,
                StandardStrategies.CROSS_SELL,
                StandardStrategies.WIN_BACK)) {
            policy.neverTogether(StandardStrategies.CHANGE_OR_EXIT.id(), investing.id());
        }
        // Who is partly given up is not tied closer, and price is no lever in a partnership (items 10 and 14 of its
        // form).
        for (Strategy partnering : List.of(
                StandardStrategies.PROPOSE_FRAMEWORK,
                StandardStrategies.FORM_ALLIANCE,
                StandardStrategies.GOVERN_ALLIANCE,
                StandardStrategies.ADVANCE_RELATIONSHIP)) {
            policy.neverTogether(StandardStrategies.MANAGE_FOR_CASH.id(), partnering.id());
            policy.neverTogether(StandardStrategies.EFFICIENT_COVERAGE.id(), partnering.id());
        }
        policy.neverTogether(StandardStrategies.SELL_VALUE.id(), StandardStrategies.FORM_ALLIANCE.id());
    }

    /** Items 8, 9 and 97: who was a key account is not let down at once, and who is neglected is called. */
    private static void addPatience(Policy.Builder policy) {
        StateInputs<Level> state = HistoryFacts.stateOf(TIER);
        for (Level level : List.of(Tiers.STRATEGIC, Tiers.KEY, Tiers.DEVELOPMENT)) {
            policy.guarantee(Guarantee.never(
                    "patience-before-" + level.id().toLowerCase(Locale.ROOT) + "-falls",
                    Condition.allOf(
                            state.level().is(level),
                            STABLE_TIER.atLeast(level).not(),
                            state.days().lessThan(StandardParameters.DWELL_DAYS))));
        }
        policy.guarantee(Guarantee.never(
                "neglect-is-answered",
                NEGLECT.is(RiskLevels.HIGH)
                        .and(policy.called(StandardStrategies.RE_ENGAGE.id()).not())));
        for (Strategy saving : List.of(StandardStrategies.MANAGE_FOR_CASH, StandardStrategies.EFFICIENT_COVERAGE)) {
            policy.guarantee(Guarantee.never(
                    "no-" + saving.id().value() + "-for-key-accounts",
                    TIER.atLeast(Tiers.KEY).and(policy.called(saving.id()))));
        }
    }

    /** Items 104, 166 and 167: no reward in a price war, none for whom we give up; bad feedback is answered. */
    private static void addTactics(Policy.Builder policy) {
        policy.guarantee(Guarantee.never(
                "no-incentive-in-a-price-war",
                policy.called(TacticStrategies.INCENTIVE.id()).and(PRICE_WAR.isTrue())));
        policy.neverTogether(StandardStrategies.CHANGE_OR_EXIT.id(), TacticStrategies.INCENTIVE.id());
        policy.neverTogether(StandardStrategies.RECOVER_RELATIONSHIP.id(), TacticStrategies.EXECUTIVE_VISIT.id());
        policy.neverTogether(StandardStrategies.RECOVER_RELATIONSHIP.id(), TacticStrategies.PILOT_NEW_PRODUCT.id());
    }

    private static void addMonotone(Policy.Builder policy) {
        for (Input input : RAISING) {
            policy.guarantee(Guarantee.rising("more-" + input.id() + "-no-lower-tier", input, RAW_TIER));
        }
        for (Input input : LOWERING) {
            policy.guarantee(Guarantee.falling("less-" + input.id() + "-no-lower-tier", input, RAW_TIER));
        }
        for (Input indicator : RelationshipLadder.indicators()) {
            policy.guarantee(
                    Guarantee.rising("better-" + indicator.id() + "-no-lower-rung", indicator, RELATIONSHIP_TYPE));
        }
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.ContactFacts.CONTACT_COUNT;
import static io.github.kamrules.fact.ContactFacts.DECISION_CHAIN_LENGTH;
import static io.github.kamrules.fact.ContactFacts.OPPONENT_INFLUENCE;
import static io.github.kamrules.fact.ContactFacts.TOP_DECISION_MAKER_COVERAGE;
import static io.github.kamrules.fact.ContactFacts.TOP_DECISION_MAKER_SUPPORT;
import static io.github.kamrules.fact.DealFacts.DAYS_TO_LARGEST_DEAL;
import static io.github.kamrules.fact.DealFacts.LARGEST_DEAL_SHARE;
import static io.github.kamrules.fact.DealFacts.LARGEST_DEAL_STAGE;
import static io.github.kamrules.fact.DealFacts.OPEN_DEALS;
import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.source.KnowledgeSource.literature;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.COMPLEX_DEAL;
import static io.github.kamrules.standard.StandardDecisions.DEAL_RISK;
import static io.github.kamrules.standard.StandardDecisions.WIN_ODDS_FACTOR;

import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.relationship.InfluenceLevels;
import io.github.kamrules.relationship.SupportLevels;
import io.github.kamrules.sales.DealStages;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.verify.Guarantee;
import java.util.List;

/**
 * What kind of sale the largest open deal with an account is, and how likely it is to be lost late. A deal that nobody has noted
 * is none; what is not known of the people who decide is not held against a deal.
 */
final class DealRules {

    /** There is an open deal that is known. */
    static final Condition OPEN_DEAL = Condition.guard(OPEN_DEALS.atLeast("1"));

    private static final Condition NO_DEAL = OPEN_DEALS.atMost("0");

    private static final Condition STRONG_OPPONENT = Condition.guard(OPPONENT_INFLUENCE.is(InfluenceLevels.HIGH));

    private static final Condition SUPPORTED =
            Condition.guard(TOP_DECISION_MAKER_SUPPORT.atLeast(SupportLevels.SUPPORTS));

    private DealRules() {}

    static Logic<YesNo> complexDeal() {
        return FirstMatch.<YesNo>empty()
                .orNotApplicableWhen(NO_DEAL, "reason.no-open-deal")
                .orWhen(LARGEST_DEAL_SHARE.atLeast(StandardParameters.COMPLEX_DEAL_SHARE), YesNo.YES, stated(171))
                .orWhen(
                        Condition.guard(DECISION_CHAIN_LENGTH.atLeast(StandardParameters.COMPLEX_DEAL_STEPS)),
                        YesNo.YES,
                        stated(172))
                .otherwise(YesNo.NO)
                .from(stated(171, 172));
    }

    static Logic<Level> dealRisk() {
        return FirstMatch.<Level>empty()
                .orNotApplicableWhen(NO_DEAL, "reason.no-open-deal")
                .orWhen(
                        ContactRules.TOP_NOT_MET.and(LARGEST_DEAL_STAGE.atLeast(DealStages.QUALIFIED)),
                        RiskLevels.HIGH,
                        stated(175))
                .orWhen(
                        Condition.guard(TOP_DECISION_MAKER_SUPPORT.is(SupportLevels.OPPOSES)),
                        RiskLevels.HIGH,
                        stated(176))
                .orWhen(
                        STRONG_OPPONENT.and(SUPPORTED.not()),
                        RiskLevels.HIGH,
                        assumed("a weighty opponent wins where nobody above speaks for us", 172, 176))
                .orWhen(ContactRules.TOP_NOT_MET, RiskLevels.MEDIUM, stated(175))
                .orWhen(
                        Condition.guard(TOP_DECISION_MAKER_SUPPORT.atMost(SupportLevels.DOUBTS)),
                        RiskLevels.MEDIUM,
                        stated(176))
                .orWhen(
                        Condition.guard(CONTACT_COUNT.atMost("1")),
                        RiskLevels.MEDIUM,
                        literature("PillarGTM: a deal that hangs on one contact", 172))
                .orWhen(COMPLEX_DEAL.is(YesNo.YES).and(ContactRules.ROLES_UNCOVERED), RiskLevels.MEDIUM, stated(172))
                .orWhen(
                        Condition.guard(DAYS_TO_LARGEST_DEAL.lessThan("0")),
                        RiskLevels.MEDIUM,
                        assumed("a deal whose day has passed is not what it was", 173))
                .otherwise(RiskLevels.LOW)
                .from(stated(171, 172, 173, 174, 175, 176));
    }

    static Logic<Decimal> winOddsFactor() {
        return Scorecard.of(Characteristic.of("top-support")
                        .when(TOP_DECISION_MAKER_SUPPORT.is(SupportLevels.OPPOSES), StandardParameters.ODDS_OPPOSES)
                        .when(TOP_DECISION_MAKER_SUPPORT.is(SupportLevels.DOUBTS), StandardParameters.ODDS_DOUBTS)
                        .when(TOP_DECISION_MAKER_SUPPORT.is(SupportLevels.SUPPORTS), StandardParameters.ODDS_SUPPORTS)
                        .when(TOP_DECISION_MAKER_SUPPORT.is(SupportLevels.CHAMPIONS), StandardParameters.ODDS_CHAMPIONS)
                        .otherwise(StandardParameters.ODDS_NEUTRAL)
                        .from(stated(176)))
                .notApplicableWhen(NO_DEAL, "reason.no-open-deal")
                .from(stated(176));
    }

    static void addDefaults(Policy.Builder policy) {
        for (Decision<?> decision : List.of(COMPLEX_DEAL, DEAL_RISK, WIN_ODDS_FACTOR)) {
            policy.defaultFor(decision, OPEN_DEALS, "0", StandardDefaults.NOT_SAID);
        }
    }

    /** Better contact and support never make a deal riskier, and a later stage never makes it safer. */
    static void addGuarantees(Policy.Builder policy) {
        policy.guarantee(Guarantee.falling(
                "better-top-decision-maker-coverage-no-riskier-deal", TOP_DECISION_MAKER_COVERAGE, DEAL_RISK));
        policy.guarantee(Guarantee.falling(
                "better-top-decision-maker-support-no-riskier-deal", TOP_DECISION_MAKER_SUPPORT, DEAL_RISK));
        policy.guarantee(Guarantee.rising("later-largest-deal-stage-no-safer-deal", LARGEST_DEAL_STAGE, DEAL_RISK));
    }
}

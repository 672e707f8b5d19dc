package io.github.kamrules.standard;

import static io.github.kamrules.fact.ContactFacts.CONTACT_COUNT;
import static io.github.kamrules.fact.ContactFacts.DECISION_CHAIN_GAPS;
import static io.github.kamrules.fact.ContactFacts.OPPONENT_INFLUENCE;
import static io.github.kamrules.fact.ContactFacts.TOP_DECISION_MAKERS;
import static io.github.kamrules.fact.ContactFacts.TOP_DECISION_MAKER_SUPPORT;
import static io.github.kamrules.standard.StrategyTriggers.CUSTOMER;
import static io.github.kamrules.standard.StrategyTriggers.DEVELOPED;
import static io.github.kamrules.standard.StrategyTriggers.INFLUENCE_ALONE;
import static io.github.kamrules.standard.StrategyTriggers.KEY;
import static io.github.kamrules.standard.StrategyTriggers.LOST;
import static io.github.kamrules.standard.StrategyTriggers.TO_COME_CLOSER;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.relationship.InfluenceLevels;
import io.github.kamrules.relationship.SupportLevels;

/** When the strategies about the people at an account are called for. Nobody is sent after a gap that may not be there. */
final class ContactTriggers {

    private static final Condition WITHOUT_SUPPORT =
            Condition.guard(TOP_DECISION_MAKER_SUPPORT.atMost(SupportLevels.NEUTRAL));

    private static final Condition STRONG_OPPONENT = Condition.guard(OPPONENT_INFLUENCE.is(InfluenceLevels.HIGH));

    private static final Condition CHAIN_UNKNOWN = Condition.guard(DECISION_CHAIN_GAPS.atLeast("1"));

    /** One person has the last word; two names are as good as none. */
    private static final Condition SEVERAL_AT_THE_TOP = Condition.guard(TOP_DECISION_MAKERS.atLeast("2"));

    private ContactTriggers() {}

    static void addTo(Policy.Builder policy) {
        Condition keyToWorkOn = Condition.allOf(KEY, LOST.not(), INFLUENCE_ALONE.not());
        policy.recommend(ContactStrategies.REACH_TOP_DECISION_MAKER, keyToWorkOn.and(ContactRules.TOP_NOT_MET));
        policy.recommend(ContactStrategies.GAIN_SUPPORT, keyToWorkOn.and(WITHOUT_SUPPORT.or(STRONG_OPPONENT)));
        policy.recommend(
                ContactStrategies.FRONTLINE_ENGAGEMENT,
                Condition.allOf(
                        DEVELOPED,
                        CUSTOMER,
                        TO_COME_CLOSER,
                        ContactRules.LEVEL_EMPTY,
                        Condition.guard(CONTACT_COUNT.atLeast("1"))));
        policy.recommend(
                ContactStrategies.MAP_STAKEHOLDERS,
                keyToWorkOn.and(Condition.anyOf(ContactRules.ROLES_UNCOVERED, CHAIN_UNKNOWN, SEVERAL_AT_THE_TOP)));
    }
}

package io.github.kamrules.examples.peers;

import io.github.kamrules.examples.benchmarks.CategoryData;
import io.github.kamrules.examples.benchmarks.KamCategory;

/** What decides the category of accounts. */
public enum Engine {
    /** By if and else. */
    BY_HAND,
    /** KAM Rules: a buffer that is used again. */
    KAM_RULES,
    /** Easy Rules: all rules of the score fire, then the first of the table. */
    EASY_RULES,
    /** Drools: all accounts in one session, its fastest way. */
    DROOLS,
    /** Evrete: all accounts in one stateless session, its fastest way. */
    EVRETE,
    /** Camunda's DMN engine with its older expression language, which is its faster one. */
    CAMUNDA_LEGACY,
    /** Camunda's DMN engine as it is shipped. */
    CAMUNDA;

    /** Decides some accounts. */
    @FunctionalInterface
    public interface Decider {

        /**
         * Decides, and folds the categories into one number that tells them apart.
         *
         * @param data the accounts
         * @param from the first account
         * @param to the account after the last
         * @return the number
         */
        int decide(CategoryData data, int from, int to);
    }

    /**
     * Returns a new decider, for one thread.
     *
     * @return the decider
     */
    public Decider decider() {
        return switch (this) {
            case BY_HAND -> Engine::byHand;
            case KAM_RULES -> byKam(new KamCategory());
            case EASY_RULES -> new EasyRulesPeer();
            case DROOLS -> new DroolsPeer();
            case EVRETE -> new EvretePeer();
            case CAMUNDA_LEGACY -> new CamundaPeer(true);
            case CAMUNDA -> new CamundaPeer(false);
        };
    }

    private static int byHand(CategoryData data, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum = 31 * sum
                    + CategoryData.byHand(data.revenue(i), data.potential(i), data.margin(i), data.relationship(i));
        }
        return sum;
    }

    private static Decider byKam(KamCategory kam) {
        return (data, from, to) -> {
            int sum = 0;
            for (int i = from; i < to; i++) {
                sum = 31 * sum + kam.category(data, i);
            }
            return sum;
        };
    }
}

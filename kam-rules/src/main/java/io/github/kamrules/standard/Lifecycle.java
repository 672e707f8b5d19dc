package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_FIRST_ORDER;
import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fact.AccountFacts.TARGETED;
import static io.github.kamrules.fact.AccountFacts.TRAILING_ORDER_COUNT;
import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.source.KnowledgeSource.stated;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.LifecycleStages;

/**
 * How far an account has come as a customer.
 *
 * <p>The orders decide. An account whose orders are not known stays undecided; but if its figures show that it bought within
 * the year, it is at least neither a prospect nor lost.
 */
final class Lifecycle {

    private static final Condition BOUGHT_WITHOUT_KNOWN_ORDERS =
            ORDER_COUNT.isKnown().not().and(TRAILING_ORDER_COUNT.atLeast("1").or(REVENUE.moreThan("0")));

    private static final Condition BOUGHT_TWICE_WITHOUT_KNOWN_ORDERS =
            ORDER_COUNT.isKnown().not().and(TRAILING_ORDER_COUNT.atLeast("2"));

    private static final Condition NEVER_ORDERED = ORDER_COUNT.isExactly("0").and(BOUGHT_WITHOUT_KNOWN_ORDERS.not());

    private static final Condition SILENT_TOO_LONG =
            DAYS_SINCE_LAST_ORDER.moreThan(StandardParameters.LOST_AFTER_DAYS).and(BOUGHT_WITHOUT_KNOWN_ORDERS.not());

    private static final Condition ORDERED_ONCE =
            ORDER_COUNT.isExactly("1").and(BOUGHT_TWICE_WITHOUT_KNOWN_ORDERS.not());

    private static final Condition KEEPS_BUYING = DAYS_SINCE_FIRST_ORDER
            .atLeast(StandardParameters.LOYAL_AFTER_DAYS)
            .and(TRAILING_ORDER_COUNT.atLeast(StandardParameters.LOYAL_ORDERS));

    private Lifecycle() {}

    static Logic<Level> stage() {
        return FirstMatch.when(NEVER_ORDERED.and(TARGETED.isTrue()), LifecycleStages.TARGET, stated(84))
                .orWhen(NEVER_ORDERED, LifecycleStages.POTENTIAL, stated(83))
                .orWhen(SILENT_TOO_LONG, LifecycleStages.LOST, stated(88))
                .orWhen(ORDERED_ONCE, LifecycleStages.FIRST_TIME, stated(85))
                .orWhen(
                        KEEPS_BUYING,
                        LifecycleStages.LOYAL,
                        assumed("tenure and a current rhythm; trust cannot be seen from orders", 87))
                .otherwise(LifecycleStages.REPEAT)
                .from(stated(83, 84, 85, 86, 87, 88));
    }
}

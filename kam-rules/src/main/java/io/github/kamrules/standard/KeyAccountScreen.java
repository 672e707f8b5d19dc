package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.GOAL_FIT;
import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.KEY_REASONS;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;

import io.github.kamrules.decision.ListTable;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.tier.KeyReasons;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.StrategicReasons;

/**
 * How many features of a key account an account has: a row for each of (a) to (e) of item 19, which the questions of item 20
 * ask for as well. What follows from being a key account, most of the sales time (f) and the ablest people (g), is no row:
 * counted here, an account would stay a key account because it is one. Nor is the wish to look after it (item 20).
 */
final class KeyAccountScreen {

    /** The features, as the sources letter them. */
    private enum Feature {
        GOAL_CRITICALITY,
        VALUE_SHARE,
        LOSS_IMPACT,
        STABILITY,
        POTENTIAL
    }

    private KeyAccountScreen() {}

    static Logic<Decimal> features() {
        return ListTable.<Feature>collect(GOAL_FIT, KEY_REASONS, STRATEGIC_REASONS, LIFECYCLE_STAGE, POTENTIAL_LEVEL)
                .row(Feature.GOAL_CRITICALITY, GOAL_FIT.atLeast(StandardParameters.KEY_GOAL_FIT))
                .rowFrom(stated(19, 20))
                .row(Feature.VALUE_SHARE, KEY_REASONS.containsAnyOf(KeyReasons.ECONOMIC, KeyReasons.GROUP))
                .rowFrom(stated(19, 20, 22))
                .row(Feature.LOSS_IMPACT, STRATEGIC_REASONS.contains(StrategicReasons.DEPENDENCE))
                .rowFrom(stated(19, 20, 23))
                .row(Feature.STABILITY, LIFECYCLE_STAGE.is(LifecycleStages.LOYAL))
                .rowFrom(assumed("a long relationship with a current rhythm of orders is taken as stable", 19, 87))
                .row(Feature.POTENTIAL, POTENTIAL_LEVEL.is(PotentialLevels.HIGH))
                .rowFrom(stated(19, 20))
                .count()
                .from(stated(19, 20));
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.POTENTIAL_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_ABOVE_SHARE;
import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.source.KnowledgeSource.stated;

import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.ValueClasses;

/**
 * Where an account stands by what it buys, and where it would stand by what it could buy.
 *
 * <p>Both look at the accounts with strictly more: accounts of equal revenue share a class, and the account that crosses
 * the line is still above it.
 */
final class ValueAndPotential {

    private ValueAndPotential() {}

    static Logic<Level> valueClass() {
        return FirstMatch.<Level>empty()
                .orNotApplicableWhen(REVENUE_ABOVE_SHARE.isNotApplicable(), "reason.no-positive-revenue")
                .orWhen(REVENUE_ABOVE_SHARE.lessThan(StandardParameters.HEAD_SHARE), ValueClasses.HEAD, stated(49, 51))
                .orWhen(REVENUE_ABOVE_SHARE.lessThan(StandardParameters.WAIST_SHARE), ValueClasses.WAIST, stated(51))
                .otherwise(ValueClasses.LONG_TAIL)
                .from(stated(49, 51));
    }

    static Logic<Level> potentialLevel() {
        return FirstMatch.when(
                        POTENTIAL_ABOVE_SHARE.lessThan(StandardParameters.HIGH_POTENTIAL_SHARE), PotentialLevels.HIGH)
                .orWhen(
                        POTENTIAL_ABOVE_SHARE.lessThan(StandardParameters.MEDIUM_POTENTIAL_SHARE),
                        PotentialLevels.MEDIUM)
                .otherwise(PotentialLevels.LOW)
                .from(assumed("the class that the account would have if it bought all it could", 25, 50));
    }
}

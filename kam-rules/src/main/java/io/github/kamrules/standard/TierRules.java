package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.source.KnowledgeSource.reconstructed;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS_SCORE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.MAJOR_CUSTOMER;
import static io.github.kamrules.standard.StandardDecisions.OVERRIDDEN_TIER;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.RAW_TIER;
import static io.github.kamrules.standard.StandardDecisions.STABLE_TIER;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;

import io.github.kamrules.decision.Capacity;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Overridden;
import io.github.kamrules.decision.OverrideInputs;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.tier.ValueClasses;

/**
 * How much an account counts: by what is known today, then kept stable, then as people set it by hand. More revenue,
 * potential or influence never lowers the tier, as long as the margin ratio stays what it is.
 */
final class TierRules {

    private static final Condition NO_CUSTOMER_YET =
            LIFECYCLE_STAGE.isAnyOf(LifecycleStages.POTENTIAL, LifecycleStages.TARGET);

    private static final Condition LARGE_AND_ATTRACTIVE =
            VALUE_CLASS.is(ValueClasses.HEAD).and(ATTRACTIVENESS.is(AttractivenessLevels.HIGH));

    private static final Condition STILL_BUYS =
            LIFECYCLE_STAGE.is(LifecycleStages.LOST).not();

    private static final Condition WORTH_DEVELOPING =
            VALUE_CLASS.atLeast(ValueClasses.WAIST).or(POTENTIAL_LEVEL.is(PotentialLevels.HIGH));

    private static final OverrideInputs<Level> BY_HAND = HistoryFacts.overrideOf(TIER);

    private TierRules() {}

    static Logic<Level> raw() {
        return FirstMatch.when(STRATEGIC_REASONS.isEmpty().not(), Tiers.STRATEGIC, stated(28))
                .orWhen(NO_CUSTOMER_YET, Tiers.PROSPECT, stated(45))
                .orWhen(
                        LARGE_AND_ATTRACTIVE.or(MAJOR_CUSTOMER.is(YesNo.YES)).and(STILL_BUYS),
                        Tiers.KEY,
                        stated(19, 38, 49, 50))
                .orWhen(WORTH_DEVELOPING, Tiers.DEVELOPMENT, reconstructed(42))
                .otherwise(Tiers.ORDINARY)
                .from(assumed("the tiers are stated, the way to them is ours", 28, 42, 43, 44, 45, 46, 50));
    }

    static Logic<Level> stable() {
        return Stability.of(RAW_TIER, HistoryFacts.stateOf(TIER))
                .promoteAfter(StandardParameters.PROMOTE_AFTER_REVIEWS)
                .demoteAfter(StandardParameters.DEMOTE_AFTER_REVIEWS)
                .dwellBeforeDemotion(StandardParameters.DWELL_DAYS)
                .from(reconstructed(8, 9));
    }

    static Logic<Level> overridden() {
        return Overridden.of(STABLE_TIER, BY_HAND).from(reconstructed(34));
    }

    static Logic<Level> tier() {
        return Capacity.of(OVERRIDDEN_TIER, ATTRACTIVENESS_SCORE, REVENUE)
                .limit(Tiers.KEY, StandardParameters.KEY_ACCOUNTS_AT_MOST)
                .keeping(BY_HAND.inForce())
                .from(reconstructed(43));
    }
}

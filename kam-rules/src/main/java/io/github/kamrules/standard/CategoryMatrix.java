package io.github.kamrules.standard;

import static io.github.kamrules.source.KnowledgeSource.reconstructed;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.TRAJECTORY;
import static io.github.kamrules.tier.AttractivenessLevels.HIGH;
import static io.github.kamrules.tier.AttractivenessLevels.LOW;
import static io.github.kamrules.tier.AttractivenessLevels.MEDIUM;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.scale.Level;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.tier.AccountCategories;

/**
 * Attractiveness against relationship strength: nine cells. Where the relationship is going comes first: a decline of an
 * attractive account is stopped, an attack fended off, and an opening used, before anything else.
 */
final class CategoryMatrix {

    /** The cells of the sources are lost; these follow Fiocca 1982 and the directional policy matrix. */
    private static final KnowledgeSource CELLS = reconstructed(79);

    private CategoryMatrix() {}

    static Logic<Level> category() {
        return DecisionTable.<Level>first(TRAJECTORY, ATTRACTIVENESS, RELATIONSHIP_STRENGTH)
                .row(AccountCategories.RECOVER, TRAJECTORY.is(Trajectories.DECLINING), ATTRACTIVENESS.atLeast(MEDIUM))
                .rowFrom(stated(78))
                .row(AccountCategories.DEFEND, TRAJECTORY.is(Trajectories.DEFENDING))
                .rowFrom(stated(78))
                .row(AccountCategories.OPEN_RELATIONSHIP, TRAJECTORY.is(Trajectories.POTENTIAL))
                .rowFrom(stated(78))
                .row(AccountCategories.KEY_DEVELOPMENT, ATTRACTIVENESS.is(HIGH), limited())
                .row(AccountCategories.INVEST_FOR_GROWTH, ATTRACTIVENESS.is(HIGH), good())
                .row(AccountCategories.INVEST_AND_PROTECT, ATTRACTIVENESS.is(HIGH), veryStrong())
                .row(AccountCategories.SELECTIVE_TEST, ATTRACTIVENESS.is(MEDIUM), limited())
                .row(AccountCategories.MAINTAIN_AND_DEEPEN, ATTRACTIVENESS.is(MEDIUM), good())
                .row(AccountCategories.MAINTAIN_PROACTIVELY, ATTRACTIVENESS.is(MEDIUM), veryStrong())
                .row(AccountCategories.OPPORTUNISTIC, ATTRACTIVENESS.is(LOW), limited())
                .row(AccountCategories.MANAGE_FOR_CASH, ATTRACTIVENESS.is(LOW), good())
                .row(AccountCategories.HARVEST, ATTRACTIVENESS.is(LOW), veryStrong())
                .from(CELLS);
    }

    private static Condition limited() {
        return RELATIONSHIP_STRENGTH.is(RelationshipStrengths.LIMITED);
    }

    private static Condition good() {
        return RELATIONSHIP_STRENGTH.is(RelationshipStrengths.GOOD);
    }

    private static Condition veryStrong() {
        return RELATIONSHIP_STRENGTH.is(RelationshipStrengths.VERY_STRONG);
    }
}

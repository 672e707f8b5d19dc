package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.source.KnowledgeSource.literature;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;

import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.CutOff;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.ValueClasses;

/**
 * How attractive an account is: three factors with 0, 5 or 10 points each, weighted, so that a score lies between 0 and 10.
 * An account without revenue has no points for volume and margin.
 */
final class AttractivenessScore {

    private static final String HIGH = "10";
    private static final String MEDIUM = "5";
    private static final String LOW = "0";

    private AttractivenessScore() {}

    static Logic<Level> level() {
        return score().cutOffs(
                        AttractivenessLevels.LOW,
                        CutOff.atLeast(StandardParameters.MEDIUM_SCORE, AttractivenessLevels.MEDIUM),
                        CutOff.atLeast(StandardParameters.HIGH_SCORE, AttractivenessLevels.HIGH));
    }

    static Scorecard<Decimal> score() {
        Characteristic potential = Characteristic.of("potential")
                .when(POTENTIAL_LEVEL.is(PotentialLevels.HIGH), HIGH)
                .when(POTENTIAL_LEVEL.is(PotentialLevels.MEDIUM), MEDIUM)
                .otherwise(LOW)
                .weight(StandardParameters.POTENTIAL_WEIGHT);
        Characteristic volume = Characteristic.of("volume")
                .when(VALUE_CLASS.is(ValueClasses.HEAD), HIGH)
                .when(VALUE_CLASS.is(ValueClasses.WAIST), MEDIUM)
                .otherwise(LOW)
                .weight(StandardParameters.VOLUME_WEIGHT);
        Characteristic margin = Characteristic.of("margin")
                .when(MARGIN_RATIO.atLeast(StandardParameters.HIGH_MARGIN), HIGH)
                .when(MARGIN_RATIO.atLeast(StandardParameters.MEDIUM_MARGIN), MEDIUM)
                .otherwise(LOW)
                .weight(StandardParameters.MARGIN_WEIGHT);
        return Scorecard.of(potential.from(stated(39)), volume.from(stated(39)), margin.from(stated(39)))
                .weightsSumTo("1")
                .from(literature("McDonald and Woodburn 2006: weighted factors, scored to 10", 38, 39));
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.INFLUENCE;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.SPOILER_RISK;
import static io.github.kamrules.standard.StandardDecisions.EXIT_CANDIDATE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static io.github.kamrules.testkit.RuleVerifier.verifyThat;

import io.github.kamrules.testkit.RuleVerifier;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.ValueClasses;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitRulesTest {

    private final RuleVerifier<YesNo> candidate = verifyThat(StandardPolicy.standard(), EXIT_CANDIDATE)
            .givenAnswer(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
            .givenAnswer(VALUE_CLASS, ValueClasses.LONG_TAIL)
            .givenAnswer(STRATEGIC_REASONS, Set.of())
            .given(INFLUENCE, ExposureLevels.LOW)
            .given(SPOILER_RISK, ExposureLevels.LOW)
            .given(POTENTIAL_ABOVE_SHARE, "0.95");

    @Test
    void whatBringsLittleAndCouldBringNoMoreIsACandidate() {
        candidate.decides(YesNo.YES);
        candidate.givenNotApplicable(VALUE_CLASS).decides(YesNo.YES);
    }

    @ParameterizedTest
    @CsvSource({"MEDIUM, LOW", "HIGH, LOW", "LOW, MEDIUM", "LOW, HIGH"})
    void influenceOrSpoilerRiskGuards(String influence, String spoilerRisk) {
        candidate
                .given(INFLUENCE, ExposureLevels.SCALE.parse(influence))
                .given(SPOILER_RISK, ExposureLevels.SCALE.parse(spoilerRisk))
                .decides(YesNo.NO);
    }

    @Test
    void noDefaultEverSatisfiesTheGuards() {
        candidate.without(INFLUENCE).decides(YesNo.NO);
        candidate.without(SPOILER_RISK).decides(YesNo.NO);
        candidate.without(POTENTIAL_ABOVE_SHARE).decides(YesNo.NO);
    }

    @Test
    void potentialValueAndStrategicReasonsGuard() {
        candidate.atBoundaryOf(POTENTIAL_ABOVE_SHARE, "0.95").decides(YesNo.NO, YesNo.YES, YesNo.YES);
        candidate.givenAnswer(VALUE_CLASS, ValueClasses.WAIST).decides(YesNo.NO);
        candidate
                .givenAnswer(STRATEGIC_REASONS, Set.of(StrategicReasons.DEPENDENCE))
                .decides(YesNo.NO);
    }

    @Test
    void whoIsNoCustomerCannotBeGivenUp() {
        candidate.givenAnswer(LIFECYCLE_STAGE, LifecycleStages.TARGET).doesNotApply();
    }
}

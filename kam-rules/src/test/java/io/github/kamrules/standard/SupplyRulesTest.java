package io.github.kamrules.standard;

import static io.github.kamrules.fact.CalendarFacts.DAYS_TO_NEXT_PEAK;
import static io.github.kamrules.fact.CalendarFacts.SUPPLY_GAP;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.SUPPLY_RISK;
import static io.github.kamrules.testkit.RuleVerifier.verifyThat;
import static io.github.kamrules.tier.RiskLevels.HIGH;
import static io.github.kamrules.tier.RiskLevels.LOW;
import static io.github.kamrules.tier.RiskLevels.MEDIUM;

import io.github.kamrules.scale.Level;
import io.github.kamrules.testkit.RuleVerifier;
import io.github.kamrules.tier.LifecycleStages;
import org.junit.jupiter.api.Test;

class SupplyRulesTest {

    private final RuleVerifier<Level> risk =
            verifyThat(StandardPolicy.strict(), SUPPLY_RISK).givenAnswer(LIFECYCLE_STAGE, LifecycleStages.REPEAT);

    @Test
    void whereNoSeasonIsAheadNoneIsAtRiskAndUnknownSeasonsLeaveItOpen() {
        risk.givenNotApplicable(DAYS_TO_NEXT_PEAK)
                .givenNotApplicable(SUPPLY_GAP)
                .doesNotApply();
        risk.isMissing(DAYS_TO_NEXT_PEAK);
    }

    @Test
    void whoBuysNothingNeedsNoSupply() {
        risk.givenAnswer(LIFECYCLE_STAGE, LifecycleStages.TARGET)
                .given(DAYS_TO_NEXT_PEAK, "30")
                .given(SUPPLY_GAP, "1")
                .doesNotApply();
    }

    @Test
    void aSeasonThatIsFarOffIsNotAtRiskYet() {
        risk.given(SUPPLY_GAP, "1").atBoundaryOf(DAYS_TO_NEXT_PEAK, "56").decides(HIGH, HIGH, LOW);
    }

    @Test
    void theWiderTheGapTheHigherTheRisk() {
        RuleVerifier<Level> near = risk.given(DAYS_TO_NEXT_PEAK, "30");

        near.given(SUPPLY_GAP, "-0.1").decides(LOW);
        near.given(SUPPLY_GAP, "0").decides(LOW);
        near.given(SUPPLY_GAP, "0.01").decides(MEDIUM);
        near.atBoundaryOf(SUPPLY_GAP, "0.20").decides(MEDIUM, HIGH, HIGH);
    }

    @Test
    void whatNobodyAgreedBeforeTheSeasonIsNotSecured() {
        risk.given(DAYS_TO_NEXT_PEAK, "30").decides(MEDIUM);
    }
}

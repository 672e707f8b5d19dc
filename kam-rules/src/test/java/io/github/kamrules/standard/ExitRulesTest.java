package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.INFLUENCE;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.SPOILER_RISK;
import static io.github.kamrules.standard.StandardDecisions.EXIT_CANDIDATE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Verdict;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.ValueClasses;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitRulesTest {

    private static Given small() {
        return Given.standard()
                .decided(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
                .decided(VALUE_CLASS, ValueClasses.LONG_TAIL)
                .decided(STRATEGIC_REASONS, Set.of());
    }

    private static Given candidate() {
        return small().fact(INFLUENCE, ExposureLevels.LOW)
                .fact(SPOILER_RISK, ExposureLevels.LOW)
                .fact(POTENTIAL_ABOVE_SHARE, "0.95");
    }

    @Test
    void whatBringsLittleAndCouldBringNoMoreIsACandidate() {
        assertThat(candidate().value(EXIT_CANDIDATE)).contains(YesNo.YES);
        assertThat(candidate().notApplicable(VALUE_CLASS).value(EXIT_CANDIDATE)).contains(YesNo.YES);
    }

    @ParameterizedTest
    @CsvSource({"MEDIUM, LOW", "HIGH, LOW", "LOW, MEDIUM", "LOW, HIGH"})
    void influenceOrSpoilerRiskGuards(String influence, String spoilerRisk) {
        assertThat(candidate()
                        .fact(INFLUENCE, ExposureLevels.SCALE.parse(influence))
                        .fact(SPOILER_RISK, ExposureLevels.SCALE.parse(spoilerRisk))
                        .value(EXIT_CANDIDATE))
                .contains(YesNo.NO);
    }

    @Test
    void noDefaultEverSatisfiesTheGuards() {
        assertThat(small().fact(SPOILER_RISK, ExposureLevels.LOW)
                        .fact(POTENTIAL_ABOVE_SHARE, "0.95")
                        .value(EXIT_CANDIDATE))
                .contains(YesNo.NO);
        assertThat(small().fact(INFLUENCE, ExposureLevels.LOW)
                        .fact(POTENTIAL_ABOVE_SHARE, "0.95")
                        .value(EXIT_CANDIDATE))
                .contains(YesNo.NO);
        assertThat(small().fact(INFLUENCE, ExposureLevels.LOW)
                        .fact(SPOILER_RISK, ExposureLevels.LOW)
                        .value(EXIT_CANDIDATE))
                .contains(YesNo.NO);
    }

    @Test
    void potentialValueAndStrategicReasonsGuard() {
        assertThat(candidate().fact(POTENTIAL_ABOVE_SHARE, "0.949999").value(EXIT_CANDIDATE))
                .contains(YesNo.NO);
        assertThat(candidate().decided(VALUE_CLASS, ValueClasses.WAIST).value(EXIT_CANDIDATE))
                .contains(YesNo.NO);
        assertThat(candidate()
                        .decided(STRATEGIC_REASONS, Set.of(StrategicReasons.DEPENDENCE))
                        .value(EXIT_CANDIDATE))
                .contains(YesNo.NO);
    }

    @Test
    void whoIsNoCustomerCannotBeGivenUp() {
        assertThat(candidate().decided(LIFECYCLE_STAGE, LifecycleStages.TARGET).verdict(EXIT_CANDIDATE))
                .isInstanceOf(Verdict.NotApplicable.class);
    }
}

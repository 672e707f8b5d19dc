package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.COMPETITOR_THREAT;
import static io.github.kamrules.fact.AccountFacts.DEPENDENCE;
import static io.github.kamrules.fact.AccountFacts.GROUP_REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.GROWTH_LEVER;
import static io.github.kamrules.fact.AccountFacts.INFLUENCE;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL_SHARE;
import static io.github.kamrules.fact.AccountFacts.SPOILER_RISK;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.tier.StrategicReasons.COMPETITOR_TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.StrategicReasons;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategicReasonRulesTest {

    private static Given nothingSpecial() {
        return Given.strict()
                .fact(DEPENDENCE, false)
                .fact(GROUP_REVENUE_SHARE, "0.01")
                .fact(GROWTH_LEVER, false)
                .fact(POTENTIAL_SHARE, "0.01")
                .decided(POTENTIAL_LEVEL, PotentialLevels.LOW)
                .fact(INFLUENCE, ExposureLevels.LOW)
                .fact(SPOILER_RISK, ExposureLevels.LOW)
                .fact(COMPETITOR_THREAT, ExposureLevels.LOW);
    }

    private static void assertReasons(Given given, Level... reasons) {
        assertThat(given.value(STRATEGIC_REASONS)).contains(Set.of(reasons));
    }

    @Test
    void thereMayBeNone() {
        assertReasons(nothingSpecial());
    }

    @Test
    void dependenceIsDeclaredOrShows() {
        assertReasons(nothingSpecial().fact(DEPENDENCE, true), StrategicReasons.DEPENDENCE);
        assertReasons(nothingSpecial().fact(GROUP_REVENUE_SHARE, "0.25"), StrategicReasons.DEPENDENCE);
        assertReasons(nothingSpecial().fact(GROUP_REVENUE_SHARE, "0.249999"));
        assertReasons(nothingSpecial().notApplicable(GROUP_REVENUE_SHARE));
    }

    @Test
    void aGrowthLeverIsDeclaredOrShows() {
        assertReasons(nothingSpecial().fact(GROWTH_LEVER, true), StrategicReasons.GROWTH_LEVER);
        assertReasons(nothingSpecial().fact(POTENTIAL_SHARE, "0.25"), StrategicReasons.GROWTH_LEVER);
        assertReasons(nothingSpecial().fact(POTENTIAL_SHARE, "0.249999"));
    }

    @Test
    void influenceAndSpoilerRiskCountWhenHigh() {
        assertReasons(nothingSpecial().fact(INFLUENCE, ExposureLevels.HIGH), StrategicReasons.INFLUENCE);
        assertReasons(nothingSpecial().fact(INFLUENCE, ExposureLevels.MEDIUM));
        assertReasons(nothingSpecial().fact(SPOILER_RISK, ExposureLevels.HIGH), StrategicReasons.SPOILER);
        assertReasons(nothingSpecial().fact(SPOILER_RISK, ExposureLevels.MEDIUM));
    }

    @ParameterizedTest
    @CsvSource({"HIGH, MEDIUM, true", "HIGH, HIGH, true", "HIGH, LOW, false", "MEDIUM, HIGH, false"})
    void competitorsTargetWhatHasPotential(String potential, String threat, boolean expected) {
        Given given = nothingSpecial()
                .decided(POTENTIAL_LEVEL, PotentialLevels.SCALE.parse(potential))
                .fact(COMPETITOR_THREAT, ExposureLevels.SCALE.parse(threat));
        assertReasons(given, expected ? new Level[] {COMPETITOR_TARGET} : new Level[0]);
    }

    @Test
    void severalReasonsHoldAtOnce() {
        assertReasons(
                nothingSpecial().fact(DEPENDENCE, true).fact(INFLUENCE, ExposureLevels.HIGH),
                StrategicReasons.DEPENDENCE,
                StrategicReasons.INFLUENCE);
    }

    @Test
    void whatIsCertainIsToldFromWhatIsPossible() {
        Given given = Given.strict()
                .fact(DEPENDENCE, true)
                .fact(GROWTH_LEVER, false)
                .fact(POTENTIAL_SHARE, "0")
                .decided(POTENTIAL_LEVEL, PotentialLevels.LOW)
                .fact(SPOILER_RISK, ExposureLevels.LOW);
        assertThat(given.candidates(STRATEGIC_REASONS))
                .containsExactly(
                        Set.of(StrategicReasons.DEPENDENCE),
                        Set.of(StrategicReasons.DEPENDENCE, StrategicReasons.INFLUENCE));
    }

    @Test
    void byDefaultNothingIsStrategicButASmallShareMustBeKnown() {
        assertReasons(Given.standard().fact(GROUP_REVENUE_SHARE, "0.01"));
        assertThat(Given.standard().missing(STRATEGIC_REASONS)).containsExactly("group-revenue-share");
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.SHARE_OF_WALLET;
import static io.github.kamrules.fact.AccountFacts.SILENCE_RATIO;
import static io.github.kamrules.standard.StandardDecisions.GROWTH_ROUTE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.standard.StandardDecisions.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.tier.GrowthRoutes;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthRouteRulesTest {

    private static Given steady() {
        return Given.strict()
                .decided(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
                .decided(TRAJECTORY, Trajectories.DEVELOPING)
                .decided(NEGLECT, RiskLevels.LOW)
                .fact(SILENCE_RATIO, "1")
                .fact(SHARE_OF_WALLET, "0.5");
    }

    @ParameterizedTest
    @CsvSource({
        "POTENTIAL,  ACQUIRE",
        "TARGET,     ACQUIRE",
        "LOST,       ACQUIRE",
        "FIRST_TIME, EXTEND",
        "REPEAT,     DEEPEN",
        "LOYAL,      DEEPEN",
    })
    void theLifecycleShowsTheWay(String stage, String route) {
        assertThat(steady().decided(LIFECYCLE_STAGE, LifecycleStages.SCALE.parse(stage))
                        .value(GROWTH_ROUTE))
                .contains(GrowthRoutes.SCALE.parse(route));
    }

    @Test
    void whatIsAboutToBeLostIsKeptFirst() {
        assertThat(steady().decided(TRAJECTORY, Trajectories.DECLINING).value(GROWTH_ROUTE))
                .contains(GrowthRoutes.EXTEND);
        assertThat(steady().decided(TRAJECTORY, Trajectories.DEFENDING).value(GROWTH_ROUTE))
                .contains(GrowthRoutes.EXTEND);
        assertThat(steady().decided(NEGLECT, RiskLevels.HIGH).value(GROWTH_ROUTE))
                .contains(GrowthRoutes.EXTEND);
        assertThat(steady().decided(NEGLECT, RiskLevels.MEDIUM).value(GROWTH_ROUTE))
                .contains(GrowthRoutes.DEEPEN);
    }

    @ParameterizedTest
    @CsvSource({"2, DEEPEN", "2.01, EXTEND"})
    void aSilenceOfMoreThanTwoGapsIsSlipping(String silence, String route) {
        assertThat(steady().fact(SILENCE_RATIO, silence).value(GROWTH_ROUTE)).contains(GrowthRoutes.SCALE.parse(route));
    }

    @ParameterizedTest
    @CsvSource({"0.799999, DEEPEN", "0.80, EXTEND"})
    void aWalletThatIsKnownToBeNearlyOursIsKept(String share, String route) {
        assertThat(steady().fact(SHARE_OF_WALLET, share).value(GROWTH_ROUTE)).contains(GrowthRoutes.SCALE.parse(route));
    }

    @Test
    void anUnknownShareOfWalletLeavesRoom() {
        assertThat(Given.strict()
                        .decided(LIFECYCLE_STAGE, LifecycleStages.LOYAL)
                        .decided(TRAJECTORY, Trajectories.DEVELOPING)
                        .decided(NEGLECT, RiskLevels.LOW)
                        .notApplicable(SILENCE_RATIO)
                        .value(GROWTH_ROUTE))
                .contains(GrowthRoutes.DEEPEN);
    }

    @Test
    void anUnknownTrajectoryIsNamed() {
        assertThat(Given.strict()
                        .decided(LIFECYCLE_STAGE, LifecycleStages.LOYAL)
                        .decided(NEGLECT, RiskLevels.LOW)
                        .fact(SILENCE_RATIO, "1")
                        .missing(GROWTH_ROUTE))
                .containsExactly("stated-trajectory");
    }
}

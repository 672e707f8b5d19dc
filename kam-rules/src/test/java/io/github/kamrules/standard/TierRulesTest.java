package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.GROUP_REVENUE_SHARE;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.tier.ValueClasses;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierRulesTest {

    @ParameterizedTest
    @CsvSource({
        // lifecycle, value class, attractiveness, revenue share, potential
        "REPEAT,    HEAD,      HIGH,   0.05,     LOW,  KEY",
        "FIRST_TIME,HEAD,      HIGH,   0.05,     LOW,  KEY",
        "REPEAT,    HEAD,      MEDIUM, 0.05,     LOW,  DEVELOPMENT",
        "REPEAT,    WAIST,     HIGH,   0.02,     HIGH, DEVELOPMENT",
        "REPEAT,    WAIST,     LOW,    0.02,     LOW,  DEVELOPMENT",
        "REPEAT,    LONG_TAIL, HIGH,   0.01,     HIGH, DEVELOPMENT",
        "REPEAT,    LONG_TAIL, MEDIUM, 0.01,     MEDIUM, ORDINARY",
        "REPEAT,    HEAD,      LOW,    0.10,     LOW,  KEY",
        "REPEAT,    HEAD,      LOW,    0.099999, LOW,  DEVELOPMENT",
        "LOST,      HEAD,      HIGH,   0.05,     LOW,  DEVELOPMENT",
        "LOST,      HEAD,      HIGH,   0.20,     HIGH, DEVELOPMENT",
        "LOST,      LONG_TAIL, LOW,    0.01,     LOW,  ORDINARY",
        "POTENTIAL, HEAD,      HIGH,   0.20,     HIGH, PROSPECT",
        "TARGET,    LONG_TAIL, LOW,    0.01,     LOW,  PROSPECT",
    })
    void theFirstRuleThatApplies(
            String lifecycle, String value, String attractiveness, String share, String potential, String tier) {
        assertThat(ordinary()
                        .decided(LIFECYCLE_STAGE, LifecycleStages.SCALE.parse(lifecycle))
                        .decided(VALUE_CLASS, ValueClasses.SCALE.parse(value))
                        .decided(ATTRACTIVENESS, AttractivenessLevels.SCALE.parse(attractiveness))
                        .fact(GROUP_REVENUE_SHARE, share)
                        .decided(POTENTIAL_LEVEL, PotentialLevels.SCALE.parse(potential))
                        .value(TIER))
                .contains(Tiers.SCALE.parse(tier));
    }

    private static Given ordinary() {
        return Given.strict()
                .decided(STRATEGIC_REASONS, Set.of())
                .decided(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
                .decided(VALUE_CLASS, ValueClasses.LONG_TAIL)
                .decided(ATTRACTIVENESS, AttractivenessLevels.LOW)
                .decided(POTENTIAL_LEVEL, PotentialLevels.LOW);
    }

    @Test
    void anyStrategicReasonMakesStrategicEvenAProspectOrALostAccount() {
        for (Level reason : StrategicReasons.SCALE.values()) {
            for (Level stage : LifecycleStages.SCALE.values()) {
                assertThat(ordinary()
                                .decided(STRATEGIC_REASONS, Set.of(reason))
                                .decided(LIFECYCLE_STAGE, stage)
                                .value(TIER))
                        .contains(Tiers.STRATEGIC);
            }
        }
    }

    @Test
    void withoutRevenueTheRestDecides() {
        Given given = ordinary().notApplicable(VALUE_CLASS).notApplicable(GROUP_REVENUE_SHARE);
        assertThat(given.value(TIER)).contains(Tiers.ORDINARY);
        assertThat(given.decided(POTENTIAL_LEVEL, PotentialLevels.HIGH).value(TIER))
                .contains(Tiers.DEVELOPMENT);
    }

    @Test
    void withoutOrdersAndDefaultsItStaysOpenWhetherTheAccountIsAProspect() {
        assertThat(Given.standard()
                        .decided(VALUE_CLASS, ValueClasses.LONG_TAIL)
                        .fact(GROUP_REVENUE_SHARE, "0.01")
                        .candidates(TIER))
                .containsExactly(Tiers.PROSPECT, Tiers.ORDINARY);
    }
}

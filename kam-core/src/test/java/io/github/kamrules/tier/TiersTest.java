package io.github.kamrules.tier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pins what the shipped scales are: ids and sequence go into stored policies and reviews. */
class TiersTest {
    @Test
    void shippedScalesKeepIdsAndSequence() {
        assertThat(Tiers.SCALE).hasToString("tier [PROSPECT < ORDINARY < DEVELOPMENT < KEY < STRATEGIC]");
        assertThat(ValueClasses.SCALE).hasToString("value-class [LONG_TAIL < WAIST < HEAD]");
        assertThat(AttractivenessLevels.SCALE).hasToString("attractiveness [LOW < MEDIUM < HIGH]");
        assertThat(RiskLevels.SCALE).hasToString("risk-level [LOW < MEDIUM < HIGH]");
        assertThat(ExposureLevels.SCALE).hasToString("exposure [LOW < MEDIUM < HIGH]");
        assertThat(LifecycleStages.SCALE)
                .hasToString("lifecycle-stage [POTENTIAL, TARGET, FIRST_TIME, REPEAT, LOYAL, LOST, NON_CUSTOMER]");
        assertThat(AccountCategories.SCALE)
                .hasToString("account-category [KEY_DEVELOPMENT, INVEST_FOR_GROWTH, INVEST_AND_PROTECT, SELECTIVE_TEST,"
                        + " MAINTAIN_AND_DEEPEN, MAINTAIN_PROACTIVELY, OPPORTUNISTIC, MANAGE_FOR_CASH, HARVEST, RECOVER,"
                        + " DEFEND, OPEN_RELATIONSHIP]");
        assertThat(StrategicReasons.SCALE)
                .hasToString("strategic-reason [DEPENDENCE, GROWTH_LEVER, INFLUENCE, SPOILER, COMPETITOR_TARGET]");
        assertThat(KeyReasons.SCALE).hasToString("key-reason [ECONOMIC, IMPORTANT, GROUP, STRATEGIC]");
        assertThat(GrowthRoutes.SCALE).hasToString("growth-route [ACQUIRE, EXTEND, DEEPEN]");
    }
}

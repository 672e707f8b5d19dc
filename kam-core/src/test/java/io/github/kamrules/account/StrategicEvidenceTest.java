package io.github.kamrules.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.RiskLevels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategicEvidenceTest {
    private static final StrategicEvidence FULL = Accounts.full().evidence().orElseThrow();

    @Test
    void mayKnowNothing() {
        StrategicEvidence unknown = StrategicEvidence.builder().build();

        assertThat(unknown.dependence()).isEmpty();
        assertThat(unknown.growthLever()).isEmpty();
        assertThat(unknown.influence()).isEmpty();
        assertThat(unknown.spoilerRisk()).isEmpty();
        assertThat(unknown.competitorThreat()).isEmpty();
        assertThat(unknown.specialNature()).isEmpty();
        assertThat(unknown.goalFit()).isEmpty();
    }

    @Test
    void tellsNoFromNotKnown() {
        assertThat(StrategicEvidence.builder().dependence(false).build().dependence())
                .contains(false);
    }

    @Test
    void rejectsLevelsOfOtherScales() {
        assertRejected(FULL.toBuilder().influence(RiskLevels.HIGH), "influence");
        assertRejected(FULL.toBuilder().spoilerRisk(RiskLevels.HIGH), "spoiler risk");
        assertRejected(FULL.toBuilder().competitorThreat(RiskLevels.HIGH), "competitor threat");
    }

    private static void assertRejected(StrategicEvidence.Builder evidence, String what) {
        assertThatIllegalArgumentException()
                .isThrownBy(evidence::build)
                .withMessage(
                        "The %s (HIGH of scale risk-level) of strategic evidence must be of scale exposure: one of"
                                + " [LOW, MEDIUM, HIGH].",
                        what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void takesAGoalFitFromZeroToOne(String fit) {
        assertThat(FULL.toBuilder().goalFit(Decimal.of(fit)).build().goalFit()).contains(Decimal.of(fit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1"})
    void rejectsAGoalFitOutOfRange(String fit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.toBuilder().goalFit(Decimal.of(fit)).build())
                .withMessage(
                        "The goal fit (%s) of strategic evidence must be 0 to 1.\n"
                                + "Maybe it is a percentage; divide it by 100.",
                        fit);
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(FULL, FULL.toBuilder().build())
                .addEqualityGroup(FULL.toBuilder().dependence(true).build())
                .addEqualityGroup(FULL.toBuilder().growthLever(false).build())
                .addEqualityGroup(
                        FULL.toBuilder().influence(ExposureLevels.HIGH).build())
                .addEqualityGroup(
                        FULL.toBuilder().spoilerRisk(ExposureLevels.HIGH).build())
                .addEqualityGroup(
                        FULL.toBuilder().competitorThreat(ExposureLevels.LOW).build())
                .addEqualityGroup(FULL.toBuilder().specialNature(true).build())
                .addEqualityGroup(FULL.toBuilder().goalFit(Decimal.ONE).build())
                .testEquals();
    }
}

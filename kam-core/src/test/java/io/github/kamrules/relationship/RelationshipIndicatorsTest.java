package io.github.kamrules.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.tier.RiskLevels;
import org.junit.jupiter.api.Test;

class RelationshipIndicatorsTest {
    private static final RelationshipIndicators FULL = Accounts.fullIndicators();

    @Test
    void mayKnowNothing() {
        RelationshipIndicators unknown = RelationshipIndicators.builder().build();

        assertThat(unknown.goodKeyContacts()).isEmpty();
        assertThat(unknown.influenceOnNewBusiness()).isEmpty();
        assertThat(unknown.topToTopContact()).isEmpty();
        assertThat(unknown.informationAccess()).isEmpty();
        assertThat(unknown.pricingMode()).isEmpty();
        assertThat(unknown.procurementMode()).isEmpty();
        assertThat(unknown.keyAreasWithoutRival()).isEmpty();
        assertThat(unknown.agreement()).isEmpty();
        assertThat(unknown.exclusiveOpportunities()).isEmpty();
        assertThat(unknown.longTermContract()).isEmpty();
        assertThat(unknown.visibility()).isEmpty();
        assertThat(unknown.acknowledged()).isEmpty();
        assertThat(unknown.alliance()).isEmpty();
        assertThat(unknown.jointGovernance()).isEmpty();
        assertThat(unknown.jointOpportunity()).isEmpty();
        assertThat(unknown.valuesAligned()).isEmpty();
        assertThat(unknown.goalsAligned()).isEmpty();
        assertThat(unknown.expectationsAligned()).isEmpty();
    }

    @Test
    void tellsNoneFromNotKnown() {
        RelationshipIndicators none = RelationshipIndicators.builder()
                .goodKeyContacts(0)
                .keyAreasWithoutRival(0)
                .agreement(AgreementForms.NONE)
                .exclusiveOpportunities(false)
                .build();

        assertThat(none.goodKeyContacts()).contains(0);
        assertThat(none.keyAreasWithoutRival()).contains(0);
        assertThat(none.agreement()).contains(AgreementForms.NONE);
        assertThat(none.exclusiveOpportunities()).contains(false);
    }

    @Test
    void rejectsNegativeNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.toBuilder().goodKeyContacts(-1).build())
                .withMessage("The number of good key contacts (-1) of a relationship must be 0 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.toBuilder().keyAreasWithoutRival(-2).build())
                .withMessage("The number of key areas without a rival (-2) of a relationship must be 0 or more.");
    }

    @Test
    void rejectsLevelsOfOtherScales() {
        assertRejected(
                FULL.toBuilder().informationAccess(RiskLevels.HIGH),
                "information access",
                "information-level: one of [L1, L2, L3, L4]");
        assertRejected(
                FULL.toBuilder().pricingMode(RiskLevels.HIGH),
                "pricing mode",
                "pricing-mode: one of [PRICE_DECIDES, COMPETITIVE_WITH_PREMIUM, NEGOTIATED_IN_AGREEMENT]");
        assertRejected(
                FULL.toBuilder().procurementMode(RiskLevels.HIGH),
                "procurement mode",
                "procurement-mode: one of [FORMAL, SIMPLIFIED, BYPASSED]");
        assertRejected(
                FULL.toBuilder().agreement(RiskLevels.HIGH),
                "agreement",
                "agreement-form: one of [NONE, INFORMAL, FORMAL]");
        assertRejected(
                FULL.toBuilder().visibility(RiskLevels.HIGH),
                "visibility",
                "visibility: one of [LOW, MEDIUM, MEDIUM_HIGH, HIGH, VERY_HIGH_IN_AND_OUT]");
        assertRejected(
                FULL.toBuilder().alliance(RiskLevels.HIGH),
                "alliance",
                "alliance-form: one of [NONE, INFORMAL, FORMAL, JOINT_VENTURE]");
    }

    private static void assertRejected(RelationshipIndicators.Builder indicators, String what, String scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(indicators::build)
                .withMessage("The %s (HIGH of scale risk-level) of a relationship must be of scale %s.", what, scale);
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(FULL, FULL.toBuilder().build())
                .addEqualityGroup(FULL.toBuilder().goodKeyContacts(5).build())
                .addEqualityGroup(FULL.toBuilder().influenceOnNewBusiness(false).build())
                .addEqualityGroup(FULL.toBuilder().topToTopContact(false).build())
                .addEqualityGroup(
                        FULL.toBuilder().informationAccess(InformationLevels.L4).build())
                .addEqualityGroup(
                        FULL.toBuilder().pricingMode(PricingModes.PRICE_DECIDES).build())
                .addEqualityGroup(FULL.toBuilder()
                        .procurementMode(ProcurementModes.BYPASSED)
                        .build())
                .addEqualityGroup(FULL.toBuilder().keyAreasWithoutRival(0).build())
                .addEqualityGroup(
                        FULL.toBuilder().agreement(AgreementForms.FORMAL).build())
                .addEqualityGroup(FULL.toBuilder().exclusiveOpportunities(true).build())
                .addEqualityGroup(FULL.toBuilder().longTermContract(false).build())
                .addEqualityGroup(
                        FULL.toBuilder().visibility(VisibilityLevels.HIGH).build())
                .addEqualityGroup(FULL.toBuilder().acknowledged(false).build())
                .addEqualityGroup(
                        FULL.toBuilder().alliance(AllianceForms.INFORMAL).build())
                .addEqualityGroup(FULL.toBuilder().jointGovernance(true).build())
                .addEqualityGroup(FULL.toBuilder().jointOpportunity(false).build())
                .addEqualityGroup(FULL.toBuilder().valuesAligned(false).build())
                .addEqualityGroup(FULL.toBuilder().goalsAligned(false).build())
                .addEqualityGroup(FULL.toBuilder().expectationsAligned(true).build())
                .testEquals();
    }

    @Test
    void haveScalesFromFarToClose() {
        assertThat(RelationshipTypes.SCALE)
                .hasToString("relationship-type [VENDOR < PREFERRED_SUPPLIER < PARTNERSHIP < STRATEGIC_ALLIANCE]");
        assertThat(InformationLevels.SCALE).hasToString("information-level [L1 < L2 < L3 < L4]");
        assertThat(PricingModes.SCALE)
                .hasToString("pricing-mode [PRICE_DECIDES < COMPETITIVE_WITH_PREMIUM < NEGOTIATED_IN_AGREEMENT]");
        assertThat(ProcurementModes.SCALE).hasToString("procurement-mode [FORMAL < SIMPLIFIED < BYPASSED]");
        assertThat(AgreementForms.SCALE).hasToString("agreement-form [NONE < INFORMAL < FORMAL]");
        assertThat(VisibilityLevels.SCALE)
                .hasToString("visibility [LOW < MEDIUM < MEDIUM_HIGH < HIGH < VERY_HIGH_IN_AND_OUT]");
        assertThat(AllianceForms.SCALE).hasToString("alliance-form [NONE < INFORMAL < FORMAL < JOINT_VENTURE]");
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.ContactFacts.CONTACT_COUNT;
import static io.github.kamrules.fact.ContactFacts.DAYS_SINCE_EXECUTIVE_CONTACT;
import static io.github.kamrules.fact.ContactFacts.EXECUTIVE_CONTACTS;
import static io.github.kamrules.fact.ContactFacts.FRONTLINE_CONTACTS;
import static io.github.kamrules.fact.ContactFacts.MIDDLE_CONTACTS;
import static io.github.kamrules.fact.ContactFacts.TOP_DECISION_MAKER_COVERAGE;
import static io.github.kamrules.fact.ContactFacts.UNCOVERED_ROLES;
import static io.github.kamrules.standard.StandardDecisions.COVERAGE_RISK;
import static io.github.kamrules.standard.StandardDecisions.MIN_CONTACTS;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.testkit.RuleVerifier.verifyThat;
import static io.github.kamrules.tier.RiskLevels.HIGH;
import static io.github.kamrules.tier.RiskLevels.LOW;
import static io.github.kamrules.tier.RiskLevels.MEDIUM;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.relationship.CoverageLevels;
import io.github.kamrules.scale.Level;
import io.github.kamrules.testkit.RuleVerifier;
import io.github.kamrules.tier.Tiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactRulesTest {

    private static RuleVerifier<Level> risk(Level tier) {
        return verifyThat(StandardPolicy.strict(), COVERAGE_RISK).givenAnswer(TIER, tier);
    }

    /** A key account at which everybody is known who should be. */
    private static RuleVerifier<Level> covered(Level tier) {
        return risk(tier)
                .given(CONTACT_COUNT, "12")
                .given(EXECUTIVE_CONTACTS, "2")
                .given(MIDDLE_CONTACTS, "4")
                .given(FRONTLINE_CONTACTS, "6")
                .given(DAYS_SINCE_EXECUTIVE_CONTACT, "30")
                .given(TOP_DECISION_MAKER_COVERAGE, CoverageLevels.BRIEF)
                .given(UNCOVERED_ROLES, "2");
    }

    @ParameterizedTest
    @CsvSource({"STRATEGIC", "KEY", "DEVELOPMENT"})
    void whoKnowsEverybodyRisksLittle(String tier) {
        covered(Tiers.SCALE.parse(tier)).decides(LOW);
    }

    @Test
    void neverToHaveMetWhoDecidesIsDangerousAtAKeyAccount() {
        covered(Tiers.KEY)
                .given(TOP_DECISION_MAKER_COVERAGE, CoverageLevels.NONE)
                .decides(HIGH);
        covered(Tiers.DEVELOPMENT)
                .given(TOP_DECISION_MAKER_COVERAGE, CoverageLevels.NONE)
                .decides(MEDIUM);
    }

    @Test
    void aKeyAccountNeedsTheTop() {
        covered(Tiers.KEY).atBoundaryOf(EXECUTIVE_CONTACTS, "1").decides(HIGH, LOW, LOW);
        covered(Tiers.DEVELOPMENT).given(EXECUTIVE_CONTACTS, "0").decides(LOW);
        covered(Tiers.KEY).atBoundaryOf(DAYS_SINCE_EXECUTIVE_CONTACT, "180").decides(LOW, LOW, MEDIUM);
    }

    @Test
    void everyLevelCounts() {
        covered(Tiers.DEVELOPMENT).atBoundaryOf(FRONTLINE_CONTACTS, "1").decides(MEDIUM, LOW, LOW);
        covered(Tiers.DEVELOPMENT).atBoundaryOf(MIDDLE_CONTACTS, "1").decides(MEDIUM, LOW, LOW);
    }

    @Test
    void halfOfTheRolesMayBeOpen() {
        covered(Tiers.KEY).atBoundaryOf(UNCOVERED_ROLES, "3").decides(LOW, MEDIUM, MEDIUM);
    }

    @Test
    void theWeightierTheAccountTheMorePeople() {
        covered(Tiers.KEY).atBoundaryOf(CONTACT_COUNT, "10").decides(MEDIUM, LOW, LOW);
        covered(Tiers.DEVELOPMENT).atBoundaryOf(CONTACT_COUNT, "3").decides(MEDIUM, LOW, LOW);
    }

    @Test
    void whatIsNotKnownOfTheBuyingCentreIsNotHeldAgainstIt() {
        risk(Tiers.KEY).given(CONTACT_COUNT, "10").decides(LOW);
    }

    @Test
    void howManyPeopleAreKnownMustBeTold() {
        risk(Tiers.KEY).isMissing(CONTACT_COUNT);
        verifyThat(StandardPolicy.standard(), COVERAGE_RISK)
                .givenAnswer(TIER, Tiers.KEY)
                .isMissing(CONTACT_COUNT);
    }

    @ParameterizedTest
    @CsvSource({"ORDINARY", "PROSPECT"})
    void isNoQuestionBelow(String tier) {
        covered(Tiers.SCALE.parse(tier)).doesNotApply();
    }

    @ParameterizedTest
    @CsvSource({"STRATEGIC, 10", "KEY, 10", "DEVELOPMENT, 3", "ORDINARY, 1"})
    void theLeastNumberOfPeopleFollowsTheTier(String tier, String contacts) {
        verifyThat(StandardPolicy.strict(), MIN_CONTACTS)
                .givenAnswer(TIER, Tiers.SCALE.parse(tier))
                .decides(Decimal.of(contacts));
    }

    @Test
    void nobodyNeedsToBeKnownAtAProspect() {
        verifyThat(StandardPolicy.strict(), MIN_CONTACTS)
                .givenAnswer(TIER, Tiers.PROSPECT)
                .doesNotApply();
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.fact.ContactFacts.CONTACT_COUNT;
import static io.github.kamrules.fact.ContactFacts.DAYS_SINCE_EXECUTIVE_CONTACT;
import static io.github.kamrules.fact.ContactFacts.DECISION_CHAIN_GAPS;
import static io.github.kamrules.fact.ContactFacts.FRONTLINE_CONTACTS;
import static io.github.kamrules.fact.ContactFacts.MIDDLE_CONTACTS;
import static io.github.kamrules.fact.ContactFacts.OPPONENT_INFLUENCE;
import static io.github.kamrules.fact.ContactFacts.TOP_DECISION_MAKERS;
import static io.github.kamrules.fact.ContactFacts.TOP_DECISION_MAKER_COVERAGE;
import static io.github.kamrules.fact.ContactFacts.TOP_DECISION_MAKER_SUPPORT;
import static io.github.kamrules.fact.ContactFacts.UNCOVERED_ROLES;
import static io.github.kamrules.policy.Recommended.NO;
import static io.github.kamrules.policy.Recommended.YES;
import static io.github.kamrules.standard.StandardDecisions.ACCOUNT_CATEGORY;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.policy.Recommended;
import io.github.kamrules.relationship.CoverageLevels;
import io.github.kamrules.relationship.InfluenceLevels;
import io.github.kamrules.relationship.SupportLevels;
import io.github.kamrules.scale.Level;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.tier.AccountCategories;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.tier.ValueClasses;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTriggersTest {

    private static Given account(Level tier) {
        return Given.strict()
                .decided(TIER, tier)
                .decided(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
                .decided(VALUE_CLASS, ValueClasses.HEAD)
                .decided(ATTRACTIVENESS, AttractivenessLevels.HIGH)
                .decided(ACCOUNT_CATEGORY, AccountCategories.INVEST_FOR_GROWTH)
                .decided(STRATEGIC_REASONS, Set.of())
                .fact(MARGIN_RATIO, "0.20");
    }

    private static Given key() {
        return account(Tiers.KEY);
    }

    private static void assertThatIs(Given given, Strategy strategy, Recommended expected) {
        assertThat(given.recommended(strategy)).as(strategy.id().value()).contains(expected);
    }

    @Test
    void nothingIsDoneAboutWhatIsNotKnown() {
        ContactStrategies.all().forEach(strategy -> assertThatIs(key(), strategy, NO));
        assertThatIs(key(), StandardStrategies.EXECUTIVE_COVERAGE, YES);
    }

    @ParameterizedTest
    @CsvSource({"NONE, YES", "BRIEF, NO", "DEEP, NO"})
    void theTopDecisionMakerOfAKeyAccountIsMet(String coverage, Recommended expected) {
        Level level = CoverageLevels.SCALE.parse(coverage);
        assertThatIs(
                key().fact(TOP_DECISION_MAKER_COVERAGE, level), ContactStrategies.REACH_TOP_DECISION_MAKER, expected);
        assertThatIs(
                account(Tiers.DEVELOPMENT).fact(TOP_DECISION_MAKER_COVERAGE, level),
                ContactStrategies.REACH_TOP_DECISION_MAKER,
                NO);
    }

    @ParameterizedTest
    @CsvSource({"180, BRIEF, NO", "181, BRIEF, YES", "180, NONE, YES"})
    void theTopManagementIsCoveredOnce(String days, String coverage, Recommended expected) {
        Given known = key().fact(DAYS_SINCE_EXECUTIVE_CONTACT, days)
                .fact(TOP_DECISION_MAKER_COVERAGE, CoverageLevels.SCALE.parse(coverage));
        assertThatIs(known, StandardStrategies.EXECUTIVE_COVERAGE, expected);
    }

    @ParameterizedTest
    @CsvSource({"OPPOSES, YES", "NEUTRAL, YES", "SUPPORTS, NO"})
    void whoDecidesIsWonOver(String support, Recommended expected) {
        assertThatIs(
                key().fact(TOP_DECISION_MAKER_SUPPORT, SupportLevels.SCALE.parse(support)),
                ContactStrategies.GAIN_SUPPORT,
                expected);
    }

    @ParameterizedTest
    @CsvSource({"MEDIUM, NO", "HIGH, YES"})
    void aWeightyOpponentIsWonOver(String influence, Recommended expected) {
        assertThatIs(
                key().fact(OPPONENT_INFLUENCE, InfluenceLevels.SCALE.parse(influence)),
                ContactStrategies.GAIN_SUPPORT,
                expected);
    }

    @ParameterizedTest
    @CsvSource({"3, 0, 3, YES", "3, 3, 0, YES", "3, 1, 1, NO", "0, 0, 0, NO"})
    void aLevelWhereNobodyIsKnownIsWorkedOn(String all, String middle, String front, Recommended expected) {
        assertThatIs(
                account(Tiers.DEVELOPMENT)
                        .fact(CONTACT_COUNT, all)
                        .fact(MIDDLE_CONTACTS, middle)
                        .fact(FRONTLINE_CONTACTS, front),
                ContactStrategies.FRONTLINE_ENGAGEMENT,
                expected);
    }

    @Test
    void whatIsNotKnownOfADecisionIsMapped() {
        assertThatIs(key().fact(UNCOVERED_ROLES, "3"), ContactStrategies.MAP_STAKEHOLDERS, YES);
        assertThatIs(key().fact(UNCOVERED_ROLES, "2"), ContactStrategies.MAP_STAKEHOLDERS, NO);
        assertThatIs(key().fact(DECISION_CHAIN_GAPS, "1"), ContactStrategies.MAP_STAKEHOLDERS, YES);
        assertThatIs(key().fact(DECISION_CHAIN_GAPS, "0"), ContactStrategies.MAP_STAKEHOLDERS, NO);
        assertThatIs(key().fact(TOP_DECISION_MAKERS, "2"), ContactStrategies.MAP_STAKEHOLDERS, YES);
        assertThatIs(key().fact(TOP_DECISION_MAKERS, "1"), ContactStrategies.MAP_STAKEHOLDERS, NO);
    }

    @Test
    void lostAccountsAndThoseOfInfluenceAloneAreLeftOut() {
        Given lost = key().decided(LIFECYCLE_STAGE, LifecycleStages.LOST);
        Given influence = key().decided(STRATEGIC_REASONS, Set.of(StrategicReasons.INFLUENCE))
                .decided(VALUE_CLASS, ValueClasses.LONG_TAIL)
                .decided(ATTRACTIVENESS, AttractivenessLevels.LOW);
        for (Given given : new Given[] {lost, influence}) {
            given.fact(TOP_DECISION_MAKER_COVERAGE, CoverageLevels.NONE)
                    .fact(TOP_DECISION_MAKER_SUPPORT, SupportLevels.OPPOSES)
                    .fact(UNCOVERED_ROLES, "6");
            ContactStrategies.all().forEach(strategy -> assertThatIs(given, strategy, NO));
        }
    }
}

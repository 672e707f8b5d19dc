package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.ACCOUNT_KIND;
import static io.github.kamrules.fact.AccountFacts.ALLIANCE;
import static io.github.kamrules.fact.AccountFacts.COMPETITOR_THREAT;
import static io.github.kamrules.fact.AccountFacts.GOOD_KEY_CONTACTS;
import static io.github.kamrules.fact.AccountFacts.INFORMATION_ACCESS;
import static io.github.kamrules.fact.AccountFacts.JOINT_GOVERNANCE;
import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL;
import static io.github.kamrules.fact.AccountFacts.PRICING_MODE;
import static io.github.kamrules.fact.AccountFacts.STATED_RELATIONSHIP_STRENGTH;
import static io.github.kamrules.fact.AccountFacts.TOP_TO_TOP_CONTACT;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.RAW_TIER;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_TYPE;
import static io.github.kamrules.standard.StandardDecisions.STABLE_TIER;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.AccountKind;
import io.github.kamrules.check.Check;
import io.github.kamrules.check.CheckFinding;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.history.LevelOverride;
import io.github.kamrules.policy.CheckRule;
import io.github.kamrules.policy.Found;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.RelationshipTypes;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.verify.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandardChecksTest {

    private static final NumberInput DAYS_LEFT = HistoryFacts.overrideOf(TIER).daysLeft();

    /** A key account with which all is well. */
    private static Given sound() {
        return Given.strict()
                .decided(TIER, Tiers.KEY)
                .decided(RAW_TIER, Tiers.KEY)
                .decided(STABLE_TIER, Tiers.KEY)
                .decided(LIFECYCLE_STAGE, LifecycleStages.LOYAL)
                .decided(NEGLECT, RiskLevels.LOW)
                .fact(STATED_RELATIONSHIP_STRENGTH, RelationshipStrengths.GOOD)
                .decided(RELATIONSHIP_TYPE, RelationshipTypes.PREFERRED_SUPPLIER)
                .decided(POTENTIAL_LEVEL, PotentialLevels.HIGH)
                .decided(STRATEGIC_REASONS, Set.of())
                .fact(ACCOUNT_KIND, AccountKind.ENTERPRISE)
                .fact(TOP_TO_TOP_CONTACT, true)
                .fact(GOOD_KEY_CONTACTS, "5")
                .fact(ALLIANCE, AllianceForms.NONE)
                .fact(PRICING_MODE, PricingModes.COMPETITIVE_WITH_PREMIUM)
                .fact(INFORMATION_ACCESS, InformationLevels.L3)
                .fact(COMPETITOR_THREAT, ExposureLevels.LOW)
                .fact(POTENTIAL, "100000")
                .fact(MARGIN_RATIO, "0.2");
    }

    private static Set<String> found(Given given) {
        return StandardPolicy.strict().checks().stream()
                .filter(rule ->
                        given.value(rule.decision()).filter(Found.YES::equals).isPresent())
                .map(rule -> rule.check().id())
                .collect(Collectors.toSet());
    }

    private static Arguments row(Check check, UnaryOperator<Given> wrong, UnaryOperator<Given> nearlyWrong) {
        return Arguments.of(check, wrong, nearlyWrong);
    }

    /** A check, the account that it finds, and one that it just does not find. */
    static Stream<Arguments> accounts() {
        return Stream.of(
                row(
                        StandardChecks.NEGLECTED_KEY_ACCOUNT,
                        g -> g.decided(NEGLECT, RiskLevels.HIGH),
                        g -> g.decided(NEGLECT, RiskLevels.MEDIUM)),
                row(
                        StandardChecks.LOST_KEY_ACCOUNT,
                        g -> g.decided(LIFECYCLE_STAGE, LifecycleStages.LOST),
                        g -> g.decided(LIFECYCLE_STAGE, LifecycleStages.LOST).decided(TIER, Tiers.DEVELOPMENT)),
                row(
                        StandardChecks.CONSUMER_AS_KEY_ACCOUNT,
                        g -> g.fact(ACCOUNT_KIND, AccountKind.CONSUMER),
                        g -> g.fact(ACCOUNT_KIND, AccountKind.GOVERNMENT)),
                row(
                        StandardChecks.HELD_BY_PATIENCE,
                        g -> g.decided(RAW_TIER, Tiers.DEVELOPMENT),
                        g -> g.decided(RAW_TIER, Tiers.STRATEGIC)),
                row(StandardChecks.OVERRIDE_RAN_OUT, g -> g.fact(DAYS_LEFT, "-1"), g -> g.fact(DAYS_LEFT, "31")),
                row(StandardChecks.OVERRIDE_RUNS_OUT_SOON, g -> g.fact(DAYS_LEFT, "30"), g -> g.fact(DAYS_LEFT, "31")),
                row(
                        StandardChecks.NO_TOP_CONTACT,
                        g -> g.fact(TOP_TO_TOP_CONTACT, false),
                        g -> g.fact(TOP_TO_TOP_CONTACT, false).decided(TIER, Tiers.DEVELOPMENT)),
                row(
                        StandardChecks.TOO_FEW_KEY_CONTACTS,
                        g -> g.fact(GOOD_KEY_CONTACTS, "1"),
                        g -> g.fact(GOOD_KEY_CONTACTS, "3")),
                row(
                        StandardChecks.WEAK_RELATIONSHIP_WITH_KEY_ACCOUNT,
                        g -> g.fact(STATED_RELATIONSHIP_STRENGTH, RelationshipStrengths.LIMITED),
                        g -> g.fact(STATED_RELATIONSHIP_STRENGTH, RelationshipStrengths.VERY_STRONG)),
                row(
                        StandardChecks.ALLIANCE_WITHOUT_GOVERNANCE,
                        g -> g.fact(ALLIANCE, AllianceForms.INFORMAL).fact(JOINT_GOVERNANCE, false),
                        g -> g.fact(ALLIANCE, AllianceForms.INFORMAL).fact(JOINT_GOVERNANCE, true)),
                row(
                        StandardChecks.PRICE_DECIDES,
                        g -> g.fact(PRICING_MODE, PricingModes.PRICE_DECIDES),
                        g -> g.fact(PRICING_MODE, PricingModes.NEGOTIATED_IN_AGREEMENT)),
                row(
                        StandardChecks.LITTLE_INFORMATION,
                        g -> g.fact(INFORMATION_ACCESS, InformationLevels.L1),
                        g -> g.fact(INFORMATION_ACCESS, InformationLevels.L2)),
                row(
                        StandardChecks.INFORMATION_ABOVE_RELATIONSHIP,
                        g -> g.decided(RELATIONSHIP_TYPE, RelationshipTypes.VENDOR),
                        g -> g.decided(RELATIONSHIP_TYPE, RelationshipTypes.VENDOR)
                                .fact(INFORMATION_ACCESS, InformationLevels.L2)),
                row(
                        StandardChecks.LOSES_MONEY,
                        g -> g.fact(MARGIN_RATIO, "0"),
                        g -> g.fact(MARGIN_RATIO, "-0.1")
                                .decided(STRATEGIC_REASONS, Set.of(StrategicReasons.INFLUENCE))),
                row(
                        StandardChecks.DEPENDS_ON_ONE,
                        g -> g.decided(STRATEGIC_REASONS, Set.of(StrategicReasons.DEPENDENCE)),
                        g -> g.decided(STRATEGIC_REASONS, Set.of(StrategicReasons.GROWTH_LEVER))));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void aCheckFindsWhatIsWrongAndNothingElse(
            Check check, UnaryOperator<Given> wrong, UnaryOperator<Given> nearlyWrong) {
        assertThat(found(sound())).isEmpty();
        assertThat(found(wrong.apply(sound()))).containsExactly(check.id());
        assertThat(found(nearlyWrong.apply(sound()))).doesNotContain(check.id());
    }

    @Test
    void whatIsNotKnownOfAKeyAccountIsFoundWhereItMatters() {
        Given unknown = Given.strict()
                .decided(TIER, Tiers.KEY)
                .decided(POTENTIAL_LEVEL, PotentialLevels.HIGH)
                .decided(STRATEGIC_REASONS, Set.of());

        assertThat(found(unknown)).contains("potential-unknown").doesNotContain("competitor-unknown");
        unknown.fact(POTENTIAL, "100000");
        assertThat(found(unknown)).contains("competitor-unknown").doesNotContain("potential-unknown");
        assertThat(found(unknown.decided(TIER, Tiers.ORDINARY)))
                .doesNotContain("competitor-unknown", "potential-unknown");
        assertThat(found(unknown.decided(TIER, Tiers.DEVELOPMENT)))
                .contains("competitor-unknown")
                .doesNotContain("potential-unknown");
    }

    @Test
    void everyCheckHasItsAccountASourceAndItsTextsInAllLanguages() {
        Set<Object> tested = accounts().map(row -> row.get()[0]).collect(Collectors.toSet());
        Policy policy = StandardPolicy.standard();

        assertThat(policy.checks()).extracting(CheckRule::check).containsExactlyElementsOf(StandardChecks.all());
        assertThat(StandardChecks.all()).allSatisfy(check -> {
            assertThat(check.items()).isNotEmpty();
            assertThat(tested.contains(check) || check.id().endsWith("-unknown"))
                    .isTrue();
            for (Locale language : List.of(Locale.ENGLISH, Locale.CHINA, Locale.TAIWAN)) {
                assertThat(policy.texts().label(check.found(), language)).isNotEqualTo("found");
                assertThat(policy.texts().label(check.remedyText(), language)).isNotEqualTo("remedy");
            }
        });
    }

    // ---- findings of a review

    private static Assessment assessed(Policy policy) {
        Portfolio portfolio = Portfolio.of(
                List.of(Accounts.named("A").toBuilder()
                        .relationship(Relationship.builder()
                                .indicators(RelationshipIndicators.builder()
                                        .topToTopContact(false)
                                        .goodKeyContacts(1)
                                        .build())
                                .build())
                        .build()
                        .withOverride(LevelOverride.builder()
                                .decision("tier")
                                .level("KEY")
                                .reason("board")
                                .decidedBy("sales board")
                                .firstDay(Accounts.AS_OF.minusDays(10))
                                .lastDay(Accounts.AS_OF.plusDays(10))
                                .build())),
                Accounts.AS_OF);
        return Reviewer.of(policy).review(portfolio).assessment("A");
    }

    @Test
    void findingsSayWhatIsFoundByWhatAndWhatToDoTheWorstFirst() {
        Assessment assessment = assessed(StandardPolicy.standard());

        List<CheckFinding> findings = assessment.findings();

        assertThat(findings)
                .extracting(Object::toString)
                .containsExactly(
                        "WARNING no-top-contact of A",
                        "WARNING too-few-key-contacts of A",
                        "INFO override-runs-out-soon of A",
                        "INFO potential-unknown of A");
        assertThat(findings.get(0).toText(assessment.policy().texts(), Locale.ENGLISH))
                .isEqualTo("""
                The top managers of both sides do not meet
                - Tier is one of Key account, Strategic account (it is Key account)
                - “Contact between the top managements” is false
                Bring the executive sponsor together with the counterpart
                """);
        assertThat(assessment.uncheckable())
                .extracting(Check::id)
                .isSubsetOf(StandardChecks.all().stream().map(Check::id).toList())
                .doesNotContain("no-top-contact");
    }

    @Test
    void aPolicyMakesACheckWorseOrLeavesItOut() {
        CheckRule rule = StandardPolicy.standard().check("no-top-contact").orElseThrow();
        Policy ours = StandardPolicy.standard()
                .extend("ours", "1")
                .replaceCheck(rule.check().toBuilder().severity(Severity.ERROR).build(), rule.when())
                .withoutCheck("potential-unknown")
                .build();

        assertThat(assessed(ours).findings())
                .extracting(Object::toString)
                .containsExactly(
                        "ERROR no-top-contact of A",
                        "WARNING too-few-key-contacts of A",
                        "INFO override-runs-out-soon of A");
        assertThat(ours.fingerprint()).isNotEqualTo(StandardPolicy.standard().fingerprint());
    }
}

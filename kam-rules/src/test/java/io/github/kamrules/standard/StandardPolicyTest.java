package io.github.kamrules.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fact.FactTexts;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.fixtures.Translations;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.StrategyRule;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.source.Quality;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.tier.LifecycleStages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for all decisions, numbers, strategies and words of the standard policy together. */
class StandardPolicyTest {

    private static final Policy STANDARD = StandardPolicy.standard();

    // ---- sources ----

    @Test
    void everyNumberSaysWhereItComesFrom() {
        for (Parameter parameter : StandardParameters.all()) {
            assertThat(parameter.id()).isPresent();
            assertThat(parameter.source()).as(parameter.toString()).isPresent();
        }
        for (Parameter parameter : STANDARD.graph().parameters().values()) {
            assertThat(parameter.source()).as(parameter.toString()).isPresent();
        }
    }

    @Test
    void theListOfNumbersIsThatOfThePolicy() {
        Map<String, Parameter> listed = new HashMap<>();
        StandardParameters.all()
                .forEach(p -> assertThat(listed.put(p.id().orElseThrow(), p)).isNull());
        assertThat(listed).isEqualTo(STANDARD.graph().parameters());
    }

    @Test
    void everyDefaultSaysWhereItComesFrom() {
        assertThat(STANDARD.graph().defaults())
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it.source().citation()).as(it.toString()).isNotBlank());
    }

    @Test
    void everyLogicSaysWhereItComesFrom() {
        for (Decision<?> decision : StandardDecisions.all()) {
            assertThat(STANDARD.graph().logic(decision).source())
                    .as(decision.id())
                    .isPresent();
        }
    }

    @Test
    void whatIsAssumedOrTakenFromTheLiteratureSaysItInWords() {
        sources()
                .filter(s -> s.quality() == Quality.ASSUMED || s.quality() == Quality.LITERATURE)
                .forEach(s -> assertThat(s.citation()).hasSizeGreaterThan(10));
        assertThat(sources()).allSatisfy(s -> assertThat(s.items()).isNotEmpty());
    }

    private static Stream<KnowledgeSource> sources() {
        return Stream.of(
                        StandardParameters.all().stream().map(p -> p.source().orElseThrow()),
                        STANDARD.graph().defaults().stream().map(d -> d.source()),
                        StandardDecisions.all().stream()
                                .map(d -> STANDARD.graph().logic(d).source().orElseThrow()),
                        StandardStrategies.all().stream().map(Strategy::source))
                .flatMap(s -> s);
    }

    // ---- words ----

    static List<Locale> languages() {
        return KamTexts.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everythingHasWordsInEveryLanguage(Locale language) {
        assertThat(STANDARD.untranslated(language)).isEmpty();
    }

    @Test
    void noCitationIsTranslatedThatNoSourceGives() {
        assertThat(STANDARD.untranslated(Locale.GERMAN)) // all that there is
                .containsAll(Translations.ofModule().citations());
    }

    @Test
    void everyFactHasANameInEveryLanguage() {
        assertThat(Translations.withoutText(
                        AccountFacts.all().stream().map(Fact::label).toList(), FactTexts.bundle()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theWordsOfRecommendationsAreThoseOfTheStrategies(Locale language) {
        String recommended = language.equals(Locale.ENGLISH)
                ? "Recommended: "
                : language.equals(Locale.SIMPLIFIED_CHINESE) ? "建议：" : "建議：";
        for (StrategyRule rule : STANDARD.strategies()) {
            String title = STANDARD.texts().label(rule.strategy().title(), language);
            String label = STANDARD.texts().label(rule.decision().label(), language);
            assertThat(label).isEqualToIgnoringCase(recommended + title);
        }
    }

    // ---- the whole ----

    @Test
    void allDecisionsAndStrategiesAreInThePolicy() {
        assertThat(STANDARD.graph().decisions()).containsAll(StandardDecisions.all());
        assertThat(STANDARD.strategies())
                .extracting(StrategyRule::strategy)
                .containsExactlyInAnyOrderElementsOf(StandardStrategies.all());
        assertThat(AccountFacts.all()).doesNotHaveDuplicates();
        assertThat(STANDARD.facts().facts())
                .filteredOn(fact -> !AccountFacts.all().contains(fact))
                .extracting(Fact::id)
                .allMatch(id -> id.startsWith("state-tier-") || id.startsWith("override-tier-"));
    }

    @Test
    void noDecisionIsWrittenInCode() {
        for (Decision<?> decision : STANDARD.graph().decisions()) {
            assertThat(STANDARD.graph().logic(decision)).isNotInstanceOf(Code.class);
        }
    }

    @Test
    void strictIsTheSameWithoutDefaults() {
        Policy strict = StandardPolicy.strict();
        assertThat(strict.graph().defaults()).isEmpty();
        assertThat(strict.fingerprint())
                .isNotEqualTo(STANDARD.fingerprint())
                .isEqualTo(
                        STANDARD.extend("other", "1").withoutDefaults().build().fingerprint());
    }

    @Test
    void eachNumberCanBeSetOnItsOwn() {
        KnowledgeSource board = KnowledgeSource.company("sales board, March 2026");
        for (Parameter parameter : StandardParameters.all()) {
            boolean counts = parameter.equals(StandardParameters.KEY_ACCOUNTS_AT_MOST);
            String value =
                    parameter.value().plus(Decimal.of(counts ? "1" : "0.01")).toString();
            Policy.Builder changed = STANDARD.extend("acme", "1").set(parameter, value, board);
            if (parameter.id().orElseThrow().endsWith("-weight")) {
                // The weights add up to 1, so another one goes down by as much.
                Parameter other = parameter.equals(StandardParameters.VOLUME_WEIGHT)
                        ? StandardParameters.MARGIN_WEIGHT
                        : StandardParameters.VOLUME_WEIGHT;
                changed.set(other, other.value().minus(Decimal.of("0.01")).toString(), board);
            }
            Policy policy = changed.build();
            assertThat(policy.graph().parameters())
                    .containsEntry(parameter.id().orElseThrow(), parameter.withValue(value, board));
            assertThat(policy.fingerprint()).isNotEqualTo(STANDARD.fingerprint());
        }
    }

    @Test
    void aSetNumberDecides() {
        Policy patient = STANDARD.extend("acme", "1")
                .set(StandardParameters.LOST_AFTER_DAYS, "500", KnowledgeSource.company("sales board"))
                .build();
        var account = Accounts.withOrders("A1", Accounts.order("2025-05-01", 5), Accounts.order("2025-05-02", 5));
        var portfolio = Accounts.portfolio(account);
        assertThat(Reviewer.of(STANDARD).review(portfolio).assessment("A1").value(StandardDecisions.LIFECYCLE_STAGE))
                .contains(LifecycleStages.LOST);
        assertThat(Reviewer.of(patient).review(portfolio).assessment("A1").value(StandardDecisions.LIFECYCLE_STAGE))
                .contains(LifecycleStages.REPEAT);
    }

    @Test
    void aCompanyPutsAMeasureOfItsOwnInPlaceOfWhatIsStated() {
        Policy ours = StandardPolicy.strict()
                .extend("acme", "1")
                .replace(
                        StandardDecisions.RELATIONSHIP_STRENGTH,
                        FirstMatch.when(AccountFacts.SILENCE_RATIO.atMost("1"), RelationshipStrengths.GOOD)
                                .otherwise(RelationshipStrengths.LIMITED))
                .build();
        assertThat(ours.graph().requirements(StandardDecisions.RELATIONSHIP_STRENGTH))
                .extracting(Operand::id)
                .containsExactly("silence-ratio");
        assertThat(ours.graph().decisions()).hasSameSizeAs(STANDARD.graph().decisions());
    }

    @Test
    void nothingIsDecidedOfAnAccountWithNothingButIdAndName() {
        var assessment = Reviewer.of(StandardPolicy.strict())
                .review(Accounts.portfolio(Accounts.named("A1")))
                .assessment("A1");
        for (Decision<?> decision : StandardDecisions.all()) {
            assertThat(assessment.verdict(decision)).as(decision.id()).isInstanceOf(Verdict.Undecided.class);
        }
        assertThat(assessment.recommendations()).isEmpty();
    }
}

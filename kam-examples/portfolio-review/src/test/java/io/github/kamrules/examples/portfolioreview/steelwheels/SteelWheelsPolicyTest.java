package io.github.kamrules.examples.portfolioreview.steelwheels;

import static io.github.kamrules.standard.StandardDecisions.ACCOUNT_CATEGORY;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.TRAJECTORY;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.fixtures.Translations;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Level;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.source.Quality;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.Tiers;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SteelWheelsPolicyTest {
    private static SourceData source = new SourceData(
            "",
            LocalDate.EPOCH,
            List.of(),
            List.of(),
            SteelWheelsPolicy.policy(),
            List.of(),
            SteelWheelsTexts.bundle());

    @BeforeAll
    static void read() throws SQLException {
        source = SteelWheels.source();
    }

    private static PortfolioReview review(Policy policy) {
        return Reviewer.of(policy).review(Portfolio.of(source.accounts(), source.asOf()));
    }

    @Nested
    class WithProxies {
        private final PortfolioReview review = review(SteelWheelsPolicy.policy());

        @Test
        void namesAFewKeyAccounts() {
            assertThat(review.where(TIER, Tiers.KEY)).hasSizeBetween(5, 25);
        }

        @Test
        void decidesEveryTier() {
            assertThat(review.count(TIER, Outcomes.UNDECIDED)).isZero();
            assertThat(review.count(TIER, Outcomes.FAILED)).isZero();
        }

        @Test
        void marksEveryProxyAsAssumed() {
            assertThat(SteelWheelsPolicy.PROXIES)
                    .allSatisfy(proxy -> assertThat(
                                    review.policy().graph().logic(proxy).source())
                            .map(KnowledgeSource::quality)
                            .contains(Quality.ASSUMED));
        }

        @Test
        void recommendsToCollectWhatIsOverdue() {
            assertThat(review.assessment("450").recommendations())
                    .first()
                    .returns(SteelWheelsPolicy.COLLECT_OPEN_PAYMENTS, recommendation -> recommendation.strategy());
        }
    }

    @Test
    void noCitationIsTranslatedThatNoSourceGives() {
        // One more stands in the other policy that the page compares with.
        assertThat(SteelWheelsPolicy.policy().untranslated(Locale.GERMAN)) // all that there is
                .containsAll(Translations.ofModule().citations().stream()
                        .filter(key -> !key.equals(TextKey.of("citation.to-see-what-it-would-do")))
                        .toList());
    }

    @Test
    void everythingHasWordsInEveryLanguage() {
        for (Locale language : KamTexts.languages()) {
            assertThat(SteelWheelsPolicy.policy().untranslated(language))
                    .as(language.toLanguageTag())
                    .isEmpty();
        }
    }

    /** What the same data says without proxies and defaults: what it really knows. */
    @Nested
    class Strict {
        private final PortfolioReview review = review(StandardPolicy.strict());

        @Test
        void stillKnowsWhatOrdersTell() {
            assertThat(review.count(LIFECYCLE_STAGE, Outcomes.UNDECIDED)).isEqualTo(24); // targets or not?
            assertThat(review.count(VALUE_CLASS, Outcomes.UNDECIDED)).isZero();
        }

        @Test
        void leavesMostOpen() {
            assertThat(review.count(POTENTIAL_LEVEL, Outcomes.UNDECIDED)).isEqualTo(126);
            assertThat(review.count(RELATIONSHIP_STRENGTH, Outcomes.UNDECIDED)).isEqualTo(126);
            assertThat(review.count(TRAJECTORY, Outcomes.UNDECIDED)).isEqualTo(126);
            assertThat(review.count(ATTRACTIVENESS, Outcomes.UNDECIDED)).isGreaterThan(63);
            assertThat(review.count(ACCOUNT_CATEGORY, Outcomes.UNDECIDED)).isGreaterThan(63);
            assertThat(review.count(TIER, Outcomes.UNDECIDED)).isEqualTo(126);
        }

        @Test
        void saysWhatIsMissing() {
            Assessment largest = review.assessment("141");
            Verdict.Undecided<Level> tier = (Verdict.Undecided<Level>) largest.verdict(TIER);
            assertThat(tier.candidates().values()).contains(Tiers.KEY, Tiers.STRATEGIC);
            assertThat(tier.missing())
                    .extracting(missing -> missing.input().id())
                    .contains("influence", "spoiler-risk", "potential");
        }
    }
}

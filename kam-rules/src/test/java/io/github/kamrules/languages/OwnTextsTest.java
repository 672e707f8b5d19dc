package io.github.kamrules.languages;

import static io.github.kamrules.standard.StandardDecisions.TIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an embedder does with texts: another language, another term. */
class OwnTextsTest {

    private static final TextBundle GERMAN = TextBundle.of(
            Locale.GERMAN,
            Map.of(
                    "explain.decided",
                    "{decision}: {value}",
                    "decision.tier",
                    "Kundenstufe",
                    "tier.KEY",
                    "Schlüsselkunde"));

    private static String explained(TextBundle bundle, Locale language) {
        Policy ours =
                StandardPolicy.standard().extend("acme", "1").texts(bundle).build();
        Assessment assessment = Reviewer.of(ours)
                .review(Accounts.portfolio(Accounts.withRevenue("C-119", 100)))
                .assessment("C-119");
        return assessment.explain(TIER).statement(language);
    }

    @Test
    void aLanguageIsAddedInAFewLines() {
        assertThat(explained(GERMAN, Locale.GERMANY)).startsWith("Kundenstufe: ");
        assertThat(explained(GERMAN, Locale.ENGLISH)).startsWith("Tier: ");
    }

    @Test
    void aTermIsReplacedInOneLanguage() {
        TextBundle ours = TextBundle.of(Locale.SIMPLIFIED_CHINESE, Map.of("decision.tier", "客户等级"));

        assertThat(explained(ours, Locale.forLanguageTag("zh-SG"))).startsWith("客户等级：");
        assertThat(explained(ours, Locale.TAIWAN)).startsWith("客戶類別：");
    }

    @Test
    void aPolicySaysWhatIsNotTranslated() {
        Policy ours =
                StandardPolicy.standard().extend("acme", "1").texts(GERMAN).build();

        assertThat(ours.untranslated(Locale.GERMAN))
                .contains(
                        TextKey.of("tier.ORDINARY"),
                        TextKey.of("strategy.win-back.step.1"),
                        TextKey.of("reason.no-customer-yet"),
                        TextKey.of("characteristic.margin"),
                        TextKey.of("citation.what-nobody-has-noted-is-taken-as-not-so"))
                .doesNotContain(TextKey.of("tier.KEY"), TextKey.of("decision.tier"));
    }
}

package io.github.kamrules.examples.distributors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.Population;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.policy.Origin;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;
import io.github.kamrules.scale.Level;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.KamTexts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributorsTest {

    private static final Distributors PLUGIN = new Distributors();
    private static final Policy POLICY =
            StandardPolicy.standard().extend("acme", "2027").take(PLUGIN).build();

    @ParameterizedTest
    @CsvSource({"121, 0.9, BLOCKED", "120, 0.79, SLOW", "120, 0.8, FLOWING", "0, 2, FLOWING"})
    void theChannelIsJudgedByWhatIsSoldOn(String stockDays, String sellOut, String health) {
        Verdict<Level> verdict = POLICY.graph()
                .decide(InputValues.builder()
                        .number(Distributors.STOCK_DAYS, stockDays)
                        .number(Distributors.SELL_OUT, sellOut)
                        .build()
                        .among(Population.none(POLICY.graph()), -1))
                .verdict(Distributors.CHANNEL_HEALTH);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Decided.class,
                        decided -> assertThat(decided.answer()).isEqualTo(Distributors.HEALTH.parse(health)));
    }

    @Test
    void everythingHasWordsInTheLanguagesOfTheLibrary() {
        for (Locale language : KamTexts.languages()) {
            assertThat(POLICY.untranslated(language)).as("%s", language).isEmpty();
        }
    }

    @Test
    void thePolicySaysWhatItTook() {
        assertThat(POLICY.origins())
                .extracting(Origin::toString)
                .containsExactly(
                        "DECISION channel-health from the plug-in distributors 1.2",
                        "STRATEGY clear-stock from the plug-in distributors 1.2");
    }

    @Test
    void aWholePolicyComesWithIt() {
        Vocabulary words =
                StandardPolicy.vocabulary().toBuilder().plugin(PLUGIN).build();

        assertThat(words.policies()).containsKey("distributor-care");
        assertThat(words.codes()).containsKey("channel-health-by-pace");
    }
}

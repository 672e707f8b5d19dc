package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.policy.Policy;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.ValueClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttractivenessScoreTest {

    @ParameterizedTest
    @CsvSource({
        // potential, volume, margin; the score is 0.45 x potential + 0.30 x volume + 0.25 x margin
        "HIGH,   HEAD,      0.30,     HIGH", // 10
        "HIGH,   HEAD,      0.09,     HIGH", // 7.5
        "HIGH,   WAIST,     0.10,     HIGH", // 7.25
        "HIGH,   WAIST,     0.099999, MEDIUM", // 6
        "HIGH,   LONG_TAIL, 0.30,     HIGH", // 7
        "HIGH,   LONG_TAIL, 0.299999, MEDIUM", // 5.75
        "MEDIUM, HEAD,      0.10,     HIGH", // 6.5, the line
        "MEDIUM, HEAD,      0.099999, MEDIUM", // 5.25
        "MEDIUM, WAIST,     0.10,     MEDIUM", // 5
        "MEDIUM, WAIST,     -0.50,    LOW", // 3.75
        "MEDIUM, LONG_TAIL, 0.10,     LOW", // 3.5
        "MEDIUM, LONG_TAIL, 0.30,     MEDIUM", // 4.75
        "LOW,    HEAD,      0.10,     MEDIUM", // 4.25
        "LOW,    HEAD,      0.09,     LOW", // 3
        "LOW,    WAIST,     0.30,     MEDIUM", // 4, the line
        "LOW,    WAIST,     0.299999, LOW", // 2.75
        "LOW,    LONG_TAIL, 0.90,     LOW", // 2.5
        "LOW,    LONG_TAIL, 0,        LOW", // 0
    })
    void theScoreGivesTheLevel(String potential, String volume, String margin, String level) {
        assertThat(Given.strict()
                        .decided(POTENTIAL_LEVEL, PotentialLevels.SCALE.parse(potential))
                        .decided(VALUE_CLASS, ValueClasses.SCALE.parse(volume))
                        .fact(MARGIN_RATIO, margin)
                        .value(ATTRACTIVENESS))
                .contains(AttractivenessLevels.SCALE.parse(level));
    }

    @Test
    void withoutRevenueThereAreNoPointsForVolumeAndMargin() {
        assertThat(Given.strict()
                        .decided(POTENTIAL_LEVEL, PotentialLevels.HIGH)
                        .notApplicable(VALUE_CLASS)
                        .notApplicable(MARGIN_RATIO)
                        .value(ATTRACTIVENESS))
                .contains(AttractivenessLevels.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({"HEAD, HIGH", "WAIST, MEDIUM", "LONG_TAIL, LOW"})
    void withDefaultsForTheRestItFollowsTheVolume(String volume, String level) {
        assertThat(Given.standard()
                        .decided(VALUE_CLASS, ValueClasses.SCALE.parse(volume))
                        .value(ATTRACTIVENESS))
                .contains(AttractivenessLevels.SCALE.parse(level));
    }

    @Test
    void anUnknownMarginIsNamed() {
        assertThat(Given.strict()
                        .decided(POTENTIAL_LEVEL, PotentialLevels.MEDIUM)
                        .decided(VALUE_CLASS, ValueClasses.HEAD)
                        .missing(ATTRACTIVENESS))
                .containsExactly("margin-ratio");
    }

    @Test
    void theWeightsAddUpToOneAlsoWhenOneIsSet() {
        Policy.Builder heavier = StandardPolicy.standard()
                .extend("heavier", "1")
                .set(StandardParameters.VOLUME_WEIGHT, "0.4", KnowledgeSource.company("a test"));
        assertThatIllegalArgumentException()
                .isThrownBy(heavier::build)
                .withMessageContaining("must add up to 1, but potential 0.45 + volume 0.4 + margin 0.25 is 1.1.");
        assertThat(heavier.set(StandardParameters.POTENTIAL_WEIGHT, "0.35", KnowledgeSource.company("a test"))
                        .build()
                        .id())
                .isEqualTo("heavier");
    }
}

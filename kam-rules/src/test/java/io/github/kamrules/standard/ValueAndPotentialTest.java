package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.POTENTIAL_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_ABOVE_SHARE;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Verdict;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.ValueClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueAndPotentialTest {

    @ParameterizedTest
    @CsvSource({"0, HEAD", "0.799999, HEAD", "0.80, WAIST", "0.949999, WAIST", "0.95, LONG_TAIL", "1, LONG_TAIL"})
    void theValueClassFollowsFromWhatLargerAccountsHold(String above, String level) {
        assertThat(Given.strict().fact(REVENUE_ABOVE_SHARE, above).value(VALUE_CLASS))
                .contains(ValueClasses.SCALE.parse(level));
    }

    @Test
    void withoutPositiveRevenueThereIsNoValueClass() {
        Verdict<?> verdict = Given.strict().notApplicable(REVENUE_ABOVE_SHARE).verdict(VALUE_CLASS);
        assertThat(verdict).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(((Verdict.NotApplicable<?>) verdict).reason().key())
                .isEqualTo(TextKey.of("reason.no-positive-revenue"));
    }

    @Test
    void unknownRevenueLeavesTheValueClassUndecidedEvenWithDefaults() {
        assertThat(Given.standard().missing(VALUE_CLASS)).containsExactly("revenue-above-share");
    }

    @ParameterizedTest
    @CsvSource({"0, HIGH", "0.799999, HIGH", "0.80, MEDIUM", "0.949999, MEDIUM", "0.95, LOW", "1, LOW"})
    void thePotentialIsTheClassThatTheAccountWouldHave(String above, String level) {
        assertThat(Given.strict().fact(POTENTIAL_ABOVE_SHARE, above).value(POTENTIAL_LEVEL))
                .contains(PotentialLevels.SCALE.parse(level));
    }

    @Test
    void noPotentialInAPortfolioWithoutRevenueIsLow() {
        assertThat(Given.strict().notApplicable(POTENTIAL_ABOVE_SHARE).value(POTENTIAL_LEVEL))
                .contains(PotentialLevels.LOW);
    }

    @Test
    void unknownPotentialIsUndecidedOrByDefaultInTheMiddle() {
        assertThat(Given.strict().missing(POTENTIAL_LEVEL)).containsExactly("potential-above-share");
        assertThat(Given.standard().value(POTENTIAL_LEVEL)).contains(PotentialLevels.MEDIUM);
    }
}

package io.github.kamrules.sales;

import static io.github.kamrules.fixtures.Accounts.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.number.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PotentialTest {
    private static final Potential FULL = Potential.builder()
            .amount(euros(500_000))
            .horizonYears(3)
            .confidence(Decimal.of("0.7"))
            .build();

    @Test
    void needsNoMoreThanAnAmount() {
        Potential potential = Potential.of(euros(0));

        assertThat(potential.amount()).isEqualTo(euros(0));
        assertThat(potential.horizonYears()).isEmpty();
        assertThat(potential.confidence()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> Potential.builder().build());
    }

    @Test
    void rejectsANegativeAmount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Potential.of(euros(-1)))
                .withMessage("The amount (EUR -1.00) of a potential must not be negative.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void takesAHorizonWithinItsRange(int years) {
        assertThat(FULL.toBuilder().horizonYears(years).build().horizonYears()).contains(years);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 21})
    void rejectsAHorizonOutOfRange(int years) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.toBuilder().horizonYears(years).build())
                .withMessage("The horizon (%s years) of a potential must be 1 to 20 years.", years);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void takesAConfidenceFromZeroToOne(String confidence) {
        assertThat(FULL.toBuilder().confidence(Decimal.of(confidence)).build().confidence())
                .contains(Decimal.of(confidence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.01", "70"})
    void rejectsAConfidenceOutOfRange(String confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FULL.toBuilder().confidence(Decimal.of(confidence)).build())
                .withMessage(
                        "The confidence (%s) of a potential must be 0 to 1.\n"
                                + "Maybe it is a percentage; divide it by 100.",
                        confidence);
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(FULL, FULL.toBuilder().build())
                .addEqualityGroup(FULL.toBuilder().amount(euros(1)).build())
                .addEqualityGroup(FULL.toBuilder().horizonYears(4).build())
                .addEqualityGroup(FULL.toBuilder().confidence(Decimal.ONE).build())
                .testEquals();
    }
}

package io.github.kamrules.standard;

import static io.github.kamrules.standard.StandardDecisions.CONTACT_CADENCE_DAYS;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.SUCCESS_RATE;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.decision.Candidates;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.Tiers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNumbersTest {

    @ParameterizedTest
    @CsvSource({"POTENTIAL, 0.06", "TARGET, 0.06", "FIRST_TIME, 0.15", "REPEAT, 0.5", "LOYAL, 0.5"})
    void theSuccessRateRisesWithTheStage(String stage, String rate) {
        assertThat(Given.strict()
                        .decided(LIFECYCLE_STAGE, LifecycleStages.SCALE.parse(stage))
                        .value(SUCCESS_RATE))
                .contains(Decimal.of(rate));
    }

    @Test
    void thereIsNoSuccessRateForTheLost() {
        Verdict<Decimal> verdict =
                Given.strict().decided(LIFECYCLE_STAGE, LifecycleStages.LOST).verdict(SUCCESS_RATE);

        assertThat(verdict).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(((Verdict.NotApplicable<Decimal>) verdict).reason().key())
                .hasToString("reason.no-rate-for-the-lost");
    }

    @Test
    void theSuccessRatesKeepTheirOrder() {
        assertThat(StandardParameters.SUCCESS_RATE_CUSTOMER.value())
                .isGreaterThanOrEqualTo(StandardParameters.SUCCESS_RATE_FIRST_TIME.value());
        assertThat(StandardParameters.SUCCESS_RATE_FIRST_TIME.value())
                .isGreaterThanOrEqualTo(StandardParameters.SUCCESS_RATE_PROSPECT.value());
    }

    @Test
    void aSuccessRateAboveOneIsRefused() {
        Policy.Builder impossible = StandardPolicy.standard()
                .extend("impossible", "1")
                .set(StandardParameters.SUCCESS_RATE_CUSTOMER, "1.01", KnowledgeSource.company("a test"));

        assertThatIllegalArgumentException()
                .isThrownBy(impossible::build)
                .withMessageContaining("The scorecard of the decision (success-rate) can reach the score 1.01");
    }

    @ParameterizedTest
    @CsvSource({"ORDINARY, 365", "DEVELOPMENT, 180", "KEY, 90", "STRATEGIC, 90"})
    void theHigherTheTierTheMoreOftenItIsLookedAfter(String tier, String days) {
        assertThat(Given.strict()
                        .decided(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
                        .decided(TIER, Tiers.SCALE.parse(tier))
                        .value(CONTACT_CADENCE_DAYS))
                .contains(Decimal.of(days));
    }

    @ParameterizedTest
    @CsvSource({"POTENTIAL, PROSPECT", "TARGET, STRATEGIC", "LOST, ORDINARY", "REPEAT, PROSPECT"})
    void onlyCustomersAreLookedAfter(String stage, String tier) {
        assertThat(Given.strict()
                        .decided(LIFECYCLE_STAGE, LifecycleStages.SCALE.parse(stage))
                        .decided(TIER, Tiers.SCALE.parse(tier))
                        .verdict(CONTACT_CADENCE_DAYS))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void withoutAnyFactBothAreOpen() {
        Verdict<Decimal> rate = Given.strict().verdict(SUCCESS_RATE);

        assertThat(rate).isInstanceOf(Verdict.Undecided.class);
        assertThat(((Verdict.Undecided<Decimal>) rate).candidates())
                .isEqualTo(new Candidates<>(List.of(Decimal.of("0.06"), Decimal.of("0.5")), true, false, false, false));
        assertThat(Given.strict().verdict(CONTACT_CADENCE_DAYS)).isInstanceOf(Verdict.Undecided.class);
    }
}

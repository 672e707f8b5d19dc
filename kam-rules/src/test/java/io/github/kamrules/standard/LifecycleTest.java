package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_FIRST_ORDER;
import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static io.github.kamrules.fact.AccountFacts.TARGETED;
import static io.github.kamrules.fact.AccountFacts.TRAILING_ORDER_COUNT;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Verdict;
import io.github.kamrules.tier.LifecycleStages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

    @ParameterizedTest
    @CsvSource({
        // orders, days since the last and the first one, orders in the trailing year
        "1,   0,    0, 1, FIRST_TIME",
        "1, 365,  365, 0, FIRST_TIME",
        "1, 366,  366, 0, LOST",
        "2,   0,    0, 2, REPEAT",
        "2, 365,  900, 0, REPEAT",
        "2, 366,  900, 0, LOST",
        "9,  10,  729, 9, REPEAT",
        "9,  10,  730, 2, LOYAL",
        "9,  10,  730, 1, REPEAT",
        "9, 366, 4000, 0, LOST",
    })
    void theStageFollowsFromTheOrders(String orders, String last, String first, String trailing, String stage) {
        assertThat(Given.strict()
                        .fact(ORDER_COUNT, orders)
                        .fact(DAYS_SINCE_LAST_ORDER, last)
                        .fact(DAYS_SINCE_FIRST_ORDER, first)
                        .fact(TRAILING_ORDER_COUNT, trailing)
                        .value(LIFECYCLE_STAGE))
                .contains(LifecycleStages.SCALE.parse(stage));
    }

    @Test
    void whoNeverOrderedIsATargetWhenChosenForPursuit() {
        assertThat(never().fact(TARGETED, true).value(LIFECYCLE_STAGE)).contains(LifecycleStages.TARGET);
    }

    @Test
    void whoNeverOrderedAndIsNotChosenIsPotential() {
        assertThat(never().fact(TARGETED, false).value(LIFECYCLE_STAGE)).contains(LifecycleStages.POTENTIAL);
    }

    @Test
    void withoutTheWordOnPursuitItIsOneOfTheTwo() {
        assertThat(never().missing(LIFECYCLE_STAGE)).containsExactly("targeted");
    }

    private static Given never() {
        return Given.strict()
                .fact(ORDER_COUNT, "0")
                .notApplicable(DAYS_SINCE_LAST_ORDER)
                .notApplicable(DAYS_SINCE_FIRST_ORDER)
                .fact(TRAILING_ORDER_COUNT, "0");
    }

    @Test
    void anUnknownHistoryStaysUndecidedEvenWithDefaults() {
        Verdict<?> verdict = Given.standard().verdict(LIFECYCLE_STAGE);
        assertThat(verdict).isInstanceOf(Verdict.Undecided.class);
        assertThat(Given.standard().missing(LIFECYCLE_STAGE)).contains("order-count");
    }
}

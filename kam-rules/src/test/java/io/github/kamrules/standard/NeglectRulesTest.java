package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_CONTACT;
import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Verdict;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeglectRulesTest {

    private static Given repeat(Given given) {
        return given.decided(LIFECYCLE_STAGE, LifecycleStages.REPEAT);
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "90, LOW", "91, MEDIUM", "180, MEDIUM", "181, HIGH"})
    void theDaysWithoutContactCountWhateverWasOrdered(String contact, String level) {
        for (String order : new String[] {"0", "300"}) {
            assertThat(repeat(Given.strict())
                            .fact(DAYS_SINCE_CONTACT, contact)
                            .fact(DAYS_SINCE_LAST_ORDER, order)
                            .value(NEGLECT))
                    .contains(RiskLevels.SCALE.parse(level));
        }
    }

    @Test
    void whereNobodyIsKnownTheAccountIsNeglected() {
        assertThat(repeat(Given.strict())
                        .notApplicable(DAYS_SINCE_CONTACT)
                        .fact(DAYS_SINCE_LAST_ORDER, "1")
                        .value(NEGLECT))
                .contains(RiskLevels.HIGH);
    }

    @Test
    void withoutRecordedContactsALongSilenceOfTheOrdersIsASign() {
        assertThat(repeat(Given.strict()).fact(DAYS_SINCE_LAST_ORDER, "181").value(NEGLECT))
                .contains(RiskLevels.MEDIUM);
        assertThat(repeat(Given.standard()).fact(DAYS_SINCE_LAST_ORDER, "181").value(NEGLECT))
                .contains(RiskLevels.MEDIUM);
    }

    @Test
    void withoutRecordedContactsARecentOrderProvesNothing() {
        assertThat(repeat(Given.strict()).fact(DAYS_SINCE_LAST_ORDER, "180").missing(NEGLECT))
                .containsExactly("days-since-contact");
    }

    @Test
    void byDefaultWhoStillOrdersIsInTouch() {
        Given given = repeat(Given.standard()).fact(DAYS_SINCE_LAST_ORDER, "180");
        assertThat(given.value(NEGLECT)).contains(RiskLevels.LOW);
        assertThat(((Verdict.Decided<?>) given.verdict(NEGLECT)).defaults())
                .extracting(used -> used.input().id())
                .containsExactly("days-since-contact");
    }

    @ParameterizedTest
    @CsvSource({"POTENTIAL", "TARGET", "FIRST_TIME", "LOST", "NON_CUSTOMER"})
    void onlyThoseWhoBuyAgainCanBeNeglected(String stage) {
        Level level = LifecycleStages.SCALE.parse(stage);
        assertThat(Given.strict()
                        .decided(LIFECYCLE_STAGE, level)
                        .fact(DAYS_SINCE_CONTACT, "999")
                        .verdict(NEGLECT))
                .isInstanceOf(Verdict.NotApplicable.class);
    }
}

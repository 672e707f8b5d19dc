package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_CONTACT;
import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.NEGLECT;
import static io.github.kamrules.testkit.RuleVerifier.verifyThat;
import static io.github.kamrules.tier.RiskLevels.HIGH;
import static io.github.kamrules.tier.RiskLevels.LOW;
import static io.github.kamrules.tier.RiskLevels.MEDIUM;

import io.github.kamrules.scale.Level;
import io.github.kamrules.testkit.RuleVerifier;
import io.github.kamrules.tier.LifecycleStages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeglectRulesTest {

    private final RuleVerifier<Level> strict =
            verifyThat(StandardPolicy.strict(), NEGLECT).givenAnswer(LIFECYCLE_STAGE, LifecycleStages.REPEAT);
    private final RuleVerifier<Level> standard =
            verifyThat(StandardPolicy.standard(), NEGLECT).givenAnswer(LIFECYCLE_STAGE, LifecycleStages.REPEAT);

    @ParameterizedTest
    @ValueSource(strings = {"0", "300"})
    void theDaysWithoutContactCountWhateverWasOrdered(String order) {
        RuleVerifier<Level> neglect = strict.given(DAYS_SINCE_LAST_ORDER, order);

        neglect.given(DAYS_SINCE_CONTACT, "0").decides(LOW);
        neglect.atBoundaryOf(DAYS_SINCE_CONTACT, "90").decides(LOW, LOW, MEDIUM);
        neglect.atBoundaryOf(DAYS_SINCE_CONTACT, "180").decides(MEDIUM, MEDIUM, HIGH);
    }

    @Test
    void whereNobodyIsKnownTheAccountIsNeglected() {
        strict.givenNotApplicable(DAYS_SINCE_CONTACT)
                .given(DAYS_SINCE_LAST_ORDER, "1")
                .decides(HIGH);
    }

    @Test
    void withoutRecordedContactsALongSilenceOfTheOrdersIsASign() {
        strict.given(DAYS_SINCE_LAST_ORDER, "181").decides(MEDIUM);
        standard.given(DAYS_SINCE_LAST_ORDER, "181").decides(MEDIUM);
    }

    @Test
    void withoutRecordedContactsARecentOrderProvesNothing() {
        strict.given(DAYS_SINCE_LAST_ORDER, "180").isMissing(DAYS_SINCE_CONTACT);
    }

    @Test
    void byDefaultWhoStillOrdersIsInTouch() {
        standard.given(DAYS_SINCE_LAST_ORDER, "180").decides(LOW).usesDefaultFor(DAYS_SINCE_CONTACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POTENTIAL", "TARGET", "FIRST_TIME", "LOST", "NON_CUSTOMER"})
    void onlyThoseWhoBuyAgainCanBeNeglected(String stage) {
        strict.givenAnswer(LIFECYCLE_STAGE, LifecycleStages.SCALE.parse(stage))
                .given(DAYS_SINCE_CONTACT, "999")
                .doesNotApply();
    }
}

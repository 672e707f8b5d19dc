package io.github.kamrules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Overridden;
import io.github.kamrules.decision.OverrideInputs;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.decision.StateInputs;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.fixtures.Histories;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.Tiers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryFactsTest {

    private static final LevelDecision<Level> TIER = Decision.of("tier", Tiers.SCALE);
    private static final LevelDecision<Level> RAW = Decision.of("raw", Tiers.SCALE);
    private static final LevelDecision<Level> STABLE = Decision.of("stable", Tiers.SCALE);
    private static final StateInputs<Level> STATE = HistoryFacts.stateOf(TIER);
    private static final OverrideInputs<Level> OVERRIDE = HistoryFacts.overrideOf(TIER);
    private static final LocalDate AS_OF = Accounts.AS_OF;
    private static final Policy POLICY = Policy.builder("test", "1")
            .decide(RAW, FirstMatch.<Level>empty().otherwise(Tiers.DEVELOPMENT))
            .decide(
                    STABLE,
                    Stability.of(RAW, STATE).demoteAfter("2").promoteAfter("2").dwellBeforeDemotion("90"))
            .decide(TIER, Overridden.of(STABLE, OVERRIDE))
            .texts(FactTexts.bundle())
            .build();

    private static InputValues read(Account account) {
        return POLICY.facts().values(FactContext.of(account, PortfolioStatistics.of(Accounts.portfolio(account))));
    }

    private static Verdict<Level> verdict(Account account, LevelDecision<Level> decision) {
        return POLICY.graph().decide(read(account)).verdict(decision);
    }

    @Test
    void anAccountWithoutHistoryIsKnownToHaveNone() {
        InputValues values = read(Accounts.named("A1"));
        assertThat(values.isNotApplicable(STATE.level())).isTrue();
        assertThat(values.isNotApplicable(STATE.days())).isTrue();
        assertThat(values.isNotApplicable(STATE.pendingLevel())).isTrue();
        assertThat(values.isNotApplicable(STATE.confirmations())).isTrue();
        assertThat(values.value(STATE.seen())).contains(false);
        assertThat(values.isNotApplicable(OVERRIDE.level())).isTrue();
        assertThat(values.isNotApplicable(OVERRIDE.daysLeft())).isTrue();
        assertThat(values.isNotApplicable(OVERRIDE.reason())).isTrue();
    }

    @Test
    void readsTheState() {
        LevelState state = Histories.state("tier", "KEY", AS_OF.minusDays(120), AS_OF.minusDays(30)).toBuilder()
                .pending("ORDINARY", 1)
                .build();
        InputValues values = read(Accounts.named("A1").withState(state));
        assertThat(values.value(STATE.level())).contains(Tiers.KEY);
        assertThat(values.value(STATE.days())).contains(Decimal.of(120));
        assertThat(values.value(STATE.pendingLevel())).contains(Tiers.ORDINARY);
        assertThat(values.value(STATE.confirmations())).contains(Decimal.of(2));
        assertThat(values.value(STATE.seen())).contains(false);
    }

    @Test
    void tellsAReviewOfTheSameDate() {
        InputValues values =
                read(Accounts.named("A1").withState(Histories.state("tier", "KEY", AS_OF.minusDays(5), AS_OF)));
        assertThat(values.value(STATE.seen())).contains(true);
        assertThat(values.isNotApplicable(STATE.pendingLevel())).isTrue();
    }

    @Test
    void readsTheStateOfItsDecisionOnly() {
        assertThat(read(Accounts.named("A1").withState(Histories.state("other", "KEY", AS_OF, AS_OF)))
                        .isNotApplicable(STATE.level()))
                .isTrue();
    }

    @Test
    void aLevelThatIsNotOnTheScaleFailsWithTheNearestName() {
        Account account =
                Accounts.named("A1").withState(Histories.state("tier", "KEYS", AS_OF.minusDays(5), AS_OF.minusDays(1)));
        assertThat(verdict(account, STABLE).toString())
                .contains("state-tier-level")
                .contains("The scale (tier) has no level (KEYS)")
                .contains("Maybe KEY is meant.");
    }

    @Test
    void aStateOfALaterDateFails() {
        Account account =
                Accounts.named("A1").withState(Histories.state("tier", "KEY", AS_OF.minusDays(5), AS_OF.plusDays(1)));
        assertThat(verdict(account, STABLE).toString())
                .contains(
                        "the state of the decision (tier) is as of 2026-07-01, after the date of the review, 2026-06-30.")
                .contains(
                        "Maybe review in the order of the dates, or take the state that the account had on that date.");
    }

    @ParameterizedTest
    @CsvSource({"-10, -1, DEVELOPMENT", "-10, 0, STRATEGIC", "0, 0, STRATEGIC", "0, 10, STRATEGIC", "1, 10, DEVELOPMENT"
    })
    void anOverrideIsInForceFromItsFirstToItsLastDay(int first, int last, String tier) {
        Account account = Accounts.named("A1")
                .withOverride(Histories.override("tier", "STRATEGIC", AS_OF.plusDays(first), AS_OF.plusDays(last)));
        assertThat(verdict(account, TIER).value()).contains(Tiers.SCALE.parse(tier));
    }

    @Test
    void readsTheOverride() {
        InputValues values = read(Accounts.named("A1")
                .withOverride(Histories.override("tier", "STRATEGIC", AS_OF.minusDays(9), AS_OF.minusDays(2))));
        assertThat(values.value(OVERRIDE.level())).contains(Tiers.STRATEGIC);
        assertThat(values.value(OVERRIDE.daysLeft())).contains(Decimal.of(-2));
        assertThat(values.value(OVERRIDE.reason())).contains("Reference customer.");
    }

    @Test
    void anOverrideThatHasNotBegunIsNone() {
        InputValues values = read(Accounts.named("A1")
                .withOverride(Histories.override("tier", "STRATEGIC", AS_OF.plusDays(1), AS_OF.plusDays(2))));
        assertThat(values.isNotApplicable(OVERRIDE.level())).isTrue();
        assertThat(values.isNotApplicable(OVERRIDE.daysLeft())).isTrue();
        assertThat(values.isNotApplicable(OVERRIDE.reason())).isTrue();
    }

    @Test
    void anOverrideOfALevelThatIsNotOnTheScaleFails() {
        Account account = Accounts.named("A1").withOverride(Histories.override("tier", "STRATEGY", AS_OF, AS_OF));
        assertThat(verdict(account, TIER).toString())
                .contains("override-tier-level")
                .contains("Maybe STRATEGIC is meant.");
    }

    @Test
    void factsOfOneDecisionAreEqualAndThoseOfAnotherAreNot() {
        assertThat(HistoryFacts.stateOf(Decision.of("tier", Tiers.SCALE))).isEqualTo(STATE);
        assertThat(HistoryFacts.stateOf(RAW)).isNotEqualTo(STATE);
        assertThat(HistoryFacts.overrideOf(Decision.of("tier", Tiers.SCALE))).isEqualTo(OVERRIDE);
        assertThat(HistoryFacts.overrideOf(RAW)).isNotEqualTo(OVERRIDE);
        assertThat(HistoryFacts.stateOf(Decision.of("acme.tier", Tiers.SCALE))
                        .level()
                        .id())
                .isEqualTo("state-acme-tier-level");
    }
}

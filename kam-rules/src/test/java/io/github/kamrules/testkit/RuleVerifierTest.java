package io.github.kamrules.testkit;

import static io.github.kamrules.testkit.RuleVerifier.verifyThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Capacity;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.EachMatch;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.ListDecision;
import io.github.kamrules.decision.ListTable;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.DateFact;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.fact.TextFact;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.TextKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RuleVerifierTest {

    enum Risk {
        LOW,
        MEDIUM,
        HIGH
    }

    private static final KnowledgeSource SOURCE = KnowledgeSource.company("a test");
    private static final NumberFact OVERDUE =
            NumberFact.attribute("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));
    private static final NumberFact DAYS = NumberFact.attribute(
            "days-late", Domain.wholeNumbers("[0, 90]", Unit.DAYS).orNone());
    private static final FlagFact BLOCKED = FlagFact.attribute("blocked");
    private static final DateFact RENEWAL = DateFact.attribute("renewal");
    private static final TextFact COUNTRY = TextFact.attribute("country-code");
    private static final Parameter LATE = Parameter.of("late-after-days", "30", SOURCE);

    private static final LevelDecision<Risk> RISK = Decision.of("risk", Risk.class);
    private static final LevelDecision<Level> CARE = Decision.of("care", Scale.ordered("care", "NONE", "SOME", "MUCH"));
    private static final Level SOME = CARE.scale().parse("SOME");
    private static final Level MUCH = CARE.scale().parse("MUCH");
    private static final SetDecision<Risk> RISKS = Decision.setOf("risks", RISK.scale());
    private static final ListDecision<Risk> NOTES = Decision.listOf("notes", RISK.scale());
    private static final NumberDecision POINTS = Decision.number("points", Domain.wholeNumbers("[0, 10]", Unit.POINTS));

    private static final FirstMatch<Risk> BY_OVERDUE = FirstMatch.when(OVERDUE.atLeast("0.20"), Risk.HIGH)
            .orWhen(OVERDUE.moreThan("0.05"), Risk.MEDIUM)
            .otherwise(Risk.LOW);

    private static final Strategy CALL = strategy("call", 1);
    private static final Strategy VISIT = strategy("visit", 2, "call");

    private static final Policy POLICY = Policy.builder("small", "1")
            .decide(RISK, BY_OVERDUE)
            .decide(
                    CARE,
                    FirstMatch.when(RISK.is(Risk.HIGH).and(BLOCKED.isFalse()), MUCH)
                            .orWhen(DAYS.moreThan(LATE), MUCH)
                            .orNotApplicableWhen(DAYS.isNotApplicable(), "reason.never-late")
                            .otherwise(SOME))
            .defaultFor(CARE, BLOCKED, false, SOURCE)
            .set(LATE, "45", SOURCE)
            .recommend(CALL, RISK.is(Risk.HIGH))
            .recommend(VISIT, CARE.is(MUCH))
            .build();

    private static Strategy strategy(String id, int priority, String... conflicts) {
        Strategy.Builder builder = Strategy.builder()
                .id(StrategyId.of(id))
                .priority(priority)
                .step(TextKey.of("strategy." + id + ".step.1"), Role.ACCOUNT_MANAGER, Party.CUSTOMER, 0, 1)
                .source(SOURCE);
        for (String other : conflicts) {
            builder.addConflictsWith(StrategyId.of(other));
        }
        return builder.build();
    }

    private static Account account(String id, String overdue) {
        return Accounts.named(id).toBuilder()
                .attribute("overdue-share", AttributeValue.number(Decimal.of(overdue)))
                .build();
    }

    private static void assertFails(ThrowingCallable check, String message) {
        assertThatThrownBy(check).isExactlyInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Nested
    class WhatIsGiven {

        @Test
        void anAccountAmongOthers() {
            RuleVerifier<Risk> risk = verifyThat(POLICY, RISK).asOf(Accounts.AS_OF);

            risk.given(account("A1", "0.20")).decides(Risk.HIGH).because(1);
            risk.given(account("A1", "0.19"), account("A2", "0.90"))
                    .decides(Risk.MEDIUM)
                    .because(2);
        }

        @Test
        void anAccountOfAPortfolio() {
            verifyThat(POLICY, RISK)
                    .given(Accounts.portfolio(account("A1", "0"), account("A2", "0.5")), "A2")
                    .decides(Risk.HIGH);
        }

        @Test
        void anAccountNeedsADate() {
            assertThatThrownBy(() -> verifyThat(POLICY, RISK).given(account("A1", "0.20")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("""
                            The account (A1) was given without the date as of which it is looked at.
                            Maybe call asOf(...) first.""");
        }

        @Test
        void anAccountMustBeInThePortfolio() {
            assertThatThrownBy(() -> verifyThat(POLICY, RISK).given(Accounts.portfolio(account("A1", "0")), "A9"))
                    .hasMessage("The portfolio of 1 accounts has no account (A9).");
        }

        @Test
        void theDateCanBeMoved() {
            LevelDecision<Risk> decision = Decision.of("old", Risk.class);
            RuleVerifier<Risk> old = verifyThat(
                            decision,
                            FirstMatch.when(AccountFacts.DAYS_SINCE_LAST_ORDER.moreThan("30"), Risk.HIGH)
                                    .otherwise(Risk.LOW))
                    .asOf(LocalDate.of(2026, 6, 30))
                    .given(Accounts.withOrders("A1", Accounts.order("2026-06-20", 100)));

            old.decides(Risk.LOW);
            old.asOf(LocalDate.of(2026, 7, 31)).decides(Risk.HIGH);
        }

        @Test
        void factsOneByOne() {
            LevelDecision<Risk> decision = Decision.of("mixed", Risk.class);
            RuleVerifier<Risk> mixed = verifyThat(
                    decision,
                    FirstMatch.when(COUNTRY.is("CN"), Risk.HIGH)
                            .orWhen(RENEWAL.before(LocalDate.of(2026, 1, 1)), Risk.MEDIUM)
                            .orWhen(
                                    AccountFacts.INFLUENCE.is(
                                            AccountFacts.INFLUENCE.scale().value(0)),
                                    Risk.MEDIUM)
                            .otherwise(Risk.LOW));

            mixed.given(COUNTRY, "CN").decides(Risk.HIGH);
            mixed.given(COUNTRY, "FR")
                    .given(RENEWAL, LocalDate.of(2025, 12, 31))
                    .decides(Risk.MEDIUM);
            mixed.given(COUNTRY, "FR")
                    .given(RENEWAL, LocalDate.of(2026, 1, 1))
                    .given(
                            AccountFacts.INFLUENCE,
                            AccountFacts.INFLUENCE.scale().value(2))
                    .decides(Risk.LOW);
        }

        @Test
        void aFactWinsOverTheAccountWhicheverCameFirst() {
            RuleVerifier<Risk> risk = verifyThat(POLICY, RISK).asOf(Accounts.AS_OF);

            risk.given(account("A1", "0.20")).given(OVERDUE, "0.01").decides(Risk.LOW);
            risk.given(OVERDUE, "0.01").given(account("A1", "0.20")).decides(Risk.LOW);
            risk.given(account("A1", "0.20")).without(OVERDUE).isUndecided().isMissing(OVERDUE);
            risk.without(OVERDUE).given(OVERDUE, "0.20").decides(Risk.HIGH);
        }

        @Test
        void valuesOfARuleThatKnowsNoAccounts() {
            verifyThat(RISK, BY_OVERDUE)
                    .given(InputValues.builder().number(OVERDUE, "0.05").build())
                    .decides(Risk.LOW);
        }

        @Test
        void aValueOutsideTheDomainIsRefusedAtOnce() {
            assertThatThrownBy(() -> verifyThat(POLICY, RISK).given(OVERDUE, "20"))
                    .hasMessage("The value (20) of the input (overdue-share) is outside its domain: numbers[0, 1]");
        }

        @Test
        void aFactThatNothingReadsIsRefused() {
            assertThatThrownBy(() -> verifyThat(RISK, BY_OVERDUE).given(DAYS, "1"))
                    .hasMessage("The fact (days-late) was given, but no decision here reads it; those that are read are"
                            + " [overdue-share].");
        }

        @Test
        void anAnswerThatNothingRestsOnIsRefused() {
            assertThatThrownBy(() -> verifyThat(RISK, BY_OVERDUE).givenAnswer(CARE, SOME))
                    .hasMessage(
                            "The answer of the decision (care) was given, but nothing here rests on it; the decisions are [risk].");
        }

        @Test
        void theAnswerThatIsAskedForCannotBeGiven() {
            assertThatThrownBy(() -> verifyThat(POLICY, RISK).givenAnswer(RISK, Risk.LOW))
                    .hasMessage("The answer of the decision (risk) was given, but it is the one that is asked about.");
        }

        @Test
        void aStrategyMustBeInThePolicy() {
            assertThatThrownBy(() -> verifyThat(POLICY, strategy("mail", 9)))
                    .hasMessage("The strategy (mail) is not in the policy small 1, which has [call, visit].");
        }

        @Test
        void aDecisionMustBeInThePolicy() {
            assertThatThrownBy(() -> verifyThat(POLICY, POINTS)).hasMessageContaining("points");
        }

        @Test
        void aParameterMustBeInThePolicy() {
            assertThatThrownBy(() -> verifyThat(POLICY, RISK).atBoundaryOf(OVERDUE, Parameter.of("other", "1", SOURCE)))
                    .hasMessage("The parameter (other) is none of these rules, which have [late-after-days].");
        }
    }

    /** A rule that rests on decisions of every kind. */
    @Nested
    class AnswersOfOtherDecisions {

        private final LevelDecision<Risk> all = Decision.of("all", Risk.class);
        private final RuleVerifier<Risk> rule = verifyThat(
                all,
                FirstMatch.when(RISKS.contains(Risk.HIGH).and(POINTS.atLeast("5")), Risk.HIGH)
                        .orWhen(NOTES.isEmpty(), Risk.MEDIUM)
                        .orWhen(RISK.isNotApplicable(), Risk.MEDIUM)
                        .otherwise(Risk.LOW));

        @Test
        void areMissingUntilTheyAreGiven() {
            rule.isUndecidedBetween(Risk.LOW, Risk.MEDIUM, Risk.HIGH).isMissing(RISKS, POINTS, NOTES, RISK);
        }

        @Test
        void areGivenByKind() {
            rule.givenAnswer(RISKS, Set.of(Risk.LOW, Risk.HIGH))
                    .givenAnswer(POINTS, "5")
                    .decides(Risk.HIGH);
            rule.givenAnswer(RISKS, Set.of()).givenAnswer(NOTES, List.of()).decides(Risk.MEDIUM);
            rule.givenAnswer(POINTS, "4")
                    .givenAnswer(NOTES, List.of(Risk.LOW, Risk.LOW))
                    .givenAnswer(RISK, Risk.LOW)
                    .decides(Risk.LOW);
        }

        @Test
        void mayBeThatTheyDoNotApply() {
            rule.givenAnswer(POINTS, "4")
                    .givenAnswer(NOTES, List.of(Risk.LOW))
                    .givenNotApplicable(RISK)
                    .decides(Risk.MEDIUM);
            rule.givenNotApplicable(POINTS)
                    .givenNotApplicable(RISKS)
                    .givenNotApplicable(NOTES)
                    .givenNotApplicable(RISK)
                    .decides(Risk.MEDIUM);
        }

        @Test
        void standInForLogicWhoseParametersWereSet() {
            verifyThat(POLICY, VISIT).givenAnswer(CARE, MUCH).decides(io.github.kamrules.policy.Recommended.YES);
        }

        @Test
        void leaveOtherAccountsAsTheyAre() {
            LevelDecision<Risk> few = Decision.of("few", RISK.scale());
            RuleVerifier<Risk> rule = verifyThat(
                            Policy.builder("few", "1")
                                    .decide(RISK, BY_OVERDUE)
                                    .decide(few, Capacity.of(RISK, OVERDUE).limit(Risk.HIGH, "1"))
                                    .build(),
                            few)
                    .asOf(Accounts.AS_OF);

            rule.given(account("A1", "0.01"), account("A2", "0.10"))
                    .givenAnswer(RISK, Risk.HIGH)
                    .decides(Risk.HIGH);
            rule.given(account("A1", "0.01"), account("A2", "0.20"))
                    .givenAnswer(RISK, Risk.HIGH)
                    .decides(Risk.MEDIUM);
        }
    }

    @Nested
    class WhatIsExpected {

        private final RuleVerifier<Level> care = verifyThat(POLICY, CARE);

        @Test
        void anotherAnswerIsToldWithTheExplanation() {
            assertFails(
                    () -> verifyThat(POLICY, RISK)
                            .asOf(Accounts.AS_OF)
                            .given(account("A1", "0.20"), account("A2", "0"))
                            .decides(Risk.LOW),
                    """
                    The decision (risk) was expected to decide (LOW), but it decided (HIGH).
                    Given: account (A1) as of 2026-06-30 beside 1 other
                    Explanation:
                      risk: HIGH
                        row 1 of 2 applies: HIGH
                          yes: overdue-share is at least 20% (it is 20%)
                        row 2 is not reached: MEDIUM""");
        }

        @Test
        void notApplicableIsAnOutcomeOfItsOwn() {
            RuleVerifier<Level> never = care.given(OVERDUE, "0").givenNotApplicable(DAYS);

            never.doesNotApply();
            assertFails(() -> never.decides(SOME), """
                    The decision (care) was expected to decide (SOME), but it does not apply: reason.never-late.
                    Given: overdue-share = 0, days-late does not apply
                    Explanation:
                      care: does not apply, reason.never-late
                        row 3 of 3 applies: not applicable
                          yes: days-late does not apply (it does not apply)
                        row 1 does not apply: MUCH
                          no: risk is HIGH (it is LOW)
                        row 2 does not apply: MUCH
                          no: days-late is more than 45 days (it does not apply)  [COMPANY (a test)]
                        risk: LOW
                          no row applies, so: LOW
                          row 1 does not apply: HIGH
                            no: overdue-share is at least 20% (it is 0%)
                          row 2 does not apply: MEDIUM
                            no: overdue-share is more than 5% (it is 0%)""");
            assertFails(() -> care.given(OVERDUE, "0").given(DAYS, "0").doesNotApply(), """
                    The decision (care) was expected not to apply, but it decided (SOME).
                    Given: overdue-share = 0, days-late = 0
                    Explanation:
                      care: SOME
                        no row applies, so: SOME
                        row 1 does not apply: MUCH
                          no: risk is HIGH (it is LOW)
                        row 2 does not apply: MUCH
                          no: days-late is more than 45 days (it is 0 days)  [COMPANY (a test)]
                        row 3 does not apply: not applicable
                          no: days-late does not apply (it is 0 days)
                        risk: LOW
                          no row applies, so: LOW
                          row 1 does not apply: HIGH
                            no: overdue-share is at least 20% (it is 0%)
                          row 2 does not apply: MEDIUM
                            no: overdue-share is more than 5% (it is 0%)""");
        }

        @Test
        void undecidedNamesWhatIsPossibleAndWhatIsMissing() {
            care.given(OVERDUE, "0")
                    .isUndecided()
                    .isUndecidedBetweenNotApplicableAnd(SOME, MUCH)
                    .isMissing(DAYS);
            care.given(DAYS, "1").isUndecidedBetween(SOME, MUCH).isMissing(OVERDUE);
            assertFails(() -> care.given(DAYS, "1").isUndecidedBetween(SOME), """
                    The decision (care) was expected to be undecided between (SOME), but it is undecided between (SOME), (MUCH), for want of [overdue-share].
                    Given: days-late = 1
                    Explanation:
                      care: undecided between SOME, MUCH
                        missing: overdue-share; knowing it could change the answer
                        row 1 of 3 may apply: MUCH
                          open: risk is HIGH (it is undecided between LOW, MEDIUM, HIGH)
                        if no row applies: SOME
                        row 2 does not apply: MUCH
                          no: days-late is more than 45 days (it is 1 day)  [COMPANY (a test)]
                        row 3 does not apply: not applicable
                          no: days-late does not apply (it is 1 day)
                        risk: undecided between LOW, MEDIUM, HIGH
                          missing: overdue-share; knowing it could change the answer
                          row 1 of 2 may apply: HIGH
                            open: overdue-share is at least 20% (it is missing)
                          row 2 of 2 may apply: MEDIUM
                            open: overdue-share is more than 5% (it is missing)
                          if no row applies: LOW""");
            assertFails(() -> care.given(OVERDUE, "0").isUndecidedBetween(SOME, MUCH), """
                    The decision (care) was expected to be undecided between (SOME), (MUCH), but it is undecided between (SOME), (MUCH), not applicable, for want of [days-late].
                    Given: overdue-share = 0
                    Explanation:
                      care: undecided between SOME, MUCH, not applicable
                        missing: days-late; knowing it could change the answer
                        row 2 of 3 may apply: MUCH
                          open: days-late is more than 45 days (it is missing)  [COMPANY (a test)]
                        row 3 of 3 may apply: not applicable
                          open: days-late does not apply (it is missing)
                        if no row applies: SOME
                        row 1 does not apply: MUCH
                          no: risk is HIGH (it is LOW)
                        risk: LOW
                          no row applies, so: LOW
                          row 1 does not apply: HIGH
                            no: overdue-share is at least 20% (it is 0%)
                          row 2 does not apply: MEDIUM
                            no: overdue-share is more than 5% (it is 0%)""");
            assertFails(() -> care.given(DAYS, "1").isMissing(OVERDUE, DAYS), """
                    The decision (care) was expected to miss [overdue-share, days-late], but it is undecided between (SOME), (MUCH), for want of [overdue-share].
                    Given: days-late = 1
                    Explanation:
                      care: undecided between SOME, MUCH
                        missing: overdue-share; knowing it could change the answer
                        row 1 of 3 may apply: MUCH
                          open: risk is HIGH (it is undecided between LOW, MEDIUM, HIGH)
                        if no row applies: SOME
                        row 2 does not apply: MUCH
                          no: days-late is more than 45 days (it is 1 day)  [COMPANY (a test)]
                        row 3 does not apply: not applicable
                          no: days-late does not apply (it is 1 day)
                        risk: undecided between LOW, MEDIUM, HIGH
                          missing: overdue-share; knowing it could change the answer
                          row 1 of 2 may apply: HIGH
                            open: overdue-share is at least 20% (it is missing)
                          row 2 of 2 may apply: MEDIUM
                            open: overdue-share is more than 5% (it is missing)
                          if no row applies: LOW""");
            assertFails(() -> care.given(DAYS, "46").isUndecided(), """
                    The decision (care) was expected to be undecided, but it decided (MUCH).
                    Given: days-late = 46
                    Explanation:
                      care: MUCH
                        row 1 of 3 may apply: MUCH
                          open: risk is HIGH (it is undecided between LOW, MEDIUM, HIGH)
                        row 2 of 3 applies unless one before it does: MUCH
                          yes: days-late is more than 45 days (it is 46 days)  [COMPANY (a test)]
                        row 3 is not reached: not applicable
                        risk: undecided between LOW, MEDIUM, HIGH
                          missing: overdue-share; knowing it could change the answer
                          row 1 of 2 may apply: HIGH
                            open: overdue-share is at least 20% (it is missing)
                          row 2 of 2 may apply: MEDIUM
                            open: overdue-share is more than 5% (it is missing)
                          if no row applies: LOW""");
        }

        @Test
        void defaultsAreNamed() {
            care.given(OVERDUE, "0.5").given(DAYS, "1").decides(MUCH).usesDefaultFor(BLOCKED);
            care.given(OVERDUE, "0.5")
                    .given(DAYS, "1")
                    .given(BLOCKED, true)
                    .decides(SOME)
                    .usesDefaultFor();
            assertFails(() -> care.given(OVERDUE, "0.5").given(DAYS, "1").usesDefaultFor(), """
                    The decision (care) was expected to use no default, but it used those for [blocked].
                    Given: overdue-share = 0.5, days-late = 1
                    Explanation:
                      care: MUCH
                        row 1 of 3 applies: MUCH
                          yes: risk is HIGH
                          yes: “blocked” is false
                            missing: blocked; no by default  [COMPANY (a test)]
                        row 2 is not reached: MUCH
                        row 3 is not reached: not applicable
                        risk: HIGH
                          row 1 of 2 applies: HIGH
                            yes: overdue-share is at least 20% (it is 50%)
                          row 2 is not reached: MEDIUM""");
            assertFails(
                    () -> care.given(DAYS, "46")
                            .given(OVERDUE, "0")
                            .given(BLOCKED, false)
                            .usesDefaultFor(BLOCKED),
                    """
                    The decision (care) was expected to use the defaults for [blocked], but it used none.
                    Given: days-late = 46, overdue-share = 0, blocked = false
                    Explanation:
                      care: MUCH
                        row 2 of 3 applies: MUCH
                          yes: days-late is more than 45 days (it is 46 days)  [COMPANY (a test)]
                        row 1 does not apply: MUCH
                          no: risk is HIGH (it is LOW)
                        row 3 is not reached: not applicable
                        risk: LOW
                          no row applies, so: LOW
                          row 1 does not apply: HIGH
                            no: overdue-share is at least 20% (it is 0%)
                          row 2 does not apply: MEDIUM
                            no: overdue-share is more than 5% (it is 0%)""");
        }

        @Test
        void failuresAreToldByTheirKind() {
            RuleVerifier<Risk> gap = verifyThat(RISK, FirstMatch.when(OVERDUE.atLeast("0.20"), Risk.HIGH));

            gap.given(OVERDUE, "0.1").fails(Failure.Kind.GAP).because("no row applies");
            assertFails(() -> gap.given(OVERDUE, "0.1").fails(Failure.Kind.CONFLICT), """
                    The decision (risk) was expected to fail (CONFLICT), but it failed: no row applies, and there is no answer for that case (GAP).
                    Given: overdue-share = 0.1
                    Explanation:
                      risk: failed, since no row applies, and there is no answer for that case (in risk)
                        row 1 does not apply: HIGH
                          no: overdue-share is at least 20% (it is 10%)""");
            assertFails(() -> gap.given(OVERDUE, "0.2").fails(Failure.Kind.GAP), """
                    The decision (risk) was expected to fail (GAP), but it decided (HIGH).
                    Given: overdue-share = 0.2
                    Explanation:
                      risk: HIGH
                        row 1 of 1 applies: HIGH
                          yes: overdue-share is at least 20% (it is 20%)""");
        }

        @Test
        void theReasonIsARowOrATextOfTheExplanation() {
            RuleVerifier<Risk> medium = verifyThat(POLICY, RISK).given(OVERDUE, "0.1");

            medium.because(2).because("no: overdue-share is at least 20% (it is 10%)");
            assertFails(() -> medium.because(1), """
                    The decision (risk) was expected to answer by row 1, but it answered by row 2.
                    Given: overdue-share = 0.1
                    Explanation:
                      risk: MEDIUM
                        row 2 of 2 applies: MEDIUM
                          yes: overdue-share is more than 5% (it is 10%)
                        row 1 does not apply: HIGH
                          no: overdue-share is at least 20% (it is 10%)""");
            assertFails(() -> medium.given(OVERDUE, "0").because(1), """
                    The decision (risk) was expected to answer by row 1, but no row did.
                    Given: overdue-share = 0
                    Explanation:
                      risk: LOW
                        no row applies, so: LOW
                        row 1 does not apply: HIGH
                          no: overdue-share is at least 20% (it is 0%)
                        row 2 does not apply: MEDIUM
                          no: overdue-share is more than 5% (it is 0%)""");
            assertFails(() -> medium.because("blocked"), """
                    The decision (risk) was expected to be explained by (blocked), but the explanation does not say so.
                    Given: overdue-share = 0.1
                    Explanation:
                      risk: MEDIUM
                        row 2 of 2 applies: MEDIUM
                          yes: overdue-share is more than 5% (it is 10%)
                        row 1 does not apply: HIGH
                          no: overdue-share is at least 20% (it is 10%)""");
        }

        @Test
        void eachRowThatBelongsToASetIsAReason() {
            verifyThat(
                            RISKS,
                            ListTable.<Risk>ruleOrder(OVERDUE)
                                    .row(Risk.LOW, OVERDUE.atLeast("0.1"))
                                    .row(Risk.HIGH, OVERDUE.atLeast("0.2"))
                                    .asSet())
                    .given(OVERDUE, "0.2")
                    .decides(Set.of(Risk.LOW, Risk.HIGH))
                    .because(1)
                    .because(2);
        }

        @Test
        void rowsWithoutNumbersAreNoReason() {
            assertFails(
                    () -> verifyThat(RISKS, EachMatch.when(OVERDUE.atLeast("0.1"), Risk.LOW))
                            .given(OVERDUE, "0.2")
                            .because(1),
                    """
                    The decision (risks) was expected to answer by row 1, but its logic has no numbered rows.
                    Given: overdue-share = 0.2
                    Explanation:
                      risks: LOW
                        applies: LOW
                          yes: overdue-share is at least 10% (it is 20%)""");
        }

        @Test
        void aListIsShownByItsLevels() {
            assertFails(
                    () -> verifyThat(NOTES, ListTable.<Risk>ruleOrder(OVERDUE).row(Risk.LOW, OVERDUE.atLeast("0.1")))
                            .given(OVERDUE, "0.2")
                            .decides(List.of(Risk.LOW, Risk.HIGH)),
                    """
                    The decision (notes) was expected to decide ([LOW, HIGH]), but it decided ([LOW]).
                    Given: overdue-share = 0.2
                    Explanation:
                      notes: LOW
                        row 1 of 1 applies: LOW
                          yes: overdue-share is at least 10% (it is 20%)""");
        }
    }

    @Nested
    class Strategies {

        @Test
        void areRecommendedUnlessOneAboveExcludesThem() {
            verifyThat(POLICY, CALL).givenAnswer(RISK, Risk.HIGH).recommends();
            verifyThat(POLICY, VISIT)
                    .givenAnswer(RISK, Risk.LOW)
                    .givenAnswer(CARE, MUCH)
                    .recommends();
            verifyThat(POLICY, VISIT)
                    .givenAnswer(RISK, Risk.HIGH)
                    .givenAnswer(CARE, MUCH)
                    .doesNotRecommend();
            verifyThat(POLICY, CALL).givenAnswer(RISK, Risk.LOW).doesNotRecommend();
        }

        @Test
        void tellWhyTheyAreNotRecommended() {
            assertFails(
                    () -> verifyThat(POLICY, CALL).givenAnswer(RISK, Risk.LOW).recommends(), """
                    The strategy (call) was expected to be recommended, but its trigger decided (NO).
                    Given: risk = LOW
                    Explanation:
                      call: NO  [COMPANY (a test)]
                        no row applies, so: NO
                        row 1 does not apply: YES  [COMPANY (a test)]
                          no: risk is HIGH (it is LOW)
                        risk: LOW  [COMPANY (given by the test)]
                          no row applies, so: LOW""");
            assertFails(
                    () -> verifyThat(POLICY, VISIT)
                            .givenAnswer(RISK, Risk.HIGH)
                            .givenAnswer(CARE, MUCH)
                            .recommends(),
                    """
                    The strategy (visit) was expected to be recommended, but though its trigger holds, it gives way to (call).
                    Given: risk = HIGH, care = MUCH
                    Explanation:
                      visit: YES  [COMPANY (a test)]
                        row 1 of 1 applies: YES  [COMPANY (a test)]
                          yes: care is MUCH
                        care: MUCH  [COMPANY (given by the test)]
                          no row applies, so: MUCH""");
        }

        @Test
        void tellThatTheyAreRecommended() {
            assertFails(
                    () -> verifyThat(POLICY, CALL).givenAnswer(RISK, Risk.HIGH).doesNotRecommend(), """
                    The strategy (call) was expected not to be recommended, but it is.
                    Given: risk = HIGH
                    Explanation:
                      call: YES  [COMPANY (a test)]
                        row 1 of 1 applies: YES  [COMPANY (a test)]
                          yes: risk is HIGH
                        risk: HIGH  [COMPANY (given by the test)]
                          no row applies, so: HIGH""");
        }

        @Test
        void areNotKnownNotToBeRecommendedWhileFactsAreMissing() {
            assertFails(() -> verifyThat(POLICY, CALL).doesNotRecommend(), """
                    The strategy (call) was expected not to be recommended, but its trigger is undecided between (NO), (YES), for want of [overdue-share].
                    Given: nothing
                    Explanation:
                      call: undecided between NO, YES  [COMPANY (a test)]
                        missing: overdue-share; knowing it could change the answer
                        row 1 of 1 may apply: YES  [COMPANY (a test)]
                          open: risk is HIGH (it is undecided between LOW, MEDIUM, HIGH)
                        if no row applies: NO
                        risk: undecided between LOW, MEDIUM, HIGH
                          missing: overdue-share; knowing it could change the answer
                          row 1 of 2 may apply: HIGH
                            open: overdue-share is at least 20% (it is missing)
                          row 2 of 2 may apply: MEDIUM
                            open: overdue-share is more than 5% (it is missing)
                          if no row applies: LOW""");
        }

        @Test
        void areNoDecisions() {
            assertThatThrownBy(() -> verifyThat(POLICY, RISK).recommends())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("""
                            recommends() is for strategies, but (risk) is a decision.
                            Maybe verifyThat(policy, strategy) was meant.""");
        }
    }

    @Nested
    class Boundaries {

        @Test
        void areCheckedOnBothSides() {
            verifyThat(POLICY, RISK).atBoundaryOf(OVERDUE, "0.20").decides(Risk.MEDIUM, Risk.HIGH, Risk.HIGH);
            verifyThat(POLICY, RISK).atBoundaryOf(OVERDUE, "0.05").decides(Risk.LOW, Risk.LOW, Risk.MEDIUM);
        }

        @Test
        void areApproachedByOneStepWhereTheDomainHasSteps() {
            RuleVerifier<Level> care = verifyThat(POLICY, CARE).given(OVERDUE, "0");

            care.atBoundaryOf(DAYS, "45").decides(SOME, SOME, MUCH);
            care.atBoundaryOf(DAYS, LATE)
                    .decides(SOME, SOME, MUCH)
                    .above()
                    .given(OVERDUE, "1")
                    .decides(MUCH);
        }

        @Test
        void areDaysForDates() {
            verifyThat(
                            RISK,
                            FirstMatch.when(RENEWAL.before(LocalDate.of(2026, 3, 1)), Risk.HIGH)
                                    .otherwise(Risk.LOW))
                    .atBoundaryOf(RENEWAL, LocalDate.of(2026, 3, 1))
                    .decides(Risk.HIGH, Risk.LOW, Risk.LOW);
        }

        @Test
        void mayBeThoseOfADecision() {
            verifyThat(RISK, FirstMatch.when(POINTS.atLeast("5"), Risk.HIGH).otherwise(Risk.LOW))
                    .atBoundaryOf(POINTS, "5")
                    .decides(Risk.LOW, Risk.HIGH, Risk.HIGH);
        }

        @Test
        void tellAllThreeWhenOneIsWrong() {
            assertFails(
                    () -> verifyThat(POLICY, RISK)
                            .atBoundaryOf(OVERDUE, "0.20")
                            .decides(Risk.MEDIUM, Risk.MEDIUM, Risk.HIGH),
                    """
                    The decision (risk) was expected to decide otherwise at the boundary of (overdue-share):
                      just below (0.19999999) it decided (MEDIUM), as expected
                      at the bound (0.2) it decided (HIGH), but expected was (MEDIUM)
                      just above (0.20000001) it decided (HIGH), as expected
                    Given: overdue-share = 0.2
                    Explanation:
                      risk: HIGH
                        row 1 of 2 applies: HIGH
                          yes: overdue-share is at least 20% (it is 20%)
                        row 2 is not reached: MEDIUM""");
        }

        @Test
        void haveOneSideAtTheEndOfADomain() {
            Boundary<Level> end = verifyThat(POLICY, CARE).given(OVERDUE, "0").atBoundaryOf(DAYS, "90");

            end.below().decides(MUCH);
            end.at().decides(MUCH);
            assertThatThrownBy(end::above).hasMessage("""
                    There is nothing just above, at days-late = 91: the domain is numbers[0, 90] in steps of 1 or none.
                    Maybe ask about the other side alone.""");
        }

        @Test
        void areInTheDomain() {
            assertThatThrownBy(() -> verifyThat(POLICY, RISK).atBoundaryOf(OVERDUE, "20"))
                    .hasMessage("The bound (20) is outside the domain of (overdue-share): numbers[0, 1].");
        }
    }

    @Test
    void saysWhatItIs() {
        assertThat(verifyThat(POLICY, CALL).given(OVERDUE, "0.2"))
                .hasToString("The strategy (call), given overdue-share = 0.2");
        assertThat(verifyThat(POLICY, RISK).atBoundaryOf(OVERDUE, "0.20"))
                .hasToString("The decision (risk) at the boundary of (overdue-share), 0.2");
    }

    @Test
    void givesVerdictAndExplanation() {
        RuleVerifier<Risk> risk = verifyThat(POLICY, RISK).given(OVERDUE, "0.2");

        assertThat(risk.verdict().value()).contains(Risk.HIGH);
        assertThat(risk.explanation().children()).hasSize(2);
    }
}

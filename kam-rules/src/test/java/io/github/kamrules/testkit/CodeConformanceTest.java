package io.github.kamrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Code.Rule;
import io.github.kamrules.decision.CodeInputs;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.ListDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.decision.TextInput;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.testkit.ConformanceReport.Kind;
import io.github.kamrules.testkit.ConformanceReport.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CodeConformanceTest {

    enum Risk {
        LOW,
        HIGH
    }

    private static final LevelDecision<Risk> RISK = Decision.of("risk", Risk.class);
    private static final NumberInput OVERDUE = NumberInput.of("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));
    private static final NumberInput SCORE = NumberInput.of("score", Domain.wholeNumbers("[0, 10]", Unit.NONE));
    private static final NumberInput DAYS =
            NumberInput.of("days", Domain.wholeNumbers("[0, inf)", Unit.DAYS).orNone());
    private static final FlagInput BLOCKED = FlagInput.of("blocked");
    private static final TextInput COUNTRY = TextInput.of("country");
    private static final DateInput RENEWAL = DateInput.of("renewal", Domain.dates());
    private static final LevelInput<Risk> STATED = LevelInput.of("stated", RISK.scale());
    private static final LevelDecision<Risk> OTHER = Decision.of("other", RISK.scale());
    private static final SetDecision<Risk> RISKS = Decision.setOf("risks", RISK.scale());
    private static final ListDecision<Risk> NOTES = Decision.listOf("notes", RISK.scale());
    private static final NumberDecision POINTS = Decision.number("points", Domain.wholeNumbers("[0, 3]", Unit.POINTS));

    private static Code<Risk> code(Rule<Risk> rule, Operand... operands) {
        return Code.of("risk-code", "7", List.of(operands), rule);
    }

    private static Risk late(CodeInputs values) {
        return values.number(OVERDUE).compareTo(Decimal.of("0.20")) >= 0 ? Risk.HIGH : Risk.LOW;
    }

    private static final Code<Risk> LATE = code(values -> Optional.of(late(values)), OVERDUE);

    private static void assertFails(CodeConformance<?> check, String message) {
        assertThatThrownBy(check::check)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage(message);
    }

    @Test
    void codeThatKeepsEverythingConforms() {
        ConformanceReport report = CodeConformance.of(RISK, LATE)
                .around(OVERDUE, "0.20")
                .rising(OVERDUE)
                .check();

        assertThat(report.violations()).isEmpty();
        assertThat(report).hasToString("The code (risk-code, version 7) conforms (tried: all 11 combinations).");
    }

    @Test
    void codeThatReadsNothingHasOneCase() {
        assertThat(CodeConformance.of(RISK, code(values -> Optional.of(Risk.LOW)))
                        .report())
                .hasToString("The code (risk-code, version 7) conforms (tried: all 1 combinations).");
    }

    @Nested
    class Total {

        @Test
        void itMayNotThrow() {
            assertFails(
                    CodeConformance.of(
                            RISK,
                            code(
                                    values -> {
                                        if (values.flag(BLOCKED)) {
                                            throw new IllegalStateException("no rule for " + values.level(STATED));
                                        }
                                        return Optional.empty();
                                    },
                                    BLOCKED,
                                    STATED)),
                    """
                    The code (risk-code, version 7) does not conform (tried: all 4 combinations):
                    - it must answer every case, but in the case (blocked = true, stated = LOW) the code (risk-code, version 7) threw java.lang.IllegalStateException: no rule for LOW
                    - it must answer every case, but in the case (blocked = true, stated = HIGH) the code (risk-code, version 7) threw java.lang.IllegalStateException: no rule for HIGH""");
        }

        @Test
        void itMayNotReturnNull() {
            assertFails(CodeConformance.of(RISK, code(CodeConformanceTest::nothing, BLOCKED)), """
                    The code (risk-code, version 7) does not conform (tried: all 2 combinations):
                    - it must answer every case, but in the case (blocked = false) the code (risk-code, version 7) returned null; it must return an Optional; likewise in 1 other case""");
        }

        @Test
        void itMayNotAnswerOutsideWhatItsDecisionAnswers() {
            Code<Decimal> code =
                    Code.of("points-code", "1", List.of(SCORE), values -> Optional.of(values.number(SCORE)));

            assertFails(CodeConformance.of(POINTS, code), """
                    The code (points-code, version 1) does not conform (tried: all 11 combinations):
                    - it must answer every case, but in the case (score = 4) the code (points-code, version 1) answered 4, which its decision cannot answer: A number of numbers[0, 3] in steps of 1 was expected.; likewise in 6 other cases""");
        }

        @Test
        void itReadsOnlyWhatItDeclared() {
            assertFails(CodeConformance.of(RISK, code(values -> Optional.of(late(values)), BLOCKED)), """
                    The code (risk-code, version 7) does not conform (tried: all 2 combinations):
                    - it must answer every case, but in the case (blocked = false) the code (risk-code, version 7) threw java.lang.IllegalArgumentException: The code (risk-code) reads (overdue-share), which it did not declare. Maybe add it to the operands in Code.of.; likewise in 1 other case""");
        }

        @Test
        void itAsksWhetherSomethingAppliesBeforeItReadsIt() {
            assertFails(CodeConformance.of(RISK, code(values -> Optional.of(values.level(OTHER)), OTHER)), """
                    The code (risk-code, version 7) does not conform (tried: all 3 combinations):
                    - it must answer every case, but in the case (other does not apply) the code (risk-code, version 7) threw java.lang.IllegalStateException: The code (risk-code) reads the value of (other), which does not apply. Maybe ask applies first.""");
            CodeConformance.of(RISK, code(values -> Optional.of(values.level(OTHER)), OTHER))
                    .alwaysApplies(OTHER)
                    .check();
        }

        @Test
        void textsThatNobodyThoughtOfAreTriedUnlessTextsAreDeclared() {
            Code<Risk> code = code(
                    values -> {
                        if (values.text(COUNTRY).length() != 2) {
                            throw new IllegalArgumentException("no country");
                        }
                        return Optional.of(Risk.LOW);
                    },
                    COUNTRY);

            assertFails(CodeConformance.of(RISK, code), """
                    The code (risk-code, version 7) does not conform (tried: all 8 combinations):
                    - it must answer every case, but in the case (country = ) the code (risk-code, version 7) threw java.lang.IllegalArgumentException: no country; likewise in 5 other cases""");
            CodeConformance.of(RISK, code).values(COUNTRY, "DE", "FR").check();
        }
    }

    @SuppressWarnings("NullAway") // what the kit has to find
    private static Optional<Risk> nothing(CodeInputs values) {
        return null;
    }

    @Nested
    class Deterministic {

        @Test
        void itAnswersTheSameWhenAskedAgain() {
            AtomicInteger asked = new AtomicInteger();

            assertFails(
                    CodeConformance.of(
                            RISK,
                            code(values -> Optional.of(asked.getAndIncrement() < 2 ? Risk.LOW : Risk.HIGH), BLOCKED)),
                    """
                    The code (risk-code, version 7) does not conform (tried: all 2 combinations):
                    - it must answer the same case in the same way, but in the case (blocked = true) it decided (LOW), and when asked again decided (HIGH); likewise in 1 other case""");
        }

        @Test
        void itAnswersTheSameInAnotherOrder() {
            AtomicReference<Risk> last = new AtomicReference<>(Risk.LOW);

            assertThat(CodeConformance.of(
                                    RISK,
                                    code(values -> Optional.of(last.getAndSet(values.level(STATED))), STATED, BLOCKED))
                            .report()
                            .violations())
                    .extracting(Violation::kind)
                    .containsExactly(Kind.DETERMINISTIC);
        }

        @Test
        void itAnswersTheSameInSeveralThreads() {
            Thread first = Thread.currentThread();

            assertFails(
                    CodeConformance.of(
                            RISK,
                            code(
                                    values -> Optional.of(Thread.currentThread() == first ? Risk.LOW : Risk.HIGH),
                                    BLOCKED)),
                    """
                    The code (risk-code, version 7) does not conform (tried: all 2 combinations):
                    - it must answer in the same way in several threads at once, but in the case (blocked = false) it decided (LOW), and in several threads decided (HIGH); likewise in 1 other case""");
        }
    }

    @Nested
    class Monotone {

        @Test
        void itsAnswerRisesWhereThatIsDeclared() {
            assertFails(
                    CodeConformance.of(
                                    RISK,
                                    code(
                                            values -> Optional.of(
                                                    values.flag(BLOCKED) && late(values) == Risk.HIGH
                                                            ? Risk.LOW
                                                            : Risk.HIGH),
                                            OVERDUE,
                                            BLOCKED))
                            .values(OVERDUE, "0", "0.2", "1")
                            .rising(OVERDUE)
                            .rising(BLOCKED),
                    """
                    The code (risk-code, version 7) does not conform (tried: all 6 combinations):
                    - it must answer in one direction, but in the case (overdue-share = 0, blocked = true) it should rise with (overdue-share): for overdue-share = 0 it decided (HIGH), and for overdue-share = 0.2 (LOW)
                    - it must answer in one direction, but in the case (overdue-share = 0.2, blocked = false) it should rise with (blocked): for blocked = false it decided (HIGH), and for blocked = true (LOW); likewise in 1 other case""");
        }

        @Test
        void itsAnswerFallsWhereThatIsDeclared() {
            assertFails(CodeConformance.of(RISK, LATE).values(OVERDUE, "0", "1").falling(OVERDUE), """
                    The code (risk-code, version 7) does not conform (tried: all 2 combinations):
                    - it must answer in one direction, but in the case (overdue-share = 0) it should fall with (overdue-share): for overdue-share = 0 it decided (LOW), and for overdue-share = 1 (HIGH)""");
        }

        @Test
        void casesThatDoNotApplyAreNotCompared() {
            CodeConformance.of(
                            POINTS,
                            Code.of(
                                    "points-code",
                                    "1",
                                    List.of(SCORE),
                                    values -> Optional.of(values.number(SCORE))
                                            .filter(score -> score.compareTo(Decimal.of(3)) <= 0)))
                    .rising(SCORE)
                    .check();
        }

        @Test
        void aSetRisesByGainingLevels() {
            Code<Set<Risk>> code = Code.of(
                    "risks-code",
                    "1",
                    List.of(STATED, BLOCKED),
                    values -> Optional.of(values.flag(BLOCKED) ? Set.of(values.level(STATED)) : Set.of()));

            CodeConformance.of(RISKS, code).rising(BLOCKED).check();
            assertFails(CodeConformance.of(RISKS, code).rising(STATED), """
                    The code (risks-code, version 1) does not conform (tried: all 4 combinations):
                    - it must answer in one direction, but in the case (stated = LOW, blocked = true) it should rise with (stated): for stated = LOW it decided ([LOW]), and for stated = HIGH ([HIGH])""");
        }

        @Test
        void isAskedOfWhatHasAnOrder() {
            LevelDecision<Risk> nominal = Decision.of("colour", Scale.nominal("colour", Risk.class));

            assertThatThrownBy(() -> CodeConformance.of(RISK, code(values -> Optional.empty(), COUNTRY))
                            .rising(COUNTRY))
                    .hasMessage("The operand (country) has no order, so that nothing can rise or fall with it.");
            assertThatThrownBy(() -> CodeConformance.of(nominal, LATE).rising(OVERDUE))
                    .hasMessage(
                            "The answers of the decision (colour) have no order, so that they cannot rise or fall.");
        }
    }

    @Nested
    class Cases {

        private final Set<List<Object>> seen = java.util.Collections.synchronizedSet(new LinkedHashSet<>());

        private Code<Risk> seeing(Operand... operands) {
            return code(
                    values -> {
                        List<Object> one = new ArrayList<>();
                        for (Operand operand : operands) {
                            one.add(values.applies(operand) ? value(values, operand) : "none");
                        }
                        seen.add(one);
                        return Optional.of(Risk.LOW);
                    },
                    operands);
        }

        private Object value(CodeInputs values, Operand operand) {
            if (operand.equals(OTHER)) {
                return values.level(OTHER);
            } else if (operand.equals(RISKS)) {
                return values.set(RISKS);
            } else if (operand.equals(NOTES)) {
                return values.set(NOTES);
            } else if (operand.equals(POINTS)) {
                return values.number(POINTS).toString();
            } else if (operand.equals(RENEWAL)) {
                return values.date(RENEWAL);
            }
            return values.number((NumberInput) operand).toString();
        }

        @Test
        void areAllCombinationsOfAllKinds() {
            CodeConformance.of(RISK, seeing(OTHER, RISKS, NOTES, POINTS)).check();

            assertThat(seen).hasSize(3 * 5 * 4 * 5);
            assertThat(seen).contains(List.of(Risk.HIGH, Set.of(Risk.LOW, Risk.HIGH), Set.of(), "3"));
            assertThat(seen).contains(List.of("none", "none", Set.of(Risk.LOW), "none"));
        }

        @Test
        void areAllNumbersOfASmallDomain() {
            CodeConformance.of(RISK, seeing(SCORE)).check();

            assertThat(seen)
                    .extracting(one -> one.get(0))
                    .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        }

        @Test
        void areEndsAndSomeBetweenOfALargeDomain() {
            CodeConformance.of(RISK, seeing(OVERDUE)).check();
            assertThat(seen)
                    .extracting(one -> one.get(0))
                    .containsExactly("0", "0.000001", "0.1", "0.25", "0.5", "0.75", "0.999999", "1");
            seen.clear();

            CodeConformance.of(RISK, seeing(DAYS)).around(DAYS, "365").check();
            assertThat(seen)
                    .extracting(one -> one.get(0))
                    .containsExactly("0", "1", "2", "10", "364", "365", "366", "1000", "1000000", "1000000000", "none");
        }

        @Test
        void areWhatIsDeclared() {
            LocalDate day = LocalDate.of(2026, 6, 30);

            CodeConformance.of(RISK, seeing(RENEWAL, OVERDUE))
                    .values(RENEWAL, day)
                    .values(OVERDUE, "0.3")
                    .around(OVERDUE, "0.5")
                    .check();

            assertThat(seen)
                    .containsExactly(
                            List.of(day, "0.3"),
                            List.of(day, "0.499999"),
                            List.of(day, "0.5"),
                            List.of(day, "0.500001"));
        }

        @Test
        void areDrawnWhereThereAreTooMany() {
            CodeConformance<Risk> check =
                    CodeConformance.of(RISK, seeing(SCORE, POINTS, DAYS)).atMost(50);

            assertThat(check.report())
                    .hasToString("The code (risk-code, version 7) conforms (tried: 50 of 440 combinations,"
                            + " drawn by the seed 0).");
            Set<List<Object>> first = Set.copyOf(seen);
            assertThat(first).hasSizeBetween(40, 50);
            assertThat(first).extracting(one -> one.get(0)).contains("0", "5", "10");

            check.check();
            assertThat(seen).isEqualTo(first);
            check.seed(1).check();
            assertThat(seen.size()).isGreaterThan(first.size() + 20);
        }

        @Test
        void ofAPolicyLeaveOutWhatCannotBe() {
            LevelDecision<Risk> base = Decision.of("other", RISK.scale());
            NumberFact overdue = NumberFact.attribute("overdue", Domain.numbers("[0, 1]", Unit.RATIO));
            Policy policy = Policy.builder("small", "1")
                    .decide(
                            base,
                            FirstMatch.when(overdue.atLeast("0.2"), Risk.HIGH).otherwise(Risk.LOW))
                    .decide(RISK, code(values -> Optional.of(values.level(OTHER)), OTHER))
                    .build();

            CodeConformance.of(policy, RISK).check();
            assertThatThrownBy(() -> CodeConformance.of(policy, base)).hasMessage("""
                    The decision (other) is not answered by code.
                    Maybe nothing needs to be tried: rules that are data are checked as a whole.""");
        }

        @Test
        void areDeclaredOfWhatIsRead() {
            assertThatThrownBy(() -> CodeConformance.of(RISK, LATE).values(SCORE, "1"))
                    .hasMessage(
                            "The code (risk-code) does not declare that it reads (score); it reads [overdue-share].");
            assertThatThrownBy(() -> CodeConformance.of(RISK, LATE).values(OVERDUE))
                    .hasMessage("The operand (overdue-share) must be tried with one value at least.");
            assertThatThrownBy(() -> CodeConformance.of(RISK, LATE).atMost(0))
                    .hasMessage("The most cases to try (0) must be at least 1.");
        }
    }

    @Test
    void aReportShowsTheFirstTenViolations() {
        assertThat(new ConformanceReport(
                        "code",
                        "one case",
                        java.util.stream.IntStream.range(0, 12)
                                .mapToObj(i -> new Violation(Kind.TOTAL, "case " + i, "it failed", i + 1))
                                .toList()))
                .hasToString("""
                        The code does not conform (tried: one case):
                        - it must answer every case, but in the case (case 0) it failed
                        - it must answer every case, but in the case (case 1) it failed; likewise in 1 other case
                        - it must answer every case, but in the case (case 2) it failed; likewise in 2 other cases
                        - it must answer every case, but in the case (case 3) it failed; likewise in 3 other cases
                        - it must answer every case, but in the case (case 4) it failed; likewise in 4 other cases
                        - it must answer every case, but in the case (case 5) it failed; likewise in 5 other cases
                        - it must answer every case, but in the case (case 6) it failed; likewise in 6 other cases
                        - it must answer every case, but in the case (case 7) it failed; likewise in 7 other cases
                        - it must answer every case, but in the case (case 8) it failed; likewise in 8 other cases
                        - it must answer every case, but in the case (case 9) it failed; likewise in 9 other cases
                        - and 2 more""");
    }

    @Test
    void saysWhatItIs() {
        assertThat(CodeConformance.of(RISK, LATE)).hasToString("check of code (risk-code, version 7)");
    }
}

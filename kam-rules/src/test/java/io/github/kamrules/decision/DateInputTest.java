package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.failure;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.scale.Level;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final DateInput END =
            DateInput.of("contract-end", Domain.dates().orNone());
    private static final DateInput CALL =
            DateInput.of("next-call", Domain.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));

    private static boolean holds(Condition condition, String day) {
        DecisionGraph graph = graph(FIRST, FirstMatch.when(condition, HIGH).otherwise(LOW));
        return decide(graph, FIRST, given().date(END, LocalDate.parse(day))).equals(decided(HIGH));
    }

    @Nested
    class Tests {

        @Test
        void onIsThatDayAlone() {
            assertThat(holds(END.on(JULY), "2026-06-30")).isFalse();
            assertThat(holds(END.on(JULY), "2026-07-01")).isTrue();
            assertThat(holds(END.on(JULY), "2026-07-02")).isFalse();
        }

        @Test
        void beforeExcludesItsDay() {
            assertThat(holds(END.before(JULY), "2026-06-30")).isTrue();
            assertThat(holds(END.before(JULY), "2026-07-01")).isFalse();
        }

        @Test
        void onOrBeforeIncludesItsDay() {
            assertThat(holds(END.onOrBefore(JULY), "2026-07-01")).isTrue();
            assertThat(holds(END.onOrBefore(JULY), "2026-07-02")).isFalse();
        }

        @Test
        void afterExcludesItsDay() {
            assertThat(holds(END.after(JULY), "2026-07-01")).isFalse();
            assertThat(holds(END.after(JULY), "2026-07-02")).isTrue();
        }

        @Test
        void onOrAfterIncludesItsDay() {
            assertThat(holds(END.onOrAfter(JULY), "2026-06-30")).isFalse();
            assertThat(holds(END.onOrAfter(JULY), "2026-07-01")).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"2026-06-30, false", "2026-07-01, true", "2026-10-01, true", "2026-10-02, false"})
        void betweenIncludesBothDays(String day, boolean expected) {
            assertThat(holds(END.between(JULY, OCTOBER), day)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "[2026-07-01, 2026-10-01] | true | true",
                    "[2026-07-01, 2026-10-01) | true | false",
                    "(2026-07-01, 2026-10-01] | false | true",
                    "(2026-07-01,2026-10-01) | false | false",
                    "[2026-07-01, inf) | true | true",
                    "(-inf, 2026-10-01) | true | false",
                    "(-inf, inf) | true | true"
                })
        void aBracketSaysWhetherItsDayIsIncluded(String interval, boolean first, boolean last) {
            assertThat(holds(END.in(interval), "2026-07-01")).isEqualTo(first);
            assertThat(holds(END.in(interval), "2026-10-01")).isEqualTo(last);
            assertThat(holds(END.in(interval), "2026-08-15")).isTrue();
        }

        @Test
        void areWrittenWithIsoDates() {
            assertThat(END.before(JULY)).hasToString("contract-end in (-inf, 2026-07-01)");
            assertThat(END.on(JULY)).hasToString("contract-end in [2026-07-01, 2026-07-01]");
            assertThat(END.in("( 2026-07-01,inf )")).hasToString("contract-end in (2026-07-01, inf)");
        }

        @Test
        void areEqualWhenTheyTestTheSame() {
            new EqualsTester()
                    .addEqualityGroup(END.between(JULY, OCTOBER), END.in("[2026-07-01, 2026-10-01]"))
                    .addEqualityGroup(END.in("[2026-07-01, 2026-10-01)"))
                    .addEqualityGroup(END.onOrAfter(JULY), END.in("[2026-07-01, inf)"))
                    .addEqualityGroup(CALL.onOrAfter(JULY))
                    .testEquals();
        }

        @Test
        void refusesAnIntervalWithoutADay() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> END.between(OCTOBER, JULY))
                    .withMessage(
                            "The condition (contract-end in [2026-10-01, 2026-07-01]) can never hold, since there is no"
                                    + " day between its bounds.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> END.in("(2026-07-01, 2026-07-02)"))
                    .withMessageContaining("can never hold");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-07-01", "[2026-07-01]", "[2026-07-01, 2026-10-01", "2026-07-01, 2026-10-01"})
        void refusesWhatIsNoInterval(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> END.in(text))
                    .withMessage("The interval (" + text
                            + ") of dates for (contract-end) cannot be read.\n"
                            + "Maybe write [2026-07-01, 2026-10-01) or [2026-07-01, inf).");
        }

        @Test
        void refusesABoundThatIsNoDate() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> END.in("[01.07.2026, inf)"))
                    .withMessage(
                            "The bound (01.07.2026) of the interval ([01.07.2026, inf)) for (contract-end) is not a"
                                    + " date.\nMaybe write it as year, month and day: 2026-07-01.");
        }
    }

    @Nested
    class Domains {

        @Test
        void holdTheirEnds() {
            Domain.Dates year = CALL.domain();
            assertThat(year.contains(LocalDate.of(2025, 12, 31))).isFalse();
            assertThat(year.contains(LocalDate.of(2026, 1, 1))).isTrue();
            assertThat(year.contains(LocalDate.of(2026, 12, 31))).isTrue();
            assertThat(year.contains(LocalDate.of(2027, 1, 1))).isFalse();
            assertThat(Domain.dates().contains(LocalDate.MIN)).isTrue();
        }

        @Test
        void sayWhatTheyHold() {
            assertThat(Domain.dates()).hasToString("dates(-inf, inf)");
            assertThat(CALL.domain().orNone()).hasToString("dates[2026-01-01, 2026-12-31] or none");
            assertThat(new Domain.Dates(Optional.of(JULY), Optional.empty(), false))
                    .hasToString("dates[2026-07-01, inf)");
        }

        @Test
        void refuseALastDayBeforeTheFirst() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Domain.dates(OCTOBER, JULY))
                    .withMessage("The last day (2026-07-01) of a date domain is before the first (2026-10-01).");
        }

        @Test
        void refuseADateOutside() {
            LocalDate late = LocalDate.of(2027, 1, 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> given().date(CALL, late))
                    .withMessage("The value (2027-01-01) of the input (next-call) is outside its domain:"
                            + " dates[2026-01-01, 2026-12-31]");
            DecisionGraph graph =
                    graph(FIRST, FirstMatch.when(CALL.before(JULY), HIGH).otherwise(LOW));
            InputValues.Builder values = given();
            values.sink(CALL).date(late);
            assertThat(failure(decide(graph, FIRST, values)))
                    .hasToString("INVALID_INPUT in next-call: the value (2027-01-01) is outside its domain:"
                            + " dates[2026-01-01, 2026-12-31]");
            DecisionBuffer buffer = graph.newBuffer();
            buffer.input(0).date(late);
            buffer.decide();
            assertThat(failure(buffer.verdict(FIRST)).detail()).contains("(2027-01-01) is outside its domain");
        }

        @Test
        void takeNoNumberAndNumbersTakeNoDate() {
            DecisionBuffer buffer = graph(
                            FIRST, FirstMatch.when(CALL.before(JULY), HIGH).orWhen(SHARE.atLeast("0.5"), LOW))
                    .newBuffer();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> buffer.input(0).number(20_635, 0))
                    .withMessage("The input (next-call) was given a number, but its domain is"
                            + " dates[2026-01-01, 2026-12-31].");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> buffer.input(0).missingWithin(1, 2))
                    .withMessageContaining("was given a number");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> buffer.input(1).date(JULY))
                    .withMessage("The input (share) was given a date, but its domain is numbers[0, 1].");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> buffer.input(1).missingWithin(JULY, OCTOBER))
                    .withMessageContaining("was given a date");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> given().sink(SHARE).date(JULY))
                    .withMessage("The input (share) was given (2026-07-01), but its domain is numbers[0, 1].");
        }
    }

    @Nested
    class InATable {

        private final DecisionGraph graph = graph(
                FIRST,
                DecisionTable.<Level>unique(END, BLOCKED)
                        .row(HIGH, END.before(JULY), BLOCKED.isFalse())
                        .row(MEDIUM, END.in("[2026-07-01, 2026-10-01)"), BLOCKED.isFalse())
                        .row(LOW, END.onOrAfter(OCTOBER))
                        .row(LOW, END.isNotApplicable())
                        .row(LOW, END.before(OCTOBER), BLOCKED.isTrue()));

        private Verdict<Level> on(String day) {
            return decide(graph, FIRST, given().date(END, LocalDate.parse(day)).flag(BLOCKED, false));
        }

        @Test
        void eachRowAnswersUpToItsBounds() {
            assertThat(on("2026-06-30")).isEqualTo(decided(HIGH));
            assertThat(on("2026-07-01")).isEqualTo(decided(MEDIUM));
            assertThat(on("2026-09-30")).isEqualTo(decided(MEDIUM));
            assertThat(on("2026-10-01")).isEqualTo(decided(LOW));
        }

        @Test
        void aDateThatDoesNotApplyMeetsNoBound() {
            assertThat(decide(graph, FIRST, given().notApplicable(END).flag(BLOCKED, false)))
                    .isEqualTo(decided(LOW));
        }

        @Test
        void aMissingDateLeavesWhatItCanBe() {
            Verdict.Undecided<Level> open = undecided(decide(graph, FIRST, given().flag(BLOCKED, false)));
            assertThat(open.candidates().values()).containsExactly(LOW, MEDIUM, HIGH);
            assertThat(open.candidates().gap()).isFalse();
            assertThat(open.exact()).isTrue();
            assertThat(decide(graph, FIRST, given().flag(BLOCKED, true))).isEqualTo(decided(LOW));
        }

        @Test
        void aMissingDateWithinAPeriodLeavesWhatThePeriodHolds() {
            InputValues.Builder values = given().flag(BLOCKED, false);
            values.sink(END).missingWithin(JULY.minusDays(1), JULY.plusDays(1));
            Verdict.Undecided<Level> open = undecided(decide(graph, FIRST, values));
            assertThat(open.candidates().values()).containsExactly(MEDIUM, HIGH);
            assertThat(open.exact()).isFalse();
            values.sink(END).missingWithin(OCTOBER, LocalDate.of(2027, 12, 31));
            assertThat(decide(graph, FIRST, values)).isEqualTo(decided(LOW));
        }

        @Test
        void refusesAPeriodThatEndsBeforeItBegins() {
            InputValues.Builder values = given().flag(BLOCKED, false);
            values.sink(END).missingWithin(OCTOBER, JULY);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> decide(graph, FIRST, values))
                    .withMessage("The period from 2026-10-01 to 2026-07-01 of a missing date is empty.");
        }
    }

    @Test
    void aTableOfManyRowsLooksADateUp() {
        DecisionTable<Level> table = DecisionTable.unique(END);
        for (int month = 0; month < 12; month++) {
            LocalDate first = JULY.plusMonths(month);
            table = table.row(
                    month % 2 == 0 ? HIGH : LOW,
                    END.between(first, first.plusMonths(1).minusDays(1)));
        }
        DecisionGraph graph = graph(FIRST, table.otherwise(MEDIUM));
        assertThat(decide(graph, FIRST, given().date(END, JULY.minusDays(1)))).isEqualTo(decided(MEDIUM));
        for (int month = 0; month < 12; month++) {
            Level expected = month % 2 == 0 ? HIGH : LOW;
            LocalDate first = JULY.plusMonths(month);
            assertThat(decide(graph, FIRST, given().date(END, first))).isEqualTo(decided(expected));
            assertThat(decide(
                            graph, FIRST, given().date(END, first.plusMonths(1).minusDays(1))))
                    .isEqualTo(decided(expected));
        }
        assertThat(decide(graph, FIRST, given().date(END, JULY.plusYears(1)))).isEqualTo(decided(MEDIUM));
    }

    @Test
    void noDayFitsBetweenTwoThatFollowEachOther() {
        DecisionGraph graph = graph(
                FIRST,
                FirstMatch.when(END.onOrBefore(JULY), HIGH)
                        .orWhen(END.onOrAfter(JULY.plusDays(1)), HIGH)
                        .orWhen(END.isNotApplicable(), HIGH)
                        .otherwise(LOW));
        assertThat(decide(graph, FIRST, given())).isEqualTo(decided(HIGH));
    }

    @Test
    void noDayIsBeforeTheFirstOfTheDomainOrBeforeAllDays() {
        LocalDate first = CALL.domain().first().orElseThrow();
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(CALL.before(first), HIGH).otherwise(LOW))
                .decide(SECOND, FirstMatch.when(END.before(LocalDate.MIN), HIGH).otherwise(LOW))
                .build();
        assertThat(decide(graph, FIRST, given())).isEqualTo(decided(LOW));
        assertThat(decide(graph, SECOND, given())).isEqualTo(decided(LOW));
    }

    @Test
    void aDefaultStandsInForAMissingDate() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(END.before(JULY), HIGH).otherwise(LOW))
                .decide(SECOND, FirstMatch.when(END.before(JULY), HIGH).otherwise(LOW))
                .defaultFor(FIRST, END, JULY.minusDays(1), SOURCE)
                .build();
        Verdict.Decided<Level> verdict = (Verdict.Decided<Level>) decide(graph, FIRST, given());
        assertThat(verdict.answer()).isEqualTo(HIGH);
        assertThat(verdict.defaults()).extracting(DefaultUsed::value).containsExactly(JULY.minusDays(1));
        assertThat(undecided(decide(graph, SECOND, given())).candidates().values())
                .containsExactly(LOW, HIGH);
        assertThat(graph.canonicalForm()).contains("default first contract-end: 2026-06-30\n");
    }

    @Test
    void refusesADefaultOutsideTheDomain() {
        DecisionGraph.Builder builder = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(CALL.before(JULY), HIGH).otherwise(LOW))
                .defaultFor(FIRST, CALL, LocalDate.of(2027, 1, 1), SOURCE);
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("The default (2027-01-01) of the decision (first) for the input (next-call) is outside its"
                        + " domain: dates[2026-01-01, 2026-12-31]");
    }

    @Test
    void codeReadsTheDate() {
        DecisionGraph graph = graph(
                FIRST,
                Code.of(
                        "quarter",
                        "1",
                        List.of(END),
                        in -> Optional.of(in.date(END).getMonthValue() > 6 ? HIGH : LOW)));
        assertThat(decide(graph, FIRST, given().date(END, JULY))).isEqualTo(decided(HIGH));
        assertThat(decide(graph, FIRST, given().date(END, JULY.minusDays(1)))).isEqualTo(decided(LOW));
    }

    @Test
    void theCanonicalFormNamesDatesAndDomain() {
        assertThat(graph(FIRST, FirstMatch.when(CALL.before(JULY), HIGH).otherwise(LOW))
                        .canonicalForm())
                .contains("next-call in (-inf, 2026-07-01)")
                .contains("input next-call: dates[2026-01-01, 2026-12-31]\n");
    }

    @Nested
    class InWords {

        private static final Texts TEXTS = Texts.of(
                DecisionTexts.bundle(),
                TextBundle.of(
                        Locale.ENGLISH,
                        Map.of(
                                "decision.first",
                                "Renewal",
                                "operand.contract-end",
                                "contract end",
                                "grade.HIGH",
                                "now")),
                TextBundle.of(Locale.SIMPLIFIED_CHINESE, Map.of("operand.contract-end", "合同到期日", "grade.HIGH", "现在")),
                TextBundle.of(Locale.TRADITIONAL_CHINESE, Map.of("operand.contract-end", "合約到期日", "grade.HIGH", "現在")));

        private static String test(Condition condition, InputValues.Builder values, Locale locale) {
            DecisionGraph graph = graph(FIRST, FirstMatch.when(condition, HIGH));
            return graph.explain(FIRST, values.build(), TEXTS).children().stream()
                    .filter(child -> child.kind() == Explanation.Kind.ROW)
                    .findFirst()
                    .orElseThrow()
                    .children()
                    .get(0)
                    .statement(locale);
        }

        private static String english(Condition condition) {
            return test(condition, given().date(END, JULY), Locale.ENGLISH);
        }

        @Test
        void everyTestIsTold() {
            assertThat(english(END.on(JULY))).isEqualTo("yes: contract end is on 2026-07-01 (it is 2026-07-01)");
            assertThat(english(END.before(JULY))).isEqualTo("no: contract end is before 2026-07-01 (it is 2026-07-01)");
            assertThat(english(END.onOrBefore(JULY))).startsWith("yes: contract end is on or before 2026-07-01 (");
            assertThat(english(END.after(JULY))).startsWith("no: contract end is after 2026-07-01 (");
            assertThat(english(END.onOrAfter(JULY))).startsWith("yes: contract end is on or after 2026-07-01 (");
            assertThat(english(END.between(JULY, OCTOBER)))
                    .startsWith("yes: contract end is from 2026-07-01 to 2026-10-01, both included (");
            assertThat(english(END.in("[2026-07-01, 2026-10-01)")))
                    .startsWith("yes: contract end is from 2026-07-01 (included) to 2026-10-01 (excluded) (");
            assertThat(english(END.in("(2026-07-01, 2026-10-01]")))
                    .startsWith("no: contract end is from 2026-07-01 (excluded) to 2026-10-01 (included) (");
            assertThat(english(END.in("(2026-07-01, 2026-10-01)")))
                    .startsWith("no: contract end is between 2026-07-01 and 2026-10-01, both excluded (");
            assertThat(english(END.in("(-inf, inf)"))).startsWith("yes: contract end has a date (");
        }

        @Test
        void everyNegatedTestIsTold() {
            assertThat(english(END.on(JULY).not())).startsWith("no: contract end is not on 2026-07-01 (");
            assertThat(english(END.before(JULY).not())).startsWith("yes: contract end is not before 2026-07-01 (");
            assertThat(english(END.onOrBefore(JULY).not()))
                    .startsWith("no: contract end is not on or before 2026-07-01 (");
            assertThat(english(END.after(JULY).not())).startsWith("yes: contract end is not after 2026-07-01 (");
            assertThat(english(END.onOrAfter(JULY).not()))
                    .startsWith("no: contract end is not on or after 2026-07-01 (");
            assertThat(english(END.in("(-inf, inf)").not())).startsWith("no: contract end has no date (");
        }

        @Test
        void inChinese() {
            InputValues.Builder values = given().date(END, JULY);
            assertThat(test(END.before(JULY), values, Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo("不成立：合同到期日早于2026-07-01（现为2026-07-01）");
            assertThat(test(END.onOrBefore(JULY), values, Locale.TRADITIONAL_CHINESE))
                    .isEqualTo("成立：合約到期日不晚於2026-07-01（目前為2026-07-01）");
            assertThat(test(END.on(JULY), values, Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo("成立：合同到期日为2026-07-01当天（现为2026-07-01）");
            assertThat(test(END.onOrAfter(JULY).not(), values, Locale.TRADITIONAL_CHINESE))
                    .isEqualTo("不成立：合約到期日並非在2026-07-01當天或之後（目前為2026-07-01）");
        }

        @Test
        void whatIsNotKnownIsSaidToBeSo() {
            assertThat(test(END.before(JULY), given(), Locale.ENGLISH))
                    .isEqualTo("open: contract end is before 2026-07-01 (it is missing)");
            assertThat(test(END.before(JULY), given().notApplicable(END), Locale.ENGLISH))
                    .isEqualTo("no: contract end is before 2026-07-01 (it does not apply)");
            InputValues.Builder within = given();
            within.sink(END).missingWithin(JULY.minusDays(1), OCTOBER);
            assertThat(test(END.before(JULY), within, Locale.ENGLISH))
                    .isEqualTo(
                            "open: contract end is before 2026-07-01 (it is missing, but from 2026-06-30 to 2026-10-01)");
        }

        @Test
        void aTableAndADefaultAreDescribed() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(FIRST, DecisionTable.<Level>unique(END).row(HIGH, END.before(JULY)))
                    .defaultFor(FIRST, END, OCTOBER, SOURCE)
                    .build();
            assertThat(graph.describe(FIRST, TEXTS).toText(Locale.ENGLISH)).isEqualTo("""
                    Renewal
                      now: if contract end is before 2026-07-01, and no other row fits
                      if contract end is missing, this decision takes: 2026-10-01  [ASSUMED (a test)]
                    """);
        }
    }
}

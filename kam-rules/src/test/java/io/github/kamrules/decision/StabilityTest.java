package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SCORE;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.THIRD;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.failure;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityTest {

    private static final StateInputs<Level> STATE = StateInputs.of("state", GRADE);

    /** Up at once, down after two reviews in a row and not within 180 days. */
    private static final Stability<Level> PATIENT =
            Stability.of(FIRST, STATE).demoteAfter("2").dwellBeforeDemotion("180");

    private static DecisionGraph graph(Stability<Level> stability) {
        return DecisionGraph.builder()
                .decide(
                        FIRST,
                        FirstMatch.when(STRENGTH.is(HIGH), HIGH)
                                .orNotApplicableWhen(BLOCKED.isTrue(), "reason.test")
                                .orWhen(STRENGTH.is(MEDIUM), MEDIUM)
                                .otherwise(LOW))
                .decide(SECOND, stability)
                .build();
    }

    /** A case: what the last review left behind, and what the raw decision reads. */
    private static final class Case {
        private final InputValues.Builder values = given();

        static Case kept(Level level, String days) {
            Case kept = new Case();
            kept.values.level(STATE.level(), level).number(STATE.days(), days);
            return kept;
        }

        static InputValues.Builder first() {
            return given().notApplicable(STATE.level())
                    .notApplicable(STATE.days())
                    .notApplicable(STATE.pendingLevel())
                    .notApplicable(STATE.confirmations())
                    .flag(STATE.seen(), false);
        }

        /** Adds the level that the last reviews spoke for, and how many they were. */
        @CanIgnoreReturnValue
        Case pending(Level level, int reviews) {
            values.level(STATE.pendingLevel(), level).number(STATE.confirmations(), "" + (reviews + 1));
            return this;
        }

        @CanIgnoreReturnValue
        Case noPending() {
            values.notApplicable(STATE.pendingLevel()).notApplicable(STATE.confirmations());
            return this;
        }

        InputValues.Builder raw(Level strength) {
            return unknown().level(STRENGTH, strength).flag(BLOCKED, false);
        }

        InputValues.Builder unknown() {
            return values.flag(STATE.seen(), false);
        }

        InputValues.Builder seen(Level strength) {
            return values.flag(STATE.seen(), true).level(STRENGTH, strength).flag(BLOCKED, false);
        }
    }

    private static Verdict<Level> verdict(InputValues.Builder values) {
        return decide(graph(PATIENT), SECOND, values);
    }

    // ---- the first review

    @Test
    void theRawAnswerStandsInTheFirstReview() {
        assertThat(verdict(Case.first().level(STRENGTH, MEDIUM).flag(BLOCKED, false)))
                .isEqualTo(decided(MEDIUM));
    }

    @Test
    void isAsOpenAsTheRawDecisionInTheFirstReview() {
        assertThat(undecided(verdict(Case.first().flag(BLOCKED, false))).candidates())
                .isEqualTo(undecided(decide(graph(PATIENT), FIRST, given().flag(BLOCKED, false)))
                        .candidates());
    }

    @Test
    void failsAsTheRawDecisionInTheFirstReview() {
        InputValues.Builder values = Case.first().flag(BLOCKED, false);
        values.sink(STRENGTH).invalid("broken");
        assertThat(failure(verdict(values)).origin()).isEqualTo("strength");
    }

    // ---- up and down

    @Test
    void theSameLevelAgainConfirmsIt() {
        assertThat(verdict(Case.kept(MEDIUM, "999").pending(LOW, 5).raw(MEDIUM)))
                .isEqualTo(decided(MEDIUM));
    }

    @Test
    void risesAtOnce() {
        assertThat(verdict(Case.kept(LOW, "0").noPending().raw(HIGH))).isEqualTo(decided(HIGH));
    }

    @ParameterizedTest
    @CsvSource({"0, HIGH", "1, LOW", "2, LOW"})
    void fallsAfterEnoughReviewsInARow(int before, String expected) {
        Case kept = Case.kept(HIGH, "180");
        Case counted = before == 0 ? kept.noPending() : kept.pending(LOW, before);
        assertThat(verdict(counted.raw(LOW))).isEqualTo(decided(GRADE.parse(expected)));
    }

    @ParameterizedTest
    @CsvSource({"0, HIGH", "179, HIGH", "180, LOW", "181, LOW"})
    void fallsNoSoonerThanTheDwellTimeIsOver(String days, String expected) {
        assertThat(verdict(Case.kept(HIGH, days).pending(LOW, 3).raw(LOW))).isEqualTo(decided(GRADE.parse(expected)));
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "1, LOW", "2, HIGH"})
    void mayTakeSeveralReviewsToRise(int before, String expected) {
        Case kept = Case.kept(LOW, "0");
        Case counted = before == 0 ? kept.noPending() : kept.pending(HIGH, before);
        assertThat(decide(graph(Stability.of(FIRST, STATE).promoteAfter("3")), SECOND, counted.raw(HIGH)))
                .isEqualTo(decided(GRADE.parse(expected)));
    }

    @ParameterizedTest
    @CsvSource({"29, LOW", "30, HIGH"})
    void mayTakeTimeToRise(String days, String expected) {
        assertThat(decide(
                        graph(Stability.of(FIRST, STATE).dwellBeforePromotion("30")),
                        SECOND,
                        Case.kept(LOW, days).noPending().raw(HIGH)))
                .isEqualTo(decided(GRADE.parse(expected)));
    }

    @Test
    void followsAtOnceByDefault() {
        DecisionGraph graph = graph(Stability.of(FIRST, STATE));
        assertThat(decide(graph, SECOND, Case.kept(HIGH, "0").noPending().raw(LOW)))
                .isEqualTo(decided(LOW));
        assertThat(decide(graph, SECOND, Case.kept(LOW, "0").noPending().raw(HIGH)))
                .isEqualTo(decided(HIGH));
    }

    @ParameterizedTest
    @CsvSource({"LOW, MEDIUM, MEDIUM", "MEDIUM, LOW, MEDIUM", "LOW, LOW, LOW"})
    void goesNoFurtherThanAllReviewsOfTheRowAgree(String pending, String raw, String expected) {
        assertThat(verdict(
                        Case.kept(HIGH, "180").pending(GRADE.parse(pending), 1).raw(GRADE.parse(raw))))
                .isEqualTo(decided(GRADE.parse(expected)));
    }

    @Test
    void whereOneReviewIsEnoughTheOthersDoNotHoldItBack() {
        assertThat(verdict(Case.kept(LOW, "0").pending(MEDIUM, 1).raw(HIGH))).isEqualTo(decided(HIGH));
    }

    @Test
    void aReviewToTheOtherSideStartsANewRow() {
        assertThat(verdict(Case.kept(MEDIUM, "180").pending(HIGH, 5).raw(LOW))).isEqualTo(decided(MEDIUM));
    }

    // ---- what does not count

    @Test
    void theSameDateAgainChangesNothing() {
        assertThat(verdict(Case.kept(LOW, "0").noPending().seen(HIGH))).isEqualTo(decided(LOW));
        assertThat(verdict(Case.kept(HIGH, "999").pending(LOW, 5).seen(LOW))).isEqualTo(decided(HIGH));
    }

    @Test
    void holdsWhileTheRawDecisionIsUndecided() {
        assertThat(verdict(Case.kept(MEDIUM, "999").pending(LOW, 5).unknown())).isEqualTo(decided(MEDIUM));
    }

    @Test
    void holdsWhileTheRawDecisionFails() {
        InputValues.Builder values =
                Case.kept(MEDIUM, "999").pending(LOW, 5).unknown().flag(BLOCKED, false);
        values.sink(STRENGTH).invalid("broken");
        assertThat(verdict(values)).isEqualTo(decided(MEDIUM));
    }

    @Test
    void whetherTheRawDecisionIsDecidedIsNeverInDoubtForThoseWhoReadBoth() {
        DecisionGraph graph = graph(PATIENT).toBuilder()
                .decide(
                        THIRD,
                        FirstMatch.when(SECOND.is(MEDIUM).and(FIRST.is(MEDIUM).not()), HIGH)
                                .otherwise(LOW))
                .build();
        Case held = Case.kept(MEDIUM, "999").pending(LOW, 5);
        assertThat(undecided(decide(graph, THIRD, held.unknown().flag(BLOCKED, false)))
                        .candidates()
                        .values())
                .containsExactly(LOW, HIGH);
    }

    @Test
    void whatDoesNotApplyPassesThrough() {
        Verdict<Level> verdict = verdict(
                Case.kept(HIGH, "0").noPending().unknown().level(STRENGTH, LOW).flag(BLOCKED, true));
        assertThat(((Verdict.NotApplicable<Level>) verdict).reason().key().value())
                .isEqualTo("reason.base-does-not-apply");
    }

    // ---- what is missing of the state

    @Test
    void isDecidedWhereTheMissingStateMakesNoDifference() {
        assertThat(verdict(given().level(STRENGTH, HIGH).flag(BLOCKED, false).flag(STATE.seen(), false)))
                .isEqualTo(decided(HIGH));
    }

    @Test
    void namesWhatIsMissingOfTheState() {
        Verdict.Undecided<Level> verdict = undecided(verdict(given().level(STATE.level(), HIGH)
                .number(STATE.days(), "180")
                .level(STRENGTH, LOW)
                .flag(BLOCKED, false)
                .flag(STATE.seen(), false)));
        assertThat(verdict.candidates().values()).containsExactly(LOW, MEDIUM, HIGH);
        assertThat(verdict.missing())
                .extracting(m -> m.input().id() + " " + m.couldChange())
                .containsExactly("state-pending true", "state-confirmations true");
        assertThat(verdict.exact()).isTrue();
    }

    // ---- building

    @Test
    void numbersCanBeSetAndAreChecked() {
        Parameter reviews = Parameter.of("reviews", "2", SOURCE);
        DecisionGraph graph = graph(Stability.of(FIRST, STATE).demoteAfter(reviews));
        Case twice = Case.kept(HIGH, "0").pending(LOW, 1);
        assertThat(decide(graph, SECOND, twice.raw(LOW))).isEqualTo(decided(LOW));
        DecisionGraph slower = graph.toBuilder().set(reviews, "3", SOURCE).build();
        assertThat(decide(slower, SECOND, twice.raw(LOW))).isEqualTo(decided(HIGH));
        assertThat(slower.parameters().get("reviews")).isEqualTo(reviews.withValue("3", SOURCE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.toBuilder().set(reviews, "0", SOURCE).build())
                .withMessage("The number of reviews (reviews = 0) in the decision (second) must be at least 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(Stability.of(FIRST, STATE).dwellBeforePromotion("-1")))
                .withMessage("The number of days (-1) in the decision (second) must be at least 0.");
    }

    @Test
    void rejectsLevelsWithoutOrder() {
        LevelDecision<Level> route = Decision.of("route", Scale.nominal("route", "NORTH", "SOUTH"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stability.of(route, StateInputs.of("state", route.scale())))
                .withMessage("The decision (route) cannot be kept stable, since the levels of its scale (route) have no"
                        + " order.\nMaybe make it with Scale.ordered.");
    }

    @Test
    void rejectsAStateOfAnotherScale() {
        Scale<Level> size = Scale.ordered("size", "SMALL", "LARGE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stability.of(FIRST, StateInputs.of("state", size)))
                .withMessage(
                        "The input (state-level) has the scale (size [SMALL < LARGE]), but the decision (first) that"
                                + " it is to keep stable has the scale (grade [LOW < MEDIUM < HIGH]).\n"
                                + "Maybe make both decisions with one scale.");
    }

    @Test
    void rejectsADecisionOfAnotherKind() {
        DecisionGraph.Builder graph = graph(PATIENT).toBuilder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ((DecisionGraph.Builder) unchecked(graph)).build())
                .withMessageStartingWith("The decision (score) answers with number")
                .withMessageEndingWith("Maybe give both the same scale.");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // what the compiler of a user would refuse
    private static Object unchecked(DecisionGraph.Builder graph) {
        return graph.decide((Decision) SCORE, (Logic) PATIENT);
    }

    @Test
    void hasACanonicalForm() {
        assertThat(PATIENT.promoteAfter(Parameter.of("up", "1", SOURCE)).from(SOURCE))
                .hasToString("""
                        stability of first by (state-level,state-days,state-pending,state-confirmations,state-seen): \
                        up after up and 0 days, down after 2 and 180 days""");
        assertThat(PATIENT.from(SOURCE).source()).contains(SOURCE);
        assertThat(PATIENT.raw()).isEqualTo(FIRST);
        assertThat(PATIENT.state()).isEqualTo(STATE);
    }

    // ---- words

    private static String explain(InputValues.Builder values) {
        return graph(PATIENT)
                .explain(SECOND, values.build(), Texts.of(DecisionTexts.bundle()))
                .toText(Locale.ENGLISH);
    }

    @Test
    void saysWhyTheLevelStaysForNow() {
        assertThat(explain(Case.kept(HIGH, "179").noPending().raw(LOW)))
                .contains("second: HIGH")
                .contains("“first” speaks for LOW, below HIGH; the level stays for now: HIGH")
                .contains("no: it takes 2 reviews in a row, and this is the first")
                .contains("no: state-days is at least 180 days (it is 179 days)")
                .contains("first: LOW");
    }

    @Test
    void saysWhyTheLevelMoves() {
        assertThat(explain(Case.kept(HIGH, "180").pending(MEDIUM, 1).raw(LOW)))
                .contains("“first” speaks for LOW, below HIGH; the level falls: MEDIUM")
                .contains("yes: state-confirmations is at least 2 (it is 2)")
                .contains("yes: state-days is at least 180 days (it is 180 days)");
        assertThat(explain(Case.kept(LOW, "0").noPending().raw(HIGH)))
                .contains("“first” speaks for HIGH, above LOW; the level rises: HIGH")
                .doesNotContain("state-days");
    }

    @Test
    void saysWhyAReviewDoesNotCount() {
        assertThat(explain(Case.kept(HIGH, "0").noPending().unknown()))
                .contains("“first” is not decided, so the level stays: HIGH")
                .contains("missing: strength");
        assertThat(explain(Case.kept(HIGH, "0").noPending().seen(LOW)))
                .contains("a review as of this date was counted before, so the level stays: HIGH");
        assertThat(explain(Case.kept(HIGH, "0").noPending().raw(HIGH))).contains("“first” confirms the level: HIGH");
    }

    @Test
    void inTheFirstReviewTheReasonsAreThoseOfTheRawDecision() {
        assertThat(explain(Case.first().level(STRENGTH, HIGH)))
                .startsWith("second: HIGH")
                .contains("strength is HIGH")
                .doesNotContain("first:");
    }

    @Test
    void describesItself() {
        assertThat(graph(PATIENT)
                        .describe(SECOND, Texts.of(DecisionTexts.bundle()))
                        .toText(Locale.ENGLISH))
                .contains("rises when “first” is higher, after this many reviews in a row: 1")
                .contains("falls when “first” is lower, after 180 days at the level and this many reviews in a"
                        + " row: 2")
                .contains("otherwise the level stays; without an earlier level “first” answers");
    }

    // ---- hysteresis

    @ParameterizedTest
    @CsvSource({
        "LOW, 0.69, LOW", "LOW, 0.70, LOW", "LOW, 0.79, LOW", "LOW, 0.80, HIGH",
        "HIGH, 0.69, LOW", "HIGH, 0.70, HIGH", "HIGH, 0.79, HIGH", "HIGH, 0.80, HIGH",
    })
    void isEnteredAtOneBoundAndLeftBelowAnother(String kept, String share, String expected) {
        Condition high = Hysteresis.of(SHARE, literal("0.80"), literal("0.70"), STATE.level(), HIGH);
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(high, HIGH).otherwise(LOW))
                .build();
        assertThat(decide(
                        graph,
                        FIRST,
                        given().level(STATE.level(), GRADE.parse(kept)).number(SHARE, share)))
                .isEqualTo(decided(GRADE.parse(expected)));
    }

    @Test
    void isEnteredAtTheHigherBoundWhereNothingWasKept() {
        Condition high = Hysteresis.of(SHARE, literal("0.80"), literal("0.70"), STATE.level(), HIGH);
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(high, HIGH).otherwise(LOW))
                .build();
        assertThat(decide(graph, FIRST, given().notApplicable(STATE.level()).number(SHARE, "0.79")))
                .isEqualTo(decided(LOW));
        assertThat(decide(graph, FIRST, given().notApplicable(STATE.level()).number(SHARE, "0.80")))
                .isEqualTo(decided(HIGH));
    }

    @Test
    void needsALowerBoundForStaying() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hysteresis.of(SHARE, literal("0.7"), literal("0.7"), STATE.level(), HIGH))
                .withMessage(
                        "The bound (0.7) for staying at the level (HIGH) must be less than the one (0.7) for entering"
                                + " it.\nMaybe the two changed places.");
    }

    private static Parameter literal(String value) {
        return Parameter.literal(value);
    }
}

package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.failure;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverriddenTest {

    private static final OverrideInputs<Level> OVERRIDE = OverrideInputs.of("override", GRADE);

    private static final DecisionGraph GRAPH = DecisionGraph.builder()
            .decide(
                    FIRST,
                    FirstMatch.<Level>empty()
                            .orNotApplicableWhen(BLOCKED.isTrue(), "reason.test")
                            .orWhen(STRENGTH.is(HIGH), HIGH)
                            .otherwise(LOW))
            .decide(SECOND, Overridden.of(FIRST, OVERRIDE).from(SOURCE))
            .build();

    private static InputValues.Builder none() {
        return given().notApplicable(OVERRIDE.level())
                .notApplicable(OVERRIDE.daysLeft())
                .notApplicable(OVERRIDE.reason());
    }

    private static InputValues.Builder set(String daysLeft) {
        return given().level(OVERRIDE.level(), MEDIUM)
                .number(OVERRIDE.daysLeft(), daysLeft)
                .text(OVERRIDE.reason(), "Reference customer.");
    }

    private static Verdict<Level> verdict(InputValues.Builder values) {
        return decide(GRAPH, SECOND, values);
    }

    @Test
    void answersAsTheOtherDecisionWithoutAnOverride() {
        assertThat(verdict(none().level(STRENGTH, HIGH).flag(BLOCKED, false))).isEqualTo(decided(HIGH));
        assertThat(undecided(verdict(none().flag(BLOCKED, false))).candidates().values())
                .containsExactly(LOW, HIGH);
        Verdict<Level> verdict = verdict(none().flag(BLOCKED, true).level(STRENGTH, LOW));
        assertThat(((Verdict.NotApplicable<Level>) verdict).reason().key().value())
                .isEqualTo("reason.base-does-not-apply");
    }

    @ParameterizedTest
    @CsvSource({"30, MEDIUM", "0, MEDIUM", "-1, HIGH", "-30, HIGH"})
    void theLevelSetByHandAnswersToItsLastDay(String daysLeft, String expected) {
        assertThat(verdict(set(daysLeft).level(STRENGTH, HIGH).flag(BLOCKED, false)))
                .isEqualTo(decided(GRADE.parse(expected)));
    }

    @Test
    void theLevelSetByHandAnswersWhereTheOtherDecisionIsUndecidedFailedOrDoesNotApply() {
        assertThat(verdict(set("0"))).isEqualTo(decided(MEDIUM));
        assertThat(verdict(set("0").flag(BLOCKED, true))).isEqualTo(decided(MEDIUM));
        InputValues.Builder broken = set("0").flag(BLOCKED, false);
        broken.sink(STRENGTH).invalid("broken");
        assertThat(verdict(broken)).isEqualTo(decided(MEDIUM));
        InputValues.Builder expired = set("-1").flag(BLOCKED, false);
        expired.sink(STRENGTH).invalid("broken");
        assertThat(failure(verdict(expired)).origin()).isEqualTo("strength");
    }

    @Test
    void isOpenWhereTheOverrideIsMissing() {
        Verdict.Undecided<Level> verdict = undecided(verdict(given().level(OVERRIDE.level(), MEDIUM)
                .notApplicable(OVERRIDE.reason())
                .level(STRENGTH, HIGH)
                .flag(BLOCKED, false)));
        assertThat(verdict.candidates().values()).containsExactly(MEDIUM, HIGH);
        assertThat(verdict.missing()).extracting(m -> m.input().id()).containsExactly("override-days-left");
    }

    @Test
    void rejectsAnOverrideOfAnotherScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Overridden.of(FIRST, OverrideInputs.of("override", Scale.ordered("size", "SMALL", "LARGE"))))
                .withMessage("The input (override-level) has the scale (size [SMALL < LARGE]), but the decision (first)"
                        + " in whose place it answers has the scale (grade [LOW < MEDIUM < HIGH]).\n"
                        + "Maybe make both decisions with one scale.");
    }

    @Test
    void rejectsADecisionOfAnotherScale() {
        LevelDecision<Level> size = Decision.of("size", Scale.ordered("size", "SMALL", "LARGE"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRAPH.toBuilder()
                        .decide(size, Overridden.of(FIRST, OVERRIDE))
                        .build())
                .withMessage("The decision (size) answers with level size<SMALL,LARGE>, but it is to answer as the"
                        + " decision (first) does, which answers with level grade<LOW,MEDIUM,HIGH>.\n"
                        + "Maybe give both the same scale.");
    }

    @Test
    void hasACanonicalForm() {
        Overridden<Level> overridden = Overridden.of(FIRST, OVERRIDE);
        assertThat(overridden).hasToString("overridden first by (override-level,override-days-left,override-reason)");
        assertThat(overridden.base()).isEqualTo(FIRST);
        assertThat(overridden.override()).isEqualTo(OVERRIDE);
        assertThat(overridden.source()).isEmpty();
        assertThat(overridden.from(SOURCE).source()).contains(SOURCE);
    }

    private static String explain(InputValues.Builder values) {
        return GRAPH.explain(SECOND, values.build(), Texts.of(DecisionTexts.bundle()))
                .toText(Locale.ENGLISH);
    }

    @Test
    void tellsTheReasonAndHowLongItLasts() {
        assertThat(explain(set("12").level(STRENGTH, HIGH).flag(BLOCKED, false)))
                .contains("second: MEDIUM")
                .contains("set by hand: MEDIUM")
                .contains("yes: override-days-left is at least 0 days (it is 12 days)")
                .contains("the reason given: Reference customer.")
                .contains("first: HIGH");
    }

    @Test
    void tellsThatItExpired() {
        assertThat(explain(set("-12").level(STRENGTH, HIGH).flag(BLOCKED, false)))
                .contains("the level set by hand, MEDIUM, has expired, so “first” answers")
                .contains("no: override-days-left is at least 0 days (it is -12 days)");
    }

    @Test
    void withoutALevelSetByHandTheReasonsAreThoseOfTheOtherDecision() {
        assertThat(explain(none().level(STRENGTH, HIGH).flag(BLOCKED, false)))
                .startsWith("second: HIGH")
                .contains("strength is HIGH")
                .doesNotContain("set by hand", "first:");
    }

    @Test
    void describesItself() {
        assertThat(GRAPH.describe(SECOND, Texts.of(DecisionTexts.bundle())).toText(Locale.ENGLISH))
                .contains("the level set by hand, from its first to its last day")
                .contains("otherwise as “first” says");
    }
}

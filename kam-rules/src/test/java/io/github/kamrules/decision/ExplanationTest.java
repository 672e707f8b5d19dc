package io.github.kamrules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Scale<Level> GRADE = Scale.ordered("grade", "LOW", "MEDIUM", "HIGH");
    private static final Level LOW = GRADE.parse("LOW");
    private static final Level MEDIUM = GRADE.parse("MEDIUM");
    private static final Level HIGH = GRADE.parse("HIGH");
    private static final NumberInput OVERDUE = NumberInput.of("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));
    private static final NumberInput DAYS = NumberInput.of(
            "days-since-order", Domain.wholeNumbers("[0, inf)", Unit.DAYS).orNone());
    private static final LevelInput<Level> STRENGTH = LevelInput.of("strength", GRADE);
    private static final FlagInput BLOCKED = FlagInput.of("blocked");
    private static final LevelDecision<Level> RISK = Decision.of("risk", GRADE);
    private static final LevelDecision<Level> VALUE = Decision.of("value", GRADE);
    private static final LevelDecision<Level> CARE = Decision.of("care", GRADE);
    private static final Parameter LATE = Parameter.of("overdue.high", "0.2", KnowledgeSource.company("credit manual"));

    private final DecisionGraph graph = DecisionGraph.builder()
            .decide(
                    RISK,
                    FirstMatch.when(BLOCKED.isTrue(), HIGH)
                            .orWhen(OVERDUE.atLeast(LATE), HIGH)
                            .otherwise(LOW))
            .decide(
                    VALUE,
                    Scorecard.of(
                                    Characteristic.of("recent")
                                            .when(DAYS.atMost("30"), "2")
                                            .otherwise("0"),
                                    Characteristic.of("strong")
                                            .when(STRENGTH.atLeast(MEDIUM), "3")
                                            .otherwise("1")
                                            .weight("0.5"))
                            .cutOffs(LOW, CutOff.atLeast("2", MEDIUM), CutOff.atLeast("3.5", HIGH)))
            .decide(
                    CARE,
                    DecisionTable.<Level>first(VALUE, RISK)
                            .row(HIGH, VALUE.is(HIGH), RISK.is(HIGH).not())
                            .row(MEDIUM, VALUE.atLeast(MEDIUM))
                            .otherwise(LOW)
                            .from(KnowledgeSource.stated(12)))
            .defaultFor(RISK, BLOCKED, false, KnowledgeSource.assumed("most accounts are not"))
            .build();

    private final Texts texts = Texts.of(
            DecisionTexts.bundle(),
            TextBundle.of(
                    Locale.ENGLISH,
                    Map.ofEntries(
                            Map.entry("decision.risk", "Risk"),
                            Map.entry("decision.value", "Value"),
                            Map.entry("decision.care", "Care"),
                            Map.entry("operand.overdue-share", "overdue share"),
                            Map.entry("operand.days-since-order", "days since the last order"),
                            Map.entry("operand.strength", "strength"),
                            Map.entry("operand.blocked", "blocked"),
                            Map.entry("characteristic.recent", "recent orders"),
                            Map.entry("characteristic.strong", "strong relationship"),
                            Map.entry("grade.LOW", "low"),
                            Map.entry("grade.MEDIUM", "medium"),
                            Map.entry("grade.HIGH", "high"),
                            Map.entry("boolean.true", "yes"),
                            Map.entry("boolean.false", "no"))));

    @Test
    void canBeCutAtTheOtherDecisions() {
        InputValues values = InputValues.builder()
                .number(OVERDUE, "0.2")
                .number(DAYS, "12")
                .level(STRENGTH, HIGH)
                .build();
        assertThat(graph.explain(CARE, values, texts).cutAtDecisions().toText(Locale.ENGLISH))
                .isEqualTo("""
                        Care: medium  [STATED (item 12)]
                          row 2 of 2 applies: medium
                            yes: Value is one of medium, high (it is high)
                          row 1 does not apply: high
                            no: Risk is not high (it is high)
                          Risk: high
                          Value: high
                        """);
    }

    @Test
    void saysWhichRowAnsweredAndWhyDownToTheInputs() {
        InputValues values = InputValues.builder()
                .number(OVERDUE, "0.2")
                .number(DAYS, "12")
                .level(STRENGTH, HIGH)
                .build();
        assertThat(graph.explain(CARE, values, texts).toText(Locale.ENGLISH)).isEqualTo("""
                        Care: medium  [STATED (item 12)]
                          row 2 of 2 applies: medium
                            yes: Value is one of medium, high (it is high)
                          row 1 does not apply: high
                            no: Risk is not high (it is high)
                          Risk: high
                            row 2 of 2 applies: high
                              yes: overdue share is at least 20% (it is 20%)  [COMPANY (credit manual)]
                            row 1 does not apply: high
                              no: “blocked” is true
                                missing: blocked; no by default  [ASSUMED (most accounts are not)]
                          Value: high
                            score 3.5, starting from 0
                              medium begins at 2 (included): reached, 1.5 above it
                              high begins at 3.5 (included): reached, 0 above it
                            recent orders: 2 x weight 1 = 2
                              yes: days since the last order is at most 30 days (it is 12 days)
                            strong relationship: 3 x weight 0.5 = 1.5
                              yes: strength is one of medium, high (it is high)
                        """);
    }

    @Test
    void saysWhatIsMissingAndWhatItCouldChange() {
        InputValues values = InputValues.builder()
                .number(OVERDUE, "0.1")
                .number(DAYS, "12")
                .flag(BLOCKED, false)
                .build();
        assertThat(graph.explain(CARE, values, texts).toText(Locale.ENGLISH)).isEqualTo("""
                        Care: undecided between medium, high  [STATED (item 12)]
                          missing: strength; knowing it could change the answer
                          row 1 of 2 may apply: high
                            open: Value is high (it is undecided between medium, high)
                          row 2 of 2 applies unless one before it does: medium
                            yes: Value is one of medium, high (it is undecided between medium, high)
                          Value: undecided between medium, high
                            missing: strength; knowing it could change the answer
                            score from 2.5 to 3.5, starting from 0
                              medium begins at 2 (included): reached, 0.5 above it
                              high begins at 3.5 (included): may be reached
                            recent orders: 2 x weight 1 = 2
                              yes: days since the last order is at most 30 days (it is 12 days)
                            strong relationship: open, weight 0.5
                              open: strength is one of medium, high (it is missing)
                        """);
    }

    @Test
    void saysWhatCodeReadAndOneDayInTheSingular() {
        DecisionGraph coded = DecisionGraph.builder()
                .decide(RISK, Code.of("service", "1", List.of(DAYS), in -> Optional.of(LOW)))
                .build();
        assertThat(coded.explain(RISK, InputValues.builder().number(DAYS, "1").build(), texts)
                        .toText(Locale.ENGLISH))
                .isEqualTo("""
                        Risk: low
                          rule in code service, version 1
                            reads days since the last order (it is 1 day)
                        """);
    }

    @Test
    void carriesTheValuesComparedAsArguments() {
        InputValues values = InputValues.builder().number(OVERDUE, "0.25").build();
        Explanation test =
                graph.explain(RISK, values, texts).children().get(0).children().get(0);
        assertThat(test.kind()).isEqualTo(Explanation.Kind.CONDITION);
        assertThat(test.source()).isEqualTo(LATE.source());
        assertThat(test.message())
                .hasToString(
                        "explain.test.yes(condition=explain.claim.at-least(operand=operand.overdue-share,"
                                + " bound=explain.quantity.ratio(value=0.2)), value=explain.is(value=explain.quantity.ratio(value=0.25)))");
    }

    @Test
    void isEqualForEqualCases() {
        InputValues values = InputValues.builder().number(OVERDUE, "0.25").build();
        assertThat(graph.explain(CARE, values, texts)).isEqualTo(graph.explain(CARE, values, texts));
        assertThat(graph.explain(CARE, values, texts))
                .isNotEqualTo(graph.explain(CARE, InputValues.builder().build(), texts));
    }
}

package io.github.kamrules.verify;

import static io.github.kamrules.verify.VerifierTest.HIGH;
import static io.github.kamrules.verify.VerifierTest.INFLUENCE;
import static io.github.kamrules.verify.VerifierTest.LOW;
import static io.github.kamrules.verify.VerifierTest.MEDIUM;
import static io.github.kamrules.verify.VerifierTest.OVERDUE;
import static io.github.kamrules.verify.VerifierTest.RISK;
import static io.github.kamrules.verify.VerifierTest.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.PopulationFigure;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuaranteeTest {

    private static final DecisionGraph GRAPH = DecisionGraph.builder()
            .decide(
                    RISK,
                    FirstMatch.when(OVERDUE.atLeast("0.5").and(INFLUENCE.is(HIGH)), MEDIUM)
                            .orWhen(OVERDUE.atLeast("0.4"), HIGH)
                            .otherwise(LOW))
            .build();

    private static Verification verify(Guarantee... guarantees) {
        return Verifier.of(GRAPH).guarantee(guarantees).verify();
    }

    @Test
    void whatMustNeverBeIsShownWithACase() {
        Condition condition = RISK.is(MEDIUM).and(OVERDUE.moreThan("0.8"));
        Verification verification = verify(Guarantee.never("late-payers-are-high", condition));
        assertThat(lines(verification))
                .containsExactly(
                        "error: The promise late-payers-are-high is broken: it must never be so that credit-risk is MEDIUM and overdue-share is more than 80%, but it is when overdue-share is more than 80% and influence is HIGH [broken-guarantee:late-payers-are-high]");
        Finding finding = verification.errors().get(0);
        assertThat(finding.witnessText()).isEqualTo("overdue-share = 0.9, influence = HIGH");
        assertThat(GRAPH.decide(finding.witness().orElseThrow().values())
                        .verdict(RISK)
                        .value())
                .contains(MEDIUM);
    }

    @Test
    void whatIsNeverSoIsNoFinding() {
        assertThat(verify(
                                Guarantee.never("a", RISK.is(HIGH).and(OVERDUE.lessThan("0.3"))),
                                Guarantee.falling("b", INFLUENCE, RISK))
                        .findings())
                .isEmpty();
    }

    @Test
    void whatMustRiseIsShownWithTwoCases() {
        Verification verification = verify(Guarantee.rising("later-is-riskier", OVERDUE, RISK));
        assertThat(lines(verification))
                .containsExactly(
                        "error: The promise later-is-riskier is broken: “credit-risk” falls from “HIGH” to “MEDIUM” although “overdue-share” rises: first overdue-share is exactly 40%, then overdue-share is exactly 50% [broken-guarantee:credit-risk:later-is-riskier]");
        Finding finding = verification.errors().get(0);
        assertThat(finding.witnessText())
                .isEqualTo("overdue-share = 0.4, influence = HIGH -> overdue-share = 0.5, influence = HIGH");
        assertThat(GRAPH.decide(finding.witness().orElseThrow().values())
                        .verdict(RISK)
                        .value())
                .contains(HIGH);
        assertThat(GRAPH.decide(finding.after().orElseThrow().values())
                        .verdict(RISK)
                        .value())
                .contains(MEDIUM);
    }

    @Test
    void whatMustFallIsShownWithTwoCases() {
        assertThat(lines(verify(Guarantee.falling("later-is-safer", OVERDUE, RISK))))
                .containsExactly(
                        "error: The promise later-is-safer is broken: “credit-risk” rises from “LOW” to “HIGH” although “overdue-share” rises: first overdue-share is exactly 0%, then overdue-share is exactly 40% [broken-guarantee:credit-risk:later-is-safer]");
    }

    @Test
    void whatLooksAtAllCasesMayBreakAPromiseToo() {
        NumberDecision rank = Decision.number("rank", Domain.wholeNumbers("[1, inf)", Unit.NONE));
        NumberDecision score = Decision.number("score", Domain.numbers("[0, 100]", Unit.POINTS));
        DecisionGraph graph = DecisionGraph.builder()
                .decide(rank, PopulationFigure.rank(OVERDUE))
                .decide(
                        score,
                        Scorecard.of(
                                Characteristic.of("rank")
                                        .when(rank.atMost("3"), "10")
                                        .otherwise("0"),
                                Characteristic.of("influence")
                                        .when(INFLUENCE.is(HIGH), "2.5")
                                        .otherwise("5")))
                .build();
        assertThat(lines(Verifier.of(graph)
                        .guarantee(
                                Guarantee.rising("influence-pays", INFLUENCE, score),
                                Guarantee.rising("rank-is-free", INFLUENCE, rank))
                        .verify()))
                .containsExactly(
                        "error: The promise influence-pays is broken: “score” falls from “5 points” to “2.5 points” although “influence” rises: first influence is LOW, then influence is HIGH [broken-guarantee:score:influence-pays]");
    }

    @Test
    void whatIsCodeMayBreakAPromise() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(RISK, Code.of("by-feeling", "1", List.of(OVERDUE), in -> Optional.of(LOW)))
                .build();
        Verification verification = Verifier.of(graph)
                .guarantee(Guarantee.never("never-high", RISK.is(HIGH)))
                .verify();
        assertThat(verification.errors())
                .singleElement()
                .hasToString("error broken-guarantee:never-high, credit-risk = HIGH");
    }

    @Test
    void idsAreWordsJoinedByHyphensAndStandOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Guarantee.never("No exit", RISK.is(HIGH)))
                .withMessage(
                        "The id (No exit) of a guarantee must be lower-case words joined by hyphens, such as no-lower-tier.");
        assertThatIllegalArgumentException().isThrownBy(() -> Guarantee.rising("", OVERDUE, RISK));
        Guarantee one = Guarantee.never("x", OVERDUE.atLeast("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verify(one, one))
                .withMessage("The guarantee (x) is given twice.");
    }

    @Test
    void whatHasNoOrderCannotRise() {
        LevelInput<Level> segment = LevelInput.of("segment", Scale.nominal("segment", "A", "B"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verify(Guarantee.rising("x", segment, RISK)))
                .withMessage("The values of the input (segment) have no order.");
    }
}

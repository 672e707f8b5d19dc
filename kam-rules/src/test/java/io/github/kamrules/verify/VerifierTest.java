package io.github.kamrules.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifierTest {

    static final NumberInput OVERDUE = NumberInput.of("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));
    static final NumberInput COMPLAINTS =
            NumberInput.of("open-complaints", Domain.wholeNumbers("[0, inf)", Unit.COUNT));
    static final Scale<Level> GRADE = Scale.ordered("grade", "LOW", "MEDIUM", "HIGH");
    static final Level LOW = GRADE.value(0);
    static final Level MEDIUM = GRADE.value(1);
    static final Level HIGH = GRADE.value(2);
    static final LevelInput<Level> INFLUENCE = LevelInput.of("influence", GRADE);
    static final LevelDecision<Level> RISK = Decision.of("credit-risk", GRADE);
    static final LevelDecision<Level> TERMS = Decision.of("terms", GRADE);

    static Verification verify(Logic<Level> logic) {
        return Verifier.of(graph(logic)).verify();
    }

    static DecisionGraph graph(Logic<Level> logic) {
        return DecisionGraph.builder().decide(RISK, logic).build();
    }

    static List<String> lines(Verification verification) {
        return verification.toText(Locale.ENGLISH).lines().toList();
    }

    static List<String> errors(Verification verification) {
        return verification.errors().stream().map(Finding::toString).toList();
    }

    @Test
    void aPointThatTwoNeighboursLeaveOutIsAHole() {
        FirstMatch<Level> logic = FirstMatch.when(OVERDUE.lessThan("0.05"), LOW).orWhen(OVERDUE.moreThan("0.05"), HIGH);
        Verification verification = verify(logic);

        assertThat(errors(verification)).containsExactly("error gap:credit-risk, overdue-share = 0.05");
        assertThat(lines(verification).get(0))
                .isEqualTo("error: credit-risk: no row answers when overdue-share is exactly 5% [gap:credit-risk]");
        assertThat(decided(logic, verification.errors().get(0)))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.GAP));
    }

    static Verdict<Level> decided(Logic<Level> logic, Finding finding) {
        return graph(logic).decide(finding.witness().orElseThrow().values()).verdict(RISK);
    }

    @Test
    void rulesWithoutFaultHaveNoFindings() {
        Verification verification = verify(FirstMatch.when(OVERDUE.atLeast("0.2"), HIGH)
                .orWhen(OVERDUE.atLeast("0.1"), MEDIUM)
                .otherwise(LOW));
        assertThat(verification.findings()).isEmpty();
        assertThat(verification).hasToString("Nothing was found.\n");
    }

    @Test
    void everyPairOfRowsThatExcludeEachOtherIsNamed() {
        Verification verification = verify(DecisionTable.<Level>unique(OVERDUE, INFLUENCE)
                .row(LOW, OVERDUE.atMost("0.1"))
                .row(MEDIUM, OVERDUE.atLeast("0.1"), INFLUENCE.isAnyOf(LOW, MEDIUM))
                .row(HIGH, OVERDUE.moreThan("0.1"), INFLUENCE.isAnyOf(MEDIUM, HIGH)));

        assertThat(lines(verification))
                .containsExactly(
                        "error: credit-risk: rows 1 and 2 both apply when overdue-share is exactly 10% and influence is one of LOW, MEDIUM, but only one row may [conflict:credit-risk:1-2]",
                        "error: credit-risk: rows 2 and 3 both apply when overdue-share is more than 10% and influence is MEDIUM, but only one row may [conflict:credit-risk:2-3]");
    }

    @Test
    void aRuleInCodeIsNotVerified() {
        Verification verification = verify(Code.of("any", "1", List.of(OVERDUE), in -> Optional.of(LOW)));
        assertThat(verification.notVerified()).singleElement().hasToString("info not-verified:credit-risk");
    }

    @Test
    void guaranteesHaveIdsOfTheirOwn() {
        Guarantee one = Guarantee.never("x", OVERDUE.atLeast("1"));
        Verifier verifier =
                Verifier.of(graph(FirstMatch.<Level>empty().otherwise(LOW))).guarantee(one);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verifier.guarantee(one))
                .withMessage("The guarantee (x) is given twice.");
    }
}

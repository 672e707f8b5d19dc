package io.github.kamrules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Axis;
import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.CutOff;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.EachMatch;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.Indicator;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Matrix;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.NumberTable;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.decision.TextInput;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import java.time.LocalDate;
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

    static final FlagInput BLOCKED = FlagInput.of("blocked");
    static final TextInput COUNTRY = TextInput.of("country");
    static final DateInput SINCE =
            DateInput.of("since", Domain.dates(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31)));
    static final NumberDecision SCORE = Decision.number("score", Domain.numbers("[0, 100]", Unit.POINTS));
    static final SetDecision<Level> REASONS = Decision.setOf("reasons", GRADE);

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

    /** Returns what was found, each as its line, after checking that every case that is shown comes to what is said. */
    static List<String> linesOf(DecisionGraph graph) {
        Verification verification = Verifier.of(graph).verify();
        verification.findings().forEach(finding -> assertShown(graph, finding));
        assertThat(verification.findings()).extracting(Finding::id).doesNotHaveDuplicates();
        return lines(verification);
    }

    static List<String> linesOf(Logic<Level> logic) {
        return linesOf(graph(logic));
    }

    private static void assertShown(DecisionGraph graph, Finding finding) {
        if (finding.severity() != Severity.ERROR || finding.kind() == FindingKind.BROKEN_GUARANTEE) {
            return;
        }
        Decision<?> decision = graph.decisions().stream()
                .filter(d -> d.id().equals(finding.place().decision().orElseThrow()))
                .findFirst()
                .orElseThrow();
        Failure.Kind kind = finding.kind() == FindingKind.GAP ? Failure.Kind.GAP : Failure.Kind.CONFLICT;
        assertThat(graph.decide(finding.witness().orElseThrow().values()).verdict(decision))
                .as(finding.toString())
                .isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
                    assertThat(failed.failure().kind()).isEqualTo(kind);
                    assertThat(failed.failure().origin()).isEqualTo(decision.id());
                });
    }

    @Test
    void rulesWithoutFaultHaveNoFindings() {
        Verification verification = verify(FirstMatch.when(OVERDUE.atLeast("0.2"), HIGH)
                .orWhen(OVERDUE.atLeast("0.1"), MEDIUM)
                .otherwise(LOW));
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.errors()).isEmpty();
        assertThat(verification).hasToString("Nothing was found.\n");
    }

    // ---- gaps

    @Test
    void aPointThatTwoNeighboursLeaveOutIsAHole() {
        FirstMatch<Level> logic = FirstMatch.when(OVERDUE.lessThan("0.05"), LOW).orWhen(OVERDUE.moreThan("0.05"), HIGH);
        assertThat(linesOf(logic))
                .containsExactly(
                        "error: credit-risk: no row answers when overdue-share is exactly 5% [gap:credit-risk]",
                        "note: credit-risk: nothing answers with “MEDIUM” [unreachable-level:credit-risk:MEDIUM]");
        assertThat(verify(logic).errors())
                .singleElement()
                .hasToString("error gap:credit-risk, overdue-share = 0.05")
                .satisfies(finding -> {
                    assertThat(finding.witnessText()).isEqualTo("overdue-share = 0.05");
                    assertThat(finding.place()).hasToString("credit-risk");
                    assertThat(finding.kind()).isEqualTo(FindingKind.GAP);
                });
    }

    @Test
    void aHoleIsToldAsWideAsItIs() {
        assertThat(linesOf(DecisionTable.<Level>first(OVERDUE, COMPLAINTS, INFLUENCE)
                        .row(LOW, OVERDUE.lessThan("0.05"))
                        .row(MEDIUM, OVERDUE.moreThan("0.1"), COMPLAINTS.lessThan("3"))
                        .row(HIGH, OVERDUE.moreThan("0.1"), COMPLAINTS.atLeast("5"))
                        .row(HIGH, OVERDUE.moreThan("0.1"), INFLUENCE.is(LOW))))
                .containsExactly(
                        "error: credit-risk: no row answers when overdue-share is from 5% to 10%, both included [gap:credit-risk]",
                        "error: credit-risk: no row answers when overdue-share is more than 10% and open-complaints is from 3 to 4, both included and influence is one of MEDIUM, HIGH [gap:credit-risk.2]");
    }

    @Test
    void ofManyHolesTheFirstAreShown() {
        FirstMatch<Level> logic = FirstMatch.empty();
        for (int i = 0; i < 8; i++) {
            logic = logic.orWhen(
                    COMPLAINTS.in("(" + 10 * i + ", " + 10 * (i + 1) + ")"),
                    List.of(LOW, MEDIUM, HIGH).get(i % 3));
        }
        assertThat(linesOf(logic.orWhen(COMPLAINTS.moreThan("80"), LOW)))
                .containsExactly(
                        "error: credit-risk: no row answers when open-complaints is exactly 0 [gap:credit-risk]",
                        "error: credit-risk: no row answers when open-complaints is exactly 10 [gap:credit-risk.2]",
                        "error: credit-risk: no row answers when open-complaints is exactly 20 [gap:credit-risk.3]",
                        "error: credit-risk: no row answers when open-complaints is exactly 30 [gap:credit-risk.4]",
                        "error: credit-risk: no row answers when open-complaints is exactly 40 [gap:credit-risk.5]",
                        "error: credit-risk: there is no answer in more cases, as when open-complaints is exactly 50 [gap:credit-risk.more]");
    }

    @Test
    void textsDatesAndFlagsAreTold() {
        assertThat(linesOf(FirstMatch.when(COUNTRY.isAnyOf(List.of("FR", "DE")).and(BLOCKED.isFalse()), LOW)
                        .orWhen(SINCE.before(LocalDate.of(2026, 1, 1)), MEDIUM)
                        .orWhen(BLOCKED.isTrue().and(SINCE.after(LocalDate.of(2026, 1, 1))), HIGH)
                        .orWhen(COUNTRY.is("FR").not().and(SINCE.after(LocalDate.of(2026, 1, 1))), HIGH)))
                .containsExactly(
                        "error: credit-risk: no row answers when “blocked” is true and since is on 2026-01-01 [gap:credit-risk]",
                        "error: credit-risk: no row answers when country is none of DE, FR and “blocked” is false and since is on 2026-01-01 [gap:credit-risk.2]");
    }

    @Test
    void anInputThatIsMissingMayBeAHole() {
        assertThat(linesOf(FirstMatch.when(BLOCKED.isKnown().and(BLOCKED.isFalse()), LOW)
                        .orWhen(BLOCKED.isKnown().and(BLOCKED.isTrue()), MEDIUM)
                        .orWhen(COMPLAINTS.atLeast("1"), HIGH)))
                .containsExactly(
                        "error: credit-risk: no row answers when blocked is not known and open-complaints is exactly 0 [gap:credit-risk]");
    }

    @Test
    void aHoleThatTheDecisionsBelowCloseIsANoteOnly() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(RISK, FirstMatch.when(OVERDUE.moreThan("0.5"), HIGH).otherwise(LOW))
                .decide(
                        TERMS,
                        FirstMatch.when(RISK.is(HIGH).and(OVERDUE.atLeast("0.5")), HIGH)
                                .orWhen(RISK.is(LOW).and(OVERDUE.atMost("0.5")), LOW))
                .build();
        assertThat(linesOf(graph))
                .contains(
                        "note: terms: no row answers when credit-risk is LOW and overdue-share is more than 50%; as the decisions that it reads are now, that does not happen [gap-alone:terms]")
                .noneMatch(line -> line.startsWith("error"));
    }

    @Test
    void aScorecardNamesTheCharacteristicThatGivesNoPoints() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(
                        SCORE,
                        Scorecard.of(
                                Characteristic.of("payment")
                                        .when(OVERDUE.lessThan("0.1"), "10")
                                        .when(OVERDUE.moreThan("0.1"), "0"),
                                Characteristic.of("influence")
                                        .when(INFLUENCE.is(HIGH), "10")
                                        .otherwise("0")))
                .build();
        assertThat(linesOf(graph))
                .containsExactly(
                        "error: score: “payment” gives no points when overdue-share is exactly 10% [gap:score:payment]");
    }

    // ---- conflicts

    @Test
    void everyPairOfRowsThatExcludeEachOtherIsNamed() {
        assertThat(linesOf(DecisionTable.<Level>unique(OVERDUE, INFLUENCE)
                        .row(LOW, OVERDUE.atMost("0.1"))
                        .row(MEDIUM, OVERDUE.atLeast("0.1"), INFLUENCE.isAnyOf(LOW, MEDIUM))
                        .row(HIGH, OVERDUE.moreThan("0.1"), INFLUENCE.isAnyOf(MEDIUM, HIGH))))
                .containsExactly(
                        "error: credit-risk: rows 1 and 2 both apply when overdue-share is exactly 10% and influence is one of LOW, MEDIUM, but only one row may [conflict:credit-risk:1-2]",
                        "error: credit-risk: rows 2 and 3 both apply when overdue-share is more than 10% and influence is MEDIUM, but only one row may [conflict:credit-risk:2-3]");
    }

    @Test
    void rowsThatDisagreeAreAConflictAndThoseThatAgreeAreNot() {
        assertThat(linesOf(DecisionTable.<Level>any(OVERDUE, INFLUENCE)
                        .row(LOW, OVERDUE.atMost("0.1"))
                        .row(LOW, OVERDUE.atMost("0.05"), INFLUENCE.is(LOW))
                        .row(MEDIUM, OVERDUE.moreThan("0.1"))
                        .row(HIGH, OVERDUE.moreThan("0.5"), INFLUENCE.is(HIGH))))
                .containsExactly(
                        "error: credit-risk: rows 3 and 4 both apply when overdue-share is more than 50% and influence is HIGH, but one answers “MEDIUM” and the other “HIGH” [conflict:credit-risk:3-4]",
                        "warning: credit-risk: no case leads to “HIGH” [unreachable-level:credit-risk:HIGH]",
                        "note: credit-risk: row 2 adds nothing, since this already answers the same in all its cases: row 1 [overlap:credit-risk:2]");
    }

    @Test
    void ofManyPairsTheFirstAreShownAndTheOthersCounted() {
        DecisionTable<Level> table = DecisionTable.unique(COMPLAINTS);
        for (int i = 0; i < 5; i++) {
            table = table.row(LOW, COMPLAINTS.atLeast(String.valueOf(i)));
        }
        assertThat(errors(verify(table.otherwise(HIGH))))
                .containsExactly(
                        "error conflict:credit-risk:1-2, open-complaints = 1",
                        "error conflict:credit-risk:1-3, open-complaints = 2",
                        "error conflict:credit-risk:1-4, open-complaints = 3",
                        "error conflict:credit-risk:1-5, open-complaints = 4",
                        "error conflict:credit-risk:2-3, open-complaints = 2",
                        "error conflict:credit-risk:more, open-complaints = 1");
        assertThat(linesOf(table.otherwise(HIGH)))
                .contains(
                        "error: credit-risk: more pairs of rows that exclude each other apply at once: 5 [conflict:credit-risk:more]");
    }

    @Test
    void aConflictThatTheDecisionsBelowRuleOutIsANoteOnly() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(RISK, FirstMatch.when(OVERDUE.moreThan("0.5"), HIGH).otherwise(LOW))
                .decide(
                        TERMS,
                        DecisionTable.<Level>unique(RISK, OVERDUE)
                                .row(HIGH, RISK.is(HIGH))
                                .row(LOW, OVERDUE.atMost("0.5"))
                                .otherwise(MEDIUM))
                .build();
        assertThat(linesOf(graph))
                .contains(
                        "note: terms: rows that exclude each other apply when credit-risk is HIGH and overdue-share is at most 50%; as the decisions that it reads are now, that does not happen [conflict-alone:terms]")
                .noneMatch(line -> line.startsWith("error"));
    }

    // ---- what does nothing

    @Test
    void aRowOfWhichOthersTakeEveryCaseIsShadowed() {
        FirstMatch<Level> logic = FirstMatch.when(OVERDUE.lessThan("0.2"), LOW)
                .orWhen(INFLUENCE.is(LOW), LOW)
                .orWhen(OVERDUE.atLeast("0.1"), MEDIUM)
                .orWhen(OVERDUE.in("[0.05, 0.3]"), HIGH);
        assertThat(linesOf(logic))
                .containsExactly(
                        "warning: credit-risk: row 4 never answers, since wherever it applies, as when overdue-share is from 5% to 30%, both included, this answers instead: row 1, row 2, row 3 [shadowed-row:credit-risk:4]",
                        "warning: credit-risk: no case leads to “HIGH” [unreachable-level:credit-risk:HIGH]");
        Finding finding = verify(logic).finding("shadowed-row:credit-risk:4").orElseThrow();
        assertThat(finding.witnessText()).isEqualTo("overdue-share = 0.05");
        assertThat(graph(logic)
                        .decide(finding.witness().orElseThrow().values())
                        .verdict(RISK)
                        .value())
                .contains(LOW);
        assertThat(verify(logic).warnings()).hasSize(2).contains(finding);
    }

    @Test
    void inAPriorityTableLaterRowsMayTakeEverything() {
        assertThat(linesOf(DecisionTable.priority(List.of(HIGH, MEDIUM, LOW), OVERDUE)
                        .row(LOW, OVERDUE.atLeast("0.5"))
                        .row(MEDIUM, OVERDUE.atLeast("0.1"))
                        .otherwise(HIGH)))
                .containsExactly(
                        "warning: credit-risk: row 1 never answers, since wherever it applies, as when overdue-share is at least 50%, this answers instead: row 2 [shadowed-row:credit-risk:1]",
                        "warning: credit-risk: no case leads to “LOW” [unreachable-level:credit-risk:LOW]");
    }

    @Test
    void aConditionThatContradictsItselfIsUnreachable() {
        assertThat(linesOf(FirstMatch.when(OVERDUE.atLeast("0.5").and(OVERDUE.lessThan("0.5")), HIGH)
                        .orWhen(INFLUENCE.is(LOW), MEDIUM)
                        .otherwise(LOW)))
                .containsExactly(
                        "warning: credit-risk: row 1 can never apply, since it is never so that overdue-share is at least 50% and overdue-share is less than 50% [unreachable-row:credit-risk:1]",
                        "warning: credit-risk: no case leads to “HIGH” [unreachable-level:credit-risk:HIGH]");
    }

    @Test
    void aRowThatTheDecisionsBelowNeverLeadToIsUnreachable() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(RISK, FirstMatch.when(OVERDUE.moreThan("0.5"), HIGH).otherwise(LOW))
                .decide(
                        TERMS,
                        FirstMatch.when(RISK.is(HIGH).and(OVERDUE.lessThan("0.1")), HIGH)
                                .orWhen(RISK.is(LOW), MEDIUM)
                                .orWhen(RISK.is(HIGH), MEDIUM)
                                .otherwise(LOW))
                .build();
        assertThat(linesOf(graph))
                .containsExactly(
                        "warning: terms: row 1 can never apply, since as the decisions that it reads are now, it is never so that credit-risk is HIGH and overdue-share is less than 10% [unreachable-row:terms:1]",
                        "warning: terms: no case leads to “LOW” [unreachable-level:terms:LOW]",
                        "warning: terms: no case leads to “HIGH” [unreachable-level:terms:HIGH]",
                        "note: credit-risk: nothing answers with “MEDIUM” [unreachable-level:credit-risk:MEDIUM]",
                        "note: terms: the answer for all other cases, “LOW”, is never used, since the rows take every case [unreachable-otherwise:terms]");
    }

    @Test
    void anAnswerForOtherCasesWhereThereAreNoneIsTold() {
        assertThat(linesOf(DecisionTable.<Level>unique(INFLUENCE)
                        .row(LOW, INFLUENCE.is(HIGH).not())
                        .row(MEDIUM, INFLUENCE.is(HIGH))
                        .otherwise(HIGH)))
                .containsExactly(
                        "warning: credit-risk: no case leads to “HIGH” [unreachable-level:credit-risk:HIGH]",
                        "note: credit-risk: the answer for all other cases, “HIGH”, is never used, since the rows take every case [unreachable-otherwise:credit-risk]");
    }

    @Test
    void rungsThatNobodyCanReachAreTold() {
        assertThat(linesOf(Ladder.startingAt(LOW)
                        .rung(MEDIUM, Indicator.of("a", COMPLAINTS.atLeast("5")))
                        .rung(HIGH, Indicator.of("a", COMPLAINTS.atLeast("3")))))
                .containsExactly(
                        "warning: credit-risk: the rung “MEDIUM” never answers, since wherever it applies, as when open-complaints is at least 5, this answers instead: the rung “HIGH” [shadowed-row:credit-risk:MEDIUM]");
        assertThat(linesOf(Ladder.startingAt(LOW)
                        .rung(MEDIUM, Indicator.of("a", COMPLAINTS.lessThan("5")))
                        .rung(HIGH, Indicator.of("a", COMPLAINTS.atLeast("5")))
                        .cumulative()))
                .containsExactly(
                        "warning: credit-risk: the rung “HIGH” can never apply, since it is never so that open-complaints is less than 5 and open-complaints is at least 5 [unreachable-row:credit-risk:HIGH]");
        assertThat(linesOf(Ladder.startingAt(LOW)
                        .rung(MEDIUM, Indicator.of("a", COMPLAINTS.atLeast("0")))
                        .rung(HIGH, Indicator.of("a", COMPLAINTS.atLeast("5")))))
                .containsExactly("warning: credit-risk: no case leads to “LOW” [unreachable-level:credit-risk:LOW]");
    }

    @Test
    void bandsAndCellsThatNoCaseLiesInAreTold() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(TERMS, FirstMatch.when(OVERDUE.moreThan("0.5"), HIGH).otherwise(LOW))
                .decide(
                        RISK,
                        Matrix.<Level>of(Axis.of(OVERDUE, "0.5", "2"), Axis.of(TERMS))
                                .row(HIGH, HIGH, HIGH)
                                .row(LOW, HIGH, HIGH)
                                .row(LOW, MEDIUM, HIGH))
                .build();
        assertThat(linesOf(graph))
                .containsExactly(
                        "warning: credit-risk: no case lies in band 3 of “overdue-share”, where overdue-share is at least 200% [unreachable-band:credit-risk:overdue-share:3]",
                        "warning: credit-risk: no case lies in band 2 of “terms”, where terms is MEDIUM [unreachable-band:credit-risk:terms:2]",
                        "warning: credit-risk: the cell in row 3, column 3 (“HIGH”) can never apply, since as the decisions that it reads are now, it is never so that overdue-share is less than 50% and terms is HIGH [unreachable-row:credit-risk:9]",
                        "warning: credit-risk: no case leads to “MEDIUM” [unreachable-level:credit-risk:MEDIUM]",
                        "warning: credit-risk: “overdue-share is at least 200%” compares with something that cannot be, since always overdue-share is from 0% to 100%, both included [cut-off:credit-risk:overdue-share:2]",
                        "note: terms: nothing answers with “MEDIUM” [unreachable-level:terms:MEDIUM]");
    }

    @Test
    void linesAndLevelsThatAScorecardNeverComesToAreTold() {
        assertThat(linesOf(Scorecard.of(
                                Characteristic.of("payment")
                                        .when(OVERDUE.lessThan("0.3"), "20")
                                        .when(OVERDUE.lessThan("0.1"), "30")
                                        .when(OVERDUE.atLeast("0.3"), "0")
                                        .otherwise("5"),
                                Characteristic.of("influence")
                                        .when(INFLUENCE.is(HIGH), "40")
                                        .otherwise("0"))
                        .cutOffs(LOW, CutOff.atLeast("50", MEDIUM), CutOff.atLeast("90", HIGH))))
                .containsExactly(
                        "warning: credit-risk: line 2 of “payment” never answers, since wherever it applies, as when overdue-share is less than 10%, this answers instead: line 1 of “payment” [shadowed-row:credit-risk:payment:2]",
                        "warning: credit-risk: no case leads to “HIGH”, since it begins at 90 points, and the highest score is 70 [unreachable-level:credit-risk:HIGH]",
                        "note: credit-risk: the points for all other cases of “payment” are never given, since its lines take every case [unreachable-otherwise:credit-risk:payment]");
    }

    @Test
    void aLevelBetweenTheScoresThatOccurIsNeverReached() {
        assertThat(linesOf(Scorecard.of(Characteristic.of("payment")
                                .when(OVERDUE.lessThan("0.3"), "80")
                                .otherwise("10"))
                        .cutOffs(LOW, CutOff.atLeast("40", MEDIUM), CutOff.atLeast("60", HIGH))))
                .containsExactly(
                        "warning: credit-risk: no case leads to “MEDIUM” [unreachable-level:credit-risk:MEDIUM]");
    }

    @Test
    void listsAndSetsHaveRowsAndLevelsToo() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(
                        REASONS,
                        EachMatch.when(OVERDUE.atLeast("0.2"), LOW)
                                .andWhen(OVERDUE.atLeast("0.4").and(OVERDUE.lessThan("0.3")), HIGH))
                .decide(
                        SCORE,
                        NumberTable.sum(OVERDUE)
                                .row("1", OVERDUE.lessThan("0.5"))
                                .row("2", OVERDUE.moreThan("0.5")))
                .build();
        assertThat(linesOf(graph))
                .containsExactly(
                        "error: score: no row answers when overdue-share is exactly 50% [gap:score]",
                        "warning: reasons: row 2 can never apply, since it is never so that overdue-share is at least 40% and overdue-share is less than 30% [unreachable-row:reasons:2]",
                        "warning: reasons: no case leads to “HIGH” [unreachable-level:reasons:HIGH]",
                        "note: reasons: nothing answers with “MEDIUM” [unreachable-level:reasons:MEDIUM]");
    }

    // ---- bounds

    @Test
    void aBoundOutsideOfWhatIsComparedIsTold() {
        Parameter line = Parameter.of("line", "0.2", KnowledgeSource.assumed("a test"));
        DecisionGraph graph = DecisionGraph.builder()
                .decide(
                        RISK,
                        FirstMatch.when(OVERDUE.atLeast(line), HIGH)
                                .orWhen(SINCE.before(LocalDate.of(2019, 1, 1)), MEDIUM)
                                .otherwise(LOW))
                .set(line, "20", KnowledgeSource.assumed("meant in per cent"))
                .build();
        assertThat(linesOf(graph))
                .contains(
                        "warning: credit-risk: “overdue-share is at least 2,000%” compares with something that cannot be, since always overdue-share is from 0% to 100%, both included [cut-off:credit-risk:overdue-share:20]",
                        "warning: credit-risk: “since is before 2019-01-01” compares with something that cannot be, since always since is from 2020-01-01 to 2030-12-31, both included [cut-off:credit-risk:since:2019-01-01]");
    }

    @Test
    void aBoundAtTheEndOfTheDomainIsNoMistake() {
        assertThat(linesOf(FirstMatch.when(OVERDUE.in("[0, 0.5)"), LOW)
                        .orWhen(OVERDUE.in("[0.5, 1)"), MEDIUM)
                        .orWhen(OVERDUE.atLeast("1"), HIGH)))
                .containsExactly("Nothing was found.");
    }

    // ---- what is not verified

    @Test
    void aRuleInCodeIsNotVerifiedAndMayAnswerAnything() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(RISK, Code.of("by-feeling", "1", List.of(OVERDUE), in -> Optional.of(LOW)))
                .decide(TERMS, FirstMatch.when(RISK.is(LOW), LOW).orWhen(RISK.is(HIGH), HIGH))
                .build();
        Verification verification = Verifier.of(graph).verify();
        assertThat(lines(verification))
                .containsExactly(
                        "error: terms: no row answers when credit-risk is MEDIUM [gap:terms]",
                        "note: credit-risk: the rule in code by-feeling cannot be looked into; it is taken to answer anything that it may [not-verified:credit-risk]",
                        "note: terms: nothing answers with “MEDIUM” [unreachable-level:terms:MEDIUM]");
        assertThat(verification.notVerified()).singleElement().hasToString("info not-verified:credit-risk");
    }

    @Test
    void whatTakesTooMuchIsToldAndTheRestIsVerifiedAllTheSame() {
        Characteristic[] lines = new Characteristic[30];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = Characteristic.of("line-" + i)
                    .when(FlagInput.of("flag-" + i).isTrue(), String.valueOf(1L << i))
                    .otherwise("0");
        }
        NumberDecision sum = Decision.number("sum", Domain.wholeNumbers("[0, inf)", Unit.POINTS));
        DecisionGraph graph = DecisionGraph.builder()
                .decide(RISK, FirstMatch.when(OVERDUE.lessThan("0.5"), LOW))
                .decide(sum, Scorecard.of(lines))
                .decide(
                        TERMS,
                        FirstMatch.when(sum.atLeast("500").and(OVERDUE.atMost("2")), HIGH)
                                .otherwise(LOW))
                .build();
        assertThat(lines(Verifier.of(graph)
                        .guarantee(
                                Guarantee.rising("sums-up", OVERDUE, sum), Guarantee.never("no-terms", TERMS.is(HIGH)))
                        .verify()))
                .containsExactly(
                        "error: credit-risk: no row answers when overdue-share is at least 50% [gap:credit-risk]",
                        "warning: terms: “overdue-share is at most 200%” compares with something that cannot be, since always overdue-share is from 0% to 100%, both included [cut-off:terms:overdue-share:2]",
                        "note: credit-risk: nothing answers with “MEDIUM” [unreachable-level:credit-risk:MEDIUM]",
                        "note: credit-risk: nothing answers with “HIGH” [unreachable-level:credit-risk:HIGH]",
                        "note: sum: its cases differ in too many ways to look at them all [not-verified:sum]",
                        "note: terms: nothing answers with “MEDIUM” [unreachable-level:terms:MEDIUM]",
                        "note: terms: together with all that it rests on, its cases differ in too many ways to look at them all; it was looked at alone [not-verified:terms]",
                        "note: The promise sums-up: the cases differ in too many ways to look at them all [not-verified:sum:sums-up]",
                        "note: The promise no-terms: the cases differ in too many ways to look at them all [not-verified:no-terms]");
    }

    // ---- other languages

    @Test
    void findingsAreToldInEveryLanguage() {
        Verification verification =
                verify(FirstMatch.when(OVERDUE.lessThan("0.05"), LOW).orWhen(OVERDUE.moreThan("0.05"), HIGH));
        assertThat(verification.toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("错误：credit-risk：当overdue-share恰为5%时，没有一行给出结果〔gap:credit-risk〕\n");
        assertThat(verification.toText(Locale.TRADITIONAL_CHINESE))
                .startsWith("錯誤：credit-risk：當overdue-share恰為5%時，沒有一列給出結果〔gap:credit-risk〕\n");
    }

    @Test
    void equalRulesHaveEqualFindings() {
        FirstMatch<Level> logic = FirstMatch.when(OVERDUE.lessThan("0.05"), LOW);
        assertThat(verify(logic)).isEqualTo(verify(logic)).hasSameHashCodeAs(verify(logic));
        assertThat(verify(logic)).isNotEqualTo(verify(logic.otherwise(LOW)));
    }
}

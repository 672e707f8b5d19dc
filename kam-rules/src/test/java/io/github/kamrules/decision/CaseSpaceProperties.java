package io.github.kamrules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What is said of all cases at once is what each of them comes to. */
class CaseSpaceProperties {

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void everyCaseIsInTheSetOfItsOutcome(@ForAll long seed) {
        List<GraphCase> cases = GraphCases.ofOneGraph(seed, 15);
        DecisionGraph graph = cases.get(0).graph();
        CaseSpace space = CaseSpace.of(graph);
        for (GraphCase of : cases) {
            of.invalid.clear();
            DecisionBuffer buffer = graph.decide(of.values());
            for (Decision<?> decision : graph.decisions()) {
                if (!restsOnCode(graph, decision) && isToldApart(of, graph, decision)) {
                    assertIn(space, decision, buffer, of);
                }
            }
        }
    }

    private static <V> void assertIn(CaseSpace space, Decision<V> decision, DecisionBuffer buffer, GraphCase of) {
        Verdict<V> verdict = buffer.verdict(decision);
        setOf(space, decision, verdict)
                .ifPresent(set -> assertThat(space.contains(set, buffer))
                        .as("%s, %s of %s", decision, verdict, of)
                        .isTrue());
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void everyWitnessShowsWhatItStandsFor(@ForAll long seed) {
        DecisionGraph graph = GraphCases.of(seed).graph();
        CaseSpace space = CaseSpace.of(graph);
        for (Decision<?> decision : graph.decisions()) {
            if (restsOnCode(graph, decision)) {
                continue;
            }
            assertShown(graph, decision, space.gaps(decision), Failure.Kind.GAP);
            assertShown(graph, decision, space.conflicts(decision), Failure.Kind.CONFLICT);
            space.notApplicable(decision)
                    .witness()
                    .filter(CaseSpaceProperties::isKnown)
                    .ifPresent(
                            witness -> assertThat(graph.decide(witness.values()).verdict(decision))
                                    .as("%s in %s", decision, witness)
                                    .isInstanceOf(Verdict.NotApplicable.class));
            if (decision instanceof LevelDecision<?> level) {
                assertLevels(graph, space, level);
            }
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void blocksArePartsThatComeToTheWhole(@ForAll long seed) {
        DecisionGraph graph = GraphCases.of(seed).graph();
        CaseSpace space = CaseSpace.of(graph);
        for (Decision<?> decision : graph.decisions()) {
            CaseSet left = space.gaps(decision).or(space.notApplicable(decision));
            while (!left.isEmpty()) {
                CaseSet block = left.block();
                assertThat(block.isEmpty()).as("%s of %s", left, decision).isFalse();
                assertThat(block.isSubsetOf(left)).isTrue();
                assertThat(block.describe()).isEqualTo(left.describe());
                left = left.minus(block);
            }
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void whatADecisionAloneSaysOfAWitnessHoldsInTheWholeGraph(@ForAll long seed) {
        DecisionGraph graph = GraphCases.of(seed).graph();
        CaseSpace space = CaseSpace.of(graph);
        for (Decision<?> decision : graph.decisions()) {
            CaseSet alone = CaseSpace.around(graph, decision).gaps(decision);
            CaseSet left = space.gaps(decision);
            while (!left.isEmpty()) {
                CaseSet.Block block = left.block(alone);
                assertThat(block.cases().isEmpty()).isFalse();
                assertThat(block.cases().isSubsetOf(left)).isTrue();
                left = left.minus(block.cases());
            }
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void rowsAnswerWhereSomeCaseIsAnsweredByThem(@ForAll long seed) {
        DecisionGraph graph = GraphCases.of(seed).graph();
        CaseSpace space = CaseSpace.of(graph);
        for (Decision<?> decision : graph.decisions()) {
            for (int row = 0; row < space.rows(decision); row++) {
                CaseSet answering = space.answering(decision, row);
                assertThat(space.rowsAnswering(decision, space.all()).contains(row))
                        .as("row %s of %s", row, decision)
                        .isNotEqualTo(answering.isEmpty());
                assertThat(answering.isSubsetOf(space.applying(decision, row))).isTrue();
                assertThat(answering.overlaps(space.gaps(decision)))
                        .as("where one line of a scorecard gives no points, another one may")
                        .matches(overlap -> !overlap || graph.logic(decision) instanceof Scorecard<?>);
            }
        }
    }

    private static <T> void assertLevels(DecisionGraph graph, CaseSpace space, LevelDecision<T> decision) {
        for (T level : decision.scale().values()) {
            assertThat(space.levels(decision).contains(level))
                    .isNotEqualTo(space.answers(decision, level).isEmpty());
            space.answers(decision, level)
                    .witness()
                    .filter(CaseSpaceProperties::isKnown)
                    .ifPresent(witness -> assertThat(graph.decide(witness.values())
                                    .verdict(decision)
                                    .value())
                            .as("%s in %s", decision, witness)
                            .contains(level));
        }
    }

    private static void assertShown(DecisionGraph graph, Decision<?> decision, CaseSet set, Failure.Kind kind) {
        set.witness().filter(CaseSpaceProperties::isKnown).ifPresent(witness -> {
            Verdict<?> verdict = graph.decide(witness.values()).verdict(decision);
            assertThat(verdict)
                    .as("%s in %s", decision, witness)
                    .isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
                        assertThat(failed.failure().kind()).isEqualTo(kind);
                        assertThat(failed.failure().origin()).isEqualTo(decision.id());
                    });
        });
    }

    private static boolean isKnown(Witness witness) {
        return witness.given().stream().noneMatch(given -> given.status() == Witness.Status.MISSING);
    }

    /** Returns the set in which a case must be by its verdict; empty where that is not told. */
    private static <V> Optional<CaseSet> setOf(CaseSpace space, Decision<V> decision, Verdict<V> verdict) {
        return verdict.match(
                decided -> Optional.of(space.answers(decision, decided.answer())),
                none -> Optional.of(space.notApplicable(decision)),
                undecided -> Optional.empty(),
                failed -> !failed.failure().origin().equals(decision.id())
                        ? Optional.empty()
                        : failed.failure().kind() == Failure.Kind.GAP
                                ? Optional.of(space.gaps(decision))
                                : Optional.of(space.conflicts(decision)));
    }

    /** Returns whether all is known that a decision rests on, or the space knows that it may be missing. */
    private static boolean isToldApart(GraphCase of, DecisionGraph graph, Decision<?> decision) {
        List<Operand> rests = new ArrayList<>();
        collect(graph, decision, rests);
        return rests.stream().noneMatch(operand -> operand instanceof Input input && of.isMissing(input))
                && rests.stream()
                        .noneMatch(operand -> operand instanceof Decision<?> read
                                && graph.decide(of.values()).verdict(read) instanceof Verdict.Failed<?>);
    }

    private static boolean restsOnCode(DecisionGraph graph, Decision<?> decision) {
        List<Operand> rests = new ArrayList<>();
        collect(graph, decision, rests);
        return graph.logic(decision) instanceof Code<?>
                || rests.stream()
                        .anyMatch(
                                operand -> operand instanceof Decision<?> read && graph.logic(read) instanceof Code<?>);
    }

    private static void collect(DecisionGraph graph, Decision<?> decision, List<Operand> found) {
        for (Operand operand : graph.requirements(decision)) {
            found.add(operand);
            if (operand instanceof Decision<?> read) {
                collect(graph, read, found);
            }
        }
    }
}

package io.github.kamrules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Holds every verdict against the {@link Oracle}. */
class OracleProperties {

    private static final Texts TEXTS = Texts.of(DecisionTexts.bundle());

    @Provide
    Arbitrary<GraphCase> cases() {
        return GraphCases.any();
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void everyVerdictIsWhatTheSpecificationSays(@ForAll("cases") GraphCase of) {
        Oracle.decide(of).ifPresent(answers -> {
            DecisionBuffer buffer = of.graph().decide(of.values());
            answers.forEach((id, answer) -> {
                Decision<?> decision = Objects.requireNonNull(of.decisions.get(id));
                Verdict<?> verdict = buffer.verdict(decision);
                if (answer.combinations() <= Completions.BUDGET || isExact(verdict)) {
                    assertThat(told(verdict)).as("%s of %s", id, of).isEqualTo(told(decision, answer));
                }
            });
        });
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void aBufferThatIsUsedAgainTakesNoCaseForAnother(@ForAll long seed) {
        List<GraphCase> cases = GraphCases.ofOneGraph(seed, 12);
        DecisionGraph graph = cases.get(0).graph();
        DecisionBuffer reused = graph.newBuffer();
        for (GraphCase of : cases) {
            of.values().fill(graph, reused);
            reused.decide();
            assertThat(verdicts(graph, reused)).as("%s", of).isEqualTo(verdicts(graph, graph.decide(of.values())));
            Oracle.decide(of)
                    .ifPresent(answers -> answers.forEach((id, answer) -> {
                        Decision<?> decision = Objects.requireNonNull(of.decisions.get(id));
                        Verdict<?> verdict = reused.verdict(decision);
                        if (answer.combinations() <= Completions.BUDGET || isExact(verdict)) {
                            assertThat(told(verdict)).as("%s of %s", id, of).isEqualTo(told(decision, answer));
                        }
                    }));
        }
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void withoutTryingCompletionsEveryPossibleOutcomeIsStillACandidate(@ForAll("cases") GraphCase of) {
        Oracle.decide(of).ifPresent(answers -> {
            DecisionBuffer buffer = of.composed();
            answers.forEach((id, answer) -> {
                Decision<?> decision = Objects.requireNonNull(of.decisions.get(id));
                if (restsOnAVerdict(of, decision) || failsByCodeThatIsNotRun(of, answer, buffer)) {
                    return; // a level holds while the raw verdict is undecided, which it is more often here
                }
                assertThat(covers(decision, buffer.verdict(decision), answer))
                        .as("%s: %s must cover %s of %s", id, buffer.verdict(decision), answer, of)
                        .isTrue();
            });
        });
    }

    /** Code runs once all that it reads is decided, which is less often so here; what it would do wrong is then not known. */
    private static boolean failsByCodeThatIsNotRun(GraphCase of, Oracle.Answer answer, DecisionBuffer buffer) {
        return answer.kind() == Oracle.Kind.FAILED
                && answer.failures().stream()
                        .allMatch(failure -> failure.kind() == Failure.Kind.CODE
                                && buffer.verdict(Objects.requireNonNull(of.decisions.get(failure.id())))
                                        instanceof Verdict.Undecided<?>);
    }

    /** A list that contains a level whatever the code below it answers, and the code fails once it is run. */
    @Test
    void codeThatIsNotRunIsNotSaidToFail() {
        withoutTryingCompletionsEveryPossibleOutcomeIsStillACandidate(GraphCases.of(5348728185575216253L));
    }

    private static boolean restsOnAVerdict(GraphCase of, Decision<?> decision) {
        return of.logic.get(decision.id()) instanceof Stability<?>
                || of.graph().requirements(decision).stream()
                        .anyMatch(read -> read instanceof Decision<?> below && restsOnAVerdict(of, below));
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void everyVerdictCanBeExplained(@ForAll("cases") GraphCase of) {
        InputValues values = of.values();
        DecisionBuffer buffer = of.graph().decide(values);
        for (Decision<?> decision : of.graph().decisions()) {
            Explanation explanation = of.graph().explain(decision, values, TEXTS);
            assertThat(explanation.toText(Locale.ENGLISH)).doesNotContain("explain.");
            assertThat(of.graph().describe(decision, TEXTS).toText(Locale.ENGLISH))
                    .isNotEmpty();
            if (of.logic.get(decision.id()) instanceof Scorecard<?>) {
                assertAddsUp(explanation, buffer.verdict(decision));
            }
        }
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void standingsAndPositionsAgreeWithTheVerdicts(@ForAll("cases") GraphCase of) {
        for (Decision<?> decision : of.graph().decisions()) {
            Logic<?> logic = Objects.requireNonNull(of.logic.get(decision.id()));
            if (logic instanceof Ladder<?>) {
                assertStands(of.graph().ladder(decision, of.values()), of);
            } else if (logic instanceof Matrix<?> matrix) {
                assertLies(of.graph().matrix(decision, of.values()), matrix, of);
            }
        }
    }

    /** Of a decided case the rung of the answer is met, and those above it fail; an undecided one has its lowest level. */
    private static void assertStands(LadderStanding<?> standing, GraphCase of) {
        if (standing.verdict() instanceof Verdict.Undecided<?> undecided) {
            assertThat(standing.current())
                    .as("%s", of)
                    .isEqualTo(undecided.candidates().values().get(0));
        } else if (standing.verdict() instanceof Verdict.Decided<?> decided) {
            for (RungStanding<?> rung : Lists.reverse(standing.rungs())) {
                if (rung.level().equals(decided.answer())) {
                    assertThat(rung.standing()).as("%s", of).isEqualTo(Standing.MET);
                    assertThat(rung.gap()).as("%s", of).isEmpty();
                    return;
                }
                assertThat(rung.standing()).as("%s", of).isEqualTo(Standing.FAILED);
            }
        }
    }

    private static void assertLies(MatrixPosition<?> position, Matrix<?> matrix, GraphCase of) {
        if (position.vertical().band().isPresent()
                && position.horizontal().band().isPresent()) {
            assertThat(position.verdict().value().map(Object.class::cast))
                    .as("%s", of)
                    .contains(matrix.cell(
                            position.vertical().band().get(),
                            position.horizontal().band().get()));
        }
        for (AxisPosition<?> axis : List.of(position.vertical(), position.horizontal())) {
            axis.nearestCut()
                    .ifPresent(cut ->
                            assertThat(cut.distance().isNegative()).as("%s", of).isFalse());
        }
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aBreakdownIsWhatTheSpecificationSaysOfEachSum(@ForAll("cases") GraphCase of) {
        of.logic.forEach((id, logic) -> {
            if (logic instanceof Scorecard<?> card) {
                GraphCase sums = of.withScores(id, card);
                ScoreBreakdown<?> score = of.graph().score(Objects.requireNonNull(of.decisions.get(id)), of.values());
                Oracle.decide(sums).ifPresent(answers -> assertSums(of, id, score, sums, answers));
            }
        });
    }

    private static void assertSums(
            GraphCase of, String id, ScoreBreakdown<?> score, GraphCase sums, Map<String, Oracle.Answer> answers) {
        assertSum(of, score.total(), sums, id + ".sum", answers);
        for (ScoreBreakdown.Line line : score.lines()) {
            Oracle.Answer answer = Objects.requireNonNull(answers.get(id + ".sum-" + line.id()));
            if (answer.combinations() <= Completions.BUDGET) {
                List<Object> values = answer.values();
                assertThat(line.settled())
                        .as("%s of %s", line, of)
                        .isEqualTo(values.size() == 1
                                && answer.outcomes().size() == 1
                                && answer.failures().isEmpty());
                assertThat(line.lowest().map(Object.class::cast))
                        .as("%s of %s", line, of)
                        .isEqualTo(values.stream().map(Decimal.class::cast).min(Decimal::compareTo));
                assertThat(line.highest().map(Object.class::cast))
                        .as("%s of %s", line, of)
                        .isEqualTo(values.stream().map(Decimal.class::cast).max(Decimal::compareTo));
            }
        }
        assertRanked(score);
    }

    private static void assertSum(
            GraphCase of, Verdict<Decimal> total, GraphCase sums, String id, Map<String, Oracle.Answer> answers) {
        Oracle.Answer answer = Objects.requireNonNull(answers.get(id));
        if (answer.combinations() <= Completions.BUDGET || isExact(total)) {
            Decision<?> sum = Objects.requireNonNull(sums.decisions.get(id));
            assertThat(told(total).replace(id.replace(".sum", ".total"), id))
                    .as("%s of %s", id, of)
                    .isEqualTo(told(sum, answer));
        }
    }

    /** Ranks in the most naive way: again and again the first one of those with the largest difference. */
    private static void assertRanked(ScoreBreakdown<?> score) {
        List<ScoreBreakdown.Line> left = new ArrayList<>(
                score.lines().stream().filter(ScoreBreakdown.Line::settled).toList());
        List<String> ranking = new ArrayList<>();
        while (!left.isEmpty()) {
            ScoreBreakdown.Line most = left.get(0);
            for (ScoreBreakdown.Line line : left) {
                if (line.difference().orElseThrow().compareTo(most.difference().orElseThrow()) > 0) {
                    most = line;
                }
            }
            left.remove(most);
            ranking.add(most.id());
        }
        assertThat(score.ranked()).extracting(ScoreBreakdown.Line::id).isEqualTo(ranking);
    }

    private static void assertAddsUp(Explanation explanation, Verdict<?> verdict) {
        List<Explanation> totals = lines(explanation, "explain.score.total");
        boolean open = !lines(explanation, "explain.score.line-open").isEmpty();
        boolean noScore = !lines(explanation, "explain.score.gate-yes").isEmpty()
                || !lines(explanation, "explain.score.gate-maybe").isEmpty();
        assertThat(open || noScore || totals.size() == 1)
                .as("a total where every line is settled: %s", explanation)
                .isTrue();
        for (Explanation line : totals) {
            Decimal sum = argument(line, "initial");
            for (Explanation partial : lines(explanation, "explain.score.line")) {
                sum = sum.plus(argument(partial, "partial"));
            }
            assertThat(open || sum.equals(argument(line, "total")))
                    .as("the lines add up: %s", explanation)
                    .isTrue();
            sum = argument(line, "total");
            if (verdict instanceof Verdict.Decided<?> decided && decided.answer() instanceof Decimal score) {
                assertThat(sum).isEqualTo(score);
            }
        }
    }

    private static List<Explanation> lines(Explanation explanation, String key) {
        return explanation.children().stream()
                .filter(child -> child.message().key().value().equals(key))
                .toList();
    }

    private static Decimal argument(Explanation line, String name) {
        return (Decimal) Objects.requireNonNull(line.message().arguments().get(name));
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void decidingAgainGivesTheSame(@ForAll("cases") GraphCase of) {
        DecisionGraph graph = of.graph();
        InputValues values = of.values();
        List<? extends Verdict<?>> first = verdicts(graph, graph.decide(values));
        DecisionBuffer dirty = graph.newBuffer();
        for (InputValues filled : List.of(InputValues.builder().build(), values, values)) {
            filled.fill(graph, dirty);
            dirty.decide();
        }
        assertThat(verdicts(graph, dirty)).isEqualTo(first);
        dirty.decide();
        assertThat(verdicts(graph, dirty)).isEqualTo(first);
        assertThat(verdicts(graph, dirty)).isEqualTo(first);
    }

    private static List<? extends Verdict<?>> verdicts(DecisionGraph graph, DecisionBuffer buffer) {
        return graph.decisions().stream().map(buffer::verdict).toList();
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void theOrderInWhichDecisionsWereAddedMakesNoDifference(@ForAll("cases") GraphCase of) {
        DecisionGraph other = GraphCases.inOrder(of.seed, of.seed + 1).graph();
        assertThat(other.canonicalForm()).isEqualTo(of.graph().canonicalForm());
        assertThat(other.decisions()).isEqualTo(of.graph().decisions());
        assertThat(other.inputs()).isEqualTo(of.graph().inputs());
        assertThat(verdicts(other, other.decide(of.values())))
                .isEqualTo(verdicts(of.graph(), of.graph().decide(of.values())));
    }

    // ---- verdicts, told alike

    private static boolean isExact(Verdict<?> verdict) {
        return !(verdict instanceof Verdict.Undecided<?> undecided) || undecided.exact();
    }

    private static String told(Verdict<?> verdict) {
        return verdict.match(
                it -> "decided " + answer(it.answer()) + defaults(it.defaults()),
                it -> "not applicable" + defaults(it.defaults()),
                it -> "undecided "
                        + it.candidates().values().stream()
                                .map(OracleProperties::sorted)
                                .toList()
                        + flags(
                                it.candidates().notApplicable(),
                                it.candidates().gap(),
                                it.candidates().conflict(),
                                it.candidates().failed())
                        + (it.exact() ? " exact " : " not exact ")
                        + it.failures().stream()
                                .map(f -> f.kind() + " in " + f.origin())
                                .distinct()
                                .toList()
                        + new TreeMap<>(it.missing().stream()
                                .collect(Collectors.toMap(m -> m.input().id(), MissingInput::couldChange)))
                        + defaults(it.defaults()),
                it -> "failed " + it.failure().kind() + " in " + it.failure().origin());
    }

    private static String told(Decision<?> decision, Oracle.Answer answer) {
        return switch (answer.kind()) {
            case DECIDED -> "decided " + answer(answer.value()) + sorted(answer.defaults());
            case NOT_APPLICABLE -> "not applicable" + sorted(answer.defaults());
            case UNDECIDED ->
                "undecided "
                        + candidates(decision, answer).stream()
                                .map(OracleProperties::sorted)
                                .toList()
                        + flags(
                                answer.may(GraphCase.NONE),
                                answer.may(Oracle.Fault.GAP),
                                answer.may(Oracle.Fault.CONFLICT),
                                answer.may(Oracle.Fault.FAILED))
                        + (answer.exact() ? " exact " : " not exact ")
                        + answer.failures().stream()
                                .map(f -> f.kind() + " in " + f.id())
                                .toList()
                        + new TreeMap<>(answer.missing())
                        + sorted(answer.defaults());
            case FAILED ->
                "failed " + answer.failures().get(0).kind() + " in "
                        + answer.failures().get(0).id();
        };
    }

    private static String flags(boolean notApplicable, boolean gap, boolean conflict, boolean failed) {
        return (notApplicable ? " none" : "")
                + (gap ? " gap" : "")
                + (conflict ? " conflict" : "")
                + (failed ? " failed" : "");
    }

    private static String defaults(List<DefaultUsed> used) {
        return sorted(
                used.stream().map(d -> d.decision().id() + " " + d.input().id()).collect(Collectors.toSet()));
    }

    /** Tells an answer: the order of a list belongs to it, that of a set does not. */
    private static String answer(Object value) {
        return value instanceof List<?> ? value.toString() : sorted(value);
    }

    private static String sorted(Object value) {
        return value instanceof Collection<?> all
                ? all.stream().map(Object::toString).sorted().toList().toString()
                : value.toString();
    }

    private static List<Object> candidates(Decision<?> decision, Oracle.Answer answer) {
        List<Object> values = answer.values();
        if (values.isEmpty()) {
            return values;
        } else if (decision instanceof LevelDecision<?> level) {
            return level.scale().values().stream()
                    .<Object>map(v -> v)
                    .filter(values::contains)
                    .toList();
        } else if (decision instanceof NumberDecision) {
            List<Decimal> sorted =
                    values.stream().map(v -> (Decimal) v).sorted().toList();
            return List.of(sorted.get(0), sorted.get(sorted.size() - 1));
        }
        if (decision instanceof ListDecision<?> list) {
            return List.of(
                    counted(list, values, true, answer.may(GraphCase.NONE)), counted(list, values, false, false));
        }
        Set<Object> possible = new HashSet<>();
        values.forEach(v -> possible.addAll((Set<?>) v));
        Set<Object> certain = new HashSet<>(possible);
        values.forEach(v -> certain.retainAll((Set<?>) v));
        return List.of(answer.may(GraphCase.NONE) ? Set.of() : certain, possible);
    }

    /** Returns each level as often as it is in every list, or as often as it is in some list. */
    private static List<Object> counted(ListDecision<?> decision, List<Object> lists, boolean least, boolean noList) {
        List<Object> result = new ArrayList<>();
        for (Object level : decision.scale().values()) {
            IntStream counts = lists.stream().mapToInt(list -> Collections.frequency((List<?>) list, level));
            int count = (least ? counts.min() : counts.max()).orElse(0);
            result.addAll(Collections.nCopies(noList ? 0 : count, level));
        }
        return result;
    }

    // ---- covering

    private static boolean covers(Decision<?> decision, Verdict<?> verdict, Oracle.Answer answer) {
        if (verdict instanceof Verdict.Failed<?>) {
            return answer.kind() == Oracle.Kind.FAILED;
        } else if (verdict instanceof Verdict.NotApplicable<?>) {
            return answer.outcomes().equals(Set.of(GraphCase.NONE));
        } else if (verdict instanceof Verdict.Decided<?> decided) {
            return answer.outcomes().equals(Set.of(decided.answer()));
        }
        Candidates<?> rough = ((Verdict.Undecided<?>) verdict).candidates();
        // That code throws shows only when it runs; while it cannot run, that is no candidate.
        boolean throwing = answer.failures().stream().anyMatch(f -> f.kind() == Failure.Kind.CODE);
        if (answer.kind() == Oracle.Kind.FAILED) {
            return throwing || rough.failed() || rough.gap() || rough.conflict();
        }
        return answer.outcomes().stream()
                .allMatch(outcome -> (throwing && outcome == Oracle.Fault.FAILED) || covers(decision, rough, outcome));
    }

    private static boolean covers(Decision<?> decision, Candidates<?> rough, Object outcome) {
        if (outcome.equals(GraphCase.NONE)) {
            return rough.notApplicable();
        } else if (outcome instanceof Oracle.Fault fault) {
            return fault == Oracle.Fault.GAP
                    ? rough.gap()
                    : fault == Oracle.Fault.CONFLICT ? rough.conflict() : rough.failed();
        } else if (decision instanceof LevelDecision<?>) {
            return rough.values().contains(outcome);
        } else if (rough.values().isEmpty()) {
            return false;
        } else if (decision instanceof NumberDecision) {
            return ((Decimal) rough.values().get(0)).compareTo((Decimal) outcome) <= 0
                    && ((Decimal) rough.values().get(1)).compareTo((Decimal) outcome) >= 0;
        }
        if (decision instanceof ListDecision<?> list) {
            return list.scale().values().stream().allMatch(level -> {
                int count = Collections.frequency((List<?>) outcome, level);
                return Collections.frequency((List<?>) rough.values().get(0), level) <= count
                        && count
                                <= Collections.frequency(
                                        (List<?>) rough.values().get(1), level);
            });
        }
        return ((Set<?>) outcome).containsAll((Set<?>) rough.values().get(0))
                && ((Set<?>) rough.values().get(1)).containsAll((Set<?>) outcome);
    }
}

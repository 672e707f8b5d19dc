package io.github.kamrules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.HitPolicy;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Findings about random small tables against a look at every single case: nothing is missed, and nothing invented. */
class VerifierProperties {

    private static final Scale<Level> GRADE = Scale.ordered("grade", "LOW", "MEDIUM", "HIGH");
    private static final LevelInput<Level> STRENGTH = LevelInput.of("strength", GRADE);
    private static final FlagInput BLOCKED = FlagInput.of("blocked");
    private static final NumberInput COUNT = NumberInput.of("count", Domain.wholeNumbers("[0, 6]", Unit.COUNT));
    private static final LevelDecision<Level> RESULT = Decision.of("result", GRADE);

    /** A case, as plain values. */
    private record Case(int strength, boolean blocked, int count) {

        InputValues values() {
            return InputValues.builder()
                    .level(STRENGTH, GRADE.value(strength))
                    .flag(BLOCKED, blocked)
                    .number(COUNT, Decimal.of(count))
                    .build();
        }
    }

    /** A row twice: as the table has it, and as a test on plain values. */
    private record Row(List<Condition> cells, Predicate<Case> applies, int answer) {}

    private record Table(HitPolicy policy, List<Row> rows, int otherwise) {

        /** The order of importance of the answers, for the policy that needs one. */
        private static final List<Level> RANKING = List.of(GRADE.value(1), GRADE.value(2), GRADE.value(0));

        List<Integer> hits(Case of) {
            List<Integer> hits = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).applies.test(of)) {
                    hits.add(i);
                }
            }
            return hits;
        }

        boolean excludes(int one, int other) {
            return policy == HitPolicy.UNIQUE
                    || (policy == HitPolicy.ANY && rows.get(one).answer != rows.get(other).answer);
        }

        /** Returns the row that answers among those that apply. */
        int answering(List<Integer> hits) {
            int best = hits.get(0);
            for (int hit : hits) {
                if (policy == HitPolicy.PRIORITY && rank(hit) < rank(best)) {
                    best = hit;
                }
            }
            return best;
        }

        private int rank(int row) {
            return RANKING.indexOf(GRADE.value(rows.get(row).answer));
        }

        DecisionGraph graph() {
            DecisionTable<Level> table = switch (policy) {
                case UNIQUE -> DecisionTable.unique(STRENGTH, BLOCKED, COUNT);
                case ANY -> DecisionTable.any(STRENGTH, BLOCKED, COUNT);
                case PRIORITY -> DecisionTable.priority(RANKING, STRENGTH, BLOCKED, COUNT);
                default -> DecisionTable.first(STRENGTH, BLOCKED, COUNT);
            };
            for (Row row : rows) {
                table = table.row(GRADE.value(row.answer), row.cells.toArray(new Condition[0]));
            }
            return DecisionGraph.builder()
                    .decide(RESULT, otherwise < 0 ? table : table.otherwise(GRADE.value(otherwise)))
                    .build();
        }
    }

    private static List<Case> allCases() {
        List<Case> all = new ArrayList<>();
        for (int strength = 0; strength < 3; strength++) {
            for (int count = 0; count <= 6; count++) {
                all.add(new Case(strength, true, count));
                all.add(new Case(strength, false, count));
            }
        }
        return all;
    }

    private static Row row(Random random) {
        List<Condition> cells = new ArrayList<>();
        Predicate<Case> applies = any -> true;
        int strength = random.nextInt(5);
        if (strength < 3) {
            cells.add(STRENGTH.atLeast(GRADE.value(strength)));
            applies = applies.and(c -> c.strength >= strength);
        }
        int blocked = random.nextInt(4);
        if (blocked < 2) {
            cells.add(blocked == 0 ? BLOCKED.isTrue() : BLOCKED.isFalse());
            applies = applies.and(c -> c.blocked == (blocked == 0));
        }
        int low = random.nextInt(6);
        int high = low + random.nextInt(6 - low + 1);
        boolean open = random.nextBoolean() && low < high - 1;
        if (random.nextInt(4) > 0) {
            cells.add(COUNT.in((open ? "(" : "[") + low + ", " + high + "]"));
            applies = applies.and(c -> (open ? c.count > low : c.count >= low) && c.count <= high);
        }
        return new Row(cells, applies, random.nextInt(3));
    }

    private static Table table(Random random) {
        List<Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            rows.add(row(random));
        }
        List<HitPolicy> policies = List.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.PRIORITY, HitPolicy.FIRST);
        return new Table(
                policies.get(random.nextInt(policies.size())), rows, random.nextBoolean() ? random.nextInt(3) : -1);
    }

    private static Set<String> ids(Verification verification, FindingKind kind) {
        return verification.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void findingsAreThoseThatALookAtEveryCaseGives(@ForAll long seed) {
        Table table = table(new Random(seed));
        DecisionGraph graph = table.graph();
        Verification verification = Verifier.of(graph).verify();
        boolean gap = false;
        Set<String> conflicts = new TreeSet<>();
        Set<Integer> applying = new TreeSet<>();
        Set<Integer> answering = new TreeSet<>();
        Set<Integer> levels = new TreeSet<>();
        for (Case of : allCases()) {
            List<Integer> hits = table.hits(of);
            applying.addAll(hits);
            boolean excluded = false;
            for (int one : hits) {
                for (int other : hits) {
                    if (one < other && table.excludes(one, other)) {
                        conflicts.add("conflict:result:" + (one + 1) + "-" + (other + 1));
                        excluded = true;
                    }
                }
            }
            if (hits.isEmpty()) {
                gap |= table.otherwise < 0;
                levels.add(table.otherwise);
            } else if (!excluded) {
                answering.add(table.answering(hits));
                levels.add(table.rows.get(table.answering(hits)).answer);
            }
        }
        String as = "seed " + seed + "\n" + graph.canonicalForm() + verification;
        assertThat(verification.finding("gap:result").isPresent()).as(as).isEqualTo(gap);
        Set<String> told = ids(verification, FindingKind.CONFLICT);
        if (conflicts.size() <= 5) {
            assertThat(told).as(as).isEqualTo(conflicts);
        } else {
            assertThat(told.stream()
                            .filter(id -> id.matches("conflict:result:\\d+-\\d+"))
                            .toList())
                    .as(as)
                    .hasSize(5)
                    .isSubsetOf(conflicts);
        }
        Set<String> unreachable = new TreeSet<>();
        Set<String> shadowed = new TreeSet<>();
        for (int i = 0; i < table.rows.size(); i++) {
            if (!applying.contains(i)) {
                unreachable.add("unreachable-row:result:" + (i + 1));
            } else if (!answering.contains(i)
                    && (table.policy == HitPolicy.FIRST || table.policy == HitPolicy.PRIORITY)) {
                shadowed.add("shadowed-row:result:" + (i + 1));
            }
        }
        assertThat(ids(verification, FindingKind.UNREACHABLE_ROW)).as(as).isEqualTo(unreachable);
        assertThat(ids(verification, FindingKind.SHADOWED_ROW)).as(as).isEqualTo(shadowed);
        Set<String> without = new TreeSet<>();
        for (int level = 0; level < 3; level++) {
            if (!levels.contains(level)) {
                without.add("unreachable-level:result:" + GRADE.value(level).id());
            }
        }
        assertThat(ids(verification, FindingKind.UNREACHABLE_LEVEL)).as(as).isEqualTo(without);
        assertWitnesses(graph, verification, as);
    }

    /** Every case that is shown goes wrong in the way that it is shown for. */
    private static void assertWitnesses(DecisionGraph graph, Verification verification, String as) {
        for (Finding finding : verification.errors()) {
            Verdict<Level> verdict =
                    graph.decide(finding.witness().orElseThrow().values()).verdict(RESULT);
            assertThat(verdict)
                    .as("%s\n%s", finding, as)
                    .isInstanceOfSatisfying(
                            Verdict.Failed.class,
                            failed -> assertThat(failed.failure().kind().name())
                                    .isEqualTo(finding.kind().name()));
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void everyCaseThatIsNotShownHasItsAnswer(@ForAll long seed) {
        Table table = table(new Random(seed));
        DecisionGraph graph = table.graph();
        if (Verifier.of(graph).verify().errors().isEmpty()) {
            for (Case of : allCases()) {
                assertThat(graph.decide(of.values()).verdict(RESULT).value())
                        .as("%s in seed %s", of, seed)
                        .isPresent();
            }
        }
    }
}

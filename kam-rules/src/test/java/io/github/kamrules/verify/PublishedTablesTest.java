package io.github.kamrules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.CaseSpace;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Tables that others published, row by row as they stand there, and what verification says of them. What it says is held
 * against a count over every single case.
 */
class PublishedTablesTest {

    /** A segment: the lowest and highest score of recency, frequency and money, 5 being best. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Segment(String name, int[] recency, int[] frequency, int[] money) {

        boolean holds(int r, int f, int m) {
            return within(recency, r) && within(frequency, f) && within(money, m);
        }

        private static boolean within(int[] range, int score) {
            return range[0] <= score && score <= range[1];
        }
    }

    /** A table of segments, each given by bounds of three scores from 1 to 5. */
    private static final class Segments {

        private static final NumberInput R = score("recency");
        private static final NumberInput F = score("frequency");
        private static final NumberInput M = score("money");

        private final List<Segment> segments = new ArrayList<>();
        private final LevelDecision<Level> decision;
        private final Scale<Level> scale;

        Segments(String[] names, int[][] recency, int[][] frequency, int[][] money) {
            for (int i = 0; i < names.length; i++) {
                segments.add(new Segment(
                        names[i],
                        new int[] {recency[0][i], recency[1][i]},
                        new int[] {frequency[0][i], frequency[1][i]},
                        new int[] {money[0][i], money[1][i]}));
            }
            scale = Scale.nominal("segment", names);
            decision = Decision.of("segment", scale);
        }

        private static NumberInput score(String id) {
            return NumberInput.of(id, Domain.wholeNumbers("[1, 5]", Unit.POINTS));
        }

        private DecisionGraph graph(DecisionTable<Level> empty) {
            DecisionTable<Level> table = empty;
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i);
                table = table.row(
                        scale.value(i), in(R, segment.recency), in(F, segment.frequency), in(M, segment.money));
            }
            return DecisionGraph.builder().decide(decision, table).build();
        }

        DecisionGraph unique() {
            return graph(DecisionTable.unique(R, F, M));
        }

        DecisionGraph first() {
            return graph(DecisionTable.first(R, F, M));
        }

        private static Condition in(NumberInput score, int[] range) {
            return score.in("[" + range[0] + ", " + range[1] + "]");
        }

        /** Returns how many of the 125 combinations of scores lie in so many segments. */
        int in(int least, int most) {
            int count = 0;
            for (int r = 1; r <= 5; r++) {
                for (int f = 1; f <= 5; f++) {
                    for (int m = 1; m <= 5; m++) {
                        int rr = r;
                        int ff = f;
                        int mm = m;
                        long holding = segments.stream()
                                .filter(s -> s.holds(rr, ff, mm))
                                .count();
                        count += least <= holding && holding <= most ? 1 : 0;
                    }
                }
            }
            return count;
        }

        /** Returns the pairs of segments that share a combination. */
        List<String> overlapping() {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < segments.size(); i++) {
                for (int k = i + 1; k < segments.size(); k++) {
                    if (overlap(segments.get(i), segments.get(k))) {
                        pairs.add((i + 1) + "-" + (k + 1));
                    }
                }
            }
            return pairs;
        }

        private static boolean overlap(Segment one, Segment other) {
            return meet(one.recency, other.recency)
                    && meet(one.frequency, other.frequency)
                    && meet(one.money, other.money);
        }

        private static boolean meet(int[] one, int[] other) {
            return Math.max(one[0], other[0]) <= Math.min(one[1], other[1]);
        }

        /** Returns the pairs of segments that the space of all cases finds to share one. */
        List<String> found(DecisionGraph graph) {
            CaseSpace space = CaseSpace.of(graph);
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < segments.size(); i++) {
                for (int k = i + 1; k < segments.size(); k++) {
                    if (!space.applying(decision, i)
                            .and(space.applying(decision, k))
                            .isEmpty()) {
                        pairs.add((i + 1) + "-" + (k + 1));
                    }
                }
            }
            return pairs;
        }

        /** Returns the segments that nobody gets when the first one that fits is taken. */
        List<String> neverFirst() {
            List<String> never = new ArrayList<>();
            for (int i = 0; i < segments.size(); i++) {
                boolean gets = false;
                for (int r = 1; r <= 5; r++) {
                    for (int f = 1; f <= 5; f++) {
                        for (int m = 1; m <= 5; m++) {
                            gets |= segments.get(i).holds(r, f, m) && !anyBefore(i, r, f, m);
                        }
                    }
                }
                if (!gets) {
                    never.add("shadowed-row:segment:" + (i + 1));
                }
            }
            return never;
        }

        private boolean anyBefore(int i, int r, int f, int m) {
            return segments.subList(0, i).stream().anyMatch(s -> s.holds(r, f, m));
        }
    }

    /**
     * The ten segments of the example of {@code rfm_segment} in version 0.2.2 of the R package rfm (Aravind Hebbali, 2020),
     * https://rdocumentation.org/packages/rfm/versions/0.2.2/topics/rfm_segment.
     */
    private static final Segments RFM_2020 = new Segments(
            new String[] {
                "CHAMPIONS",
                "LOYAL",
                "POTENTIAL_LOYALIST",
                "NEW",
                "PROMISING",
                "NEED_ATTENTION",
                "ABOUT_TO_SLEEP",
                "AT_RISK",
                "CANNOT_LOSE",
                "LOST"
            },
            new int[][] {{4, 2, 3, 4, 3, 2, 2, 1, 1, 1}, {5, 5, 5, 5, 4, 3, 3, 2, 1, 2}},
            new int[][] {{4, 3, 1, 1, 1, 2, 1, 2, 4, 1}, {5, 5, 3, 1, 1, 3, 2, 5, 5, 2}},
            new int[][] {{4, 3, 1, 1, 1, 2, 1, 2, 4, 1}, {5, 5, 3, 1, 1, 3, 2, 5, 5, 2}});

    /**
     * The ten segments of the same example in version 0.3.0 (2024), revised,
     * https://rdocumentation.org/packages/rfm/versions/0.3.0/topics/rfm_segment.
     */
    private static final Segments RFM_2024 = new Segments(
            new String[] {
                "CHAMPIONS",
                "POTENTIAL_LOYALIST",
                "LOYAL",
                "PROMISING",
                "NEW",
                "CANNOT_LOSE",
                "AT_RISK",
                "NEED_ATTENTION",
                "ABOUT_TO_SLEEP",
                "LOST"
            },
            new int[][] {{5, 3, 2, 3, 4, 1, 1, 1, 2, 1}, {5, 5, 4, 4, 5, 2, 2, 3, 3, 1}},
            new int[][] {{5, 3, 2, 1, 1, 3, 2, 3, 1, 1}, {5, 5, 4, 3, 3, 4, 5, 5, 3, 5}},
            new int[][] {{5, 2, 2, 3, 1, 4, 4, 3, 1, 1}, {5, 5, 4, 5, 5, 5, 5, 5, 4, 5}});

    private static void assertFound(Segments table) {
        DecisionGraph graph = table.unique();
        Verification verification = Verifier.of(graph).verify();
        assertThat(table.found(graph)).isEqualTo(table.overlapping());
        assertThat(verification.finding("gap:segment").isPresent()).isEqualTo(table.in(0, 0) > 0);
        assertThat(verification.errors())
                .allSatisfy(finding -> assertThat(
                                graph.decide(finding.witness().orElseThrow().values())
                                        .verdict(table.decision))
                        .isInstanceOf(Verdict.Failed.class));
        assertThat(Verifier.of(table.first()).verify().warnings().stream()
                        .map(Finding::id)
                        .filter(id -> id.startsWith("shadowed-row"))
                        .toList())
                .isEqualTo(table.neverFirst());
    }

    @Nested
    class RfmSegments {

        @Test
        void theTableOf2020LeavesCustomersOutAndPutsOthersIntoSeveralSegments() {
            assertFound(RFM_2020);
            assertThat(RFM_2020.in(0, 0)).isEqualTo(36);
            assertThat(RFM_2020.in(2, 10)).isEqualTo(39);
            assertThat(RFM_2020.overlapping()).hasSize(17);
            // If the first segment that fits is taken, nobody is new, promising, or must not be lost.
            assertThat(RFM_2020.neverFirst())
                    .containsExactly("shadowed-row:segment:4", "shadowed-row:segment:5", "shadowed-row:segment:9");
        }

        @Test
        void theRevisedTableOf2024LeavesFewerOutAndOverlapsMore() {
            assertFound(RFM_2024);
            assertThat(RFM_2024.in(0, 0)).isEqualTo(10);
            assertThat(RFM_2024.in(2, 10)).isEqualTo(58);
            assertThat(RFM_2024.overlapping()).hasSize(24);
            assertThat(RFM_2024.neverFirst()).isEmpty();
        }
    }

    /**
     * The net promoter score: detractors say 0 to 6, passives 7 or 8, promoters 9 or 10 (Reichheld, The One Number You Need to
     * Grow, Harvard Business Review, December 2003).
     */
    @Nested
    class PromoterGroups {

        private final Scale<Level> scale = Scale.ordered("group", "DETRACTOR", "PASSIVE", "PROMOTER");
        private final LevelDecision<Level> group = Decision.of("group", scale);

        private DecisionGraph graph(NumberInput answer) {
            return DecisionGraph.builder()
                    .decide(
                            group,
                            DecisionTable.<Level>unique(answer)
                                    .row(scale.value(0), answer.in("[0, 6]"))
                                    .row(scale.value(1), answer.in("[7, 8]"))
                                    .row(scale.value(2), answer.in("[9, 10]")))
                    .build();
        }

        @Test
        void wholeAnswersOfOnePersonAreAllCovered() {
            NumberInput answer = NumberInput.of("answer", Domain.wholeNumbers("[0, 10]", Unit.POINTS));
            assertThat(Verifier.of(graph(answer)).verify().findings()).isEmpty();
        }

        @Test
        void theMeanOfSeveralPeopleFallsBetweenTheGroups() {
            NumberInput mean = NumberInput.of("mean", Domain.numbers("[0, 10]", Unit.POINTS));
            DecisionGraph graph = graph(mean);
            Verification verification = Verifier.of(graph).verify();
            assertThat(verification.errors()).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.kind()).isEqualTo(FindingKind.GAP);
                assertThat(finding.witness()).isPresent();
            });
            assertThat(verification.errors().get(0).witnessText()).isEqualTo("mean = 6.5");
            assertThat(graph.decide(InputValues.builder()
                                    .number(mean, Decimal.of("8.5"))
                                    .build())
                            .verdict(group)
                            .value())
                    .isEqualTo(Optional.empty());
        }
    }
}

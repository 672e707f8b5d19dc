package io.github.kamrules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Logic that looks at all cases, against definitions that are as plain as can be. */
class PopulationProperties {

    private enum Place {
        LOW,
        MIDDLE,
        HIGH
    }

    private static final int MERITS = 5;
    /** So many cases of one level there are never. */
    private static final int UNLIMITED = 50;

    private static final NumberInput CLAIM = NumberInput.of("claim", Domain.wholeNumbers("[0, 2]", Unit.NONE));
    private static final NumberInput MERIT =
            NumberInput.of("merit", Domain.wholeNumbers("[0, " + (MERITS - 1) + "]", Unit.POINTS));
    private static final FlagInput HELD = FlagInput.of("held");
    private static final LevelDecision<Place> RAW = Decision.of("raw", Place.class);
    private static final LevelDecision<Place> PLACE = Decision.of("place", RAW.scale());
    private static final NumberDecision SCORE = Decision.number("score", Domain.numbers("[-3, 10]", Unit.POINTS));

    /** What is known of a case; empty is missing. The number of points is 2.5 less than the merit. */
    private record Case(Optional<Integer> claim, Optional<Integer> merit, Optional<Boolean> held) {

        InputValues values() {
            InputValues.Builder values = InputValues.builder();
            claim.ifPresent(c -> values.number(CLAIM, Integer.toString(c)));
            merit.ifPresent(m -> values.number(MERIT, Integer.toString(m)));
            held.ifPresent(h -> values.flag(HELD, h));
            return values.build();
        }

        boolean isKnown() {
            return claim.isPresent() && merit.isPresent() && held.isPresent();
        }

        List<Case> completions() {
            List<Case> all = new ArrayList<>();
            for (int c = 0; c <= 2; c++) {
                for (int m = 0; m < MERITS; m++) {
                    for (boolean h : new boolean[] {false, true}) {
                        if (claim.orElse(c) == c && merit.orElse(m) == m && held.orElse(h) == h) {
                            all.add(new Case(Optional.of(c), Optional.of(m), Optional.of(h)));
                        }
                    }
                }
            }
            return all;
        }
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2).optional(0.9),
                        Arbitraries.integers().between(0, MERITS - 1).optional(0.9),
                        Arbitraries.of(false, false, false, true).optional(0.95))
                .as(Case::new)
                .list()
                .ofMaxSize(12);
    }

    private static Scorecard<Decimal> score() {
        Characteristic merit = Characteristic.of("merit");
        for (int m = 0; m < MERITS; m++) {
            merit = merit.when(
                    MERIT.isExactly(Integer.toString(m)),
                    Decimal.of(10L * m - 25).times(Decimal.of("0.1")).toString());
        }
        return Scorecard.of(merit);
    }

    private static DecisionGraph graph(int high, int middle) {
        Capacity<Place> capacity = Capacity.of(RAW, SCORE)
                .limit(Place.HIGH, Integer.toString(high))
                .keeping(HELD.isTrue());
        return DecisionGraph.builder()
                .decide(
                        RAW,
                        FirstMatch.when(CLAIM.isExactly("2"), Place.HIGH)
                                .orWhen(CLAIM.isExactly("1"), Place.MIDDLE)
                                .otherwise(Place.LOW))
                .decide(SCORE, score())
                .decide(PLACE, middle == UNLIMITED ? capacity : capacity.limit(Place.MIDDLE, Integer.toString(middle)))
                .build();
    }

    static Population population(DecisionGraph graph, List<InputValues> cases) {
        Population.Builder builder = Population.of(graph, cases.size());
        DecisionBuffer buffer = graph.newBuffer();
        for (int stratum = 0; stratum < graph.strata(); stratum++) {
            for (int row = 0; row < cases.size(); row++) {
                cases.get(row).fill(graph, buffer);
                builder.decide(row, buffer);
            }
            builder.next();
        }
        return builder.build();
    }

    /** The definition: levels from the top; who is in excess by score, with all ties, drops and counts below. */
    private static int[] places(List<Case> known, int high, int middle) {
        int[] level = known.stream().mapToInt(c -> c.claim().orElseThrow()).toArray();
        int[] most = {Integer.MAX_VALUE, middle, high};
        for (int l = 2; l >= 1; l--) {
            int current = l;
            long kept = IntStream.range(0, level.length)
                    .filter(i -> level[i] == current && known.get(i).held().orElseThrow())
                    .count();
            List<Integer> others = IntStream.range(0, level.length)
                    .filter(i -> level[i] == current && !known.get(i).held().orElseThrow())
                    .boxed()
                    .sorted(Comparator.comparing(i -> -known.get(i).merit().orElseThrow()))
                    .toList();
            int room = (int) Math.max(0, most[l] - kept);
            if (others.size() > room) {
                int line = known.get(others.get(room)).merit().orElseThrow();
                others.stream()
                        .filter(i -> known.get(i).merit().orElseThrow() <= line)
                        .forEach(i -> level[i] = current - 1);
            }
        }
        return level;
    }

    private static int placeAmong(List<Case> all, int row, Case own, int high, int middle) {
        List<Case> known = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i != row && all.get(i).isKnown()) {
                known.add(all.get(i));
            }
        }
        known.add(own);
        return places(known, high, middle)[known.size() - 1];
    }

    @Property(tries = 400)
    void aCapacityIsFilledAsItIsDefinedAndBoundedByAllCompletions(
            @ForAll("cases") List<Case> cases,
            @ForAll @IntRange(max = 4) int high,
            @ForAll @IntRange(max = 4) int middle) {
        DecisionGraph graph = graph(high, middle);
        Population population =
                population(graph, cases.stream().map(Case::values).toList());
        for (int row = 0; row < cases.size(); row++) {
            Set<Place> expected = new TreeSet<>();
            for (Case completion : cases.get(row).completions()) {
                expected.add(Place.values()[placeAmong(cases, row, completion, high, middle)]);
            }
            Verdict<Place> verdict =
                    graph.decide(cases.get(row).values().among(population, row)).verdict(PLACE);
            Statistics.collect(expected.size());
            if (verdict instanceof Verdict.Undecided<Place> undecided) {
                assertThat(undecided.candidates().values()).containsExactlyElementsOf(expected);
                assertThat(undecided.exact()).isTrue();
            } else {
                assertThat(expected).containsExactly(verdict.value().orElseThrow());
            }
        }
    }

    @Property(tries = 300)
    void withoutTryingCompletionsACapacityIsStillSound(
            @ForAll("cases") List<Case> cases, @ForAll @IntRange(max = 3) int high, @ForAll boolean chained) {
        int middle = chained ? 2 : UNLIMITED;
        DecisionGraph graph = graph(high, middle);
        Population population =
                population(graph, cases.stream().map(Case::values).toList());
        DecisionBuffer rough = graph.newBuffer(0);
        for (int row = 0; row < cases.size(); row++) {
            cases.get(row).values().among(population, row).fill(graph, rough);
            rough.decide();
            Verdict<Place> verdict = rough.verdict(PLACE);
            List<Place> candidates = verdict instanceof Verdict.Undecided<Place> undecided
                    ? undecided.candidates().values()
                    : List.of(verdict.value().orElseThrow());
            for (Case completion : cases.get(row).completions()) {
                assertThat(candidates).contains(Place.values()[placeAmong(cases, row, completion, high, middle)]);
            }
        }
    }

    @Property(tries = 300)
    void aChangedCaseGetsWhatAPopulationWithItsChangeGives(
            @ForAll("cases") List<Case> cases,
            @ForAll("cases") List<Case> changes,
            @ForAll @IntRange(max = 3) int high,
            @ForAll @IntRange(max = 3) int middle) {
        DecisionGraph graph = graph(high, middle);
        List<InputValues> before = cases.stream().map(Case::values).toList();
        Population population = population(graph, before);
        for (int row = -1; row < cases.size() && !changes.isEmpty(); row++) {
            InputValues changed = changes.get((row + 1) % changes.size()).values();
            List<InputValues> after = new ArrayList<>(before);
            if (row < 0) {
                after.add(changed);
            } else {
                after.set(row, changed);
            }
            int place = row < 0 ? after.size() - 1 : row;
            assertThat(graph.decide(changed.among(population, row))
                            .verdict(PLACE)
                            .toString())
                    .isEqualTo(graph.decide(changed.among(population(graph, after), place))
                            .verdict(PLACE)
                            .toString());
        }
    }

    // ---- figures ----

    private static final Map<PopulationFigure.Kind, NumberDecision> FIGURES = figures();

    private static Map<PopulationFigure.Kind, NumberDecision> figures() {
        Map<PopulationFigure.Kind, NumberDecision> figures = new LinkedHashMap<>();
        for (PopulationFigure.Kind kind : PopulationFigure.Kind.values()) {
            figures.put(kind, Decision.number("figure-" + figures.size(), Domain.numbers("(-inf, inf)", Unit.NONE)));
        }
        return figures;
    }

    private static DecisionGraph figureGraph(boolean grouped) {
        DecisionGraph.Builder builder = DecisionGraph.builder()
                .decide(SCORE, score())
                .decide(RAW, FirstMatch.when(CLAIM.atLeast("1"), Place.HIGH).otherwise(Place.LOW));
        FIGURES.forEach((kind, decision) -> {
            PopulationFigure figure = PopulationFigure.of(kind, SCORE);
            builder.decide(decision, grouped ? figure.within(RAW) : figure);
        });
        return builder.build();
    }

    private static double points(Case of) {
        return of.merit().orElseThrow() - 2.5;
    }

    private static double expected(PopulationFigure.Kind kind, Case own, List<Case> peers) {
        double[] all = peers.stream()
                .mapToDouble(PopulationProperties::points)
                .sorted()
                .toArray();
        double mine = points(own);
        double above = Arrays.stream(all).filter(p -> p > mine).count();
        double positive = Arrays.stream(all).filter(p -> p > 0).sum();
        return switch (kind) {
            case RANK -> above + 1;
            case TOP_SHARE -> (above + 1) / all.length;
            case QUANTILE -> (all.length - above) / all.length;
            case SHARE -> Math.max(0, mine) / positive;
            case SHARE_ABOVE ->
                Arrays.stream(all).filter(p -> p > mine && p > 0).sum() / positive;
            case COUNT -> all.length;
            case SUM -> Arrays.stream(all).sum();
            case MEAN -> Arrays.stream(all).sum() / all.length;
            case MEDIAN -> (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
        };
    }

    @Property(tries = 300)
    void figuresAreThoseOfTheCasesThatAreKnown(@ForAll("cases") List<Case> cases, @ForAll boolean grouped) {
        DecisionGraph graph = figureGraph(grouped);
        Population population =
                population(graph, cases.stream().map(Case::values).toList());
        for (int row = 0; row < cases.size(); row++) {
            Case own = cases.get(row);
            if (own.merit().isEmpty() || (grouped && own.claim().isEmpty())) {
                continue;
            }
            List<Case> peers = cases.stream()
                    .filter(c -> c.merit().isPresent())
                    .filter(c -> !grouped
                            || (c.claim().isPresent()
                                    && c.claim().orElseThrow() >= 1
                                            == own.claim().orElseThrow() >= 1))
                    .toList();
            DecisionBuffer buffer = graph.decide(own.values().among(population, row));
            FIGURES.forEach((kind, decision) -> {
                double expected = expected(kind, own, peers);
                Verdict<Decimal> verdict = buffer.verdict(decision);
                if (Double.isNaN(expected)) {
                    assertThat(verdict).isInstanceOf(Verdict.NotApplicable.class);
                } else {
                    assertThat(verdict.value().orElseThrow().value().doubleValue())
                            .as(kind.name())
                            .isCloseTo(expected, within(0.000_001));
                }
            });
        }
    }

    @Property(tries = 150)
    void figuresOfAnUnknownCaseAreBoundedByItsCompletions(@ForAll("cases") List<Case> cases, @ForAll boolean grouped) {
        DecisionGraph graph = figureGraph(grouped);
        Population population =
                population(graph, cases.stream().map(Case::values).toList());
        for (int row = 0; row < cases.size(); row++) {
            DecisionBuffer buffer = graph.decide(cases.get(row).values().among(population, row));
            for (NumberDecision decision : FIGURES.values()) {
                if (buffer.verdict(decision) instanceof Verdict.Undecided<Decimal> undecided) {
                    List<Decimal> reached = new ArrayList<>();
                    boolean none = false;
                    for (Case completion : cases.get(row).completions()) {
                        Verdict<Decimal> verdict = graph.decide(
                                        completion.values().among(population, row))
                                .verdict(decision);
                        none |= verdict.value().isEmpty();
                        verdict.value().ifPresent(reached::add);
                    }
                    reached.sort(Comparator.naturalOrder());
                    assertThat(undecided.exact()).isTrue();
                    assertThat(undecided.candidates().notApplicable()).isEqualTo(none);
                    assertThat(undecided.candidates().values().get(0)).isEqualTo(reached.get(0));
                    assertThat(undecided.candidates().values().get(1)).isEqualTo(reached.get(reached.size() - 1));
                }
            }
        }
    }
}

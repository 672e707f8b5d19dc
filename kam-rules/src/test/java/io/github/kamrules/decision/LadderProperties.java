package io.github.kamrules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is true of every ladder whose indicators are bounds from below. */
class LadderProperties {

    private static final Scale<Level> RUNGS = Scale.ordered("rung", "R0", "R1", "R2", "R3");
    private static final LevelDecision<Level> DECISION = Decision.of("rung", RUNGS);
    private static final int INPUTS = 4;
    private static final List<NumberInput> NUMBERS = numbers();

    private static List<NumberInput> numbers() {
        List<NumberInput> numbers = new ArrayList<>();
        for (int i = 0; i < INPUTS; i++) {
            numbers.add(NumberInput.of("number-" + i, Domain.wholeNumbers("[0, 5]", Unit.COUNT)));
        }
        return numbers;
    }

    /** A ladder: for each rung, of each number the bound that it must reach, or nothing. The first one always has one. */
    record Bounds(List<List<Optional<Integer>>> rungs, boolean cumulative) {

        DecisionGraph graph() {
            Ladder<Level> ladder = Ladder.startingAt(RUNGS.value(0));
            for (int r = 0; r < rungs.size(); r++) {
                List<Indicator> indicators = new ArrayList<>();
                for (int i = 0; i < INPUTS; i++) {
                    int bound = rungs.get(r).get(i).orElse(i == 0 ? 1 : -1);
                    if (bound >= 0) {
                        indicators.add(
                                Indicator.of("indicator-" + i, NUMBERS.get(i).atLeast(Integer.toString(bound))));
                    }
                }
                ladder = ladder.rung(RUNGS.value(r + 1), indicators.toArray(new Indicator[0]));
            }
            return DecisionGraph.builder()
                    .decide(DECISION, cumulative ? ladder.cumulative() : ladder)
                    .build();
        }
    }

    @Provide
    Arbitrary<Bounds> ladders() {
        Arbitrary<List<Optional<Integer>>> rung =
                Arbitraries.integers().between(0, 5).optional(0.6).list().ofSize(INPUTS);
        return Combinators.combine(rung.list().ofSize(3), Arbitraries.of(true, false))
                .as(Bounds::new);
    }

    @Provide
    Arbitrary<List<Optional<Integer>>> cases() {
        return Arbitraries.integers().between(0, 5).optional(0.7).list().ofSize(INPUTS);
    }

    private static InputValues values(List<Optional<Integer>> of) {
        InputValues.Builder values = InputValues.builder();
        for (int i = 0; i < INPUTS; i++) {
            NumberInput input = NUMBERS.get(i);
            of.get(i).ifPresent(value -> values.number(input, Integer.toString(value)));
        }
        return values.build();
    }

    private static List<Optional<Integer>> with(List<Optional<Integer>> of, int index, int value) {
        List<Optional<Integer>> changed = new ArrayList<>(of);
        changed.set(index, Optional.of(value));
        return changed;
    }

    private static int rank(Level level) {
        return RUNGS.indexOf(level);
    }

    @Property(tries = 300)
    void improvingAnIndicatorNeverLowersTheRung(
            @ForAll("ladders") Bounds ladder, @ForAll("cases") List<Optional<Integer>> values) {
        DecisionGraph graph = ladder.graph();
        int current = rank(graph.ladder(DECISION, values(values)).current());
        for (int i = 0; i < INPUTS; i++) {
            for (int better = values.get(i).orElse(0); better <= 5; better++) {
                int after = rank(
                        graph.ladder(DECISION, values(with(values, i, better))).current());
                assertThat(after).isGreaterThanOrEqualTo(current);
            }
        }
    }

    @Property(tries = 300)
    void findingOutNeverChangesWhatIsMetOrFailed(
            @ForAll("ladders") Bounds ladder, @ForAll("cases") List<Optional<Integer>> values) {
        DecisionGraph graph = ladder.graph();
        List<Standing> before = standings(graph.ladder(DECISION, values(values)));
        for (int i = 0; i < INPUTS; i++) {
            for (int found = 0; found <= 5 && values.get(i).isEmpty(); found++) {
                List<Standing> after = standings(graph.ladder(DECISION, values(with(values, i, found))));
                for (int k = 0; k < before.size(); k++) {
                    if (before.get(k) != Standing.UNKNOWN) {
                        assertThat(after.get(k)).isEqualTo(before.get(k));
                    }
                }
            }
        }
    }

    private static List<Standing> standings(LadderStanding<Level> of) {
        List<Standing> all = new ArrayList<>();
        of.rungs().forEach(rung -> {
            all.add(rung.standing());
            rung.indicators().forEach(indicator -> all.add(indicator.standing()));
        });
        return all;
    }

    @Property(tries = 300)
    void withAllKnownTheGapIsEmptyAtTheTopOnly(
            @ForAll("ladders") Bounds ladder, @ForAll("cases") List<Optional<Integer>> values) {
        List<Optional<Integer>> known =
                values.stream().map(v -> Optional.of(v.orElse(0))).toList();
        LadderStanding<Level> standing = ladder.graph().ladder(DECISION, values(known));
        assertThat(standing.verdict().value()).contains(standing.current());
        assertThat(standing.gap().isEmpty()).isEqualTo(rank(standing.current()) == RUNGS.size() - 1);
        assertThat(standing.gap()).allSatisfy(gap -> assertThat(gap.standing()).isEqualTo(Standing.FAILED));
    }
}

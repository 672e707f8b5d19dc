package io.github.kamrules.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is looked up decides as what is worked out. */
class FastPathProperties {

    @Property(tries = 2_000)
    void aWholeNumberIsInTheCellThatTheDecimalIsIn(@ForAll Random random, @ForAll @IntRange(max = 18) int decimals) {
        List<Decimal> cuts = new ArrayList<>();
        for (int i = random.nextInt(14); i >= 0; i--) {
            cuts.add(Decimal.ofUnscaled(random.nextInt(4_000) - 2_000, random.nextInt(5)));
        }
        if (random.nextInt(4) == 0) {
            cuts.add(Decimal.of("12345678901234567890123.5"));
            cuts.add(Decimal.of("-0.000000000001"));
        }
        NumberCells cells = new NumberCells(cuts, Domain.numbers("(-inf, inf)", Unit.NONE));
        List<Long> values = new ArrayList<>(List.of(0L, Long.MAX_VALUE, Long.MIN_VALUE, random.nextLong()));
        for (Decimal cut : cuts) {
            BigDecimal scaled = cut.value().movePointRight(decimals);
            if (scaled.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 2)) < 0) {
                long at = scaled.longValue();
                values.addAll(List.of(at - 1, at, at + 1));
            }
        }
        for (long value : values) {
            BigDecimal exact = BigDecimal.valueOf(value, decimals);
            int expected = 1;
            for (Decimal cut : cells.cuts()) {
                int order = exact.compareTo(cut.value());
                expected += order > 0 ? 2 : order == 0 ? 1 : 0;
            }
            assertThat(cells.stateOf(value, decimals)).as("%s", exact).isEqualTo(expected);
        }
    }

    @Property(tries = 150)
    void aUsedBufferAndAFreshGraphComeToTheSame(@ForAll long seed) {
        List<GraphCase> cases = GraphCases.ofOneGraph(seed, 12);
        DecisionGraph graph = cases.get(0).graph();
        DecisionBuffer used = graph.newBuffer();
        for (int round = 0; round < 2; round++) {
            for (GraphCase one : cases) {
                one.values().fill(graph, used);
                used.decide();
                // A graph that was built anew has nothing to look up.
                DecisionGraph anew = graph.toBuilder().build();
                DecisionBuffer fresh = anew.newBuffer();
                one.values().fill(anew, fresh);
                fresh.decide();
                for (int i = 0; i < graph.decisions().size(); i++) {
                    Decision<?> decision = graph.decisions().get(i);
                    assertThat(used.code(i)).as("%s", decision).isEqualTo(fresh.code(anew.indexOf(decision)));
                    assertThat(used.verdict(decision)).isEqualTo(fresh.verdict(decision));
                }
            }
        }
    }
}

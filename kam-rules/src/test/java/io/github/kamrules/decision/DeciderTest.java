package io.github.kamrules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DeciderTest {

    private static final Scale<Level> SIZE = Scale.ordered("size", "SMALL", "MIDDLE", "LARGE");
    private static final Scale<Level> STATUS = Scale.ordered("status", "NEW", "FAIR", "GOOD");
    private static final NumberInput REVENUE = NumberInput.of("revenue", Domain.numbers("[0, inf)", Unit.MONEY));
    private static final NumberInput SITES =
            NumberInput.of("sites", Domain.wholeNumbers("[0, 40]", Unit.NONE).orNone());
    private static final LevelInput<Level> RELATION = LevelInput.of("relation", STATUS);
    private static final FlagInput BLOCKED = FlagInput.of("blocked");
    private static final DateInput SINCE = DateInput.of("since", Domain.dates());
    private static final LevelDecision<Level> HOW_LARGE = Decision.of("how-large", SIZE);
    private static final NumberDecision POINTS = Decision.number("points", Domain.numbers("[0, 100]", Unit.POINTS));
    private static final LevelDecision<Level> GUESS = Decision.of("guess", SIZE);

    private static final DecisionGraph GRAPH = DecisionGraph.builder()
            .decide(
                    HOW_LARGE,
                    DecisionTable.<Level>first(REVENUE, SITES)
                            .row(SIZE.value(2), REVENUE.atLeast("1000.50"))
                            .row(SIZE.value(1), SITES.atLeast("3"))
                            .row(SIZE.value(1), REVENUE.in("[7, 7]"))
                            .otherwise(SIZE.value(0)))
            .decide(
                    POINTS,
                    Scorecard.of(
                            Characteristic.of("size")
                                    .when(HOW_LARGE.is(SIZE.value(2)), "30")
                                    .when(HOW_LARGE.is(SIZE.value(1)), "10")
                                    .otherwise("0"),
                            Characteristic.of("relation")
                                    .when(RELATION.is(STATUS.value(2)), "20")
                                    .otherwise("1"),
                            Characteristic.of("blocked")
                                    .when(BLOCKED.isFalse(), "5")
                                    .otherwise("0"),
                            Characteristic.of("since")
                                    .when(SINCE.before(LocalDate.of(2020, 1, 1)), "7")
                                    .otherwise("0")))
            .decide(
                    GUESS,
                    Code.of(
                            "guess",
                            "1",
                            List.of(REVENUE),
                            inputs -> Optional.of(
                                    SIZE.value(inputs.number(REVENUE).isPositive() ? 2 : 0))))
            .build();

    private static Decider decider(Decision<?> decision, int decimals) {
        return GRAPH.decider(decision)
                .number(REVENUE, decimals)
                .number(SITES, 0)
                .level(RELATION)
                .flag(BLOCKED)
                .date(SINCE)
                .build();
    }

    @Property(tries = 300)
    void itAnswersAsABufferDoesWhateverIsKnown(@ForAll Random random, @ForAll @IntRange(max = 4) int decimals) {
        for (Decision<?> decision : List.of(HOW_LARGE, POINTS, GUESS)) {
            Decider decider = decider(decision, decimals);
            for (int i = 0; i < 60; i++) {
                long[] values = {
                    number(random, 20_000),
                    number(random, 45),
                    number(random, 4),
                    number(random, 3),
                    number(random, 40_000)
                };
                long expected = inBuffer(decision, decimals, values);
                assertThat(decider.decide(values))
                        .as("%s of %s", decision, values)
                        .isEqualTo(expected);
                assertThat(decider.decide(values)).as("again").isEqualTo(expected);
            }
        }
    }

    private static long number(Random random, int bound) {
        return switch (random.nextInt(10)) {
            case 0 -> Decider.MISSING;
            case 1 -> Decider.NOT_APPLICABLE;
            case 2 -> -1;
            case 3 -> random.nextInt(4);
            default -> random.nextInt(bound);
        };
    }

    private static long inBuffer(Decision<?> decision, int decimals, long[] values) {
        DecisionBuffer buffer = GRAPH.newBuffer();
        List<Input> inputs = List.of(REVENUE, SITES, RELATION, BLOCKED, SINCE);
        for (int i = 0; i < values.length; i++) {
            InputSink sink = buffer.input(GRAPH.inputs().indexOf(inputs.get(i)));
            if (values[i] == Decider.NOT_APPLICABLE) {
                sink.notApplicable();
            } else if (values[i] != Decider.MISSING) {
                switch (i) {
                    case 0 -> sink.number(values[i], decimals);
                    case 1 -> sink.number(values[i], 0);
                    case 2 -> giveLevel(values[i], sink);
                    case 3 -> giveFlag(values[i], sink);
                    default -> sink.date(LocalDate.ofEpochDay(values[i]));
                }
            }
        }
        buffer.decide();
        return buffer.code(GRAPH.indexOf(decision));
    }

    private static void giveLevel(long value, InputSink sink) {
        if (value < 0 || value > 2) {
            sink.invalid("outside");
        } else {
            sink.level((int) value);
        }
    }

    private static void giveFlag(long value, InputSink sink) {
        if (value < 0 || value > 1) {
            sink.invalid("outside");
        } else {
            sink.flag(value == 1);
        }
    }

    @Test
    void aCaseMayStandAmongOthersAndAnInputWithoutColumnIsMissing() {
        Decider decider = GRAPH.decider(HOW_LARGE).number(REVENUE, 2).build();
        long[] cases = {100_049, 100_050, Decider.MISSING, -5};
        assertThat(decider.decide(cases, 1)).isEqualTo(2);
        assertThat(decider.decide(cases, 0)).isEqualTo(Outcomes.UNDECIDED);
        assertThat(decider.decide(cases, 2)).isEqualTo(Outcomes.UNDECIDED);
        assertThat(decider.decide(cases, 3)).isEqualTo(inBuffer(HOW_LARGE, 2, new long[] {
            -5, Decider.MISSING, Decider.MISSING, Decider.MISSING, Decider.MISSING
        }));
    }

    @Test
    void aColumnThatCannotBeIsRefused() {
        Decider.Builder builder = GRAPH.decider(HOW_LARGE).number(REVENUE, 2);
        assertThatThrownBy(() -> builder.number(REVENUE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The input (revenue) has a column already.");
        assertThatThrownBy(() -> builder.number(SITES, 19))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The numbers of the input (sites) must have 0 to 18 decimals, but not 19.");
        assertThatThrownBy(() -> builder.flag(FlagInput.of("blokked")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The graph does not read the input (blokked).")
                .hasMessageContaining("blocked");
    }
}

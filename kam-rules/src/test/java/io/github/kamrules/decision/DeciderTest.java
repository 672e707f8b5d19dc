package io.github.kamrules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DeciderTest {

    private static final Scale<Level> SIZE = Scale.ordered("size", "SMALL", "LARGE");
    private static final NumberInput REVENUE = NumberInput.of("revenue", Domain.numbers("[0, inf)", Unit.MONEY));
    private static final NumberInput SITES = NumberInput.of("sites", Domain.wholeNumbers("[0, 40]", Unit.NONE));
    private static final DateInput SINCE = DateInput.of("since", Domain.dates());
    private static final FlagInput BLOCKED = FlagInput.of("blocked");
    private static final LevelDecision<Level> LARGE = Decision.of("large", SIZE);
    private static final NumberDecision RANK = Decision.number("rank", Domain.wholeNumbers("[1, inf)", Unit.NONE));

    private static final DecisionGraph GRAPH = DecisionGraph.builder()
            .decide(
                    LARGE,
                    FirstMatch.when(REVENUE.atLeast("1000.50"), SIZE.value(1))
                            .orWhen(SITES.atLeast("3"), SIZE.value(1))
                            .orWhen(SINCE.before(LocalDate.of(2020, 1, 1)).and(BLOCKED.isFalse()), SIZE.value(1))
                            .otherwise(SIZE.value(0)))
            .decide(RANK, PopulationFigure.rank(REVENUE))
            .build();

    @Property(tries = 400)
    void itAnswersAsABufferDoesWhateverIsKnown(@ForAll long seed, @ForAll @IntRange(max = 4) int decimals) {
        DecisionGraph graph = GraphCases.of(seed).graph();
        List<Input> inputs = graph.inputs().stream()
                .filter(input -> !(input instanceof TextInput))
                .toList();
        Random random = new Random(seed);
        for (Decision<?> decision : graph.decisions()) {
            Decider.Builder builder = graph.decider(decision);
            inputs.forEach(input -> column(input, decimals, builder));
            Decider decider = builder.build();
            long[][] columns = new long[inputs.size()][25];
            long[] codes = new long[25];
            for (int i = 0; i < codes.length; i++) {
                long[] values = inputs.stream()
                        .mapToLong(input -> value(graph, input, decimals, random))
                        .toArray();
                for (int column = 0; column < values.length; column++) {
                    columns[column][i] = values[column];
                }
                codes[i] = decider.decide(values);
                assertThat(codes[i])
                        .as("%s of %s as %s", decision, inputs, values)
                        .isEqualTo(inBuffer(graph, decision, inputs, decimals, values));
            }
            assertThat(inColumns(decider, columns, codes.length)).isEqualTo(codes);
            assertThat(inColumns(builder.build(), columns, codes.length))
                    .as("when it is new")
                    .isEqualTo(codes);
        }
    }

    private static long[] inColumns(Decider decider, long[][] columns, int cases) {
        long[] codes = new long[cases];
        decider.decide(columns, 0, cases, codes);
        return codes;
    }

    private static void column(Input input, int decimals, Decider.Builder builder) {
        if (input instanceof NumberInput number) {
            builder.number(number, decimals);
        } else if (input instanceof DateInput date) {
            builder.date(date);
        } else if (input instanceof FlagInput flag) {
            builder.flag(flag);
        } else {
            builder.level((LevelInput<?>) input);
        }
    }

    private static long value(DecisionGraph graph, Input input, int decimals, Random random) {
        List<Long> values = new ArrayList<>(List.of(Decider.MISSING, Outcomes.NOT_APPLICABLE, 0L, 1L, 2L));
        for (Decimal bound : graph.bounds(input)) {
            long at = bound.value()
                    .movePointRight(input instanceof NumberInput ? decimals : 0)
                    .longValue();
            values.addAll(List.of(at - 1, at, at + 1));
        }
        values.addAll(List.of(-1L, Long.MAX_VALUE, Outcomes.FAILED, random.nextLong()));
        return values.get(random.nextInt(values.size()));
    }

    private static long inBuffer(
            DecisionGraph graph, Decision<?> decision, List<Input> inputs, int decimals, long[] values) {
        DecisionBuffer buffer = graph.newBuffer();
        for (int i = 0; i < values.length; i++) {
            Input input = inputs.get(i);
            InputSink sink = buffer.input(graph.inputs().indexOf(input));
            if (values[i] == Outcomes.NOT_APPLICABLE) {
                sink.notApplicable();
            } else if (values[i] != Decider.MISSING) {
                give(input, values[i], decimals, sink);
            }
        }
        buffer.decide();
        return buffer.code(graph.indexOf(decision));
    }

    private static void give(Input input, long value, int decimals, InputSink sink) {
        if (input instanceof NumberInput) {
            sink.number(value, decimals);
        } else if (input instanceof DateInput) {
            if (value < LocalDate.MIN.toEpochDay() || value > LocalDate.MAX.toEpochDay()) {
                sink.invalid("no date");
            } else {
                sink.date(LocalDate.ofEpochDay(value));
            }
        } else if (input.domain() instanceof Domain.Levels levels) {
            if (value < 0 || value >= levels.scale().size()) {
                sink.invalid("no level");
            } else {
                sink.level((int) value);
            }
        } else if (value == 0 || value == 1) {
            sink.flag(value == 1);
        } else {
            sink.invalid("no flag");
        }
    }

    @Example
    void aCaseMayStandAmongOthersAndAnInputWithoutColumnIsMissing() {
        Decider decider = GRAPH.decider(LARGE).number(REVENUE, 2).build();
        long[] cases = {100_049, 100_050, Decider.MISSING, Long.MAX_VALUE};

        assertThat(decider.decide(cases, 0)).isEqualTo(Outcomes.UNDECIDED);
        assertThat(decider.decide(cases, 1)).isEqualTo(1);
        assertThat(decider.decide(cases, 2)).isEqualTo(Outcomes.UNDECIDED);
        assertThat(decider.decide(cases, 3)).isEqualTo(1);
    }

    @Example
    void ofColumnsItDecidesTheCasesAskedForInAnyNumber() {
        Decider decider =
                GRAPH.decider(LARGE).number(REVENUE, 2).number(SITES, 0).build();
        int cases = 3_000;
        long[][] columns = new long[2][cases];
        long[] codes = new long[cases];
        long[] expected = new long[cases];
        for (int i = 0; i < cases; i++) {
            columns[0][i] = 50L * i;
            columns[1][i] = i % 7 == 0 ? Decider.MISSING : i % 3;
            codes[i] = -7;
            expected[i] = i < 100 || i >= 2_900 ? -7 : decider.decide(new long[] {columns[0][i], columns[1][i]});
        }
        decider.decide(columns, 100, 2_900, codes);
        assertThat(codes).isEqualTo(expected).contains(1, Outcomes.UNDECIDED);

        decider.decide(columns, cases, cases, codes);
        assertThat(codes).isEqualTo(expected);
    }

    @Example
    void columnsThatDoNotFitAreRefusedBeforeAnythingIsDecided() {
        Decider decider =
                GRAPH.decider(LARGE).number(REVENUE, 2).number(SITES, 0).build();
        long[] codes = {-7, -7, -7};

        assertThatThrownBy(() -> decider.decide(new long[3][2], 0, 2, codes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The decider has 2 columns, but 3 were given.\n"
                        + "Maybe cases and columns are the wrong way round: values[2][7] is column 2 of case 7.");
        assertThatThrownBy(() -> decider.decide(new long[2][3], 2, 1, codes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cases from 2 to 1 are no range.\n"
                        + "Maybe the number of cases was given: what is needed is the case after the last.");
        assertThatThrownBy(() -> decider.decide(new long[2][3], -1, 1, codes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cases from -1 to 1 are no range.");
        assertThatThrownBy(() -> decider.decide(new long[][] {{1, 2, 3}, {1, 2}}, 0, 3, codes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The column of the input (sites) has 2 values, but there are cases up to 3.\n"
                        + "Maybe fill it up with Decider.MISSING.");
        assertThatThrownBy(() -> decider.decide(new long[2][4], 0, 4, codes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The array for codes has 3 places, but there are cases up to 4.\n"
                        + "Maybe make it as long as the columns: the code of a case goes to the place of the case.");
        assertThat(codes).containsOnly(-7);
    }

    @Example
    void whatIsOutsideItsDomainIsAnInvalidInputWhateverCameBefore() {
        Decider decider = GRAPH.decider(LARGE)
                .number(REVENUE, 2)
                .number(SITES, 0)
                .date(SINCE)
                .flag(BLOCKED)
                .build();

        assertThat(decider.decide(new long[] {0, 0, 20_000, 0})).isEqualTo(0);
        assertThat(decider.decide(new long[] {-1, 0, 20_000, 0})).isEqualTo(Outcomes.FAILED);
        assertThat(decider.decide(new long[] {Long.MAX_VALUE, 0, 20_000, 0})).isEqualTo(1);
        assertThat(decider.decide(new long[] {0, 41, 20_000, 0})).isEqualTo(Outcomes.FAILED);
        assertThat(decider.decide(new long[] {0, 0, Long.MAX_VALUE, 0})).isEqualTo(Outcomes.FAILED);
        assertThat(decider.decide(new long[] {0, 0, 10_000, 0})).isEqualTo(1);
        assertThat(decider.decide(new long[] {0, 0, 10_000, 2})).isEqualTo(Outcomes.FAILED);
    }

    @Example
    void aColumnThatCannotBeIsRefused() {
        Decider.Builder builder = GRAPH.decider(LARGE).number(REVENUE, 2);

        assertThatThrownBy(() -> builder.number(REVENUE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The input (revenue) has a column already.");
        assertThatThrownBy(() -> builder.number(SITES, 19))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The numbers of the input (sites) must have 0 to 18 decimals, but not 19.");
        assertThatThrownBy(() -> builder.flag(FlagInput.of("blokked")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The graph does not read the input (blokked).\nMaybe (blocked) was meant.");
    }

    @Example
    void aDecisionThatLooksAtAllCasesAndACaseThatIsTooShortAreRefused() {
        assertThatThrownBy(() -> GRAPH.decider(RANK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The decision (rank) looks at all cases, so that it cannot be made for one alone.\n"
                        + "Maybe use a buffer, and tell it among which cases it stands.");
        Decider decider =
                GRAPH.decider(LARGE).number(REVENUE, 2).number(SITES, 0).build();
        assertThatThrownBy(() -> decider.decide(new long[] {1, 2, 3}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A case has 2 values, but from 2 on an array of 3 has not.");
    }
}

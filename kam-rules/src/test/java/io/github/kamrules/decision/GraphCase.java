package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A graph and the inputs of one case, as plain data that the oracle can read. */
final class GraphCase {

    /** Stands for "does not apply". */
    static final Object NONE = "(none)";

    /** The range of whole numbers that a missing number is known to lie in; for a date, of days since {@link #DAY}. */
    record Range(long low, long high) {}

    /** Dates of the cases are around this one. */
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    static LocalDate day(long number) {
        return DAY.plusDays(number);
    }

    /** What a rule in code does with the values of its operands; an answer of {@link #NONE} is "does not apply". */
    interface Rule extends Function<Map<String, Object>, Object> {}

    final long seed;
    final Map<String, Decision<?>> decisions = new LinkedHashMap<>();
    final Map<String, Logic<?>> logic = new LinkedHashMap<>();
    final Map<String, Rule> rules = new LinkedHashMap<>();
    /** Of tables with several output columns, by decision: the whole outputs of the rows. */
    final Map<String, List<List<Object>>> wholeOutputs = new LinkedHashMap<>();
    /** Of those, by decision: the outputs of the first columns, most important first. */
    final Map<String, List<List<Object>>> rankings = new LinkedHashMap<>();

    final Map<String, Input> inputs = new LinkedHashMap<>();
    /** By decision and input, joined by a blank. */
    final Map<String, Object> defaults = new LinkedHashMap<>();

    final Map<String, Decimal> settings = new LinkedHashMap<>();
    final Map<String, Object> known = new LinkedHashMap<>();
    final Set<String> invalid = new LinkedHashSet<>();
    final Set<String> tied = new LinkedHashSet<>();
    final Map<String, Range> within = new LinkedHashMap<>();

    private final DecisionGraph.Builder builder = DecisionGraph.builder();
    private Optional<DecisionGraph> graph = Optional.empty();

    GraphCase(long seed) {
        this.seed = seed;
    }

    boolean isMissing(Input input) {
        return !known.containsKey(input.id()) && !invalid.contains(input.id());
    }

    DecisionGraph.Builder builder() {
        return builder;
    }

    DecisionGraph graph() {
        if (graph.isEmpty()) {
            graph = Optional.of(builder.build());
        }
        return graph.get();
    }

    InputValues values() {
        InputValues.Builder values = InputValues.builder();
        for (Input input : inputs.values()) {
            InputSink sink = values.sink(input);
            if (invalid.contains(input.id())) {
                sink.invalid("broken");
            } else if (within.containsKey(input.id())) {
                Range range = within.get(input.id());
                if (input.domain() instanceof Domain.Dates) {
                    sink.missingWithin(day(range.low()), day(range.high()));
                } else {
                    sink.missingWithin(range.low(), range.high());
                }
            } else if (tied.contains(input.id())) {
                sink.missingTied();
            } else if (known.containsKey(input.id())) {
                give(input, known.get(input.id()), sink);
            }
        }
        return values.build();
    }

    /** Returns this case, for the oracle alone, with the total and the partial scores of a scorecard as decisions. */
    GraphCase withScores(String id, Scorecard<?> card) {
        GraphCase longer = new GraphCase(seed);
        longer.decisions.putAll(decisions);
        longer.logic.putAll(logic);
        longer.rules.putAll(rules);
        longer.wholeOutputs.putAll(wholeOutputs);
        longer.rankings.putAll(rankings);
        longer.inputs.putAll(inputs);
        longer.defaults.putAll(defaults);
        longer.settings.putAll(settings);
        longer.known.putAll(known);
        longer.invalid.addAll(invalid);
        longer.tied.addAll(tied);
        longer.within.putAll(within);
        DecisionGraph.Builder sums = graph().toBuilder();
        longer.addScore(sums, id, "sum", card.over(card.initialScore(), card.characteristics()));
        for (Characteristic line : card.characteristics()) {
            longer.addScore(sums, id, "sum-" + line.id(), card.over(Parameter.literal("0"), List.of(line)));
        }
        longer.graph = Optional.of(sums.build());
        return longer;
    }

    private void addScore(DecisionGraph.Builder sums, String scorecard, String name, Scorecard<Decimal> sum) {
        String id = scorecard + "." + name;
        NumberDecision decision = Decision.number(id, Domain.numbers("(-inf, inf)", Unit.POINTS));
        decisions.put(id, decision);
        sums.decide(decision, sum);
        logic.put(id, sum);
        Map.copyOf(defaults).forEach((key, value) -> {
            String input = key.substring(key.indexOf(' ') + 1);
            if (key.startsWith(scorecard + " ") && sum.operands().stream().anyMatch(o -> o.id().equals(input))) {
                defaults.put(id + " " + input, value);
            }
        });
    }

    /** Decides without trying any completion. */
    DecisionBuffer composed() {
        DecisionBuffer buffer = graph().newBuffer(0);
        values().fill(graph(), buffer);
        buffer.decide();
        return buffer;
    }

    /** Returns whether a decision, or one that it rests on, reads an input that is missing and has no default for it. */
    boolean restsOnMissing(Decision<?> decision) {
        return graph().requirements(decision).stream()
                .anyMatch(read -> read instanceof Input input
                        ? isMissing(input) && !defaults.containsKey(decision.id() + " " + input.id())
                        : restsOnMissing((Decision<?>) read));
    }

    private static void give(Input input, Object value, InputSink sink) {
        if (value.equals(NONE)) {
            sink.notApplicable();
        } else if (value instanceof Decimal number) {
            sink.number(number);
        } else if (value instanceof Ratio share) {
            sink.share(
                    share.part().value().longValueExact(), share.whole().value().longValueExact());
        } else if (value instanceof LocalDate date) {
            sink.date(date);
        } else if (value instanceof Boolean flag) {
            sink.flag(flag);
        } else if (value instanceof String text) {
            sink.text(text);
        } else {
            sink.level(((Domain.Levels) input.domain()).scale().values().indexOf(value));
        }
    }

    @Override
    public String toString() {
        return "seed " + seed + "\n" + graph().canonicalForm() + "known " + known + ", invalid " + invalid + ", tied "
                + tied + ", within " + within + ", decisions " + graph().decisions();
    }
}

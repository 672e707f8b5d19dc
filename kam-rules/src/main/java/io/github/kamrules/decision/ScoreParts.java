package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes scores apart. The total, each partial score and each attribute that holds are decisions of their own in a second
 * graph beside the first: so they are decided by the same engine, and are as exact while inputs are missing.
 */
final class ScoreParts<V> {

    private final DecisionGraph graph;
    private final Decision<V> decision;
    private final Scorecard<V> card;
    private final DecisionGraph parts;
    private final NumberDecision total;
    private final ImmutableList<NumberDecision> partials;
    private final ImmutableList<NumberDecision> hits;

    ScoreParts(DecisionGraph graph, Decision<V> decision, Scorecard<V> card) {
        this.graph = graph;
        this.decision = decision;
        this.card = card;
        DecisionGraph.Builder builder = graph.toBuilder();
        total = add(builder, "total", points(), card.over(card.initialScore(), card.characteristics()));
        ImmutableList.Builder<NumberDecision> sums = ImmutableList.builder();
        ImmutableList.Builder<NumberDecision> attributes = ImmutableList.builder();
        for (Characteristic line : card.characteristics()) {
            sums.add(add(
                    builder,
                    "partial-" + line.id(),
                    points(),
                    card.over(Parameter.literal("0"), ImmutableList.of(line))));
            attributes.add(add(
                    builder,
                    "attribute-" + line.id(),
                    Domain.wholeNumbers("[0, " + line.attributes().size() + "]", Unit.COUNT),
                    whichHolds(line)));
        }
        partials = sums.build();
        hits = attributes.build();
        parts = builder.build();
    }

    private static Domain.Numbers points() {
        return Domain.numbers("(-inf, inf)", Unit.POINTS);
    }

    /** Answers with the position of the attribute that holds, from 1, or with 0 for none. */
    private static FirstMatch<Decimal> whichHolds(Characteristic line) {
        FirstMatch<Decimal> rows = FirstMatch.empty();
        for (int i = 0; i < line.attributes().size(); i++) {
            rows = rows.orWhen(line.attributes().get(i).condition(), Decimal.of(i + 1));
        }
        return rows.otherwise(Decimal.ZERO);
    }

    private NumberDecision add(
            DecisionGraph.Builder builder, String name, Domain.Numbers domain, Logic<Decimal> logic) {
        StringBuilder id = new StringBuilder(decision.id()).append(".").append(name);
        while (builder.entries.containsKey(id.toString())) {
            id.append("-0");
        }
        NumberDecision part = Decision.number(id.toString(), domain);
        builder.decide(part, logic);
        Set<Operand> reads = ImmutableSet.copyOf(logic.operands());
        List<DecisionGraph.DefaultValue> own = new ArrayList<>();
        builder.defaults.forEach((key, value) -> {
            if (key.decision().equals(decision.id()) && reads.contains(value.input())) {
                own.add(value);
            }
        });
        own.forEach(value -> builder.defaults.put(
                new DecisionGraph.DefaultKey(part.id(), value.input().id()),
                new DecisionGraph.DefaultValue(part, value.input(), value.value(), value.source())));
        return part;
    }

    ScoreBreakdown<V> of(InputValues values) {
        DecisionBuffer buffer = parts.decide(values.in(parts));
        List<ScoreBreakdown.Line> lines = new ArrayList<>();
        for (int i = 0; i < partials.size(); i++) {
            lines.add(
                    line(card.characteristics().get(i), buffer.verdict(partials.get(i)), buffer.verdict(hits.get(i))));
        }
        Verdict<Decimal> sum = buffer.verdict(total);
        return new ScoreBreakdown<>(decision, buffer.verdict(decision), sum, lines, distances(sum));
    }

    private ScoreBreakdown.Line line(Characteristic line, Verdict<Decimal> partial, Verdict<Decimal> hit) {
        Optional<Characteristic.Attribute> attribute = partial instanceof Verdict.NotApplicable
                ? Optional.empty()
                : hit.value()
                        .filter(Decimal::isPositive)
                        .map(position -> line.attributes().get(position.value().intValueExact() - 1));
        Decimal baseline = card.baselineOf(line, p -> graph.inForce(p).value());
        return new ScoreBreakdown.Line(
                line.id(),
                attribute,
                ScoreBreakdown.end(partial, 0),
                ScoreBreakdown.end(partial, 1),
                partial.value().isPresent(),
                graph.inForce(line.weight()).value(),
                baseline,
                partial.value().map(score -> card.difference(score, baseline)),
                attribute.flatMap(Characteristic.Attribute::reasonCode).orElseGet(line::reasonCode));
    }

    private List<ScoreBreakdown.Distance<V>> distances(Verdict<Decimal> sum) {
        Optional<Decimal> low = ScoreBreakdown.end(sum, 0);
        Optional<Decimal> high = ScoreBreakdown.end(sum, 1);
        ImmutableList.Builder<ScoreBreakdown.Distance<V>> distances = ImmutableList.builder();
        if (low.isPresent() && high.isPresent()) {
            for (CutOff<V> cutOff : card.cutOffs()) {
                Decimal bound = graph.inForce(cutOff.score()).value();
                distances.add(new ScoreBreakdown.Distance<>(
                        cutOff.level(),
                        bound,
                        low.get().minus(bound),
                        high.get().minus(bound)));
            }
        }
        return distances.build();
    }
}

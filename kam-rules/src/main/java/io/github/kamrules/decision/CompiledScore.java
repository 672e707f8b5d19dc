package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Characteristics whose partial scores add up, then perhaps cut-offs. */
final class CompiledScore extends CompiledLogic {

    /** A line of the scorecard: the checks of its attributes, and their scores; one more score is the default. */
    @SuppressWarnings("ArrayRecordComponent") // hot, private to the package, never compared
    record Line(String id, Check[] checks, long[] scores) {}

    private final Scorecard<?> card;
    /** When it holds, there is no score. */
    private final Check gate;

    private final long initial;
    private final Line[] lines;
    /** The lowest scores of the levels, and the states of the levels; empty when the answer is the score. */
    private final long[] cutOffs;

    private final int[] cutStates;
    private final Plan.NumberLine number;

    CompiledScore(
            Scorecard<?> card,
            int[] reads,
            Check gate,
            long initial,
            Line[] lines,
            long[] cutOffs,
            int[] cutStates,
            Plan.NumberLine number) {
        super(reads);
        this.card = card;
        this.gate = gate;
        this.initial = initial;
        this.lines = lines;
        this.cutOffs = cutOffs;
        this.cutStates = cutStates;
        this.number = number;
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        if (gate.holds(buffer)) {
            buffer.put(slot, 0, 0, Plan.OWN_REASONS);
            return OK;
        }
        long score = initial;
        for (Line line : lines) {
            int hit = hit(line, buffer);
            if (hit < 0) {
                return notApplicableOrGap(buffer, slot);
            }
            score += line.scores[hit];
        }
        buffer.put(slot, stateOf(score), score, 0);
        return OK;
    }

    /** Returns the attribute that holds, or the default, or -1 for a gap. */
    static int hit(Line line, DecisionBuffer buffer) {
        for (int i = 0; i < line.checks.length; i++) {
            if (line.checks[i].holds(buffer)) {
                return i;
            }
        }
        return line.scores.length > line.checks.length ? line.checks.length : -1;
    }

    @Override
    int outcomes(CaseSpace space, Plan.Decided decided) {
        int[] partial = new int[lines.length];
        for (int i = 0; i < lines.length; i++) {
            Line line = lines[i];
            partial[i] = space.diagrams().map(hits(line, space), hit -> {
                int attribute = hit == CaseSpace.NO_ROW ? line.checks.length : hit - CaseSpace.FIRST_ROW;
                return hit == CaseSpace.WRONG
                        ? CaseSpace.WRONG
                        : attribute < line.scores.length ? space.place(line.scores[attribute]) : CaseSpace.NO_ROW;
            });
        }
        int total = space.sum(partial, initial);
        int scores = space.outcomesOf(
                total,
                place -> {
                    long score = space.number(place);
                    return space.code(stateOf(score), cutStates.length == 0 ? score : 0);
                },
                Optional.empty(),
                reads);
        return space.diagrams()
                .apply(
                        gate.in(space),
                        scores,
                        (gated, score) -> gated == CaseSpace.TRUE
                                ? space.code(0, 0)
                                : gated == CaseSpace.WRONG ? CaseSpace.WRONG : score);
    }

    private static int hits(Line line, CaseSpace space) {
        int[] conditions =
                Arrays.stream(line.checks).mapToInt(check -> check.in(space)).toArray();
        return space.merged(conditions, CaseSpace.FIRST);
    }

    @Override
    int rowCount() {
        return Arrays.stream(lines).mapToInt(line -> line.checks.length).sum();
    }

    @Override
    int row(CaseSpace space, int row) {
        int first = 0;
        for (Line line : lines) {
            if (row < first + line.checks.length) {
                return line.checks[row - first].in(space);
            }
            first += line.checks.length;
        }
        return super.row(space, row);
    }

    @Override
    int answering(CaseSpace space, int row) {
        int first = 0;
        for (Line line : lines) {
            if (row < first + line.checks.length) {
                int hit = CaseSpace.FIRST_ROW + row - first;
                int answers = space.diagrams().map(hits(line, space), h -> h == hit ? CaseSpace.TRUE : CaseSpace.FALSE);
                return space.and(answers, space.not(gate.in(space)));
            }
            first += line.checks.length;
        }
        return super.answering(space, row);
    }

    int stateOf(long score) {
        if (cutStates.length == 0) {
            return number.cells().stateOf(score, number.decimals());
        }
        int level = 0;
        while (level < cutOffs.length && score >= cutOffs[level]) {
            level++;
        }
        return cutStates[level];
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        int gated = gate.possible(buffer);
        if (gated != Check.FALSE) {
            outcomes.add(Plan.Kind.LEVEL, 0, 0, Plan.OWN_REASONS);
        }
        if (gated == Check.TRUE) {
            return;
        }
        long lowest = initial;
        long highest = initial;
        boolean always = true;
        boolean ever = true;
        for (Line line : lines) {
            long low = Long.MAX_VALUE;
            long high = Long.MIN_VALUE;
            boolean complete = false;
            for (int i = 0; i < line.checks.length && !complete; i++) {
                int result = line.checks[i].possible(buffer);
                if (result != Check.FALSE) {
                    low = Math.min(low, line.scores[i]);
                    high = Math.max(high, line.scores[i]);
                }
                complete = result == Check.TRUE;
            }
            if (!complete && line.scores.length > line.checks.length) {
                low = Math.min(low, line.scores[line.checks.length]);
                high = Math.max(high, line.scores[line.checks.length]);
                complete = true;
            }
            always &= complete;
            if (low > high) {
                ever = false;
            } else {
                lowest += low;
                highest += high;
            }
        }
        if (ever) {
            addRange(outcomes, lowest, highest);
        }
        if (!always) {
            composeNotApplicableOrGap(buffer, outcomes);
        }
    }

    private void addRange(OutcomeSet outcomes, long lowest, long highest) {
        if (cutStates.length == 0) {
            outcomes.add(Plan.Kind.NUMBER, stateOf(lowest), lowest, 0);
            outcomes.add(Plan.Kind.NUMBER, stateOf(highest), highest, 0);
            return;
        }
        outcomes.add(Plan.Kind.LEVEL, stateOf(lowest), lowest, 0);
        for (long cutOff : cutOffs) {
            if (cutOff > lowest && cutOff <= highest) {
                outcomes.add(Plan.Kind.LEVEL, stateOf(cutOff), cutOff, 0);
            }
        }
    }

    @Override
    String describe(int error, DecisionBuffer buffer) {
        for (Line line : lines) {
            if (hit(line, buffer) < 0) {
                return "no attribute of the characteristic (" + line.id
                        + ") applies, and it has no points for that case";
            }
        }
        return super.describe(error, buffer);
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        List<Explanation> told = new ArrayList<>();
        int gated = Check.FALSE;
        if (card.gate().isPresent()) {
            gated = gate.possible(explainer.buffer());
            told.add(explainer.node(
                    Explanation.Kind.ROW,
                    Wording.message(
                            "score.gate-" + (gated == Check.TRUE ? "yes" : gated == Check.FALSE ? "no" : "maybe")),
                    Optional.empty(),
                    explainer.conditions(card.gate().get(), gate, gated, shown)));
        }
        if (gated == Check.TRUE) {
            return told;
        }
        ScoreBreakdown<?> score = explainer.score(decided.decision());
        total(explainer, decided, score).ifPresent(told::add);
        reasons(explainer, score).ifPresent(told::add);
        for (int i = 0; i < lines.length; i++) {
            told.add(line(explainer, card.characteristics().get(i), lines[i], shown));
        }
        return told;
    }

    private Explanation line(
            Explainer explainer, Characteristic characteristic, Line line, Map<String, Operand> shown) {
        Decimal weight = explainer.inForce(characteristic.weight()).value();
        List<Explanation> reasons = new ArrayList<>();
        Optional<Parameter> points = Optional.empty();
        boolean settled = true;
        for (int a = 0; a < line.checks().length && points.isEmpty(); a++) {
            int result = line.checks()[a].possible(explainer.buffer());
            Characteristic.Attribute attribute = characteristic.attributes().get(a);
            reasons.addAll(explainer.conditions(attribute.condition(), line.checks()[a], result, shown));
            if (result == Check.TRUE && settled) {
                points = Optional.of(attribute.points());
            } else if (result != Check.FALSE) {
                settled = false;
            }
        }
        if (settled && points.isEmpty()) {
            points = characteristic.otherwise();
        }
        Message message = points.map(p -> explainer.inForce(p).value())
                .map(g -> Wording.message("score.line")
                        .with("points", g)
                        .with("weight", weight)
                        .with("partial", g.times(weight)))
                .orElseGet(() -> Wording.message("score.line-open").with("weight", weight))
                .with("characteristic", characteristic.label());
        Optional<KnowledgeSource> source = characteristic
                .source()
                .or(() -> explainer.inForce(characteristic.weight()).source());
        return explainer.node(Explanation.Kind.ROW, message, source, reasons);
    }

    private Optional<Explanation> total(Explainer explainer, Plan.Decided decided, ScoreBreakdown<?> score) {
        if (score.lowest().isEmpty() || score.highest().isEmpty()) {
            return Optional.empty();
        }
        Decimal low = score.lowest().get();
        Decimal high = score.highest().get();
        Message message = (low.equals(high)
                        ? Wording.message("score.total").with("total", low)
                        : Wording.message("score.range").with("low", low).with("high", high))
                .with("initial", explainer.inForce(card.initialScore()).value());
        List<Explanation> distances = new ArrayList<>();
        for (int i = 0; i < score.distances().size(); i++) {
            ScoreBreakdown.Distance<?> distance = score.distances().get(i);
            String key = distance.highest().isNegative()
                    ? "score.missed"
                    : distance.lowest().isNegative() ? "score.in-reach" : "score.reached";
            distances.add(explainer.node(
                    Explanation.Kind.CONDITION,
                    Wording.message(key)
                            .with("level", Wording.answer(decided.decision(), distance.level()))
                            .with("bound", distance.bound())
                            .with(
                                    "distance",
                                    distance.highest().isNegative()
                                            ? distance.highest().negated()
                                            : distance.lowest()),
                    explainer.inForce(card.cutOffs().get(i).score()).source(),
                    List.of()));
        }
        return Optional.of(explainer.node(Explanation.Kind.ROW, message, Optional.empty(), distances));
    }

    /** Tells which characteristics are reasons for the score, if any is. */
    private Optional<Explanation> reasons(Explainer explainer, ScoreBreakdown<?> score) {
        List<Object> reasons = new ArrayList<>();
        for (ScoreBreakdown.Line line : score.ranked()) {
            Decimal difference = line.difference().orElseThrow();
            if (difference.isPositive()) {
                reasons.add(Wording.message("score.reason")
                        .with("reason", line.reasonCode())
                        .with("difference", difference));
            }
        }
        String key = card.reasonCodeAlgorithm() == ReasonCodeAlgorithm.POINTS_BELOW ? "score.below" : "score.above";
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(explainer.node(
                        Explanation.Kind.ROW,
                        Wording.message(key).with("reasons", ImmutableList.copyOf(reasons)),
                        Optional.empty(),
                        List.of()));
    }
}

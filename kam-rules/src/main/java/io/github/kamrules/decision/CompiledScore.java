package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Characteristics whose partial scores add up, then perhaps cut-offs. */
final class CompiledScore extends CompiledLogic {

    /** A line of the scorecard: the checks of its attributes, and their scores; one more score is the default. */
    @SuppressWarnings("ArrayRecordComponent") // hot, private to the package, never compared
    record Line(String id, Check[] checks, long[] scores) {}

    private final Scorecard<?> card;
    private final long initial;
    private final Line[] lines;
    /** The lowest scores of the levels, and the states of the levels; empty when the answer is the score. */
    private final long[] cutOffs;

    private final int[] cutStates;
    private final Plan.NumberLine number;

    CompiledScore(
            Scorecard<?> card,
            int[] reads,
            long initial,
            Line[] lines,
            long[] cutOffs,
            int[] cutStates,
            Plan.NumberLine number) {
        super(reads);
        this.card = card;
        this.initial = initial;
        this.lines = lines;
        this.cutOffs = cutOffs;
        this.cutStates = cutStates;
        this.number = number;
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
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
        Optional<Decimal> total =
                Optional.of(explainer.inForce(card.initialScore()).value());
        for (int i = 0; i < card.characteristics().size(); i++) {
            Characteristic characteristic = card.characteristics().get(i);
            Line line = lines[i];
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
            Optional<Decimal> gained = points.map(p -> explainer.inForce(p).value());
            total = total.flatMap(t -> gained.map(g -> t.plus(g.times(weight))));
            Message message = gained.map(g -> Wording.message("score.line")
                            .with("points", g)
                            .with("weight", weight)
                            .with("partial", g.times(weight)))
                    .orElseGet(() -> Wording.message("score.line-open").with("weight", weight))
                    .with("characteristic", characteristic.label());
            Optional<KnowledgeSource> source = characteristic
                    .source()
                    .or(() -> explainer.inForce(characteristic.weight()).source());
            told.add(explainer.node(Explanation.Kind.ROW, message, source, reasons));
        }
        Decimal initial = explainer.inForce(card.initialScore()).value();
        total.ifPresent(t -> told.add(
                0,
                explainer.node(
                        Explanation.Kind.ROW,
                        Wording.message("score.total").with("total", t).with("initial", initial),
                        Optional.empty(),
                        reached(explainer, decided, t))));
        return told;
    }

    private List<Explanation> reached(Explainer explainer, Plan.Decided decided, Decimal total) {
        List<Explanation> result = new ArrayList<>();
        for (CutOff<?> cutOff : card.cutOffs()) {
            Parameter score = explainer.inForce(cutOff.score());
            result.add(explainer.node(
                    Explanation.Kind.CONDITION,
                    Wording.message(total.compareTo(score.value()) >= 0 ? "score.reached" : "score.missed")
                            .with("level", Wording.answer(decided.decision(), cutOff.level()))
                            .with("bound", score.value()),
                    score.source(),
                    List.of()));
        }
        return result;
    }
}

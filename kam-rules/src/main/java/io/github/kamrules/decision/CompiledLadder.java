package io.github.kamrules.decision;

import io.github.kamrules.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rungs of a ladder, the highest one first; beside them the indicators of each, for the account of what is missing. */
final class CompiledLadder extends CompiledRows {

    private final Ladder<?> ladder;
    /** The checks of the indicators, the lowest rung first. */
    private final Check[][] indicators;

    CompiledLadder(
            Ladder<?> ladder,
            int[] reads,
            Check[] checks,
            Plan.Outcome[] outputs,
            Plan.Kind kind,
            Check[][] indicators) {
        super(ladder, reads, checks, outputs, kind);
        this.ladder = ladder;
        this.indicators = indicators;
    }

    /** Returns whether a rung is reached; rungs that build on each other need those below. */
    private int rung(DecisionBuffer buffer, int rung) {
        return checks[checks.length - 1 - rung].possible(buffer);
    }

    /** Tells how a case stands, after the decision has been made. */
    <T> LadderStanding<T> standing(Ladder<T> of, Explainer explainer, Plan.Decided decided) {
        List<RungStanding<T>> rungs = new ArrayList<>();
        T reached = of.lowest();
        for (int i = 0; i < of.rungs().size(); i++) {
            Rung<T> rung = of.rungs().get(i);
            List<IndicatorStanding> told = new ArrayList<>();
            for (int k = 0; k < rung.indicators().size(); k++) {
                told.add(standing(rung.indicators().get(k), indicators[i][k], explainer, decided));
            }
            Standing standing = Standing.of(rung(explainer.buffer(), i));
            rungs.add(new RungStanding<>(rung.level(), standing, told));
            reached = standing == Standing.MET ? rung.level() : reached;
        }
        T certain = reached;
        Verdict<T> verdict = explainer.buffer().verdict(decided);
        T current = verdict.match(
                Verdict.Decided::answer,
                it -> certain,
                it -> it.candidates().values().stream().findFirst().orElse(certain),
                it -> certain);
        return new LadderStanding<>(verdict, current, rungs);
    }

    private static IndicatorStanding standing(
            Indicator indicator, Check check, Explainer explainer, Plan.Decided decided) {
        int result = check.possible(explainer.buffer());
        return new IndicatorStanding(
                indicator,
                Standing.of(result),
                indicator.condition().operands().stream()
                        .map(operand -> new Reading(operand, explainer.valueSeen(operand, decided.decision())))
                        .toList(),
                explainer.conditions(indicator.condition(), check, result, new LinkedHashMap<>()).stream()
                        .map(Explanation::message)
                        .toList());
    }

    private Explanation explain(Explainer explainer, Indicator indicator, Check check, Map<String, Operand> shown) {
        int result = check.possible(explainer.buffer());
        return explainer.node(
                Explanation.Kind.CONDITION,
                Wording.message("ladder.indicator." + word(result)).with("indicator", indicator.label()),
                indicator.source(),
                explainer.conditions(indicator.condition(), check, result, shown));
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        List<Explanation> told = new ArrayList<>();
        for (int i = ladder.rungs().size() - 1; i >= 0; i--) {
            Rung<?> rung = ladder.rungs().get(i);
            List<Explanation> reasons = new ArrayList<>();
            int own = Check.TRUE;
            for (int k = 0; k < rung.indicators().size(); k++) {
                Check check = indicators[i][k];
                reasons.add(explain(explainer, rung.indicators().get(k), check, shown));
                own = Check.and(own, check.possible(explainer.buffer()));
            }
            int result = rung(explainer.buffer(), i);
            String key = result == own ? word(result) : word(result) + "-below";
            told.add(explainer.node(
                    Explanation.Kind.ROW,
                    message("ladder.rung." + key, decided, rung.level()),
                    rung.source(),
                    reasons));
        }
        told.add(explainer.node(
                Explanation.Kind.ROW, message("ladder.lowest", decided, ladder.lowest()), Optional.empty(), List.of()));
        return told;
    }

    private static Message message(String key, Plan.Decided decided, Object level) {
        return Wording.message(key).with("level", Wording.answer(decided.decision(), level));
    }

    private static String word(int result) {
        return result == Check.TRUE ? "yes" : result == Check.FALSE ? "no" : "maybe";
    }
}

package io.github.kamrules.decision;

import io.github.kamrules.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Which results are possible: of the indicators, the lowest rung first, and of the rungs, the highest first. */
    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Results(int[][] indicators, int[] rows) {

        int rung(int rung) {
            return rows[rows.length - 1 - rung];
        }
    }

    private Results results(DecisionBuffer buffer, Plan.Decided decided) {
        Check[] all = Stream.concat(
                        Arrays.stream(checks), Arrays.stream(indicators).flatMap(Arrays::stream))
                .toArray(Check[]::new);
        int[] results = buffer.resultsOf(decided, all);
        int[][] byRung = new int[indicators.length][];
        int at = checks.length;
        for (int i = 0; i < byRung.length; i++) {
            byRung[i] = Arrays.copyOfRange(results, at, at + indicators[i].length);
            at += indicators[i].length;
        }
        return new Results(byRung, Arrays.copyOf(results, checks.length));
    }

    /** Tells how a case stands, after the decision has been made. */
    <T> LadderStanding<T> standing(Ladder<T> of, Explainer explainer, Plan.Decided decided) {
        Verdict<T> verdict = explainer.buffer().verdict(decided);
        Results results = results(explainer.buffer(), decided);
        List<RungStanding<T>> rungs = new ArrayList<>();
        T reached = of.lowest();
        for (int i = 0; i < of.rungs().size(); i++) {
            Rung<T> rung = of.rungs().get(i);
            List<IndicatorStanding> told = new ArrayList<>();
            for (int k = 0; k < rung.indicators().size(); k++) {
                told.add(standing(
                        rung.indicators().get(k), indicators[i][k], results.indicators[i][k], explainer, decided));
            }
            Standing standing = Standing.of(results.rung(i));
            rungs.add(new RungStanding<>(rung.level(), standing, told));
            reached = standing == Standing.MET ? rung.level() : reached;
        }
        T certain = reached;
        T current = verdict.match(
                Verdict.Decided::answer,
                it -> certain,
                it -> it.candidates().values().stream().findFirst().orElse(certain),
                it -> certain);
        return new LadderStanding<>(verdict, current, rungs);
    }

    private static IndicatorStanding standing(
            Indicator indicator, Check check, int result, Explainer explainer, Plan.Decided decided) {
        return new IndicatorStanding(
                indicator,
                Standing.of(result),
                indicator.condition().operands().stream()
                        .map(operand -> new Reading(operand, explainer.valueSeen(operand, decided.decision())))
                        .toList(),
                reasons(explainer, indicator, check, new LinkedHashMap<>()).stream()
                        .map(Explanation::message)
                        .toList());
    }

    private static List<Explanation> reasons(
            Explainer explainer, Indicator indicator, Check check, Map<String, Operand> shown) {
        return explainer.conditions(indicator.condition(), check, check.possible(explainer.buffer()), shown);
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        Results results = results(explainer.buffer(), decided);
        List<Explanation> told = new ArrayList<>();
        for (int i = ladder.rungs().size() - 1; i >= 0; i--) {
            Rung<?> rung = ladder.rungs().get(i);
            List<Explanation> lines = new ArrayList<>();
            int own = Check.TRUE;
            for (int k = 0; k < rung.indicators().size(); k++) {
                Indicator indicator = rung.indicators().get(k);
                int result = results.indicators[i][k];
                own = Check.and(own, result);
                lines.add(explainer.node(
                        Explanation.Kind.CONDITION,
                        Wording.message("ladder.indicator." + word(result)).with("indicator", indicator.label()),
                        indicator.source(),
                        reasons(explainer, indicator, indicators[i][k], shown)));
            }
            int result = results.rung(i);
            boolean below = ladder.isCumulative() && own == Check.TRUE && result != Check.TRUE;
            told.add(explainer.node(
                    Explanation.Kind.ROW,
                    message("ladder.rung." + word(result) + (below ? "-below" : ""), decided, rung.level()),
                    rung.source(),
                    lines));
        }
        told.add(explainer.node(
                Explanation.Kind.ROW,
                message("ladder.lowest", decided, ladder.lowest()),
                ladder.lowestSource(),
                List.of()));
        return told;
    }

    private static Message message(String key, Plan.Decided decided, Object level) {
        return Wording.message(key).with("level", Wording.answer(decided.decision(), level));
    }

    private static String word(int result) {
        return result == Check.TRUE ? "yes" : result == Check.FALSE ? "no" : "maybe";
    }
}

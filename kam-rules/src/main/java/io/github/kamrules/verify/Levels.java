package io.github.kamrules.verify;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.CaseSpace;
import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.CutOff;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.EachMatch;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.MultipleHits;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.RowLogic;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The levels of a decision that no case leads to. */
final class Levels {

    private final DecisionGraph graph;
    private final Decision<?> decision;
    private final Logic<?> logic;
    private final Parts parts;
    private final CaseSpace space;

    Levels(DecisionGraph graph, Decision<?> decision, Logic<?> logic, Parts parts, CaseSpace space) {
        this.graph = graph;
        this.decision = decision;
        this.logic = logic;
        this.parts = parts;
        this.space = space;
    }

    List<Finding> unreachable() {
        if (decision instanceof LevelDecision<?> level) {
            return unreachable(level.scale(), space.levels(level));
        } else if (decision instanceof SetOperand<?> set) {
            return unreachable(set.scale(), space.levels(set));
        }
        return List.of();
    }

    private <T> List<Finding> unreachable(Scale<T> scale, Set<?> reached) {
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        Optional<Set<Object>> named = named();
        for (T level : scale.values()) {
            if (reached.contains(level) || isDeadRung(level)) {
                continue;
            }
            boolean isMeant = named.map(all -> all.contains(level)).orElse(false);
            Finding finding = Finding.of(
                    FindingKind.UNREACHABLE_LEVEL,
                    Place.of(decision.id()).part(scale.idOf(level)),
                    message(level, isMeant).with("decision", decision.label()).with("level", parts.answer(level)),
                    Optional.empty());
            // Many decisions use a part of a scale, and what passes levels on passes on what is told of where they come
            // from.
            found.add(isMeant ? finding : finding.as(Severity.INFO));
        }
        return found.build();
    }

    /** A rung that is never reached is told as such. */
    private boolean isDeadRung(Object level) {
        return logic instanceof Ladder<?> ladder
                && ladder.rungs().stream().anyMatch(rung -> rung.level().equals(level));
    }

    private Message message(Object level, boolean isMeant) {
        if (!isMeant) {
            return Verifier.message(named().isPresent() ? "unreachable-level.not-named" : "unreachable-level");
        } else if (logic instanceof Scorecard<?> card) {
            for (CutOff<?> cutOff : card.cutOffs()) {
                Decimal bound = value(cutOff.score());
                if (cutOff.level().equals(level) && bound.compareTo(highest(card)) > 0) {
                    return Verifier.message("unreachable-level.above")
                            .with("bound", bound)
                            .with("highest", highest(card));
                }
            }
        }
        return Verifier.message("unreachable-level");
    }

    /** Returns the levels with which the logic says that it answers; empty where it does not say. */
    private Optional<Set<Object>> named() {
        Set<Object> named = new HashSet<>();
        if (logic instanceof Scorecard<?> card) {
            card.lowest().ifPresent(named::add);
            card.cutOffs().forEach(c -> named.add(c.level()));
            return Optional.of(named);
        } else if (!(logic instanceof RowLogic<?>
                || logic instanceof MultipleHits<?>
                || logic instanceof EachMatch<?>)) {
            return Optional.empty();
        }
        parts.rows().forEach(row -> row.output().value().ifPresent(named::add));
        parts.otherwise().flatMap(output -> output.value().map(v -> (Object) v)).ifPresent(named::add);
        return Optional.of(named);
    }

    private Decimal highest(Scorecard<?> card) {
        Decimal sum = value(card.initialScore());
        for (Characteristic line : card.characteristics()) {
            Decimal weight = value(line.weight());
            sum = Stream.concat(
                            line.attributes().stream().map(Characteristic.Attribute::points), line.otherwise().stream())
                    .map(points -> value(points).times(weight))
                    .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other)
                    .map(sum::plus)
                    .orElse(sum);
        }
        return sum;
    }

    private Decimal value(Parameter parameter) {
        return inForce(graph, parameter);
    }

    static Decimal inForce(DecisionGraph graph, Parameter parameter) {
        return parameter
                .id()
                .map(id -> graph.parameters().getOrDefault(id, parameter))
                .orElse(parameter)
                .value();
    }
}

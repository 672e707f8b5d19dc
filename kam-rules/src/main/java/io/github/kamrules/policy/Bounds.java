package io.github.kamrules.policy;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.NumberOperand;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses bounds beyond the numbers with which they are compared, such as a share of 80: the test would be the same for every
 * account.
 */
final class Bounds {

    private final DecisionGraph graph;

    private Bounds(DecisionGraph graph) {
        this.graph = graph;
    }

    static void check(DecisionGraph graph) {
        Bounds bounds = new Bounds(graph);
        for (Decision<?> decision : graph.decisions()) {
            for (Condition condition : graph.logic(decision).conditions()) {
                condition.forEachTest(test -> {
                    if (test instanceof Condition.NumberTest number) {
                        bounds.check(decision, number);
                    } else if (test instanceof Condition.DateTest date) {
                        check(decision, date);
                    }
                });
            }
        }
    }

    private void check(Decision<?> decision, Condition.NumberTest test) {
        Domain.Numbers domain = domain(test.operand());
        Stream.of(test.low(), test.high()).flatMap(Optional::stream).forEach(parameter -> {
            Decimal bound = parameter
                    .id()
                    .map(id -> graph.parameters().getOrDefault(id, parameter))
                    .orElse(parameter)
                    .value();
            boolean below =
                    domain.range().low().filter(low -> bound.compareTo(low) < 0).isPresent();
            boolean above = domain.range()
                    .high()
                    .filter(high -> bound.compareTo(high) > 0)
                    .isPresent();
            if (below || above) {
                throw new IllegalArgumentException("The bound ("
                        + parameter.id().map(id -> id + " = ").orElse("") + bound + ") in the decision ("
                        + decision.id() + ") is outside the domain of ("
                        + test.operand().id() + "): " + domain + "."
                        + (above && domain.unit().equals(Unit.RATIO)
                                ? "\nMaybe it is a percentage; divide it by 100."
                                : ""));
            }
        });
    }

    private static void check(Decision<?> decision, Condition.DateTest test) {
        Domain.Dates domain = test.operand().domain();
        Stream.of(test.low(), test.high()).flatMap(Optional::stream).forEach(bound -> {
            if (!domain.contains(bound)) {
                throw new IllegalArgumentException("The bound (" + bound + ") in the decision (" + decision.id()
                        + ") is outside the domain of (" + test.operand().id() + "): " + domain + ".");
            }
        });
    }

    private static Domain.Numbers domain(NumberOperand operand) {
        return operand instanceof Input input ? (Domain.Numbers) input.domain() : ((NumberDecision) operand).domain();
    }
}

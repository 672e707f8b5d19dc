package io.github.kamrules.verify;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.NumberOperand;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Comparisons with what cannot be: a share from 0 to 1 that is compared with 20 was meant in per cent. A bound at the end of
 * the domain is no mistake: "at least 0" says that there is no lower limit.
 */
final class Comparisons {

    private final DecisionGraph graph;
    private final Decision<?> decision;
    private final Logic<?> logic;

    Comparisons(DecisionGraph graph, Decision<?> decision, Logic<?> logic) {
        this.graph = graph;
        this.decision = decision;
        this.logic = logic;
    }

    List<Finding> outside() {
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        Set<String> told = new HashSet<>();
        for (Condition condition : logic.conditions()) {
            condition.forEachTest(test -> bounds(test).forEach(bound -> {
                String part = test.operand().id() + ":" + bound;
                if (told.add(part)) {
                    found.add(Finding.of(
                            FindingKind.CUT_OFF,
                            Place.of(decision.id()).part(part),
                            Verifier.message("cut-off")
                                    .with("decision", decision.label())
                                    .with("comparison", graph.describe(test))
                                    .with("range", graph.describe(range(test))),
                            Optional.empty()));
                }
            }));
        }
        return found.build();
    }

    /** Returns the bounds of a test that lie outside of what it tests. */
    private Stream<String> bounds(Condition.Test test) {
        if (test instanceof Condition.NumberTest number) {
            Interval range = domain(number.operand()).range();
            return Stream.of(number.low(), number.high())
                    .flatMap(Optional::stream)
                    .map(p -> Levels.inForce(graph, p))
                    .filter(bound -> isOutside(bound, range))
                    .map(Decimal::toString)
                    .distinct();
        } else if (test instanceof Condition.DateTest date) {
            Domain.Dates dates = date.operand().domain();
            return Stream.of(date.low(), date.high())
                    .flatMap(Optional::stream)
                    .filter(day -> !dates.contains(day))
                    .map(LocalDate::toString)
                    .distinct();
        }
        return Stream.empty();
    }

    private static boolean isOutside(Decimal bound, Interval range) {
        return range.low().filter(low -> bound.compareTo(low) < 0).isPresent()
                || range.high().filter(high -> bound.compareTo(high) > 0).isPresent();
    }

    private static Domain.Numbers domain(NumberOperand operand) {
        return operand instanceof NumberInput input ? input.domain() : ((NumberDecision) operand).domain();
    }

    /** Returns the condition that always holds of what a test tests. */
    private static Condition range(Condition.Test test) {
        if (test instanceof Condition.NumberTest number) {
            Interval range = domain(number.operand()).range();
            return new Condition.NumberTest(
                    number.operand(),
                    range.low().map(Parameter::literal),
                    range.lowInclusive(),
                    range.high().map(Parameter::literal),
                    range.highInclusive());
        }
        DateInput date = ((Condition.DateTest) test).operand();
        return new Condition.DateTest(
                date, date.domain().first(), true, date.domain().last(), true);
    }
}

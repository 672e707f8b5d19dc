package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.CaseSpace.Choice;
import io.github.kamrules.decision.CaseSpace.Free;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Blocks of cases: all those in which each operand, for itself, is one of some values. A block is what people can read: a
 * hole in a table is told as "from 5% to 10%, where the level is A or B", and not as one point of it.
 */
final class CaseBlocks {

    /** Values have no bounds that parameters could set. */
    private static final Wording EXACTLY = new Wording(parameter -> parameter);

    private final Plan plan;
    private final Diagrams diagrams;
    private final List<Free> variables;
    private final Wording wording;

    CaseBlocks(DecisionGraph graph, Diagrams diagrams, List<Free> variables) {
        this.plan = graph.plan();
        this.diagrams = diagrams;
        this.variables = variables;
        this.wording = new Wording(graph::inForce);
    }

    /** Returns a path of a set without the variables that do not matter to it. */
    int[] shortened(int cases, int[] path) {
        BitSet[] allowed = withoutIdle(cases, path);
        int[] shortened = path.clone();
        for (int variable = 0; variable < path.length; variable++) {
            if (isFree(allowed[variable], variable)) {
                shortened[variable] = -1;
            }
        }
        return shortened;
    }

    /** Returns the largest block in a set that can be grown from one of its cases: for each variable the states it may have. */
    BitSet[] grown(int cases, int[] path) {
        BitSet[] allowed = withoutIdle(cases, path);
        for (int variable = 0; variable < path.length; variable++) {
            if (!isFree(allowed[variable], variable)) {
                grow(cases, allowed, variable, path[variable]);
            }
        }
        return allowed;
    }

    /** Returns for each variable the state of a case, or all states where it does not matter. */
    private BitSet[] withoutIdle(int cases, int[] path) {
        BitSet[] allowed = new BitSet[path.length];
        for (int variable = 0; variable < path.length; variable++) {
            allowed[variable] = path[variable] < 0 ? all(variable) : one(path[variable]);
        }
        for (int variable = path.length - 1; variable >= 0; variable--) {
            if (path[variable] >= 0) {
                tryAll(cases, allowed, variable);
            }
        }
        return allowed;
    }

    private BitSet all(int variable) {
        BitSet all = new BitSet();
        all.set(0, diagrams.sizeOf(variable));
        return all;
    }

    private static BitSet one(int state) {
        BitSet one = new BitSet();
        one.set(state);
        return one;
    }

    boolean isFree(BitSet states, int variable) {
        return states.cardinality() == diagrams.sizeOf(variable);
    }

    private void tryAll(int cases, BitSet[] allowed, int variable) {
        BitSet before = allowed[variable];
        allowed[variable] = all(variable);
        if (!diagrams.isWithin(cases, allowed)) {
            allowed[variable] = before;
        }
    }

    private void grow(int cases, BitSet[] allowed, int variable, int from) {
        Free free = variables.get(variable);
        if (isNumber(free.slot())) {
            growTo(cases, allowed, variable, from, 1);
            growTo(cases, allowed, variable, from, -1);
            return;
        }
        for (int state = 0; state < diagrams.sizeOf(variable); state++) {
            tryState(cases, allowed, variable, from, state);
        }
    }

    private void growTo(int cases, BitSet[] allowed, int variable, int from, int step) {
        int state = from + step;
        while (state >= 0 && state < diagrams.sizeOf(variable) && tryState(cases, allowed, variable, from, state)) {
            state += step;
        }
    }

    private boolean tryState(int cases, BitSet[] allowed, int variable, int from, int state) {
        List<Choice> choices = variables.get(variable).choices();
        if (allowed[variable].get(state)
                || choices.get(state).status() != choices.get(from).status()) {
            return false;
        }
        allowed[variable].set(state);
        boolean stays = diagrams.isWithin(cases, allowed);
        allowed[variable].set(state, stays);
        return stays;
    }

    private boolean isNumber(int slot) {
        if (slot >= plan.decisionBase()) {
            return plan.decidedAt(slot).kind == Plan.Kind.NUMBER;
        }
        Domain domain = plan.domains.get(slot);
        return domain instanceof Domain.Numbers || domain instanceof Domain.Dates;
    }

    // ---- in words

    /** Says what is common to the cases of a block; empty where it is every case. */
    Optional<Message> words(BitSet[] allowed) {
        List<Message> parts = new ArrayList<>();
        for (int variable = 0; variable < allowed.length; variable++) {
            if (!isFree(allowed[variable], variable)) {
                words(variables.get(variable), allowed[variable]).ifPresent(parts::add);
            }
        }
        return parts.stream()
                .reduce((left, right) ->
                        Wording.message("describe.and").with("left", left).with("right", right));
    }

    /** Says what an operand is in a case. */
    static Message words(Witness.Given given) {
        Operand operand = given.operand();
        return switch (given.status()) {
            case KEPT, DISPLACED -> place(operand, given.status());
            case NOT_APPLICABLE -> EXACTLY.claim(new Condition.NotApplicableTest(operand));
            case MISSING -> EXACTLY.claim(new Condition.KnownTest((Input) operand), true);
            case KNOWN ->
                given.value()
                        .map(value -> EXACTLY.claim(exactly(operand, value)))
                        .orElseGet(() -> EXACTLY.claim(new Condition.NotApplicableTest(operand), true));
        };
    }

    private static Condition.Test exactly(Operand operand, Object value) {
        if (operand instanceof NumberOperand number) {
            return test(number, Interval.exactly((Decimal) value));
        } else if (operand instanceof DateInput date) {
            return (Condition.Test) date.on((LocalDate) value);
        } else if (operand instanceof LevelOperand<?> level) {
            return Condition.LevelTest.of(level, List.of(level.scale().values().indexOf(value)));
        } else if (operand instanceof SetOperand<?> set) {
            return Condition.SetTest.of(set, List.of(set.scale().values().indexOf(value)));
        } else if (operand instanceof FlagInput flag) {
            return new Condition.FlagTest(flag, (Boolean) value);
        }
        return (Condition.Test) ((TextInput) operand).is((String) value);
    }

    private static Message place(Operand operand, Witness.Status status) {
        return Wording.message("case.place." + status).with("operand", operand.label());
    }

    private Optional<Message> words(Free free, BitSet allowed) {
        Choice first = free.choices().get(allowed.nextSetBit(0));
        Operand operand = operandAt(free.slot());
        return switch (first.status()) {
            case KEPT, DISPLACED -> Optional.of(place(operand, first.status()));
            case NOT_APPLICABLE -> Optional.of(wording.claim(new Condition.NotApplicableTest(operand)));
            case MISSING -> Optional.of(missing(free, (Input) operand, allowed));
            case KNOWN -> known(free, operand, allowed);
        };
    }

    private Message missing(Free free, Input input, BitSet allowed) {
        Message unknown = wording.claim(new Condition.KnownTest(input), true);
        return isEvery(free, allowed, Witness.Status.MISSING)
                ? unknown
                : Wording.message("case.missing").with("missing", unknown).with("would", claim(free, input, allowed));
    }

    private Optional<Message> known(Free free, Operand operand, BitSet allowed) {
        if (operand instanceof SetOperand<?> set) {
            return known(free, set, allowed);
        } else if (!isEvery(free, allowed, Witness.Status.KNOWN)) {
            return Optional.of(claim(free, operand, allowed));
        }
        boolean mayNotApply = free.choices().stream().anyMatch(c -> c.status() == Witness.Status.NOT_APPLICABLE);
        return Optional.of(
                mayNotApply
                        ? wording.claim(new Condition.NotApplicableTest(operand), true)
                        : wording.claim(new Condition.KnownTest((Input) operand)));
    }

    /** A set is told by each of its levels; that it applies is told by these. */
    private Optional<Message> known(Free free, SetOperand<?> set, BitSet allowed) {
        int state = allowed.nextSetBit(0);
        boolean isLevel = free.choices().stream().noneMatch(c -> c.status() == Witness.Status.NOT_APPLICABLE)
                && free.choices().size() == 2;
        if (!isLevel) {
            return Optional.of(wording.claim(new Condition.NotApplicableTest(set), true));
        }
        int bit = free.choices().get(1).state();
        Plan.Decided decided = plan.decidedAt(free.slot());
        int level = decided.decision() instanceof ListDecision<?>
                ? set.scale()
                        .values()
                        .indexOf(decided.listing().listOf(1L << bit).get(0))
                : bit;
        return Optional.of(wording.claim(Condition.SetTest.of(set, List.of(level)), state == 0));
    }

    private static boolean isEvery(Free free, BitSet allowed, Witness.Status status) {
        return IntStream.range(0, free.choices().size())
                .allMatch(i -> allowed.get(i) == (free.choices().get(i).status() == status));
    }

    private Operand operandAt(int slot) {
        return slot >= plan.decisionBase() ? plan.decidedAt(slot).decision() : plan.inputs.get(slot);
    }

    private Message claim(Free free, Operand operand, BitSet allowed) {
        int[] states = allowed.stream().map(i -> free.choices().get(i).state()).toArray();
        if (states[0] == 0) {
            return wording.claim(new Condition.NotApplicableTest(operand));
        } else if (operand instanceof NumberOperand number) {
            Domain.Numbers domain =
                    number instanceof NumberInput input ? input.domain() : ((NumberDecision) number).domain();
            return wording.claim(test(number, interval(free, states, domain)));
        } else if (operand instanceof DateInput date) {
            return wording.claim(test(date, interval(free, states, date.domain().days())));
        } else if (operand instanceof LevelOperand<?> level) {
            return wording.claim(Condition.LevelTest.of(
                    level, IntStream.of(states).map(s -> s - 1).boxed().toList()));
        } else if (operand instanceof FlagInput flag) {
            return wording.claim(new Condition.FlagTest(flag, states[0] == 2));
        }
        return text((TextInput) operand, plan.texts.get(free.slot()), states);
    }

    private Interval interval(Free free, int[] states, Domain.Numbers domain) {
        NumberCells cells = plan.cellsOf(free.slot());
        int lowest = states[0];
        int highest = states[states.length - 1];
        if (lowest == highest) {
            return cells.interval(lowest, highest, domain);
        }
        // What a decision never answers is no bound.
        List<Choice> known = free.choices().stream().filter(c -> c.state() > 0).toList();
        return cells.interval(
                lowest == known.get(0).state() ? 1 : lowest,
                highest == known.get(known.size() - 1).state() ? cells.count() - 1 : highest,
                domain);
    }

    private static Condition.Test test(NumberOperand operand, Interval interval) {
        return new Condition.NumberTest(
                operand,
                interval.low().map(Parameter::literal),
                interval.lowInclusive(),
                interval.high().map(Parameter::literal),
                interval.highInclusive());
    }

    private static Condition.Test test(DateInput operand, Interval days) {
        return new Condition.DateTest(
                operand,
                days.low().map(CaseBlocks::day),
                days.lowInclusive(),
                days.high().map(CaseBlocks::day),
                days.highInclusive());
    }

    private static LocalDate day(Decimal day) {
        return LocalDate.ofEpochDay(day.value().longValueExact());
    }

    /** Says which texts are meant: some of those that are tested, or all but some of these. */
    private Message text(TextInput operand, Map<String, Integer> tested, int[] states) {
        List<String> named = tested.entrySet().stream()
                .filter(text -> IntStream.of(states).anyMatch(s -> s == text.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (named.size() == states.length) {
            return wording.claim((Condition.Test) operand.isAnyOf(ImmutableList.copyOf(named)));
        }
        List<String> others =
                tested.keySet().stream().filter(text -> !named.contains(text)).toList();
        return others.isEmpty()
                ? wording.claim(new Condition.NotApplicableTest(operand), true)
                : wording.claim((Condition.Test) operand.isAnyOf(others), true);
    }
}

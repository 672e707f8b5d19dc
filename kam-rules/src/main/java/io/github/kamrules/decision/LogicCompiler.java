package io.github.kamrules.decision;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import io.github.kamrules.number.Decimal;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the logic of one decision is compiled with: it compiles conditions, and notes what they read. */
final class LogicCompiler {

    private final Compiler compiler;
    private final Plan.Decided decided;
    private final List<Plan.Decided> before;
    private final int decisionBase;
    private final @Nullable NumberCells[] cells;
    private final List<ImmutableMap<String, Integer>> texts;
    private final Set<Integer> reads = new LinkedHashSet<>();
    private final Set<Integer> asked = new LinkedHashSet<>();
    private final Map<Integer, Set<Integer>> edges = new LinkedHashMap<>();

    LogicCompiler(
            Compiler compiler,
            Plan.Decided decided,
            List<Plan.Decided> before,
            int decisionBase,
            @Nullable NumberCells[] cells,
            List<ImmutableMap<String, Integer>> texts) {
        this.compiler = compiler;
        this.decided = decided;
        this.before = before;
        this.decisionBase = decisionBase;
        this.cells = cells;
        this.texts = texts;
    }

    Plan.Decided decided() {
        return decided;
    }

    int[] reads() {
        return Ints.toArray(reads);
    }

    int[] asked() {
        return Ints.toArray(asked);
    }

    /** Returns the slot in which the decision sees an operand, and notes that it reads it. */
    int seenSlot(Operand operand) {
        int slot = compiler.seenSlot(decided.decision(), operand);
        reads.add(slot);
        return slot;
    }

    /** Returns how many states an operand can have, counting from 0. */
    int stateCount(int slot) {
        NumberCells numbers = cells[slot];
        if (numbers != null) {
            return numbers.count();
        } else if (slot >= decisionBase) {
            Decision<?> read = before.get(slot - decisionBase).decision();
            return read instanceof LevelDecision<?> level ? level.scale().size() + 1 : 2;
        }
        return compiler.stateCount(slot, texts);
    }

    int[] stateCounts(int[] slots) {
        int[] counts = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            counts[i] = stateCount(slots[i]);
        }
        return counts;
    }

    /**
     * Returns room for the answers to all cases that logic which looks at states alone can tell apart; null where there are too many,
     * the answer is no level, or more than states is looked at.
     */
    @Nullable DenseAnswers answers(int[] slots) {
        boolean states = decided.kind == Plan.Kind.LEVEL && asked.isEmpty();
        for (int slot : slots) {
            states &= slot < decisionBase || !(before.get(slot - decisionBase).decision() instanceof SetOperand<?>);
        }
        return states
                ? DenseAnswers.of(slots, stateCounts(slots), decided.scale().size() + 1)
                : null;
    }

    /** Returns whether something that is read may turn out not to apply. */
    boolean mayNotApply(int[] slots) {
        return compiler.mayNotApply(slots, before, decisionBase);
    }

    /** Returns the value of a parameter that is in force. */
    Decimal value(Parameter parameter) {
        return compiler.value(parameter);
    }

    Map<Integer, Set<Integer>> edges() {
        return edges;
    }

    Check compile(Condition condition) {
        if (condition instanceof Condition.And and) {
            return new Check.All(compile(and.conditions()));
        } else if (condition instanceof Condition.Or or) {
            return new Check.Any(compile(or.conditions()));
        } else if (condition instanceof Condition.AtLeast some) {
            return new Check.AtLeast(some.count(), compile(some.conditions()));
        } else if (condition instanceof Condition.Not not) {
            return new Check.None(compile(not.condition()));
        } else if (condition instanceof Condition.KnownTest known) {
            int slot = compiler.slotOf(known.operand().id());
            asked.add(slot);
            return new Check.Known(slot);
        }
        return compile((Condition.Test) condition);
    }

    Check[] compile(List<Condition> conditions) {
        Check[] checks = new Check[conditions.size()];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = compile(conditions.get(i));
        }
        return checks;
    }

    private Check compile(Condition.Test test) {
        int slot = seenSlot(test.operand());
        if (test instanceof Condition.NumberTest number) {
            return compileNumber(number, slot);
        } else if (test instanceof Condition.DateTest date) {
            return compileDate(date, slot);
        } else if (test instanceof Condition.LevelTest level) {
            long mask = 0;
            for (int index : level.levels()) {
                mask |= 1L << (index + 1);
            }
            return new Check.InMask(slot, mask);
        } else if (test instanceof Condition.SetTest set) {
            long mask = 0;
            for (int index : set.levels()) {
                mask |= 1L << index;
            }
            return new Check.Overlaps(
                    slot,
                    test.operand() instanceof ListDecision<?>
                            ? before.get(slot - decisionBase).listing().bitsOf(mask)
                            : mask);
        } else if (test instanceof Condition.FlagTest flag) {
            return new Check.InMask(slot, flag.value() ? 4 : 2);
        } else if (test instanceof Condition.TextTest text) {
            BitSet states = new BitSet();
            Map<String, Integer> numbered =
                    texts.get(compiler.slotOf(text.operand().id()));
            text.texts().forEach(t -> states.set(java.util.Objects.requireNonNull(numbered.get(t))));
            return new Check.InStates(slot, states);
        }
        return new Check.InRange(slot, 0, 0);
    }

    private Check compileNumber(Condition.NumberTest number, int slot) {
        NumberCells line = java.util.Objects.requireNonNull(
                cells[compiler.slotOf(number.operand().id())]);
        Optional<Decimal> low = compiler.value(number.low());
        Optional<Decimal> high = compiler.value(number.high());
        int from = line.lowestState(low, number.lowInclusive());
        int to = line.highestState(high, number.highInclusive());
        if (from > to) {
            throw new IllegalArgumentException("The condition (" + number + ") of the decision ("
                    + decided.decision().id()
                    + ") can never hold, since its bounds "
                    + low.map(Decimal::toString).orElse("-inf") + " and "
                    + high.map(Decimal::toString).orElse("inf") + " leave nothing between them.");
        }
        return inRange(number.operand(), slot, from, to);
    }

    private Check compileDate(Condition.DateTest date, int slot) {
        NumberCells line = java.util.Objects.requireNonNull(
                cells[compiler.slotOf(date.operand().id())]);
        int from = line.lowestState(date.low().map(Compiler::dayOf), date.lowInclusive());
        int to = line.highestState(date.high().map(Compiler::dayOf), date.highInclusive());
        return inRange(date.operand(), slot, from, to);
    }

    private Check inRange(Operand operand, int slot, int from, int to) {
        Set<Integer> slotEdges = edges.computeIfAbsent(compiler.slotOf(operand.id()), s -> new LinkedHashSet<>());
        slotEdges.add(from);
        slotEdges.add(to + 1);
        return new Check.InRange(slot, from, to);
    }
}

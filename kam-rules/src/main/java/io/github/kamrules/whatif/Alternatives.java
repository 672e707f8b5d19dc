package io.github.kamrules.whatif;

import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.fact.LevelFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a lever can make of a fact of one account: the numbers of steps at which something that the rules can tell changes. In
 * between nothing does, so they need not be tried.
 */
final class Alternatives {

    private final Lever lever;
    private final Optional<Object> from;
    /** The positions of the inputs that move, and what each of them is after so many steps. */
    private final int[] moved;

    private final Moving moving;
    /** Numbers of steps in rising order, 0 first. */
    private final int[] steps;

    /** Gives an input its value after so many steps. */
    private interface Moving {
        void give(int steps, int input, InputSink sink);
    }

    private Alternatives(Lever lever, Optional<Object> from, int[] moved, Moving moving, int[] steps) {
        this.lever = lever;
        this.from = from;
        this.moved = moved;
        this.moving = moving;
        this.steps = steps;
    }

    static Alternatives of(Lever lever, FactContext context, DecisionBuffer buffer, DecisionGraph graph) {
        // The fact may be one that only others follow from, so that the policy itself does not read it.
        InputValues.Builder facts = InputValues.builder();
        lever.fact().read(context, facts.sink(lever.fact()));
        Optional<Object> from = facts.build().value(lever.fact());
        if (lever.fact() instanceof NumberFact number) {
            return ofNumber(lever, number, from, context, buffer, graph);
        }
        int input = graph.inputs().indexOf(lever.fact());
        int[] moved = input < 0 ? new int[0] : new int[] {input};
        if (lever.fact() instanceof LevelFact<?> level) {
            return ofLevel(lever, level, from, moved);
        }
        boolean there = from.isPresent() && from.get().equals(lever.rising());
        return new Alternatives(
                lever,
                from,
                moved,
                (steps, i, sink) -> sink.flag(lever.rising()),
                there ? new int[] {0} : new int[] {0, 1});
    }

    private static Alternatives ofLevel(Lever lever, LevelFact<?> fact, Optional<Object> from, int[] moved) {
        if (from.isEmpty()) {
            return new Alternatives(lever, from, moved, (steps, i, sink) -> sink.missing(), new int[] {0});
        }
        LevelInput<?> level = fact;
        int now = level.scale().values().indexOf(from.get());
        int most = lever.rising() ? level.scale().size() - 1 - now : now;
        int direction = lever.rising() ? 1 : -1;
        int[] steps = new int[most + 1];
        Arrays.setAll(steps, i -> i);
        return new Alternatives(lever, from, moved, (n, i, sink) -> sink.level(now + direction * n), steps);
    }

    private static Alternatives ofNumber(
            Lever lever,
            NumberFact fact,
            Optional<Object> from,
            FactContext context,
            DecisionBuffer buffer,
            DecisionGraph graph) {
        if (from.isEmpty() || !(from.get() instanceof Decimal now)) {
            return new Alternatives(lever, from, new int[0], (steps, i, sink) -> sink.missing(), new int[] {0});
        }
        Decimal step = lever.rising() ? lever.step() : Decimal.ZERO.minus(lever.step());
        int most = mostSteps(lever, fact, now, step);
        Optional<Derivation> movement = fact.movement(context);
        if (movement.isEmpty()) {
            int input = graph.inputs().indexOf(fact);
            int[] moved = input < 0 ? new int[0] : new int[] {input};
            Moving moving = (n, i, sink) -> sink.number(now.plus(step.times(Decimal.of(n))));
            return cut(new Alternatives(lever, from, moved, moving, new int[] {0}), most, buffer, graph);
        }
        Derivation follows = movement.get();
        int decimals = context.decimals();
        long start = minor(now, decimals, lever);
        long each = minor(step, decimals, lever);
        List<Input> inputs = follows.inputs();
        int[] positions = new int[inputs.size()];
        int[] moved = new int[inputs.size()];
        int count = 0;
        for (int i = 0; i < inputs.size(); i++) {
            int input = graph.inputs().indexOf(inputs.get(i));
            if (input >= 0) {
                positions[count] = i;
                moved[count++] = input;
            }
        }
        Moving moving =
                (n, i, sink) -> follows.derive(Math.addExact(start, Math.multiplyExact(each, n)), positions[i], sink);
        return cut(
                new Alternatives(lever, from, Arrays.copyOf(moved, count), moving, new int[] {0}), most, buffer, graph);
    }

    private static long minor(Decimal amount, int decimals, Lever lever) {
        try {
            return amount.value().movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The step (" + lever.step() + ") of the fact ("
                            + lever.fact().id()
                            + ") must be a whole number of the smallest units of money, which has " + decimals
                            + " decimals.",
                    e);
        }
    }

    private static int mostSteps(Lever lever, NumberFact fact, Decimal now, Decimal step) {
        int most = 0;
        while (most < Lever.MAX_STEPS) {
            Decimal next = now.plus(step.times(Decimal.of(most + 1)));
            boolean beyond = lever.limit()
                    .map(limit -> lever.rising() ? next.compareTo(limit) > 0 : next.compareTo(limit) < 0)
                    .orElse(false);
            if (beyond || !fact.domain().contains(next)) {
                break;
            }
            most++;
        }
        return most;
    }

    /** Keeps of all numbers of steps those at which something changes that the rules can tell. */
    private static Alternatives cut(Alternatives all, int most, DecisionBuffer buffer, DecisionGraph graph) {
        TreeSet<Integer> kept = new TreeSet<>();
        kept.add(0);
        all.bisect(0, all.cells(0, buffer), most, all.cells(most, buffer), buffer, kept);
        if (Arrays.stream(all.moved)
                .anyMatch(i -> graph.readsValueOf(graph.inputs().get(i)))) {
            // A rank may change anywhere: the last step before each bound is tried as well, and refined when it helps.
            new TreeSet<>(kept).stream().filter(n -> n > 0).forEach(n -> kept.add(n - 1));
            kept.add(most);
        }
        return new Alternatives(
                all.lever,
                all.from,
                all.moved,
                all.moving,
                kept.stream().mapToInt(Integer::intValue).toArray());
    }

    private void bisect(int low, int[] atLow, int high, int[] atHigh, DecisionBuffer buffer, Set<Integer> kept) {
        if (Arrays.equals(atLow, atHigh)) {
            return;
        }
        if (high - low == 1) {
            kept.add(high);
            return;
        }
        int middle = (low + high) >>> 1;
        int[] atMiddle = cells(middle, buffer);
        bisect(low, atLow, middle, atMiddle, buffer, kept);
        bisect(middle, atMiddle, high, atHigh, buffer, kept);
    }

    private int[] cells(int after, DecisionBuffer buffer) {
        int[] cells = new int[moved.length];
        for (int i = 0; i < cells.length; i++) {
            if (after > 0) {
                moving.give(after, i, buffer.input(moved[i]));
            }
            cells[i] = buffer.cell(moved[i]);
        }
        return cells;
    }

    int size() {
        return steps.length;
    }

    int steps(int alternative) {
        return steps[alternative];
    }

    /** Returns whether some decision reads what the lever moves. */
    boolean isRead() {
        return moved.length > 0;
    }

    /** Puts into a buffer what the moved inputs are after so many steps, more than 0. */
    void give(int after, DecisionBuffer buffer) {
        for (int i = 0; i < moved.length; i++) {
            moving.give(after, i, buffer.input(moved[i]));
        }
    }

    Decimal cost(int after) {
        return lever.cost().times(Decimal.of(after));
    }

    Change change(int after) {
        return new Change(lever.fact(), from, value(after), after, cost(after));
    }

    private Object value(int after) {
        if (from.isPresent() && from.get() instanceof Decimal now) {
            Decimal moved = lever.step().times(Decimal.of(after));
            return lever.rising() ? now.plus(moved) : now.minus(moved);
        } else if (lever.fact() instanceof LevelFact<?> fact) {
            LevelInput<?> level = fact;
            int now = level.scale().values().indexOf(from.orElseThrow());
            return level.scale().value(lever.rising() ? now + after : now - after);
        }
        return lever.rising();
    }
}

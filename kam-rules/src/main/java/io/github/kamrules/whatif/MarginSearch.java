package io.github.kamrules.whatif;

import io.github.kamrules.decision.Capacity;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Overridden;
import io.github.kamrules.decision.PopulationFigure;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.DateFact;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.LevelFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.scale.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/** One search for the margins of one answer. */
final class MarginSearch {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Assessment assessment;
    private final Decision<?> decision;
    private final DecisionGraph graph;
    private final FactContext context;
    private final InputValues facts;
    private final DecisionBuffer buffer;
    private final int index;
    private final long code;
    /** The inputs at which the decision, or what it rests on, looks beyond the bounds they lie between. */
    private final Set<Input> lookedAt = new HashSet<>();

    private final List<Margin> found = new ArrayList<>();
    private final Set<Fact> unsure = new LinkedHashSet<>();

    MarginSearch(Assessment assessment, Decision<?> decision) {
        this.assessment = assessment;
        this.decision = decision;
        graph = assessment.policy().graph();
        context = FactContext.of(assessment.account(), assessment.statistics());
        facts = assessment.facts();
        index = graph.indexOf(decision);
        buffer = assessment.newBuffer();
        buffer.decide();
        code = buffer.code(index);
    }

    List<Margin> run() {
        Set<Input> read = new HashSet<>();
        collect(decision, read, new HashSet<>());
        for (NumberFact raw : List.of(AccountFacts.REVENUE, AccountFacts.POTENTIAL)) {
            List<Input> moved = raw.movement(context).orElseThrow().inputs().stream()
                    .filter(read::contains)
                    .toList();
            if (!moved.isEmpty()) {
                amount(raw, raw.movement(context).orElseThrow(), moved);
            }
        }
        for (Fact fact : assessment.policy().facts().facts()) {
            if (read.contains(fact) && facts.value(fact).isPresent()) {
                alone(fact, facts.value(fact).get());
            }
        }
        found.sort(Margin::compareBySize);
        return found;
    }

    /** Returns, after the search, the facts of which a nearer border is not ruled out. */
    List<Fact> unsure() {
        return List.copyOf(unsure);
    }

    /** Collects what a decision rests on, but for what is kept from earlier reviews or was set by hand. */
    private void collect(Decision<?> reader, Set<Input> inputs, Set<Decision<?>> seen) {
        if (!seen.add(reader)) {
            return;
        }
        Logic<?> logic = graph.logic(reader);
        boolean kept = logic instanceof Stability<?> || logic instanceof Overridden<?>;
        boolean byValue = logic instanceof Code<?> || logic instanceof PopulationFigure || logic instanceof Capacity<?>;
        for (Operand operand : logic.operands()) {
            if (operand instanceof Decision<?> below) {
                collect(below, inputs, seen);
            } else if (!kept) {
                inputs.add((Input) operand);
                if (byValue) {
                    lookedAt.add((Input) operand);
                }
            }
        }
    }

    /** Tries what a change comes to, and keeps it if it changes the answer. */
    private boolean tried(Fact fact, Object from, Object to, boolean included, boolean exact, Runnable change) {
        if (!changes(change)) {
            return false;
        }
        found.add(new Margin(fact, from, to, included, exact, buffer.verdict(decision)));
        return true;
    }

    private boolean sure(Fact fact, boolean exact) {
        if (!exact) {
            unsure.add(fact);
        }
        return exact;
    }

    private boolean changes(Runnable change) {
        assessment.policy().facts().read(context, buffer);
        change.run();
        buffer.decide();
        return buffer.code(index) != code;
    }

    private void alone(Fact fact, Object from) {
        int input = graph.inputs().indexOf(fact);
        if (fact instanceof LevelFact<?> level) {
            level(level, input, from);
        } else if (fact instanceof FlagFact) {
            boolean other = !(Boolean) from;
            tried(fact, from, other, true, true, () -> buffer.input(input).flag(other));
        } else if (fact instanceof DateFact date) {
            date(date, input, (LocalDate) from);
        } else if (fact instanceof NumberFact number
                && number.followsFrom().isEmpty()
                && number.movement(context).isEmpty()) {
            number(number, input, from);
        }
    }

    /** On an ordered scale the nearest level on each side, on another one every level. */
    private void level(LevelFact<?> fact, int input, Object from) {
        Scale<?> scale = ((LevelInput<?>) fact).scale();
        List<?> levels = scale.values();
        int now = levels.indexOf(from);
        for (int i = now - 1; i >= 0; i--) {
            if (triedLevel(fact, input, from, levels, i) && scale.isOrdered()) {
                break;
            }
        }
        for (int i = now + 1; i < levels.size(); i++) {
            if (triedLevel(fact, input, from, levels, i) && scale.isOrdered()) {
                break;
            }
        }
    }

    private boolean triedLevel(LevelFact<?> fact, int input, Object from, List<?> levels, int to) {
        return tried(
                fact,
                from,
                levels.get(to),
                true,
                true,
                () -> buffer.input(input).level(to));
    }

    /** Follows a number from bound to bound, down and up. */
    private void number(NumberFact fact, int input, Object from) {
        List<Decimal> bounds = graph.bounds(fact);
        boolean exact = sure(fact, !lookedAt.contains(fact));
        List<Decimal> below = new ArrayList<>(
                bounds.stream().filter(b -> compare(from, b) >= 0).toList());
        Collections.reverse(below);
        walk(fact, input, from, below, false, exact);
        walk(
                fact,
                input,
                from,
                bounds.stream().filter(b -> compare(from, b) <= 0).toList(),
                true,
                exact);
    }

    private void walk(NumberFact fact, int input, Object from, List<Decimal> bounds, boolean rising, boolean exact) {
        Domain.Numbers domain = fact.domain();
        for (int i = 0; i < bounds.size(); i++) {
            Decimal bound = bounds.get(i);
            if (compare(from, bound) != 0
                    && domain.contains(bound)
                    && tried(
                            fact,
                            from,
                            bound,
                            true,
                            exact,
                            () -> buffer.input(input).number(bound))) {
                return;
            }
            Optional<Decimal> next = i + 1 < bounds.size() ? Optional.of(bounds.get(i + 1)) : Optional.empty();
            Decimal beyond = beyond(domain, bound, next, rising);
            boolean between = next.map(n -> rising ? beyond.compareTo(n) < 0 : beyond.compareTo(n) > 0)
                    .orElse(true);
            boolean stepped = domain.step().isPresent();
            if (between
                    && domain.contains(beyond)
                    && tried(
                            fact,
                            from,
                            stepped ? beyond : bound,
                            stepped,
                            exact,
                            () -> buffer.input(input).number(beyond))) {
                return;
            }
        }
    }

    /** Returns the first number beyond a bound where numbers have steps, else one that stands for all up to the next bound. */
    private static Decimal beyond(Domain.Numbers domain, Decimal bound, Optional<Decimal> next, boolean rising) {
        if (domain.step().isPresent()) {
            BigDecimal step = domain.step().get().value();
            BigDecimal steps = bound.value().divide(step, 0, rising ? RoundingMode.FLOOR : RoundingMode.CEILING);
            return Decimal.of((rising ? steps.add(BigDecimal.ONE) : steps.subtract(BigDecimal.ONE)).multiply(step));
        }
        return next.map(n -> Decimal.of(bound.plus(n).value().divide(TWO)))
                .orElseGet(() -> rising ? bound.plus(Decimal.ONE) : bound.minus(Decimal.ONE));
    }

    private static int compare(Object number, Decimal bound) {
        return number instanceof Ratio ratio ? ratio.compareTo(bound) : ((Decimal) number).compareTo(bound);
    }

    /** The ends of the domain are among the bounds. */
    private void date(DateFact fact, int input, LocalDate from) {
        List<Decimal> bounds = graph.bounds(fact);
        Line line = new Line(
                fact,
                from,
                LocalDate::ofEpochDay,
                new int[] {input},
                (day, i, sink) -> sink.date(LocalDate.ofEpochDay(day)));
        line.follow(from.toEpochDay(), day(bounds.get(0)));
        line.follow(from.toEpochDay(), day(bounds.get(bounds.size() - 1)));
    }

    private static long day(Decimal bound) {
        return bound.value().longValueExact();
    }

    /** An amount of money, with all that follows from it. */
    private void amount(NumberFact fact, Derivation follows, List<Input> moved) {
        Optional<Decimal> from = amountOf(fact);
        if (from.isEmpty()) {
            return;
        }
        int[] positions = new int[moved.size()];
        int[] inputs = new int[moved.size()];
        for (int i = 0; i < inputs.length; i++) {
            positions[i] = follows.inputs().indexOf(moved.get(i));
            inputs[i] = graph.inputs().indexOf(moved.get(i));
        }
        int decimals = context.decimals();
        long now = from.get().value().movePointRight(decimals).longValueExact();
        Line line = new Line(
                fact,
                from.get(),
                minor -> Decimal.ofUnscaled(minor, decimals),
                inputs,
                (minor, i, sink) -> follows.derive(minor, positions[i], sink));
        line.follow(now, Math.min(now, Math.max(follows.low(), lowest(fact, decimals))));
        line.follow(now, Math.max(now, follows.high()));
    }

    private static long lowest(NumberFact fact, int decimals) {
        return fact.domain()
                .range()
                .low()
                .map(low -> low.value().movePointRight(decimals).longValueExact())
                .orElse(Long.MIN_VALUE);
    }

    /** Reads an amount, also where no decision reads it itself. */
    private Optional<Decimal> amountOf(NumberFact fact) {
        InputValues.Builder value = InputValues.builder();
        fact.read(context, value.sink(fact));
        return value.build().value(fact).map(Decimal.class::cast);
    }

    /** What a fact is for a whole number. */
    private interface Giving {
        void give(long number, int input, InputSink sink);
    }

    /** A fact that is a whole number, of minor units or days, with the inputs that move with it, each in one direction. */
    private final class Line {

        private final Fact fact;
        private final Object from;
        private final LongFunction<Object> shown;
        private final int[] inputs;
        private final Giving giving;
        private final boolean exact;

        Line(Fact fact, Object from, LongFunction<Object> shown, int[] inputs, Giving giving) {
            this.fact = fact;
            this.from = from;
            this.shown = shown;
            this.inputs = inputs;
            this.giving = giving;
            exact = sure(
                    fact,
                    Arrays.stream(inputs)
                            .noneMatch(i -> lookedAt.contains(graph.inputs().get(i))));
        }

        /** Follows the line to its end, from one number where something changes that the rules can tell to the next. */
        void follow(long start, long end) {
            long at = start;
            while (at != end) {
                long last = lastAlike(at, end);
                if (!exact && at != last && changes(to(last))) {
                    keep(border(at, last));
                    return;
                }
                if (last == end) {
                    return;
                }
                at = last + Long.signum(end - last);
                if (changes(to(at))) {
                    keep(at);
                    return;
                }
            }
        }

        private void keep(long number) {
            tried(fact, from, shown.apply(number), true, exact, to(number));
        }

        private Runnable to(long number) {
            return () -> {
                for (int i = 0; i < inputs.length; i++) {
                    giving.give(number, i, buffer.input(inputs[i]));
                }
            };
        }

        /** Returns the last number on the way to an end that lies between the same bounds. */
        private long lastAlike(long at, long end) {
            int[] cells = cells(at);
            return lastWhere(at, end, number -> Arrays.equals(cells(number), cells));
        }

        /** Returns the first number on the way to one that changes the answer which does so, too; the one before does not. */
        private long border(long same, long other) {
            return lastWhere(same, other, number -> !changes(to(number))) + Long.signum(other - same);
        }

        /** Returns the last number for which something holds that holds from the first number on up to some number. */
        private long lastWhere(long first, long end, LongPredicate holds) {
            if (holds.test(end)) {
                return end;
            }
            long holding = first;
            long not = end;
            while (Math.abs(not - holding) > 1) {
                long middle = holding + (not - holding) / 2;
                if (holds.test(middle)) {
                    holding = middle;
                } else {
                    not = middle;
                }
            }
            return holding;
        }

        private int[] cells(long number) {
            int[] cells = new int[inputs.length];
            for (int i = 0; i < cells.length; i++) {
                giving.give(number, i, buffer.input(inputs[i]));
                cells[i] = buffer.cell(inputs[i]);
            }
            return cells;
        }
    }
}

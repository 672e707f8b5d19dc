package io.github.kamrules.testkit;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.ListDecision;
import io.github.kamrules.decision.ListTable;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.decision.TextInput;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The values with which an operand is tried: in their order, where they have one, and "does not apply" at the end. Immutable. */
final class Samples {

    /** A domain of so many numbers is tried as a whole. */
    private static final int WHOLE = 100;

    private static final int MAX_SUBSETS = 5;
    private static final Decimal SMALL = Decimal.of("0.000001");
    private static final ImmutableList<String> LANDMARKS = ImmutableList.of(
            "-1000000000",
            "-1000000",
            "-1000",
            "-10",
            "-1",
            "-0.5",
            "0",
            "0.1",
            "0.5",
            "1",
            "2",
            "10",
            "1000",
            "1000000",
            "1000000000");
    private static final ImmutableList<String> DAYS = ImmutableList.of(
            "1970-01-01", "1999-12-31", "2000-02-29", "2024-12-31", "2026-01-01", "2026-06-30", "2100-03-01");
    private static final ImmutableList<String> TEXTS =
            ImmutableList.of("", " ", "a", "A", "CN", "Société Générale", "客户", "x".repeat(300));

    private final Operand operand;
    private final boolean ordered;
    private final ImmutableList<Sample> all;

    /** A value, and how it is given. */
    record Sample(String text, Optional<Object> value, Consumer<InputValues.Builder> setter) {}

    private Samples(Operand operand, boolean ordered, List<Sample> all) {
        this.operand = operand;
        this.ordered = ordered;
        this.all = ImmutableList.copyOf(all);
    }

    /** Returns the samples of an operand: those that are declared, or else some of all that it can be. */
    static Samples of(Operand operand, Collection<?> declared, Collection<Decimal> bounds, boolean mayNotApply) {
        if (operand instanceof NumberInput number) {
            return of(
                    number,
                    numbers(number.domain(), declared, bounds),
                    true,
                    (values, value) -> values.number(number, (Decimal) value));
        } else if (operand instanceof DateInput date) {
            return of(
                    date,
                    dates(date.domain(), declared),
                    true,
                    (values, value) -> values.date(date, (LocalDate) value));
        } else if (operand instanceof LevelInput<?> level) {
            return ofLevel(level);
        } else if (operand instanceof FlagInput flag) {
            return of(flag, List.of(false, true), true, (values, value) -> values.flag(flag, (Boolean) value));
        } else if (operand instanceof TextInput text) {
            Collection<?> texts = declared.isEmpty() ? TEXTS : declared;
            return of(text, texts, false, (values, value) -> values.text(text, (String) value));
        }
        return of((Decision<?>) operand, declared, bounds, mayNotApply);
    }

    private interface Setter {
        void set(InputValues.Builder values, Object value);
    }

    private static Samples of(Input input, Collection<?> values, boolean ordered, Setter setter) {
        List<Sample> all = new ArrayList<>();
        for (Object value : values) {
            all.add(new Sample(
                    input.id() + " = " + Shown.answer(value),
                    Optional.of(value),
                    builder -> setter.set(builder, value)));
        }
        if (input.domain().mayNotApply()) {
            all.add(new Sample(
                    input.id() + " does not apply", Optional.empty(), builder -> builder.notApplicable(input)));
        }
        return new Samples(input, ordered, all);
    }

    private static <T> Samples ofLevel(LevelInput<T> input) {
        Scale<T> scale = input.scale();
        return of(
                input,
                scale.values(),
                scale.isOrdered(),
                (values, value) ->
                        values.level(input, scale.value(scale.values().indexOf(value))));
    }

    /** A decision is tried with answers by their number. */
    private static Samples of(
            Decision<?> decision, Collection<?> declared, Collection<Decimal> bounds, boolean mayNotApply) {
        Collection<?> values;
        boolean ordered = false;
        if (decision instanceof NumberDecision number) {
            values = numbers(number.domain(), declared, bounds);
            ordered = true;
        } else if (decision instanceof LevelDecision<?> level) {
            values = level.scale().values();
            ordered = level.scale().isOrdered();
        } else if (decision instanceof SetDecision<?> set) {
            values = subsets(set.scale());
        } else {
            values = lists(((ListDecision<?>) decision).scale());
        }
        NumberInput number = numberOf(decision);
        List<Sample> all = new ArrayList<>();
        for (Object value : values) {
            String place = String.valueOf(all.size());
            all.add(new Sample(
                    decision.id() + " = " + Shown.answer(value), Optional.of(value), it -> it.number(number, place)));
        }
        if (mayNotApply && !(decision instanceof ListDecision<?>)) {
            String place = String.valueOf(all.size());
            all.add(new Sample(decision.id() + " does not apply", Optional.empty(), it -> it.number(number, place)));
        }
        return new Samples(decision, ordered, all);
    }

    private static NumberInput numberOf(Decision<?> decision) {
        return NumberInput.of(
                "sample-of-" + decision.id().replace('.', '-'), Domain.wholeNumbers("[0, inf)", Unit.NONE));
    }

    /** Adds the operand to a graph, if it is a decision: its answer is that of the sample given. */
    void into(DecisionGraph.Builder graph) {
        if (operand instanceof Decision<?> decision) {
            define(graph, decision);
        }
    }

    private <A> void define(DecisionGraph.Builder graph, Decision<A> decision) {
        graph.decide(decision, logic(decision));
    }

    @SuppressWarnings("unchecked") // the samples are answers of the decision
    private <A> Logic<A> logic(Decision<A> decision) {
        NumberInput number = numberOf(decision);
        if (!(decision instanceof ListDecision<?>)) {
            return Code.of("sample", "1", List.of(number), values -> (Optional<A>)
                    all.get(values.number(number).value().intValueExact()).value());
        }
        ListTable<Object> table = ListTable.ruleOrder(number);
        for (int i = 0; i < all.size(); i++) {
            Condition given = number.isExactly(String.valueOf(i));
            for (Object level : (List<?>) all.get(i).value().orElseThrow()) {
                table = table.row(level, given);
            }
        }
        return (Logic<A>) (Logic<?>) table;
    }

    private static Collection<Decimal> numbers(
            Domain.Numbers domain, Collection<?> declared, Collection<Decimal> bounds) {
        Set<Decimal> numbers = new TreeSet<>();
        Interval range = domain.range();
        Decimal step = domain.step().orElse(SMALL);
        if (declared.isEmpty()) {
            LANDMARKS.forEach(text -> numbers.add(Decimal.of(text)));
            range.low().ifPresent(low -> addAround(numbers, low, step));
            range.high().ifPresent(high -> addAround(numbers, high, step));
            if (range.low().isPresent() && range.high().isPresent()) {
                addBetween(numbers, range.low().get(), range.high().get(), domain.step());
            }
        } else {
            declared.forEach(value -> numbers.add((Decimal) value));
        }
        bounds.forEach(bound -> addAround(numbers, bound, step));
        numbers.removeIf(number -> !domain.contains(number));
        return numbers;
    }

    private static void addAround(Set<Decimal> numbers, Decimal bound, Decimal step) {
        numbers.add(bound.minus(step));
        numbers.add(bound);
        numbers.add(bound.plus(step));
    }

    /** Adds all numbers of a small domain, and three between the ends of a large one. */
    private static void addBetween(Set<Decimal> numbers, Decimal low, Decimal high, Optional<Decimal> step) {
        BigDecimal unit = step.orElse(SMALL).value();
        BigDecimal first = low.value().divide(unit, 0, RoundingMode.CEILING);
        BigDecimal count = high.value().divide(unit, 0, RoundingMode.FLOOR).subtract(first);
        boolean whole = step.isPresent() && count.compareTo(BigDecimal.valueOf(WHOLE)) <= 0;
        BigDecimal stride = whole ? BigDecimal.ONE : count.divide(BigDecimal.valueOf(4), 0, RoundingMode.FLOOR);
        int values = whole ? count.intValue() + 1 : 4;
        for (int i = 0; i < values; i++) {
            numbers.add(
                    Decimal.of(first.add(stride.multiply(BigDecimal.valueOf(i))).multiply(unit)));
        }
    }

    private static Collection<LocalDate> dates(Domain.Dates domain, Collection<?> declared) {
        Set<LocalDate> dates = new TreeSet<>();
        if (declared.isEmpty()) {
            DAYS.forEach(day -> dates.add(LocalDate.parse(day)));
            domain.first().ifPresent(dates::add);
            domain.last().ifPresent(dates::add);
        } else {
            declared.forEach(day -> dates.add((LocalDate) day));
        }
        dates.removeIf(day -> !domain.contains(day));
        return dates;
    }

    /** Returns all sets of a few levels; of many, none, each alone, and all. */
    private static <T> Collection<Set<T>> subsets(Scale<T> scale) {
        Set<Set<T>> sets = new LinkedHashSet<>();
        if (scale.size() <= MAX_SUBSETS) {
            for (int bits = 0; bits < 1 << scale.size(); bits++) {
                Set<T> set = new LinkedHashSet<>();
                for (int i = 0; i < scale.size(); i++) {
                    if ((bits & 1 << i) != 0) {
                        set.add(scale.value(i));
                    }
                }
                sets.add(set);
            }
        } else {
            lists(scale).forEach(list -> sets.add(new LinkedHashSet<>(list)));
        }
        return sets;
    }

    private static <T> List<List<T>> lists(Scale<T> scale) {
        List<List<T>> lists = new ArrayList<>();
        lists.add(List.of());
        scale.values().forEach(level -> lists.add(List.of(level)));
        lists.add(scale.values());
        return lists;
    }

    Operand operand() {
        return operand;
    }

    /** Returns whether the values have an order, in which they then stand. */
    boolean ordered() {
        return ordered;
    }

    int size() {
        return all.size();
    }

    /** Returns how many of the samples are values, which stand before "does not apply". */
    int values() {
        return (int) all.stream().filter(sample -> sample.value().isPresent()).count();
    }

    Sample get(int place) {
        return all.get(place);
    }
}

package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.kamrules.scale.Scale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A condition as data: tests on operands, combined with and, or, not and "at least so many of".
 *
 * <p>Conditions come from operands ({@code REVENUE_SHARE.atLeast("0.10")}, {@code TIER.is(KEY)}) and are combined here. As
 * they are data and not code, a graph can evaluate them with facts missing, explain them, and later verify and invert them.
 * Immutable and thread-safe; {@code toString} is a canonical form.
 */
public sealed interface Condition {

    /**
     * Returns the condition that this and the other one hold.
     *
     * @param other the other condition
     * @return the conjunction
     */
    default Condition and(Condition other) {
        return allOf(this, other);
    }

    /**
     * Returns the condition that this or the other one holds, or both.
     *
     * @param other the other condition
     * @return the disjunction
     */
    default Condition or(Condition other) {
        return anyOf(this, other);
    }

    /**
     * Returns the condition that this one does not hold.
     *
     * @return the negation
     */
    default Condition not() {
        return this instanceof Not negation ? negation.condition() : new Not(this);
    }

    /**
     * Returns the condition that all of these hold.
     *
     * @param conditions the conditions; none means always
     * @return the conjunction
     */
    static Condition allOf(Condition... conditions) {
        return allOf(List.of(conditions));
    }

    /**
     * Returns the condition that all of these hold.
     *
     * @param conditions the conditions; none means always
     * @return the conjunction
     */
    static Condition allOf(Collection<? extends Condition> conditions) {
        ImmutableList.Builder<Condition> parts = ImmutableList.builder();
        for (Condition condition : conditions) {
            parts.addAll(condition instanceof And and ? and.conditions() : List.of(condition));
        }
        ImmutableList<Condition> flat = parts.build();
        return flat.size() == 1 ? flat.get(0) : new And(flat);
    }

    /**
     * Returns the condition that at least one of these holds.
     *
     * @param conditions the conditions; none means never
     * @return the disjunction
     */
    static Condition anyOf(Condition... conditions) {
        return anyOf(List.of(conditions));
    }

    /**
     * Returns the condition that at least one of these holds.
     *
     * @param conditions the conditions; none means never
     * @return the disjunction
     */
    static Condition anyOf(Collection<? extends Condition> conditions) {
        ImmutableList.Builder<Condition> parts = ImmutableList.builder();
        for (Condition condition : conditions) {
            parts.addAll(condition instanceof Or or ? or.conditions() : List.of(condition));
        }
        ImmutableList<Condition> flat = parts.build();
        return flat.size() == 1 ? flat.get(0) : new Or(flat);
    }

    /**
     * Returns the condition that at least so many of these hold: k of n features.
     *
     * @param count how many must hold, 1 to the number of conditions
     * @param conditions the conditions, each once
     * @return the condition
     * @throws IllegalArgumentException if the count is less than 1 or more than there are conditions, or a condition stands
     *     twice
     */
    static Condition atLeast(int count, Condition... conditions) {
        return atLeast(count, List.of(conditions));
    }

    /**
     * Returns the condition that at least so many of these hold: k of n features.
     *
     * @param count how many must hold, 1 to the number of conditions
     * @param conditions the conditions, each once
     * @return the condition
     * @throws IllegalArgumentException if the count is less than 1 or more than there are conditions, or a condition stands
     *     twice
     */
    static Condition atLeast(int count, Collection<? extends Condition> conditions) {
        return new AtLeast(count, ImmutableList.copyOf(conditions));
    }

    /**
     * Returns the condition that holds always.
     *
     * @return the empty conjunction
     */
    static Condition always() {
        return new And(ImmutableList.of());
    }

    /**
     * Returns a guard: the condition that every input it reads is known and that it holds. No default ever satisfies a
     * guard, so what stands behind it never rests on an assumption.
     *
     * @param condition a condition on inputs only
     * @return the guard
     * @throws IllegalArgumentException if the condition reads a decision
     */
    static Condition guard(Condition condition) {
        ImmutableList.Builder<Condition> parts = ImmutableList.builder();
        condition.operands().forEach(operand -> {
            checkArgument(
                    operand instanceof Input,
                    "A guard can only test inputs, but (%s) reads the decision (%s).\n"
                            + "Maybe test the inputs of that decision.",
                    condition,
                    operand.id());
            parts.add(((Input) operand).isKnown());
        });
        return allOf(parts.add(condition).build());
    }

    /**
     * Returns the operands that this condition reads, each once, in the order of reading.
     *
     * @return the operands
     */
    default List<Operand> operands() {
        ImmutableList.Builder<Operand> found = ImmutableList.builder();
        forEachTest(test -> found.add(test.operand()));
        return found.build().stream().distinct().toList();
    }

    /**
     * Calls the visitor with every test in this condition, in order.
     *
     * @param visitor the visitor
     */
    void forEachTest(Consumer<? super Test> visitor);

    /** A condition on one operand. */
    sealed interface Test extends Condition {

        /**
         * Returns the operand that is tested.
         *
         * @return the operand
         */
        Operand operand();

        @Override
        default void forEachTest(Consumer<? super Test> visitor) {
            visitor.accept(this);
        }
    }

    /**
     * The value lies in an interval.
     *
     * @param operand the number tested
     * @param low the lower bound, empty for none
     * @param lowInclusive whether the lower bound is included
     * @param high the upper bound, empty for none
     * @param highInclusive whether the upper bound is included
     */
    record NumberTest(
            NumberOperand operand,
            Optional<Parameter> low,
            boolean lowInclusive,
            Optional<Parameter> high,
            boolean highInclusive)
            implements Test {
        @Override
        public String toString() {
            return operand.id()
                    + " in "
                    + (lowInclusive ? "[" : "(")
                    + low.map(Parameter::toString).orElse("-inf")
                    + ", "
                    + high.map(Parameter::toString).orElse("inf")
                    + (highInclusive ? "]" : ")");
        }
    }

    /**
     * The date lies in an interval.
     *
     * @param operand the date tested
     * @param low the lower bound, empty for none
     * @param lowInclusive whether the lower bound is included
     * @param high the upper bound, empty for none
     * @param highInclusive whether the upper bound is included
     */
    record DateTest(
            DateInput operand,
            Optional<LocalDate> low,
            boolean lowInclusive,
            Optional<LocalDate> high,
            boolean highInclusive)
            implements Test {

        private static final Pattern INTERVAL = Pattern.compile("([\\[(])\\s*([^\\s,]+)\\s*,\\s*([^\\s,]+)\\s*([])])");

        /**
         * Checks that there is a day between the bounds.
         *
         * @param operand the date tested
         * @param low the lower bound, empty for none
         * @param lowInclusive whether the lower bound is included
         * @param high the upper bound, empty for none
         * @param highInclusive whether the upper bound is included
         */
        public DateTest {
            if (low.isPresent() && high.isPresent()) {
                long first = low.get().toEpochDay() + (lowInclusive ? 0 : 1);
                long last = high.get().toEpochDay() - (highInclusive ? 0 : 1);
                checkArgument(
                        first <= last,
                        "The condition (%s) can never hold, since there is no day between its bounds.",
                        text(operand, low, lowInclusive, high, highInclusive));
            }
        }

        static DateTest parse(DateInput operand, String interval) {
            Matcher parts = INTERVAL.matcher(interval.strip());
            checkArgument(
                    parts.matches(),
                    "The interval (%s) of dates for (%s) cannot be read.\nMaybe write [2026-07-01, 2026-10-01) or [2026-07-01, inf).",
                    interval,
                    operand.id());
            Optional<LocalDate> low = bound(operand, interval, parts.group(2), "-inf");
            Optional<LocalDate> high = bound(operand, interval, parts.group(3), "inf");
            return new DateTest(
                    operand,
                    low,
                    low.isPresent() && parts.group(1).equals("["),
                    high,
                    high.isPresent() && parts.group(4).equals("]"));
        }

        private static Optional<LocalDate> bound(DateInput operand, String interval, String text, String unbounded) {
            if (text.equals(unbounded)) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "The bound (" + text + ") of the interval (" + interval + ") for (" + operand.id()
                                + ") is not a date.\nMaybe write it as year, month and day: 2026-07-01.",
                        e);
            }
        }

        private static String text(
                DateInput operand,
                Optional<LocalDate> low,
                boolean lowInclusive,
                Optional<LocalDate> high,
                boolean highInclusive) {
            return operand.id()
                    + " in "
                    + (lowInclusive ? "[" : "(")
                    + low.map(LocalDate::toString).orElse("-inf")
                    + ", "
                    + high.map(LocalDate::toString).orElse("inf")
                    + (highInclusive ? "]" : ")");
        }

        @Override
        public String toString() {
            return text(operand, low, lowInclusive, high, highInclusive);
        }
    }

    /**
     * The level is one of some.
     *
     * @param operand the level tested
     * @param levels the positions on the scale, lowest first
     */
    record LevelTest(LevelOperand<?> operand, SortedSet<Integer> levels) implements Test {

        /**
         * Copies the levels.
         *
         * @param operand the level tested
         * @param levels the positions on the scale, lowest first
         */
        public LevelTest {
            levels = ImmutableSortedSet.copyOf(levels);
        }

        static LevelTest of(LevelOperand<?> operand, Collection<Integer> levels) {
            checkArgument(!levels.isEmpty(), "A test on the levels of (%s) needs at least one level.", operand.id());
            return new LevelTest(operand, ImmutableSortedSet.copyOf(levels));
        }

        static void requireOrdered(LevelOperand<?> operand, String comparison) {
            checkArgument(
                    operand.scale().isOrdered(),
                    "The comparison (%s) on (%s) needs an ordered scale, but the scale (%s) has no order.\n"
                            + "Maybe use isAnyOf.",
                    comparison,
                    operand.id(),
                    operand.scale().id());
        }

        @Override
        public String toString() {
            return operand.id() + " is " + names(operand.scale(), levels);
        }
    }

    /**
     * The set contains at least one of some levels.
     *
     * @param operand the set tested
     * @param levels the positions on the scale, lowest first
     */
    record SetTest(SetOperand<?> operand, SortedSet<Integer> levels) implements Test {

        /**
         * Copies the levels.
         *
         * @param operand the set tested
         * @param levels the positions on the scale, lowest first
         */
        public SetTest {
            levels = ImmutableSortedSet.copyOf(levels);
        }

        static SetTest of(SetOperand<?> operand, Collection<Integer> levels) {
            checkArgument(!levels.isEmpty(), "A test on the levels in (%s) needs at least one level.", operand.id());
            return new SetTest(operand, ImmutableSortedSet.copyOf(levels));
        }

        @Override
        public String toString() {
            return operand.id() + " contains " + names(operand.scale(), levels);
        }
    }

    /**
     * The flag is set, or not set.
     *
     * @param operand the flag tested
     * @param value the value that it must have
     */
    record FlagTest(FlagInput operand, boolean value) implements Test {
        @Override
        public String toString() {
            return operand.id() + " is " + value;
        }
    }

    /**
     * The text is one of some.
     *
     * @param operand the text tested
     * @param texts the texts, in code-point order
     */
    record TextTest(TextInput operand, SortedSet<String> texts) implements Test {

        /**
         * Checks and copies the texts.
         *
         * @param operand the text tested
         * @param texts the texts, in code-point order
         */
        public TextTest {
            checkArgument(!texts.isEmpty(), "A test on the text (%s) needs at least one text.", operand.id());
            texts = ImmutableSortedSet.copyOf(texts);
        }

        @Override
        public String toString() {
            return operand.id()
                    + " is "
                    + texts.stream()
                            .map(t -> "'" + t.replace("\\", "\\\\").replace("'", "\\'") + "'")
                            .collect(Collectors.joining(",", "{", "}"));
        }
    }

    /**
     * The input is known.
     *
     * @param operand the input tested
     */
    record KnownTest(Input operand) implements Test {
        @Override
        public String toString() {
            return operand.id() + " is known";
        }
    }

    /**
     * The operand is known not to apply.
     *
     * @param operand the operand tested
     */
    record NotApplicableTest(Operand operand) implements Test {
        @Override
        public String toString() {
            return operand.id() + " is not applicable";
        }
    }

    /**
     * All of some conditions hold.
     *
     * @param conditions the conditions; none means always
     */
    record And(List<Condition> conditions) implements Condition {

        /**
         * Copies the conditions.
         *
         * @param conditions the conditions; none means always
         */
        public And {
            conditions = ImmutableList.copyOf(conditions);
        }

        @Override
        public void forEachTest(Consumer<? super Test> visitor) {
            conditions.forEach(c -> c.forEachTest(visitor));
        }

        @Override
        public String toString() {
            return conditions.stream().map(Condition::toString).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /**
     * At least one of some conditions holds.
     *
     * @param conditions the conditions; none means never
     */
    record Or(List<Condition> conditions) implements Condition {

        /**
         * Copies the conditions.
         *
         * @param conditions the conditions; none means never
         */
        public Or {
            conditions = ImmutableList.copyOf(conditions);
        }

        @Override
        public void forEachTest(Consumer<? super Test> visitor) {
            conditions.forEach(c -> c.forEachTest(visitor));
        }

        @Override
        public String toString() {
            return conditions.stream().map(Condition::toString).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /**
     * At least so many of some conditions hold.
     *
     * @param count how many must hold, 1 to the number of conditions
     * @param conditions the conditions, each once
     */
    record AtLeast(int count, List<Condition> conditions) implements Condition {

        /**
         * Checks the count and copies the conditions.
         *
         * @param count how many must hold, 1 to the number of conditions
         * @param conditions the conditions, each once
         */
        public AtLeast {
            conditions = ImmutableList.copyOf(conditions);
            checkArgument(
                    count >= 1 && count <= conditions.size(),
                    "At least %s of %s conditions can %s; %s.",
                    count,
                    conditions.size(),
                    count < 1 ? "never fail to hold" : "never hold",
                    conditions.isEmpty()
                            ? "there must be at least one condition"
                            : "the count must be 1 to " + conditions.size());
            Set<Condition> once = new HashSet<>();
            for (Condition condition : conditions) {
                checkArgument(
                        once.add(condition),
                        "The condition (%s) stands twice among those of which at least %s must hold.\n"
                                + "Maybe use a scorecard, where one can count more than another.",
                        condition,
                        count);
            }
        }

        @Override
        public void forEachTest(Consumer<? super Test> visitor) {
            conditions.forEach(c -> c.forEachTest(visitor));
        }

        @Override
        public String toString() {
            return conditions.stream()
                    .map(Condition::toString)
                    .collect(Collectors.joining(", ", "at least " + count + " of (", ")"));
        }
    }

    /**
     * A condition does not hold.
     *
     * @param condition the condition
     */
    record Not(Condition condition) implements Condition {
        @Override
        public void forEachTest(Consumer<? super Test> visitor) {
            condition.forEachTest(visitor);
        }

        @Override
        public String toString() {
            return "not " + condition;
        }
    }

    private static <T> String names(Scale<T> scale, Collection<Integer> levels) {
        return levels.stream().map(level -> scale.idOf(scale.value(level))).collect(Collectors.joining(",", "{", "}"));
    }
}

package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Ratio;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of one case. What is not among them is missing. Immutable and thread-safe.
 */
public final class InputValues {

    private final ImmutableMap<String, Value> values;
    private final ImmutableList<Derivation> derivations;
    private final Optional<Population> population;
    private final int row;

    /** What is said of one input. */
    private sealed interface Value {
        record Given(Object value) implements Value {}

        record None() implements Value {}

        record Tied() implements Value {}

        record Within(long low, long high) implements Value {}

        record Between(LocalDate first, LocalDate last) implements Value {}

        record Invalid(String detail) implements Value {}
    }

    private InputValues(
            Map<String, Value> values, List<Derivation> derivations, Optional<Population> population, int row) {
        this.values = ImmutableMap.copyOf(values);
        this.derivations = ImmutableList.copyOf(derivations);
        this.population = population;
        this.row = row;
    }

    /**
     * Returns a builder of a case of which nothing is known.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the inputs of this case, for one that differs in some.
     *
     * @return the builder; the case that it builds stands alone until it is put among others again
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.values.putAll(values);
        builder.derivations.addAll(derivations);
        return builder;
    }

    /**
     * Returns the value of an input: a {@code Decimal}, a {@code Ratio}, a {@code LocalDate}, a level, a {@code Boolean} or a text.
     *
     * @param input the input
     * @return the value, empty when the input is missing, invalid, or known not to apply
     */
    public Optional<Object> value(Input input) {
        return values.get(input.id()) instanceof Value.Given given ? Optional.of(given.value()) : Optional.empty();
    }

    /**
     * Returns whether an input is known not to apply.
     *
     * @param input the input
     * @return whether it has no value
     */
    public boolean isNotApplicable(Input input) {
        return values.get(input.id()) instanceof Value.None;
    }

    /** Returns the range in which a missing number is known to lie. */
    Optional<Interval> range(Input input) {
        return values.get(input.id()) instanceof Value.Within within
                ? Optional.of(Interval.closed(Decimal.of(within.low()), Decimal.of(within.high())))
                : Optional.empty();
    }

    /** Returns the period in which a missing date is known to lie. */
    Optional<Domain.Dates> period(Input input) {
        return values.get(input.id()) instanceof Value.Between between
                ? Optional.of(Domain.dates(between.first(), between.last()))
                : Optional.empty();
    }

    /** Returns these inputs for a graph that makes the same decisions, and others besides. */
    InputValues in(DecisionGraph larger) {
        return new InputValues(values, derivations, population.map(among -> among.in(larger)), row);
    }

    /**
     * Returns these inputs as those of a case among others; needed where a graph looks at all cases.
     *
     * @param among the other cases
     * @param place the position among them of an older state of this case, which is taken out; -1 when there is none
     * @return the inputs, with the cases that they stand among
     */
    public InputValues among(Population among, int place) {
        return new InputValues(values, derivations, Optional.of(among), place);
    }

    /** Gives these values to a buffer of a graph. */
    void fill(DecisionGraph graph, DecisionBuffer buffer) {
        buffer.clear();
        population.ifPresent(among -> buffer.among(among, row));
        List<Input> inputs = graph.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            Value value = values.get(inputs.get(i).id());
            if (value != null) {
                give(inputs.get(i), value, buffer.input(i));
            }
        }
        derivations.forEach(buffer::derive);
    }

    private static void give(Input input, Value value, InputSink sink) {
        if (value instanceof Value.None) {
            sink.notApplicable();
        } else if (value instanceof Value.Tied) {
            sink.missingTied();
        } else if (value instanceof Value.Within within) {
            sink.missingWithin(within.low(), within.high());
        } else if (value instanceof Value.Between between) {
            sink.missingWithin(between.first(), between.last());
        } else if (value instanceof Value.Invalid invalid) {
            sink.invalid(invalid.detail());
        } else {
            Object given = ((Value.Given) value).value();
            if (given instanceof Decimal number) {
                sink.number(number);
            } else if (given instanceof Ratio share) {
                giveShare(share, sink);
            } else if (given instanceof LocalDate date && input.domain() instanceof Domain.Dates) {
                sink.date(date);
            } else if (given instanceof Boolean flag) {
                sink.flag(flag);
            } else if (given instanceof String text && input.domain() instanceof Domain.AnyText) {
                sink.text(text);
            } else {
                sink.level(((Domain.Levels) input.domain()).scale().values().indexOf(given));
            }
        }
    }

    private static boolean isIn(Ratio share, Domain.Numbers domain) {
        Interval range = domain.range();
        int low = range.low().map(share::compareTo).orElse(1);
        int high = range.high().map(share::compareTo).orElse(-1);
        return (low > 0 || (low == 0 && range.lowInclusive())) && (high < 0 || (high == 0 && range.highInclusive()));
    }

    private static int decimalsOf(Ratio share) {
        return Math.max(share.part().value().scale(), share.whole().value().scale());
    }

    private static int digits(Decimal number, int decimals) {
        return number.value().precision() - number.value().scale() + decimals;
    }

    private static void giveShare(Ratio share, InputSink sink) {
        int decimals = decimalsOf(share);
        sink.share(CompiledLogic.scaled(share.part(), decimals), CompiledLogic.scaled(share.whole(), decimals));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InputValues that
                && values.equals(that.values)
                && derivations.equals(that.derivations)
                && population.equals(that.population)
                && row == that.row;
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /** Collects the inputs of a case. Not thread-safe. */
    public static final class Builder {

        private final Map<String, Value> values = new LinkedHashMap<>();
        private final ImmutableList.Builder<Derivation> derivations = ImmutableList.builder();

        private Builder() {}

        /**
         * Gives a number.
         *
         * @param input the input
         * @param value its value as decimal text
         * @return this builder
         * @throws IllegalArgumentException if the value is outside the domain of the input
         */
        @CanIgnoreReturnValue
        public Builder number(NumberInput input, String value) {
            return number(input, Decimal.of(value));
        }

        /**
         * Gives a number.
         *
         * @param input the input
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if the value is outside the domain of the input
         */
        @CanIgnoreReturnValue
        public Builder number(NumberInput input, Decimal value) {
            checkArgument(
                    input.domain().contains(value),
                    "The value (%s) of the input (%s) is outside its domain: %s",
                    value,
                    input.id(),
                    input.domain());
            return put(input, new Value.Given(value));
        }

        /**
         * Gives an exact share.
         *
         * @param input the input
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if the value is outside the domain of the input, or part or whole have more
         *     than 18 digits
         */
        @CanIgnoreReturnValue
        public Builder share(NumberInput input, Ratio value) {
            checkArgument(
                    isIn(value, input.domain()),
                    "The value (%s) of the input (%s) is outside its domain: %s",
                    value,
                    input.id(),
                    input.domain());
            int decimals = decimalsOf(value);
            checkArgument(
                    digits(value.part(), decimals) <= 18 && digits(value.whole(), decimals) <= 18,
                    "The share (%s) of the input (%s) has too many digits; at most 18 are allowed.",
                    value,
                    input.id());
            return put(input, new Value.Given(value));
        }

        /**
         * Gives a date.
         *
         * @param input the input
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if the value is outside the domain of the input
         */
        @CanIgnoreReturnValue
        public Builder date(DateInput input, LocalDate value) {
            checkArgument(
                    input.domain().contains(value),
                    "The value (%s) of the input (%s) is outside its domain: %s",
                    value,
                    input.id(),
                    input.domain());
            return put(input, new Value.Given(value));
        }

        /**
         * Gives a level.
         *
         * @param <T> the type of the levels
         * @param input the input
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if the value is not a level of the input's scale
         */
        @CanIgnoreReturnValue
        public <T> Builder level(LevelInput<T> input, T value) {
            input.scale().indexOf(value);
            return put(input, new Value.Given(value));
        }

        /**
         * Gives a flag.
         *
         * @param input the input
         * @param value its value
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder flag(FlagInput input, boolean value) {
            return put(input, new Value.Given(value));
        }

        /**
         * Gives a text.
         *
         * @param input the input
         * @param value its value
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder text(TextInput input, String value) {
            return put(input, new Value.Given(value));
        }

        /**
         * Says that an input is known to have no value.
         *
         * @param input the input
         * @return this builder
         * @throws IllegalArgumentException if "does not apply" is not in the domain of the input
         */
        @CanIgnoreReturnValue
        public Builder notApplicable(Input input) {
            checkArgument(
                    input.domain().mayNotApply(),
                    "The input (%s) cannot be known not to apply; its domain is %s.",
                    input.id(),
                    input.domain());
            return put(input, new Value.None());
        }

        /**
         * Says that some missing inputs derive from one raw number.
         *
         * @param derivation the inputs and how they derive
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder derive(Derivation derivation) {
            derivations.add(derivation);
            return this;
        }

        /**
         * Returns what takes the value of one input, whatever its kind.
         *
         * @param input the input
         * @return the sink
         */
        public InputSink sink(Input input) {
            return new Taker(input);
        }

        private Builder put(Input input, Value value) {
            values.put(input.id(), value);
            return this;
        }

        /**
         * Returns the inputs of the case.
         *
         * @return the values
         */
        public InputValues build() {
            return new InputValues(values, derivations.build(), Optional.empty(), -1);
        }

        /** Takes one value as it is. */
        private final class Taker implements InputSink {

            private final Input input;

            Taker(Input input) {
                this.input = input;
            }

            private void take(Class<? extends Domain> kind, Object value) {
                checkArgument(
                        kind.isInstance(input.domain()),
                        "The input (%s) was given (%s), but its domain is %s.",
                        input.id(),
                        value,
                        input.domain());
                put(input, new Value.Given(value));
            }

            @Override
            public void number(long unscaled, int decimals) {
                number(Decimal.ofUnscaled(unscaled, decimals));
            }

            @Override
            public void number(Decimal value) {
                take(Domain.Numbers.class, value);
                if (!((Domain.Numbers) input.domain()).contains(value)) {
                    invalid("the value (" + value + ") is outside its domain: " + input.domain());
                }
            }

            @Override
            public void share(long part, long whole) {
                take(Domain.Numbers.class, new Ratio(Decimal.of(part), Decimal.of(whole)));
            }

            @Override
            public void date(LocalDate value) {
                take(Domain.Dates.class, value);
                if (!((Domain.Dates) input.domain()).contains(value)) {
                    invalid("the value (" + value + ") is outside its domain: " + input.domain());
                }
            }

            @Override
            public void level(int index) {
                take(Domain.Levels.class, index);
                put(
                        input,
                        new Value.Given(((Domain.Levels) input.domain()).scale().value(index)));
            }

            @Override
            public void flag(boolean value) {
                take(Domain.Flags.class, value);
            }

            @Override
            public void text(String value) {
                take(Domain.AnyText.class, value);
            }

            @Override
            public void notApplicable() {
                put(input, new Value.None());
            }

            @Override
            public void missing() {
                values.remove(input.id());
            }

            @Override
            public void missingTied() {
                put(input, new Value.Tied());
            }

            @Override
            public void missingWithin(long low, long high) {
                put(input, new Value.Within(low, high));
            }

            @Override
            public void missingWithin(LocalDate first, LocalDate last) {
                put(input, new Value.Between(first, last));
            }

            @Override
            public void invalid(String detail) {
                put(input, new Value.Invalid(detail));
            }
        }
    }
}

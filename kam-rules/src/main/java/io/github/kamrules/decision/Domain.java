package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The values that an input, or a number decision, can have. When an input is missing, these are the values that it may
 * turn out to have. Immutable and thread-safe.
 */
public sealed interface Domain {

    /**
     * Returns whether the input can be known to have no value at all, such as the days since the last order of an account
     * that never ordered. That is different from a missing input, whose value exists but is not known.
     *
     * @return whether "does not apply" belongs to the domain
     */
    boolean mayNotApply();

    /**
     * Returns the domain of all numbers in a range.
     *
     * @param range the range in usual notation, such as {@code "[0, 1]"} or {@code "[0, inf)"}
     * @param unit the unit
     * @return the domain
     */
    static Numbers numbers(String range, Unit unit) {
        return new Numbers(Interval.parse(range), Optional.empty(), unit, false);
    }

    /**
     * Returns the domain of the whole numbers in a range.
     *
     * @param range the range in usual notation, such as {@code "[0, inf)"}
     * @param unit the unit
     * @return the domain
     */
    static Numbers wholeNumbers(String range, Unit unit) {
        return new Numbers(Interval.parse(range), Optional.of(Decimal.ONE), unit, false);
    }

    /**
     * Returns the domain of all dates.
     *
     * @return the domain
     */
    static Dates dates() {
        return new Dates(Optional.empty(), Optional.empty(), false);
    }

    /**
     * Returns the domain of the dates of a period.
     *
     * @param first the first day, included
     * @param last the last day, included
     * @return the domain
     * @throws IllegalArgumentException if the last day is before the first
     */
    static Dates dates(LocalDate first, LocalDate last) {
        return new Dates(Optional.of(first), Optional.of(last), false);
    }

    /**
     * Returns the domain of all levels of a scale.
     *
     * @param scale the scale
     * @return the domain
     */
    static Levels levels(Scale<?> scale) {
        return new Levels(scale, false);
    }

    /**
     * Returns the domain true and false.
     *
     * @return the domain
     */
    static Flags flags() {
        return new Flags(false);
    }

    /**
     * Returns the domain of all texts.
     *
     * @return the domain
     */
    static AnyText anyText() {
        return new AnyText(false);
    }

    /**
     * Numbers in a range, possibly only the multiples of a step.
     *
     * @param range the range
     * @param step the distance between possible values, empty when any decimal is possible
     * @param unit the unit
     * @param mayNotApply whether "does not apply" belongs to the domain
     */
    record Numbers(Interval range, Optional<Decimal> step, Unit unit, boolean mayNotApply) implements Domain {

        /**
         * Checks the parts.
         *
         * @param range the range
         * @param step the distance between possible values, empty when any decimal is possible
         * @param unit the unit
         * @param mayNotApply whether "does not apply" belongs to the domain
         */
        public Numbers {
            checkArgument(
                    step.isEmpty() || step.get().signum() > 0,
                    "The step (%s) of a number domain must be positive.",
                    step.map(Decimal::toString).orElse(""));
        }

        /**
         * Returns this domain with "does not apply" added.
         *
         * @return the wider domain
         */
        public Numbers orNone() {
            return new Numbers(range, step, unit, true);
        }

        /**
         * Returns this domain, restricted to the multiples of a step.
         *
         * @param step the step as decimal text, more than zero
         * @return the narrower domain
         */
        public Numbers inStepsOf(String step) {
            return new Numbers(range, Optional.of(Decimal.of(step)), unit, mayNotApply);
        }

        /**
         * Returns whether a value belongs to this domain.
         *
         * @param value the value
         * @return whether the range contains it and the step divides it
         */
        public boolean contains(Decimal value) {
            return range.contains(value) && step.map(s -> isMultiple(value, s)).orElse(true);
        }

        private static boolean isMultiple(Decimal value, Decimal step) {
            return value.value().remainder(step.value()).signum() == 0;
        }

        @Override
        public String toString() {
            return "numbers" + range + step.map(s -> " in steps of " + s).orElse("") + (mayNotApply ? " or none" : "");
        }
    }

    /**
     * Dates, each a whole day.
     *
     * @param first the first day, included; empty for none
     * @param last the last day, included; empty for none
     * @param mayNotApply whether "does not apply" belongs to the domain
     */
    record Dates(Optional<LocalDate> first, Optional<LocalDate> last, boolean mayNotApply) implements Domain {

        /**
         * Checks the parts.
         *
         * @param first the first day, included; empty for none
         * @param last the last day, included; empty for none
         * @param mayNotApply whether "does not apply" belongs to the domain
         */
        public Dates {
            if (first.isPresent() && last.isPresent()) {
                checkArgument(
                        !last.get().isBefore(first.get()),
                        "The last day (%s) of a date domain is before the first (%s).",
                        last.get(),
                        first.get());
            }
        }

        /**
         * Returns this domain with "does not apply" added.
         *
         * @return the wider domain
         */
        public Dates orNone() {
            return new Dates(first, last, true);
        }

        /**
         * Returns whether a date belongs to this domain.
         *
         * @param date the date
         * @return whether it is neither before the first day nor after the last
         */
        public boolean contains(LocalDate date) {
            return first.filter(date::isBefore).isEmpty()
                    && last.filter(date::isAfter).isEmpty();
        }

        /** Returns the days of this domain as numbers of days since 1970-01-01. */
        Numbers days() {
            long low = first.orElse(LocalDate.MIN).toEpochDay();
            long high = last.orElse(LocalDate.MAX).toEpochDay();
            return new Numbers(
                    Interval.closed(Decimal.of(low), Decimal.of(high)),
                    Optional.of(Decimal.ONE),
                    Unit.DAYS,
                    mayNotApply);
        }

        @Override
        public String toString() {
            return "dates"
                    + first.map(day -> "[" + day).orElse("(-inf")
                    + ", "
                    + last.map(day -> day + "]").orElse("inf)")
                    + (mayNotApply ? " or none" : "");
        }
    }

    /**
     * Levels of a scale.
     *
     * @param scale the scale
     * @param mayNotApply whether "does not apply" belongs to the domain
     */
    record Levels(Scale<?> scale, boolean mayNotApply) implements Domain {
        @Override
        public String toString() {
            return "levels of " + scale.id() + (mayNotApply ? " or none" : "");
        }
    }

    /**
     * True and false.
     *
     * @param mayNotApply whether "does not apply" belongs to the domain
     */
    record Flags(boolean mayNotApply) implements Domain {
        @Override
        public String toString() {
            return "true or false" + (mayNotApply ? " or none" : "");
        }
    }

    /**
     * Any text.
     *
     * @param mayNotApply whether "does not apply" belongs to the domain
     */
    record AnyText(boolean mayNotApply) implements Domain {
        @Override
        public String toString() {
            return "any text" + (mayNotApply ? " or none" : "");
        }
    }
}

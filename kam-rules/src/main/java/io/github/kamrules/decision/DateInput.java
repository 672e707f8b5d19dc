package io.github.kamrules.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An input with a date as its value, such as the end of a contract. Dates are whole days, and every bound says whether it is
 * included. Nothing here knows today: a bound is a date that the rule states. A policy that has to hold next year as well
 * counts the days since or until something, as a {@link NumberInput}.
 *
 * <p>A test on a date that is known not to apply is false, so its negation is true. Implementations are immutable and
 * thread-safe.
 */
public interface DateInput extends Input {

    @Override
    Domain.Dates domain();

    /**
     * Returns the condition "it is on this day".
     *
     * @param day the day
     * @return the condition
     */
    default Condition on(LocalDate day) {
        return new Condition.DateTest(this, Optional.of(day), true, Optional.of(day), true);
    }

    /**
     * Returns the condition "it is before this day" (the day is excluded).
     *
     * @param day the day
     * @return the condition
     */
    default Condition before(LocalDate day) {
        return new Condition.DateTest(this, Optional.empty(), false, Optional.of(day), false);
    }

    /**
     * Returns the condition "it is on this day or before" (the day is included).
     *
     * @param day the day
     * @return the condition
     */
    default Condition onOrBefore(LocalDate day) {
        return new Condition.DateTest(this, Optional.empty(), false, Optional.of(day), true);
    }

    /**
     * Returns the condition "it is after this day" (the day is excluded).
     *
     * @param day the day
     * @return the condition
     */
    default Condition after(LocalDate day) {
        return new Condition.DateTest(this, Optional.of(day), false, Optional.empty(), false);
    }

    /**
     * Returns the condition "it is on this day or after" (the day is included).
     *
     * @param day the day
     * @return the condition
     */
    default Condition onOrAfter(LocalDate day) {
        return new Condition.DateTest(this, Optional.of(day), true, Optional.empty(), false);
    }

    /**
     * Returns the condition "it is from the first day to the last" (both are included).
     *
     * @param first the first day
     * @param last the last day, not before the first
     * @return the condition
     * @throws IllegalArgumentException if the last day is before the first
     */
    default Condition between(LocalDate first, LocalDate last) {
        return new Condition.DateTest(this, Optional.of(first), true, Optional.of(last), true);
    }

    /**
     * Returns the condition "the date is in the interval".
     *
     * @param interval the interval in usual notation, such as {@code "[2026-07-01, 2026-10-01)"}: a square bracket includes
     *     its day, a round one excludes it; {@code -inf} and {@code inf} stand for no bound
     * @return the condition
     * @throws IllegalArgumentException if the text is no such interval, or there is no day in it
     */
    default Condition in(String interval) {
        return Condition.DateTest.parse(this, interval);
    }

    /**
     * Returns a plain date input.
     *
     * @param id the id, lower-case words joined by hyphens
     * @param domain the dates that it can have
     * @return the input
     */
    static DateInput of(String id, Domain.Dates domain) {
        return new PlainInput.OfDate(id, domain);
    }
}

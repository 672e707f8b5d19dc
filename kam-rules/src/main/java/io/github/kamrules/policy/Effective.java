package io.github.kamrules.policy;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a policy is in force, both ends included. Immutable and thread-safe.
 *
 * @param from the first day, empty if there is none
 * @param until the last day, empty if there is none
 */
public record Effective(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Every day. */
    public static final Effective ALWAYS = new Effective(Optional.empty(), Optional.empty());

    /**
     * Checks the days.
     *
     * @param from the first day, empty if there is none
     * @param until the last day, empty if there is none
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Effective {
        checkArgument(
                from.isEmpty() || until.isEmpty() || !until.get().isBefore(from.get()),
                "The last day (%s) on which a policy is in force is before the first (%s).",
                until.map(LocalDate::toString).orElse(""),
                from.map(LocalDate::toString).orElse(""));
    }

    /**
     * Returns all days from one on.
     *
     * @param first the first day
     * @return the days
     */
    public static Effective from(LocalDate first) {
        return new Effective(Optional.of(first), Optional.empty());
    }

    /**
     * Returns the days from one to another.
     *
     * @param first the first day
     * @param last the last day, not before the first
     * @return the days
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static Effective between(LocalDate first, LocalDate last) {
        return new Effective(Optional.of(first), Optional.of(last));
    }

    /**
     * Returns whether a day is one of them.
     *
     * @param day the day
     * @return whether it is
     */
    public boolean contains(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }

    /** Returns the days as an interval: {@code [2027-01-01, 2027-12-31]}. */
    @Override
    public String toString() {
        return (from.isPresent() ? "[" : "(")
                + from.map(LocalDate::toString).orElse("-inf")
                + ", "
                + until.map(LocalDate::toString).orElse("inf")
                + (until.isPresent() ? "]" : ")");
    }
}

package io.github.kamrules.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * An exchange with an account on one day. One with a later date than that of the review is planned, and counts for nothing
 * yet. Immutable and thread-safe.
 *
 * @param date the day
 * @param kind what kind of exchange it was
 */
public record Touch(LocalDate date, TouchKind kind) {

    /**
     * Makes an exchange of its parts.
     *
     * @param date the day
     * @param kind what kind of exchange it was
     */
    public Touch {
        requireNonNull(date, "date");
        requireNonNull(kind, "kind");
    }

    /**
     * Returns an exchange.
     *
     * @param date the day
     * @param kind what kind of exchange it was
     * @return the exchange
     */
    public static Touch of(LocalDate date, TouchKind kind) {
        return new Touch(date, kind);
    }
}

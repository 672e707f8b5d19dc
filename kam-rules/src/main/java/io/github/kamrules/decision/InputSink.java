package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import java.time.LocalDate;

/**
 * Takes the value of one input: the caller calls exactly one method. A call of the wrong kind for the input (a level for a
 * number, say) throws {@link IllegalArgumentException}; a value outside the input's domain makes the input invalid, which
 * fails the decisions that depend on it and no other.
 */
public interface InputSink {

    /**
     * Takes an exact number without allocating.
     *
     * @param unscaled the digits
     * @param decimals how many of them stand behind the decimal point, 0 to 18
     */
    void number(long unscaled, int decimals);

    /**
     * Takes an exact number.
     *
     * @param value the number
     */
    void number(Decimal value);

    /**
     * Takes an exact share, part divided by whole, without rounding it.
     *
     * @param part the part
     * @param whole the whole, more than zero
     */
    void share(long part, long whole);

    /**
     * Takes a date.
     *
     * @param value the date
     */
    void date(LocalDate value);

    /**
     * Takes a level.
     *
     * @param index its position on the scale of the input
     */
    void level(int index);

    /**
     * Takes a flag.
     *
     * @param value the flag
     */
    void flag(boolean value);

    /**
     * Takes a text.
     *
     * @param value the text
     */
    void text(String value);

    /** Says that the input is known to have no value. */
    void notApplicable();

    /** Says that the input is missing: it has a value, which may be any of its domain. */
    void missing();

    /**
     * Says that the input is missing, and that its value is tied to other missing inputs in a way not stated here. Results
     * that depend on it are marked as not exact.
     */
    void missingTied();

    /**
     * Says that a number is missing, but known to lie in a range, such as the number of all orders of an account whose orders
     * of one year are known. As with {@link #missingTied}, results that depend on it are marked as not exact.
     *
     * @param low the smallest whole number that it may be
     * @param high the largest whole number that it may be, at least {@code low}
     */
    void missingWithin(long low, long high);

    /**
     * Says that a date is missing, but known to lie in a period, such as the end of a contract of which only the year is known.
     * As with {@link #missingTied}, results that depend on it are marked as not exact.
     *
     * @param first the first day that it may be
     * @param last the last day that it may be, not before {@code first}
     */
    void missingWithin(LocalDate first, LocalDate last);

    /**
     * Says that the input could not be read.
     *
     * @param detail what is wrong
     */
    void invalid(String detail);
}

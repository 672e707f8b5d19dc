package io.github.kamrules.sales;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A period of whole days: the days after its start, up to and including its end.
 *
 * <p>The start is exclusive so that windows which follow each other share a date and no day: the trailing year as of
 * 30 June 2026 is (2025-06-30, 2026-06-30], and the year before it ends where this one starts.
 *
 * <p>Windows are ordered by their end, then by their start. Immutable and thread-safe.
 *
 * @param startExclusive the last day before the window; before {@code end}
 * @param end the last day of the window
 */
public record Window(LocalDate startExclusive, LocalDate end) implements Comparable<Window> {
    private static final int MAX_MONTHS = 1200;
    private static final Pattern PATTERN = Pattern.compile("\\((\\S+), (\\S+)]");

    /**
     * Makes a window.
     *
     * @param startExclusive the last day before the window; before {@code end}
     * @param end the last day of the window
     * @throws IllegalArgumentException if the start is not before the end
     */
    public Window {
        requireNonNull(startExclusive, "startExclusive");
        requireNonNull(end, "end");
        checkArgument(
                startExclusive.isBefore(end),
                "The start (%s) of a window must be before its end (%s).\n"
                        + "Maybe the two are swapped; a window of one day starts on the day before.",
                startExclusive,
                end);
    }

    /**
     * Returns the window of the days after a start, up to and including an end.
     *
     * @param startExclusive the last day before the window; before {@code end}
     * @param end the last day of the window
     * @return the window
     * @throws IllegalArgumentException if the start is not before the end
     */
    public static Window of(LocalDate startExclusive, LocalDate end) {
        return new Window(startExclusive, end);
    }

    /**
     * Returns the year that ends on a date.
     *
     * <p>As of 30 June 2026 this is (2025-06-30, 2026-06-30]. As of 29 February it starts after 28 February of the year
     * before, and so has 366 days.
     *
     * @param asOf the last day of the window
     * @return the window
     */
    public static Window trailingYear(LocalDate asOf) {
        return new Window(asOf.minusYears(1), asOf);
    }

    /**
     * Returns the months that end on a date.
     *
     * @param asOf the last day of the window
     * @param months the number of months, 1 to 1200
     * @return the window
     * @throws IllegalArgumentException if the number of months is out of range
     */
    public static Window trailingMonths(LocalDate asOf, int months) {
        checkArgument(
                months >= 1 && months <= MAX_MONTHS,
                "The months (%s) of a window must be 1 to %s.",
                months,
                MAX_MONTHS);
        return new Window(asOf.minusMonths(months), asOf);
    }

    /**
     * Parses the text that {@link #toString()} gives, such as "(2025-06-30, 2026-06-30]".
     *
     * @param text the text
     * @return the window
     * @throws IllegalArgumentException if the text is no window
     */
    public static Window parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            throw notAWindow(text, null);
        }
        LocalDate start;
        LocalDate end;
        try {
            start = LocalDate.parse(matcher.group(1));
            end = LocalDate.parse(matcher.group(2));
        } catch (DateTimeException e) {
            throw notAWindow(text, e);
        }
        return new Window(start, end);
    }

    private static IllegalArgumentException notAWindow(String text, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "The text (" + text + ") is not a window.\nMaybe write it like (2025-06-30, 2026-06-30].", cause);
    }

    /**
     * Returns whether a date is one of the days of this window.
     *
     * @param date the date
     * @return true if the date is after the start and not after the end
     */
    public boolean contains(LocalDate date) {
        return date.isAfter(startExclusive) && !date.isAfter(end);
    }

    /**
     * Returns the length of this window.
     *
     * @return the number of days, 1 or more
     */
    public long days() {
        return ChronoUnit.DAYS.between(startExclusive, end);
    }

    @Override
    public int compareTo(Window other) {
        int byEnd = end.compareTo(other.end);
        return byEnd != 0 ? byEnd : startExclusive.compareTo(other.startExclusive);
    }

    /**
     * Returns this window in interval notation, such as "(2025-06-30, 2026-06-30]".
     *
     * @return the text, which {@link #parse} reads
     */
    @Override
    public String toString() {
        return "(" + startExclusive + ", " + end + "]";
    }
}

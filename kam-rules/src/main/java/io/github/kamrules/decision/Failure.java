package io.github.kamrules.decision;

import java.util.Objects;
import java.util.Optional;

/**
 * Why a decision could not be made. Immutable and thread-safe.
 *
 * @param kind what went wrong
 * @param origin the id of the decision, or of the input, where it went wrong
 * @param detail what went wrong in words, with the rows or values concerned
 * @param cause the exception thrown by code, empty for other kinds
 */
public record Failure(Kind kind, String origin, String detail, Optional<Throwable> cause) {

    /** What can go wrong. */
    public enum Kind {
        /** No row applies, and there is no answer for that case. */
        GAP,
        /** Rows apply that exclude each other. */
        CONFLICT,
        /** Code threw an exception, returned null, or answered outside what its decision can answer. */
        CODE,
        /** An input has a value outside its domain, or could not be read. */
        INVALID_INPUT
    }

    /** Compares all but the exception, since two runs of the same code on the same values throw two exceptions. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Failure that
                && kind == that.kind
                && origin.equals(that.origin)
                && detail.equals(that.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, origin, detail);
    }

    @Override
    public String toString() {
        return kind + " in " + origin + ": " + detail;
    }
}

package io.github.kamrules.policyfile;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Something wrong in a policy file, and where it stands.
 *
 * @param file the file, as it was named to the reader
 * @param line the line, from 1; 0 where the file as a whole is meant
 * @param column the column, from 1; 0 where the line or the file as a whole is meant
 * @param message what is wrong, what was expected, and a way out where there is one
 */
public record PolicyProblem(String file, int line, int column, String message) implements Comparable<PolicyProblem> {

    private static final Comparator<PolicyProblem> BY_PLACE = Comparator.comparing(PolicyProblem::file)
            .thenComparingInt(PolicyProblem::line)
            .thenComparingInt(PolicyProblem::column)
            .thenComparing(PolicyProblem::message);

    /**
     * Makes a problem.
     *
     * @param file the file
     * @param line the line
     * @param column the column
     * @param message what is wrong
     */
    public PolicyProblem {
        requireNonNull(file, "file");
        requireNonNull(message, "message");
    }

    @Override
    public int compareTo(PolicyProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /** Returns the problem as compilers write it: {@code acme.yaml:12:9: what is wrong}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": " + message;
    }
}

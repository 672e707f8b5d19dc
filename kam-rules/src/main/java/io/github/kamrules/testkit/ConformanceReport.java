package io.github.kamrules.testkit;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was found when code was tried in many cases. Immutable and thread-safe.
 *
 * @param subject what was tried, such as {@code code (scoring-service, version 1.4)}
 * @param tried in which cases, such as {@code all 24 combinations}
 * @param violations what it does not keep, each once, with a case that shows it; empty where it keeps all
 */
public record ConformanceReport(String subject, String tried, List<Violation> violations) {

    private static final int SHOWN = 10;

    /** What code must keep. */
    public enum Kind {
        /** It answers each case, with a value that it may answer: it throws nothing, and returns no null. */
        TOTAL("it must answer every case"),
        /** It answers the same case in the same way, whatever it was asked before. */
        DETERMINISTIC("it must answer the same case in the same way"),
        /** It answers a case in the same way whoever else asks at the same time. */
        THREAD_SAFE("it must answer in the same way in several threads at once"),
        /** Its answer rises, or falls, with an operand, where that was declared. */
        MONOTONE("it must answer in one direction");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }
    }

    /**
     * Something that code does not keep.
     *
     * @param kind what it should keep
     * @param witness a case that shows it, the first one found
     * @param detail what it did there
     * @param cases in how many of the cases tried it did so
     */
    public record Violation(Kind kind, String witness, String detail, int cases) {

        @Override
        public String toString() {
            return kind.rule + ", but in the case (" + witness + ") " + detail + others();
        }

        private String others() {
            return cases == 1 ? "" : "; likewise in " + (cases - 1) + (cases == 2 ? " other case" : " other cases");
        }
    }

    /**
     * Copies the violations.
     *
     * @param subject what was tried
     * @param tried in which cases
     * @param violations what it does not keep
     */
    public ConformanceReport {
        violations = ImmutableList.copyOf(violations);
    }

    /**
     * Checks that nothing was found.
     *
     * @return this report
     * @throws AssertionError if something was; the message is this report
     */
    @CanIgnoreReturnValue
    public ConformanceReport check() {
        if (!violations.isEmpty()) {
            throw new AssertionError(toString());
        }
        return this;
    }

    @Override
    public String toString() {
        if (violations.isEmpty()) {
            return "The " + subject + " conforms (tried: " + tried + ").";
        }
        return violations.stream()
                        .limit(SHOWN)
                        .map(Violation::toString)
                        .collect(Collectors.joining(
                                "\n- ", "The " + subject + " does not conform (tried: " + tried + "):\n- ", ""))
                + (violations.size() > SHOWN ? "\n- and " + (violations.size() - SHOWN) + " more" : "");
    }
}

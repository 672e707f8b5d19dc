package io.github.kamrules.decision;

/** The codes that stand for an outcome without a value, in {@link DecisionBuffer#code} and in columns of such codes. */
public final class Outcomes {

    /** The decision does not apply. */
    public static final long NOT_APPLICABLE = Long.MIN_VALUE;

    /** Missing inputs leave several outcomes. */
    public static final long UNDECIDED = Long.MIN_VALUE + 1;

    /** The decision could not be made. */
    public static final long FAILED = Long.MIN_VALUE + 2;

    private Outcomes() {}

    /**
     * Returns whether a code stands for a value.
     *
     * @param code the code
     * @return whether it is none of the constants
     */
    public static boolean isValue(long code) {
        return code > FAILED;
    }
}

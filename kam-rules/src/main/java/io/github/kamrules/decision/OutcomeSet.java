package io.github.kamrules.decision;

import java.util.LinkedHashSet;
import java.util.Set;

/** The outcomes that one decision may have in one case, while they are collected and after. */
final class OutcomeSet {

    /** Levels: one bit per state, bit 0 is "not applicable". */
    long states;
    /** Sets: the levels in every set, and in at least one. */
    long certain = -1;

    long possible;
    /** Numbers: the smallest and the largest, scaled. */
    long min = Long.MAX_VALUE;

    long max = Long.MIN_VALUE;
    /** Numbers: the lowest and the highest cell. A rounded number alone does not tell on which side of a bound it lies. */
    int lowState = Integer.MAX_VALUE;

    int highState = Integer.MIN_VALUE;
    boolean notApplicable;
    boolean gap;
    boolean conflict;
    boolean failed;
    boolean exact = true;
    /** Why it may have no outcome: its own gaps and conflicts, and failures of what it rests on. */
    final Set<Failure> failures = new LinkedHashSet<>();

    private boolean anyValue;
    /** Whether values differ. */
    private boolean differ;
    /** The state, value and reason of one outcome, which is all of it when there is only one. */
    int firstState;

    long firstValue;
    int firstReason;

    void add(Plan.Kind kind, int state, long value, int reason) {
        add(kind, state, value, value, reason);
    }

    /** Adds an outcome; for a list, its levels as bits that can be intersected and united are not the same as its value. */
    void add(Plan.Kind kind, int state, long value, long levels, int reason) {
        if (!anyValue && !notApplicable) {
            firstState = state;
            firstValue = value;
            firstReason = reason;
        }
        if (state == 0) {
            notApplicable = true;
            states |= 1;
            if (kind == Plan.Kind.SET) {
                certain = 0;
            }
            return;
        }
        differ |= anyValue && value != firstValue;
        anyValue = true;
        if (kind == Plan.Kind.LEVEL) {
            states |= 1L << state;
        } else if (kind == Plan.Kind.SET) {
            certain &= levels;
            possible |= levels;
        } else {
            min = Math.min(min, value);
            max = Math.max(max, value);
            lowState = Math.min(lowState, state);
            highState = Math.max(highState, state);
        }
    }

    void addError(Failure ownError) {
        gap |= ownError.kind() == Failure.Kind.GAP;
        conflict |= ownError.kind() == Failure.Kind.CONFLICT;
        failures.add(ownError);
    }

    boolean anyValue() {
        return anyValue;
    }

    boolean anyOutcome() {
        return anyValue || notApplicable;
    }

    /** Returns whether exactly one outcome is possible, and no error is. */
    boolean isSingle(Plan.Kind kind) {
        if (gap || conflict || failed || !anyOutcome()) {
            return false;
        }
        if (notApplicable) {
            return !anyValue;
        }
        return switch (kind) {
            case LEVEL -> Long.bitCount(states) == 1;
            case SET -> !differ;
            case NUMBER -> min == max && lowState == highState;
        };
    }
}

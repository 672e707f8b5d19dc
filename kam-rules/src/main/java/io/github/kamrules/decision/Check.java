package io.github.kamrules.decision;

import java.util.Arrays;

/**
 * A condition, compiled to tests on the states of slots.
 *
 * <p>{@link #holds} needs every slot it reads to have a state; {@link #possible} also takes slots that may have one of
 * several, each for itself.
 */
abstract class Check {

    static final int TRUE = 1;
    static final int FALSE = 2;
    static final int EITHER = TRUE | FALSE;

    abstract boolean holds(DecisionBuffer buffer);

    /** Returns which results are possible: {@link #TRUE}, {@link #FALSE} or {@link #EITHER}. */
    abstract int possible(DecisionBuffer buffer);

    /** Returns in which cases of a space the check holds. */
    abstract int in(CaseSpace space);

    /** Returns which results are possible for two checks together, each taken for itself. */
    static int and(int one, int other) {
        return one == FALSE || other == FALSE ? FALSE : one | other;
    }

    /** A test on the state of one slot. */
    abstract static class OnSlot extends Check {

        final int slot;

        OnSlot(int slot) {
            this.slot = slot;
        }

        abstract boolean matches(int state);

        @Override
        final boolean holds(DecisionBuffer buffer) {
            return matches(buffer.state[slot]);
        }

        @Override
        final int possible(DecisionBuffer buffer) {
            if (buffer.status[slot] == DecisionBuffer.KNOWN) {
                return holds(buffer) ? TRUE : FALSE;
            }
            int result = 0;
            for (int state : buffer.possibleStates(slot)) {
                result |= matches(state) ? TRUE : FALSE;
                if (result == EITHER) {
                    break;
                }
            }
            return result;
        }

        @Override
        final int in(CaseSpace space) {
            return space.test(slot, this::matches);
        }
    }

    /** The state lies in a range. */
    static final class InRange extends OnSlot {

        final int low;
        final int high;

        InRange(int slot, int low, int high) {
            super(slot);
            this.low = low;
            this.high = high;
        }

        @Override
        boolean matches(int state) {
            return low <= state && state <= high;
        }
    }

    /** The state is one of some, each below 64. */
    static final class InMask extends OnSlot {

        private final long mask;

        InMask(int slot, long mask) {
            super(slot);
            this.mask = mask;
        }

        @Override
        boolean matches(int state) {
            return (mask >>> state & 1) != 0;
        }
    }

    /** The state is one of many. */
    static final class InStates extends OnSlot {

        private final java.util.BitSet states;

        InStates(int slot, java.util.BitSet states) {
            super(slot);
            this.states = states;
        }

        @Override
        boolean matches(int state) {
            return states.get(state);
        }
    }

    /** The set in a slot has an element in common with a mask. */
    static final class Overlaps extends Check {

        final int slot;
        private final long mask;

        Overlaps(int slot, long mask) {
            this.slot = slot;
            this.mask = mask;
        }

        @Override
        boolean holds(DecisionBuffer buffer) {
            return buffer.state[slot] != 0 && (buffer.value[slot] & mask) != 0;
        }

        @Override
        int possible(DecisionBuffer buffer) {
            if (buffer.status[slot] == DecisionBuffer.KNOWN) {
                return holds(buffer) ? TRUE : FALSE;
            }
            OutcomeSet outcomes = buffer.outcomes(slot);
            return ((outcomes.possible & mask) != 0 ? TRUE : 0)
                    | ((outcomes.certain & mask) == 0 || outcomes.notApplicable ? FALSE : 0);
        }

        @Override
        int in(CaseSpace space) {
            return space.overlaps(slot, mask);
        }
    }

    /** An input is known. */
    static final class Known extends Check {

        private final int slot;

        Known(int slot) {
            this.slot = slot;
        }

        @Override
        boolean holds(DecisionBuffer buffer) {
            return buffer.status[slot] != DecisionBuffer.MISSING;
        }

        @Override
        int possible(DecisionBuffer buffer) {
            return holds(buffer) ? TRUE : FALSE;
        }

        @Override
        int in(CaseSpace space) {
            return space.known(slot);
        }
    }

    /** All of some hold. */
    static final class All extends Check {

        final Check[] parts;

        All(Check[] parts) {
            this.parts = parts;
        }

        @Override
        boolean holds(DecisionBuffer buffer) {
            for (Check part : parts) {
                if (!part.holds(buffer)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        int possible(DecisionBuffer buffer) {
            int result = TRUE;
            for (Check part : parts) {
                int possible = part.possible(buffer);
                if (possible == FALSE) {
                    return FALSE;
                }
                result |= possible & FALSE;
            }
            return result;
        }

        @Override
        int in(CaseSpace space) {
            int all = CaseSpace.ALWAYS;
            for (Check part : parts) {
                all = space.and(all, part.in(space));
            }
            return all;
        }
    }

    /** At least one of some holds. */
    static final class Any extends Check {

        final Check[] parts;

        Any(Check[] parts) {
            this.parts = parts;
        }

        @Override
        boolean holds(DecisionBuffer buffer) {
            for (Check part : parts) {
                if (part.holds(buffer)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        int possible(DecisionBuffer buffer) {
            int result = FALSE;
            for (Check part : parts) {
                int possible = part.possible(buffer);
                if (possible == TRUE) {
                    return TRUE;
                }
                result |= possible & TRUE;
            }
            return result;
        }

        @Override
        int in(CaseSpace space) {
            int any = CaseSpace.NEVER;
            for (Check part : parts) {
                any = space.or(any, part.in(space));
            }
            return any;
        }
    }

    /** At least so many of some hold. */
    static final class AtLeast extends Check {

        private final int count;
        final Check[] parts;

        AtLeast(int count, Check[] parts) {
            this.count = count;
            this.parts = parts;
        }

        @Override
        boolean holds(DecisionBuffer buffer) {
            int held = 0;
            for (Check part : parts) {
                if (part.holds(buffer) && ++held == count) {
                    return true;
                }
            }
            return false;
        }

        @Override
        int possible(DecisionBuffer buffer) {
            int certain = 0;
            int open = 0;
            for (Check part : parts) {
                int possible = part.possible(buffer);
                certain += possible == TRUE ? 1 : 0;
                open += possible == EITHER ? 1 : 0;
            }
            if (certain >= count) {
                return TRUE;
            }
            return certain + open < count ? FALSE : EITHER;
        }

        @Override
        int in(CaseSpace space) {
            return space.atLeast(
                    count, Arrays.stream(parts).mapToInt(part -> part.in(space)).toArray());
        }
    }

    /** Another one does not hold. */
    static final class None extends Check {

        final Check part;

        None(Check part) {
            this.part = part;
        }

        @Override
        boolean holds(DecisionBuffer buffer) {
            return !part.holds(buffer);
        }

        @Override
        int possible(DecisionBuffer buffer) {
            int possible = part.possible(buffer);
            return possible == EITHER ? EITHER : possible ^ EITHER;
        }

        @Override
        int in(CaseSpace space) {
            return space.not(part.in(space));
        }
    }
}

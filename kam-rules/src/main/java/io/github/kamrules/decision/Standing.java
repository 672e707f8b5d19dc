package io.github.kamrules.decision;

/** Whether an indicator of a {@link Ladder}, or all that a rung needs, holds in one case. */
public enum Standing {
    /** It holds, whatever the missing facts turn out to be. */
    MET,
    /** It does not hold, whatever the missing facts turn out to be. */
    FAILED,
    /** It hangs on facts that are missing or failed. */
    UNKNOWN;

    static Standing of(int possible) {
        return possible == Check.TRUE ? MET : possible == Check.FALSE ? FAILED : UNKNOWN;
    }
}

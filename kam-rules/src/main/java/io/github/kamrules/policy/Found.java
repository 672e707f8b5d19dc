package io.github.kamrules.policy;

import io.github.kamrules.scale.Scale;

/** Whether a check finds something about an account. Immutable and thread-safe, as every enum. */
public enum Found {
    /** It finds nothing. */
    NO,
    /** It finds what should not be so. */
    YES;

    static final Scale<Found> SCALE = Scale.ordered("found", Found.class);
}

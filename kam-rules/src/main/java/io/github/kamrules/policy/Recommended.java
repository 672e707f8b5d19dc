package io.github.kamrules.policy;

import io.github.kamrules.scale.Scale;

/** Whether the trigger of a strategy holds for an account. Immutable and thread-safe, as every enum. */
public enum Recommended {
    /** The trigger does not hold. */
    NO,
    /** The trigger holds. */
    YES;

    static final Scale<Recommended> SCALE = Scale.ordered("recommended", Recommended.class);
}

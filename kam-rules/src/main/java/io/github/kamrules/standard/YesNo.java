package io.github.kamrules.standard;

import io.github.kamrules.scale.Scale;

/** The answer of a decision that says yes or no. Immutable and thread-safe, as every enum. */
public enum YesNo {
    /** No. */
    NO,
    /** Yes. */
    YES;

    /** The scale that such decisions share; no comes first. */
    public static final Scale<YesNo> SCALE = Scale.ordered("yes-no", YesNo.class);
}

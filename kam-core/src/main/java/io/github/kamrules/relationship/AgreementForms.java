package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * What the supply to an account rests on (item 67 of the KAM catalogue). Immutable and thread-safe.
 */
public final class AgreementForms {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE = Scale.ordered("agreement-form", "NONE", "INFORMAL", "FORMAL");

    /** There is no agreement: each order stands for itself. */
    public static final Level NONE = SCALE.parse("NONE");

    /** It is agreed, but not in writing. */
    public static final Level INFORMAL = SCALE.parse("INFORMAL");

    /** It is agreed in writing. */
    public static final Level FORMAL = SCALE.parse("FORMAL");

    private AgreementForms() {}
}

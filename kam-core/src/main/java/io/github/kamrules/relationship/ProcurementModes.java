package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How the account orders from the company (items 60 and 68 of the KAM catalogue). Immutable and thread-safe.
 */
public final class ProcurementModes {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE = Scale.ordered("procurement-mode", "FORMAL", "SIMPLIFIED", "BYPASSED");

    /** Each purchase takes the formal procedure. */
    public static final Level FORMAL = SCALE.parse("FORMAL");

    /** Some steps of the formal procedure are left out. */
    public static final Level SIMPLIFIED = SCALE.parse("SIMPLIFIED");

    /** Orders come without the formal procedure. */
    public static final Level BYPASSED = SCALE.parse("BYPASSED");

    private ProcurementModes() {}
}

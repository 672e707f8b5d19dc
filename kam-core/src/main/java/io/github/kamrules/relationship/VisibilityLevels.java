package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How much of the company the account's people see and know (items 65, 71 and 74 of the KAM catalogue). Immutable and
 * thread-safe.
 */
public final class VisibilityLevels {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE =
            Scale.ordered("visibility", "LOW", "MEDIUM", "MEDIUM_HIGH", "HIGH", "VERY_HIGH_IN_AND_OUT");

    /** Hardly anybody at the account knows the company. */
    public static final Level LOW = SCALE.parse("LOW");

    /** Those who work with the company know it. */
    public static final Level MEDIUM = SCALE.parse("MEDIUM");

    /** Known in several functions. */
    public static final Level MEDIUM_HIGH = SCALE.parse("MEDIUM_HIGH");

    /** Known throughout the account. */
    public static final Level HIGH = SCALE.parse("HIGH");

    /** Known throughout the account, and outside it for what the two do together. */
    public static final Level VERY_HIGH_IN_AND_OUT = SCALE.parse("VERY_HIGH_IN_AND_OUT");

    private VisibilityLevels() {}
}

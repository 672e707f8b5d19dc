package io.github.kamrules.standard;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How much an account could buy: where it would stand in the portfolio if it bought all of that (items 25 and 50 of the KAM
 * catalogue). Immutable and thread-safe.
 */
public final class PotentialLevels {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE = Scale.ordered("potential-level", "LOW", "MEDIUM", "HIGH");

    /** It would be one of the many that bring little each. */
    public static final Level LOW = SCALE.parse("LOW");

    /** It would be in the middle. */
    public static final Level MEDIUM = SCALE.parse("MEDIUM");

    /** It would be one of the few that bring most of the revenue. */
    public static final Level HIGH = SCALE.parse("HIGH");

    private PotentialLevels() {}
}

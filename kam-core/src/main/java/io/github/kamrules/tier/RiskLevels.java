package io.github.kamrules.tier;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How great a risk is, as that an account is lost or neglected (items 88 and 97 of the KAM catalogue). Immutable and thread-safe.
 */
public final class RiskLevels {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE = Scale.ordered("risk-level", "LOW", "MEDIUM", "HIGH");

    /** No sign of it. */
    public static final Level LOW = SCALE.parse("LOW");

    /** Some sign of it. */
    public static final Level MEDIUM = SCALE.parse("MEDIUM");

    /** Likely, or under way. */
    public static final Level HIGH = SCALE.parse("HIGH");

    private RiskLevels() {}
}

package io.github.kamrules.tier;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How attractive an account is by potential, sales volume and margin (items 38 and 39 of the KAM catalogue); the first
 * axis of the matrix that gives the account category. Immutable and thread-safe.
 */
public final class AttractivenessLevels {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE = Scale.ordered("attractiveness", "LOW", "MEDIUM", "HIGH");

    /** Not very attractive. */
    public static final Level LOW = SCALE.parse("LOW");

    /** Moderately attractive. */
    public static final Level MEDIUM = SCALE.parse("MEDIUM");

    /** Very attractive. */
    public static final Level HIGH = SCALE.parse("HIGH");

    private AttractivenessLevels() {}
}

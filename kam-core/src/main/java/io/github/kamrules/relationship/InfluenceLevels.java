package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How much weight a person has in what the account buys (item 172 of the KAM catalogue). Not the influence that an account
 * has on others. Immutable and thread-safe.
 */
public final class InfluenceLevels {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE = Scale.ordered("contact-influence", "LOW", "MEDIUM", "HIGH");

    /** Is heard, and seldom followed. */
    public static final Level LOW = SCALE.parse("LOW");

    /** Is followed in some matters. */
    public static final Level MEDIUM = SCALE.parse("MEDIUM");

    /** Hardly anything is bought against this person. */
    public static final Level HIGH = SCALE.parse("HIGH");

    private InfluenceLevels() {}
}

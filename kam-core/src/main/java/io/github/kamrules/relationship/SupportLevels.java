package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How a person at the account stands to buying from us (item 176 of the KAM catalogue). The catalogue tells support from its
 * lack; the steps are ours. Immutable and thread-safe.
 */
public final class SupportLevels {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE =
            Scale.ordered("support-level", "OPPOSES", "DOUBTS", "NEUTRAL", "SUPPORTS", "CHAMPIONS");

    /** Works against us. */
    public static final Level OPPOSES = SCALE.parse("OPPOSES");

    /** Has doubts, or would rather have another supplier. */
    public static final Level DOUBTS = SCALE.parse("DOUBTS");

    /** Neither for nor against us. */
    public static final Level NEUTRAL = SCALE.parse("NEUTRAL");

    /** Is for us when asked. */
    public static final Level SUPPORTS = SCALE.parse("SUPPORTS");

    /** Speaks for us unasked. */
    public static final Level CHAMPIONS = SCALE.parse("CHAMPIONS");

    private SupportLevels() {}
}

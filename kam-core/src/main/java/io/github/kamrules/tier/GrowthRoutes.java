package io.github.kamrules.tier;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * The three ways in which the business with customers grows (items 100 to 105 of the KAM catalogue). Immutable and thread-safe.
 */
public final class GrowthRoutes {
    /** The scale; its levels have no rank. */
    public static final Scale<Level> SCALE = Scale.nominal("growth-route", "ACQUIRE", "EXTEND", "DEEPEN");

    /** More: win customers, and win them back. */
    public static final Level ACQUIRE = SCALE.parse("ACQUIRE");

    /** Longer: keep them. */
    public static final Level EXTEND = SCALE.parse("EXTEND");

    /** Deeper: sell more and wider to them. */
    public static final Level DEEPEN = SCALE.parse("DEEPEN");

    private GrowthRoutes() {}
}

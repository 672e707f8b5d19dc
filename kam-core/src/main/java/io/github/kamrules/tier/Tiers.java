package io.github.kamrules.tier;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How much an account counts, by default in five tiers (items 28 and 42 to 46 of the KAM catalogue; DEVELOPMENT is
 * reconstructed). A company that has other tiers makes a scale of its own.
 *
 * <p>Strategic accounts are key accounts too: a condition for key accounts asks for KEY or above. Immutable and thread-safe.
 */
public final class Tiers {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE =
            Scale.ordered("tier", "PROSPECT", "ORDINARY", "DEVELOPMENT", "KEY", "STRATEGIC");

    /** Might become a customer; gets development, no upkeep. */
    public static final Level PROSPECT = SCALE.parse("PROSPECT");

    /** A customer served at low cost. */
    public static final Level ORDINARY = SCALE.parse("ORDINARY");

    /** Worth investing in, to earn a place among the key accounts. */
    public static final Level DEVELOPMENT = SCALE.parse("DEVELOPMENT");

    /** One of the few that matter most, managed as a joint business. */
    public static final Level KEY = SCALE.parse("KEY");

    /** A key account that is vital to the long run or decisive for the whole. */
    public static final Level STRATEGIC = SCALE.parse("STRATEGIC");

    private Tiers() {}
}

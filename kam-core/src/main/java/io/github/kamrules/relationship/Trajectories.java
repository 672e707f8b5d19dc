package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * Which way the relationship with an account is going (item 78 of the KAM catalogue), whatever its
 * {@link RelationshipStrengths strength}. A relationship that goes no way has no trajectory. Immutable and thread-safe.
 */
public final class Trajectories {
    /** The scale; its levels have no rank. */
    public static final Scale<Level> SCALE =
            Scale.nominal("trajectory", "POTENTIAL", "DEVELOPING", "DEFENDING", "DECLINING");

    /** Not yet there, but it could be developed. */
    public static final Level POTENTIAL = SCALE.parse("POTENTIAL");

    /** Growing closer. */
    public static final Level DEVELOPING = SCALE.parse("DEVELOPING");

    /** Under attack by a competitor, and held. */
    public static final Level DEFENDING = SCALE.parse("DEFENDING");

    /** Losing ground. */
    public static final Level DECLINING = SCALE.parse("DECLINING");

    private Trajectories() {}
}

package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How strong the relationship with an account is today (items 40 and 78 of the KAM catalogue); the second axis of the
 * matrix that gives the account category. Which way it is going is its {@link Trajectories trajectory}. Immutable and thread-safe.
 */
public final class RelationshipStrengths {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE = Scale.ordered("relationship-strength", "LIMITED", "GOOD", "VERY_STRONG");

    /** Few contacts, little weight. */
    public static final Level LIMITED = SCALE.parse("LIMITED");

    /** Known and liked by the people who matter. */
    public static final Level GOOD = SCALE.parse("GOOD");

    /** Preferred, and hard for a competitor to loosen. */
    public static final Level VERY_STRONG = SCALE.parse("VERY_STRONG");

    private RelationshipStrengths() {}
}

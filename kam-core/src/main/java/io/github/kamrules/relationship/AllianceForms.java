package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * The form of an alliance with an account (item 73 of the KAM catalogue). Immutable and thread-safe.
 */
public final class AllianceForms {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE =
            Scale.ordered("alliance-form", "NONE", "INFORMAL", "FORMAL", "JOINT_VENTURE");

    /** There is no alliance. */
    public static final Level NONE = SCALE.parse("NONE");

    /** Both sides act as allies, without a contract. */
    public static final Level INFORMAL = SCALE.parse("INFORMAL");

    /** There is a contract of alliance. */
    public static final Level FORMAL = SCALE.parse("FORMAL");

    /** There is a firm that both own. */
    public static final Level JOINT_VENTURE = SCALE.parse("JOINT_VENTURE");

    private AllianceForms() {}
}

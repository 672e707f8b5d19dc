package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How confidential what the account tells the company is (items 63, 146 and 147 of the KAM catalogue). The sources have lost
 * the two lower levels; they are reconstructed. Immutable and thread-safe.
 */
public final class InformationLevels {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE = Scale.ordered("information-level", "L1", "L2", "L3", "L4");

    /** Published: anybody can read it. */
    public static final Level L1 = SCALE.parse("L1");

    /** Told to anybody who asks. */
    public static final Level L2 = SCALE.parse("L2");

    /** Private: not open to everyone. */
    public static final Level L3 = SCALE.parse("L3");

    /** Confidential: told to hardly anybody. */
    public static final Level L4 = SCALE.parse("L4");

    private InformationLevels() {}
}

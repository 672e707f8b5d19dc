package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How well we are in touch with a person at the account (item 175 of the KAM catalogue). The catalogue tells contact from
 * none; the steps are ours. Immutable and thread-safe.
 */
public final class CoverageLevels {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE = Scale.ordered("coverage-level", "NONE", "BRIEF", "REGULAR", "DEEP");

    /** Known by name, and never met. */
    public static final Level NONE = SCALE.parse("NONE");

    /** Met once or in passing. */
    public static final Level BRIEF = SCALE.parse("BRIEF");

    /** Met again and again. */
    public static final Level REGULAR = SCALE.parse("REGULAR");

    /** Known well, by more than one of us. */
    public static final Level DEEP = SCALE.parse("DEEP");

    private CoverageLevels() {}
}

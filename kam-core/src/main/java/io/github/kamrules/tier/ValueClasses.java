package io.github.kamrules.tier;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * Where an account stands in the portfolio by value: head, waist and long tail (item 51 of the KAM catalogue), which
 * are A, B and C of an ABC analysis. Immutable and thread-safe.
 */
public final class ValueClasses {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE = Scale.ordered("value-class", "LONG_TAIL", "WAIST", "HEAD");

    /** One of the many that bring little each. */
    public static final Level LONG_TAIL = SCALE.parse("LONG_TAIL");

    /** Mid-tier: the likeliest to become a head account. */
    public static final Level WAIST = SCALE.parse("WAIST");

    /** One of the few that bring most of the value. */
    public static final Level HEAD = SCALE.parse("HEAD");

    private ValueClasses() {}
}

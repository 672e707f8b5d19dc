package io.github.kamrules.tier;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How far an account has come as a customer (items 83 to 89 of the KAM catalogue). An industry with stages of its own
 * makes a scale of its own.
 *
 * <p>The first five follow each other, but the scale is nominal: a lost customer ranks nowhere among them. Immutable and thread-safe.
 */
public final class LifecycleStages {
    /** The scale; its levels have no rank. */
    public static final Scale<Level> SCALE = Scale.nominal(
            "lifecycle-stage", "POTENTIAL", "TARGET", "FIRST_TIME", "REPEAT", "LOYAL", "LOST", "NON_CUSTOMER");

    /** Has not bought, but might. */
    public static final Level POTENTIAL = SCALE.parse("POTENTIAL");

    /** Has not bought, and is chosen for pursuit. */
    public static final Level TARGET = SCALE.parse("TARGET");

    /** Has bought once. */
    public static final Level FIRST_TIME = SCALE.parse("FIRST_TIME");

    /** Has bought again. */
    public static final Level REPEAT = SCALE.parse("REPEAT");

    /** Keeps buying, and stays by conviction. */
    public static final Level LOYAL = SCALE.parse("LOYAL");

    /** Used to buy, and buys no more. */
    public static final Level LOST = SCALE.parse("LOST");

    /** Neither buys nor is expected to. */
    public static final Level NON_CUSTOMER = SCALE.parse("NON_CUSTOMER");

    private LifecycleStages() {}
}

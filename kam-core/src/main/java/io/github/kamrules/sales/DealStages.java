package io.github.kamrules.sales;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How far an open deal has come. The KAM catalogue speaks of stages and names none; these are the usual ones. A deal that is won
 * or lost is open no longer. Immutable and thread-safe.
 */
public final class DealStages {
    /** The scale, earliest stage first. */
    public static final Scale<Level> SCALE = Scale.ordered("deal-stage", "LEAD", "QUALIFIED", "PROPOSED", "NEGOTIATED");

    /** There may be a need. */
    public static final Level LEAD = SCALE.parse("LEAD");

    /** There is a need, a budget, and somebody who decides. */
    public static final Level QUALIFIED = SCALE.parse("QUALIFIED");

    /** Our proposal is with the account. */
    public static final Level PROPOSED = SCALE.parse("PROPOSED");

    /** The terms are being settled. */
    public static final Level NEGOTIATED = SCALE.parse("NEGOTIATED");

    private DealStages() {}
}

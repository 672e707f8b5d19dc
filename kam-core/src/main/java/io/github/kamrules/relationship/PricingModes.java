package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How the price for an account comes about (items 60, 64 and 69 of the KAM catalogue), from the price that is all there is to
 * the price that is one part of what is agreed. Immutable and thread-safe.
 */
public final class PricingModes {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE =
            Scale.ordered("pricing-mode", "PRICE_DECIDES", "COMPETITIVE_WITH_PREMIUM", "NEGOTIATED_IN_AGREEMENT");

    /** The lowest price wins. */
    public static final Level PRICE_DECIDES = SCALE.parse("PRICE_DECIDES");

    /** The price is within the competitive range, and the account pays for added value or grants a margin. */
    public static final Level COMPETITIVE_WITH_PREMIUM = SCALE.parse("COMPETITIVE_WITH_PREMIUM");

    /** The price is negotiated as one part of the agreement. */
    public static final Level NEGOTIATED_IN_AGREEMENT = SCALE.parse("NEGOTIATED_IN_AGREEMENT");

    private PricingModes() {}
}

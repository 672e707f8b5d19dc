package io.github.kamrules.tier;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * Why an account counts as strategic (items 29 to 33 of the KAM catalogue); several reasons can hold at once. Immutable and thread-safe.
 */
public final class StrategicReasons {
    /** The scale; its levels have no rank. */
    public static final Scale<Level> SCALE = Scale.nominal(
            "strategic-reason", "DEPENDENCE", "GROWTH_LEVER", "INFLUENCE", "SPOILER", "COMPETITOR_TARGET");

    /** The company lives on it. */
    public static final Level DEPENDENCE = SCALE.parse("DEPENDENCE");

    /** It decides the company's future development. */
    public static final Level GROWTH_LEVER = SCALE.parse("GROWTH_LEVER");

    /** It brings others along, or takes them away; its own profit does not matter. */
    public static final Level INFLUENCE = SCALE.parse("INFLUENCE");

    /** It can help little and ruin much. */
    public static final Level SPOILER = SCALE.parse("SPOILER");

    /** It has potential, and competitors are after it. */
    public static final Level COMPETITOR_TARGET = SCALE.parse("COMPETITOR_TARGET");

    private StrategicReasons() {}
}

package io.github.kamrules.tier;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How far the company is exposed to an account or to its competitors: by the influence that an account has on others,
 * by the harm that it could do, and by competitors who are after it (items 29, 32 and 33 of the KAM catalogue). Immutable and thread-safe.
 */
public final class ExposureLevels {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE = Scale.ordered("exposure", "LOW", "MEDIUM", "HIGH");

    /** Hardly. */
    public static final Level LOW = SCALE.parse("LOW");

    /** Noticeably. */
    public static final Level MEDIUM = SCALE.parse("MEDIUM");

    /** Decisively. */
    public static final Level HIGH = SCALE.parse("HIGH");

    private ExposureLevels() {}
}

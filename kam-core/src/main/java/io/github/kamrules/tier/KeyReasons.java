package io.github.kamrules.tier;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * Why an account counts as a large customer, by the four kinds of the KAM catalogue (item 36); several reasons can hold at
 * once. Immutable and thread-safe.
 */
public final class KeyReasons {
    /** The scale; its levels have no rank. */
    public static final Scale<Level> SCALE = Scale.nominal("key-reason", "ECONOMIC", "IMPORTANT", "GROUP", "STRATEGIC");

    /** It buys much. */
    public static final Level ECONOMIC = SCALE.parse("ECONOMIC");

    /** It has a special standing, political or social, whatever it buys. */
    public static final Level IMPORTANT = SCALE.parse("IMPORTANT");

    /** It belongs to a group of accounts that buy much together. */
    public static final Level GROUP = SCALE.parse("GROUP");

    /** It is vital to the company's development in the long run. */
    public static final Level STRATEGIC = SCALE.parse("STRATEGIC");

    private KeyReasons() {}
}

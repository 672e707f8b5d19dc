package io.github.kamrules.examples.portfolioreview.csv;

/** What becomes of a row with a problem. */
public enum Effect {
    /** The row is not used, since what it must have cannot be read. */
    ROW_LEFT_OUT,
    /** The row is used, and the value counts as not known. */
    VALUE_LEFT_OUT,
    /** The row is used as the problem's text says. */
    KEPT
}

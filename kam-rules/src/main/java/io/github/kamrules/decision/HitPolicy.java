package io.github.kamrules.decision;

/** How the rows that apply become one answer, as in DMN. */
public enum HitPolicy {
    /** At most one row may apply; more than one is a conflict. */
    UNIQUE,
    /** The first row that applies answers. */
    FIRST
}

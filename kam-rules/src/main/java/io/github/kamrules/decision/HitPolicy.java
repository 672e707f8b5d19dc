package io.github.kamrules.decision;

/** How the rows that apply become one answer, as in DMN. */
public enum HitPolicy {
    /** At most one row may apply; more than one is a conflict. */
    UNIQUE,
    /** Several rows may apply if they answer the same; rows that answer differently are a conflict. */
    ANY,
    /** Of the rows that apply, the one with the most important output answers. */
    PRIORITY,
    /** The first row that applies answers. */
    FIRST,
    /** All rows that apply answer, in the order of the rows. */
    RULE_ORDER,
    /** All rows that apply answer, the most important output first. */
    OUTPUT_ORDER,
    /** All rows that apply answer; their order says nothing. */
    COLLECT;

    /** Returns whether outputs are compared by importance, so that their order must be given. */
    boolean ranks() {
        return this == PRIORITY || this == OUTPUT_ORDER;
    }
}

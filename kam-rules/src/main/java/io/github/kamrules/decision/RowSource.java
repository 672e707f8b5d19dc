package io.github.kamrules.decision;

/** Goes through the rows of a table that apply. */
@FunctionalInterface
interface RowSource {

    /** Returns the first row from a row on that applies, or -1. */
    int next(DecisionBuffer buffer, int from);
}

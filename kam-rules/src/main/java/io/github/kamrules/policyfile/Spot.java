package io.github.kamrules.policyfile;

/** A place in a file; line and column count from 1. */
record Spot(String file, int line, int column) {

    /** The place of what is written and not read. */
    static final Spot NONE = new Spot("", 0, 0);
}

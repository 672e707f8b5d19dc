package io.github.kamrules.verify;

/** How bad a finding is; the worst one first. */
public enum Severity {
    /** Some case gets no answer, or a promise is broken: such rules must not be used. */
    ERROR,
    /** Part of the rules does nothing, or not what was probably meant: somebody must look at it, and may accept it. */
    WARNING,
    /** Worth knowing; nothing is wrong. */
    INFO
}

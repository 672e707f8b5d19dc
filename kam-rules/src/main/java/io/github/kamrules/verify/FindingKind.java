package io.github.kamrules.verify;

import java.util.Locale;

/** What a finding is about. */
public enum FindingKind {
    /** A case in which nothing applies, and there is no answer for that. */
    GAP(Severity.ERROR),
    /** A case in which two rows apply that exclude each other. */
    CONFLICT(Severity.ERROR),
    /** A case that breaks a {@link Guarantee}. */
    BROKEN_GUARANTEE(Severity.ERROR),
    /** A warning was accepted that is not there any more, or is shown by another case. */
    STALE_ACCEPTANCE(Severity.ERROR),
    /** Two strategies that exclude each other, of which nothing but their names decides which one is recommended. */
    CONTRADICTION(Severity.WARNING),
    /** A text without words. */
    UNTRANSLATED(Severity.WARNING),
    /** A decision that does not say where it comes from. */
    UNSOURCED(Severity.INFO),
    /** A row that applies in some cases, in all of which others answer instead. */
    SHADOWED_ROW(Severity.WARNING),
    /** A row, rung, cell or attribute whose condition can never hold. */
    UNREACHABLE_ROW(Severity.WARNING),
    /** A band of a matrix in which no case lies. */
    UNREACHABLE_BAND(Severity.WARNING),
    /** A level that no case leads to. */
    UNREACHABLE_LEVEL(Severity.WARNING),
    /** A comparison with a number or date outside all that what is compared can be. */
    CUT_OFF(Severity.WARNING),
    /** An answer for all other cases where there are no others. */
    UNREACHABLE_OTHERWISE(Severity.INFO),
    /** A row that says the same as others do in all of its cases. */
    OVERLAP(Severity.INFO),
    /** What could not be decided. */
    NOT_VERIFIED(Severity.INFO);

    private final Severity severity;

    FindingKind(Severity severity) {
        this.severity = severity;
    }

    /**
     * Returns how bad a finding of this kind is, unless it says otherwise.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Returns the name as it stands in the ids of findings.
     *
     * @return lower-case words joined by hyphens
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

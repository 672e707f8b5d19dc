package io.github.kamrules.calendar;

/** How far an {@link Initiative} is. */
public enum InitiativeState {
    /** It is agreed and has not begun. */
    PLANNED,

    /** It runs. */
    RUNNING,

    /** It was carried out to its end. */
    DONE,

    /** It was given up before its end. */
    STOPPED
}

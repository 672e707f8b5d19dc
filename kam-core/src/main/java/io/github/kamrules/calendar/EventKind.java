package io.github.kamrules.calendar;

/** What kind of occasion an {@link AccountEvent} is. */
public enum EventKind {
    /** An anniversary, such as that of its opening. */
    ANNIVERSARY,

    /** A prize or another honour. */
    HONOUR,

    /** A large undertaking, such as a new plant or an entry into a market. */
    MAJOR_INITIATIVE,

    /** An occasion at which it speaks to the public. */
    PUBLICITY,

    /** A sales promotion of its own. */
    PROMOTION,

    /** Any other occasion. */
    OTHER
}

package io.github.kamrules.examples.portfolioreview.steelwheels;

/** How an account pays what has fallen due. */
enum PaymentHabit {
    /** Much is overdue. */
    OVERDUE,
    /** Something is overdue. */
    LATE,
    /** Nothing worth mentioning is overdue. */
    PROMPT
}

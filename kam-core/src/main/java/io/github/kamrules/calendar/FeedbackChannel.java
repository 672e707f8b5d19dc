package io.github.kamrules.calendar;

/** The way that a {@link Feedback} came. */
public enum FeedbackChannel {
    /** Somebody asked at a visit. */
    VISIT,

    /** A questionnaire. */
    SURVEY,

    /** A call of the account. */
    HOTLINE,

    /** A website or an app. */
    PORTAL,

    /** A forum of ours. */
    FORUM,

    /** A review of the business of both sides. */
    REVIEW
}

package io.github.kamrules.calendar;

/** What a {@link Feedback} is about. */
public enum FeedbackTopic {
    /** Those of our people who look after the account. */
    PEOPLE,

    /** What we sell. */
    PRODUCT,

    /** How we deliver, help and answer. */
    SERVICE,

    /** How we present and promote it. */
    MARKETING,

    /** What we should develop. */
    DEVELOPMENT
}

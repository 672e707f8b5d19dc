package io.github.kamrules.calendar;

/** What kind of exchange a {@link Touch} was. */
public enum TouchKind {
    /** A call or a message that was answered. */
    CALL,

    /** A visit of our people below the executives, there or here. */
    VISIT,

    /** A visit of one of our executives. */
    EXECUTIVE_VISIT,

    /** A meeting that reviewed the business of both sides. */
    BUSINESS_REVIEW,

    /** A forum of our executives with customers, once a year as a rule. */
    FORUM,

    /** Questions about us that the account was sent. Nobody need have spoken to it, so this is no contact. */
    SURVEY,

    /** An exchange of figures and news: its sales and stock, our deliveries, the market. */
    INFORMATION_EXCHANGE,

    /** A meeting of those who lead an alliance together. */
    STEERING;

    /**
     * Returns whether people of both sides spoke with each other.
     *
     * @return true for all but surveys
     */
    public boolean isContact() {
        return this != SURVEY;
    }
}

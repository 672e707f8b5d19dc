package io.github.kamrules.relationship;

/**
 * What part a person takes in a purchase (item 172 of the KAM catalogue; the roles are those of the buying centre by Webster
 * and Wind 1972). One person can have several. Immutable and thread-safe, as every enum.
 */
public enum DecisionRole {
    /** Notices the need and gets things going. */
    INITIATOR,
    /** Works with what is bought. */
    USER,
    /** Advises, sets standards, or speaks for or against it. */
    INFLUENCER,
    /** Negotiates and places the order. */
    BUYER,
    /** Has the right to say yes. */
    DECIDER,
    /** Controls who and what reaches the others. */
    GATEKEEPER
}

package io.github.kamrules.relationship;

/**
 * Where in the account's organisation a contact stands (item 137 of the KAM catalogue). Immutable and thread-safe, as
 * every enum.
 */
public enum ContactLevel {
    /** The top: decides on the firm's direction and on large purchases. */
    EXECUTIVE,
    /** The middle: heads a function or a department. */
    MIDDLE,
    /** The front line: uses, sells or handles what is bought. */
    FRONTLINE
}

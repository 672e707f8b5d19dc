package io.github.kamrules.policy;

/** Whether the trigger of a strategy holds for an account. */
public enum Recommended {
    /** The trigger does not hold. */
    NO,
    /** The trigger holds. */
    YES
}

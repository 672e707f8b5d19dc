package io.github.kamrules.strategy;

/** Which side has to act. Immutable and thread-safe, as every enum. */
public enum Party {
    /** The company that uses the library. */
    SUPPLIER,
    /** The account. */
    CUSTOMER,
    /** Both together. */
    JOINT
}

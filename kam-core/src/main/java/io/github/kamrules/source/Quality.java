package io.github.kamrules.source;

/** How well a default number or a rule is founded. Immutable and thread-safe, as every enum. */
public enum Quality {
    /** Said so in the source documents that the KAM catalogue was made from. */
    STATED,
    /** Lost or damaged in the source documents, and put together again from what is left of them. */
    RECONSTRUCTED,
    /** Taken from the literature, which is cited. */
    LITERATURE,
    /** Assumed by the authors of this library, who give the reason. */
    ASSUMED,
    /** Decided by the company that uses the library. */
    COMPANY
}

package io.github.kamrules.compare;

import static java.util.Objects.requireNonNull;

import io.github.kamrules.text.Message;

/**
 * Something that changed and moved an account. It was found by deciding again with this change taken back. Immutable and
 * thread-safe.
 *
 * @param kind what changed
 * @param part the id of the fact, parameter, or decision that changed; empty for {@link Kind#OTHERS}
 * @param message the change in words, with the texts of the policies and of {@link CompareTexts}
 * @param alone whether taking back this change alone would leave the account where it stood; if not, it takes all of the move's
 *     causes, none of which can be left out
 */
public record Cause(Kind kind, String part, Message message, boolean alone) {

    /** What changed. */
    public enum Kind {
        /** A fact of the account: its state and override count as facts. */
        FACT,
        /** The value of a parameter. */
        PARAMETER,
        /** How a decision is made, or that it is made at all. */
        LOGIC,
        /** What stands in for a missing fact. */
        DEFAULT,
        /** What other accounts came to, such as one that takes a place. */
        OTHERS
    }

    /**
     * Checks the parts.
     *
     * @param kind what changed
     * @param part the id of what changed
     * @param message the change in words
     * @param alone whether this change alone made the move
     */
    public Cause {
        requireNonNull(kind, "kind");
        requireNonNull(part, "part");
        requireNonNull(message, "message");
    }
}

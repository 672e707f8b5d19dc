package io.github.kamrules.compare;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * One difference between two policies. Immutable and thread-safe.
 *
 * @param kind what differs
 * @param part the id of the parameter, decision, input or strategy that differs; of a default, the ids of its decision and input,
 *     joined by a blank
 * @param message the difference in words, with the texts of the policies and of {@link CompareTexts}
 * @param details more about it, such as the rows that came and went; may be empty
 * @param source where the new value of a parameter or default comes from, if that is stated
 */
public record PolicyChange(
        Kind kind, String part, Message message, List<Message> details, Optional<KnowledgeSource> source) {

    /** What differs. */
    public enum Kind {
        /** The value of a parameter that both policies use. */
        PARAMETER,
        /** A decision that only one of the policies makes. */
        DECISION,
        /** How a decision is made. */
        LOGIC,
        /** With what a decision can answer. */
        SCALE,
        /** What stands in for a missing fact. */
        DEFAULT,
        /** Which values a fact can have. */
        INPUT,
        /** A strategy that only one of the policies has, or its priority, conflicts or steps. */
        STRATEGY,
        /** When a strategy is recommended. */
        TRIGGER,
        /** A check that only one of the policies has, its condition, its severity or what remedies it. */
        CHECK
    }

    /**
     * Copies the details.
     *
     * @param kind what differs
     * @param part the id of what differs
     * @param message the difference in words
     * @param details more about it
     * @param source where the new value comes from
     */
    public PolicyChange {
        requireNonNull(kind, "kind");
        requireNonNull(part, "part");
        requireNonNull(message, "message");
        requireNonNull(source, "source");
        details = ImmutableList.copyOf(details);
    }
}

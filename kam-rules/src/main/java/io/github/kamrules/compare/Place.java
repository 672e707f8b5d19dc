package io.github.kamrules.compare;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Where an account stands in one of two reviews: the answer of the decision, or why there is none. Immutable and thread-safe.
 *
 * @param kind whether there is an answer, or why not
 * @param answer the ids of the levels, or the number as text; empty for the empty set and where there is no answer
 */
public record Place(Kind kind, List<String> answer) {

    /** Whether there is an answer, or why not. */
    public enum Kind {
        /** The decision is decided. */
        ANSWER,
        /** The decision does not apply to the account. */
        NOT_APPLICABLE,
        /** Missing facts leave several outcomes open. */
        UNDECIDED,
        /** The decision failed. */
        FAILED,
        /** The account is not in the portfolio. */
        ABSENT,
        /** The policy does not make the decision. */
        NOT_ASKED
    }

    /**
     * Copies the answer and checks that it fits.
     *
     * @param kind whether there is an answer, or why not
     * @param answer the answer
     */
    public Place {
        answer = ImmutableList.copyOf(answer);
        checkArgument(
                kind == Kind.ANSWER || answer.isEmpty(),
                "A place of kind (%s) must be without an answer, but has %s.",
                kind,
                answer);
    }

    static Place none(Kind kind) {
        return new Place(kind, List.of());
    }

    @Override
    public String toString() {
        return kind == Kind.ANSWER ? String.join("+", answer) : kind.name();
    }
}

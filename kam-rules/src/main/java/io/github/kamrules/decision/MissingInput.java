package io.github.kamrules.decision;

/**
 * An input that is missing in a case. Immutable and thread-safe.
 *
 * @param input the input
 * @param couldChange whether knowing it could change the outcome, the other missing inputs being what they may; where the
 *     verdict is not exact, this is also true when it is not known
 */
public record MissingInput(Input input, boolean couldChange) {

    @Override
    public String toString() {
        return input.id() + (couldChange ? "" : " (could not change the outcome)");
    }
}

package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.text.Message;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A case that shows something: the values of the operands that matter to it. Operands that are not named can be anything.
 * Immutable and thread-safe.
 */
public final class Witness {

    private final ImmutableList<Given> given;
    private final InputValues values;

    /** What is said of an operand. */
    public enum Status {
        /** It has a value. */
        KNOWN,
        /** It is known to have no value. */
        NOT_APPLICABLE,
        /** It is an input that is not known; what it would be is told beside it. */
        MISSING,
        /** It is a capacity, and the case keeps its place. */
        KEPT,
        /** It is a capacity, and the case has no place. */
        DISPLACED
    }

    /**
     * An operand and what it is in the case.
     *
     * @param operand the input or decision
     * @param status what is said of it
     * @param value its value, or of a missing input what it would be: a {@code Decimal}, a {@code LocalDate}, a level, a
     *     {@code Boolean}, a text, or for a set one of its levels; empty where it has none
     */
    public record Given(Operand operand, Status status, Optional<Object> value) {

        /**
         * Says in words what the operand is.
         *
         * @return a message with the texts of {@link DecisionTexts}
         */
        public Message describe() {
            return CaseBlocks.words(this);
        }

        @Override
        public String toString() {
            return operand.id()
                    + switch (status) {
                        case KNOWN -> " = " + answer();
                        case NOT_APPLICABLE -> " does not apply";
                        case MISSING -> " is missing and would be " + (value.isPresent() ? answer() : "not applicable");
                        case KEPT -> " has a place";
                        case DISPLACED -> " has no place";
                    };
        }

        private String answer() {
            return value.map(Canonical::answer).orElse("");
        }
    }

    Witness(List<Given> given, InputValues values) {
        this.given = ImmutableList.copyOf(given);
        this.values = values;
    }

    /**
     * Returns what the operands that matter are in the case.
     *
     * @return the operands, each once (a set: once for each level that it holds), in the order in which the graph reads them
     */
    public List<Given> given() {
        return given;
    }

    /**
     * Returns the inputs of the case, so that it can be decided. Inputs that do not matter have some value of their domain.
     * What decisions are where they stand for themselves, such as rules in code, is not among them.
     *
     * @return the values
     */
    public InputValues values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Witness that && given.equals(that.given) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(given);
    }

    @Override
    public String toString() {
        return given.isEmpty()
                ? "any case"
                : given.stream().map(Given::toString).collect(Collectors.joining(", "));
    }
}

package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.kamrules.text.Message;
import java.util.Optional;

/**
 * Some of the cases of a {@link CaseSpace}. There may be more of them than could ever be listed: a set knows them by what
 * they have in common. Two sets of one space are equal when they hold the same cases. Immutable; for one thread at a time,
 * as its space is.
 */
public final class CaseSet {

    private final CaseSpace space;
    private final int cases;

    /** The cases for which a function of the space is true. */
    CaseSet(CaseSpace space, int cases) {
        this.space = space;
        this.cases = cases;
    }

    /**
     * Returns whether there is no case.
     *
     * @return whether the set is empty
     */
    public boolean isEmpty() {
        return cases == CaseSpace.NEVER;
    }

    /**
     * Returns the cases that are in this set and in another one.
     *
     * @param other a set of the same space
     * @return the cases in both
     * @throws CaseSpace.TooLargeException if it takes more than the space allows
     */
    public CaseSet and(CaseSet other) {
        return new CaseSet(space, space.and(cases, of(other)));
    }

    /**
     * Returns the cases that are in this set or in another one, or in both.
     *
     * @param other a set of the same space
     * @return the cases in either
     * @throws CaseSpace.TooLargeException if it takes more than the space allows
     */
    public CaseSet or(CaseSet other) {
        return new CaseSet(space, space.or(cases, of(other)));
    }

    /**
     * Returns the cases that are in this set and not in another one.
     *
     * @param other a set of the same space
     * @return the cases in this one alone
     * @throws CaseSpace.TooLargeException if it takes more than the space allows
     */
    public CaseSet minus(CaseSet other) {
        return new CaseSet(space, space.and(cases, space.not(of(other))));
    }

    /**
     * Returns whether every case of this set is in another one.
     *
     * @param other a set of the same space
     * @return whether this set holds nothing that the other one does not
     */
    public boolean isSubsetOf(CaseSet other) {
        return minus(other).isEmpty();
    }

    /**
     * Returns whether this set and another one have a case in common.
     *
     * @param other a set of the same space
     * @return whether they do
     */
    public boolean overlaps(CaseSet other) {
        return space.meet(cases, of(other));
    }

    /**
     * Returns a part of these cases that is told in one condition: the widest block around {@link #witness} in which each
     * operand may be one of some values, whatever the others are. Taking blocks away one after the other comes to an end.
     *
     * @return the block, empty for an empty set
     * @throws CaseSpace.TooLargeException if it takes more than the space allows
     */
    public CaseSet block() {
        return isEmpty() ? this : new CaseSet(space, space.block(cases));
    }

    /**
     * Says in words what the cases of {@link #block} have in common, such as "Overdue share is exactly 5%".
     *
     * @return a message with the texts of {@link DecisionTexts}, empty where these are all cases, or none
     */
    public Optional<Message> describe() {
        return isEmpty() ? Optional.empty() : space.words(cases);
    }

    /**
     * A part of some cases that is told in one condition.
     *
     * @param cases the cases
     * @param words what they have in common, a message with the texts of {@link DecisionTexts}; empty where it is nothing
     */
    public record Block(CaseSet cases, Optional<Message> words) {}

    /**
     * Returns a part of these cases as one decision sees them: the widest block around {@link #witness} in terms of what
     * that decision reads, be it inputs or other decisions. So a hole is told as "where the tier is KEY", and not as the
     * facts that make it KEY.
     *
     * @param alone the set that stands for this one in the space of the decision alone ({@link CaseSpace#around})
     * @return the block; as {@link #block} and {@link #describe} tell it where the decision alone says nothing of the witness
     * @throws IllegalArgumentException if this set is empty
     * @throws CaseSpace.TooLargeException if it takes more than the space allows
     */
    public Block block(CaseSet alone) {
        checkArgument(!isEmpty(), "There is no case, so there is no block of cases.");
        return space.block(cases, alone);
    }

    /**
     * Returns one of the cases: always the same one, and one in which inputs are known where that is possible.
     *
     * @return a case, empty for an empty set
     */
    public Optional<Witness> witness() {
        return isEmpty() ? Optional.empty() : Optional.of(space.witness(cases));
    }

    private int of(CaseSet other) {
        checkArgument(other.space == space, "The two sets belong to different spaces of cases.");
        return other.cases;
    }

    int cases() {
        return cases;
    }

    CaseSpace space() {
        return space;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseSet that && space == that.space && cases == that.cases;
    }

    @Override
    public int hashCode() {
        return cases;
    }

    @Override
    public String toString() {
        return witness().map(w -> "cases such as: " + w).orElse("no case");
    }
}

package io.github.kamrules.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.LevelFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import java.util.Optional;

/**
 * A fact that somebody can change: in which direction, in what steps, how far, and what a step costs.
 *
 * <p>For example, revenue can be raised in steps of 10,000 up to 600,000, and each step costs two days of work:
 *
 * <pre>{@code
 * Lever.raise(REVENUE).inStepsOf("10000").upTo("600000").costing("2")
 * }</pre>
 *
 * <p>Costs are in whatever unit the caller thinks in, the same for all levers. Immutable and thread-safe.
 */
public final class Lever {

    /** How far a number is moved at most where no limit is given. */
    static final int MAX_STEPS = 1_000;

    private final Fact fact;
    private final boolean rising;
    private final Decimal step;
    private final Optional<Decimal> limit;
    private final Decimal cost;

    private Lever(Fact fact, boolean rising, Decimal step, Optional<Decimal> limit, Decimal cost) {
        this.fact = fact;
        this.rising = rising;
        this.step = step;
        this.limit = limit;
        this.cost = cost;
    }

    private static Lever of(Fact fact, boolean rising) {
        return new Lever(fact, rising, Decimal.ONE, Optional.empty(), Decimal.ONE);
    }

    /**
     * Returns the lever that raises a number, in steps of 1 that cost 1 each. Moving the revenue or the potential moves what
     * follows from it: shares, ranks, the group, and the account's own part in the totals.
     *
     * @param fact the number
     * @return the lever
     * @throws IllegalArgumentException if the fact follows from another one, and cannot change alone
     */
    public static Lever raise(NumberFact fact) {
        return of(free(fact), true);
    }

    /**
     * Returns the lever that lowers a number, in steps of 1 that cost 1 each.
     *
     * @param fact the number
     * @return the lever
     * @throws IllegalArgumentException if the fact follows from another one, and cannot change alone
     */
    public static Lever lower(NumberFact fact) {
        return of(free(fact), false);
    }

    private static NumberFact free(NumberFact fact) {
        fact.followsFrom().ifPresent(raw -> {
            throw new IllegalArgumentException("The fact (" + fact.id() + ") follows from (" + raw
                    + "), and cannot change alone.\nMaybe move (" + raw + ").");
        });
        return fact;
    }

    /**
     * Returns the lever that raises a level, one level of its scale at a time, each at a cost of 1.
     *
     * @param fact the level, on an ordered scale
     * @return the lever
     * @throws IllegalArgumentException if the scale has no order
     */
    public static Lever raise(LevelFact<?> fact) {
        return of(ordered(fact), true);
    }

    /**
     * Returns the lever that lowers a level, one level of its scale at a time, each at a cost of 1.
     *
     * @param fact the level, on an ordered scale
     * @return the lever
     * @throws IllegalArgumentException if the scale has no order
     */
    public static Lever lower(LevelFact<?> fact) {
        return of(ordered(fact), false);
    }

    private static LevelFact<?> ordered(LevelFact<?> fact) {
        checkArgument(
                ((LevelInput<?>) fact).scale().isOrdered(),
                "The levels of the fact (%s) have no order, so there is none above another.",
                fact.id());
        return fact;
    }

    /**
     * Returns the lever that makes a flag true, at a cost of 1.
     *
     * @param fact the flag
     * @return the lever
     */
    public static Lever set(FlagFact fact) {
        return of(fact, true);
    }

    /**
     * Returns the lever that makes a flag false, at a cost of 1.
     *
     * @param fact the flag
     * @return the lever
     */
    public static Lever unset(FlagFact fact) {
        return of(fact, false);
    }

    /**
     * Returns this lever with another size of its steps.
     *
     * @param newStep the step as decimal text, in the unit of the number, more than 0
     * @return the lever
     * @throws IllegalArgumentException if the fact is not a number, or the step is not more than 0
     */
    public Lever inStepsOf(String newStep) {
        Decimal size = Decimal.of(newStep);
        checkNumber("inStepsOf");
        checkArgument(size.signum() > 0, "The step (%s) of the fact (%s) must be more than 0.", newStep, fact.id());
        return new Lever(fact, rising, size, limit, cost);
    }

    /**
     * Returns this lever with a limit: the number is moved up to it, when it is raised, or down to it, when it is lowered.
     *
     * @param newLimit the limit as decimal text, in the unit of the number
     * @return the lever
     * @throws IllegalArgumentException if the fact is not a number
     */
    public Lever upTo(String newLimit) {
        checkNumber("upTo");
        return new Lever(fact, rising, step, Optional.of(Decimal.of(newLimit)), cost);
    }

    private void checkNumber(String method) {
        checkArgument(
                fact instanceof NumberFact,
                "Only numbers have %s, but the fact (%s) is none.",
                method.equals("upTo") ? "a limit" : "steps of a size",
                fact.id());
    }

    /**
     * Returns this lever with another cost of each step.
     *
     * @param newCost the cost as decimal text, more than 0
     * @return the lever
     * @throws IllegalArgumentException if the cost is not more than 0
     */
    public Lever costing(String newCost) {
        Decimal each = Decimal.of(newCost);
        checkArgument(
                each.signum() > 0, "The cost (%s) of a step of the fact (%s) must be more than 0.", newCost, fact.id());
        return new Lever(fact, rising, step, limit, each);
    }

    /**
     * Returns the fact.
     *
     * @return the fact that is moved
     */
    public Fact fact() {
        return fact;
    }

    boolean rising() {
        return rising;
    }

    Decimal step() {
        return step;
    }

    Optional<Decimal> limit() {
        return limit;
    }

    /**
     * Returns what a step costs.
     *
     * @return the cost, more than 0
     */
    public Decimal cost() {
        return cost;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lever that
                && fact.equals(that.fact)
                && rising == that.rising
                && step.equals(that.step)
                && limit.equals(that.limit)
                && cost.equals(that.cost);
    }

    @Override
    public int hashCode() {
        return fact.hashCode();
    }

    @Override
    public String toString() {
        return (rising ? "raise " : "lower ") + fact.id() + " by " + step
                + limit.map(l -> " up to " + l).orElse("") + " at " + cost;
    }
}

package io.github.kamrules.number;

import io.github.kamrules.internal.Names;

/**
 * The unit of a number, as in days or points. The set is open: {@code Unit.of("seats")} is a unit too.
 *
 * <p>A unit names what is counted; it converts nothing. Immutable and thread-safe.
 *
 * @param id the unit's name in kebab-case
 */
public record Unit(String id) {
    /** No unit: a bare number. */
    public static final Unit NONE = new Unit("none");
    /** A quotient of like quantities: 0.25 is a quarter. Shares, margins and rates of growth are ratios. */
    public static final Unit RATIO = new Unit("ratio");
    /** A number of things, as of orders. */
    public static final Unit COUNT = new Unit("count");
    /** Hours. */
    public static final Unit HOURS = new Unit("hours");
    /** Calendar days. */
    public static final Unit DAYS = new Unit("days");
    /** Calendar months. */
    public static final Unit MONTHS = new Unit("months");
    /** Calendar years. */
    public static final Unit YEARS = new Unit("years");
    /** An amount in the currency of the portfolio. */
    public static final Unit MONEY = new Unit("money");
    /** Points of a score. */
    public static final Unit POINTS = new Unit("points");

    /**
     * Makes a unit.
     *
     * @param id the unit's name in kebab-case
     * @throws IllegalArgumentException if the id is not in kebab-case
     */
    public Unit {
        Names.kebab("id of a unit", id);
    }

    /**
     * Returns the unit of the given name.
     *
     * @param id the unit's name in kebab-case
     * @return the unit
     * @throws IllegalArgumentException if the id is not in kebab-case
     */
    public static Unit of(String id) {
        return new Unit(id);
    }

    /**
     * Returns the unit's name.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return id;
    }
}

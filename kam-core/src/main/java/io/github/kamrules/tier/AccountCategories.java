package io.github.kamrules.tier;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * What to do about an account by and large: the nine cells of attractiveness against relationship strength, and three
 * categories that a trajectory puts in their place (item 79 of the KAM catalogue; the cells are reconstructed).
 *
 * <table>
 * <caption>Attractiveness against relationship strength</caption>
 * <thead>
 * <tr><th>attractiveness</th><th>limited</th><th>good</th><th>very strong</th></tr>
 * </thead>
 * <tbody>
 * <tr><td>high</td><td>KEY_DEVELOPMENT</td><td>INVEST_FOR_GROWTH</td><td>INVEST_AND_PROTECT</td></tr>
 * <tr><td>medium</td><td>SELECTIVE_TEST</td><td>MAINTAIN_AND_DEEPEN</td><td>MAINTAIN_PROACTIVELY</td></tr>
 * <tr><td>low</td><td>OPPORTUNISTIC</td><td>MANAGE_FOR_CASH</td><td>HARVEST</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Trajectories put RECOVER (declining), DEFEND (defending) and OPEN_RELATIONSHIP (potential) in place of a cell. Immutable and thread-safe.
 */
public final class AccountCategories {
    /** The scale; its levels have no rank. */
    public static final Scale<Level> SCALE = Scale.nominal(
            "account-category",
            "KEY_DEVELOPMENT",
            "INVEST_FOR_GROWTH",
            "INVEST_AND_PROTECT",
            "SELECTIVE_TEST",
            "MAINTAIN_AND_DEEPEN",
            "MAINTAIN_PROACTIVELY",
            "OPPORTUNISTIC",
            "MANAGE_FOR_CASH",
            "HARVEST",
            "RECOVER",
            "DEFEND",
            "OPEN_RELATIONSHIP");

    /** Invest selectively, to build a position. */
    public static final Level KEY_DEVELOPMENT = SCALE.parse("KEY_DEVELOPMENT");

    /** Invest, and grow with the account. */
    public static final Level INVEST_FOR_GROWTH = SCALE.parse("INVEST_FOR_GROWTH");

    /** Invest, protect what is there, and aim at an alliance. */
    public static final Level INVEST_AND_PROTECT = SCALE.parse("INVEST_AND_PROTECT");

    /** Try selectively, with little at stake. */
    public static final Level SELECTIVE_TEST = SCALE.parse("SELECTIVE_TEST");

    /** Maintain, and deepen the relationship. */
    public static final Level MAINTAIN_AND_DEEPEN = SCALE.parse("MAINTAIN_AND_DEEPEN");

    /** Maintain, and be first to act. */
    public static final Level MAINTAIN_PROACTIVELY = SCALE.parse("MAINTAIN_PROACTIVELY");

    /** Take what comes, or withdraw. */
    public static final Level OPPORTUNISTIC = SCALE.parse("OPPORTUNISTIC");

    /** Sell what sells, without investment. */
    public static final Level MANAGE_FOR_CASH = SCALE.parse("MANAGE_FOR_CASH");

    /** Maintain at low cost. */
    public static final Level HARVEST = SCALE.parse("HARVEST");

    /** Stop the decline before anything else. */
    public static final Level RECOVER = SCALE.parse("RECOVER");

    /** Hold the account against a competitor. */
    public static final Level DEFEND = SCALE.parse("DEFEND");

    /** Open up a relationship that has potential. */
    public static final Level OPEN_RELATIONSHIP = SCALE.parse("OPEN_RELATIONSHIP");

    private AccountCategories() {}
}

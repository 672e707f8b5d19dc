package io.github.kamrules.examples.benchmarks;

import java.util.Arrays;
import java.util.Random;

/**
 * Accounts for one decision that every engine can make: revenue, potential and margin make attractive; that and the relationship
 * make the category. Generated, always the same.
 */
public final class CategoryData {

    /** How many accounts there are. */
    public static final int ACCOUNTS = 10_000;

    /** The statuses of a relationship, in the order of {@link #relationship}. */
    static final String[] RELATIONSHIPS = {"NONE", "NEW", "WEAK", "FAIR", "GOOD", "STRONG", "PARTNER"};

    /** The categories, in the order of the numbers that engines answer with. */
    static final String[] CATEGORIES = {"INVEST", "PROTECT", "DEVELOP", "MAINTAIN", "HARVEST", "DROP"};

    /** The table: by attractiveness (low, medium, high) and relationship, the category. */
    static final int[][] TABLE = {
        {5, 5, 5, 4, 4, 4, 3},
        {5, 2, 2, 3, 3, 3, 1},
        {2, 2, 0, 0, 0, 1, 1}
    };

    /** Revenue in cents. */
    final long[] revenue = new long[ACCOUNTS];

    /** Potential in cents. */
    final long[] potential = new long[ACCOUNTS];

    /** Margin in ten-thousandths. */
    final long[] margin = new long[ACCOUNTS];

    /** The relationship, as a position in {@link #RELATIONSHIPS}. */
    final int[] relationship = new int[ACCOUNTS];

    /** The same as columns: revenue, potential, margin, relationship. */
    final long[][] columns;

    /**
     * Returns the revenue of an account.
     *
     * @param account which account
     * @return cents
     */
    public long revenue(int account) {
        return revenue[account];
    }

    /**
     * Returns the potential of an account.
     *
     * @param account which account
     * @return cents
     */
    public long potential(int account) {
        return potential[account];
    }

    /**
     * Returns the margin of an account.
     *
     * @param account which account
     * @return ten-thousandths
     */
    public long margin(int account) {
        return margin[account];
    }

    /**
     * Returns the relationship of an account.
     *
     * @param account which account
     * @return its position
     */
    public int relationship(int account) {
        return relationship[account];
    }

    /**
     * Returns the name of a relationship.
     *
     * @param position its position, 0 to 6
     * @return the name
     */
    public static String relationshipName(int position) {
        return RELATIONSHIPS[position];
    }

    /**
     * Returns a cell of the table.
     *
     * @param attractiveness 0 low, 1 medium, 2 high
     * @param relationship position of the relationship
     * @return the position of the category
     */
    public static int cell(int attractiveness, int relationship) {
        return TABLE[attractiveness][relationship];
    }

    /** Makes the accounts. */
    public CategoryData() {
        Random random = new Random(42);
        for (int i = 0; i < ACCOUNTS; i++) {
            revenue[i] = Math.round(Math.exp(random.nextGaussian() * 1.5 + 10) * 100);
            potential[i] = Math.round(Math.exp(random.nextGaussian() * 1.5 + 11) * 100);
            margin[i] = random.nextInt(6_000);
            relationship[i] = random.nextInt(RELATIONSHIPS.length);
        }
        columns = new long[][] {
            revenue,
            potential,
            margin,
            Arrays.stream(relationship).asLongStream().toArray()
        };
    }

    /**
     * Returns the category of an account by plain if and else.
     *
     * @param account which account
     * @return the position of the category
     */
    public int byHand(int account) {
        return byHand(revenue[account], potential[account], margin[account], relationship[account]);
    }

    /**
     * Returns the category by plain if and else, as a developer would write it by hand.
     *
     * @param revenue revenue in cents
     * @param potential potential in cents
     * @param margin margin in ten-thousandths
     * @param relationship position of the relationship
     * @return the position of the category
     */
    static int byHand(long revenue, long potential, long margin, int relationship) {
        int score = 0; // in hundredths
        if (revenue >= 5_000_000) {
            score += 300;
        } else if (revenue >= 1_000_000) {
            score += 150;
        }
        if (potential >= 10_000_000) {
            score += 450;
        } else if (potential >= 3_000_000) {
            score += 225;
        }
        if (margin >= 3_000) {
            score += 250;
        } else if (margin >= 1_000) {
            score += 125;
        }
        if (score >= 650) {
            if (relationship <= 1) {
                return 2;
            } else if (relationship <= 4) {
                return 0;
            }
            return 1;
        } else if (score >= 300) {
            if (relationship == 0) {
                return 5;
            } else if (relationship <= 2) {
                return 2;
            } else if (relationship <= 5) {
                return 3;
            }
            return 1;
        } else if (relationship <= 2) {
            return 5;
        } else if (relationship <= 5) {
            return 4;
        }
        return 3;
    }
}

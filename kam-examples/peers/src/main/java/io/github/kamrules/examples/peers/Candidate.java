package io.github.kamrules.examples.peers;

import io.github.kamrules.examples.benchmarks.CategoryData;

/** An account as engines see it that work on objects. */
public final class Candidate {

    private final long revenue;
    private final long potential;
    private final long margin;
    private final String relationship;
    private int score;
    private boolean scored;
    private int category = -1;

    Candidate(CategoryData data, int account) {
        revenue = data.revenue(account);
        potential = data.potential(account);
        margin = data.margin(account);
        relationship = CategoryData.relationshipName(data.relationship(account));
    }

    /** Returns cents. */
    public long getRevenue() {
        return revenue;
    }

    /** Returns cents. */
    public long getPotential() {
        return potential;
    }

    /** Returns ten-thousandths. */
    public long getMargin() {
        return margin;
    }

    /** Returns the name of the relationship. */
    public String getRelationship() {
        return relationship;
    }

    /** Returns hundredths of points. */
    public int getScore() {
        return score;
    }

    /** Adds hundredths of points. */
    public void add(int points) {
        score += points;
    }

    /** Returns whether all points are counted. */
    public boolean isScored() {
        return scored;
    }

    /** Notes that all points are counted. */
    public void setScored(boolean all) {
        scored = all;
    }

    /** Returns the position of the category. */
    public int getCategory() {
        return category;
    }

    /** Sets the position of the category. */
    public void setCategory(int position) {
        category = position;
    }
}

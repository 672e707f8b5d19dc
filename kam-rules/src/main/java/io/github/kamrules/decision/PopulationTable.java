package io.github.kamrules.decision;

/** What one decision that looks at all cases knows of them. Immutable and thread-safe. */
interface PopulationTable {

    /** Returns of how many cases it knows what the decision reads. */
    int known();

    /** Returns of how many cases it does not, although it may apply to them. */
    int unknown();

    /** Collects it; rows may be put by several threads at a time. */
    interface Builder {

        void put(int row, DecisionBuffer buffer);

        PopulationTable build();
    }
}

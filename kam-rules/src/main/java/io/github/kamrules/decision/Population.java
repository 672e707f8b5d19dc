package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableMap;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the decisions of a graph that look at all cases know of them: the numbers that are ranked, the groups, and the levels
 * whose capacity is limited. It is what {@link PopulationFigure} and {@link Capacity} read.
 *
 * <p>A graph is decided in strata: what looks at all outcomes of a decision stands one stratum above it. So a population is
 * made in {@link DecisionGraph#strata} passes over all cases, each of which decides what the next stratum looks at:
 *
 * <pre>{@code
 * Population.Builder builder = Population.of(graph, cases.size());
 * for (int stratum = 0; stratum < graph.strata(); stratum++) {
 *     for (int row = 0; row < cases.size(); row++) {
 *         builder.decide(row, buffer); // after the inputs of the case were put into the buffer
 *     }
 *     builder.next();
 * }
 * Population population = builder.build();
 * }</pre>
 *
 * <p>A case that is decided against a population says which row of it is its own: that part is taken out, and the case as it
 * is now is put in its place. Immutable and thread-safe.
 */
public final class Population {

    private final DecisionGraph graph;
    private final int size;
    private final ImmutableMap<Integer, PopulationTable> tables;

    private Population(DecisionGraph graph, int size, Map<Integer, PopulationTable> tables) {
        this.graph = graph;
        this.size = size;
        this.tables = ImmutableMap.copyOf(tables);
    }

    /**
     * Returns a builder of a population.
     *
     * @param graph the graph that is decided
     * @param size the number of cases, 0 or more
     * @return the builder
     */
    public static Builder of(DecisionGraph graph, int size) {
        return new Builder(graph, size);
    }

    /**
     * Returns a population without any case, in which a new case stands alone.
     *
     * @param graph the graph that is decided
     * @return the empty population
     */
    public static Population none(DecisionGraph graph) {
        Builder builder = of(graph, 0);
        for (int stratum = 0; stratum < graph.strata(); stratum++) {
            builder.next();
        }
        return builder.build();
    }

    /**
     * Returns the number of cases.
     *
     * @return the number, those included of which nothing is known
     */
    public int size() {
        return size;
    }

    /**
     * Returns of how many cases it is known what a decision that looks at all of them reads.
     *
     * @param decision a decision whose logic is a {@link PopulationFigure} or a {@link Capacity}
     * @return the part that is known, beside the number of cases to which it applies or may apply; 0 of 1 without any
     * @throws IllegalArgumentException if the decision is not in the graph, or does not look at all cases
     */
    public Ratio coverage(Decision<?> decision) {
        PopulationTable table = tables.get(graph.indexOf(decision));
        checkArgument(
                table != null,
                "The decision (%s) does not look at all cases, so it has no coverage.\n"
                        + "Maybe ask for a decision by a PopulationFigure or a Capacity.",
                decision.id());
        PopulationTable found = java.util.Objects.requireNonNull(table);
        return new Ratio(Decimal.of(found.known()), Decimal.of(Math.max(1, found.known() + found.unknown())));
    }

    DecisionGraph graph() {
        return graph;
    }

    /**
     * Returns this population for another graph, so that a case can be decided there while all others stay as they are.
     *
     * @param other a graph with the decisions of the one that this was made for, perhaps with other logic, and perhaps more
     * @return the population, for that graph
     * @throws IllegalArgumentException if the other graph lacks a decision that looks at all cases
     */
    public Population in(DecisionGraph other) {
        ImmutableMap.Builder<Integer, PopulationTable> moved = ImmutableMap.builder();
        tables.forEach(
                (index, table) -> moved.put(other.indexOf(graph.decisions().get(index)), table));
        return new Population(other, size, moved.buildOrThrow());
    }

    PopulationTable table(int decisionIndex) {
        PopulationTable table = tables.get(decisionIndex);
        if (table == null) {
            throw new IllegalStateException("The population does not know the decision at " + decisionIndex + " yet.");
        }
        return table;
    }

    /**
     * Collects what is known of all cases, stratum by stratum. {@link #decide} may be called by several threads at a time, for
     * different rows; {@link #next} and {@link #build} by one, when all others are done.
     */
    public static final class Builder {

        private final DecisionGraph graph;
        private final int size;
        private final Map<Integer, PopulationTable> done = new TreeMap<>();
        private Map<Integer, PopulationTable.Builder> open = Map.of();
        /** The positions of the decisions that this pass makes. */
        private int[] pass = {};

        private int stratum;
        private Population soFar;

        private Builder(DecisionGraph graph, int size) {
            checkArgument(size >= 0, "The size (%s) of a population must be 0 or more.", size);
            this.graph = graph;
            this.size = size;
            soFar = new Population(graph, size, done);
            open();
        }

        private void open() {
            Map<Integer, PopulationTable.Builder> next = new TreeMap<>();
            for (Plan.Decided decided : graph.plan().decisions) {
                if (decided.stratum == stratum + 1 && decided.compiled() instanceof CompiledPopulationLogic logic) {
                    next.put(decided.slot - graph.plan().decisionBase(), logic.newTable(size));
                }
            }
            open = next;
            pass = graph.plan().pass(stratum);
        }

        /**
         * Decides for a case what the next stratum looks at, and takes note of it.
         *
         * @param row the position of the case
         * @param buffer a buffer of the graph that holds the inputs of the case
         */
        public void decide(int row, DecisionBuffer buffer) {
            checkElementIndex(row, size, "row");
            buffer.among(soFar, row);
            buffer.decide(pass);
            open.forEach((index, table) -> table.put(row, buffer));
        }

        /** Ends a pass: all cases of this stratum are decided. */
        public void next() {
            checkState(stratum < graph.strata(), "The graph has %s strata to pass, no more.", graph.strata());
            open.forEach((index, table) -> done.put(index, table.build()));
            soFar = new Population(graph, size, done);
            stratum++;
            open();
        }

        /**
         * Returns the population.
         *
         * @return the population
         * @throws IllegalStateException if a pass is missing
         */
        public Population build() {
            checkState(
                    stratum == graph.strata(),
                    "The graph has %s strata to pass, but only %s were.",
                    graph.strata(),
                    stratum);
            return soFar;
        }
    }
}

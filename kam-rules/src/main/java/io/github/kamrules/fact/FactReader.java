package io.github.kamrules.fact;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.decision.InputValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the facts that the decisions of a graph need. Immutable and thread-safe. */
public final class FactReader {

    private final ImmutableList<Fact> facts;
    private final ImmutableList<Fact> derived;

    private FactReader(List<Fact> facts) {
        this.facts = ImmutableList.copyOf(facts);
        derived = facts.stream()
                .filter(fact -> fact instanceof NumberFact number && number.isDerived())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns a reader of the inputs of a graph.
     *
     * @param graph the graph
     * @return the reader
     * @throws IllegalArgumentException if the graph reads an input that is not a fact
     */
    public static FactReader of(DecisionGraph graph) {
        List<Fact> facts = new ArrayList<>();
        for (Input input : graph.inputs()) {
            if (!(input instanceof Fact fact)) {
                throw new IllegalArgumentException("The input (" + input.id()
                        + ") is not bound to an account, so that nobody could read it.\n"
                        + "Maybe declare it as a fact, such as NumberFact.attribute(\"" + input.id() + "\", ...).");
            }
            facts.add(fact);
        }
        return new FactReader(facts);
    }

    /**
     * Returns the facts.
     *
     * @return the facts, in the order of the graph's inputs
     */
    public List<Fact> facts() {
        return facts;
    }

    /**
     * Fills a buffer with the facts of an account.
     *
     * @param context the account in its portfolio
     * @param buffer a buffer of the graph
     */
    public void read(FactContext context, DecisionBuffer buffer) {
        buffer.clear();
        for (int i = 0; i < facts.size(); i++) {
            read(facts.get(i), context, buffer.input(i));
        }
        if (!derived.isEmpty()) {
            derive(context, buffer::derive);
        }
    }

    /**
     * Returns the facts of an account as values.
     *
     * @param context the account in its portfolio
     * @return the values
     */
    public InputValues values(FactContext context) {
        InputValues.Builder values = InputValues.builder();
        for (Fact fact : facts) {
            read(fact, context, values.sink(fact));
        }
        derive(context, values::derive);
        return values.build();
    }

    /**
     * Reads one fact of an account as it is read for a decision: what it throws makes it invalid.
     *
     * @param fact the fact
     * @param context the account in its portfolio
     * @param sink takes the value
     */
    public void read(Fact fact, FactContext context, InputSink sink) {
        try {
            fact.read(context, sink);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            // Whatever the code of a fact does wrong harms what depends on it, and not the review.
            sink.invalid("reading it failed: " + e);
        }
    }

    /**
     * Gives each derivation of missing facts once, however many of its facts the policy reads.
     *
     * @param context the account in its portfolio
     * @param consumer takes the derivations
     */
    public void derive(FactContext context, Consumer<Derivation> consumer) {
        List<Input> given = new ArrayList<>();
        for (Fact fact : derived) {
            Optional<Derivation> derivation = derivation(fact, context);
            if (derivation.isPresent() && !given.contains(derivation.get().raw())) {
                given.add(derivation.get().raw());
                consumer.accept(derivation.get());
            }
        }
    }

    private static Optional<Derivation> derivation(Fact fact, FactContext context) {
        try {
            return fact.derivation(context);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return Optional.empty(); // reading the fact fails in the same way, and says so
        }
    }
}

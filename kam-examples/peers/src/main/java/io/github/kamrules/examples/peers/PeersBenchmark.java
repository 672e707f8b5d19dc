package io.github.kamrules.examples.peers;

import io.github.kamrules.examples.benchmarks.CategoryData;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision on 10,000 accounts, or fewer for the slowest, by each engine. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class PeersBenchmark {

    /** What decides. */
    @Param
    private Engine engine = Engine.BY_HAND;

    private final CategoryData data = new CategoryData();
    private Engine.Decider decider = Engine.BY_HAND.decider();

    /** Returns how many accounts an engine is given at once. */
    static int accounts(Engine engine) {
        return switch (engine) {
            case CAMUNDA -> 100;
            case CAMUNDA_LEGACY -> 2_000;
            default -> CategoryData.ACCOUNTS;
        };
    }

    /** Makes the engine ready, and checks that it decides as is written by hand. */
    @Setup
    public void make() {
        decider = engine.decider();
        int accounts = accounts(engine);
        if (decider.decide(data, 0, accounts) != Engine.BY_HAND.decider().decide(data, 0, accounts)) {
            throw new IllegalStateException(engine + " decides differently.");
        }
    }

    /** Decides all of them. */
    @Benchmark
    public int decide() {
        return decider.decide(data, 0, accounts(engine));
    }
}

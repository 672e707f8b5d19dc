package io.github.kamrules.examples.peers;

import io.github.kamrules.examples.benchmarks.Categories;
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
    private Categories categories = Engine.BY_HAND.categories();
    private long[] codes = {};

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
        categories = engine.categories();
        codes = new long[accounts(engine)];
        categories.decide(data, codes);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != data.byHand(i)) {
                throw new IllegalStateException("Account " + i + " is decided differently by " + engine + ".");
            }
        }
    }

    /** Decides all of them. */
    @Benchmark
    public long[] decide() {
        categories.decide(data, codes);
        return codes;
    }
}

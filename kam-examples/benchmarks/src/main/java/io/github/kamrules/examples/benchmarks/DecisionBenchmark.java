package io.github.kamrules.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision on 10,000 accounts: KAM Rules, and the same by hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class DecisionBenchmark {

    /** The ways to decide. */
    public enum Way {
        /** By if and else. */
        BY_HAND,
        /** KAM Rules in a buffer. */
        BUFFER,
        /** KAM Rules from an array of numbers for each account. */
        DECIDER,
        /** KAM Rules from columns of numbers. */
        COLUMNS;

        Categories categories() {
            return switch (this) {
                case BY_HAND -> Categories.each(CategoryData::byHand);
                case BUFFER -> KamCategory.buffer();
                case DECIDER -> KamCategory.decider();
                case COLUMNS -> KamCategory.columns();
            };
        }
    }

    /** What decides. */
    @Param
    private Way way = Way.BY_HAND;

    private final CategoryData data = new CategoryData();
    private final long[] codes = new long[CategoryData.ACCOUNTS];
    private Categories categories = Way.BY_HAND.categories();

    /** Makes it ready, and checks that it decides as is written by hand. */
    @Setup
    public void make() {
        categories = way.categories();
        categories.decide(data, codes);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != data.byHand(i)) {
                throw new IllegalStateException("Account " + i + " is decided differently by " + way + ".");
            }
        }
    }

    /** Decides all of them. */
    @Benchmark
    @OperationsPerInvocation(CategoryData.ACCOUNTS)
    public long[] decide() {
        categories.decide(data, codes);
        return codes;
    }
}

package io.github.kamrules.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
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

    private final CategoryData data = new CategoryData();
    private final KamCategory kam = new KamCategory();

    /** Checks that both decide alike. */
    @Setup
    public void check() {
        for (int i = 0; i < CategoryData.ACCOUNTS; i++) {
            int byHand = CategoryData.byHand(data.revenue[i], data.potential[i], data.margin[i], data.relationship[i]);
            if (kam.category(data, i) != byHand || kam.categoryOfNumbers(data, i) != byHand) {
                throw new IllegalStateException("Account " + i + " is decided differently.");
            }
        }
    }

    /** KAM Rules. */
    @Benchmark
    @OperationsPerInvocation(CategoryData.ACCOUNTS)
    public int kam() {
        int sum = 0;
        for (int i = 0; i < CategoryData.ACCOUNTS; i++) {
            sum += kam.category(data, i);
        }
        return sum;
    }

    /** KAM Rules, from an array of numbers. */
    @Benchmark
    @OperationsPerInvocation(CategoryData.ACCOUNTS)
    public int kamOfNumbers() {
        int sum = 0;
        for (int i = 0; i < CategoryData.ACCOUNTS; i++) {
            sum += kam.categoryOfNumbers(data, i);
        }
        return sum;
    }

    /** By if and else. */
    @Benchmark
    @OperationsPerInvocation(CategoryData.ACCOUNTS)
    public int byHand() {
        int sum = 0;
        for (int i = 0; i < CategoryData.ACCOUNTS; i++) {
            sum += CategoryData.byHand(data.revenue[i], data.potential[i], data.margin[i], data.relationship[i]);
        }
        return sum;
    }
}

package io.github.kamrules.examples.benchmarks;

import java.util.Random;
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

/** One table with two columns of intervals, of 10 to 10,000 rows: KAM Rules, row by row by hand, and indexed by hand. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class TableBenchmark {

    private static final int CASES = 4_096;

    /** How many rows the table has. */
    @Param({"10", "100", "1000", "10000"})
    private int rows;

    private GridTable table = new GridTable(10);
    private final long[] x = new long[CASES];
    private final long[] y = new long[CASES];

    /** Makes the table and the cases, and checks that all decide alike. */
    @Setup
    public void make() {
        table = new GridTable(rows);
        Random random = new Random(11);
        for (int i = 0; i < CASES; i++) {
            x[i] = random.nextInt(table.width());
            y[i] = random.nextInt(table.height());
            int byHand = table.linear(x[i], y[i]);
            if (table.kam(x[i], y[i]) != byHand
                    || table.kamOfNumbers(x[i], y[i]) != byHand
                    || table.indexed(x[i], y[i]) != byHand) {
                throw new IllegalStateException("Case " + i + " is decided differently.");
            }
        }
    }

    /** KAM Rules. */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public int kam() {
        int sum = 0;
        for (int i = 0; i < CASES; i++) {
            sum += table.kam(x[i], y[i]);
        }
        return sum;
    }

    /** KAM Rules, from an array of numbers. */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public int kamOfNumbers() {
        int sum = 0;
        for (int i = 0; i < CASES; i++) {
            sum += table.kamOfNumbers(x[i], y[i]);
        }
        return sum;
    }

    /** Row by row. */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public int linear() {
        int sum = 0;
        for (int i = 0; i < CASES; i++) {
            sum += table.linear(x[i], y[i]);
        }
        return sum;
    }

    /** By an index. */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public int indexed() {
        int sum = 0;
        for (int i = 0; i < CASES; i++) {
            sum += table.indexed(x[i], y[i]);
        }
        return sum;
    }
}

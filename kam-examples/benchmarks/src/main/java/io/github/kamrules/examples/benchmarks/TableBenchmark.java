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

    /** What decides. */
    @Param
    private GridTable.Way way = GridTable.Way.INDEXED;

    private final long[][] cases = new long[2][CASES];
    private final long[] codes = new long[CASES];
    private GridTable.Answers answers = new GridTable(10).answers(GridTable.Way.INDEXED);

    /** Makes the table and the cases, and checks that they are decided as row by row. */
    @Setup
    public void make() {
        GridTable table = new GridTable(rows);
        Random random = new Random(11);
        for (int i = 0; i < CASES; i++) {
            cases[0][i] = random.nextInt(table.width());
            cases[1][i] = random.nextInt(table.height());
        }
        answers = table.answers(way);
        answers.decide(cases, codes);
        for (int i = 0; i < CASES; i++) {
            if (codes[i] != table.linear(cases[0][i], cases[1][i])) {
                throw new IllegalStateException("Case " + i + " is decided differently by " + way + ".");
            }
        }
    }

    /** Decides all cases. */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public long[] decide() {
        answers.decide(cases, codes);
        return codes;
    }
}

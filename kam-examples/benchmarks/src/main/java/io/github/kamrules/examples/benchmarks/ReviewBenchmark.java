package io.github.kamrules.examples.benchmarks;

import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.ReviewOptions;
import io.github.kamrules.review.Reviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole standard policy over many accounts, portfolio statistics included, by the library and by the twin. Before
 * anything is timed, the answers of both are compared.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class ReviewBenchmark {

    static final int ACCOUNTS = 100_000;
    private static final int READ = 1_000;

    /** How much is known. */
    @Param
    public Facts facts = Facts.ALL_KNOWN;

    private RawData data = new RawData(0, Facts.ALL_KNOWN, 0);
    private Portfolio portfolio = data.portfolio();
    private final Reviewer reviewer = Reviewer.of(TwinPolicy.make());
    private final List<DecisionBuffer> read = new ArrayList<>();

    /** Makes the accounts and compares the answers. */
    @Setup
    public void prepare() {
        data = new RawData(ACCOUNTS, facts, 1);
        portfolio = data.portfolio();
        PortfolioReview review = reviewer.review(portfolio);
        Equality.firstDifference(review, Twin.review(data)).ifPresent(difference -> {
            throw new IllegalStateException(difference);
        });
        Policy policy = review.policy();
        for (int i = 0; i < READ; i++) {
            int row = i * (ACCOUNTS / READ);
            DecisionBuffer buffer = policy.graph().newBuffer();
            policy.facts().read(FactContext.of(portfolio.accounts().get(row), review.statistics()), buffer);
            buffer.among(review.population(), row);
            read.add(buffer);
        }
    }

    /**
     * Reviews by hand.
     *
     * @return the columns
     */
    @Benchmark
    public Object twin() {
        return Twin.review(data);
    }

    /**
     * Reviews by the library, from the accounts on.
     *
     * @return the review
     */
    @Benchmark
    public Object review() {
        return reviewer.review(portfolio);
    }

    /**
     * Reviews by hand on two threads.
     *
     * @return the columns
     * @throws InterruptedException never
     */
    @Benchmark
    public Object twinOnTwoThreads() throws InterruptedException {
        return Twin.reviewOnTwoThreads(data);
    }

    /**
     * Reviews by the library on two threads: this one and one of an executor.
     *
     * @return the review
     */
    @Benchmark
    public Object reviewOnTwoThreads() {
        return reviewer.review(portfolio, ReviewOptions.on(ForkJoinPool.commonPool(), 1));
    }

    /**
     * Makes the statistics by the library, which is part of a review.
     *
     * @return the statistics
     */
    @Benchmark
    public Object statistics() {
        return PortfolioStatistics.of(portfolio);
    }

    /**
     * Decides by the library, the facts of the accounts being read already: a thousand of them, over and over.
     *
     * @return a sum of the codes
     */
    @Benchmark
    public long decideOnly() {
        long sum = 0;
        for (int round = 0; round < ACCOUNTS / READ; round++) {
            for (DecisionBuffer buffer : read) {
                buffer.decide();
                sum += buffer.code(0);
            }
        }
        return sum;
    }
}

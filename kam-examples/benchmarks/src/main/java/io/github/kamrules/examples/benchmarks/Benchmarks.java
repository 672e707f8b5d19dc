package io.github.kamrules.examples.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks and prints nanoseconds and bytes per account, and how they compare with the twin. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param args names of benchmarks to run, such as {@code review}; all when there are none
     * @throws RunnerException if a benchmark fails, such as by an answer that differs from the twin's
     */
    public static void main(String[] args) throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder().addProfiler(GCProfiler.class).shouldFailOnError(true);
        if (args.length == 0) {
            options.include(ReviewBenchmark.class.getName());
        }
        Arrays.stream(args).forEach(name -> options.include(ReviewBenchmark.class.getName() + "\\." + name + "$"));
        print(new Runner(options.build()).run());
    }

    /** Nanoseconds and bytes per account. */
    private record Cost(double nanos, double bytes) {}

    private static void print(Collection<RunResult> results) {
        Map<Facts, Map<String, Cost>> costs = new EnumMap<>(Facts.class);
        for (RunResult result : results) {
            double bytes = Double.NaN;
            for (String secondary : result.getSecondaryResults().keySet()) {
                if (secondary.endsWith("gc.alloc.rate.norm")) {
                    bytes = result.getSecondaryResults().get(secondary).getScore();
                }
            }
            costs.computeIfAbsent(Facts.valueOf(result.getParams().getParam("facts")), f -> new TreeMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            new Cost(
                                    result.getPrimaryResult().getScore() * 1e6 / ReviewBenchmark.ACCOUNTS,
                                    bytes / ReviewBenchmark.ACCOUNTS));
        }
        System.out.printf(
                "%n| facts | what | ns per account | bytes per account | times the twin |%n|---|---|--:|--:|--:|%n");
        costs.forEach((facts, rows) -> rows.forEach((name, cost) -> {
            String twin = name.endsWith("OnTwoThreads") ? "twinOnTwoThreads" : "twin";
            double base =
                    rows.getOrDefault(twin, new Cost(Double.NaN, Double.NaN)).nanos();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.0f | %.2f |%n",
                    facts,
                    name,
                    cost.nanos(),
                    cost.bytes(),
                    cost.nanos() / base);
        }));
    }
}

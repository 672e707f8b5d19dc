package io.github.kamrules.examples.benchmarks;

import java.util.Arrays;
import java.util.Collection;
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

    private static void print(Collection<RunResult> results) {
        Map<String, Double> nanos = new TreeMap<>();
        Map<String, Double> bytes = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            String key = Facts.valueOf(result.getParams().getParam("facts")).ordinal() + " " + name;
            nanos.put(key, result.getPrimaryResult().getScore() * 1e6 / ReviewBenchmark.ACCOUNTS);
            double allocated = result.getSecondaryResults().entrySet().stream()
                    .filter(e -> e.getKey().endsWith("gc.alloc.rate.norm"))
                    .mapToDouble(e -> e.getValue().getScore())
                    .findFirst()
                    .orElse(Double.NaN);
            bytes.put(key, allocated / ReviewBenchmark.ACCOUNTS);
        }
        StringBuilder table = new StringBuilder(
                "\n| facts | what | ns per account | bytes per account | times the twin |\n|---|---|---|---|---|\n");
        nanos.forEach((key, time) -> {
            String facts = key.substring(0, 1);
            double twin = nanos.getOrDefault(facts + " twin", Double.NaN);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.0f | %.2f |%n",
                    Facts.values()[Integer.parseInt(facts)],
                    key.substring(2),
                    time,
                    bytes.get(key),
                    time / twin));
        });
        System.out.print(table);
    }
}

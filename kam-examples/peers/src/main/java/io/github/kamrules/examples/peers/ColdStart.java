package io.github.kamrules.examples.peers;

import io.github.kamrules.examples.benchmarks.CategoryData;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Processes that make one decision, and the time that they take from start to end above an empty program. */
final class ColdStart {

    private static final int RUNS = 20;

    private final double[] empty = new double[RUNS];
    private final Map<Engine, double[]> times = new EnumMap<>(Engine.class);

    /** Starts every engine and an empty program by turns, so that what else the machine does falls on all of them. */
    ColdStart() throws IOException, InterruptedException {
        for (int run = 0; run < RUNS; run++) {
            empty[run] = milliseconds();
            for (Engine engine : Engine.values()) {
                times.computeIfAbsent(engine, e -> new double[RUNS])[run] = milliseconds(engine.name());
            }
        }
        Arrays.sort(empty);
        times.values().forEach(Arrays::sort);
    }

    /** Makes one decision, or none if no engine is named. */
    public static void main(String[] args) {
        if (args.length > 0) {
            long[] codes = new long[1];
            Engine.valueOf(args[0]).categories().decide(new CategoryData(), codes);
            System.out.println(codes[0]);
        }
    }

    private static double milliseconds(String... engine) throws IOException, InterruptedException {
        String[] command = new String[engine.length + 4];
        command[0] = System.getProperty("java.home") + "/bin/java";
        command[1] = "-cp";
        command[2] = System.getProperty("java.class.path");
        command[3] = ColdStart.class.getName();
        System.arraycopy(engine, 0, command, 4, engine.length);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The process of " + Arrays.toString(engine) + " failed.");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Returns the median of an empty program. */
    double empty() {
        return at(empty, 0.5);
    }

    /** Returns what an engine takes above the median of an empty program, at a part of its sorted runs: 0.5 is the median. */
    double above(Engine engine, double part) {
        return at(times.getOrDefault(engine, empty), part) - empty();
    }

    private static double at(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

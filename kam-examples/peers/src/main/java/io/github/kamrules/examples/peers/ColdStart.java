package io.github.kamrules.examples.peers;

import io.github.kamrules.examples.benchmarks.CategoryData;
import java.io.IOException;
import java.util.Arrays;

/** A process that makes one decision, and the time that it takes from its start to its end. */
final class ColdStart {

    private static final int RUNS = 20;

    private ColdStart() {}

    /** Makes one decision, or none if no engine is named. */
    public static void main(String[] args) {
        if (args.length > 0) {
            System.out.println(Engine.valueOf(args[0]).decider().decide(new CategoryData(), 0, 1));
        }
    }

    /** Returns the median time of a process, in milliseconds. */
    static double milliseconds(String... engine) throws IOException, InterruptedException {
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
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
            times[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return (times[RUNS / 2 - 1] + times[RUNS / 2]) / 2;
    }
}

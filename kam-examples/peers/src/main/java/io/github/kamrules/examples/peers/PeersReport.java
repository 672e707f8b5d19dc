package io.github.kamrules.examples.peers;

import com.google.common.base.Splitter;
import io.github.kamrules.examples.benchmarks.GridTable;
import io.github.kamrules.examples.benchmarks.TableBenchmark;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures all engines in one run, and writes the page about it. */
public final class PeersReport {

    /** The jars that an engine needs to decide, by the beginnings of their names. */
    private static final Map<Engine, Pattern> JARS = new EnumMap<>(Map.of(
            Engine.KAM_RULES, kam(),
            Engine.KAM_DECIDER, kam(),
            Engine.KAM_COLUMNS, kam(),
            Engine.EASY_RULES, Pattern.compile("(easy-rules-core|slf4j-api)-.*"),
            Engine.DROOLS,
                    Pattern.compile(
                            "(drools|kie|antlr|ecj|javaparser|xstream|mxparser|xmlpull|commons-codec|slf4j-api).*"),
            Engine.EVRETE, Pattern.compile("evrete-core-.*"),
            Engine.CAMUNDA_LEGACY, camunda(),
            Engine.CAMUNDA, camunda()));

    private final StringBuilder page = new StringBuilder();

    private PeersReport() {}

    private static Pattern kam() {
        return Pattern.compile("(kam-core|kam-rules|guava|failureaccess|joda-money|slf4j-api|jspecify)-.*");
    }

    private static Pattern camunda() {
        return Pattern.compile("(camunda|feel-engine|scala-library|fastparse|sourcecode|geny|java-uuid|slf4j-api).*");
    }

    /**
     * Measures, and writes the page.
     *
     * @param args the file to write, and how many seconds to measure each row, 5 if nothing is said
     * @throws Exception if a measurement fails, such as by an engine that decides differently
     */
    public static void main(String[] args) throws Exception {
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        String page = new PeersReport().write(seconds);
        Files.writeString(Path.of(args[0]), page);
        System.out.print(page);
    }

    /** A time in nanoseconds, and half the width of its 99.9 % interval. */
    private record Time(double nanos, double error) {

        static final Time UNKNOWN = new Time(Double.NaN, Double.NaN);

        static Time of(RunResult result, int operations) {
            return new Time(
                    result.getPrimaryResult().getScore() / operations,
                    result.getPrimaryResult().getScoreError() / operations);
        }

        /** Writes the time, and the error as a share of it. */
        @Override
        public String toString() {
            return number(nanos) + String.format(Locale.ROOT, " ± %.0f %%", 100 * error / nanos);
        }
    }

    private String write(int seconds) throws RunnerException, IOException, InterruptedException {
        Map<Engine, Time> times = new EnumMap<>(Engine.class);
        Map<Engine, Double> bytes = new EnumMap<>(Engine.class);
        for (RunResult result : run(PeersBenchmark.class.getName(), seconds, 1)) {
            Engine engine = Engine.valueOf(result.getParams().getParam("engine"));
            times.put(engine, Time.of(result, PeersBenchmark.accounts(engine)));
            bytes.put(engine, allocated(result) / PeersBenchmark.accounts(engine));
        }
        Map<Engine, Time> two = new EnumMap<>(Engine.class);
        for (RunResult result :
                run(PeersBenchmark.class.getName(), seconds, 2, "BY_HAND", "KAM_RULES", "KAM_COLUMNS")) {
            Engine engine = Engine.valueOf(result.getParams().getParam("engine"));
            two.put(engine, Time.of(result, PeersBenchmark.accounts(engine)));
        }
        Map<Integer, Map<GridTable.Way, Time>> tables = new TreeMap<>();
        for (RunResult result : run(TableBenchmark.class.getName(), seconds, 1)) {
            tables.computeIfAbsent(
                            Integer.valueOf(result.getParams().getParam("rows")),
                            rows -> new EnumMap<>(GridTable.Way.class))
                    .put(GridTable.Way.valueOf(result.getParams().getParam("way")), Time.of(result, 1));
        }
        line("# KAM Rules beside other rule engines");
        line("");
        line(
                "Written by the run itself, with `mvn -B -q install -DskipTests && mvn -B -q -Ppeers -pl kam-examples/peers compile exec:exec`. "
                        + "Every engine first decides the accounts as is written by hand, or the run ends. Compare the ratios: they are of one run.");
        line("");
        line(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                        + " processors, one fork, " + seconds + " iterations of a second after three to warm up. "
                        + "Behind ± stands half the 99.9 % interval of the mean: where it is wide, the machine did other things as well.");
        line("");
        decision(times, bytes, two);
        line("");
        tables(tables);
        return page.toString();
    }

    private void decision(Map<Engine, Time> times, Map<Engine, Double> bytes, Map<Engine, Time> two)
            throws IOException, InterruptedException {
        line("## One decision");
        line("");
        line(
                "A weighted score of revenue, potential and margin makes attractiveness; a table of 3 x 7 rows of that and the relationship makes one of six categories; "
                        + "10,000 generated accounts (Camunda fewer at a time, as it is slower). Each engine is used in its fastest way, with its rules as data or lambdas that are made ready before:");
        line("");
        for (Engine engine : Engine.values()) {
            line("- " + engine + ": " + engine.how()
                    + engine.version().map(v -> " (" + v + ")").orElse("") + ".");
        }
        line("");
        line(
                "| engine | ns per account | times by hand | times KAM_RULES | bytes per account | jars, KB | cold start, ms above an empty program |");
        line("|---|--:|--:|--:|--:|--:|--:|");
        ColdStart cold = new ColdStart();
        double byHand = times.getOrDefault(Engine.BY_HAND, Time.UNKNOWN).nanos();
        double kam = times.getOrDefault(Engine.KAM_RULES, Time.UNKNOWN).nanos();
        for (Engine engine : Engine.values()) {
            Time time = times.getOrDefault(engine, Time.UNKNOWN);
            line("| " + engine + " | " + time + " | " + number(time.nanos() / byHand) + " | "
                    + number(time.nanos() / kam)
                    + " | " + number(bytes.getOrDefault(engine, Double.NaN)) + " | " + jars(engine) + " | "
                    + number(cold.above(engine, 0.5)) + " (" + number(cold.above(engine, 0.25)) + " to "
                    + number(cold.above(engine, 0.75)) + ") |");
        }
        line("");
        line(
                "Cold start is the median of 20 processes from start to end, with the middle half of them in brackets, each with the class path of all engines; an empty program took "
                        + number(cold.empty()) + " ms.");
        line("");
        line(
                "Two threads, each with accounts of its own, each decide this share of what a thread alone decides, 1 being perfect:");
        line("");
        two.forEach((engine, time) -> line("- " + engine + ": "
                + number(times.getOrDefault(engine, Time.UNKNOWN).nanos() / time.nanos())));
    }

    private void tables(Map<Integer, Map<GridTable.Way, Time>> tables) {
        line("## Rows of a table");
        line("");
        line(
                "Two columns of intervals without gaps, the rows shuffled, in nanoseconds for a case. By hand: row after row, or by an index that knows that it is a grid.");
        line("");
        line("| rows | " + ways(way -> way.name()) + " |");
        line("|--:|" + "--:|".repeat(GridTable.Way.values().length));
        tables.forEach((rows, times) -> line("| " + rows + " | "
                + ways(way -> times.getOrDefault(way, Time.UNKNOWN).toString()) + " |"));
        line("");
        line("The same as multiples of INDEXED:");
        line("");
        line("| rows | " + ways(way -> way.name()) + " |");
        line("|--:|" + "--:|".repeat(GridTable.Way.values().length));
        tables.forEach((rows, times) -> {
            double index =
                    times.getOrDefault(GridTable.Way.INDEXED, Time.UNKNOWN).nanos();
            line("| " + rows + " | "
                    + ways(way -> number(times.getOrDefault(way, Time.UNKNOWN).nanos() / index)) + " |");
        });
    }

    private static String ways(Function<GridTable.Way, String> cell) {
        return Arrays.stream(GridTable.Way.values()).map(cell).collect(Collectors.joining(" | "));
    }

    private static Collection<RunResult> run(String benchmark, int seconds, int threads, String... engines)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(Pattern.quote(benchmark))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .forks(1)
                .threads(threads)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(seconds)
                .measurementTime(TimeValue.seconds(1));
        if (engines.length > 0) {
            options.param("engine", engines);
        }
        return new Runner(options.build()).run();
    }

    private static double allocated(RunResult result) {
        for (String secondary : result.getSecondaryResults().keySet()) {
            if (secondary.endsWith("gc.alloc.rate.norm")) {
                return result.getSecondaryResults().get(secondary).getScore();
            }
        }
        return Double.NaN;
    }

    private static String jars(Engine engine) {
        Pattern names = JARS.get(engine);
        if (names == null) {
            return "0";
        }
        Predicate<String> needed = names.asMatchPredicate();
        long bytes = 0;
        for (String entry : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            File file = new File(entry);
            if (needed.test(file.getName())) {
                bytes += file.length();
            }
        }
        return String.format(Locale.ROOT, "%,d", bytes / 1024);
    }

    /** Writes three digits, more of what is larger. */
    private static String number(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}

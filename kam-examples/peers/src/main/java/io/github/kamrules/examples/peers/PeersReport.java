package io.github.kamrules.examples.peers;

import com.google.common.base.Splitter;
import io.github.kamrules.examples.benchmarks.TableBenchmark;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
            Engine.KAM_RULES,
                    Pattern.compile("(kam-core|kam-rules|guava|failureaccess|joda-money|slf4j-api|jspecify)-.*"),
            Engine.EASY_RULES, Pattern.compile("(easy-rules-core|slf4j-api)-.*"),
            Engine.DROOLS,
                    Pattern.compile(
                            "(drools|kie|antlr|ecj|javaparser|xstream|mxparser|xmlpull|commons-codec|slf4j-api).*"),
            Engine.EVRETE, Pattern.compile("evrete-core-.*"),
            Engine.CAMUNDA_LEGACY, camunda(),
            Engine.CAMUNDA, camunda()));

    private final StringBuilder page = new StringBuilder();

    private PeersReport() {}

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

    private String write(int seconds) throws RunnerException, IOException, InterruptedException {
        Map<Engine, Double> nanos = new EnumMap<>(Engine.class);
        Map<Engine, Double> bytes = new EnumMap<>(Engine.class);
        for (RunResult result : run(PeersBenchmark.class.getName(), seconds, 1)) {
            Engine engine = Engine.valueOf(result.getParams().getParam("engine"));
            nanos.put(engine, result.getPrimaryResult().getScore() / PeersBenchmark.accounts(engine));
            bytes.put(engine, allocated(result) / PeersBenchmark.accounts(engine));
        }
        Map<Integer, Map<String, Double>> tables = new TreeMap<>();
        for (RunResult result : run(TableBenchmark.class.getName(), seconds, 1)) {
            tables.computeIfAbsent(Integer.valueOf(result.getParams().getParam("rows")), rows -> new LinkedHashMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        Map<Engine, Double> two = new EnumMap<>(Engine.class);
        for (RunResult result : run(PeersBenchmark.class.getName(), seconds, 2, "BY_HAND", "KAM_RULES")) {
            Engine engine = Engine.valueOf(result.getParams().getParam("engine"));
            two.put(engine, result.getPrimaryResult().getScore() / PeersBenchmark.accounts(engine));
        }
        line("# KAM Rules beside other rule engines");
        line("");
        line(
                "Written by the run itself, with `mvn -B -q install -DskipTests && mvn -B -q -Ppeers -pl kam-examples/peers compile exec:exec`. "
                        + "Every engine first decides the accounts as is written by hand, or the run ends. Compare the ratios: they are of one run.");
        line("");
        line("JDK " + Runtime.version().feature() + ", " + Runtime.getRuntime().availableProcessors()
                + " processors, one fork, " + seconds + " iterations of a second after three to warm up.");
        line("");
        line("## One decision");
        line("");
        line(
                "A weighted score of revenue, potential and margin makes attractiveness; a table of 3 x 7 rows of that and the relationship makes one of six categories; "
                        + "10,000 generated accounts (Camunda fewer at a time, as it is slower). Each engine is used in its fastest way: Drools and Evrete get all accounts in one session, "
                        + "Easy Rules and Camunda one after the other, and all of them rules as data or lambdas that are made ready before.");
        line("");
        line(
                "| engine | ns per account | times by hand | times KAM Rules | bytes per account | jars, KB | cold start, ms above an empty program |");
        line("|---|--:|--:|--:|--:|--:|--:|");
        double empty = ColdStart.milliseconds();
        double byHand = nanos.getOrDefault(Engine.BY_HAND, Double.NaN);
        double kam = nanos.getOrDefault(Engine.KAM_RULES, Double.NaN);
        for (Engine engine : Engine.values()) {
            double time = nanos.getOrDefault(engine, Double.NaN);
            line("| " + engine + " | " + number(time) + " | " + number(time / byHand) + " | " + number(time / kam)
                    + " | "
                    + number(bytes.getOrDefault(engine, Double.NaN)) + " | " + jars(engine) + " | "
                    + number(ColdStart.milliseconds(engine.name()) - empty) + " |");
        }
        line("");
        line(
                "Cold start is the median of 20 processes from start to end, each with the class path of all engines; an empty program took "
                        + number(empty) + " ms.");
        line("");
        line("On two threads, each with accounts of its own, the program by hand takes "
                + number(two.getOrDefault(Engine.BY_HAND, Double.NaN) / byHand)
                + " times as long for an account as on one, and KAM Rules "
                + number(two.getOrDefault(Engine.KAM_RULES, Double.NaN) / kam) + " times; 1 would be perfect scaling.");
        line("");
        line("## Rows of a table");
        line("");
        line(
                "Two columns of intervals without gaps, the rows shuffled. By hand: row after row, or by an index that knows that it is a grid.");
        line("");
        line("| rows | KAM Rules, ns | row by row | indexed by hand | KAM Rules, times the index |");
        line("|--:|--:|--:|--:|--:|");
        tables.forEach((rows, times) -> {
            double ours = times.getOrDefault("kam", Double.NaN);
            double index = times.getOrDefault("indexed", Double.NaN);
            line("| " + rows + " | " + number(ours) + " | " + number(times.getOrDefault("linear", Double.NaN)) + " | "
                    + number(index) + " | " + number(ours / index) + " |");
        });
        return page.toString();
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

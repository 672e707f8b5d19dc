package io.github.kamrules.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.policy.PolicyCatalogue;
import io.github.kamrules.standard.StandardPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the documentation against the code: a block after {@code <!-- snippet: x -->} is the region x of compiled code, one
 * after {@code <!-- output: x -->} is what it prints. Run with {@code -Ddocs.update=true} to write what is right into the
 * documents.
 */
class DocsTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (snippet|output): ([a-z-]+) -->\n```[a-z]*\n(.*?)```", Pattern.DOTALL);
    private static final Map<String, Supplier<String>> OUTPUTS = Map.ofEntries(
            Map.entry("quickstart", DocsTest::quickstart),
            Map.entry("review", Guides::classify),
            Map.entry("verdict", Guides::verdicts),
            Map.entry("explain", Guides::explain),
            Map.entry("change", Guides::change),
            Map.entry("basis", Guides::basis),
            Map.entry("key-reasons", Guides::keyReasons),
            Map.entry("own-rule", Guides::ownRule),
            Map.entry("renewal", Guides::renewal),
            Map.entry("days-to-contract-end", Guides::daysLeft),
            Map.entry("key-screen", Guides::keyScreen),
            Map.entry("own-code", Guides::ownCode),
            Map.entry("calibrate-rates", CalibrateGuide::rates),
            Map.entry("calibrate-set", CalibrateGuide::proposal),
            Map.entry("calibrate-silence", () -> steelWheels("resources", "calibrate-silence.txt")),
            Map.entry("calibrate-back-test", () -> steelWheels("resources", "calibrate-back-test.txt")),
            Map.entry("table-policy", TableGuides::tables),
            Map.entry("table-explain", TableGuides::explained),
            Map.entry("custom-rule", DocsTest::customRule),
            Map.entry("portfolio-figures", PortfolioGuide::figures),
            Map.entry("portfolio-capacity", PortfolioGuide::capacity),
            Map.entry("ladder-explain", LadderGuide::explanation),
            Map.entry("ladder-gap", LadderGuide::gap),
            Map.entry("matrix-explain", MatrixGuide::explanation),
            Map.entry("matrix-position", MatrixGuide::position),
            Map.entry("score-explain", ScoreGuide::explanation),
            Map.entry("score-reasons", ScoreGuide::reasons),
            Map.entry("score-open", ScoreGuide::open),
            Map.entry("find-out-account", FindOutGuide::account),
            Map.entry("find-out-portfolio", FindOutGuide::portfolio),
            Map.entry("on-save", Guides::onSave),
            Map.entry("large-reviews", Guides::largeReviews),
            Map.entry("kept-tier", Guides::keptTier),
            Map.entry("set-tier", Guides::setTier),
            Map.entry("own-stability", Guides::ownStability),
            Map.entry("next-state", Guides::nextState),
            Map.entry("language", Guides::inChinese),
            Map.entry("own-texts", Guides::ownTerms),
            Map.entry("compare-diff", CompareGuide::diff),
            Map.entry("compare-moves", CompareGuide::moves),
            Map.entry("compare-facts", CompareGuide::dates),
            Map.entry("checks", CheckGuide::found),
            Map.entry("checks-own", CheckGuide::own),
            Map.entry("policy-file-acme", PolicyFileGuide::acme),
            Map.entry("policy-file-table", PolicyFileGuide::cadence),
            Map.entry("policy-file-read", PolicyFileGuide::read),
            Map.entry("policy-file-review", PolicyFileGuide::review),
            Map.entry("policy-file-problems", PolicyFileGuide::problems),
            Map.entry("policy-file-write", PolicyFileGuide::write),
            Map.entry("policy-file-written", PolicyFileGuide::written),
            Map.entry("policy-file-vocabulary", PolicyFileGuide::vocabulary),
            Map.entry("policy-file-timeline", PolicyFileGuide::timeline),
            Map.entry(
                    "audit",
                    () -> read(
                            ROOT.resolve(
                                    "kam-examples/json/src/test/resources/io/github/kamrules/examples/json/keep-an-audit.txt"))),
            Map.entry("listeners", Guides::listeners),
            Map.entry("paths-key", PathGuide::key),
            Map.entry("paths-none", PathGuide::none),
            Map.entry("margins", MarginGuide::all),
            Map.entry("margins-near", MarginGuide::near),
            Map.entry("verify-findings", VerifyGuide::findings),
            Map.entry("verify-witness", VerifyGuide::witness),
            Map.entry("verify-guarantees", VerifyGuide::guarantees),
            Map.entry("test-standard", TestGuide::standard),
            Map.entry("test-failing", TestGuide::failing),
            Map.entry("test-code", TestGuide::code),
            Map.entry("test-fact", TestGuide::fact));

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void showsTheCodeAndWhatItPrints(Path document) throws IOException {
        String text = Files.readString(document);
        String right = BLOCK.matcher(text).replaceAll(DocsTest::right);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(document, right);
        } else {
            assertThat(text).as(document.getFileName().toString()).isEqualTo(right);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksToFilesThatExist(Path document) throws IOException {
        Matcher links = Pattern.compile("]\\((?!https?:|#)([^)#]+)").matcher(Files.readString(document));
        while (links.find()) {
            assertThat(document.resolveSibling(links.group(1)))
                    .as("link in %s", document.getFileName())
                    .exists();
        }
    }

    @Test
    void everyOutputIsShownSomewhere() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path document : documents().toList()) {
            all.append(Files.readString(document));
        }
        assertThat(OUTPUTS.keySet()).allSatisfy(name -> assertThat(all).contains("<!-- output: " + name + " -->"));
    }

    @Test
    void catalogueIsThatOfTheStandardPolicy() throws IOException {
        Path document = ROOT.resolve("docs").resolve("catalogue.md");
        String right = PolicyCatalogue.markdown(StandardPolicy.standard(), Locale.ENGLISH);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(document, right);
        } else {
            assertThat(Files.readString(document)).isEqualTo(right);
        }
    }

    private static String right(java.util.regex.MatchResult block) {
        String name = block.group(2);
        boolean snippet = block.group(1).equals("snippet");
        String body = snippet ? region(name) : output(name);
        return Matcher.quoteReplacement("<!-- " + block.group(1) + ": " + name + " -->\n```"
                + (snippet ? "java" : "text") + "\n" + body + "```");
    }

    private static String output(String name) {
        return OUTPUTS.getOrDefault(name, () -> "There is no output " + name + ".\n")
                .get();
    }

    private static String region(String name) {
        Path sources = Path.of("src", "main", "java", "io", "github", "kamrules", "examples", "quickstart");
        Path tests = Path.of("src", "test", "java", "io", "github", "kamrules", "examples", "quickstart");
        Path customRule = customRule("main", "java", "CustomRule.java");
        Path ladders = tests.resolve("LadderGuide.java");
        Path matrices = tests.resolve("MatrixGuide.java");
        Path scores = tests.resolve("ScoreGuide.java");
        Path json =
                ROOT.resolve("kam-examples/json/src/main/java/io/github/kamrules/examples/json/StoreAndCompare.java");
        for (Path source : List.of(
                sources.resolve("Quickstart.java"),
                tests.resolve("Guides.java"),
                tests.resolve("PortfolioGuide.java"),
                ladders,
                matrices,
                scores,
                tests.resolve("TableGuides.java"),
                tests.resolve("CompareGuide.java"),
                tests.resolve("PathGuide.java"),
                tests.resolve("FindOutGuide.java"),
                tests.resolve("VerifyGuide.java"),
                tests.resolve("MarginGuide.java"),
                tests.resolve("TestGuide.java"),
                tests.resolve("CalibrateGuide.java"),
                tests.resolve("PolicyFileGuide.java"),
                tests.resolve("CheckGuide.java"),
                steelWheels("java").resolve("CalibrateGuideTest.java"),
                ROOT.resolve(
                        "kam-examples/plugin/src/main/java/io/github/kamrules/examples/distributors/Distributors.java"),
                ROOT.resolve(
                        "kam-examples/plugin-host/src/main/java/io/github/kamrules/examples/pluginhost/PluginHost.java"),
                customRule,
                customRule("test", "java", "CustomRuleTest.java"),
                json,
                json.resolveSibling("KeepAnAudit.java"))) {
            Matcher region = Pattern.compile("// region " + name + "\n(.*?)\n[ ]*// endregion", Pattern.DOTALL)
                    .matcher(read(source));
            if (region.find()) {
                return region.group(1).stripIndent() + "\n";
            }
        }
        throw new AssertionError("There is no region " + name + ".");
    }

    /** What the example prints, as its own test holds it. */
    private static String customRule() {
        return read(customRule("test", "resources", "custom-rule.txt"));
    }

    private static Path customRule(String scope, String kind, String file) {
        return Path.of("..", "custom-rule", "src", scope, kind)
                .resolve(Path.of("io", "github", "kamrules", "examples", "customrule", file));
    }

    /** What needs the history of the sample database is compiled and run in the example that reads it. */
    private static Path steelWheels(String kind) {
        return Path.of("..", "portfolio-review", "src", "test", kind)
                .resolve(Path.of("io", "github", "kamrules", "examples", "portfolioreview", "steelwheels"));
    }

    private static String steelWheels(String kind, String file) {
        return read(steelWheels(kind).resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quickstart() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}

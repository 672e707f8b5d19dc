package io.github.kamrules.examples.portfolioreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.json.KamJackson2;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void writesTheReportAndSaysWhatIsInIt(@TempDir Path temporary) throws IOException {
        Path folder = temporary.resolve("made").resolve("if need be");
        assertThat(run("--out", folder.toString())).isZero();
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("Revenue of the trailing year: USD 100,914 → USD 109,914 (cost 9)")
                .contains("Key account: 35 places, 20 accounts qualify.");
        assertThat(folder.resolve("assessments.csv")).isNotEmptyFile();
        assertThat(accountsIn(folder.resolve("assessments.json"))).hasSize(accountsOfTheCsv(folder));
        assertThat(err.toString()).isEmpty();
        String summary = out.toString().replace(folder.toString(), "FOLDER").replace("\r\n", "\n");
        assertThat(summary).isEqualTo(golden());
    }

    private static int accountsOfTheCsv(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("assessments.csv")).size() - 1;
    }

    private static List<String> accountsIn(Path json) throws IOException {
        List<String> accounts = new ArrayList<>();
        try (var file = Files.newInputStream(json)) {
            KamJackson2.create()
                    .readReview(file, read -> accounts.add(read.accountId().value()));
        }
        return accounts;
    }

    @Test
    void fitsOnOneScreen() throws IOException {
        assertThat(golden().lines()).hasSizeLessThanOrEqualTo(45).allMatch(line -> line.length() <= 100);
        assertThat(golden().replace("\n", "")).doesNotContainPattern("\\p{Cntrl}");
    }

    private static String golden() throws IOException {
        try (var file = Objects.requireNonNull(MainTest.class.getResourceAsStream("summary.txt"), "summary.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void explainsItsOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: portfolio-review").contains("--out=DIR");
    }

    @Test
    void rejectsAnUnknownOption() {
        assertThat(run("--oder")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "Unknown option: '--oder'", "See --help for all options, with an example of each use.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysWhyItCannotWrite(@TempDir Path temporary) throws IOException {
        Path file = Files.createFile(temporary.resolve("a file"));
        assertThat(run("--out", file.toString())).isEqualTo(1);
        assertThat(err.toString().replace("\r\n", "\n"))
                .isEqualTo("The review cannot be written to the folder (" + file + "): there is a file (" + file
                        + ") in its place.\nMaybe choose another one with --out.\n");
        assertThat(out.toString()).isEmpty();
    }

    private static final String SMALLER_HEAD = """
            policy: planned
            version: "2027"
            extends: steelwheels
            parameters:
              attractiveness.high-score: {value: 6.5, source: sales board}
              lifecycle.lost-after-days: {value: 150, source: sales board}
            """;

    @Test
    void comparesWithAnotherPolicy(@TempDir Path folder) throws IOException {
        Path planned = Files.writeString(folder.resolve("planned.yaml"), SMALLER_HEAD);

        assertThat(run("--compare", planned.toString(), "--out", folder.toString()))
                .as("%s", err)
                .isZero();

        assertThat(out.toString())
                .contains("By policy planned 2027, 20 of 126 accounts would get another tier: "
                        + "13 a higher one, 7 a lower one.")
                .contains("states.csv, moves.csv");
        assertThat(Files.readAllLines(folder.resolve("moves.csv")))
                .hasSize(21)
                .contains("114,\"Australian Collectors, Co.\",KEY,DEVELOPMENT,91162.00,"
                        + "\"lifecycle.lost-after-days: 365 days before, 150 days now\"");
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("<h2 id=\"who-moves\">Who moves</h2>")
                .contains("Policy planned 2027 differs from steelwheels 1 in 2 points")
                .contains("They bring 27.3% of the revenue.");

        run("--out", folder.toString());
        assertThat(folder.resolve("moves.csv")).as("of an earlier run").doesNotExist();
        assertThat(folder.resolve("report.html")).content().doesNotContain("id=\"who-moves\"");
    }

    @Test
    void reviewsByThePolicyOfAFile(@TempDir Path folder) throws IOException {
        Path planned = Files.writeString(folder.resolve("planned.yaml"), SMALLER_HEAD);

        assertThat(run("--policy", planned.toString(), "--compare", planned.toString(), "--out", folder.toString()))
                .as("%s", err)
                .isZero();

        assertThat(out.toString())
                .contains("by policy planned 2027")
                .contains("By policy planned 2027, 0 of 126 accounts would get another tier");
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("Policies planned 2027 and planned 2027 decide alike.")
                .contains("none of the 126 accounts would get another tier.");
    }

    @Test
    void saysWhatIsWrongWithAPolicyFile(@TempDir Path folder) throws IOException {
        Path broken =
                Files.writeString(folder.resolve("broken.yaml"), SMALLER_HEAD.replace("steelwheels", "stelwheels"));
        Path small = Files.writeString(folder.resolve("small.yaml"), """
                policy: small
                version: 1
                decisions:
                  tier: {answers: tier, first-match: [{otherwise: KEY}]}
                """);

        assertThat(run("--policy", broken.toString(), "--out", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(broken + ":3:10: There is no policy (stelwheels) in the vocabulary.\n"
                        + "Maybe steelwheels is meant." + System.lineSeparator());
        err.getBuffer().setLength(0);
        assertThat(run("--compare", small.toString(), "--out", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith(small + ": The policy small 1 does not decide lifecycle-stage, value-class, ")
                .endsWith(", which the report shows.\nMaybe let it extend standard." + System.lineSeparator());
        err.getBuffer().setLength(0);
        assertThat(run("--compare", "no-such.yaml", "--out", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "The policy file (no-such.yaml) does not exist.",
                        "Maybe the path is relative to another folder.");
        err.getBuffer().setLength(0);
        assertThat(run("--compare", folder.toString(), "--out", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("The policy file (" + folder + ") is a folder.", "Maybe name a file in it.");
        err.getBuffer().setLength(0);
        Path text = Files.writeString(folder.resolve("policy.txt"), SMALLER_HEAD);
        assertThat(run("--compare", text.toString(), "--out", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("The policy file (" + text
                        + ") must be YAML or JSON, and its name end in .yaml, .yml or .json.");
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void leavesNamesOfContactsOutIfAsked(@TempDir Path folder) throws IOException {
        assertThat(run("--out", folder.toString())).isZero();
        String named = Files.readString(folder.resolve("report.html"));
        String tiers = Files.readString(folder.resolve("assessments.csv"));
        assertThat(named).contains("<dt>Contact</dt>", "Diego Freyre");

        assertThat(run("--no-contacts", "--out", folder.toString())).isZero();

        for (String file : new String[] {"report.html", "assessments.csv", "assessments.json", "states.csv"}) {
            assertThat(folder.resolve(file)).content().doesNotContain("<dt>Contact</dt>", "Diego Freyre");
        }
        assertThat(folder.resolve("assessments.csv")).content().isEqualTo(tiers);
    }
}

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
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
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
}

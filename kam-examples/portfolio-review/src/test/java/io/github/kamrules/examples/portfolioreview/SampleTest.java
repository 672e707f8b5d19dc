package io.github.kamrules.examples.portfolioreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample that a newcomer copies: the README shows what it prints. */
class SampleTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Pattern SHOWN = Pattern.compile("<!-- sample -->\n```text\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of(".");

    private String printed = "";

    @BeforeEach
    void review() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "--orders=sample/orders.csv",
                "--accounts=sample/accounts.csv",
                "--states=sample/states.csv",
                "--strict",
                "--out=" + folder);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(0);
        printed = out.toString().replace("\r\n", "\n").replace(folder.toString(), "portfolio-review-out");
    }

    @Test
    void printsWhatTheReadmeShows() throws IOException {
        String readme = Files.readString(README).replace("\r\n", "\n");
        Matcher shown = SHOWN.matcher(readme);
        assertThat(shown.find()).isTrue();
        if (Boolean.getBoolean("docs.update")) {
            String right = readme.substring(0, shown.start(1)) + printed + readme.substring(shown.end(1));
            Files.writeString(README, right);
        } else {
            assertThat(shown.group(1)).isEqualTo(printed);
        }
    }

    @Test
    void hasAccountsOfEveryTier() throws IOException {
        assertThat(Files.readString(folder.resolve("assessments.csv")))
                .contains(",STRATEGIC,", ",KEY,", ",DEVELOPMENT,", ",ORDINARY,", ",PROSPECT,");
    }

    @Test
    void showsWhatIsKeptSetByHandAndReached() throws IOException {
        assertThat(Files.readString(folder.resolve("assessments.csv")))
                .contains(",KEY,DEVELOPMENT,KEPT,", ",KEY,ORDINARY,SET_BY_HAND,", ",PARTNERSHIP,");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<dt>Kept for now</dt>", "<dt>Higher than before</dt>", "<dt>Lower than before</dt>")
                .contains("<dt>Ends soon</dt>", "Pilot customer of the new coffee line")
                .contains("Reached: Preferred supplier", "Reached: Partnership", "Nothing is known of any indicator.")
                .contains("<h2 id=\"findings\">What should not be so</h2>", "A lost customer is still a key account");
        assertThat(Files.readAllLines(folder.resolve("findings.csv")))
                .startsWith("account_id,name,severity,check,found,because,remedy,strategy")
                .anyMatch(line -> line.startsWith(
                        "N-04,Alpenblick Resorts,ERROR,lost-key-account,A lost customer is still a key account,"))
                .anyMatch(line -> line.endsWith(",executive-coverage"));
    }

    @Test
    void recommendsWhatTheCalendarCallsFor() throws IOException {
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "--orders=sample/orders.csv",
                "--accounts=sample/accounts.csv",
                "--states=sample/states.csv",
                "--calendar=sample/calendar",
                "--strict",
                "--out=" + folder);

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve("assessments.json")))
                .contains("\"executive-visit\"", "\"support-event\"", "\"annual-forum\"", "\"information-exchange\"")
                .contains("\"reassign-owner\"", "\"voice-of-customer\"", "\"joint-promotion\"");
    }

    @Test
    void saysWhatToDoAboutPeopleAndDeals() throws IOException {
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "--orders=sample/orders.csv",
                "--accounts=sample/accounts.csv",
                "--contacts=sample/contacts.csv",
                "--deals=sample/deals.csv",
                "--strict",
                "--out=" + folder);

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Meet the top decision maker", "Review the deal");
    }

    @Test
    void showsWhoMovesByThePlannedPolicy() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "--orders=sample/orders.csv",
                "--accounts=sample/accounts.csv",
                "--compare=sample/planned.yaml",
                "--lang=zh-TW",
                "--out=" + folder);

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("按政策planned 2027，15個客戶中有2個會改變類別：0個上升，2個下降。");
        assertThat(Files.readString(folder.resolve("moves.csv")))
                .contains("N-01,Nordlicht Hotels,STRATEGIC,KEY,127260.00,");
    }
}

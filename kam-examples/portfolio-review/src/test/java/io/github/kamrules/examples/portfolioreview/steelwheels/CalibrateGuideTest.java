package io.github.kamrules.examples.portfolioreview.steelwheels;

import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.calibrate.BackTest;
import io.github.kamrules.calibrate.SilenceStudy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.scale.Level;
import io.github.kamrules.standard.StandardPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The code in the guide to calibration that needs a history: compiled, run, and its output kept for the guide. */
class CalibrateGuideTest {

    private static final Path OUTPUTS =
            Path.of("src/test/resources/io/github/kamrules/examples/portfolioreview/steelwheels");

    private static List<Account> accounts = List.of();

    @BeforeAll
    static void read() throws SQLException {
        accounts = SteelWheels.source().accounts();
    }

    @Test
    void theSilenceAfterWhichFewComeBack() throws IOException {
        // region calibrate-silence
        SilenceStudy study = SilenceStudy.builder(accounts, LocalDate.of(2005, 5, 31))
                .days(90, 180, 270, 365, 450)
                .rhythms("2", "3")
                .followUpDays(180)
                .atMost("0.10")
                .build();
        String told = study.toText(Locale.ENGLISH);
        // endregion
        check("calibrate-silence.txt", told);
    }

    @Test
    void whatBecameOfTheValueClasses() throws IOException {
        // region calibrate-back-test
        BackTest<Level> test = BackTest.builder(StandardPolicy.standard(), VALUE_CLASS)
                .outcome("revenue-fell", BackTest.Outcome.revenueFell())
                .outcome("revenue-stopped", BackTest.Outcome.revenueStopped())
                .review(Portfolio.of(accounts, LocalDate.of(2003, 12, 31)), LocalDate.of(2004, 12, 31))
                .build();
        String told = test.toText(Locale.ENGLISH);
        // endregion
        check("calibrate-back-test.txt", told);
    }

    private static void check(String file, String told) throws IOException {
        if (Boolean.getBoolean("docs.update")) {
            Files.createDirectories(OUTPUTS);
            Files.writeString(OUTPUTS.resolve(file), told);
        } else {
            assertThat(told).isEqualTo(Files.readString(OUTPUTS.resolve(file)).replace("\r\n", "\n"));
        }
    }
}

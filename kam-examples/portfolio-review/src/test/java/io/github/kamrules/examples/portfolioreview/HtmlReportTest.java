package io.github.kamrules.examples.portfolioreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.tier.Tiers;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final String HOSTILE = "<script>alert(\"1\")</script> & 'Sons'";
    private static final String ESCAPED = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#x27;Sons&#x27;";

    @TempDir
    private Path folder = Path.of(".");

    private String page = "";

    @BeforeEach
    void write() throws IOException {
        LocalDate day = LocalDate.of(2005, 5, 31);
        BigDecimal amount = new BigDecimal("1000");
        Tables tables = new Tables(
                List.of(new Tables.Customer(7, HOSTILE, "France", amount, HOSTILE, Optional.of(HOSTILE))),
                List.of(
                        new Tables.Order(1, 7, day, "Shipped", amount, BigDecimal.ONE),
                        new Tables.Order(2, 7, day.minusDays(30), "Shipped", amount, BigDecimal.ONE)),
                List.of(),
                List.of());
        SourceData mapped = Mapping.map(HOSTILE, tables);
        SourceData source = new SourceData(HOSTILE, mapped.asOf(), mapped.accounts(), List.of(HOSTILE));
        PortfolioReview review =
                Reviewer.of(SteelWheelsPolicy.policy()).review(Portfolio.of(source.accounts(), source.asOf()));
        Path file = folder.resolve("report.html");
        HtmlReport.write(source, review, AccountRow.of(review), Grounds.of(review, SteelWheelsPolicy.PROXIES), file);
        page = Files.readString(file);
        assertThat(review.value(StandardDecisions.TIER, 0))
                .hasValueSatisfying(tier -> assertThat(Tiers.SCALE.indexOf(tier))
                        .as("the account is shown in full")
                        .isGreaterThanOrEqualTo(Tiers.SCALE.indexOf(Tiers.KEY)));
    }

    @Test
    void escapesEveryText() {
        assertThat(page).doesNotContain("<script").contains(ESCAPED);
        // title, heading, note, line of the table, and in full: heading, contact, our person
        assertThat(page.split(Pattern.quote(ESCAPED), -1)).hasSize(8);
    }

    @Test
    void loadsNothing() {
        assertThat(page).doesNotContainPattern("(?i)https?:|src=|@import|url\\(|<link|<iframe");
        assertThat(page).contains("Content-Security-Policy");
    }

    @Test
    void closesWhatItOpens() {
        for (String tag :
                List.of("details", "summary", "ul", "ol", "li", "table", "tr", "td", "div", "section", "dl")) {
            assertThat(page.split("<" + tag + "[ >]", -1)).as(tag).hasSameSizeAs(page.split("</" + tag + ">", -1));
        }
    }

    @Test
    void tellsWhyAndWhatToDo() {
        assertThat(page)
                .contains("Why this tier")
                .contains("row 1 of 4")
                .contains("Reasons and steps")
                .contains("day 0 to");
    }
}

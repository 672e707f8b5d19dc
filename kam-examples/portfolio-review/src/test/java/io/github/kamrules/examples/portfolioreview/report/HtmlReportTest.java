package io.github.kamrules.examples.portfolioreview.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.examples.portfolioreview.output.Grounds;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.Tiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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
        Account account = Account.builder()
                .id("7")
                .name(HOSTILE)
                .contacts(Contacts.of(Contact.builder().id("main").name(HOSTILE).build()))
                .sales(Sales.builder()
                        .currency(CurrencyUnit.USD)
                        .orderHistory(OrderHistory.of(List.of(
                                Order.of(LocalDate.of(2005, 5, 1), Money.of(CurrencyUnit.USD, 1000)),
                                Order.of(LocalDate.of(2005, 5, 31), Money.of(CurrencyUnit.USD, 1000)))))
                        .build())
                .attribute("sales-rep", AttributeValue.text(HOSTILE))
                .build();
        SourceData source = new SourceData(
                HOSTILE,
                LocalDate.of(2005, 6, 1),
                List.of(account),
                List.of(Message.of(TextKey.of("note.test")).with("text", HOSTILE)),
                StandardPolicy.standard()
                        .extend("test", "1")
                        .texts(TextBundle.of(Locale.ENGLISH, Map.of("note.test", "{text}")))
                        .build(),
                List.of(),
                TextBundle.of(Locale.ENGLISH, Map.of()));
        PortfolioReview review = Reviewer.of(source.policy()).review(Portfolio.of(source.accounts(), source.asOf()));
        Path file = folder.resolve("report.html");
        HtmlReport.write(
                source,
                review,
                AccountRow.of(review),
                Grounds.of(review, source.proxies()),
                java.util.Optional.empty(),
                Locale.ENGLISH,
                file);
        page = Files.readString(file);
        assertThat(review.value(StandardDecisions.TIER, 0))
                .hasValueSatisfying(tier -> assertThat(Tiers.SCALE.indexOf(tier))
                        .as("the account is shown in full")
                        .isGreaterThanOrEqualTo(Tiers.SCALE.indexOf(Tiers.KEY)));
    }

    @Test
    void escapesEveryText() {
        assertThat(page).doesNotContain("<script").contains(ESCAPED);
        // title, heading, number of the bubble, note, line of the table, and in full: heading, contact, our person;
        // more in lists
        assertThat(page.split(Pattern.quote(ESCAPED), -1)).hasSizeGreaterThan(8);
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

    @Test
    void coloursCanBeToldApart() {
        for (String scheme : page.split(":root", -1)) {
            List<int[]> colours = Pattern.compile("--(?:t[0-4]|rest): #(..)(..)(..);")
                    .matcher(scheme)
                    .results()
                    .map(found -> new int[] {
                        Integer.parseInt(found.group(1), 16),
                        Integer.parseInt(found.group(2), 16),
                        Integer.parseInt(found.group(3), 16)
                    })
                    .toList();
            for (int[] one : colours) {
                assertThat(colours)
                        .filteredOn(other -> other != one)
                        .allSatisfy(other -> assertThat(
                                        Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]))
                                .isGreaterThan(30));
            }
        }
    }
}

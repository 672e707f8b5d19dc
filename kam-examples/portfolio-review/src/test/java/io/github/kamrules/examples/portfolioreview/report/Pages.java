package io.github.kamrules.examples.portfolioreview.report;

import io.github.kamrules.account.Account;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.examples.portfolioreview.output.Grounds;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.standard.StandardDecisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Makes pages of portfolios that are made up. */
final class Pages {
    static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

    private Pages() {}

    /** Returns an account with one order of so many dollars; of a negative number it is a credit. */
    static Account account(int number, String name, long dollars) {
        return Account.builder()
                .id("C-" + number)
                .name(name)
                .sales(Sales.builder()
                        .currency(CurrencyUnit.USD)
                        .orderHistory(OrderHistory.of(List.of(Order.of(
                                AS_OF.minusDays(30L + number % 300), Money.ofMajor(CurrencyUnit.USD, dollars)))))
                        .build())
                .build();
    }

    /** Returns accounts of which each brings a little less than the one before. */
    static List<Account> falling(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> account(i, "Customer " + i, 1_000_000L / i))
                .toList();
    }

    static Path write(Path folder, String name, Policy policy, List<Account> accounts, Locale language) {
        SourceData source = new SourceData(
                name, AS_OF, accounts, List.of(), policy, List.of(StandardDecisions.RELATIONSHIP_STRENGTH));
        PortfolioReview review = Reviewer.of(policy).review(Portfolio.of(accounts, AS_OF));
        Path file = folder.resolve("report.html");
        try {
            HtmlReport.write(
                    source, review, AccountRow.of(review), Grounds.of(review, source.proxies()), language, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static String text(Path folder, Policy policy, List<Account> accounts, Locale language) {
        try {
            return Files.readString(write(folder, "Made up", policy, accounts, language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

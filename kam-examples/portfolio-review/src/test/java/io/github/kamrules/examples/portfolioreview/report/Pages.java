package io.github.kamrules.examples.portfolioreview.report;

import io.github.kamrules.account.Account;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.examples.portfolioreview.output.Grounds;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.history.LevelOverride;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.relationship.VisibilityLevels;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
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

    /** Returns twelve accounts of which some have a history, in each of the ways in which a tier may be kept or set. */
    static List<Account> withHistory() {
        List<Account> accounts = new ArrayList<>(falling(12));
        change(
                accounts,
                1,
                account -> account.withState(state("KEY", "2024-01-01").build()).toBuilder()
                        .relationship(Relationship.builder()
                                .indicators(RelationshipIndicators.builder()
                                        .goodKeyContacts(5)
                                        .influenceOnNewBusiness(true)
                                        .informationAccess(InformationLevels.L3)
                                        .pricingMode(PricingModes.COMPETITIVE_WITH_PREMIUM)
                                        .visibility(VisibilityLevels.MEDIUM_HIGH)
                                        .topToTopContact(false)
                                        .agreement(AgreementForms.FORMAL)
                                        .build())
                                .build())
                        .build());
        change(
                accounts,
                2,
                account -> account.withState(state("STRATEGIC", "2026-03-31").build()));
        change(
                accounts,
                3,
                account -> account.withState(state("DEVELOPMENT", "2025-01-01").build()));
        change(
                accounts,
                9,
                account -> account.withState(
                        state("KEY", "2025-01-01").pending("DEVELOPMENT", 1).build()));
        change(accounts, 10, account -> account.withOverride(override("2026-08-15")));
        change(accounts, 11, account -> account.withOverride(override("2026-12-31")));
        change(accounts, 12, account -> account.withOverride(override("2026-06-30")));
        return accounts;
    }

    private static void change(List<Account> accounts, int number, UnaryOperator<Account> change) {
        accounts.set(number - 1, change.apply(accounts.get(number - 1)));
    }

    private static LevelState.Builder state(String level, String since) {
        return LevelState.builder()
                .decision("tier")
                .level(level)
                .since(LocalDate.parse(since))
                .asOf(LocalDate.of(2026, 3, 31));
    }

    private static LevelOverride override(String lastDay) {
        return LevelOverride.builder()
                .decision("tier")
                .level("KEY")
                .reason("Reference customer for the new plant.")
                .decidedBy("sales manager")
                .firstDay(LocalDate.of(2026, 1, 1))
                .lastDay(LocalDate.parse(lastDay))
                .build();
    }

    /** Returns the standard policy with room for so many key accounts. */
    static Policy withRoomFor(String keyAccounts) {
        return StandardPolicy.standard()
                .extend("little-room", "1")
                .set(StandardParameters.KEY_ACCOUNTS_AT_MOST, keyAccounts, KnowledgeSource.assumed("for a test"))
                .build();
    }

    static Path write(Path folder, String name, Policy policy, List<Account> accounts, Locale language) {
        SourceData source = new SourceData(
                name,
                AS_OF,
                accounts,
                List.of(),
                policy,
                List.of(StandardDecisions.RELATIONSHIP_STRENGTH),
                io.github.kamrules.examples.portfolioreview.csv.CsvTexts.bundle());
        PortfolioReview review = Reviewer.of(policy).review(Portfolio.of(accounts, AS_OF));
        Path file = folder.resolve("report.html");
        try {
            HtmlReport.write(
                    source,
                    review,
                    AccountRow.of(review),
                    Grounds.of(review, source.proxies()),
                    java.util.Optional.empty(),
                    language,
                    file);
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

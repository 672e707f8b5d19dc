package io.github.kamrules.standard;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void smoke() {
        Account a = Accounts.withOrders(
                "C-1",
                Accounts.order("2023-01-10", 100),
                Accounts.order("2025-09-10", 8_000),
                Accounts.order("2026-03-10", 7_000));
        Account full = Accounts.full();
        List<Account> all = List.of(
                a,
                full,
                Accounts.named("N"),
                Accounts.withRevenue("R1", 100_000),
                Accounts.withRevenue("R2", 80_000),
                Accounts.withRevenue("R3", 1_000_000));
        for (var policy : List.of(StandardPolicy.standard(), StandardPolicy.strict())) {
            PortfolioReview review = Reviewer.of(policy).review(Portfolio.of(all, Accounts.AS_OF));
            for (String id : List.of("C-1", "C-119", "N", "R1")) {
                Assessment x = review.assessment(id);
                System.out.println("=== " + policy.id() + " " + id);
                for (Decision<?> d : StandardDecisions.all()) {
                    System.out.println(d + ": " + x.verdict(d));
                }
                x.recommendations().forEach(r -> System.out.println("  -> " + r));
                System.out.println("  ?> "
                        + x.possibleStrategies().stream().map(s -> s.id()).toList());
            }
        }
        PortfolioReview review = Reviewer.of(StandardPolicy.standard()).review(Portfolio.of(all, Accounts.AS_OF));
        System.out.println(
                review.assessment("C-1").explain(StandardDecisions.TIER).toText(Locale.ENGLISH));
        System.out.println(
                review.assessment("C-119").explain(StandardDecisions.TIER).toText(Locale.ENGLISH));
    }
}

package io.github.kamrules.examples.json;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.account.Account;
import io.github.kamrules.audit.AuditRecord;
import io.github.kamrules.audit.AuditReplay;
import io.github.kamrules.audit.FactRecord;
import io.github.kamrules.json.KamJackson2;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Keeps what a review was decided from, and decides again from it. */
public final class KeepAnAudit {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private KeepAnAudit() {}

    /**
     * Runs the example.
     *
     * @param args not used
     * @throws IOException never, since all of it stays in memory
     */
    public static void main(String[] args) throws IOException {
        System.out.print(told());
    }

    static String told() throws IOException {
        StringBuilder out = new StringBuilder();
        Policy policy = StandardPolicy.standard();
        Portfolio portfolio = Portfolio.of(
                List.of(
                        account("C-119", "EUR 240000", 17),
                        account("C-124", "EUR 3000", 2),
                        Account.builder().id("C-130").name("Account C-130").build()),
                AS_OF);
        // region audit-write
        PortfolioReview review = Reviewer.of(policy).review(portfolio);
        ByteArrayOutputStream file = new ByteArrayOutputStream(); // a file, a line for each account
        KamJackson2.of(policy).writeAudit(review, file);
        // endregion

        // region audit-replay
        List<AuditRecord> records = new ArrayList<>();
        KamJackson2.of(policy).readAudit(new ByteArrayInputStream(file.toByteArray()), records::add);
        out.append(AuditReplay.of(policy).differences(records)).append('\n');

        for (FactRecord fact : records.get(0).facts()) {
            if (fact.input().startsWith("revenue")) {
                out.append(fact).append('\n');
            }
        }
        // endregion

        // region audit-other
        Policy other = policy.extend("other", "1")
                .set(StandardParameters.DEPENDENCE_SHARE, "0.999", KnowledgeSource.company("to see"))
                .build();
        for (AuditReplay.Difference difference : AuditReplay.byAny(other).differences(records)) {
            if (difference.recorded().decision().equals(TIER.id())) {
                out.append(difference.account())
                        .append(' ')
                        .append(difference.recorded().answer());
                out.append(" -> ").append(difference.replayed().answer()).append('\n');
            }
        }
        // endregion
        return out.toString();
    }

    private static Account account(String id, String revenue, int orders) {
        SalesFigures figures = SalesFigures.of(Money.parse(revenue), orders);
        Sales sales = Sales.builder().currency("EUR").trailing(AS_OF, figures).build();
        return Account.builder().id(id).name("Account " + id).sales(sales).build();
    }
}

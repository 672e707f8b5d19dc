package io.github.kamrules.examples.quickstart;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.account.Account;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.standard.StandardPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** One account in code, classified and explained. */
public final class Quickstart {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private Quickstart() {}

    /**
     * Prints the tier of the account, why, and what to do.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        // region quickstart
        Account gifts = account("C-119", "La Rochelle Gifts", "EUR 240000", 17)
                .relationship(Relationship.of(RelationshipStrengths.GOOD, Trajectories.DEVELOPING))
                .build();
        Portfolio portfolio = Portfolio.of(
                List.of(
                        gifts,
                        account("C-124", "Mini Gifts", "EUR 250000", 12).build(),
                        account("C-141", "Euro Shopping", "EUR 260000", 25).build(),
                        account("C-157", "Diecast Classics", "EUR 245000", 3).build(),
                        account("C-216", "Enaco", "EUR 4000", 2).build()),
                AS_OF);
        Assessment assessment =
                Reviewer.of(StandardPolicy.standard()).review(portfolio).assessment("C-119");
        System.out.println(assessment.value(TIER)); // Optional[KEY]
        System.out.println(assessment.explain(TIER).toText(Locale.ENGLISH, 3));
        assessment
                .recommendations()
                .forEach(r -> System.out.println(r.rank() + ". " + r.strategy().id()));
        // endregion
    }

    private static Account.Builder account(String id, String name, String revenue, int orders) {
        SalesFigures figures = SalesFigures.of(Money.parse(revenue), orders);
        return Account.builder()
                .id(id)
                .name(name)
                .sales(Sales.builder().currency("EUR").trailing(AS_OF, figures).build());
    }
}

package io.github.kamrules.examples.customrule;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** Stands for your CRM: six accounts, of which two answered the survey. */
final class Crm {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private Crm() {}

    static Portfolio portfolio() {
        return Portfolio.of(
                List.of(
                        account("C-1", "EUR 24000", AttributeValue.number(Decimal.of(10)))
                                .build(),
                        account("C-2", "EUR 2000", AttributeValue.number(Decimal.of(6)))
                                .build(),
                        account("C-3", "EUR 24000").build(),
                        account("C-4", "EUR 24000").build(),
                        account("C-5", "EUR 24000").build(),
                        account("C-6", "EUR 24000").build()),
                AS_OF);
    }

    static Account.Builder account(String id, String revenue, AttributeValue score) {
        return account(id, revenue).attribute("survey-score", score);
    }

    private static Account.Builder account(String id, String revenue) {
        SalesFigures year = SalesFigures.of(Money.parse(revenue), 9);
        return Account.builder()
                .id(id)
                .name("Account " + id)
                .sales(Sales.builder().currency("EUR").trailing(AS_OF, year).build());
    }
}

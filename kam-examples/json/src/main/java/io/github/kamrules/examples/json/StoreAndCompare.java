package io.github.kamrules.examples.json;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kamrules.account.Account;
import io.github.kamrules.json.KamJackson2;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.AssessmentRecord;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.standard.StandardPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/** Writes accounts and a review, reads them back, and says what was decided when. */
public final class StoreAndCompare {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private StoreAndCompare() {}

    /**
     * Runs the example.
     *
     * @param args not used
     * @throws IOException never, since all of it stays in memory
     */
    public static void main(String[] args) throws IOException {
        Account gifts = account("C-119", "EUR 240000", 17);

        // region json-document
        KamJackson2 json = KamJackson2.create();
        String stored = json.write(gifts);
        Account again = json.read(stored, Account.class);
        System.out.println(again.equals(gifts)); // true
        // endregion
        System.out.print(stored);

        // region json-mapper
        ObjectMapper mapper =
                JsonMapper.builder().addModule(KamJackson2.create().module()).build();
        System.out.println(mapper.writeValueAsString(Map.of("price", Money.parse("EUR 1250.50"))));
        // endregion

        // region json-review
        Policy policy = StandardPolicy.standard();
        PortfolioReview review =
                Reviewer.of(policy).review(Portfolio.of(List.of(gifts, account("C-124", "EUR 3000", 2)), AS_OF));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        KamJackson2.of(policy).withTexts(Locale.ENGLISH).writeReview(review, file);

        KamJackson2.of(policy).readReview(new ByteArrayInputStream(file.toByteArray()), StoreAndCompare::print);
        // endregion
    }

    private static void print(AssessmentRecord assessment) {
        assessment.verdict(TIER.id()).ifPresent(tier -> {
            System.out.println(assessment.accountId() + " " + tier.outcome() + " " + tier.answer() + " by "
                    + assessment.policy().id() + " as of " + assessment.asOf());
            System.out.print(tier.explanation().toText(Locale.ENGLISH, 2));
        });
    }

    private static Account account(String id, String revenue, int orders) {
        SalesFigures figures = SalesFigures.of(Money.parse(revenue), orders);
        Sales sales = Sales.builder().currency("EUR").trailing(AS_OF, figures).build();
        return Account.builder().id(id).name("Account " + id).sales(sales).build();
    }
}

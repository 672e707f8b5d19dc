package io.github.kamrules.fact;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.euros;
import static io.github.kamrules.fixtures.Accounts.fullDeals;
import static io.github.kamrules.fixtures.Accounts.named;
import static io.github.kamrules.fixtures.Accounts.withRevenue;
import static io.github.kamrules.fixtures.Accounts.withSales;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.sales.Deal;
import io.github.kamrules.sales.DealOrigin;
import io.github.kamrules.sales.DealStages;
import io.github.kamrules.sales.Deals;
import io.github.kamrules.sales.Sales;
import org.junit.jupiter.api.Test;

class DealFactsTest {
    private static final Deal DEAL =
            Deal.builder().id("1").amount(euros(30)).stage(DealStages.QUALIFIED).build();

    private static Account with(Deal... deals) {
        return withSales(
                "A1", Sales.builder().currency("EUR").deals(Deals.of(deals)).build());
    }

    private static String read(Fact fact, Deal... deals) {
        return Reading.of(fact, with(deals), withRevenue("B", 120));
    }

    @Test
    void areAboutTheLargest() {
        Deal[] all = fullDeals().deals().toArray(Deal[]::new);

        assertThat(read(DealFacts.OPEN_DEALS, all)).isEqualTo("2");
        assertThat(read(DealFacts.LARGEST_DEAL_SHARE, all)).isEqualTo("9000000/12000");
        assertThat(read(DealFacts.LARGEST_DEAL_STAGE, all))
                .isEqualTo("level " + DealStages.SCALE.indexOf(DealStages.PROPOSED));
        assertThat(read(DealFacts.DAYS_TO_LARGEST_DEAL, all)).isEqualTo("92");
        assertThat(read(DealFacts.PROACTIVE_SHARE, all)).isEqualTo("1/2");
    }

    @Test
    void tellWhenTheDayHasPassed() {
        assertThat(read(
                        DealFacts.DAYS_TO_LARGEST_DEAL,
                        DEAL.toBuilder().closesOn(AS_OF.minusDays(5)).build()))
                .isEqualTo("-5");
        assertThat(read(DealFacts.DAYS_TO_LARGEST_DEAL, DEAL)).isEqualTo(Reading.MISSING);
    }

    @Test
    void countOnlyOriginsThatAreKnown() {
        Deal ours = DEAL.toBuilder().id("2").origin(DealOrigin.PROACTIVE).build();

        assertThat(read(DealFacts.PROACTIVE_SHARE, DEAL, ours)).isEqualTo("1/1");
        assertThat(read(DealFacts.PROACTIVE_SHARE, DEAL)).isEqualTo(Reading.MISSING);
    }

    @Test
    void doNotApplyWhereThereIsNoDeal() {
        assertThat(read(DealFacts.OPEN_DEALS)).isEqualTo("0");
        assertThat(DealFacts.all())
                .filteredOn(fact -> !fact.equals(DealFacts.OPEN_DEALS))
                .allSatisfy(fact -> assertThat(read(fact)).isEqualTo(Reading.NONE));
    }

    @Test
    void haveNoShareOfARevenueThatIsNone() {
        assertThat(Reading.of(DealFacts.LARGEST_DEAL_SHARE, with(DEAL))).isEqualTo(Reading.NONE);
    }

    @Test
    void areMissingWhereDealsAreNotKnown() {
        assertThat(DealFacts.all())
                .allSatisfy(fact -> assertThat(Reading.of(fact, named("A1"))).isEqualTo(Reading.MISSING));
    }
}

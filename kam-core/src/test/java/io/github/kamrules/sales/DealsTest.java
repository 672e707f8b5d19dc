package io.github.kamrules.sales;

import static io.github.kamrules.fixtures.Accounts.dollars;
import static io.github.kamrules.fixtures.Accounts.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.scale.Level;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealsTest {
    private static final Deal LARGE = Deal.builder()
            .id("1")
            .amount(euros(500_000))
            .stage(DealStages.PROPOSED)
            .closesOn(LocalDate.of(2026, 9, 30))
            .origin(DealOrigin.PROACTIVE)
            .build();
    private static final Deal SMALL =
            Deal.builder().id("2").amount(euros(1)).stage(DealStages.LEAD).build();

    @Test
    void oneNeedsNeitherDateNorOrigin() {
        assertThat(SMALL.closesOn()).isEmpty();
        assertThat(SMALL.origin()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> Deal.builder().build());
    }

    @Test
    void equalByValues() {
        new EqualsTester()
                .addEqualityGroup(LARGE, LARGE.toBuilder().build())
                .addEqualityGroup(LARGE.toBuilder().stage(DealStages.LEAD).build())
                .addEqualityGroup(LARGE.toBuilder().origin(DealOrigin.REACTIVE).build())
                .addEqualityGroup(Deals.of(LARGE), Deals.of(List.of(LARGE)))
                .addEqualityGroup(Deals.none(), Deals.of())
                .testEquals();
    }

    @Test
    void rejectWhatIsNoDeal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LARGE.toBuilder().id(" ").build())
                .withMessage("The id of a deal must not be blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LARGE.toBuilder().amount(euros(0)).build())
                .withMessage("The amount (EUR 0.00) of deal (1) must be more than 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LARGE.toBuilder().stage(new Level("mood", "WON")).build())
                .withMessage("The stage (WON of scale mood) of deal (1) must be of scale deal-stage: one of"
                        + " [LEAD, QUALIFIED, PROPOSED, NEGOTIATED].");
    }

    @Test
    void haveALargestOneTheFirstOfEqualOnes() {
        Deal same = LARGE.toBuilder().id("3").build();

        assertThat(Deals.of(SMALL, LARGE, same).largest()).contains(LARGE);
        assertThat(Deals.none().largest()).isEmpty();
    }

    @Test
    void rejectTwoOfOneIdOrInTwoCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deals.of(LARGE, SMALL, LARGE))
                .withMessage("The id (1) must not be that of two deals of an account.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Deals.of(LARGE, SMALL.toBuilder().amount(dollars(1)).build()))
                .withMessage("The deals (1) and (2) of an account must be in one currency.\n"
                        + "Maybe convert one of them first.");
    }

    @Test
    void areInTheCurrencyOfTheSales() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Sales.builder().currency("USD").deals(Deals.of(LARGE)).build())
                .withMessageStartingWith("The deals of sales must be in their currency (USD)");
        assertThat(Sales.builder()
                        .currency("EUR")
                        .deals(Deals.of(LARGE))
                        .build()
                        .deals())
                .contains(Deals.of(LARGE));
    }

    @Test
    void rejectNulls() {
        new NullPointerTester().testAllPublicStaticMethods(Deals.class);
    }
}

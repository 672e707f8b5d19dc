package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.GROUP_ACCOUNT_COUNT;
import static io.github.kamrules.fact.AccountFacts.GROUP_REVENUE_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.GROUP_REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.SPECIAL_NATURE;
import static io.github.kamrules.standard.StandardDecisions.KEY_REASONS;
import static io.github.kamrules.standard.StandardDecisions.MAJOR_CUSTOMER;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.KeyReasons;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.ValueClasses;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyReasonRulesTest {

    private static Given nothingSpecial() {
        return Given.strict()
                .decided(VALUE_CLASS, ValueClasses.WAIST)
                .fact(SPECIAL_NATURE, false)
                .fact(GROUP_ACCOUNT_COUNT, "1")
                .fact(GROUP_REVENUE_ABOVE_SHARE, "0.5")
                .decided(STRATEGIC_REASONS, Set.of());
    }

    private static void assertReasons(Given given, Level... reasons) {
        assertThat(given.value(KEY_REASONS)).contains(Set.of(reasons));
    }

    @Test
    void aMajorCustomerHasAGroupWithATenthOfTheRevenue() {
        assertThat(Given.strict().fact(GROUP_REVENUE_SHARE, "0.10").value(MAJOR_CUSTOMER))
                .contains(YesNo.YES);
        assertThat(Given.strict().fact(GROUP_REVENUE_SHARE, "0.099999").value(MAJOR_CUSTOMER))
                .contains(YesNo.NO);
        assertThat(Given.strict().notApplicable(GROUP_REVENUE_SHARE).value(MAJOR_CUSTOMER))
                .contains(YesNo.NO);
        assertThat(Given.strict().missing(MAJOR_CUSTOMER)).containsExactly("group-revenue-share");
    }

    @Test
    void thereMayBeNoReason() {
        assertReasons(nothingSpecial());
    }

    @Test
    void aHeadAccountBuysMuch() {
        assertReasons(nothingSpecial().decided(VALUE_CLASS, ValueClasses.HEAD), KeyReasons.ECONOMIC);
        assertReasons(nothingSpecial().notApplicable(VALUE_CLASS));
    }

    @Test
    void aSpecialNatureIsAStandingOfItsOwn() {
        assertReasons(nothingSpecial().fact(SPECIAL_NATURE, true), KeyReasons.IMPORTANT);
    }

    @Test
    void aGroupIsSeveralAccountsThatBuyMuchTogether() {
        assertReasons(nothingSpecial().fact(GROUP_ACCOUNT_COUNT, "2"), KeyReasons.GROUP);
        assertReasons(
                nothingSpecial().fact(GROUP_ACCOUNT_COUNT, "2").fact(GROUP_REVENUE_ABOVE_SHARE, "0.799999"),
                KeyReasons.GROUP);
        assertReasons(nothingSpecial().fact(GROUP_ACCOUNT_COUNT, "2").fact(GROUP_REVENUE_ABOVE_SHARE, "0.80"));
        assertReasons(nothingSpecial().fact(GROUP_ACCOUNT_COUNT, "2").notApplicable(GROUP_REVENUE_ABOVE_SHARE));
    }

    @Test
    void anyStrategicReasonCounts() {
        assertReasons(
                nothingSpecial().decided(STRATEGIC_REASONS, Set.of(StrategicReasons.SPOILER)), KeyReasons.STRATEGIC);
    }

    @Test
    void severalReasonsHoldAtOnce() {
        assertReasons(
                nothingSpecial()
                        .decided(VALUE_CLASS, ValueClasses.HEAD)
                        .fact(SPECIAL_NATURE, true)
                        .fact(GROUP_ACCOUNT_COUNT, "3")
                        .decided(STRATEGIC_REASONS, Set.of(StrategicReasons.DEPENDENCE)),
                KeyReasons.ECONOMIC,
                KeyReasons.IMPORTANT,
                KeyReasons.GROUP,
                KeyReasons.STRATEGIC);
    }

    @Test
    void whatIsCertainIsToldFromWhatIsPossible() {
        Given given = Given.strict()
                .decided(VALUE_CLASS, ValueClasses.HEAD)
                .fact(GROUP_ACCOUNT_COUNT, "1")
                .decided(STRATEGIC_REASONS, Set.of());

        assertThat(given.candidates(KEY_REASONS))
                .containsExactly(Set.of(KeyReasons.ECONOMIC), Set.of(KeyReasons.ECONOMIC, KeyReasons.IMPORTANT));
        assertThat(given.missing(KEY_REASONS)).containsExactly("special-nature");
    }

    @Test
    void byDefaultNoAccountHasASpecialNature() {
        assertReasons(Given.standard()
                .decided(VALUE_CLASS, ValueClasses.LONG_TAIL)
                .fact(GROUP_ACCOUNT_COUNT, "1")
                .decided(STRATEGIC_REASONS, Set.of()));
    }
}

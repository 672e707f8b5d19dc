package io.github.kamrules.portfolio;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.childWithRevenue;
import static io.github.kamrules.fixtures.Accounts.euros;
import static io.github.kamrules.fixtures.Accounts.named;
import static io.github.kamrules.fixtures.Accounts.withRevenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GroupStandingTest {
    /** Group G1: 300 + 200 - 50, one not known. Group OUT, whose head is no account: 100 + 40. Alone: 400, -10, not known. */
    private static final PortfolioStatistics STATISTICS = statistics(
            withRevenue("G1", 300),
            childWithRevenue("G2", "G1", 200),
            childWithRevenue("G3", "G2", -50),
            child("G4", "G3"),
            childWithRevenue("O1", "OUT", 100),
            childWithRevenue("O2", "OUT", 40),
            withRevenue("S1", 400),
            withRevenue("S2", -10),
            named("S3"));

    private static PortfolioStatistics statistics(Account... accounts) {
        return PortfolioStatistics.of(Accounts.portfolio(accounts));
    }

    private static Account child(String id, String parent) {
        return named(id).toBuilder().parentId(parent).build();
    }

    private static AccountId id(String id) {
        return AccountId.of(id);
    }

    private static Ratio cents(long part, long whole) {
        return Ratio.of(Decimal.of(100 * part), Decimal.of(100 * whole));
    }

    @Nested
    class Groups {
        @Test
        void areAccountsThatBelongTogetherAndAccountsThatBelongToNoOther() {
            assertThat(STATISTICS.groups()).isEqualTo(5);
            assertThat(STATISTICS.groupHeadOf(id("G1"))).contains(id("G1"));
            assertThat(STATISTICS.groupHeadOf(id("G4"))).contains(id("G1"));
            assertThat(STATISTICS.groupHeadOf(id("S3"))).contains(id("S3"));
        }

        @Test
        void haveAHeadThatNeedNotBeAnAccount() {
            assertThat(STATISTICS.groupHeadOf(id("O1"))).contains(id("OUT"));
            assertThat(STATISTICS.groupHeadOf(id("OUT"))).contains(id("OUT"));
            assertThat(STATISTICS.groupRevenueOf(id("OUT"))).contains(euros(140));
            assertThat(STATISTICS.groupHeadOf(id("NEW"))).isEmpty();
        }

        @Test
        void bringWhatTheirAccountsBringCreditsIncluded() {
            assertThat(STATISTICS.groupRevenueOf(id("G1"))).contains(euros(450));
            assertThat(STATISTICS.groupRevenueOf(id("G4"))).contains(euros(450));
            assertThat(STATISTICS.groupRevenueOf(id("S2"))).contains(euros(-10));
            assertThat(STATISTICS.groupRevenueOf(id("S3"))).isEmpty();
            assertThat(STATISTICS.groupRevenueOf(id("NEW"))).isEmpty();
        }

        @Test
        void haveSharesOverPositiveGroups() {
            assertThat(STATISTICS.groupTotalMinor()).isEqualTo(990_00);
            assertThat(STATISTICS.totalMinor()).isEqualTo(1040_00);
            assertThat(STATISTICS.positiveGroups()).isEqualTo(3);
            assertThat(STATISTICS.groupShareOf(id("G3"))).contains(cents(450, 990));
            assertThat(STATISTICS.groupShareOf(id("S1"))).contains(cents(400, 990));
            assertThat(STATISTICS.groupShareOf(id("S2"))).contains(cents(0, 990));
            assertThat(STATISTICS.groupShareOf(id("S3"))).isEmpty();
        }

        @Test
        void tellOnHowMuchTheyRest() {
            assertThat(STATISTICS.completeGroups()).isEqualTo(3);
            assertThat(STATISTICS.groupCoverage()).contains(Ratio.of(Decimal.of(3), Decimal.of(5)));
            assertThat(STATISTICS)
                    .hasToString("PortfolioStatistics(2026-06-30, revenue known of 7 of 9 accounts in 5 groups, total"
                            + " EUR 1040.00)");
        }

        @Test
        void areTheAccountsWhereNoneHasAParent() {
            PortfolioStatistics flat = statistics(withRevenue("A1", 5), withRevenue("A2", -5), named("A3"));

            assertThat(flat.groups()).isEqualTo(3);
            assertThat(flat.completeGroups()).isEqualTo(2);
            assertThat(flat.positiveGroups()).isEqualTo(1);
            assertThat(flat.groupCoverage()).isEqualTo(flat.coverage());
            assertThat(flat.groupTotalMinor()).isEqualTo(flat.totalMinor());
            assertThat(flat.groupHeadOf(id("A1"))).contains(id("A1"));
            assertThat(flat.groupHeadOf(id("NEW"))).isEmpty();
            assertThat(flat.groupRevenueOf(id("A2"))).contains(euros(-5));
            assertThat(flat.groupShareOf(id("A1"))).isEqualTo(flat.shareOf(id("A1")));
            assertThat(flat.parents()).isEmpty();
        }
    }

    @Nested
    class Standing {
        @Test
        void leavesTheAccountItselfOut() {
            GroupStanding standing = STATISTICS.groupOf(childWithRevenue("G2", "G1", 200));

            assertThat(standing.otherAccounts()).isEqualTo(3);
            assertThat(standing.otherAccountsKnown()).isEqualTo(2);
            assertThat(standing.othersMinor()).isEqualTo(250_00);
            assertThat(standing.otherGroupsMinor()).isEqualTo(540_00);
            assertThat(standing)
                    .hasToString("GroupStanding(3 other accounts, 2 with known revenue, 25000 minor units)");
        }

        @Test
        void ranksAmongTheOtherGroups() {
            GroupStanding standing = STATISTICS.groupOf(childWithRevenue("O1", "OUT", 100));

            assertThat(standing.groupsAboveMinor(140_00)).isEqualTo(2);
            assertThat(standing.revenueMinorAbove(140_00)).isEqualTo(850_00);
            assertThat(standing.groupsAboveMinor(400_00)).isEqualTo(1);
            assertThat(standing.revenueMinorAbove(400_00)).isEqualTo(450_00);
            assertThat(standing.groupsAboveMinor(399_99)).isEqualTo(2);
            assertThat(standing.groupsAboveMinor(-1)).isEqualTo(2);
        }

        @Test
        void ofAnAccountThatBelongsToNoOtherIsAlone() {
            GroupStanding standing = STATISTICS.groupOf(withRevenue("S1", 400));

            assertThat(standing.otherAccounts()).isZero();
            assertThat(standing.othersMinor()).isZero();
            assertThat(standing.otherGroupsMinor()).isEqualTo(590_00);
            assertThat(standing.revenueMinorAbove(400_00)).isEqualTo(450_00);
        }

        @Test
        void ofANewAccountIsInTheGroupOfItsParent() {
            GroupStanding inside = STATISTICS.groupOf(childWithRevenue("NEW", "O2", 1));
            GroupStanding outside = STATISTICS.groupOf(childWithRevenue("NEW", "UNHEARD-OF", 1));

            assertThat(inside.othersMinor()).isEqualTo(140_00);
            assertThat(inside.otherAccounts()).isEqualTo(2);
            assertThat(inside.otherGroupsMinor()).isEqualTo(850_00);
            assertThat(outside.othersMinor()).isZero();
            assertThat(outside.otherGroupsMinor()).isEqualTo(990_00);
        }

        @Test
        void ofAHeadThatIsNewAmongTheAccountsIsInItsGroup() {
            GroupStanding standing = STATISTICS.groupOf(withRevenue("OUT", 7));

            assertThat(standing.othersMinor()).isEqualTo(140_00);
            assertThat(standing.otherAccounts()).isEqualTo(2);
        }

        @Test
        void followsAnAccountIntoAnotherGroup() {
            GroupStanding standing = STATISTICS.groupOf(childWithRevenue("O1", "S1", 100));

            assertThat(standing.othersMinor()).isEqualTo(400_00);
            assertThat(standing.otherAccounts()).isEqualTo(1);
            assertThat(standing.otherGroupsMinor()).isEqualTo(490_00); // G1 and what is left of OUT
            assertThat(standing.groupsAboveMinor(40_00)).isEqualTo(1);
            assertThat(standing.groupsAboveMinor(39_99)).isEqualTo(2);
            assertThat(standing.revenueMinorAbove(39_99)).isEqualTo(490_00);
        }

        @Test
        void takesAlongWhatBelongsToAnAccountThatMoves() {
            GroupStanding standing = STATISTICS.groupOf(withRevenue("G2", 200));

            assertThat(standing.othersMinor()).isEqualTo(-50_00); // G3
            assertThat(standing.otherAccounts()).isEqualTo(2);
            assertThat(standing.otherAccountsKnown()).isEqualTo(1);
            assertThat(standing.otherGroupsMinor()).isEqualTo(840_00); // S1, G1 alone, OUT
        }

        @Test
        void staysInTheGroupWhenAnAccountMovesWithinIt() {
            assertThat(STATISTICS.groupOf(childWithRevenue("G3", "G1", -50)))
                    .isEqualTo(STATISTICS.groupOf(childWithRevenue("G3", "G2", -50)));
        }

        @Test
        void isFoundWhereTheStatisticsHoldNoParentsYet() {
            PortfolioStatistics flat = statistics(withRevenue("A1", 5), withRevenue("A2", 7), withRevenue("A3", 9));

            GroupStanding standing = flat.groupOf(childWithRevenue("A1", "A2", 6));

            assertThat(standing.othersMinor()).isEqualTo(7_00);
            assertThat(standing.otherAccountsKnown()).isEqualTo(1);
            assertThat(standing.otherGroupsMinor()).isEqualTo(9_00);
        }

        @Test
        void rejectsAParentThatBelongsToTheAccount() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> STATISTICS.groupOf(childWithRevenue("G1", "G3", 300)))
                    .withMessage(
                            "The parent (G3) of account (G1) must not belong to it, but in the statistics it does.\n"
                                    + "Maybe make the statistics again: they hold the parents as they were.");
        }
    }

    @Nested
    class Limits {
        private static final long MOST = Long.MAX_VALUE / 100;

        @Test
        void areReachedByAGroup() {
            PortfolioStatistics most =
                    statistics(withRevenue("A1", MOST - 1), childWithRevenue("A2", "A1", 1), withRevenue("A3", -MOST));

            assertThat(most.groupTotalMinor()).isEqualTo(100 * MOST);
            assertThat(most.groupOf(withRevenue("A1", MOST - 1)).othersMinor()).isEqualTo(100);
        }

        @Test
        void rejectCreditsThatAreMore() {
            Account[] accounts = {withRevenue("A1", -MOST), childWithRevenue("A2", "A1", -1)};

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> statistics(accounts))
                    .withMessage("""
                            The negative revenue of the accounts of a portfolio adds up to more than \
                            9223372036854775807 minor units of EUR.
                            Maybe the amounts of an account are in the wrong unit.""");
        }
    }

    @Nested
    class Stored {
        @Test
        void areTheSameWhenReadBack() {
            assertThat(PortfolioStatistics.of(AS_OF, CurrencyUnit.EUR, STATISTICS.revenues(), STATISTICS.parents()))
                    .isEqualTo(STATISTICS)
                    .hasSameHashCodeAs(STATISTICS);
            assertThat(STATISTICS.parents())
                    .containsExactly(
                            Map.entry(id("G2"), id("G1")),
                            Map.entry(id("G3"), id("G2")),
                            Map.entry(id("G4"), id("G3")),
                            Map.entry(id("O1"), id("OUT")),
                            Map.entry(id("O2"), id("OUT")));
        }

        @Test
        void rejectAParentOfAnAccountThatIsNotThere() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> PortfolioStatistics.of(AS_OF, CurrencyUnit.EUR, Map.of(), Map.of(id("A1"), id("A2"))))
                    .withMessage("The account (A1) has a parent, but no entry among the revenues.\n"
                            + "Maybe add it with an empty Optional: its revenue is not known.");
        }

        @Test
        void rejectACycle() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PortfolioStatistics.of(
                            AS_OF,
                            CurrencyUnit.EUR,
                            Map.of(id("A1"), Optional.of(euros(1))),
                            Map.of(id("A1"), id("A1"))))
                    .withMessage("The parents of the accounts of a portfolio must not form a cycle, but they do"
                            + " (A1 -> A1).\nMaybe one of them is the head and has no parent.");
        }
    }

    @Test
    void equalByFigures() {
        new EqualsTester()
                .addEqualityGroup(
                        STATISTICS.groupOf(named("NEW")),
                        STATISTICS.groupOf(named("OTHER")),
                        STATISTICS.groupOf(named("S3")))
                .addEqualityGroup(STATISTICS.groupOf(withRevenue("S1", 1)), STATISTICS.groupOf(named("S1")))
                .addEqualityGroup(STATISTICS.groupOf(child("G2", "G1")))
                .addEqualityGroup(statistics(named("S3")).groupOf(named("S3")))
                .testEquals();
    }

    @Test
    void statisticsDifferByTheirParents() {
        new EqualsTester()
                .addEqualityGroup(statistics(withRevenue("A1", 1), withRevenue("A2", 2)))
                .addEqualityGroup(statistics(withRevenue("A1", 1), childWithRevenue("A2", "A1", 2)))
                .addEqualityGroup(statistics(childWithRevenue("A1", "A2", 1), withRevenue("A2", 2)))
                .testEquals();
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester().testAllPublicInstanceMethods(STATISTICS);
    }
}

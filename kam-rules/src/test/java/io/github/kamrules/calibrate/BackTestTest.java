package io.github.kamrules.calibrate;

import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kamrules.account.Account;
import io.github.kamrules.calibrate.BackTest.Outcome;
import io.github.kamrules.calibrate.BackTest.Trend;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.sales.Window;
import io.github.kamrules.scale.Level;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.tier.ValueClasses;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackTestTest {

    private static final Policy POLICY = StandardPolicy.standard();
    private static final LocalDate THEN = LocalDate.of(2024, 12, 31);
    private static final LocalDate NOW = LocalDate.of(2025, 12, 31);

    /** In 2024: 800, 150, 30 and 20 of 1000, so one head, one in the waist and two of the long tail; A5 bought nothing then. */
    private static final List<Account> ACCOUNTS = List.of(
            account("A1", 800, 900),
            account("A2", 150, 100),
            account("A3", 30, 30),
            account("A4", 20, 0),
            Accounts.withOrders("A5", Accounts.order("2025-03-01", 5000)));

    private static Account account(String id, long before, long after) {
        return after == 0
                ? Accounts.withOrders(id, Accounts.order("2024-05-01", before))
                : Accounts.withOrders(id, Accounts.order("2024-05-01", before), Accounts.order("2025-05-01", after));
    }

    private static BackTest.Builder<Level> standard() {
        return BackTest.builder(POLICY, VALUE_CLASS)
                .outcome("revenue-rose", Outcome.revenueRose())
                .outcome("revenue-fell", Outcome.revenueFell())
                .outcome("revenue-stopped", Outcome.revenueStopped());
    }

    private static BackTest<Level> test() {
        return standard().review(Portfolio.of(ACCOUNTS, THEN), NOW).build();
    }

    @Test
    void confrontsTheLevelThenWithWhatCameAfter() {
        assertThat(test().proportion(ValueClasses.HEAD, "revenue-rose")).isEqualTo(Proportion.of(1, 1));
        assertThat(test().proportion(ValueClasses.WAIST, "revenue-fell")).isEqualTo(Proportion.of(1, 1));
        assertThat(test().proportion(ValueClasses.LONG_TAIL, "revenue-stopped")).isEqualTo(Proportion.of(1, 2));
    }

    @Test
    void isToldAsText() {
        assertThat(test().toText(Locale.ENGLISH)).isEqualTo("""
                        Value class of the policy standard, version 1, against what came after: 4 cases of 4 accounts, 1 more without a level
                          Revenue rose
                            Long tail: 0 of 2 = 0%, interval [0%, 65.77%]
                            Waist (mid-tier): 0 of 1 = 0%, interval [0%, 79.35%]
                            Head: 1 of 1 = 100%, interval [20.65%, 100%]
                            The rate rises with the level.
                            The lowest and the highest level do not differ beyond chance.
                            Small samples, of 40 cases or fewer: Long tail (2), Waist (mid-tier) (1), Head (1).
                          Revenue fell
                            Long tail: 1 of 2 = 50%, interval [9.45%, 90.55%]
                            Waist (mid-tier): 1 of 1 = 100%, interval [20.65%, 100%]
                            Head: 0 of 1 = 0%, interval [0%, 79.35%]
                            The order of the levels does not hold.
                            Small samples, of 40 cases or fewer: Long tail (2), Waist (mid-tier) (1), Head (1).
                          Revenue stopped
                            Long tail: 1 of 2 = 50%, interval [9.45%, 90.55%]
                            Waist (mid-tier): 0 of 1 = 0%, interval [0%, 79.35%]
                            Head: 0 of 1 = 0%, interval [0%, 79.35%]
                            The rate falls with the level.
                            The lowest and the highest level do not differ beyond chance.
                            Small samples, of 40 cases or fewer: Long tail (2), Waist (mid-tier) (1), Head (1).
                        """);
    }

    @Test
    void isToldAsMarkdown() {
        assertThat(test().toMarkdown(Locale.ENGLISH)).isEqualTo("""
                        Value class of the policy standard, version 1, against what came after: 4 cases of 4 accounts, 1 more without a level

                        | Value class | Revenue rose | Revenue fell | Revenue stopped |
                        |---|---|---|---|
                        | Long tail | 0 of 2 = 0%, interval [0%, 65.77%] | 1 of 2 = 50%, interval [9.45%, 90.55%] | 1 of 2 = 50%, interval [9.45%, 90.55%] |
                        | Waist (mid-tier) | 0 of 1 = 0%, interval [0%, 79.35%] | 1 of 1 = 100%, interval [20.65%, 100%] | 0 of 1 = 0%, interval [0%, 79.35%] |
                        | Head | 1 of 1 = 100%, interval [20.65%, 100%] | 0 of 1 = 0%, interval [0%, 79.35%] | 0 of 1 = 0%, interval [0%, 79.35%] |

                        - Revenue rose: The rate rises with the level.
                        - Revenue rose: The lowest and the highest level do not differ beyond chance.
                        - Revenue rose: Small samples, of 40 cases or fewer: Long tail (2), Waist (mid-tier) (1), Head (1).
                        - Revenue fell: The order of the levels does not hold.
                        - Revenue fell: Small samples, of 40 cases or fewer: Long tail (2), Waist (mid-tier) (1), Head (1).
                        - Revenue stopped: The rate falls with the level.
                        - Revenue stopped: The lowest and the highest level do not differ beyond chance.
                        - Revenue stopped: Small samples, of 40 cases or fewer: Long tail (2), Waist (mid-tier) (1), Head (1).
                        """);
    }

    @Test
    void isToldInChinese() {
        assertThat(test().toMarkdown(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        政策“standard”（版本1）的“价值分层”与后来情况的对照：4家客户，4例，另有1例没有级别

                        | 价值分层 | 收入上升 | 收入下降 | 收入中断 |
                        |---|---|---|---|
                        | 长尾 | 2例中0例，即0%，区间[0%, 65.77%] | 2例中1例，即50%，区间[9.45%, 90.55%] | 2例中1例，即50%，区间[9.45%, 90.55%] |
                        | 腰部 | 1例中0例，即0%，区间[0%, 79.35%] | 1例中1例，即100%，区间[20.65%, 100%] | 1例中0例，即0%，区间[0%, 79.35%] |
                        | 头部 | 1例中1例，即100%，区间[20.65%, 100%] | 1例中0例，即0%，区间[0%, 79.35%] | 1例中0例，即0%，区间[0%, 79.35%] |

                        - 收入上升：级别越高，比率越高。
                        - 收入上升：最低级别与最高级别之间的差异可能出于偶然。
                        - 收入上升：样本较小（不超过40例）：长尾（2例）、腰部（1例）、头部（1例）。
                        - 收入下降：级别的顺序不成立。
                        - 收入下降：样本较小（不超过40例）：长尾（2例）、腰部（1例）、头部（1例）。
                        - 收入中断：级别越高，比率越低。
                        - 收入中断：最低级别与最高级别之间的差异可能出于偶然。
                        - 收入中断：样本较小（不超过40例）：长尾（2例）、腰部（1例）、头部（1例）。
                        """);
        assertThat(test().toText(Locale.TRADITIONAL_CHINESE)).contains("營收中斷");
    }

    @Test
    void theTrendIsThatOfTheObservedRates() {
        assertThat(rates(1, 2, 3)).contains(Trend.RISES);
        assertThat(rates(1, 1, 3)).contains(Trend.RISES);
        assertThat(rates(3, 1, 1)).contains(Trend.FALLS);
        assertThat(rates(2, 2, 2)).contains(Trend.SAME);
        assertThat(rates(1, 3, 2)).contains(Trend.MIXED);
    }

    /** The trend if of three accounts at each level, so many came to it. A1 to A3 are heads, A4 to A6 in the waist. */
    private static Optional<Trend> rates(int tail, int waist, int head) {
        List<Integer> hits = List.of(head, waist, tail);
        return BackTest.builder(POLICY, VALUE_CLASS)
                .outcome("any", (account, after) -> {
                    int number = Integer.parseInt(account.id().value().substring(1)) - 1;
                    return Optional.of(number % 3 < hits.get(number / 3));
                })
                .review(
                        Portfolio.of(Accounts.withRevenues(300, 270, 250, 60, 50, 40, 10, 10, 10), Accounts.AS_OF),
                        Accounts.AS_OF.plusDays(1))
                .build()
                .trend("any");
    }

    @Test
    void withoutTwoLevelsOfCasesThereIsNoTrend() {
        BackTest<Level> one = standard()
                .review(Portfolio.of(ACCOUNTS.subList(0, 1), THEN), NOW)
                .build();

        assertThat(one.trend("revenue-rose")).isEmpty();
        assertThat(one.clear("revenue-rose")).isFalse();
    }

    @Test
    void accountsWithoutLevelAreToldNotCounted() {
        BackTest<Level> test = BackTest.builder(POLICY, VALUE_CLASS)
                .outcome("any", (account, after) -> Optional.of(true))
                .review(Portfolio.of(List.of(Accounts.named("A1"), Accounts.named("A2")), THEN), NOW)
                .build();

        assertThat(test.withoutLevel()).isEqualTo(2);
        assertThat(test.cases()).isZero();
        assertThat(test.accounts()).isZero();
        assertThat(test.toText(Locale.ENGLISH))
                .contains("2 more without a level")
                .contains("Head: no cases");
    }

    @Test
    void theOutcomeSeesTheTimeAfterTheReview() {
        BackTest<Level> test = BackTest.builder(POLICY, VALUE_CLASS)
                .outcome("window", (account, after) -> Optional.of(after.equals(Window.of(THEN, NOW))))
                .review(Portfolio.of(ACCOUNTS, THEN), NOW)
                .build();

        assertThat(test.proportion(ValueClasses.HEAD, "window")).isEqualTo(Proportion.of(1, 1));
    }

    @Test
    void anAccountCountsInEachReview() {
        BackTest<Level> test = standard()
                .review(Portfolio.of(ACCOUNTS, THEN), NOW)
                .review(Portfolio.of(ACCOUNTS, THEN.minusDays(30)), NOW)
                .build();

        assertThat(test.cases()).isEqualTo(2 * test().cases());
        assertThat(test.accounts()).isEqualTo(test().accounts());
    }

    @Test
    void withoutSalesNoRevenueOutcomeIsTold() {
        Window after = Window.of(THEN, NOW);

        assertThat(Outcome.revenueRose().of(Accounts.named("A1"), after)).isEmpty();
        assertThat(Outcome.revenueFell().of(Accounts.named("A1"), after)).isEmpty();
        assertThat(Outcome.revenueStopped().of(Accounts.named("A1"), after)).isEmpty();
    }

    @Test
    void rejectsWhatIsNotThereOrTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test().trend("other"))
                .withMessage("There is no outcome (other) in the back-test. There are [revenue-rose, revenue-fell,"
                        + " revenue-stopped].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard().outcome("revenue-rose", Outcome.revenueRose()))
                .withMessage("The outcome (revenue-rose) was already added.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard().review(Portfolio.of(ACCOUNTS, THEN), THEN))
                .withMessage(
                        "The accounts must be watched until after the review as of 2024-12-31, not until 2024-12-31.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        standard().review(Portfolio.of(ACCOUNTS, THEN), NOW).review(Portfolio.of(List.of(), THEN), NOW))
                .withMessage("There is a review as of 2024-12-31 already.");
        assertThatIllegalStateException()
                .isThrownBy(() -> standard().build())
                .withMessage("There must be at least one review to look back to.");
        assertThatIllegalStateException()
                .isThrownBy(() -> BackTest.builder(POLICY, VALUE_CLASS).build())
                .withMessage("There must be at least one outcome.");
    }
}

package io.github.kamrules.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderStatus;
import io.github.kamrules.standard.StandardParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SilenceStudyTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private static Account account(String id, String... dates) {
        return Accounts.withOrders(
                id, Arrays.stream(dates).map(date -> Accounts.order(date, 100)).toArray(Order[]::new));
    }

    /** Four accounts, of which the gaps are 100 and 20, 200, none, and 30 and 30 days. */
    private static final List<Account> ACCOUNTS = List.of(
            account("A1", "2025-01-01", "2025-04-11", "2025-05-01"),
            account("A2", "2025-01-01", "2025-07-20"),
            account("A3", "2025-01-01"),
            account("A4", "2025-10-02", "2025-11-01", "2025-12-01"),
            Accounts.named("A5"));

    private static SilenceStudy.Builder study() {
        return SilenceStudy.builder(ACCOUNTS, LAST_DAY).followUpDays(60).atMost("0.25");
    }

    @Test
    void countsTheFirstLongerSilenceOfEachAccount() {
        // More than 90 days: A1 came back after 100 (within 150), A2 not within 150, A3 never. A4 was never silent so
        // long.
        // More than 180 days: A1 from 2025-05-01 on, A2 came back after 200 (within 240), A3 never.
        assertThat(study().days(180, 90).build().days()).containsExactly(line("90", 1, 3, 0), line("180", 1, 3, 0));
    }

    private static SilenceStudy.Line line(String threshold, int back, int total, int unwatched) {
        return new SilenceStudy.Line(Decimal.of(threshold), Proportion.of(back, total), unwatched);
    }

    @Test
    void bothEndsOfTheFollowUpAreExact() {
        // The first gap of A1 is 100 days: more than 99, not more than 100; within 80 + 20 days, not within 79 + 20.
        SilenceStudy.Builder one = SilenceStudy.builder(ACCOUNTS.subList(0, 1), LocalDate.of(2025, 5, 1))
                .followUpDays(20)
                .atMost("0.25");
        assertThat(one.days(79, 80, 99, 100).build().days())
                .containsExactly(line("79", 0, 1, 0), line("80", 1, 1, 0), line("99", 1, 1, 0), line("100", 0, 0, 0));
    }

    @Test
    void aSilenceThatIsTooRecentIsToldButNotCounted() {
        // More than 29 days: the second order of A4 came after 30, on 2025-11-01, and 60 days more are over on
        // 2025-12-30.
        // More than 30 days: A4 is silent for 30 days on the last day, which is not more.
        assertThat(SilenceStudy.builder(ACCOUNTS.subList(3, 4), LAST_DAY)
                        .followUpDays(62)
                        .atMost("0.25")
                        .days(29, 30)
                        .build()
                        .days())
                .containsExactly(line("29", 0, 0, 1), line("30", 0, 0, 0));
        assertThat(SilenceStudy.builder(ACCOUNTS.subList(3, 4), LAST_DAY)
                        .followUpDays(61)
                        .atMost("0.25")
                        .days(29)
                        .build()
                        .days())
                .containsExactly(line("29", 1, 1, 0));
    }

    @Test
    void aRhythmIsThatAtTheStartOfTheSilence() {
        // A1 has a rhythm of 100 days after its second order, and of 60 after the third: silent for more than 120 from
        // 2025-08-30 on. A2 has 200 after its last: more than 400 is not reached. A3 has none. A4 has 30 days.
        assertThat(study().rhythms("2").build().rhythms()).containsExactly(line("2", 0, 1, 0));
        assertThat(study().rhythms("0.5").build().rhythms()).containsExactly(line("0.5", 0, 2, 1));
    }

    @Test
    void tellsTheUsualRhythm() {
        // Medians: A1 60, A2 200, A4 30.
        SilenceStudy study = study().days(90).build();

        assertThat(study.accounts()).isEqualTo(4);
        assertThat(study.withRhythm()).isEqualTo(3);
        assertThat(study.medianRhythm()).contains(Decimal.of(60));
        assertThat(SilenceStudy.builder(ACCOUNTS.subList(2, 3), LAST_DAY)
                        .followUpDays(60)
                        .atMost("0")
                        .days(90)
                        .build()
                        .medianRhythm())
                .isEmpty();
    }

    @Test
    void cancelledOrdersCreditsAndLaterOrdersDoNotCount() {
        Account account = Accounts.withOrders(
                "A1",
                Accounts.order("2025-01-01", 100),
                Order.builder()
                        .date(LocalDate.of(2025, 4, 11))
                        .amount(Accounts.euros(100))
                        .status(OrderStatus.CANCELLED)
                        .build(),
                Accounts.order("2025-04-12", -100),
                Accounts.order("2026-01-01", 100));

        assertThat(SilenceStudy.builder(List.of(account), LAST_DAY)
                        .followUpDays(60)
                        .atMost("0")
                        .days(90)
                        .build()
                        .days())
                .containsExactly(line("90", 0, 1, 0));
    }

    @Test
    void theFittingThresholdHoldsFromThereOn() {
        // More than 200 days: A1 from 2025-11-18 on, too recent to be watched for 60 days; A2 was never silent so long;
        // A3 is.
        SilenceStudy study = study().days(90, 180, 200).build();

        assertThat(study.fittingDays()).contains(line("200", 0, 1, 1));
        assertThat(study().days(90, 180).build().fittingDays()).isEmpty();
        assertThat(study().days(90, 180).atMost("0.34").build().fittingDays()).contains(line("90", 1, 3, 0));
    }

    @Test
    void proposesAParameterThatNamesTheSample() {
        SilenceStudy study = study().days(90, 200).build();
        Parameter proposal = study.propose(
                StandardParameters.LOST_AFTER_DAYS, study.fittingDays().orElseThrow());

        assertThat(proposal.id()).contains("lifecycle.lost-after-days");
        assertThat(proposal.value()).isEqualTo(Decimal.of(200));
        assertThat(proposal.source().orElseThrow())
                .hasToString(
                        "COMPANY (orders up to 2025-12-31: 0 of 1 came back within 60 days after a longer silence)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study.propose(StandardParameters.LOST_AFTER_DAYS, line("300", 0, 1, 0)))
                .withMessageStartingWith("There is no line (");
    }

    @Test
    void isToldAsText() {
        assertThat(study().days(90, 200).rhythms("2").build().toText(Locale.ENGLISH))
                .isEqualTo("""
                        Silences of 4 accounts up to 2025-12-31, each watched for 60 days more
                        Median of the own rhythms of 3 accounts: 60 days between orders
                          silent for more than 90 days: came back 1 of 3 = 33.3%, interval [6.14%, 79.24%]; too recent to tell: 0
                          silent for more than 200 days: came back 0 of 1 = 0%, interval [0%, 79.35%]; too recent to tell: 1
                          silent for more than 2 times the own rhythm: came back 0 of 1 = 0%, interval [0%, 79.35%]; too recent to tell: 0
                          Fits: 200 days. From there on at most 25% came back.
                          With 200 days, up to 79.4% may come back: the end of the interval.
                          Small samples, of 40 cases or fewer: 200 days (1).
                          Fits: 2 times the own rhythm. From there on at most 25% came back.
                          With 2 times the own rhythm, up to 79.4% may come back: the end of the interval.
                          Small samples, of 40 cases or fewer: 2 times the own rhythm (1).
                        """);
    }

    @Test
    void isToldAsMarkdown() {
        assertThat(study().days(90, 180).rhythms("2").build().toMarkdown(Locale.ENGLISH))
                .isEqualTo("""
                        Silences of 4 accounts up to 2025-12-31, each watched for 60 days more

                        Median of the own rhythms of 3 accounts: 60 days between orders

                        | silent for more than | came back | too recent to tell |
                        |---|---|---|
                        | 90 days | 1 of 3 = 33.3%, interval [6.14%, 79.24%] | 0 |
                        | 180 days | 1 of 3 = 33.3%, interval [6.14%, 79.24%] | 0 |
                        | 2 times the own rhythm | 0 of 1 = 0%, interval [0%, 79.35%] | 0 |

                        - No number of days fits: more than 25% came back after the longest, too.
                        - Fits: 2 times the own rhythm. From there on at most 25% came back.
                        - With 2 times the own rhythm, up to 79.4% may come back: the end of the interval.
                        - Small samples, of 40 cases or fewer: 2 times the own rhythm (1).
                        """);
    }

    @Test
    void isToldInChinese() {
        assertThat(study().days(90, 200).rhythms("2").build().toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("""
                        截至2025-12-31，4家客户未下单的间隔，每次再观察60天
                        3家客户自身购买节奏的中位数：每两次订单相隔60天
                          超过90天未下单之后再次购买：3例中1例，即33.3%，区间[6.14%, 79.24%]；为时尚早、无法判断：0
                          超过200天未下单之后再次购买：1例中0例，即0%，区间[0%, 79.35%]；为时尚早、无法判断：1
                          超过自身购买节奏的2倍未下单之后再次购买：1例中0例，即0%，区间[0%, 79.35%]；为时尚早、无法判断：0
                          合适的界限：200天；由此往上，再次购买的客户不超过25%。
                          若取200天，再次购买的客户可能多达79.4%，即区间的上限。
                          样本较小（不超过40例）：200天（1例）。
                          合适的界限：自身购买节奏的2倍；由此往上，再次购买的客户不超过25%。
                          若取自身购买节奏的2倍，再次购买的客户可能多达79.4%，即区间的上限。
                          样本较小（不超过40例）：自身购买节奏的2倍（1例）。
                        """);
        assertThat(study().days(90).build().toText(Locale.TRADITIONAL_CHINESE)).contains("沒有合適的天數");
    }

    @Test
    void rejectsWhatIsOutOfRangeOrNotSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study().days(0))
                .withMessage("The threshold (0 days) must be 1 to 36500 days.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study().followUpDays(36501))
                .withMessage("The follow-up (36501 days) must be 1 to 36500 days.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study().rhythms("0"))
                .withMessage("The threshold (0 times the own rhythm) must be above 0 and at most 100.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study().atMost("10"))
                .withMessage("The share that may come back (10) must be 0 to 1.\nMaybe it is in per cent.");
        assertThatIllegalStateException()
                .isThrownBy(() -> study().build())
                .withMessage("There must be at least one threshold to try.");
        SilenceStudy.Builder bare = SilenceStudy.builder(ACCOUNTS, LAST_DAY).days(1);
        assertThatIllegalStateException().isThrownBy(bare::build).withMessage("The follow-up days must be set.");
        bare.followUpDays(1);
        assertThatIllegalStateException()
                .isThrownBy(bare::build)
                .withMessage("The share that may come back must be set with atMost.");
    }
}

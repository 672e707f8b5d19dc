package io.github.kamrules.standard;

import static io.github.kamrules.standard.StandardDecisions.ACCOUNT_CATEGORY;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.KEY_ACCOUNT_SCREEN;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_TYPE;
import static io.github.kamrules.standard.StandardDecisions.SUPPLY_RISK;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.StrategicEvidence;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.MissingInput;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.fixtures.Calendars;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.OrderStatus;
import io.github.kamrules.sales.Potential;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.tier.ValueClasses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whole accounts in their portfolio. */
class StandardReviewTest {

    private static final Order[] STEADY = {
        Accounts.order("2023-01-10", 900), Accounts.order("2025-09-10", 8_000), Accounts.order("2026-05-10", 7_000)
    };

    /** What asks for a judgement that nobody has given, and takes none for granted. */
    private static final List<Decision<?>> WITHOUT_DEFAULT =
            List.of(RELATIONSHIP_TYPE, KEY_ACCOUNT_SCREEN, StandardDecisions.COVERAGE_RISK, SUPPLY_RISK);

    private static PortfolioReview review(Policy policy, Account... accounts) {
        return Reviewer.of(policy).review(Accounts.portfolio(accounts));
    }

    private static Assessment standard(Account account, Account... others) {
        List<Account> all = new ArrayList<>(List.of(others));
        all.add(account);
        return Reviewer.of(StandardPolicy.standard())
                .review(Portfolio.of(all, Accounts.AS_OF))
                .assessment(account.id());
    }

    private static List<String> strategies(Assessment assessment) {
        return assessment.recommendations().stream()
                .map(Recommendation::strategy)
                .map(s -> s.id().value())
                .toList();
    }

    // ---- what is known ----

    @Test
    void anAccountOfWhichOnlyOrdersAreKnownIsDecidedAndEachDefaultNamed() {
        Assessment assessment = standard(Accounts.withOrders("A1", STEADY), Accounts.withRevenue("B", 90_000));
        for (Decision<?> decision : StandardDecisions.all()) {
            assertThat(assessment.verdict(decision))
                    .as(decision.id())
                    .isInstanceOf(WITHOUT_DEFAULT.contains(decision) ? Verdict.Undecided.class : Verdict.Decided.class);
        }
        assertThat(assessment.possibleStrategies()).isEmpty();
        assertThat(((Verdict.Decided<?>) assessment.verdict(TIER)).defaults())
                .extracting(DefaultUsed::toString)
                .contains(
                        "attractiveness: margin-ratio = 0.2 by default",
                        "potential-level: potential-above-share = 0.9 by default",
                        "strategic-reasons: dependence = false by default",
                        "strategic-reasons: influence = LOW by default");
        assertThat(((Verdict.Decided<?>) assessment.verdict(ACCOUNT_CATEGORY)).defaults())
                .extracting(DefaultUsed::toString)
                .contains(
                        "relationship-strength: stated-relationship-strength = LIMITED by default",
                        "trajectory: stated-trajectory = DEVELOPING by default");
        assertThat(strategies(assessment)).isNotEmpty();
    }

    @Test
    void strictSaysOfTheSameAccountWhatIsMissing() {
        Assessment assessment = review(
                        StandardPolicy.strict(), Accounts.withOrders("A1", STEADY), Accounts.withRevenue("B", 90_000))
                .assessment("A1");
        assertThat(assessment.value(LIFECYCLE_STAGE)).contains(LifecycleStages.LOYAL);
        assertThat(assessment.value(VALUE_CLASS)).contains(ValueClasses.WAIST);
        assertThat(missing(assessment, ATTRACTIVENESS)).containsExactlyInAnyOrder("margin-ratio", "potential");
        assertThat(missing(assessment, RELATIONSHIP_STRENGTH)).containsExactly("stated-relationship-strength");
        assertThat(missing(assessment, TIER))
                .contains("dependence", "growth-lever", "influence", "spoiler-risk", "potential");
        assertThat(((Verdict.Undecided<?>) assessment.verdict(TIER))
                        .candidates()
                        .values())
                .isEqualTo(List.of(Tiers.KEY, Tiers.STRATEGIC));
    }

    private static List<String> missing(Assessment assessment, Decision<?> decision) {
        return ((Verdict.Undecided<?>) assessment.verdict(decision))
                .missing().stream()
                        .filter(MissingInput::couldChange)
                        .map(m -> m.input().id())
                        .toList();
    }

    @Test
    void anAccountOfWhichTheFiguresOfTheYearAreKnownHasATier() {
        Account account = Accounts.withSales(
                "A1",
                Sales.builder()
                        .currency("EUR")
                        .trailing(Accounts.AS_OF, SalesFigures.of(Accounts.euros(90_000), 7))
                        .build());
        Assessment assessment = standard(account, Accounts.withRevenue("B", 910_000));
        assertThat(assessment.verdict(LIFECYCLE_STAGE)).isInstanceOf(Verdict.Undecided.class);
        assertThat(assessment.value(TIER)).contains(Tiers.DEVELOPMENT);
    }

    @Test
    void whereEverythingIsKnownNothingIsTakenByDefault() {
        for (Policy policy : List.of(StandardPolicy.standard(), StandardPolicy.strict())) {
            Account account =
                    Accounts.full().toBuilder().calendar(Calendars.full()).build();
            Assessment assessment = review(policy, account, Accounts.withRevenue("B", 1_000_000))
                    .assessment("C-119");
            for (Decision<?> decision : StandardDecisions.all()) {
                assertThat(assessment.verdict(decision)).as(decision.id()).isInstanceOf(Verdict.Decided.class);
                assertThat(((Verdict.Decided<?>) assessment.verdict(decision)).defaults())
                        .as(decision.id())
                        .isEmpty();
            }
            assertThat(assessment.value(TIER)).contains(Tiers.STRATEGIC);
        }
    }

    // ---- portfolios of every shape ----

    @Test
    void anEmptyPortfolioHasNobodyToJudge() {
        assertThat(review(StandardPolicy.standard()).assessments()).isEmpty();
    }

    @Test
    void aCompanyDependsOnItsOnlyAccount() {
        assertThat(standard(Accounts.withOrders("A1", STEADY)).value(TIER)).contains(Tiers.STRATEGIC);
    }

    @Test
    void accountsOfEqualRevenueAreAllInTheHead() {
        PortfolioReview review = Reviewer.of(StandardPolicy.standard())
                .review(Portfolio.of(Accounts.withRevenues(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5), Accounts.AS_OF));
        assertThat(review.counts(VALUE_CLASS)).containsEntry(ValueClasses.HEAD, 12);
        assertThat(review.counts(TIER)).containsEntry(Tiers.KEY, 12);
    }

    @Test
    void withoutPositiveRevenueThereIsNoValueClassButATier() {
        Account zero = Accounts.withOrders("Z", Accounts.order("2025-06-30", 500), Accounts.order("2025-06-29", 500));
        Account negative =
                Accounts.withOrders("N", Accounts.order("2025-06-30", 500), Accounts.order("2026-01-10", -9));
        PortfolioReview review = review(StandardPolicy.standard(), zero, negative);
        for (Assessment assessment : review.assessments()) {
            assertThat(assessment.verdict(VALUE_CLASS)).isInstanceOf(Verdict.NotApplicable.class);
            assertThat(assessment.value(TIER)).contains(Tiers.ORDINARY);
        }
        assertThat(review.assessment("N").value(LIFECYCLE_STAGE)).contains(LifecycleStages.FIRST_TIME);
    }

    @Test
    void ordersAfterTheDateCancelledOnesAndCreditsMakeNoCustomer() {
        Order cancelled = Order.builder()
                .date(LocalDate.of(2026, 5, 1))
                .amount(Accounts.euros(100))
                .status(OrderStatus.CANCELLED)
                .build();
        Account account = Accounts.withOrders(
                "A1", Accounts.order("2026-07-01", 5_000), cancelled, Accounts.order("2026-04-01", -20));
        Assessment assessment = standard(account, Accounts.withRevenue("B", 1_000));
        assertThat(assessment.value(LIFECYCLE_STAGE)).contains(LifecycleStages.POTENTIAL);
        assertThat(assessment.value(TIER)).contains(Tiers.PROSPECT);
        assertThat(strategies(assessment)).containsExactly("qualify-prospect");
    }

    @Test
    void aLapOfALeapYearIsNoGap() {
        LocalDate leap = LocalDate.of(2024, 6, 30);
        for (int daysAgo : new int[] {364, 365, 366}) {
            Account account = Accounts.withOrders(
                    "A1", Accounts.order(leap.minusDays(daysAgo).toString(), 10), Accounts.order("2020-01-01", 10));
            Assessment assessment = Reviewer.of(StandardPolicy.standard())
                    .review(Portfolio.of(List.of(account), leap))
                    .assessment("A1");
            boolean lost = daysAgo > 365;
            assertThat(assessment.value(LIFECYCLE_STAGE))
                    .contains(lost ? LifecycleStages.LOST : LifecycleStages.REPEAT);
            assertThat(assessment.value(VALUE_CLASS).isPresent()).isEqualTo(!lost);
        }
    }

    // ---- what to do ----

    @Test
    void anInfluentialAccountThatBringsNothingIsKeptAtLowCost() {
        Account account =
                Accounts.withOrders("A1", Accounts.order("2026-05-01", 1), Accounts.order("2026-04-01", 1)).toBuilder()
                        .evidence(StrategicEvidence.builder()
                                .influence(ExposureLevels.HIGH)
                                .spoilerRisk(ExposureLevels.LOW)
                                .build())
                        .build();
        Assessment assessment = standard(account, Accounts.withRevenue("B", 1_000_000));
        assertThat(assessment.value(TIER)).contains(Tiers.STRATEGIC);
        assertThat(strategies(assessment))
                .contains("low-cost-cooperation")
                .doesNotContain("change-or-exit", "advance-relationship");
    }

    @Test
    void anAccountWithoutAnyPromiseIsChangedOrGivenUp() {
        Account account = Accounts.withSales(
                        "A1",
                        Accounts.withOrders("A1", Accounts.order("2026-05-01", 1), Accounts.order("2026-04-01", 1))
                                .sales()
                                .orElseThrow()
                                .toBuilder()
                                .potential(Potential.of(Accounts.euros(2)))
                                .build())
                .toBuilder()
                .evidence(StrategicEvidence.builder()
                        .influence(ExposureLevels.LOW)
                        .spoilerRisk(ExposureLevels.LOW)
                        .build())
                .build();
        Assessment assessment = standard(account, Accounts.withRevenue("B", 1_000_000));
        assertThat(strategies(assessment)).containsExactly("efficient-coverage", "change-or-exit");
    }

    // ---- why ----

    @Test
    void theTierOfAKeyAccountIsExplainedDownToTheFacts() throws IOException {
        Order.Builder order = Order.builder().amount(Accounts.euros(120_000)).cost(Accounts.euros(80_000));
        Sales sales = Sales.builder()
                .currency("EUR")
                .orderHistory(OrderHistory.of(List.of(
                        order.date(LocalDate.of(2022, 3, 1)).build(),
                        order.date(LocalDate.of(2025, 9, 15)).build(),
                        order.date(LocalDate.of(2026, 3, 15)).build())))
                .potential(Potential.of(Accounts.euros(300_000)))
                .build();
        Assessment assessment = standard(
                Accounts.withSales("C-119", sales),
                Accounts.withRevenues(
                                250_000, 250_000, 250_000, 250_000, 250_000, 250_000, 250_000, 250_000, 60_000, 60_000,
                                60_000, 60_000, 60_000, 60_000)
                        .toArray(Account[]::new));
        Explanation why = assessment.explain(TIER);
        assertGolden(why.toText(Locale.ENGLISH), "tier-of-a-key-account.txt");
        assertGolden(why.toText(Locale.SIMPLIFIED_CHINESE), "tier-of-a-key-account_zh_CN.txt");
        assertGolden(why.toText(Locale.TRADITIONAL_CHINESE), "tier-of-a-key-account_zh_TW.txt");
    }

    /** Run with {@code -Dgolden.write=true} to write what is right now. */
    private static void assertGolden(String actual, String name) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Path.of("src/test/resources/io/github/kamrules/standard", name), actual);
        } else {
            try (InputStream file = StandardReviewTest.class.getResourceAsStream(name)) {
                String golden = new String(requireNonNull(file, name).readAllBytes(), UTF_8);
                assertThat(actual).isEqualTo(golden.replace("\r\n", "\n"));
            }
        }
    }
}

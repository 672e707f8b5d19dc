package io.github.kamrules.review;

import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.dollars;
import static io.github.kamrules.fixtures.Accounts.euros;
import static io.github.kamrules.fixtures.Accounts.full;
import static io.github.kamrules.fixtures.Accounts.named;
import static io.github.kamrules.fixtures.Accounts.order;
import static io.github.kamrules.fixtures.Accounts.portfolio;
import static io.github.kamrules.fixtures.Accounts.withOrders;
import static io.github.kamrules.fixtures.Accounts.withRevenue;
import static io.github.kamrules.fixtures.Accounts.withRevenues;
import static io.github.kamrules.review.SmallPolicy.CODED;
import static io.github.kamrules.review.SmallPolicy.IMPORTANT;
import static io.github.kamrules.review.SmallPolicy.MARKS;
import static io.github.kamrules.review.SmallPolicy.OVERDUE;
import static io.github.kamrules.review.SmallPolicy.POLICY;
import static io.github.kamrules.review.SmallPolicy.PROMILLE;
import static io.github.kamrules.review.SmallPolicy.STAGE;
import static io.github.kamrules.review.SmallPolicy.VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.decision.ListDecision;
import io.github.kamrules.decision.ListTable;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.ExchangeRates;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.SmallPolicy.Answer;
import io.github.kamrules.review.SmallPolicy.Mark;
import io.github.kamrules.review.SmallPolicy.Stage;
import io.github.kamrules.review.SmallPolicy.Value;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Sales;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewerTest {
    private static final Reviewer REVIEWER = Reviewer.of(POLICY);

    private static PortfolioReview review(Account... accounts) {
        return REVIEWER.review(portfolio(accounts));
    }

    private static PortfolioReview review(List<Account> accounts) {
        return REVIEWER.review(Portfolio.of(accounts, AS_OF));
    }

    @Nested
    class Portfolios {
        @Test
        void withoutAccountsGiveAReviewWithoutAssessments() {
            PortfolioReview review = review();

            assertThat(review.size()).isZero();
            assertThat(review.assessments()).isEmpty();
            assertThat(review.counts(VALUE))
                    .containsExactly(
                            Map.entry(Value.LONG_TAIL, 0), Map.entry(Value.WAIST, 0), Map.entry(Value.HEAD, 0));
            assertThat(review.count(VALUE, Outcomes.UNDECIDED)).isZero();
            assertThat(review.where(VALUE, Value.HEAD)).isEmpty();
            assertThat(review).hasToString("review of 0 accounts as of 2026-06-30 under policy small 1");
        }

        @Test
        void ofOneAccountHaveAllInTheHead() {
            Assessment only = review(withRevenue("A1", 5)).assessment("A1");

            assertThat(only.value(VALUE)).contains(Value.HEAD);
            assertThat(only.value(PROMILLE)).contains(Decimal.of(1000));
        }

        @Test
        void ofEqualAccountsHaveAllInTheHead() {
            assertThat(review(withRevenues(7, 7, 7, 7, 7, 7, 7, 7, 7, 7)).counts(VALUE))
                    .containsEntry(Value.HEAD, 10);
        }

        @Test
        void withoutRevenueHaveNoValueClass() {
            PortfolioReview review = review(withRevenues(0, 0, 0));

            assertThat(review.count(VALUE, Outcomes.NOT_APPLICABLE)).isEqualTo(3);
            assertThat(review.assessment("A1").verdict(VALUE))
                    .isInstanceOfSatisfying(
                            Verdict.NotApplicable.class,
                            verdict ->
                                    assertThat(verdict.reason().key().value()).isEqualTo("reason.no-revenue"));
        }

        @Test
        void leaveAccountsOfNegativeRevenueOutOfTheShares() {
            PortfolioReview review = review(withRevenues(79, 16, 5, -400, 0));

            assertThat(review.assessment("A1").value(VALUE)).contains(Value.HEAD);
            assertThat(review.assessment("A2").value(VALUE)).contains(Value.HEAD); // 79 % above it
            assertThat(review.assessment("A3").value(VALUE)).contains(Value.LONG_TAIL); // exactly 95 % above it
            assertThat(review.assessment("A4").verdict(VALUE)).isInstanceOf(Verdict.NotApplicable.class);
            assertThat(review.assessment("A5").verdict(VALUE)).isInstanceOf(Verdict.NotApplicable.class);
            assertThat(review.assessment("A4").value(MARKS)).isEmpty(); // growth and margin are unknown
        }

        @Test
        void cutTheClassesExactlyAtTheBounds() {
            PortfolioReview review = review(withRevenues(80, 15, 5));

            assertThat(review.assessment("A2").value(VALUE)).contains(Value.WAIST); // exactly 80 % above it
            assertThat(review.assessment("A3").value(VALUE)).contains(Value.LONG_TAIL);
        }

        @Test
        void withTwoAccountsOfOneIdAreRejected() {
            assertThatThrownBy(() -> review(withRevenue("A1", 5), withRevenue("A1", 6)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be unique")
                    .hasMessageContaining("A1");
        }

        @Test
        void withParentsThatAreUnknownAreReviewedAndReported() {
            Account child = withRevenue("A1", 5).toBuilder().parentId("GONE").build();
            PortfolioReview review = review(child);

            assertThat(review.assessment("A1").value(VALUE)).contains(Value.HEAD);
            assertThat(review.portfolio().observations())
                    .anySatisfy(message -> assertThat(message.key().value()).isEqualTo("portfolio.unknown-parents"));
        }

        @Test
        void inSeveralCurrenciesNeedRates() {
            assertThatThrownBy(() -> review(withRevenue("A1", 5), withRevenue("A2", dollars(5))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The sales of account (A2) are in USD")
                    .hasMessageContaining("ExchangeRates");

            PortfolioReview converted = REVIEWER.review(Portfolio.builder()
                    .asOf(AS_OF)
                    .accounts(List.of(withRevenue("A1", 25), withRevenue("A2", dollars(150))))
                    .rates(ExchangeRates.of(CurrencyUnit.EUR, Map.of(CurrencyUnit.USD, Decimal.of("0.5"))))
                    .build());

            assertThat(converted.assessment("A1").value(PROMILLE)).contains(Decimal.of(250));
        }

        @Test
        void withOrdersInTheFutureIgnoreAndReportThem() {
            Account future = withOrders("A1", order("2026-07-01", 500));
            PortfolioReview review = review(future, withOrders("A2", order("2026-06-30", 1)));

            assertThat(review.assessment("A1").value(STAGE)).contains(Stage.NEVER);
            assertThat(review.assessment("A1").verdict(VALUE)).isInstanceOf(Verdict.NotApplicable.class);
            assertThat(review.assessment("A2").value(PROMILLE)).contains(Decimal.of(1000));
            assertThat(review.portfolio().observations())
                    .anySatisfy(message -> assertThat(message.key().value()).isEqualTo("portfolio.orders-after-as-of"));
        }

        @Test
        void withAnAccountOfNothingButANameDecideNothingAboutIt() {
            Assessment nameless = review(named("A1"), withRevenue("A2", 5)).assessment("A1");

            assertThat(nameless.verdict(VALUE)).isInstanceOfSatisfying(Verdict.Undecided.class, verdict -> {
                assertThat(verdict.exact()).isTrue();
                assertThat(verdict.candidates().notApplicable()).isTrue();
                assertThat(verdict.missing().toString()).isEqualTo("[revenue]");
            });
            assertThat(nameless.verdict(STAGE)).isInstanceOf(Verdict.Undecided.class);
            assertThat(nameless.recommendations()).isEmpty();
            assertThat(nameless.possibleStrategies())
                    .extracting(strategy -> strategy.id().value())
                    .containsExactly("win-back", "protect");
        }
    }

    @Nested
    class Accounts100000 {
        @Test
        void areReviewedInOneGo() {
            int size = 100_000;
            List<Account> accounts = new ArrayList<>();
            for (int i = 1; i <= size; i++) {
                accounts.add(withRevenue("A" + i, i));
            }
            int[] calls = {0};
            PortfolioReview review = Reviewer.of(SmallPolicy.VALUE_AND_STAGE)
                    .review(Portfolio.of(accounts, AS_OF), (done, total) -> calls[0] += total == size ? 1 : 0);

            // Above revenue r: the sum of r+1 to n, of n(n+1)/2 in all.
            long total = (long) size * (size + 1) / 2;
            int head = 0;
            int waist = 0;
            for (long r = 1; r <= size; r++) {
                long above = total - r * (r + 1) / 2;
                head += above * 100 < 80 * total ? 1 : 0;
                waist += above * 100 >= 80 * total && above * 100 < 95 * total ? 1 : 0;
            }
            assertThat(review.counts(VALUE))
                    .containsEntry(Value.HEAD, head)
                    .containsEntry(Value.WAIST, waist)
                    .containsEntry(Value.LONG_TAIL, size - head - waist);
            assertThat(review.statistics().totalMinor()).isEqualTo(100 * total);
            // No order history, but revenue within the year: surely neither without orders nor lost.
            assertThat(review.counts(STAGE)).containsEntry(Stage.ACTIVE, size);
            assertThat(calls[0]).isEqualTo(391); // once in 256 accounts, and at the end
        }
    }

    @Nested
    class RulesInCode {
        private static Account orders(String id, String country, int orders) {
            return withOrders(
                            id,
                            Collections.nCopies(orders, order("2026-01-01", 5))
                                    .toArray(new io.github.kamrules.sales.Order[0]))
                    .toBuilder()
                    .country(country)
                    .build();
        }

        @Test
        void thatThrowFailForThatAccountOnly() {
            PortfolioReview review = review(orders("A1", "US", 5), orders("A2", "FR", 5), orders("A3", "FR", 1));

            assertThat(review.assessment("A1").verdict(CODED)).isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
                assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.CODE);
                assertThat(failed.failure().origin()).isEqualTo("coded");
                assertThat(failed.failure().cause())
                        .get()
                        .isInstanceOf(IllegalStateException.class)
                        .extracting("message")
                        .isEqualTo("no rule for US");
            });
            assertThat(review.assessment("A2").value(CODED)).contains(Answer.YES);
            assertThat(review.assessment("A3").value(CODED)).contains(Answer.NO);
            assertThat(review.count(CODED, Outcomes.FAILED)).isEqualTo(1);
            assertThat(review.assessment("A1").value(VALUE)).contains(Value.HEAD);
        }

        @Test
        void thatThrowDoNotFailWhatIsDecidedWithoutThem() {
            PortfolioReview review = review(orders("A1", "US", 5));

            assertThat(review.assessment("A1").value(IMPORTANT)).contains(Answer.YES); // HEAD is enough
        }

        @Test
        void withAMissingInputMayAnswerAnything() {
            Assessment assessment =
                    review(withOrders("A1", order("2026-01-01", 5))).assessment("A1");

            assertThat(assessment.verdict(CODED)).isInstanceOfSatisfying(Verdict.Undecided.class, undecided -> {
                assertThat(undecided.candidates().values().toString()).isEqualTo("[NO, YES]");
                assertThat(undecided.missing().toString()).isEqualTo("[country]");
            });
            assertThat(assessment.value(PROMILLE)).contains(Decimal.of(1000));
        }
    }

    @Nested
    class Assessments {
        @Test
        void carryWhatTheyWereMadeOf() {
            PortfolioReview review = review(full());
            Assessment assessment = review.assessment("C-119");

            assertThat(assessment.account()).isEqualTo(full());
            assertThat(assessment.accountId().value()).isEqualTo("C-119");
            assertThat(assessment.asOf()).isEqualTo(AS_OF);
            assertThat(assessment.policy()).isSameAs(POLICY);
            assertThat(assessment.statistics()).isEqualTo(review.statistics());
            assertThat(assessment).hasToString("assessment of C-119 as of 2026-06-30 under policy small 1");
        }

        @Test
        void areInTheOrderOfTheIds() {
            assertThat(review(named("B"), named("C"), named("A")).assessments())
                    .extracting(a -> a.accountId().value())
                    .containsExactly("A", "B", "C");
        }

        @Test
        void ofAnUnknownAccountAreNotGiven() {
            assertThatThrownBy(() -> review(named("A")).assessment("B"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The account (B) is not in the portfolio");
        }

        @Test
        void ofAnotherDecisionAreNotGiven() {
            Assessment assessment = review(named("A")).assessment("A");
            var other = Decision.of("vale", Answer.class);

            assertThatThrownBy(() -> assessment.verdict(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The decision (vale) is not defined in this graph.\nMaybe (value) was meant.");
        }

        @Test
        void explainThemselvesDownToTheFacts() {
            String text = review(withRevenues(80, 15, 5))
                    .assessment("A2")
                    .explain(VALUE)
                    .toText(Locale.ENGLISH);

            assertThat(text).contains("WAIST", "80%", "95%");
        }

        @Test
        void ofAnAccountInAForeignCurrencySayWhatIsWrong() {
            PortfolioReview before = review(withRevenue("A1", 5));

            assertThatThrownBy(() -> REVIEWER.assess(withRevenue("A2", dollars(5)), before))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("USD 5.00")
                    .hasMessageContaining("EUR");
        }

        @Test
        void ofAnAccountOfAbsurdRevenueSayWhatIsWrong() {
            PortfolioReview before = review(withRevenue("A1", 5));
            Account absurd = withRevenue("A2", Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE));

            assertThatThrownBy(() -> REVIEWER.assess(absurd, before))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("of account (A2), with that of the other accounts, must be at most");
        }
    }

    @Nested
    class SingleAccounts {
        private static final PortfolioReview BEFORE =
                review(withRevenue("A1", 100), withRevenue("A2", 300), named("A3"));

        @Test
        void haveTheirOldPartTakenOutAndTheirNewOnePutIn() {
            assertThat(REVIEWER.assess(withRevenue("A1", 100), BEFORE).value(PROMILLE))
                    .contains(Decimal.of(250));
            assertThat(REVIEWER.assess(withRevenue("A1", 700), BEFORE).value(PROMILLE))
                    .contains(Decimal.of(700));
            assertThat(REVIEWER.assess(withRevenue("A3", 100), BEFORE).value(PROMILLE))
                    .contains(Decimal.of(200));
            assertThat(REVIEWER.assess(withRevenue("NEW", 100), BEFORE).value(PROMILLE))
                    .contains(Decimal.of(200));
        }

        @Test
        void haveACertainClassWhereEveryRevenueLeadsThere() {
            PortfolioReview alone = review(named("A1"));
            Verdict<Value> verdict = REVIEWER.assess(named("A1"), alone).verdict(VALUE);

            // Whatever it brings, it brings all of it: head, or no class at all.
            assertThat(verdict).isInstanceOfSatisfying(Verdict.Undecided.class, undecided -> {
                assertThat(undecided.candidates().values().toString()).isEqualTo("[HEAD]");
                assertThat(undecided.candidates().notApplicable()).isTrue();
                assertThat(undecided.exact()).isTrue();
            });
        }

        @Test
        void mayBeTheFirstOfAPortfolioWithoutCurrency() {
            PortfolioReview empty = review();

            assertThat(REVIEWER.assess(withRevenue("A1", dollars(5)), empty).value(VALUE))
                    .contains(Value.HEAD);
        }
    }

    @Nested
    class Counts {
        @Test
        void ofSetsCountAnAccountForEveryLevel() {
            PortfolioReview review = review(growing("A1", 100, 200), growing("A2", 1000, 1000), growing("A3", 50, 60));

            assertThat(review.counts(MARKS))
                    .containsEntry(Mark.BIG, 2)
                    .containsEntry(Mark.GROWING, 2)
                    .containsEntry(Mark.WANTED, 0);
            assertThat(review.where(MARKS, Mark.GROWING))
                    .extracting(a -> a.accountId().value())
                    .containsExactly("A1", "A3");
        }

        @Test
        void countAccountsOncePerLevelOfTheirList() {
            ListDecision<Mark> agenda = Decision.listOf("agenda", MARKS.scale());
            Policy listing = SmallPolicy.VALUE_AND_STAGE
                    .extend("listing", "1")
                    .decide(
                            agenda,
                            ListTable.<Mark>ruleOrder(REVENUE, OVERDUE)
                                    .row(Mark.WANTED, REVENUE.atLeast("10"))
                                    .row(Mark.BIG, REVENUE.atLeast("50"))
                                    .row(Mark.WANTED, REVENUE.atLeast("90"))
                                    .row(Mark.SILENT, REVENUE.lessThan("20"), OVERDUE.atLeast("0.5")))
                    .build();
            PortfolioReview review = Reviewer.of(listing).review(Portfolio.of(withRevenues(95, 60, 20, 15, 5), AS_OF));

            assertThat(review.value(agenda, 0)).contains(List.of(Mark.WANTED, Mark.BIG, Mark.WANTED));
            assertThat(review.counts(agenda))
                    .containsExactly(
                            Map.entry(Mark.BIG, 2),
                            Map.entry(Mark.GROWING, 0),
                            Map.entry(Mark.RICH, 0),
                            Map.entry(Mark.WANTED, 3),
                            Map.entry(Mark.SILENT, 0));
            assertThat(review.where(agenda, Mark.WANTED))
                    .extracting(a -> a.accountId().value())
                    .containsExactly("A1", "A2", "A3"); // of A4 it is certain, but the list is not
            assertThat(review.where(agenda, Mark.GROWING)).isEmpty();
            assertThat(review.count(agenda, Outcomes.UNDECIDED)).isEqualTo(2);
        }

        private static Account growing(String id, long before, long now) {
            Account account = withOrders(id, order("2025-01-01", before), order("2025-12-01", now));
            Sales sales = account.sales().orElseThrow().toBuilder()
                    .shareOfWallet(Decimal.ONE)
                    .orderHistory(OrderHistory.of(List.of(costed("2025-01-01", before), costed("2025-12-01", now))))
                    .build();
            return account.toBuilder().sales(sales).build();
        }

        private static io.github.kamrules.sales.Order costed(String date, long amount) {
            return io.github.kamrules.sales.Order.builder()
                    .date(LocalDate.parse(date))
                    .amount(euros(amount))
                    .cost(euros(amount))
                    .build();
        }

        @Test
        void areNotForChanging() {
            Map<Value, Integer> counts = review(withRevenue("A1", 5)).counts(VALUE);

            assertThatThrownBy(() -> counts.put(Value.HEAD, 7)).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void withoutAnAnswerAreByOutcome() {
            PortfolioReview review = review(withRevenue("A1", 5), withRevenue("A2", 0), named("A3"));

            assertThat(review.count(VALUE, Outcomes.NOT_APPLICABLE)).isEqualTo(1);
            assertThat(review.without(VALUE, Outcomes.UNDECIDED))
                    .extracting(a -> a.accountId().value())
                    .containsExactly("A3");
            assertThatThrownBy(() -> review.count(VALUE, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The outcome (0) must be one of the constants of Outcomes."
                            + "\nMaybe use counts to count the accounts by their answer.");
        }
    }

    @Test
    void isUsedByManyThreads() throws Exception {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            accounts.add(full().toBuilder().id("C" + i).build());
            accounts.add(withRevenue("R" + i, i * 37L % 101));
            accounts.add(named("N" + i));
        }
        Portfolio portfolio = Portfolio.of(accounts, AS_OF);
        PortfolioReview shared = REVIEWER.review(portfolio);
        Callable<List<String>> task = () -> {
            List<String> all = new ArrayList<>();
            PortfolioReview own = REVIEWER.review(portfolio);
            for (int row = 0; row < own.size(); row++) {
                Assessment assessment = shared.assessments().get(row);
                Optional<Value> value = own.value(VALUE, row);
                all.add(value + " " + assessment.verdict(IMPORTANT) + assessment.recommendations());
            }
            return all;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> results = threads.invokeAll(Collections.nCopies(4, task));
            List<String> expected = task.call();
            for (Future<List<String>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }
}

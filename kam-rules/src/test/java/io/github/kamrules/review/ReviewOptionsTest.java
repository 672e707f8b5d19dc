package io.github.kamrules.review;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.standard.StandardPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReviewOptionsTest {

    private static final int SIZE = 5_000;
    private static final Portfolio PORTFOLIO = portfolio(SIZE);
    private static final Reviewer REVIEWER = Reviewer.of(StandardPolicy.standard());
    private static final PortfolioReview SEQUENTIAL = REVIEWER.review(PORTFOLIO);

    private final ExecutorService pool = Executors.newFixedThreadPool(3);

    @AfterEach
    void shutDown() {
        pool.shutdownNow();
    }

    private static Portfolio portfolio(int size) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Sales.Builder sales = Sales.builder().currency(CurrencyUnit.EUR);
            if (i % 3 != 0) {
                Money revenue = Money.ofMinor(CurrencyUnit.EUR, i * 7919L % 100_003 - 500);
                sales.trailing(AS_OF, SalesFigures.of(revenue, i % 5));
            }
            accounts.add(Account.builder()
                    .id(String.format(Locale.ROOT, "A%06d", i))
                    .name("A" + i)
                    .sales(sales.build())
                    .build());
        }
        return Portfolio.of(accounts, AS_OF);
    }

    private static void assertSame(PortfolioReview actual, PortfolioReview expected) {
        List<Decision<?>> decisions = expected.policy().graph().decisions();
        assertThat(actual.size()).isEqualTo(expected.size());
        for (int d = 0; d < decisions.size(); d++) {
            for (int row = 0; row < expected.size(); row++) {
                if (actual.code(d, row) != expected.code(d, row)) {
                    assertThat(actual.code(d, row))
                            .as(decisions.get(d) + " of row " + row)
                            .isEqualTo(expected.code(d, row));
                }
            }
        }
    }

    @Nested
    class AnExecutor {

        @Test
        void changesNothingInTheReview() {
            for (int tasks : new int[] {1, 2, 7}) {
                assertSame(REVIEWER.review(PORTFOLIO, ReviewOptions.on(pool, tasks)), SEQUENTIAL);
            }
            assertSame(REVIEWER.review(PORTFOLIO, ReviewOptions.on(ForkJoinPool.commonPool(), 2)), SEQUENTIAL);
            assertSame(REVIEWER.review(PORTFOLIO, ReviewOptions.on(Runnable::run, 2)), SEQUENTIAL);
        }

        @Test
        void reallyHelps() throws InterruptedException {
            CountDownLatch helping = new CountDownLatch(1);
            AtomicBoolean helped = new AtomicBoolean();
            Thread caller = Thread.currentThread();
            ReviewOptions options = ReviewOptions.on(pool, 1).cancelledWhen(() -> {
                if (!Thread.currentThread().equals(caller)) {
                    helping.countDown();
                } else {
                    helped.set(awaited(helping)); // the caller takes no block before the helper has come
                }
                return false;
            });
            assertSame(REVIEWER.review(PORTFOLIO, options), SEQUENTIAL);
            assertThat(helped).isTrue();
        }

        private boolean awaited(CountDownLatch latch) {
            try {
                return latch.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                return false;
            }
        }

        @Test
        void maybeBusyWithSomethingElseForEver() throws InterruptedException {
            CountDownLatch end = new CountDownLatch(1);
            ExecutorService single = Executors.newSingleThreadExecutor();
            try {
                single.execute(() -> awaited(end));
                assertSame(REVIEWER.review(PORTFOLIO, ReviewOptions.on(single, 3)), SEQUENTIAL);
            } finally {
                end.countDown();
                single.shutdown();
                assertThat(single.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            }
        }

        @Test
        void mayBeThePoolThatTheCallerIsIn() throws Exception {
            ExecutorService single = Executors.newSingleThreadExecutor();
            try {
                Future<PortfolioReview> review =
                        single.submit(() -> REVIEWER.review(PORTFOLIO, ReviewOptions.on(single, 2)));
                assertSame(review.get(), SEQUENTIAL);
            } finally {
                single.shutdown();
            }
        }

        @Test
        void maySayNo() {
            ExecutorService closed = Executors.newFixedThreadPool(1);
            closed.shutdown();
            assertSame(REVIEWER.review(PORTFOLIO, ReviewOptions.on(closed, 3)), SEQUENTIAL);
            ThreadPoolExecutor small = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(1));
            try {
                assertSame(REVIEWER.review(PORTFOLIO, ReviewOptions.on(small, 9)), SEQUENTIAL);
            } finally {
                small.shutdown();
            }
        }

        @Test
        void thatLosesItsTasksLeavesTheWorkToTheCaller() {
            Executor lost = task -> {};
            assertSame(REVIEWER.review(PORTFOLIO, ReviewOptions.on(lost, 3)), SEQUENTIAL);
        }

        @Test
        void isGivenATaskAtLeast() {
            assertThatThrownBy(() -> ReviewOptions.on(pool, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The tasks (0) of a review must be 1 to 1000.\n"
                            + "Maybe use ReviewOptions.sequential() to do without.");
        }

        @Test
        void changesNothingInALargeReview() {
            Portfolio large = portfolio(100_000);
            assertSame(REVIEWER.review(large, ReviewOptions.on(pool, 2)), REVIEWER.review(large));
        }
    }

    @Nested
    class Progress {

        @Test
        void risesToTheEndOnTheThreadOfTheCaller() {
            for (ReviewOptions options : List.of(
                    ReviewOptions.sequential(), ReviewOptions.on(pool, 3), ReviewOptions.on(Runnable::run, 3))) {
                List<Integer> heard = new ArrayList<>();
                Thread caller = Thread.currentThread();
                REVIEWER.review(PORTFOLIO, options.telling((done, total) -> {
                    assertThat(Thread.currentThread()).isEqualTo(caller);
                    assertThat(total).isEqualTo(SIZE);
                    heard.add(done);
                }));
                assertThat(heard).isSorted().doesNotHaveDuplicates().last().isEqualTo(SIZE);
                assertThat(heard).hasSizeLessThanOrEqualTo(SIZE / ReviewRun.BLOCK + 1);
            }
        }

        @Test
        void isToldAtLeastOnceEvenOfASmallPortfolio() {
            List<String> heard = new ArrayList<>();
            REVIEWER.review(portfolio(3), (done, total) -> heard.add(done + " of " + total));
            assertThat(heard).containsExactly("3 of 3");
        }

        @Test
        void isNotToldOfAnEmptyPortfolio() {
            List<String> heard = new ArrayList<>();
            REVIEWER.review(portfolio(0), (done, total) -> heard.add(done + " of " + total));
            assertThat(heard).isEmpty();
        }

        @Test
        void thatThrowsEndsTheReviewAndLeavesNothingRunning() throws InterruptedException {
            AtomicInteger asked = new AtomicInteger();
            ReviewOptions options = ReviewOptions.on(pool, 3)
                    .cancelledWhen(() -> asked.incrementAndGet() < 0)
                    .telling((done, total) -> {
                        throw new IllegalStateException("the window is closed");
                    });
            assertThatThrownBy(() -> REVIEWER.review(PORTFOLIO, options))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the window is closed");
            pool.shutdown();
            assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Nested
    class Cancelling {

        @Test
        void fromAnotherThreadEndsTheReviewAndSaysHowFarItCame() throws InterruptedException {
            AtomicBoolean stop = new AtomicBoolean();
            CountDownLatch begun = new CountDownLatch(1);
            Thread other = new Thread(() -> {
                try {
                    begun.await();
                } catch (InterruptedException e) {
                    return;
                }
                stop.set(true);
            });
            other.start();
            ReviewOptions options = ReviewOptions.on(pool, 2)
                    .cancelledWhen(stop::get)
                    .telling((done, total) -> {
                        begun.countDown();
                        join(other); // so that the next question is answered with yes
                    });
            assertThatThrownBy(() -> REVIEWER.review(portfolio(50_000), options))
                    .isInstanceOf(CancellationException.class)
                    .message()
                    .matches("The review was cancelled after [1-9][0-9]* of 50000 accounts\\.");
        }

        private void join(Thread other) {
            try {
                other.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Test
        void beforeItBeginsReviewsNothing() {
            assertThatThrownBy(() -> REVIEWER.review(
                            PORTFOLIO, ReviewOptions.sequential().cancelledWhen(() -> true)))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("The review was cancelled after 0 of 5000 accounts.");
        }

        @Test
        void byInterruptionLeavesTheThreadInterrupted() {
            for (ReviewOptions options : List.of(ReviewOptions.sequential(), ReviewOptions.on(pool, 2))) {
                ReviewOptions interrupting =
                        options.telling((done, total) -> Thread.currentThread().interrupt());
                assertThatThrownBy(() -> REVIEWER.review(portfolio(50_000), interrupting))
                        .isInstanceOf(CancellationException.class)
                        .hasMessageContaining("The review was cancelled after ");
                assertThat(Thread.interrupted()).isTrue();
            }
        }

        @Test
        void afterTheLastAccountIsTooLate() {
            AtomicBoolean stop = new AtomicBoolean();
            PortfolioReview review = REVIEWER.review(
                    PORTFOLIO,
                    ReviewOptions.sequential()
                            .cancelledWhen(stop::get)
                            .telling((done, total) -> stop.set(done == total)));
            assertSame(review, SEQUENTIAL);
        }

        @Test
        void byAQuestionThatThrowsEndsTheReviewWithIt() {
            assertThatThrownBy(() ->
                            REVIEWER.review(PORTFOLIO, ReviewOptions.on(pool, 2).cancelledWhen(() -> {
                                throw new IllegalStateException("no answer");
                            })))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no answer");
        }
    }
}

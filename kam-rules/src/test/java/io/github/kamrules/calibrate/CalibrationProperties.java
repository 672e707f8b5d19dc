package io.github.kamrules.calibrate;

import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.Window;
import io.github.kamrules.scale.Level;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.tier.LifecycleStages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CalibrationProperties {

    private static final Policy POLICY = StandardPolicy.standard();
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = START.plusDays(1500);

    @Property
    void theIntervalContainsTheRateAndLiesInZeroToOne(@ForAll("proportions") Proportion cases) {
        Interval interval = cases.interval();
        Decimal low = interval.low().orElseThrow();
        Decimal high = interval.high().orElseThrow();

        assertThat(low.isNegative()).isFalse();
        assertThat(high).isLessThanOrEqualTo(Decimal.ONE);
        assertThat(cases.rate().orElseThrow().compareTo(low)).isNotNegative();
        assertThat(cases.rate().orElseThrow().compareTo(high)).isNotPositive();
    }

    @Property
    void moreCasesOfTheSameRateNeverWidenTheInterval(
            @ForAll("proportions") Proportion cases, @ForAll @IntRange(min = 2, max = 50) int times) {
        Interval few = cases.interval();
        Interval many =
                Proportion.of(cases.hits() * times, cases.total() * times).interval();

        assertThat(many.low().orElseThrow()).isGreaterThanOrEqualTo(few.low().orElseThrow());
        assertThat(many.high().orElseThrow()).isLessThanOrEqualTo(few.high().orElseThrow());
    }

    @Property
    void theIntervalOfWhatDidNotComeTrueIsTheMirrorImage(@ForAll("proportions") Proportion cases) {
        Interval other =
                Proportion.of(cases.total() - cases.hits(), cases.total()).interval();

        assertThat(Decimal.ONE.minus(other.high().orElseThrow()))
                .isEqualTo(cases.interval().low().orElseThrow());
    }

    @Property
    void theProposalLiesBetweenThePriorAndTheObservedRate(
            @ForAll("proportions") Proportion cases, @ForAll @IntRange(min = 1, max = 500) int weight) {
        RateCalibration.Line line = RateCalibration.builder(POLICY, LIFECYCLE_STAGE, "a property")
                .prior(StandardParameters.SUCCESS_RATE_FIRST_TIME, LifecycleStages.FIRST_TIME)
                .counted(LifecycleStages.FIRST_TIME, cases)
                .priorWeight(Parameter.literal(String.valueOf(weight)))
                .build()
                .lines()
                .get(0);

        Decimal rate = cases.rate().orElseThrow().toDecimal(4);
        Decimal prior = line.prior().value();
        assertThat(line.proposal().value()).isBetween(rate.min(prior), rate.max(prior));
    }

    @Property(tries = 200)
    void silencesAreThoseThatAWalkThroughTheDaysFinds(
            @ForAll("histories") List<List<Integer>> histories,
            @ForAll @IntRange(min = 1, max = 400) int threshold,
            @ForAll @IntRange(min = 1, max = 400) int followUp) {
        SilenceStudy study = SilenceStudy.builder(accounts(histories), END)
                .days(threshold)
                .followUpDays(followUp)
                .atMost("0.1")
                .build();

        int back = 0;
        int all = 0;
        int unwatched = 0;
        for (List<Integer> days : histories) {
            int silentSince = firstDaySilentFor(days, threshold);
            if (silentSince < 0) {
                continue;
            }
            int last = silentSince + followUp - 1;
            if (last > 1500) {
                unwatched++;
            } else {
                all++;
                back += days.stream().anyMatch(day -> day >= silentSince && day <= last) ? 1 : 0;
            }
        }
        SilenceStudy.Line line = study.days().get(0);
        assertThat(line.cameBack()).isEqualTo(Proportion.of(back, all));
        assertThat(line.unwatched()).isEqualTo(unwatched);
    }

    /** The first day on which the last order before it was more than so many days ago; -1 if there is none. */
    private static int firstDaySilentFor(List<Integer> orders, int threshold) {
        for (int day = 1; day <= 1500; day++) {
            int today = day;
            Optional<Integer> last =
                    orders.stream().filter(order -> order < today).max(Integer::compare);
            if (last.isPresent() && today - last.get() > threshold) {
                return today;
            }
        }
        return -1;
    }

    @Property(tries = 30)
    void aBackTestCountsEveryAccountOnceForEachReview(
            @ForAll("histories") List<List<Integer>> histories, @ForAll @IntRange(min = 0, max = 1300) int day) {
        List<Account> accounts = accounts(histories);
        BackTest<Level> test = backTest(accounts, day);
        int counted = VALUE_CLASS.scale().values().stream()
                .mapToInt(level -> test.proportion(level, "revenue-stopped").total())
                .sum();

        assertThat(test.cases() + test.withoutLevel()).isEqualTo(accounts.size());
        assertThat(counted + test.unknown("revenue-stopped")).isEqualTo(test.cases());

        List<Account> turned = new ArrayList<>(accounts);
        Collections.reverse(turned);
        assertThat(backTest(turned, day)).hasToString(test.toString());
    }

    private static BackTest<Level> backTest(List<Account> accounts, int day) {
        return BackTest.builder(POLICY, VALUE_CLASS)
                .outcome("revenue-stopped", BackTest.Outcome.revenueStopped())
                .review(Portfolio.of(accounts, START.plusDays(day)), END)
                .build();
    }

    @Property(tries = 30)
    void whatComesAfterTheReviewHasNoSayInTheLevel(
            @ForAll("histories") List<List<Integer>> histories, @ForAll @IntRange(min = 0, max = 1300) int day) {
        List<List<Integer>> before = histories.stream()
                .map(days -> days.stream().filter(order -> order <= day).toList())
                .toList();

        assertThat(levels(accounts(histories), day)).isEqualTo(levels(accounts(before), day));
    }

    private static List<Integer> levels(List<Account> accounts, int day) {
        BackTest<Level> test = BackTest.builder(POLICY, VALUE_CLASS)
                .outcome("any", (Account account, Window after) -> Optional.of(true))
                .review(Portfolio.of(accounts, START.plusDays(day)), END)
                .build();
        return VALUE_CLASS.scale().values().stream()
                .map(level -> test.proportion(level, "any").hits())
                .toList();
    }

    private static List<Account> accounts(List<List<Integer>> histories) {
        List<Account> accounts = new ArrayList<>();
        for (List<Integer> days : histories) {
            accounts.add(Accounts.withOrders(
                    "A" + accounts.size(),
                    days.stream()
                            .map(day -> Accounts.order(START.plusDays(day).toString(), 100 + 7 * day % 90))
                            .toArray(Order[]::new)));
        }
        return accounts;
    }

    @Provide
    Arbitrary<List<List<Integer>>> histories() {
        return Arbitraries.integers()
                .between(0, 1500)
                .list()
                .ofMaxSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Proportion> proportions() {
        return Arbitraries.integers()
                .between(1, 5000)
                .flatMap(total -> Arbitraries.integers().between(0, total).map(hits -> Proportion.of(hits, total)));
    }
}

package io.github.kamrules.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwinTest {

    private static final int SIZE = 4_000;

    private final Reviewer reviewer = Reviewer.of(TwinPolicy.make());

    @ParameterizedTest
    @EnumSource
    void theReviewAndItsTwinGiveTheSameAnswers(Facts facts) {
        for (long seed = 1; seed <= 2; seed++) {
            RawData data = new RawData(SIZE, facts, seed);
            PortfolioReview review = reviewer.review(data.portfolio());
            assertThat(Equality.firstDifference(review, Twin.review(data))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoThreadsGiveTheSameAnswersAsOne(Facts facts) throws InterruptedException {
        RawData data = new RawData(SIZE, facts, 3);
        assertThat(Twin.reviewOnTwoThreads(data).columns).isEqualTo(Twin.review(data).columns);
    }

    @ParameterizedTest
    @EnumSource(names = "ORDERS_ONLY", mode = EnumSource.Mode.EXCLUDE)
    void theAccountsDifferInEveryDecisionSoThatTheComparisonMeansSomething(Facts facts) {
        Twin twin = Twin.review(new RawData(SIZE, facts, 1));
        for (int d = 0; d < Twin.DECISIONS.size(); d++) {
            short[] column = twin.columns[d];
            long answers =
                    IntStream.range(0, SIZE).map(i -> column[i]).distinct().count();
            assertThat(answers).as(Twin.DECISIONS.get(d)).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereAreMoreKeyAccountsThanPlacesSoThatTheLineMeansSomething(Facts facts) {
        Twin twin = Twin.review(new RawData(SIZE, facts, 1));
        short[] before = twin.columns[Twin.DECISIONS.indexOf("overridden-tier")];
        short[] after = twin.columns[Twin.DECISIONS.indexOf("tier")];
        assertThat(IntStream.range(0, SIZE).filter(i -> after[i] == 3 && twin.takesPlace(i)))
                .hasSize(35);
        assertThat(IntStream.range(0, SIZE).filter(i -> before[i] == 3 && after[i] == 2))
                .isNotEmpty();
    }
}

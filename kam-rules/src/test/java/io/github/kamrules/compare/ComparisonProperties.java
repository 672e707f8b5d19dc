package io.github.kamrules.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ComparisonProperties {

    private static final List<Policy> POLICIES = List.of(Small.POLICY, Small.LOWER, Small.BY_ORDERS);
    private static final List<Decision<?>> DECISIONS = List.of(Small.SIZE, Small.WANTED, Small.CARE);

    private static PortfolioReview review(int policy, List<Long> revenues) {
        return Small.review(
                POLICIES.get(policy),
                revenues.stream().mapToLong(Long::longValue).toArray());
    }

    @Property(tries = 100)
    void aReviewComparedWithItselfMovesNobody(
            @ForAll @IntRange(max = 2) int policy,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(max = 9) Long> revenues) {
        PortfolioReview review = review(policy, revenues);

        for (Decision<?> decision : DECISIONS) {
            assertThat(Comparison.of(review, review(policy, revenues))
                            .moves(decision)
                            .list())
                    .isEmpty();
        }
        assertThat(Comparison.of(review, review).recommendations()).isEmpty();
    }

    @Property(tries = 200)
    void everyMoveIsWhatTheReviewsSayAndNoneIsLeftOut(
            @ForAll @IntRange(max = 2) int one,
            @ForAll @IntRange(max = 2) int other,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(max = 9) Long> was,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(max = 9) Long> is) {
        PortfolioReview before = review(one, was);
        PortfolioReview after = review(other, is);

        for (Decision<?> decision : DECISIONS) {
            Moves there = Comparison.of(before, after).moves(decision);
            Moves back = Comparison.of(after, before).moves(decision);
            for (int row = 0; row < Math.min(was.size(), is.size()); row++) {
                String id = before.portfolio().accounts().get(row).id().value();
                boolean moves = before.code(before.policy().graph().indexOf(decision), row)
                        != after.code(after.policy().graph().indexOf(decision), row);
                assertThat(there.list().stream()
                                .anyMatch(it -> it.account().value().equals(id)))
                        .isEqualTo(moves);
            }
            assertThat(there.list())
                    .hasSize(there.places().stream()
                            .mapToInt(from -> there.before(from) - there.count(from, from))
                            .sum());
            assertThat(back.list())
                    .isEqualTo(there.list().stream()
                            .map(it -> new Move(it.account(), it.to(), it.from()))
                            .toList());
        }
    }

    @Property(tries = 200)
    void aParameterIsTheCauseAloneIfTheAccountStaysWithoutIt(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(max = 9) Long> revenues) {
        Policy both = Small.BY_ORDERS
                .extend("both", "1")
                .set(Small.PLACES, "2", Small.BOARD)
                .build();
        Policy wider = Small.LOWER
                .extend("wider", "1")
                .set(Small.PLACES, "2", Small.BOARD)
                .build();
        for (Policy policy : List.of(both, wider)) {
            PortfolioReview before = review(0, revenues);
            PortfolioReview after = Reviewer.of(policy).review(before.portfolio());
            PortfolioReview withoutPlaces = Reviewer.of(policy.extend("without", "1")
                            .set(Small.PLACES, "1", Small.BOARD)
                            .build())
                    .review(before.portfolio());
            Moves moves = Comparison.of(before, after).moves(Small.CARE);
            for (Move move : moves.list()) {
                boolean stays =
                        Comparison.place(withoutPlaces, "care", move.account()).equals(move.from());

                assertThat(moves.causes(move)).isNotEmpty();
                assertThat(moves.causes(move).stream()
                                .anyMatch(cause -> cause.alone() && cause.part().equals("care.places")))
                        .isEqualTo(stays);
            }
        }
    }
}

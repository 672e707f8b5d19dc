package io.github.kamrules.review;

import static io.github.kamrules.fact.AccountFacts.COUNTRY;
import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.review.SmallPolicy.PROMILLE;
import static io.github.kamrules.review.SmallPolicy.VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Capacity;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.PopulationFigure;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fixtures.AccountArbitraries;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.SmallPolicy.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reviews by a policy whose decisions look at all accounts, in two strata. */
class PopulationReviewProperties {

    private static final NumberDecision RANK =
            Decision.number("rank-in-country", Domain.wholeNumbers("[1, inf)", Unit.COUNT));
    private static final LevelDecision<Value> PLACED = Decision.of("placed", VALUE.scale());
    private static final NumberDecision RANK_OF_RANK =
            Decision.number("rank-of-rank", Domain.wholeNumbers("[1, inf)", Unit.COUNT));

    private static final Policy POLICY = SmallPolicy.VALUE_AND_STAGE
            .extend("ranked", "1")
            .decide(PROMILLE, SmallPolicy.promille())
            .decide(RANK, PopulationFigure.rank(REVENUE).within(COUNTRY))
            .decide(PLACED, Capacity.of(VALUE, PROMILLE).limit(Value.HEAD, "2"))
            .decide(RANK_OF_RANK, PopulationFigure.rank(RANK))
            .build();

    private static final Reviewer REVIEWER = Reviewer.of(POLICY);

    private static PortfolioReview review(List<Account> accounts) {
        return REVIEWER.review(Portfolio.of(accounts, AS_OF));
    }

    private static Map<String, Verdict<?>> verdicts(Assessment assessment) {
        Map<String, Verdict<?>> verdicts = new LinkedHashMap<>();
        POLICY.graph().decisions().forEach(d -> verdicts.put(d.id(), assessment.verdict(d)));
        return verdicts;
    }

    @Provide
    Arbitrary<List<Account>> accounts() {
        return AccountArbitraries.accountLists();
    }

    @Example
    void thePolicyHasTwoStrata() {
        assertThat(POLICY.graph().strata()).isEqualTo(2);
    }

    @Property(tries = 40)
    void anUnchangedAccountAssessedAloneGetsTheVerdictsOfTheReview(@ForAll("accounts") List<Account> accounts) {
        PortfolioReview review = review(accounts);

        for (int row = 0; row < review.size(); row++) {
            Account account = review.portfolio().accounts().get(row);
            assertThat(verdicts(REVIEWER.assess(account, review))).isEqualTo(verdicts(review.assessment(account.id())));
            assertThat(review.value(PLACED, row))
                    .isEqualTo(review.assessment(account.id()).value(PLACED));
            assertThat(review.value(RANK_OF_RANK, row))
                    .isEqualTo(review.assessment(account.id()).value(RANK_OF_RANK));
        }
    }

    @Property(tries = 20)
    void theOrderOfTheAccountsDoesNotMatter(@ForAll("accounts") List<Account> accounts, @ForAll long seed) {
        List<Account> shuffled = new ArrayList<>(accounts);
        Collections.shuffle(shuffled, new Random(seed));
        PortfolioReview review = review(accounts);
        PortfolioReview other = review(shuffled);

        for (Account account : accounts) {
            assertThat(verdicts(other.assessment(account.id()))).isEqualTo(verdicts(review.assessment(account.id())));
        }
    }

    @Example
    void severalThreadsComeToTheSameAndProgressRisesThroughAllPasses() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            accounts.add(Accounts.withRevenue("A" + i, 1 + i * 7919L % 1_000));
        }
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Integer> told = new ArrayList<>();
            Portfolio portfolio = Portfolio.of(accounts, AS_OF);
            PortfolioReview parallel =
                    REVIEWER.review(portfolio, ReviewOptions.on(pool, 3).telling((done, total) -> told.add(done)));
            PortfolioReview alone = REVIEWER.review(portfolio);

            assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(3_000);
            int decisions = POLICY.graph().decisions().size();
            for (int d = 0; d < decisions; d++) {
                int column = d;
                assertThat(IntStream.range(0, 3_000).mapToLong(row -> parallel.code(column, row)))
                        .containsExactlyElementsOf(IntStream.range(0, 3_000)
                                .mapToObj(row -> alone.code(column, row))
                                .toList());
            }
        } finally {
            pool.shutdown();
        }
    }

    @Example
    void aReviewUnderAnotherPolicyIsRefused() {
        PortfolioReview other = Reviewer.of(SmallPolicy.POLICY).review(Portfolio.of(List.of(), AS_OF));

        assertThatThrownBy(() -> REVIEWER.assess(Accounts.withRevenue("A1", 5), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The review was made under the policy small 1, but")
                .hasMessageContaining("Maybe review the portfolio under that policy first.");
    }
}

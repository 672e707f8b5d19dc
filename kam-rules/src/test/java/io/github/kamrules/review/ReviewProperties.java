package io.github.kamrules.review;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fixtures.AccountArbitraries;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReviewProperties {
    private static final Policy POLICY = SmallPolicy.POLICY;
    private static final Reviewer REVIEWER = Reviewer.of(POLICY);

    private static PortfolioReview review(List<Account> accounts) {
        return REVIEWER.review(Portfolio.of(accounts, AS_OF));
    }

    private static Map<String, Verdict<?>> verdicts(Assessment assessment) {
        Map<String, Verdict<?>> verdicts = new LinkedHashMap<>();
        POLICY.graph().decisions().forEach(d -> verdicts.put(d.id(), assessment.verdict(d)));
        return verdicts;
    }

    @Property(tries = 40)
    void anUnchangedAccountAssessedAloneGetsTheVerdictsOfTheReview(@ForAll("accounts") List<Account> accounts) {
        PortfolioReview review = review(accounts);

        for (Account account : accounts) {
            Assessment alone = REVIEWER.assess(account, review);
            Assessment reviewed = review.assessment(account.id());
            assertThat(verdicts(alone)).isEqualTo(verdicts(reviewed));
            assertThat(alone.facts()).isEqualTo(reviewed.facts());
            assertThat(alone.recommendations()).isEqualTo(reviewed.recommendations());
            assertThat(alone.possibleStrategies()).isEqualTo(reviewed.possibleStrategies());
        }
    }

    @Property(tries = 40)
    void columnsAgreeWithTheAssessments(@ForAll("accounts") List<Account> accounts) {
        PortfolioReview review = review(accounts);
        List<Decision<?>> decisions = POLICY.graph().decisions();

        for (int row = 0; row < review.size(); row++) {
            for (int d = 0; d < decisions.size(); d++) {
                Verdict<?> verdict = review.assessments().get(row).verdict(decisions.get(d));
                long code = review.code(d, row);
                assertThat(review.value(decisions.get(d), row).map(v -> (Object) v))
                        .isEqualTo(verdict.value().map(v -> (Object) v));
                assertThat(code == Outcomes.NOT_APPLICABLE).isEqualTo(verdict instanceof Verdict.NotApplicable);
                assertThat(code == Outcomes.UNDECIDED).isEqualTo(verdict instanceof Verdict.Undecided);
                assertThat(code == Outcomes.FAILED).isEqualTo(verdict instanceof Verdict.Failed);
            }
        }
    }

    @Property(tries = 40)
    void aChangedAccountGetsTheVerdictsOfAReviewWithTheChange(
            @ForAll("accounts") List<Account> accounts, @ForAll("account") Account other) {
        if (accounts.isEmpty()) {
            return;
        }
        Account changed = other.toBuilder().id(accounts.get(0).id()).build();
        List<Account> after = new ArrayList<>(accounts);
        after.set(0, changed);
        if (formCycle(after)) {
            return;
        }

        assertThat(verdicts(REVIEWER.assess(changed, review(accounts))))
                .isEqualTo(verdicts(review(after).assessment(changed.id())));
    }

    @Property(tries = 40)
    void aNewAccountGetsTheVerdictsOfAReviewWithIt(
            @ForAll("accounts") List<Account> accounts, @ForAll("account") Account other) {
        Account added = other.toBuilder().id("NEW").build();
        List<Account> after = new ArrayList<>(accounts);
        after.add(added);

        assertThat(verdicts(REVIEWER.assess(added, review(accounts))))
                .isEqualTo(verdicts(review(after).assessment("NEW")));
    }

    @Property(tries = 25)
    void theOrderOfTheAccountsDoesNotMatter(@ForAll("accounts") List<Account> accounts, @ForAll long seed) {
        List<Account> shuffled = new ArrayList<>(accounts);
        Collections.shuffle(shuffled, new Random(seed));
        PortfolioReview one = review(accounts);
        PortfolioReview two = review(shuffled);

        for (int row = 0; row < one.size(); row++) {
            Assessment first = one.assessments().get(row);
            Assessment second = two.assessments().get(row);
            assertThat(second.account()).isEqualTo(first.account());
            assertThat(verdicts(second)).isEqualTo(verdicts(first));
            assertThat(second.recommendations()).isEqualTo(first.recommendations());
        }
    }

    @Property(tries = 25)
    void sharesAddUpToOneExactly(@ForAll("accounts") List<Account> accounts) {
        PortfolioReview review = review(accounts);
        Set<Decimal> wholes = new HashSet<>();
        Decimal sum = Decimal.ZERO;
        for (Assessment assessment : review.assessments()) {
            Object share = assessment.facts().value(AccountFacts.REVENUE_SHARE).orElse(null);
            // The share of an account whose revenue is not known has no part in it.
            if (share instanceof Ratio ratio) {
                sum = sum.plus(ratio.part());
                wholes.add(ratio.whole());
            }
        }
        if (!wholes.isEmpty()) {
            assertThat(wholes).containsExactly(sum);
        }
    }

    @Property(tries = 25)
    void everyAccountIsCountedOnce(@ForAll("accounts") List<Account> accounts) {
        PortfolioReview review = review(accounts);
        int decided = review.counts(SmallPolicy.STAGE).values().stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(decided
                        + review.count(SmallPolicy.STAGE, Outcomes.NOT_APPLICABLE)
                        + review.count(SmallPolicy.STAGE, Outcomes.UNDECIDED)
                        + review.count(SmallPolicy.STAGE, Outcomes.FAILED))
                .isEqualTo(accounts.size());
        review.counts(SmallPolicy.STAGE)
                .forEach((stage, count) -> assertThat(review.where(SmallPolicy.STAGE, stage))
                        .hasSize(count)
                        .allSatisfy(a -> assertThat(a.value(SmallPolicy.STAGE)).contains(stage)));
    }

    @Property(tries = 25)
    void everythingCanBeExplained(@ForAll("accounts") List<Account> accounts) {
        for (Assessment assessment : review(accounts).assessments()) {
            for (Decision<?> decision : POLICY.graph().decisions()) {
                assertThat(assessment.explain(decision).toString()).isNotBlank();
            }
        }
    }

    private static boolean formCycle(List<Account> accounts) {
        try {
            Portfolio.of(accounts, AS_OF);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    @Provide
    Arbitrary<List<Account>> accounts() {
        return AccountArbitraries.accountLists();
    }

    @Provide
    Arbitrary<Account> account() {
        return AccountArbitraries.accounts();
    }
}

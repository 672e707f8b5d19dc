package io.github.kamrules.fact;

import static io.github.kamrules.fact.AccountFacts.POTENTIAL;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL_SHARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.sales.Potential;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PotentialFactsTest {

    private enum Answer {
        SMALL,
        LARGE,
        CONTRADICTION
    }

    private static final LevelDecision<Answer> ANSWER = Decision.of("answer", Answer.class);

    private static final DecisionGraph GRAPH = DecisionGraph.builder()
            .decide(
                    ANSWER,
                    FirstMatch.when(
                                    Condition.allOf(
                                            POTENTIAL_SHARE.atLeast("0.5"),
                                            POTENTIAL_ABOVE_SHARE.atLeast("0.5"),
                                            POTENTIAL.atLeast("0")),
                                    Answer.CONTRADICTION)
                            .orWhen(POTENTIAL_SHARE.atLeast("0.5"), Answer.LARGE)
                            .otherwise(Answer.SMALL))
            .build();

    private static Account account(long revenue, long potential) {
        return Accounts.withSales(
                "A1",
                Sales.builder()
                        .currency("EUR")
                        .trailing(Accounts.AS_OF, SalesFigures.of(Accounts.euros(revenue)))
                        .potential(Potential.of(Accounts.euros(potential)))
                        .build());
    }

    private static InputValues facts(Account account, Account... others) {
        Account[] all = new Account[others.length + 1];
        all[0] = account;
        System.arraycopy(others, 0, all, 1, others.length);
        PortfolioStatistics statistics = PortfolioStatistics.of(Accounts.portfolio(all));
        return FactReader.of(GRAPH).values(FactContext.of(account, statistics));
    }

    private static Optional<Object> cents(long part, long whole) {
        return Optional.of(Ratio.of(Decimal.of(100 * part), Decimal.of(100 * whole)));
    }

    @Test
    void theSharesAreThoseThatTheAccountWouldHave() {
        Account larger = Accounts.withRevenue("B", 300);
        Account smaller = Accounts.withRevenue("C", 100);
        for (long revenue : new long[] {-5, 0, 50, 1_000}) { // what it buys now has no part in it
            InputValues facts = facts(account(revenue, 200), larger, smaller);
            assertThat(facts.value(POTENTIAL)).contains(Decimal.of("200"));
            assertThat(facts.value(POTENTIAL_SHARE)).isEqualTo(cents(200, 600));
            assertThat(facts.value(POTENTIAL_ABOVE_SHARE)).isEqualTo(cents(300, 600));
        }
    }

    @Test
    void noPotentialIsKnownToBeNone() {
        InputValues facts = facts(account(5, 0), Accounts.withRevenue("B", 300));
        assertThat(facts.value(POTENTIAL_SHARE)).isEqualTo(cents(0, 300));
        assertThat(facts.value(POTENTIAL_ABOVE_SHARE)).isEqualTo(cents(300, 300));
    }

    @Test
    void withNoPotentialAndNoRevenueOfOthersThereIsNoShare() {
        InputValues facts = facts(account(5, 0));
        assertThat(facts.isNotApplicable(POTENTIAL_SHARE)).isTrue();
        assertThat(facts.isNotApplicable(POTENTIAL_ABOVE_SHARE)).isTrue();
    }

    @Test
    void missingSharesVaryTogetherWithThePotential() {
        Account account = Accounts.withRevenue("A1", 10);
        InputValues facts = facts(account, Accounts.withRevenue("B", 300), Accounts.withRevenue("C", 100));
        Verdict<Answer> verdict = GRAPH.decide(facts).verdict(ANSWER);
        assertThat(verdict).isInstanceOf(Verdict.Undecided.class);
        Verdict.Undecided<Answer> undecided = (Verdict.Undecided<Answer>) verdict;
        assertThat(undecided.candidates().values()).containsExactly(Answer.SMALL, Answer.LARGE);
        assertThat(undecided.exact()).isTrue();
        assertThat(undecided.missing()).extracting(m -> m.input().id()).containsExactly("potential");
    }
}

package io.github.kamrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.decision.Domain;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fact.FactRule;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.portfolio.Portfolio;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FactConformanceTest {

    private static final Portfolio PORTFOLIO =
            Accounts.portfolio(Accounts.withRevenue("A1", 100), Accounts.withRevenue("A2", 300), Accounts.named("A3"));

    private static NumberFact tickets(FactRule rule) {
        return NumberFact.of("open-tickets", Domain.wholeNumbers("[0, 100]", Unit.COUNT), rule);
    }

    private static void assertFails(Fact fact, String message) {
        assertThatThrownBy(() -> FactConformance.of(fact).given(PORTFOLIO).check())
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage(message);
    }

    @Test
    void aFactThatKeepsEverythingConforms() {
        assertThat(FactConformance.of(AccountFacts.REVENUE_SHARE)
                        .given(PORTFOLIO)
                        .check())
                .hasToString("The fact (revenue-share) conforms (tried: 3 accounts).");
        assertThat(FactConformance.of(tickets((context, sink) -> sink.invalid("no connection")))
                        .given(Accounts.AS_OF, Accounts.named("A1"))
                        .check())
                .hasToString("The fact (open-tickets) conforms (tried: 1 account).");
    }

    @Test
    void readingMayNotThrow() {
        assertFails(
                tickets((context, sink) -> sink.number(
                        context.account().sales().orElseThrow().currency().getDecimalPlaces(), 0)),
                """
                The fact (open-tickets) does not conform (tried: 3 accounts):
                - it must answer every case, but in the case (account (A3) as of 2026-06-30) it threw java.util.NoSuchElementException: No value present""");
    }

    @Test
    void readingGivesAValue() {
        assertFails(tickets((context, sink) -> {}), """
                The fact (open-tickets) does not conform (tried: 3 accounts):
                - it must answer every case, but in the case (account (A1) as of 2026-06-30) it gave nothing; it must call one method of the sink, such as missing(); likewise in 2 other cases""");
    }

    @Test
    void readingGivesOneValue() {
        assertFails(
                tickets((context, sink) -> {
                    sink.number(1, 0);
                    sink.missing();
                }),
                """
                The fact (open-tickets) does not conform (tried: 3 accounts):
                - it must answer every case, but in the case (account (A1) as of 2026-06-30) it gave 2 values: 1, missing; likewise in 2 other cases""");
    }

    @Test
    void readingGivesAValueOfTheDomain() {
        assertFails(tickets((context, sink) -> sink.number(Decimal.of("0.5"))), """
                The fact (open-tickets) does not conform (tried: 3 accounts):
                - it must answer every case, but in the case (account (A1) as of 2026-06-30) it gave (0.5), which is not in its domain: numbers[0, 100] in steps of 1; likewise in 2 other cases""");
        assertFails(tickets((context, sink) -> sink.share(404, 4)), """
                The fact (open-tickets) does not conform (tried: 3 accounts):
                - it must answer every case, but in the case (account (A1) as of 2026-06-30) it gave (404/4), which is not in its domain: numbers[0, 100] in steps of 1; likewise in 2 other cases""");
        assertFails(tickets((context, sink) -> sink.notApplicable()), """
                The fact (open-tickets) does not conform (tried: 3 accounts):
                - it must answer every case, but in the case (account (A1) as of 2026-06-30) it gave (not applicable), which is not in its domain: numbers[0, 100] in steps of 1; likewise in 2 other cases""");
        assertFails(tickets((context, sink) -> sink.flag(true)), """
                The fact (open-tickets) does not conform (tried: 3 accounts):
                - it must answer every case, but in the case (account (A1) as of 2026-06-30) it gave (true), which is not in its domain: numbers[0, 100] in steps of 1; likewise in 2 other cases""");
        assertFails(tickets((context, sink) -> sink.level(0)), """
                The fact (open-tickets) does not conform (tried: 3 accounts):
                - it must answer every case, but in the case (account (A1) as of 2026-06-30) it gave (level 0), which is not in its domain: numbers[0, 100] in steps of 1; likewise in 2 other cases""");
    }

    @Test
    void readingAgainGivesTheSame() {
        AtomicInteger read = new AtomicInteger();

        assertFails(tickets((context, sink) -> sink.number(read.incrementAndGet(), 0)), """
                The fact (open-tickets) does not conform (tried: 3 accounts):
                - it must answer the same case in the same way, but in the case (account (A3) as of 2026-06-30) it gave (3), and when asked again gave (4); likewise in 2 other cases""");
    }

    @Test
    void readingInSeveralThreadsGivesTheSame() {
        Thread first = Thread.currentThread();

        assertFails(tickets((context, sink) -> sink.number(Thread.currentThread() == first ? 1 : 2, 0)), """
                The fact (open-tickets) does not conform (tried: 3 accounts):
                - it must answer in the same way in several threads at once, but in the case (account (A1) as of 2026-06-30) it gave (1), and in several threads gave (2); likewise in 2 other cases""");
    }

    @Test
    void needsAccounts() {
        assertThatThrownBy(() -> FactConformance.of(AccountFacts.REVENUE).check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No accounts were given to read (revenue) from.");
    }

    @Test
    void saysWhatItIs() {
        assertThat(FactConformance.of(AccountFacts.REVENUE)).hasToString("check of fact (revenue)");
    }
}

package io.github.kamrules.testkit;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.account.Account;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Tries a fact that is read by code of one's own on given accounts.
 *
 * <pre>{@code
 * FactConformance.of(OPEN_TICKETS).given(portfolio).check();
 * }</pre>
 *
 * <p>It must be total: reading it throws nothing and gives exactly one value, of the kind and in the domain of the fact, or says
 * that the fact is missing, does not apply or cannot be read. It must be deterministic: the same account gives the same value
 * again, in another order of the accounts, and when four threads read at once.
 *
 * <p>Each method returns a new object. Immutable, and thread-safe as far as the code is.
 */
public final class FactConformance {

    private final Fact fact;
    private final ImmutableList<FactContext> contexts;

    private FactConformance(Fact fact, ImmutableList<FactContext> contexts) {
        this.fact = fact;
        this.contexts = contexts;
    }

    /**
     * Returns the check of a fact.
     *
     * @param fact the fact
     * @return the check
     */
    public static FactConformance of(Fact fact) {
        return new FactConformance(fact, ImmutableList.of());
    }

    /**
     * Returns this check with the accounts of a portfolio, beside those that it has.
     *
     * @param portfolio the portfolio
     * @return the check
     */
    public FactConformance given(Portfolio portfolio) {
        PortfolioStatistics statistics = PortfolioStatistics.of(portfolio);
        ImmutableList.Builder<FactContext> all =
                ImmutableList.<FactContext>builder().addAll(contexts);
        portfolio.accounts().forEach(account -> all.add(FactContext.of(account, statistics)));
        return new FactConformance(fact, all.build());
    }

    /**
     * Returns this check with accounts that make up a portfolio, beside those that it has.
     *
     * @param asOf the date as of which they are looked at
     * @param accounts the accounts
     * @return the check
     */
    public FactConformance given(LocalDate asOf, Account... accounts) {
        return given(Portfolio.of(Arrays.asList(accounts), asOf));
    }

    /**
     * Reads the fact from all accounts and throws if anything is wrong.
     *
     * @return the report, which has found nothing
     * @throws AssertionError if anything was found; the message names the fact and, for each thing found, an account and the
     *     values read
     * @throws IllegalStateException if no accounts were given
     */
    @CanIgnoreReturnValue
    public ConformanceReport check() {
        return report().check();
    }

    /**
     * Reads the fact from all accounts.
     *
     * @return what was found
     * @throws IllegalStateException if no accounts were given
     */
    public ConformanceReport report() {
        checkState(!contexts.isEmpty(), "No accounts were given to read (%s) from.", fact.id());
        Trial trial = new Trial(
                contexts.size(),
                i -> ReadValue.of(fact, contexts.get(i)),
                i -> "account (" + contexts.get(i).account().id() + ") as of "
                        + contexts.get(i).asOf());
        trial.run();
        List<Object> read = trial.answers();
        for (int i = 0; i < read.size(); i++) {
            int number = i;
            ((ReadValue) read.get(i))
                    .wrong(fact.domain())
                    .ifPresent(wrong -> trial.add(ConformanceReport.Kind.TOTAL, wrong, number, wrong));
        }
        return new ConformanceReport(
                "fact (" + fact.id() + ")",
                contexts.size() == 1 ? "1 account" : contexts.size() + " accounts",
                trial.violations());
    }

    @Override
    public String toString() {
        return "check of fact (" + fact.id() + ")";
    }
}

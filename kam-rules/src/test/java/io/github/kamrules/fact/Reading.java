package io.github.kamrules.fact;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a fact says of an account: one line of text, as exact as the fact gave it. */
final class Reading implements InputSink {
    static final String MISSING = "missing";
    static final String TIED = "missing, tied";
    static final String NONE = "not applicable";

    private final List<String> found = new ArrayList<>();

    private Reading() {}

    /** Reads a fact of an account in a portfolio of this account and others. */
    static String of(Fact fact, Account account, Account... others) {
        List<Account> all = new ArrayList<>(List.of(others));
        all.add(account);
        return of(fact, FactContext.of(account, PortfolioStatistics.of(Portfolio.of(all, Accounts.AS_OF))));
    }

    static String of(Fact fact, FactContext context) {
        Reading reading = new Reading();
        fact.read(context, reading);
        if (reading.found.size() != 1) {
            throw new AssertionError("The fact (" + fact.id() + ") must call the sink once: " + reading.found);
        }
        return reading.found.get(0);
    }

    @Override
    public void number(long unscaled, int decimals) {
        number(Decimal.ofUnscaled(unscaled, decimals));
    }

    @Override
    public void number(Decimal value) {
        found.add(value.toString());
    }

    @Override
    public void share(long part, long whole) {
        found.add(part + "/" + whole);
    }

    @Override
    public void date(LocalDate value) {
        found.add(value.toString());
    }

    @Override
    public void level(int index) {
        found.add("level " + index);
    }

    @Override
    public void flag(boolean value) {
        found.add(String.valueOf(value));
    }

    @Override
    public void text(String value) {
        found.add("'" + value + "'");
    }

    @Override
    public void notApplicable() {
        found.add(NONE);
    }

    @Override
    public void missing() {
        found.add(MISSING);
    }

    @Override
    public void missingTied() {
        found.add(TIED);
    }

    @Override
    public void missingWithin(long low, long high) {
        found.add("missing, from " + low + (high == Integer.MAX_VALUE ? "" : " to " + high));
    }

    @Override
    public void missingWithin(LocalDate first, LocalDate last) {
        found.add("missing, from " + first + " to " + last);
    }

    @Override
    public void invalid(String detail) {
        found.add("invalid: " + detail);
    }
}

package io.github.kamrules.whatif;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.Inquiry;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What to find out next over a portfolio: the missing facts, ranked by how many accounts they would settle for what they
 * cost. Immutable and thread-safe.
 */
public final class PortfolioMissingFacts {

    private final Decision<?> decision;
    private final int open;
    private final int inexact;
    private final ImmutableList<Line> facts;
    private final Texts texts;

    /**
     * A fact that is missing for some accounts.
     *
     * @param fact the fact
     * @param cost what finding it out costs for one account
     * @param settled the accounts for which knowing it settles the verdict, whatever it is
     * @param maySettle the other accounts for which some of its values settle the verdict
     * @param couldChange the accounts left, of which it only could change the outcome together with other facts, or for which
     *     its cases could not be counted
     */
    public record Line(
            Input fact, Decimal cost, List<AccountId> settled, List<AccountId> maySettle, List<AccountId> couldChange) {

        /** More accounts settled for the cost first, then more that it may settle, then more that it could change. */
        static final Comparator<Line> BEST_FIRST = Comparator.<Line, MissingFacts.Fraction>comparing(
                        line -> line.forCost(line.settled()))
                .thenComparing(line -> line.forCost(line.maySettle()))
                .thenComparing(line -> line.forCost(line.couldChange()))
                .reversed()
                .thenComparing(Line::cost)
                .thenComparing(line -> line.fact().id());

        /**
         * Copies the lists.
         *
         * @param fact the fact
         * @param cost what finding it out costs for one account
         * @param settled the accounts that it settles
         * @param maySettle the other accounts that it may settle
         * @param couldChange the accounts left
         */
        public Line {
            settled = ImmutableList.copyOf(settled);
            maySettle = ImmutableList.copyOf(maySettle);
            couldChange = ImmutableList.copyOf(couldChange);
        }

        private MissingFacts.Fraction forCost(List<AccountId> accounts) {
            return new MissingFacts.Fraction(Decimal.of(accounts.size()), cost);
        }
    }

    /** Collects what a fact does for the accounts. */
    static final class Collected {

        private final List<AccountId> settled = new ArrayList<>();
        private final List<AccountId> maySettle = new ArrayList<>();
        private final List<AccountId> couldChange = new ArrayList<>();

        void add(AccountId account, Inquiry.Question question) {
            List<AccountId> accounts =
                    question.alwaysSettles() ? settled : question.settled() > 0 ? maySettle : couldChange;
            accounts.add(account);
        }

        Line line(Input fact, Decimal cost) {
            return new Line(fact, cost, settled, maySettle, couldChange);
        }
    }

    PortfolioMissingFacts(Policy policy, Decision<?> decision, int open, int inexact, List<Line> facts) {
        this.decision = decision;
        this.open = open;
        this.inexact = inexact;
        this.facts = ImmutableList.copyOf(facts);
        this.texts = policy.texts().plus(WhatIfTexts.bundle());
    }

    /**
     * Returns for how many accounts the verdict is undecided.
     *
     * @return the number
     */
    public int open() {
        return open;
    }

    /**
     * Returns for how many of these there are too many possibilities to try them all: more of the facts may settle them than
     * is told.
     *
     * @return the number
     */
    public int inexact() {
        return inexact;
    }

    /**
     * Returns the missing facts.
     *
     * @return the facts: the one that settles most accounts for its cost first, then the one that may settle most
     */
    public List<Line> facts() {
        return facts;
    }

    /**
     * Says in words what to find out next: a sentence, then a line for each fact.
     *
     * @param locale the language
     * @return the text, ending with a line break
     */
    public String toText(Locale locale) {
        Message statement = MissingFacts.text(facts.isEmpty() ? "portfolio-nothing" : "portfolio-open")
                .with("decision", decision.label());
        StringBuilder text = new StringBuilder(texts.render(
                        facts.isEmpty() ? statement : statement.with("accounts", Decimal.of(open)), locale))
                .append('\n');
        for (Line line : facts) {
            Message message = MissingFacts.text("portfolio-fact")
                    .with("fact", line.fact().label())
                    .with("settled", Decimal.of(line.settled().size()))
                    .with("may-settle", Decimal.of(line.maySettle().size()))
                    .with("could-change", Decimal.of(line.couldChange().size()))
                    .with("cost", line.cost());
            text.append("  ").append(texts.render(message, locale)).append('\n');
        }
        if (inexact > 0) {
            Message note = MissingFacts.text("portfolio-inexact").with("accounts", Decimal.of(inexact));
            text.append("  ").append(texts.render(note, locale)).append('\n');
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortfolioMissingFacts that
                && decision.equals(that.decision)
                && open == that.open
                && inexact == that.inexact
                && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(decision, open, facts);
    }

    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }
}

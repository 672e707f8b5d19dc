package io.github.kamrules.whatif;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.Inquiry;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What to find out next about one account: the missing facts that could change the answer to a question, ranked by how much
 * knowing them would settle for what they cost. Immutable and thread-safe.
 */
public final class MissingFacts {

    private final AccountId account;
    private final Decision<?> decision;
    private final Inquiry inquiry;
    private final ImmutableList<Line> facts;
    private final ImmutableList<Settling> settling;
    private final Texts texts;

    /**
     * A missing fact.
     *
     * @param question what knowing it would settle
     * @param cost what finding it out costs
     */
    public record Line(Inquiry.Question question, Decimal cost) {

        /**
         * The larger share settled for the cost first; then the one that leaves fewer answers on average; then the cheaper one.
         * Of equal ones the sort keeps the order of the graph.
         */
        static final Comparator<Line> BEST_FIRST = Comparator.<Line, Fraction>comparing(Line::value)
                .reversed()
                .thenComparing(Line::left)
                .thenComparing(Line::cost);

        private Fraction value() {
            return question.settledShare()
                    .map(share -> new Fraction(share.part(), share.whole().times(cost)))
                    .orElse(Fraction.NONE);
        }

        private Fraction left() {
            return question.meanLeft()
                    .map(mean -> new Fraction(mean.part(), mean.whole()))
                    .orElse(Fraction.BOUNDLESS);
        }

        /**
         * Returns the fact.
         *
         * @return the fact by which people know what is missing
         */
        public Input fact() {
            return question.input();
        }
    }

    /**
     * Facts that settle the verdict for certain, whatever they turn out to be.
     *
     * @param facts one to three facts
     * @param cost what finding out all of them costs
     */
    public record Settling(List<Input> facts, Decimal cost) {

        static final Comparator<Settling> CHEAPEST_FIRST = Comparator.comparing(Settling::cost)
                .thenComparing(set -> set.facts().size());

        /**
         * Copies the facts.
         *
         * @param facts one to three facts
         * @param cost what finding out all of them costs
         */
        public Settling {
            facts = ImmutableList.copyOf(facts);
        }
    }

    /** Fractions are compared as they are, not as rounded numbers. */
    record Fraction(Decimal part, Decimal whole) implements Comparable<Fraction> {

        static final Fraction NONE = new Fraction(Decimal.ZERO, Decimal.ONE);

        /** Larger than every other one. */
        static final Fraction BOUNDLESS = new Fraction(Decimal.ONE, Decimal.ZERO);

        @Override
        public int compareTo(Fraction other) {
            return part.times(other.whole).compareTo(other.part.times(whole));
        }
    }

    MissingFacts(
            Assessment assessment, Decision<?> decision, Inquiry inquiry, List<Line> facts, List<Settling> settling) {
        this.account = assessment.accountId();
        this.decision = decision;
        this.inquiry = inquiry;
        this.facts = ImmutableList.copyOf(facts);
        this.settling = ImmutableList.copyOf(settling);
        this.texts = assessment.policy().texts().plus(WhatIfTexts.bundle());
    }

    /**
     * Returns the missing facts that could change the outcome.
     *
     * @return the facts: the larger share of cases settled for the cost first, then the one that leaves fewer answers, then the
     *     cheaper one; empty where the verdict is not undecided
     */
    public List<Line> facts() {
        return facts;
    }

    /**
     * Returns the smallest sets of facts that settle the verdict for certain.
     *
     * @return the sets, of at most three facts, cheapest first; none contains another
     */
    public List<Settling> settling() {
        return settling;
    }

    /**
     * Returns what all this rests on, the facts that could not change the outcome included.
     *
     * @return the inquiry; it tells whether cases could be counted
     */
    public Inquiry inquiry() {
        return inquiry;
    }

    /**
     * Says in words what to find out next: a sentence, then a line for each fact, then one for each set that settles it.
     *
     * @param locale the language
     * @return the text, ending with a line break
     */
    public String toText(Locale locale) {
        StringBuilder text = new StringBuilder(texts.render(statement(), locale)).append('\n');
        for (Line line : facts) {
            text.append("  ").append(texts.render(message(line), locale)).append('\n');
        }
        for (Settling set : settling) {
            text.append("  ").append(texts.render(message(set), locale)).append('\n');
        }
        return text.toString();
    }

    private Message statement() {
        String key = facts.isEmpty() ? "nothing" : inquiry.exact() ? "open" : "open-inexact";
        return text(key).with("decision", decision.label());
    }

    private Message message(Line line) {
        Inquiry.Question question = line.question();
        Message message =
                text(keyOf(question)).with("fact", line.fact().label()).with("cost", line.cost());
        if (question.cases() == 0 || question.alwaysSettles()) {
            return message;
        } else if (question.settled() > 0) {
            return message.with("settled", Decimal.of(question.settled())).with("cases", Decimal.of(question.cases()));
        }
        return question.meanLeft()
                .map(mean -> message.with("left", mean.toDecimal(1)))
                .orElse(message);
    }

    private String keyOf(Inquiry.Question question) {
        if (question.cases() == 0) {
            return "fact-uncounted";
        } else if (question.alwaysSettles()) {
            return "fact-always";
        }
        String key = question.settled() > 0 ? "fact" : question.meanLeft().isPresent() ? "fact-narrows" : "fact-never";
        return inquiry.exact() ? key : key + "-at-least";
    }

    private static Message message(Settling set) {
        return text("settling")
                .with("facts", set.facts().stream().map(Input::label).toList())
                .with("cost", set.cost());
    }

    static Message text(String key) {
        return Message.of(TextKey.of("find-out." + key));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MissingFacts that
                && account.equals(that.account)
                && decision.equals(that.decision)
                && inquiry.equals(that.inquiry)
                && facts.equals(that.facts)
                && settling.equals(that.settling);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, decision, facts);
    }

    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }
}

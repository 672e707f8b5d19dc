package io.github.kamrules.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How far each fact of one account is from changing an answer: whether a key account would still be one if its revenue were a
 * little lower.
 *
 * <pre>{@code
 * Margins margins = Margins.of(assessment, TIER);
 * margins.near("0.05").toText(Locale.ENGLISH);
 * }</pre>
 *
 * <p>One fact changes at a time; all others, and the other accounts, are what they are. With the revenue or the potential moves
 * what follows from it: shares, ranks, and the account's own part in the totals. Every margin was found by deciding again with
 * its value. Facts that are missing or do not apply have no margin, and so have texts, and what is kept from earlier reviews or
 * was set by hand. Immutable and thread-safe.
 */
public final class Margins {

    private final Decision<?> decision;
    private final Verdict<?> verdict;
    private final ImmutableList<Margin> margins;
    private final ImmutableList<Fact> unsure;
    private final Message statement;
    private final Texts texts;

    private Margins(
            Decision<?> decision,
            Verdict<?> verdict,
            List<Margin> margins,
            List<Fact> unsure,
            Message statement,
            Texts texts) {
        this.decision = decision;
        this.verdict = verdict;
        this.margins = ImmutableList.copyOf(margins);
        this.unsure = ImmutableList.copyOf(unsure);
        this.statement = statement;
        this.texts = texts;
    }

    /**
     * Finds the margins of an answer.
     *
     * @param assessment the account
     * @param decision a decision of the policy that it was assessed under
     * @return the margins; none while the answer is not certain
     * @throws IllegalArgumentException if the policy does not define the decision
     */
    public static Margins of(Assessment assessment, Decision<?> decision) {
        Verdict<?> verdict = assessment.verdict(decision);
        Texts texts = assessment.policy().texts().plus(WhatIfTexts.bundle());
        if (verdict instanceof Verdict.Undecided<?> undecided) {
            Message open = text("margins-undecided")
                    .with("decision", decision.label())
                    .with(
                            "facts",
                            undecided.missing().stream()
                                    .filter(missing -> missing.couldChange())
                                    .map(missing -> missing.input().label())
                                    .toList());
            return new Margins(decision, verdict, List.of(), List.of(), open, texts);
        }
        MarginSearch search = new MarginSearch(assessment, decision);
        List<Margin> margins = search.run();
        Message statement = statement(margins.isEmpty() ? "margins-none" : "margins", decision, verdict);
        return new Margins(decision, verdict, margins, search.unsure(), statement, texts);
    }

    private static Message statement(String key, Decision<?> decision, Verdict<?> verdict) {
        return text(key).with("decision", decision.label()).with("answer", said(decision, verdict));
    }

    /**
     * Returns the margins of numbers that are near their border: a warning that an error of measurement, or the next order, may
     * change the answer.
     *
     * @param part how near, in parts of the number: 0.05 where a twentieth more or less changes the answer
     * @return these margins only; none of a number that is 0
     * @throws IllegalArgumentException if the part is not more than 0
     */
    public Margins near(String part) {
        Decimal within = Decimal.of(part);
        checkArgument(within.isPositive(), "The part (%s) of a number that counts as near must be more than 0.", part);
        if (verdict instanceof Verdict.Undecided<?>) {
            return this;
        }
        List<Margin> near = margins.stream().filter(m -> m.isWithin(within)).toList();
        Message warning = statement(near.isEmpty() ? "margins-far" : "margins-near", decision, verdict)
                .with("part", DecisionTexts.value(AccountFacts.REVENUE_SHARE, within));
        return new Margins(decision, verdict, near, unsure, warning, texts);
    }

    /**
     * Returns the verdict as it is.
     *
     * @return the verdict
     */
    public Verdict<?> verdict() {
        return verdict;
    }

    /**
     * Returns the margins.
     *
     * @return the margins: numbers by how much they change in proportion, then the rest in the order of the policy's facts; of
     *     one fact the lower border first
     */
    public List<Margin> margins() {
        return margins;
    }

    /**
     * Returns the facts of which a nearer border is not ruled out, since code, or what ranks all cases, looks at the value itself
     * and not only at the bounds it lies between.
     *
     * @return the facts, in the order in which they were followed
     */
    public List<Fact> unsure() {
        return unsure;
    }

    /**
     * Returns the answer in one sentence: whether one fact alone changes it.
     *
     * @return the message
     */
    public Message statement() {
        return statement;
    }

    /**
     * Returns each margin in words: from which value to which a fact would have to move, and what the answer would be.
     *
     * @return one message for each margin, in their order
     */
    public List<Message> messages() {
        return margins.stream().map(this::message).collect(ImmutableList.toImmutableList());
    }

    /**
     * Says in words how far the facts are from changing the answer: the statement, then a line for each margin.
     *
     * @param locale the language
     * @return the text, ending with a line break
     */
    public String toText(Locale locale) {
        StringBuilder text = new StringBuilder(texts.render(statement, locale)).append('\n');
        for (Message message : messages()) {
            text.append("  ").append(texts.render(message, locale)).append('\n');
        }
        if (!unsure.isEmpty()) {
            List<Object> facts = unsure.stream().<Object>map(Fact::label).toList();
            text.append(texts.render(text("margins-maybe-nearer").with("facts", facts), locale))
                    .append('\n');
        }
        return text.toString();
    }

    private Message message(Margin margin) {
        return text("margin")
                .with("fact", margin.fact().label())
                .with("from", said(margin, margin.from()))
                .with("to", border(margin))
                .with("answer", said(decision, margin.becomes()));
    }

    private static Object border(Margin margin) {
        Object to = said(margin, margin.to());
        if (margin.included()) {
            return to;
        }
        Decimal border = (Decimal) margin.to();
        boolean above = margin.from() instanceof Ratio ratio
                ? ratio.compareTo(border) <= 0
                : ((Decimal) margin.from()).compareTo(border) <= 0;
        return text(above ? "margin-above" : "margin-below").with("to", to);
    }

    private static Object said(Margin margin, Object value) {
        return value instanceof Boolean flag ? text(flag ? "yes" : "no") : DecisionTexts.value(margin.fact(), value);
    }

    private static <V> Object said(Decision<?> decision, Verdict<V> verdict) {
        return verdict.<Object>match(
                decided -> DecisionTexts.value(decision, decided.answer()),
                none -> text("margin-not-applicable"),
                undecided -> text("margin-undecided"),
                failed -> text("margin-failed"));
    }

    private static Message text(String key) {
        return Paths.text(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Margins that
                && decision.equals(that.decision)
                && verdict.equals(that.verdict)
                && margins.equals(that.margins)
                && unsure.equals(that.unsure)
                && statement.equals(that.statement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(decision, margins);
    }

    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }
}

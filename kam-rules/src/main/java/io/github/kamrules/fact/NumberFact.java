package io.github.kamrules.fact;

import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.text.TextKey;
import java.util.Optional;
import java.util.function.Function;

/** A fact with a number as its value. Immutable and thread-safe; two facts are equal when id and domain are. */
public final class NumberFact extends BoundFact implements NumberInput {

    private final Domain.Numbers domain;
    private final Optional<Function<FactContext, Optional<Derivation>>> derivation;
    private final Optional<Function<FactContext, Derivation>> movement;
    private final Optional<String> follows;

    private NumberFact(
            String id,
            Domain.Numbers domain,
            FactRule rule,
            Optional<Function<FactContext, Optional<Derivation>>> derivation,
            Optional<Function<FactContext, Derivation>> movement,
            Optional<String> follows) {
        super(id, rule);
        this.domain = domain;
        this.derivation = derivation;
        this.movement = movement;
        this.follows = follows;
    }

    private NumberFact(String id, Domain.Numbers domain, FactRule rule, TextKey label) {
        super(id, rule, label);
        this.domain = domain;
        this.derivation = Optional.empty();
        this.movement = Optional.empty();
        this.follows = Optional.empty();
    }

    /** Returns a fact that shares its label with others. */
    static NumberFact labelled(String id, Domain.Numbers domain, TextKey label, FactRule rule) {
        return new NumberFact(id, domain, rule, label);
    }

    /**
     * Returns a fact.
     *
     * @param id the id, lower-case words joined by hyphens
     * @param domain the values that it can have
     * @param rule how it is read
     * @return the fact
     */
    public static NumberFact of(String id, Domain.Numbers domain, FactRule rule) {
        return new NumberFact(id, domain, rule, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static NumberFact derived(
            String id, Domain.Numbers domain, FactRule rule, Function<FactContext, Optional<Derivation>> derivation) {
        return new NumberFact(id, domain, rule, Optional.of(derivation), Optional.empty(), Optional.empty());
    }

    /** Returns this fact as one from which others follow: what they come to when it is a whole number of minor units. */
    NumberFact moving(Function<FactContext, Derivation> what) {
        return new NumberFact(id(), domain, rule(), derivation, Optional.of(what), Optional.empty());
    }

    /** Returns this fact as one that follows from another. */
    NumberFact following(String raw) {
        return new NumberFact(id(), domain, rule(), derivation, Optional.empty(), Optional.of(raw));
    }

    /**
     * Returns which fact this one follows from, so that it cannot change alone: a share of the revenue follows from the revenue.
     *
     * @return the id of that fact, empty for a fact that stands for itself
     */
    public Optional<String> followsFrom() {
        return follows;
    }

    /**
     * Returns what would move with this fact if it were different, the other accounts and all other facts being what they are;
     * the margin ratio stays when the revenue moves.
     *
     * @param context the account in its portfolio
     * @return the facts that follow, this one among them, by its number of minor units; empty when none does
     */
    public Optional<Derivation> movement(FactContext context) {
        return movement.map(move -> move.apply(context));
    }

    /**
     * Returns the fact that is a custom attribute of the account: a number, or an amount of money in the portfolio's
     * currency. An account without the attribute misses the fact.
     *
     * @param id the name of the attribute, which is also the id of the fact
     * @param unit the unit
     * @return the fact, with any number as its domain
     */
    public static NumberFact attribute(String id, Unit unit) {
        return attribute(id, Domain.numbers("(-inf, inf)", unit));
    }

    /**
     * Returns the fact that is a custom attribute of the account: a number, or an amount of money in the portfolio's
     * currency. An account without the attribute misses the fact.
     *
     * @param id the name of the attribute, which is also the id of the fact
     * @param domain the values that it can have; another value makes the fact invalid
     * @return the fact
     */
    public static NumberFact attribute(String id, Domain.Numbers domain) {
        return of(id, domain, new AttributeRule(id, (context, value, sink) -> give(context, id, value, sink)));
    }

    private static void give(FactContext context, String id, AttributeValue value, InputSink sink) {
        if (value instanceof AttributeValue.NumberValue number) {
            sink.number(number.value());
        } else if (value instanceof AttributeValue.MoneyValue money) {
            sink.number(Decimal.of(context.convert(money.value()).getAmount()));
        } else {
            BoundFact.wrongType(id, value, "a number or an amount of money", sink);
        }
    }

    @Override
    public Domain.Numbers domain() {
        return domain;
    }

    /** Returns whether this fact, when it is missing, may derive together with others from one missing number. */
    boolean isDerived() {
        return derivation.isPresent();
    }

    @Override
    public Optional<Derivation> derivation(FactContext context) {
        return derivation.flatMap(derive -> derive.apply(context));
    }
}

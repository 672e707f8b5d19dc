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

    private NumberFact(
            String id,
            Domain.Numbers domain,
            FactRule rule,
            Optional<Function<FactContext, Optional<Derivation>>> derivation) {
        super(id, rule);
        this.domain = domain;
        this.derivation = derivation;
    }

    private NumberFact(String id, Domain.Numbers domain, FactRule rule, TextKey label) {
        super(id, rule, label);
        this.domain = domain;
        this.derivation = Optional.empty();
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
        return new NumberFact(id, domain, rule, Optional.empty());
    }

    static NumberFact derived(
            String id, Domain.Numbers domain, FactRule rule, Function<FactContext, Optional<Derivation>> derivation) {
        return new NumberFact(id, domain, rule, Optional.of(derivation));
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
        return of(
                id,
                domain,
                (context, sink) -> context.account()
                        .attribute(id)
                        .ifPresentOrElse(value -> give(context, id, value, sink), sink::missing));
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

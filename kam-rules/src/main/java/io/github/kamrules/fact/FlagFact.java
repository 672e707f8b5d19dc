package io.github.kamrules.fact;

import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.text.TextKey;
import java.util.Optional;
import java.util.function.Function;

/** A fact that is true or false. Immutable and thread-safe; two facts are equal when their ids are. */
public final class FlagFact extends BoundFact implements FlagInput {

    private FlagFact(String id, FactRule rule) {
        super(id, rule);
    }

    private FlagFact(String id, FactRule rule, TextKey label) {
        super(id, rule, label);
    }

    /** Returns a fact that shares its label with others. */
    static FlagFact labelled(String id, TextKey label, FactRule rule) {
        return new FlagFact(id, rule, label);
    }

    /**
     * Returns a fact that is read as an optional flag.
     *
     * @param id the id, lower-case words joined by hyphens
     * @param reader returns the flag, or empty when the account does not tell it
     * @return the fact
     */
    public static FlagFact of(String id, Function<FactContext, Optional<Boolean>> reader) {
        return new FlagFact(id, (context, sink) -> reader.apply(context).ifPresentOrElse(sink::flag, sink::missing));
    }

    /**
     * Returns the fact that is a custom attribute of the account: a flag. An account without the attribute misses the fact.
     *
     * @param id the name of the attribute, which is also the id of the fact
     * @return the fact
     */
    public static FlagFact attribute(String id) {
        return new FlagFact(id, new AttributeRule(id, (context, value, sink) -> {
            if (value instanceof AttributeValue.FlagValue flag) {
                sink.flag(flag.value());
            } else {
                BoundFact.wrongType(id, value, "true or false", sink);
            }
        }));
    }

    @Override
    public Domain.Flags domain() {
        return Domain.flags();
    }
}

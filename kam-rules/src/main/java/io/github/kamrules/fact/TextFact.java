package io.github.kamrules.fact;

import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.TextInput;
import io.github.kamrules.text.TextKey;
import java.util.Optional;
import java.util.function.Function;

/** A fact with a text as its value. Immutable and thread-safe; two facts are equal when their ids are. */
public final class TextFact extends BoundFact implements TextInput {

    private final boolean mayNotApply;

    private TextFact(String id, FactRule rule) {
        super(id, rule);
        this.mayNotApply = false;
    }

    private TextFact(String id, FactRule rule, TextKey label) {
        super(id, rule, label);
        this.mayNotApply = true;
    }

    /** Returns a fact that may be known to have no value, and shares its label with others. */
    static TextFact orNone(String id, TextKey label, FactRule rule) {
        return new TextFact(id, rule, label);
    }

    /**
     * Returns a fact that is read as an optional text.
     *
     * @param id the id, lower-case words joined by hyphens
     * @param reader returns the text, or empty when the account does not tell it
     * @return the fact
     */
    public static TextFact of(String id, Function<FactContext, Optional<String>> reader) {
        return new TextFact(id, (context, sink) -> reader.apply(context).ifPresentOrElse(sink::text, sink::missing));
    }

    /**
     * Returns the fact that is a custom attribute of the account: a text. An account without the attribute misses the fact.
     *
     * @param id the name of the attribute, which is also the id of the fact
     * @return the fact
     */
    public static TextFact attribute(String id) {
        return new TextFact(id, new AttributeRule(id, (context, value, sink) -> {
            if (value instanceof AttributeValue.TextValue text) {
                sink.text(text.value());
            } else {
                BoundFact.wrongType(id, value, "a text", sink);
            }
        }));
    }

    @Override
    public Domain.AnyText domain() {
        return new Domain.AnyText(mayNotApply);
    }
}

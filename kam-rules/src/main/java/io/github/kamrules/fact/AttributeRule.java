package io.github.kamrules.fact;

import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.InputSink;

/** Reads a fact from the custom attribute of the same name; an account without the attribute misses the fact. */
record AttributeRule(String attribute, Reader reader) implements FactRule {

    /** Turns the value of an attribute into that of a fact. */
    interface Reader {
        void read(FactContext context, AttributeValue value, InputSink sink);
    }

    @Override
    public void read(FactContext context, InputSink sink) {
        context.account()
                .attribute(attribute)
                .ifPresentOrElse(value -> reader.read(context, value, sink), sink::missing);
    }
}

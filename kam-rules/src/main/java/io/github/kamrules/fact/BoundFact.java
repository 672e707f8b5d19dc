package io.github.kamrules.fact;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.text.TextKey;
import java.util.Objects;
import java.util.regex.Pattern;

/** What every fact has: an id, and the rule by which it is read. */
abstract sealed class BoundFact implements Fact permits NumberFact, DateFact, LevelFact, FlagFact, TextFact {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String id;
    private final FactRule rule;
    private final TextKey label;

    BoundFact(String id, FactRule rule) {
        this(checked(id), rule, TextKey.of("fact." + id));
    }

    /** Makes a fact that shares its label with others. */
    BoundFact(String id, FactRule rule, TextKey label) {
        this.id = checked(id);
        this.rule = Objects.requireNonNull(rule, "rule");
        this.label = label;
    }

    private static String checked(String id) {
        checkArgument(
                ID.matcher(id).matches(),
                "The id (%s) of the fact must be lower-case words joined by hyphens, such as overdue-share.",
                id);
        return id;
    }

    final FactRule rule() {
        return rule;
    }

    @Override
    public final boolean isAttribute() {
        return rule instanceof AttributeRule;
    }

    static void wrongType(String id, AttributeValue value, String expected, InputSink sink) {
        sink.invalid("the attribute (" + id + ") is " + described(value) + ", but " + expected + " was expected");
    }

    private static String described(AttributeValue value) {
        if (value instanceof AttributeValue.NumberValue number) {
            return "the number " + number.value();
        } else if (value instanceof AttributeValue.FlagValue flag) {
            return "the flag " + flag.value();
        } else if (value instanceof AttributeValue.TextValue text) {
            return "the text (" + text.value() + ")";
        } else if (value instanceof AttributeValue.MoneyValue money) {
            return "the amount " + money.value();
        } else if (value instanceof AttributeValue.DateValue date) {
            return "the date " + date.value();
        }
        return value.toString();
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final TextKey label() {
        return label;
    }

    @Override
    public final void read(FactContext context, InputSink sink) {
        rule.read(context, sink);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof BoundFact that
                && getClass() == that.getClass()
                && id.equals(that.id)
                && domain().equals(that.domain());
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }

    @Override
    public final String toString() {
        return id;
    }
}

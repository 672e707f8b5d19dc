package io.github.kamrules.fact;

import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.TextKey;
import java.util.Optional;
import java.util.function.Function;

/**
 * A fact with a level of a scale as its value. Immutable and thread-safe; two facts are equal when id and scale are.
 *
 * @param <T> the type of the levels
 */
public final class LevelFact<T> extends BoundFact implements LevelInput<T> {

    private final Scale<T> scale;
    private final boolean mayNotApply;

    private LevelFact(String id, Scale<T> scale, FactRule rule) {
        super(id, rule);
        this.scale = scale;
        this.mayNotApply = false;
    }

    private LevelFact(String id, Scale<T> scale, FactRule rule, TextKey label) {
        super(id, rule, label);
        this.scale = scale;
        this.mayNotApply = true;
    }

    /** Returns a fact that may be known to have no value, and shares its label with others. */
    static <T> LevelFact<T> orNone(String id, Scale<T> scale, TextKey label, FactRule rule) {
        return new LevelFact<>(id, scale, rule, label);
    }

    /** Returns a fact that may be known to have no value. */
    static <T> LevelFact<T> orNone(String id, Scale<T> scale, FactRule rule) {
        return orNone(id, scale, TextKey.of("fact." + id), rule);
    }

    /**
     * Returns a fact that is read as an optional level.
     *
     * @param <T> the type of the levels
     * @param id the id, lower-case words joined by hyphens
     * @param scale the scale
     * @param reader returns the level, or empty when the account does not tell it
     * @return the fact
     */
    public static <T> LevelFact<T> of(String id, Scale<T> scale, Function<FactContext, Optional<T>> reader) {
        return new LevelFact<>(
                id,
                scale,
                (context, sink) -> reader.apply(context)
                        .ifPresentOrElse(level -> sink.level(scale.indexOf(level)), sink::missing));
    }

    /**
     * Returns the fact that is a custom attribute of the account: a text that names a level of the scale. An account
     * without the attribute misses the fact; another text makes it invalid.
     *
     * @param <T> the type of the levels
     * @param id the name of the attribute, which is also the id of the fact
     * @param scale the scale
     * @return the fact
     */
    public static <T> LevelFact<T> attribute(String id, Scale<T> scale) {
        return new LevelFact<>(
                id, scale, new AttributeRule(id, (context, value, sink) -> give(id, scale, value, sink)));
    }

    private static <T> void give(String id, Scale<T> scale, AttributeValue value, InputSink sink) {
        if (!(value instanceof AttributeValue.TextValue text)) {
            BoundFact.wrongType(id, value, "a level of the scale (" + scale.id() + ")", sink);
            return;
        }
        try {
            sink.level(scale.indexOf(scale.parse(text.value())));
        } catch (IllegalArgumentException e) {
            sink.invalid(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Scale<T> scale() {
        return scale;
    }

    @Override
    public Domain.Levels domain() {
        return new Domain.Levels(scale, mayNotApply);
    }
}

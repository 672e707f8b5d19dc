package io.github.kamrules.decision;

import io.github.kamrules.scale.Scale;

/**
 * An input with a level of a scale as its value. Implementations are immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public interface LevelInput<T> extends Input, LevelOperand<T> {

    @Override
    default Domain.Levels domain() {
        return Domain.levels(scale());
    }

    /**
     * Returns a plain level input.
     *
     * @param <T> the type of the levels
     * @param id the id, lower-case words joined by hyphens
     * @param scale the scale
     * @return the input
     */
    static <T> LevelInput<T> of(String id, Scale<T> scale) {
        return new PlainInput.OfLevel<>(id, scale, false);
    }

    /**
     * Returns a plain level input that may be known to have no value.
     *
     * @param <T> the type of the levels
     * @param id the id, lower-case words joined by hyphens
     * @param scale the scale
     * @return the input
     */
    static <T> LevelInput<T> orNone(String id, Scale<T> scale) {
        return new PlainInput.OfLevel<>(id, scale, true);
    }
}

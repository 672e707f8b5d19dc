package io.github.kamrules.decision;

import io.github.kamrules.scale.Scale;

/**
 * A decision that answers with one level of a scale. Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class LevelDecision<T> extends Decision<T> implements LevelOperand<T> {

    private final Scale<T> scale;

    LevelDecision(String id, Scale<T> scale) {
        super(id);
        this.scale = scale;
    }

    @Override
    public Scale<T> scale() {
        return scale;
    }

    @Override
    String answers() {
        return "level " + Canonical.scale(scale);
    }

    @Override
    void checkAnswer(Object value, String where) {
        checkLevel(scale, value, where);
    }
}

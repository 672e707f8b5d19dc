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

    /**
     * Returns this decision with a level, an output cell of a {@link CompoundTable}.
     *
     * @param level a level of the scale
     * @return the pair
     * @throws IllegalArgumentException if the level is not of this scale
     */
    public Answer answer(T level) {
        scale.indexOf(level);
        return new Answer(this, level);
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

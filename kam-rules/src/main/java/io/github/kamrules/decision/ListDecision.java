package io.github.kamrules.decision;

import io.github.kamrules.scale.Scale;
import java.util.List;

/**
 * A decision that answers with a list of levels, possibly the empty one: what all rows of a {@link ListTable} say that
 * apply. A level may stand there more than once. Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class ListDecision<T> extends Decision<List<T>> implements SetOperand<T> {

    private final Scale<T> scale;

    ListDecision(String id, Scale<T> scale) {
        super(id);
        this.scale = scale;
    }

    @Override
    public Scale<T> scale() {
        return scale;
    }

    /**
     * Returns this decision with a level that a row adds to the list, an output cell of a {@link CompoundTable}.
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
        return "list " + Canonical.scale(scale);
    }

    @Override
    void checkAnswer(Object value, String where) {
        checkLevel(scale, value, where);
    }
}

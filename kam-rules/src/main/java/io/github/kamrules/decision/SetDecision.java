package io.github.kamrules.decision;

import io.github.kamrules.scale.Scale;
import java.util.Set;

/**
 * A decision that answers with a set of levels, possibly the empty one. Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class SetDecision<T> extends Decision<Set<T>> implements SetOperand<T> {

    private final Scale<T> scale;

    SetDecision(String id, Scale<T> scale) {
        super(id);
        this.scale = scale;
    }

    @Override
    public Scale<T> scale() {
        return scale;
    }

    @Override
    String answers() {
        return "set " + Canonical.scale(scale);
    }

    @Override
    void checkAnswer(Object value, String where) {
        checkLevel(scale, value, where);
    }
}

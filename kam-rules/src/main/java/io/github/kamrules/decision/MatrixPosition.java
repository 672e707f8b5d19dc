package io.github.kamrules.decision;

import java.util.Optional;

/**
 * Where one case stands in a {@link Matrix}. Immutable and thread-safe.
 *
 * @param verdict the verdict of the decision
 * @param vertical where it stands on the vertical axis
 * @param horizontal where it stands on the horizontal axis
 * @param <V> the type of the cells
 */
public record MatrixPosition<V>(Verdict<V> verdict, AxisPosition<V> vertical, AxisPosition<V> horizontal) {

    /**
     * Returns the cell.
     *
     * @return the answer of the decision, empty when it is not decided
     */
    public Optional<V> cell() {
        return verdict.value();
    }

    /**
     * Returns whether the case is near to a border, so that a small change or an error of measurement may move it.
     *
     * @return whether it lies within the margin about a cut, on either axis
     */
    public boolean nearBorder() {
        return isNear(vertical) || isNear(horizontal);
    }

    private static boolean isNear(AxisPosition<?> axis) {
        return axis.nearestCut().map(NearestCut::near).orElse(false);
    }
}

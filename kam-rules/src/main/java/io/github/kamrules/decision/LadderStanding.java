package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * How one case stands on a {@link Ladder}: the verdict, each rung with its indicators, and what is between the case and the
 * next rung. Immutable and thread-safe.
 *
 * @param verdict the verdict of the decision
 * @param current the level that is reached for certain: the lowest that the verdict leaves possible; where the decision
 *     failed, the highest rung that is met whatever the failure hides
 * @param rungs how the rungs stand, lowest first
 * @param <T> the type of the levels
 */
public record LadderStanding<T>(Verdict<T> verdict, T current, List<RungStanding<T>> rungs) {

    /**
     * Copies the rungs.
     *
     * @param verdict the verdict of the decision
     * @param current the level that is reached for certain
     * @param rungs how the rungs stand, lowest first
     */
    public LadderStanding {
        rungs = ImmutableList.copyOf(rungs);
    }

    /**
     * Returns the rung above the current level.
     *
     * @return the rung, empty at the top of the ladder
     */
    public Optional<RungStanding<T>> next() {
        int above = 0;
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.get(i).level().equals(current)) {
                above = i + 1;
            }
        }
        return above < rungs.size() ? Optional.of(rungs.get(above)) : Optional.empty();
    }

    /**
     * Returns what stands between the case and the next rung: its indicators that fail or are unknown. Each is something to
     * act on or to find out.
     *
     * @return the indicators that are not met, in their order; none at the top of the ladder
     */
    public List<IndicatorStanding> gap() {
        return next().map(RungStanding::gap).orElse(ImmutableList.of());
    }
}

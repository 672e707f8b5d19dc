package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How one rung of a {@link Ladder} stands in one case. Immutable and thread-safe.
 *
 * @param level the level of the rung
 * @param standing whether all that the rung needs holds; of a cumulative ladder the rungs below are part of that
 * @param indicators how the indicators of the rung stand, in their order
 * @param <T> the type of the level
 */
public record RungStanding<T>(T level, Standing standing, List<IndicatorStanding> indicators) {

    /**
     * Copies the indicators.
     *
     * @param level the level of the rung
     * @param standing whether all that the rung needs holds
     * @param indicators how the indicators of the rung stand, in their order
     */
    public RungStanding {
        indicators = ImmutableList.copyOf(indicators);
    }

    /**
     * Returns what stands in the way: the indicators of this rung that fail or are unknown.
     *
     * @return the indicators that are not met, in their order
     */
    public List<IndicatorStanding> gap() {
        return indicators.stream()
                .filter(indicator -> indicator.standing() != Standing.MET)
                .collect(ImmutableList.toImmutableList());
    }
}

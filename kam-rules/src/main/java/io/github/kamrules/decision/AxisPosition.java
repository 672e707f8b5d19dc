package io.github.kamrules.decision;

import java.util.Optional;

/**
 * Where one case stands on an {@link Axis}. Immutable and thread-safe.
 *
 * @param axis the axis
 * @param value its number (a {@code Decimal} or a {@code Ratio}) or level as the decision sees it, its default included;
 *     empty when it is not known or does not apply
 * @param band the band in which the case certainly lies, counted from 0 at the lowest
 * @param nearestCut the nearest cut, empty when the number is not known or the axis is one of levels
 * @param <V> the type of the cells
 */
public record AxisPosition<V>(
        Axis axis, Optional<Object> value, Optional<Integer> band, Optional<NearestCut<V>> nearestCut) {}

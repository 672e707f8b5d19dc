package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import java.util.Optional;

/**
 * The cut of an {@link Axis} that is nearest to a case; of two that are equally near, the lower one. Immutable and
 * thread-safe.
 *
 * @param cut the cut, as it is in force
 * @param distance how far the number is from it, 0 or more, in the unit of the axis; of a share rounded to 18 decimals
 * @param near whether the number lies within the margin of the axis about the cut, both ends included
 * @param beyond the cell on the other side of the cut, empty when the band on the other axis is not known
 * @param <V> the type of the cells
 */
public record NearestCut<V>(Decimal cut, Decimal distance, boolean near, Optional<V> beyond) {}

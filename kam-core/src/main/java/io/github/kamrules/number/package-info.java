/**
 * Exact numbers with their units: decimals, shares, ranges and bounds that say whether they are inclusive.
 *
 * <p>Numbers that are equal in value are equal as objects, so 1 and 1.0 are the same. May use {@code text} and
 * {@code source}.
 */
@NullMarked
package io.github.kamrules.number;

import org.jspecify.annotations.NullMarked;

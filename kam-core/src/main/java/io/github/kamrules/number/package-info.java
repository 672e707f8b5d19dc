/**
 * Exact numbers with their units: decimals, shares, ranges and bounds that say whether they are inclusive.
 *
 * <p>Numbers that are equal in value are equal as objects, so 1 and 1.0 are the same. This package uses no other package
 * of KAM Rules but {@code internal}.
 */
@NullMarked
package io.github.kamrules.number;

import org.jspecify.annotations.NullMarked;

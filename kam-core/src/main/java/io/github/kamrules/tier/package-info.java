/**
 * Tiers of accounts, and what leads to them: value classes, attractiveness, categories and reasons.
 *
 * <p>Tiers are values on a scale, not an enumeration, so that a company can bring its own. May use {@code text},
 * {@code source}, {@code number}, {@code scale}, {@code sales} and {@code relationship}.
 */
@NullMarked
package io.github.kamrules.tier;

import org.jspecify.annotations.NullMarked;

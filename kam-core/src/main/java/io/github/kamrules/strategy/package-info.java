/**
 * Strategies, growth routes, and the recommendation of a strategy to one account.
 *
 * <p>May use {@code text}, {@code source}, {@code number}, {@code scale}, {@code sales}, {@code relationship},
 * {@code tier} and {@code account}.
 */
@NullMarked
package io.github.kamrules.strategy;

import org.jspecify.annotations.NullMarked;

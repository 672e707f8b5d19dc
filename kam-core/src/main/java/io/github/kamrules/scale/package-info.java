/**
 * Scales: the ordered levels that a decision can answer with, with their ids and labels.
 *
 * <p>May use {@code number}, {@code text} and {@code source}.
 */
@NullMarked
package io.github.kamrules.scale;

import org.jspecify.annotations.NullMarked;

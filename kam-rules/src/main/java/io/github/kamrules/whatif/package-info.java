/**
 * What would be if some facts of one account were different: the cheapest way to another answer ({@link
 * io.github.kamrules.whatif.PathFinder}), how near another answer is ({@link
 * io.github.kamrules.whatif.Margins}), and which missing fact to find out next ({@link
 * io.github.kamrules.whatif.FactFinder}).
 *
 * <p>Uses everything up to {@code review}.
 */
@NullMarked
package io.github.kamrules.whatif;

import org.jspecify.annotations.NullMarked;

/**
 * The standard policy for key accounts, by topic. Every number in it carries its source and can be replaced.
 *
 * <p>May use {@code policy}, what that may use, and the core module. Nothing in this module may use it.
 */
@NullMarked
package io.github.kamrules.standard;

import org.jspecify.annotations.NullMarked;

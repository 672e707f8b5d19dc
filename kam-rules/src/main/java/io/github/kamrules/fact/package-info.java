/**
 * Facts: inputs of decisions, bound to an account in its portfolio.
 *
 * <p>May use {@code decision} and the core module.
 */
@NullMarked
package io.github.kamrules.fact;

import org.jspecify.annotations.NullMarked;

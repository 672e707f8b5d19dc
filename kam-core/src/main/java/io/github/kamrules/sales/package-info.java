/**
 * What an account buys: figures per year and per window, order history, and potential.
 *
 * <p>May use {@code text}, {@code source}, {@code number} and {@code scale}.
 */
@NullMarked
package io.github.kamrules.sales;

import org.jspecify.annotations.NullMarked;

/**
 * What an account buys: figures per year and per window, order history, and potential.
 *
 * <p>{@link io.github.kamrules.sales.Sales} is the entry point: everything known about what one account buys, in one
 * currency. It holds {@link io.github.kamrules.sales.SalesFigures} per calendar year and per
 * {@link io.github.kamrules.sales.Window}, an {@link io.github.kamrules.sales.OrderHistory} and a
 * {@link io.github.kamrules.sales.Potential}. Whatever is not known is absent, and absent is never zero: an account
 * without an order history is not an account that never ordered.
 *
 * <p>May use {@code number}, {@code text}, {@code source} and {@code scale}.
 */
@NullMarked
package io.github.kamrules.sales;

import org.jspecify.annotations.NullMarked;

/**
 * Portfolios: the accounts of a company as of a date, in one currency, with their statistics.
 *
 * <p>May use every feature package of this module.
 */
@NullMarked
package io.github.kamrules.portfolio;

import org.jspecify.annotations.NullMarked;

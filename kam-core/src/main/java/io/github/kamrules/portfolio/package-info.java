/**
 * Portfolios: the accounts of a company as of a date, in one currency, with their statistics.
 *
 * <p>A {@link io.github.kamrules.portfolio.Portfolio} is what is looked at in one review. It puts all revenue into one
 * currency, by {@link io.github.kamrules.portfolio.ExchangeRates} if need be, and checks what concerns several
 * accounts: unique ids, parents, currencies. {@link io.github.kamrules.portfolio.PortfolioStatistics} hold the revenue
 * of all its accounts, so that one account can be set against the others, long after the portfolio itself is gone.
 *
 * <p>May use every feature package of this module.
 */
@NullMarked
package io.github.kamrules.portfolio;

import org.jspecify.annotations.NullMarked;

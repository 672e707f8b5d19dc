/**
 * Accounts: who the account is, with its sales, its relationship and a company's own attributes.
 *
 * <p>May use {@code text}, {@code source}, {@code number}, {@code scale}, {@code sales}, {@code relationship} and
 * {@code tier}. Other features refer to an account by its id.
 */
@NullMarked
package io.github.kamrules.account;

import org.jspecify.annotations.NullMarked;

/**
 * Accounts: who the account is, with its sales, its relationship and a company's own attributes.
 *
 * <p>An {@link io.github.kamrules.account.Account} is what a company knows about one customer or possible customer. It
 * needs an {@link io.github.kamrules.account.AccountId} and a name; everything else may be absent, and absent means not
 * known. What the model has no place for goes into {@linkplain io.github.kamrules.account.AttributeValue attributes},
 * which rules can read like any other fact.
 *
 * <p>May use {@code number}, {@code text}, {@code source}, {@code scale}, {@code sales}, {@code relationship},
 * {@code tier}, {@code history} and {@code calendar}. Other features refer to an account by its id.
 */
@NullMarked
package io.github.kamrules.account;

import org.jspecify.annotations.NullMarked;

/**
 * Reviews the customers of a company, as a CRM that links in KAM Rules would do.
 *
 * <p>{@code Main} is the way through it: a source ({@code steelwheels} or {@code csv}) gives accounts and a policy, the library reviews
 * them, and {@code output} and {@code report} show the result.
 */
@NullMarked
package io.github.kamrules.examples.portfolioreview;

import org.jspecify.annotations.NullMarked;

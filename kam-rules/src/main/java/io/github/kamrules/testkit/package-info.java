/**
 * What tests of rules need, whatever the test framework: a failed check is an {@link AssertionError} that says what was
 * expected, what came, and why.
 *
 * <ul>
 *   <li>{@link io.github.kamrules.testkit.RuleVerifier}: one rule in one case, in the words of the rule;
 *   <li>{@link io.github.kamrules.testkit.Boundary}: a rule just below a bound, at it, and just above it;
 *   <li>{@link io.github.kamrules.testkit.CodeConformance}: what every rule in Java code must keep, over all cases;
 *   <li>{@link io.github.kamrules.testkit.FactConformance}: the same for a fact that is read by code of your own.
 * </ul>
 *
 * <p>Rules that are data are looked at as a whole when a policy is built; tests say whether they are the rules that were
 * meant. May use every package but {@code json}.
 */
@NullMarked
package io.github.kamrules.testkit;

import org.jspecify.annotations.NullMarked;

/**
 * Verification of rules before they are used: {@link io.github.kamrules.verify.Verifier} looks at all cases of a graph of
 * decisions at once and tells what is wrong with it as {@link io.github.kamrules.verify.Finding findings}, each with a case
 * that shows it. What must never be, whatever the rules are, is a {@link io.github.kamrules.verify.Guarantee}.
 *
 * <p>It knows no term of key account management. May use {@code decision} and of the core module {@code text}, {@code source},
 * {@code number} and {@code scale}.
 */
@NullMarked
package io.github.kamrules.verify;

import org.jspecify.annotations.NullMarked;

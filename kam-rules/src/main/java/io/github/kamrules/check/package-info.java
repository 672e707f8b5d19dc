/**
 * Checks: what should not be so with an account, such as a key account whose top management nobody meets, how bad it is, and what
 * remedies it. A policy has a condition for each of its checks.
 *
 * <p>May use {@code verify}, whose severities it has, and of the core module all packages.
 */
@NullMarked
package io.github.kamrules.check;

import org.jspecify.annotations.NullMarked;

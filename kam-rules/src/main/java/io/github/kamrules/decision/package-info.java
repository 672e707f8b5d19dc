/**
 * A small decision library: inputs, conditions, decision tables, scorecards, verdicts and explanations.
 *
 * <p>It knows no term of key account management. From the core module it may use {@code text}, {@code source},
 * {@code number} and {@code scale} only.
 */
@NullMarked
package io.github.kamrules.decision;

import org.jspecify.annotations.NullMarked;

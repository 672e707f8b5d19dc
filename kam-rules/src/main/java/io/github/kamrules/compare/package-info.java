/**
 * Two policies, two dates or two portfolios side by side: who moves, from where to where and why ({@link
 * io.github.kamrules.compare.Comparison}), and how two policies differ in words ({@link
 * io.github.kamrules.compare.PolicyDiff}).
 *
 * <p>Uses everything up to {@code review}.
 */
@NullMarked
package io.github.kamrules.compare;

import org.jspecify.annotations.NullMarked;

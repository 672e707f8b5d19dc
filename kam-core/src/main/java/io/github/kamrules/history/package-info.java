/**
 * What earlier reviews left behind: the level that a decision gave an account and since when, and levels that people set
 * by hand for a time.
 *
 * <p>A {@link io.github.kamrules.history.LevelState} is stored after a review and handed to the next one; a
 * {@link io.github.kamrules.history.LevelOverride} is what somebody decided in place of the rules. Both name a decision
 * and a level by their ids, because which decisions and levels there are is a matter of the policy.
 *
 * <p>May use {@code internal} only.
 */
@NullMarked
package io.github.kamrules.history;

import org.jspecify.annotations.NullMarked;

/**
 * What a firm's own history says of the numbers in its policy.
 *
 * <ul>
 *   <li>{@link io.github.kamrules.calibrate.RateCalibration}: do assumed rates, such as success rates, hold?
 *   <li>{@link io.github.kamrules.calibrate.SilenceStudy}: after how much silence do customers no longer come back?
 *   <li>{@link io.github.kamrules.calibrate.BackTest}: did the levels of a decision tell what came next?
 * </ul>
 *
 * <p>All three count cases, and show each count as a {@link io.github.kamrules.calibrate.Proportion} with its sample size and
 * its interval. They change nothing: what they propose is set in a policy by who answers for it.
 *
 * <p>May use {@code review}, {@code policy}, {@code fact}, {@code decision} and the core module.
 */
@NullMarked
package io.github.kamrules.calibrate;

import org.jspecify.annotations.NullMarked;

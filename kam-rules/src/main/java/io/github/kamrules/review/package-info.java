/**
 * Assessments of accounts, and the review of a whole portfolio under a policy at a date.
 *
 * <p>May use {@code policy}, {@code fact}, {@code decision} and the core module. It does not use {@code standard}: every
 * policy is reviewed in the same way.
 */
@NullMarked
package io.github.kamrules.review;

import org.jspecify.annotations.NullMarked;

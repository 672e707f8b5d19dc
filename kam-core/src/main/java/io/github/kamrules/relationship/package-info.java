/**
 * How an account and the company stand to each other: strength, trajectory, indicators and contacts.
 *
 * <p>May use {@code text}, {@code source}, {@code number}, {@code scale} and {@code sales}.
 */
@NullMarked
package io.github.kamrules.relationship;

import org.jspecify.annotations.NullMarked;

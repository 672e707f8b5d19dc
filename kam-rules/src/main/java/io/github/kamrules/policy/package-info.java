/**
 * Policies: named, versioned and fingerprinted sets of decisions and strategies; how they are built and extended.
 *
 * <p>May use {@code fact}, {@code decision} and the core module.
 */
@NullMarked
package io.github.kamrules.policy;

import org.jspecify.annotations.NullMarked;

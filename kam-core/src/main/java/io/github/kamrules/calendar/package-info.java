/**
 * What happens between an account and us, by date: exchanges, and what lies ahead.
 *
 * <p>May use {@code text}, {@code source}, {@code number}, {@code scale}, {@code sales}, {@code relationship}, {@code tier}
 * and {@code history}.
 */
@NullMarked
package io.github.kamrules.calendar;

import org.jspecify.annotations.NullMarked;

/**
 * Texts as data: message keys with arguments, and labels in several languages.
 *
 * <p>A reason, a label or a finding is made as a message here and rendered late, in the language of the reader. May use
 * {@code number}, whose values messages carry.
 */
@NullMarked
package io.github.kamrules.text;

import org.jspecify.annotations.NullMarked;

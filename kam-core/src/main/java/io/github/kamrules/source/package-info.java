/**
 * Knowledge sources: where a number or a rule comes from.
 *
 * <p>Every default that KAM Rules ships carries one, so that a company can see which numbers are stated in a document and
 * which are assumptions. May use {@code number} and {@code text}.
 */
@NullMarked
package io.github.kamrules.source;

import org.jspecify.annotations.NullMarked;

/** One decision by KAM Rules, by hand, and by other rule engines, each used in the way that is fastest. */
@NullMarked
package io.github.kamrules.examples.peers;

import org.jspecify.annotations.NullMarked;

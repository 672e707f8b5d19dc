/** Rules for those who sell through distributors, as a plug-in. */
@NullMarked
package io.github.kamrules.examples.distributors;

import org.jspecify.annotations.NullMarked;

/** Fuzzing of what reads files of others. */
@NullMarked
package io.github.kamrules.examples.fuzz;

import org.jspecify.annotations.NullMarked;

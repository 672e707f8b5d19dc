/**
 * What people and programs get of a review: a file of rows, and a summary on the console.
 */
@NullMarked
package io.github.kamrules.examples.portfolioreview.output;

import org.jspecify.annotations.NullMarked;

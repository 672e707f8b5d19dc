/**
 * The SteelWheels sample database as a source: {@code SteelWheels} reads its rows, {@code Mapping} makes accounts of them, and
 * {@code SteelWheelsPolicy} extends the standard policy by guesses at what the database does not know. For a database of your
 * own, replace the first two and look hard at the third.
 */
@NullMarked
package io.github.kamrules.examples.portfolioreview.steelwheels;

import org.jspecify.annotations.NullMarked;

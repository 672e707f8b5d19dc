/**
 * What a review costs: the standard policy over many accounts, against the same decisions written by hand.
 *
 * <p>{@code Benchmarks} runs them all and prints a table. {@code Twin} is the program written by hand, {@code RawData} what
 * both read.
 */
@NullMarked
package io.github.kamrules.examples.benchmarks;

import org.jspecify.annotations.NullMarked;

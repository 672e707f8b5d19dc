/**
 * Files of your own as a source: {@code orders.csv} and {@code accounts.csv}. {@code CsvFile} reads rows, {@code OrdersFile} and
 * {@code AccountsFile} know the columns, and {@code CsvSource} makes accounts of them. Whatever cannot be used is a
 * {@code Problem} with its line; nothing is dropped in silence.
 */
@NullMarked
package io.github.kamrules.examples.portfolioreview.csv;

import org.jspecify.annotations.NullMarked;

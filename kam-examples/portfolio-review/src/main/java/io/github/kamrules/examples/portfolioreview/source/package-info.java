/**
 * What a review needs, wherever it comes from: accounts, their date, the policy and notes on the data.
 */
@NullMarked
package io.github.kamrules.examples.portfolioreview.source;

import org.jspecify.annotations.NullMarked;

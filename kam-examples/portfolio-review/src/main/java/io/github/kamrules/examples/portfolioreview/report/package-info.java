/**
 * The review as one page for a browser.
 */
@NullMarked
package io.github.kamrules.examples.portfolioreview.report;

import org.jspecify.annotations.NullMarked;

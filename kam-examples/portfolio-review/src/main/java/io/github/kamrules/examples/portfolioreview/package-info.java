/**
 * Reviews the customers of a relational database, as a CRM that links in KAM Rules would do.
 *
 * <p>{@code Main} is the way through it: {@code SteelWheels} reads rows, {@code Mapping} makes accounts of them,
 * {@code SteelWheelsPolicy} extends the standard policy by guesses at what the database does not know, the library reviews, and
 * {@code AssessmentsCsv}, {@code HtmlReport} and {@code ConsoleSummary} show the result. For a database of your own, replace the
 * first two and look hard at the third.
 */
@NullMarked
package io.github.kamrules.examples.portfolioreview;

import org.jspecify.annotations.NullMarked;

/** Accounts and their assessments, kept as JSON. */
@NullMarked
package io.github.kamrules.examples.json;

import org.jspecify.annotations.NullMarked;

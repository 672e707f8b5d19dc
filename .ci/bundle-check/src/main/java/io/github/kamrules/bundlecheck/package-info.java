/** The check of the bundle that a release publishes. It uses the JDK alone, so that it runs from its source file. */
@NullMarked
package io.github.kamrules.bundlecheck;

import org.jspecify.annotations.NullMarked;

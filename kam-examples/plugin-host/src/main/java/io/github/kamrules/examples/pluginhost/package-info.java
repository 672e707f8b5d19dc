/** A program that takes plug-ins. */
@NullMarked
package io.github.kamrules.examples.pluginhost;

import org.jspecify.annotations.NullMarked;

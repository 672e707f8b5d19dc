/**
 * What the modules of KAM Rules share and their users do not see: the one style of the generated values, and checks of
 * names.
 *
 * <p>Not part of the API. Every package of KAM Rules may use it; it uses none of them.
 */
@NullMarked
package io.github.kamrules.internal;

import org.jspecify.annotations.NullMarked;

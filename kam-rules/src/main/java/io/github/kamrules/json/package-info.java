/**
 * JSON of the values of KAM Rules, for programs that have Jackson 2 at hand: {@link io.github.kamrules.json.KamJackson2}. How each
 * value looks is said in forms that know no JSON library; one pair of classes ties them to Jackson. It is the only package that uses
 * Jackson, and may use all others but {@code standard}.
 */
@NullMarked
package io.github.kamrules.json;

import org.jspecify.annotations.NullMarked;

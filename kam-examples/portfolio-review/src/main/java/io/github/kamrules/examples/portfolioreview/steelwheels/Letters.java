package io.github.kamrules.examples.portfolioreview.steelwheels;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs texts in which letters with accents became escapes that lost their backslash, as in {@code Quu00e9bec}.
 *
 * <p>Only the accented letters of Western European languages are put back, from 00c0 to 00ff, and the repairs are counted, so
 * that they can be reported.
 */
final class Letters {
    private static final Pattern BROKEN = Pattern.compile("u(00[c-f][0-9a-f])");

    private int repairedTexts;

    /**
     * Repairs a text.
     *
     * @param text the text
     * @return the text with its letters put back
     */
    String repair(String text) {
        Matcher broken = BROKEN.matcher(text);
        if (!broken.find()) {
            return text;
        }
        repairedTexts++;
        return broken.replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
    }

    /**
     * Returns how many texts were repaired so far.
     *
     * @return the number
     */
    int repairedTexts() {
        return repairedTexts;
    }
}

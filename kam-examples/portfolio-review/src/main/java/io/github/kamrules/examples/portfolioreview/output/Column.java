package io.github.kamrules.examples.portfolioreview.output;

import java.util.ArrayList;
import java.util.List;

/** Fits texts into columns of a terminal, where a Chinese character is two columns wide and an accent of its own none. */
final class Column {
    private static final String CUT = "...";

    private Column() {}

    /** Returns how many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(Column::width).sum();
    }

    private static int width(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (letter >= 0x1100 && letter <= 0x115F)
                || (letter >= 0x2E80 && letter <= 0xA4CF)
                || (letter >= 0xAC00 && letter <= 0xD7A3)
                || (letter >= 0xF900 && letter <= 0xFAFF)
                || (letter >= 0xFE30 && letter <= 0xFE6F)
                || (letter >= 0xFF00 && letter <= 0xFF60)
                || (letter >= 0xFFE0 && letter <= 0xFFE6)
                || (letter >= 0x1F300 && letter <= 0x1FAFF)
                || (letter >= 0x20000 && letter <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    /** Returns the text, shortened if it takes more columns than there are. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int left = columns - CUT.length();
        int end = 0;
        while (true) {
            int letter = text.codePointAt(end);
            left -= width(letter);
            if (left < 0) {
                return text.substring(0, end) + CUT;
            }
            end += Character.charCount(letter);
        }
    }

    /** Returns the text in lines that break at blanks; a word longer than a line has one of its own. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the text at the left of its columns. */
    static String left(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - width(cut));
    }

    /** Returns the text at the right of its columns. */
    static String right(String text, int columns) {
        String cut = cut(text, columns);
        return " ".repeat(columns - width(cut)) + cut;
    }
}

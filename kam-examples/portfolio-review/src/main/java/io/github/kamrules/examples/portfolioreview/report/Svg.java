package io.github.kamrules.examples.portfolioreview.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A picture, drawn element by element. It knows just enough of SVG for charts: boxes, circles, lines, paths and texts. What
 * they look like is said by style classes, so that one picture fits a light and a dark page.
 *
 * <p>Texts are escaped, numbers have at most one decimal and a point, whatever the language: the same calls give the same
 * letters. Needs nothing but the JDK, so it can be copied into another product. Not thread-safe.
 */
final class Svg {
    /** The mean width of letters that are about half as wide as high, in parts of the font's size. */
    private static final double NARROW = 0.58;

    private static final int FIRST_WIDE = 0x2E80;
    private static final String ELLIPSIS = "\u2026";

    private final StringBuilder content = new StringBuilder();
    private final String head;

    /** Where a text stands in relation to its point. */
    enum Anchor {
        /** It begins there. */
        START,
        /** It is centred there. */
        MIDDLE,
        /** It ends there. */
        END;

        private final String value = name().toLowerCase(Locale.ROOT);
    }

    private Svg(String head) {
        this.head = head;
    }

    /**
     * Returns an empty picture.
     *
     * @param id an id that no other element of the page has
     * @param width the width of its coordinates
     * @param height the height of its coordinates
     * @param title what it shows, for those who do not see it
     * @param description what there is to see, likewise
     * @return the picture
     */
    static Svg of(String id, double width, double height, String title, String description) {
        String safeId = escape(id);
        return new Svg(
                "<svg viewBox=\"0 0 " + number(width) + " " + number(height) + "\" role=\"img\" aria-labelledby=\""
                        + safeId + "-title " + safeId + "-desc\"><title id=\"" + safeId + "-title\">" + escape(title)
                        + "</title><desc id=\"" + safeId + "-desc\">" + escape(description) + "</desc>");
    }

    Svg rect(String style, double x, double y, double width, double height, double corner) {
        return element("rect", style, "x", x, "y", y, "width", width, "height", height, "rx", corner);
    }

    Svg circle(String style, double x, double y, double radius) {
        return element("circle", style, "cx", x, "cy", y, "r", radius);
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        return element("line", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    /**
     * Draws a line through points.
     *
     * @param style the style classes
     * @param closed whether it goes back to the first point
     * @param coordinates x and y of each point in turn
     * @return this picture
     */
    Svg path(String style, boolean closed, double... coordinates) {
        content.append("<path class=\"").append(escape(style)).append("\" d=\"");
        for (int i = 0; i < coordinates.length; i += 2) {
            content.append(i == 0 ? 'M' : 'L')
                    .append(number(coordinates[i]))
                    .append(' ')
                    .append(number(coordinates[i + 1]));
        }
        content.append(closed ? "Z" : "").append("\"/>");
        return this;
    }

    Svg text(String style, Anchor anchor, double x, double y, String text) {
        content.append("<text class=\"")
                .append(escape(style))
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" text-anchor=\"")
                .append(anchor.value)
                .append("\">")
                .append(escape(text))
                .append("</text>");
        return this;
    }

    private Svg element(String name, String style, Object... attributes) {
        content.append('<')
                .append(name)
                .append(" class=\"")
                .append(escape(style))
                .append('"');
        for (int i = 0; i < attributes.length; i += 2) {
            content.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(number((Double) attributes[i + 1]))
                    .append('"');
        }
        content.append("/>");
        return this;
    }

    /**
     * Returns about how wide a text will be. Letters differ, so this is rather too much than too little.
     *
     * @param text the text
     * @param fontSize the size of its font
     * @return the width, in the unit of the size
     */
    static double width(String text, double fontSize) {
        return text.codePoints()
                .mapToDouble(letter -> letter < FIRST_WIDE ? NARROW * fontSize : fontSize)
                .sum();
    }

    /**
     * Returns as much of a text as fits, with an ellipsis where something is cut off.
     *
     * @param text the text
     * @param width the room that there is
     * @param fontSize the size of its font
     * @return the text or the beginning of it
     */
    static String fit(String text, double width, double fontSize) {
        if (width(text, fontSize) <= width) {
            return text;
        }
        int end = 0;
        double room = width - width(ELLIPSIS, fontSize);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1); // half a letter would be none
            room -= width(text.substring(end, next), fontSize);
            if (room < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** Returns the number with at most one decimal, and without a decimal that says nothing. */
    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#x27;");
    }

    /** Returns the picture as an element of a page. */
    @Override
    public String toString() {
        return head + content + "</svg>";
    }
}

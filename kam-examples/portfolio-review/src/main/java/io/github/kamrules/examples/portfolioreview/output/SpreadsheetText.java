package io.github.kamrules.examples.portfolioreview.output;

/**
 * Keeps a spreadsheet from running other people's texts as formulas.
 *
 * <p>A text that begins with one of {@code = + - @}, a tab, a line break or an apostrophe gets an apostrophe in front. So nothing is lost:
 * a program takes one leading apostrophe off, where there is one, and has the text as it was.
 */
public final class SpreadsheetText {
    private static final String DANGEROUS = "=+-@\t\r\n'";

    private SpreadsheetText() {}

    /**
     * Returns a text as the cell of a file that a spreadsheet may open.
     *
     * @param text the text
     * @return the text, with an apostrophe in front if it could be taken as a formula
     */
    public static String of(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /**
     * Returns the text that a cell was made of.
     *
     * @param cell the cell
     * @return the text
     */
    public static String original(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}

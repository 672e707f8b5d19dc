package io.github.kamrules.examples.portfolioreview;

import io.github.kamrules.review.Reviewer;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows how far a review has come: on a terminal as a bar that grows, elsewhere as one line at the end. */
final class ProgressLine implements Reviewer.Progress {
    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final boolean terminal;
    private final Texts texts;
    private final Locale language;
    private int shown = -1;

    /**
     * Makes a progress line.
     *
     * @param out where to show it
     * @param terminal whether a line can be overwritten there
     * @param texts the words
     * @param language the language of the reader
     */
    ProgressLine(PrintWriter out, boolean terminal, Texts texts, Locale language) {
        this.out = out;
        this.terminal = terminal;
        this.texts = texts;
        this.language = language;
    }

    @Override
    public void reached(int done, int total) {
        int filled = (int) ((long) WIDTH * done / total);
        boolean complete = done == total;
        if (complete || (terminal && filled != shown)) {
            shown = filled;
            String of = texts.render(
                    Message.of(TextKey.of("console.of")).with("done", done).with("total", total), language);
            out.print((terminal ? "\r" : "") + texts.label(TextKey.of("console.reviewing"), language) + " ["
                    + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + of
                    + (complete ? System.lineSeparator() : ""));
            out.flush();
        }
    }
}

package io.github.kamrules.examples.portfolioreview;

import io.github.kamrules.review.Reviewer;
import java.io.PrintWriter;

/** Shows how far a review has come: on a terminal as a bar that grows, elsewhere as one line at the end. */
final class ProgressLine implements Reviewer.Progress {
    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final boolean terminal;
    private int shown = -1;

    /**
     * Makes a progress line.
     *
     * @param out where to show it
     * @param terminal whether a line can be overwritten there
     */
    ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void reached(int done, int total) {
        int filled = WIDTH * done / total;
        boolean complete = done == total;
        if (complete || (terminal && filled != shown)) {
            shown = filled;
            out.print((terminal ? "\r" : "") + "Reviewing [" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] "
                    + done + " of " + total + (complete ? System.lineSeparator() : ""));
            out.flush();
        }
    }
}

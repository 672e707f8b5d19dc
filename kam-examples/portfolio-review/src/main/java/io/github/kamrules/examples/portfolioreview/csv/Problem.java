package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;

/**
 * A place in a file that could not be used as it stands.
 *
 * @param file the name of the file
 * @param line the line in which the row starts, from 1
 * @param column the name of the column, or empty if the row as a whole is meant
 * @param value what stands there, shortened
 * @param reason why it cannot be used
 * @param effect what becomes of the row
 */
public record Problem(String file, long line, String column, String value, Message reason, Effect effect) {
    private static final int SHOWN = 60;

    public Problem {
        value = shortened(value);
    }

    /**
     * Returns the problem without its value, if the column is for people's names, for a text of somebody's, or the company's own.
     *
     * @return the problem
     */
    public Problem withoutPersonalData() {
        return value.isEmpty() || column.isEmpty() || !AccountsFile.isPersonal(column)
                ? this
                : new Problem(file, line, column, "...", reason, effect);
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "...";
    }

    static Message reason(String key) {
        return Message.of(TextKey.of("csv.problem." + key));
    }

    /**
     * Returns the whole problem as one sentence for the console.
     *
     * @return the message
     */
    public Message message() {
        return Message.of(TextKey.of(column.isEmpty() ? "csv.problem-in-row" : "csv.problem-in-cell"))
                .with("file", file)
                .with("line", line)
                .with("column", column)
                .with("value", value)
                .with("reason", reason)
                .with("effect", TextKey.of("csv.effect." + effect));
    }
}

package io.github.kamrules.json;

import org.jspecify.annotations.Nullable;

/** A document that cannot be read, with the place in it. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MAX_PATH = 300;

    Refused(Node at, String message, @Nullable Throwable cause) {
        super(place(at) + ": " + message, cause);
    }

    private static String place(Node at) {
        String path = at.path();
        String shown = path.length() <= MAX_PATH ? path : path.substring(0, MAX_PATH) + "...";
        String where = shown.isEmpty() ? "at the root" : "at " + shown;
        // What was parsed before, as a tree of Jackson, has no lines.
        return at.line() > 0
                ? "Line " + at.line() + ", column " + at.column() + ", " + where
                : "A" + where.substring(1);
    }
}

package io.github.kamrules.history;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/** The checks that states and overrides share. */
final class Checks {
    private static final Pattern DECISION = Pattern.compile("[a-z][a-z0-9]*([-.][a-z0-9]+)*");
    private static final int MAX_LEVEL = 200;

    private Checks() {}

    static void decision(String what, String decision) {
        checkArgument(
                DECISION.matcher(decision).matches(),
                "The decision (%s) of %s must be lower-case words joined by hyphens or dots, such as tier.",
                decision,
                what);
    }

    static void level(String what, String level) {
        text(what, level, MAX_LEVEL);
    }

    static void text(String what, String text, int atMost) {
        checkArgument(!text.isBlank(), "The %s must not be blank.", what);
        checkArgument(
                text.length() <= atMost,
                "The %s must have at most %s characters, but it has %s.",
                what,
                atMost,
                text.length());
    }
}

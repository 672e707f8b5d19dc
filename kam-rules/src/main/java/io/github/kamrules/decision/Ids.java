package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for ids, and the nearest id to one that was not found. */
final class Ids {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*([-.][a-z0-9]+)*");

    private Ids() {}

    static String check(String what, String id) {
        checkArgument(
                KEBAB.matcher(id).matches(),
                "The id (%s) of the %s must be lower-case words joined by hyphens or dots, such as revenue-share.",
                id,
                what);
        return id;
    }

    /** Returns the sentence that names the nearest id, or nothing when none is near. */
    static String hint(String wanted, Collection<String> existing) {
        Optional<String> nearest = existing.stream()
                .filter(id -> distance(wanted, id) <= Math.max(2, wanted.length() / 3))
                .min(Comparator.<String>comparingInt(id -> distance(wanted, id)).thenComparing(id -> id));
        return nearest.map(id -> "\nMaybe (" + id + ") was meant.").orElse("");
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitute, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}

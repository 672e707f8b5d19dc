package io.github.kamrules.examples.portfolioreview.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * Returns the name that differs in the fewest characters, if those are no more than a third of it, and at least one.
     *
     * @param written what was written
     * @param names the names that may be meant
     * @return the nearest of them, empty if none is near
     */
    public static Optional<String> to(String written, Collection<String> names) {
        String lower = written.toLowerCase(Locale.ROOT);
        int best = Math.max(1, Math.min(written.length(), 60) / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String name : names) {
            if (Math.abs(name.length() - lower.length()) < best) {
                int changes = changes(lower, name.toLowerCase(Locale.ROOT));
                if (changes < best) {
                    best = changes;
                    nearest = Optional.of(name);
                }
            }
        }
        return nearest;
    }

    /** How many characters must be inserted, deleted or replaced to make b of a. */
    private static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(diagonal, row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

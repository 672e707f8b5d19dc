package io.github.kamrules.internal;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of names, and the search for the name that was probably meant. */
public final class Names {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Names() {}

    /**
     * Returns the given name when it is in kebab-case, as in {@code relationship-strength}.
     *
     * @param what what the name belongs to, for the message, as in "id of a scale"
     * @param name the name to check
     * @return the name, unchanged
     * @throws IllegalArgumentException if the name is not in kebab-case
     */
    public static String kebab(String what, String name) {
        if (!KEBAB.matcher(name).matches()) {
            throw new IllegalArgumentException("The " + what + " (" + name
                    + ") must be in kebab-case: lower-case letters and digits, joined by single hyphens."
                    + kebabOf(name).map(fit -> "\nMaybe write " + fit + ".").orElse(""));
        }
        return name;
    }

    private static Optional<String> kebabOf(String name) {
        String fit = name.strip()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(ROOT)
                .replaceAll("[\\s_.-]+", "-");
        return KEBAB.matcher(fit).matches() ? Optional.of(fit) : Optional.empty();
    }

    /**
     * Returns the candidate that differs least from the given name, by insertions, deletions and replacements of single
     * characters, case left aside; nothing if even that one differs in more than a third of the name (at least two).
     * Among equally near ones the first is taken.
     *
     * @param name the name that was written
     * @param candidates the names that exist
     * @return the nearest name, if one is near enough
     */
    public static Optional<String> nearest(String name, Iterable<String> candidates) {
        int best = Math.max(2, name.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String candidate : candidates) {
            int distance = distance(name.toLowerCase(ROOT), candidate.toLowerCase(ROOT));
            if (distance < best) {
                best = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    private static int distance(String a, String b) {
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

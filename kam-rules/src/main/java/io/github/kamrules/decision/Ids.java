package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.kamrules.internal.Names;
import java.util.Collection;
import java.util.regex.Pattern;

/** The rules for ids, and the nearest id to one that was not found. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([-.][a-z0-9]+)*");

    private Ids() {}

    static String check(String what, String id) {
        checkArgument(
                ID.matcher(id).matches(),
                "The id (%s) of the %s must be lower-case words joined by hyphens or dots, such as revenue-share.",
                id,
                what);
        return id;
    }

    /** Returns the sentence that names the nearest id, or nothing when none is near. */
    static String hint(String wanted, Collection<String> existing) {
        return Names.nearest(wanted, existing)
                .map(id -> "\nMaybe (" + id + ") was meant.")
                .orElse("");
    }
}

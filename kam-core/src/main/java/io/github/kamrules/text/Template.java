package io.github.kamrules.text;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of a text's pattern; {@link TextBundle} describes how a pattern is written. */
final class Template {
    static final String PERCENT = "percent";
    static final String ROUNDED = "rounded";
    static final String MONEY = "money";

    private static final ImmutableSet<String> STYLES = ImmutableSet.of(PERCENT, ROUNDED, MONEY);
    private static final Pattern PART = Pattern.compile("\\{\\{|}}|\\{([A-Za-z0-9_-]+)(?:,([a-z]+))?}|[{}]");

    private Template() {}

    static void check(TextKey key, String pattern) {
        fill(key, pattern, (name, style) -> "");
    }

    /** Returns the pattern with each placeholder replaced by what the values give for its name and style (or ""). */
    static String fill(TextKey key, String pattern, BiFunction<String, String, String> values) {
        StringBuilder filled = new StringBuilder();
        Matcher part = PART.matcher(pattern);
        while (part.find()) {
            String found = part.group();
            String replacement;
            if (found.equals("{{") || found.equals("}}")) {
                replacement = found.substring(1);
            } else {
                String name = part.group(1);
                checkArgument(
                        name != null,
                        "The text (%s) has a stray %s at character %s: %s\n"
                                + "Maybe write a placeholder as in {name}, and a brace itself twice.",
                        key,
                        found,
                        part.start() + 1,
                        pattern);
                String style = Optional.ofNullable(part.group(2)).orElse("");
                checkArgument(
                        style.isEmpty() || STYLES.contains(style),
                        "The text (%s) has a placeholder of unknown style (%s): the styles are %s.",
                        key,
                        style,
                        ImmutableList.copyOf(STYLES));
                replacement = values.apply(name, style);
            }
            part.appendReplacement(filled, Matcher.quoteReplacement(replacement));
        }
        return part.appendTail(filled).toString();
    }
}

package io.github.kamrules.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Locale.ROOT;

import java.util.regex.Pattern;

/**
 * The name of a text, as in {@code tier.KEY} or {@code strategy.win-back.title}; {@link Texts} turns it into words.
 *
 * <p>A key has one or more segments of the letters a to z and A to Z, digits, hyphens and underscores, joined by
 * points. The label of a scale's level is {@code <scale>.<LEVEL>}. Immutable and thread-safe.
 *
 * @param value the key
 */
public record TextKey(String value) {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    /**
     * Makes a key.
     *
     * @param value the key
     * @throws IllegalArgumentException if the value is not made of segments as described above
     */
    public TextKey {
        checkArgument(
                PATTERN.matcher(value).matches(),
                "The text key (%s) must be letters a to z, digits, '-' and '_' in segments joined by points.\n"
                        + "Maybe write it as in tier.KEY.",
                value);
    }

    /**
     * Returns the key of the given name.
     *
     * @param value the key, as in {@code tier.KEY}
     * @return the key
     * @throws IllegalArgumentException if the value is not made of segments as described above
     */
    public static TextKey of(String value) {
        return new TextKey(value);
    }

    /**
     * Returns the key under which the label of an enum's constant is kept: the name of the enum in kebab-case, a point,
     * and the name of the constant, as in {@code order-status.ON_HOLD}.
     *
     * @param constant the constant
     * @return the key of its label
     */
    public static TextKey of(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return new TextKey(type.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(ROOT) + "." + constant.name());
    }

    /**
     * Returns this key with more segments: {@code TextKey.of("strategy.win-back").plus("title")} is
     * {@code strategy.win-back.title}.
     *
     * @param suffix one or more segments, joined by points
     * @return this key, a point, and the suffix
     * @throws IllegalArgumentException if the suffix is not made of segments as described above
     */
    public TextKey plus(String suffix) {
        return new TextKey(value + "." + suffix);
    }

    String lastSegment() {
        return value.substring(value.lastIndexOf('.') + 1);
    }

    /**
     * Returns the key.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}

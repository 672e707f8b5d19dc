package io.github.kamrules.scale;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.kamrules.internal.Names;
import io.github.kamrules.text.TextKey;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A level of a scale whose levels are data, as KEY of the scale "tier".
 *
 * <p>Levels are values, not enum constants, so that a company can have its own. Whether a level is the higher of two is
 * a question to its {@link Scale}. Immutable and thread-safe.
 *
 * @param scale the id of the scale, in kebab-case
 * @param id the level's name on that scale: upper-case letters A to Z, digits and underscores, a letter first
 */
public record Level(String scale, String id) {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_]*");

    /**
     * Makes a level.
     *
     * @param scale the id of the scale
     * @param id the level's name on that scale
     * @throws IllegalArgumentException if one of the names is not as described above
     */
    public Level {
        Names.kebab("id of a scale", scale);
        checkArgument(
                ID.matcher(id).matches(),
                "The level (%s) of scale (%s) must be upper-case letters A to Z, digits and '_', a letter first.\n"
                        + "Maybe write it as in FIRST_TIME, and give it any label in the texts.",
                id,
                scale);
    }

    /**
     * Returns the key of the level's label, as in {@code tier.KEY}.
     *
     * @return scale and id, joined by a point
     */
    public TextKey label() {
        return TextKey.of(scale + "." + id);
    }

    // Not left to the record, whose equality is slow in a program that has only just started.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Level that && id.equals(that.id) && scale.equals(that.scale);
    }

    @Override
    public int hashCode() {
        return 31 * scale.hashCode() + id.hashCode();
    }

    /**
     * Returns the level's name on its scale, as in {@code KEY}.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return id;
    }
}

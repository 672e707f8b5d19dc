package io.github.kamrules.decision;

import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import java.util.Optional;

/**
 * A sign by which a rung of a {@link Ladder} is known to be reached: a condition with a name that people read. Its text key
 * is {@code indicator.} followed by the id. Immutable and thread-safe.
 *
 * @param id the id, lower-case words joined by hyphens, such as {@code key-contacts}
 * @param condition what must hold
 * @param source where the indicator comes from, empty when the source of the rung or of the ladder covers it
 */
public record Indicator(String id, Condition condition, Optional<KnowledgeSource> source) {

    /**
     * Checks the id.
     *
     * @param id the id, lower-case words joined by hyphens, such as {@code key-contacts}
     * @param condition what must hold
     * @param source where the indicator comes from, empty when the source of the rung or of the ladder covers it
     * @throws IllegalArgumentException if the id is not made of lower-case words joined by hyphens or dots
     */
    public Indicator {
        Ids.check("indicator", id);
    }

    /**
     * Returns an indicator.
     *
     * @param id the id, lower-case words joined by hyphens
     * @param condition what must hold
     * @return the indicator
     */
    public static Indicator of(String id, Condition condition) {
        return new Indicator(id, condition, Optional.empty());
    }

    /**
     * Returns an indicator that says where it comes from.
     *
     * @param id the id, lower-case words joined by hyphens
     * @param condition what must hold
     * @param source where the indicator comes from
     * @return the indicator
     */
    public static Indicator of(String id, Condition condition, KnowledgeSource source) {
        return new Indicator(id, condition, Optional.of(source));
    }

    /**
     * Returns the key of the name that people read.
     *
     * @return the text key
     */
    public TextKey label() {
        return TextKey.of("indicator." + id);
    }

    @Override
    public String toString() {
        return id + ": " + condition;
    }
}

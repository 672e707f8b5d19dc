package io.github.kamrules.decision;

import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Texts;
import java.util.Locale;

/**
 * A default that stood in for a missing input in one decision. Immutable and thread-safe.
 *
 * @param decision the decision whose default it is
 * @param input the missing input
 * @param value the value that the decision took instead: a {@code Decimal}, a level, a {@code Boolean} or a text
 * @param source where the default comes from
 */
public record DefaultUsed(Decision<?> decision, Input input, Object value, KnowledgeSource source) {

    /**
     * Returns the value in words.
     *
     * @param texts the words
     * @param locale the reader's language
     * @return its label, or the number with its unit
     */
    public String valueText(Texts texts, Locale locale) {
        return texts.render(Wording.message("value").with("value", Wording.value(input, value)), locale);
    }

    @Override
    public String toString() {
        return decision.id() + ": " + input.id() + " = " + value + " by default";
    }
}

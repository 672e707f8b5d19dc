package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;

/**
 * An input with a text as its value, such as a country code. Texts are compared character by character, without regard to
 * any locale. Implementations are immutable and thread-safe.
 */
public interface TextInput extends Input {

    @Override
    default Domain.AnyText domain() {
        return Domain.anyText();
    }

    /**
     * Returns the condition "the text is this".
     *
     * @param text the text
     * @return the condition
     */
    default Condition is(String text) {
        return isAnyOf(ImmutableList.of(text));
    }

    /**
     * Returns the condition "the text is one of these".
     *
     * @param texts one or more texts
     * @return the condition
     * @throws IllegalArgumentException if there is none
     */
    default Condition isAnyOf(Collection<String> texts) {
        return new Condition.TextTest(this, ImmutableSortedSet.copyOf(texts));
    }

    /**
     * Returns a plain text input.
     *
     * @param id the id, lower-case words joined by hyphens
     * @return the input
     */
    static TextInput of(String id) {
        return new PlainInput.OfText(id, false);
    }

    /**
     * Returns a plain text input that may be known to have no value.
     *
     * @param id the id, lower-case words joined by hyphens
     * @return the input
     */
    static TextInput orNone(String id) {
        return new PlainInput.OfText(id, true);
    }
}

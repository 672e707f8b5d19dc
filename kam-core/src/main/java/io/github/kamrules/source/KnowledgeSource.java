package io.github.kamrules.source;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.primitives.Ints;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a default number or a rule comes from: how well it is founded, which items of the KAM catalogue say it, and
 * which publication or consideration it rests on.
 *
 * <p>{@code KnowledgeSource.literature("Pareto/ABC analysis", 49, 51)} is written {@code LITERATURE (Pareto/ABC
 * analysis; items 49, 51)}. The catalogue numbers the 192 things that the source documents say about key account
 * management. Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class KnowledgeSource {
    private static final int LAST_ITEM = 192;
    private static final CharMatcher SEPARATORS =
            CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9')).negate();

    KnowledgeSource() {}

    /**
     * Returns how well it is founded.
     *
     * @return the quality
     */
    public abstract Quality quality();

    /**
     * Returns the items of the KAM catalogue that say it.
     *
     * @return different numbers from 1 to 192, in the order given; may be empty
     */
    public abstract List<Integer> items();

    /**
     * Returns the publication, the reason of an assumption, or who in the company decided what.
     *
     * @return a text; empty for what the source documents say themselves
     */
    public abstract String citation();

    /**
     * Returns a source that is stated in the source documents.
     *
     * @param items the items of the KAM catalogue that say it, at least one, each from 1 to 192
     * @return the source
     * @throws IllegalArgumentException if there is no item, one occurs twice, or one is out of range
     */
    public static KnowledgeSource stated(int... items) {
        return of(Quality.STATED, "", items);
    }

    /**
     * Returns a source that is reconstructed from damaged source documents.
     *
     * @param items the items of the KAM catalogue that were damaged, at least one, each from 1 to 192
     * @return the source
     * @throws IllegalArgumentException if there is no item, one occurs twice, or one is out of range
     */
    public static KnowledgeSource reconstructed(int... items) {
        return of(Quality.RECONSTRUCTED, "", items);
    }

    /**
     * Returns a source in the literature.
     *
     * @param citation the publication, as in "Fiocca 1982"; not blank
     * @param items the items of the KAM catalogue that it bears on, each from 1 to 192; may be none
     * @return the source
     * @throws IllegalArgumentException if the citation is blank, or an item occurs twice or is out of range
     */
    public static KnowledgeSource literature(String citation, int... items) {
        return of(Quality.LITERATURE, citation, items);
    }

    /**
     * Returns an assumption of the authors of this library.
     *
     * @param why the reason; not blank
     * @param items the items of the KAM catalogue that it bears on, each from 1 to 192; may be none
     * @return the source
     * @throws IllegalArgumentException if the reason is blank, or an item occurs twice or is out of range
     */
    public static KnowledgeSource assumed(String why, int... items) {
        return of(Quality.ASSUMED, why, items);
    }

    /**
     * Returns a decision of the company that uses the library.
     *
     * @param what who decided what, as in "Sales board, March 2026"; not blank
     * @return the source
     * @throws IllegalArgumentException if the text is blank
     */
    public static KnowledgeSource company(String what) {
        return of(Quality.COMPANY, what);
    }

    private static KnowledgeSource of(Quality quality, String citation, int... items) {
        return ImmutableKnowledgeSource.builder()
                .quality(quality)
                .citation(citation)
                .addAllItems(Ints.asList(items))
                .build();
    }

    @Value.Check
    void check() {
        boolean inDocuments = quality() == Quality.STATED || quality() == Quality.RECONSTRUCTED;
        checkArgument(
                inDocuments ? !items().isEmpty() : !citation().isBlank(),
                "The knowledge source %s must give %s.",
                quality(),
                inDocuments ? "the item of the KAM catalogue" : "its publication or reason");
        for (int item : items()) {
            checkArgument(
                    item >= 1 && item <= LAST_ITEM,
                    "The item (%s) of knowledge source %s must be 1 to %s.",
                    item,
                    quality(),
                    LAST_ITEM);
        }
        checkArgument(
                new HashSet<>(items()).size() == items().size(),
                "The items %s of knowledge source %s must be different.",
                items(),
                quality());
    }

    /**
     * Returns the source in words, as in {@code ASSUMED (a year without an order; item 88)}.
     *
     * <p>A citation is written as it was given, unless the texts translate it: they may have a text under {@code citation.} and the
     * citation itself in lower case, with a hyphen for whatever is not a letter a to z or a digit, as in
     * {@code citation.a-year-without-an-order}.
     *
     * @param texts the words
     * @param locale the reader's language
     * @return quality, citation and items; as in {@link #toString()} if the texts have no words for sources
     */
    public final String toText(Texts texts, Locale locale) {
        TextKey form = TextKey.of(
                citation().isEmpty() ? "source.of-items" : items().isEmpty() ? "source.of-citation" : "source.of-both");
        if (!texts.has(form, locale)) {
            return toString();
        }
        Message items = Message.of(TextKey.of(items().size() == 1 ? "source.item" : "source.items"))
                .with("items", items());
        String citation = citationKey()
                .filter(key -> texts.has(key, locale))
                .map(key -> texts.label(key, locale))
                .orElse(citation());
        return texts.render(
                Message.of(form)
                        .with("quality", TextKey.of("source.quality." + quality()))
                        .with("citation", citation)
                        .with("items", items),
                locale);
    }

    /**
     * Returns the key under which texts may translate the citation.
     *
     * @return the key, empty if no letter a to z and no digit is in the citation
     */
    public final Optional<TextKey> citationKey() {
        String words = SEPARATORS.trimAndCollapseFrom(Ascii.toLowerCase(citation()), '-');
        return words.isEmpty() ? Optional.empty() : Optional.of(TextKey.of("citation." + words));
    }

    /**
     * Returns the source in one line of English, as in {@code STATED (item 97)}, for logs and failed tests.
     *
     * @return quality, citation and items
     */
    @Override
    public final String toString() {
        String numbers = items().stream().map(String::valueOf).collect(joining(", "));
        String items = items().isEmpty() ? "" : (items().size() == 1 ? "item " : "items ") + numbers;
        String both = citation().isEmpty() || items.isEmpty() ? "" : "; ";
        return quality() + " (" + citation() + both + items + ")";
    }
}

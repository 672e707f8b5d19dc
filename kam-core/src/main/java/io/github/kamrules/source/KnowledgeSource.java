package io.github.kamrules.source;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.primitives.Ints;
import io.github.kamrules.internal.KamStyle;
import java.util.HashSet;
import java.util.List;
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
     * Returns the source in one line, as in {@code STATED (item 97)}.
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
